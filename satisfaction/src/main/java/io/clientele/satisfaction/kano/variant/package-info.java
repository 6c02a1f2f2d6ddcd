/**
 * Other ways to Kano's categories than a table and the most frequent answer: answers weighted by importance and placed in a plane
 * (analytical), answers that are only partly one of the five (fuzzy), categories parted by importance (refined), improvement ratios for
 * quality function deployment, and categories derived from overall satisfaction where nobody was asked the pair of questions.
 *
 * <p>Start with the question: {@link io.clientele.satisfaction.kano.variant.AnalyticalKano} and {@link
 * io.clientele.satisfaction.kano.variant.RefinedKano} need a survey with stated importance, {@link
 * io.clientele.satisfaction.kano.variant.FuzzyKano} answers with memberships, {@link
 * io.clientele.satisfaction.kano.variant.DerivedKano} plain ratings of attributes and of the whole, {@link
 * io.clientele.satisfaction.kano.variant.QfdPlan} a report and the levels planned.
 *
 * <pre>{@code
 * FuzzyAnswer present = FuzzyAnswer.of(0.6, 0.4, 0, 0, 0);            // rather like than must-be
 * FuzzyAnswer absent = FuzzyAnswer.of(0, 0, 0, 0.3, 0.7);             // rather dislike than live with
 * List<KanoCategory> counted = FuzzyKano.standard().categories(present, absent);      // one-dimensional
 *
 * double ratio = QfdPlan.adjusted(1.25, KanoCategory.MUST_BE);        // 1.5625: a must-be has to improve more
 * }</pre>
 */
@NullMarked
package io.clientele.satisfaction.kano.variant;

import org.jspecify.annotations.NullMarked;
