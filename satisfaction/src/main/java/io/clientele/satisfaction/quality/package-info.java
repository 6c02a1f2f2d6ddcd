/**
 * Service quality as customers see it: satisfaction is what they perceived minus what they expected (Oliver 1980).
 *
 * <p>A questionnaire asks for each item of a service how it should be and how it was, on one rating scale. The gap of a respondent is
 * perceived − expected: above 0 he is delighted, at 0 satisfied, below 0 dissatisfied. Items may be grouped into weighted dimensions,
 * such as the five of SERVQUAL (Parasuraman, Zeithaml and Berry 1988).
 *
 * <p>Start with {@link io.clientele.satisfaction.quality.ExpectationSurvey}: it reads a table of ratings, and its {@code gaps()} gives
 * the {@link io.clientele.satisfaction.quality.GapReport}: number of pairs, means, mean gap with its interval, and the share of
 * respondents whose expectation was met.
 *
 * <pre>{@code
 * Table ratings = Csv.options().named("service.csv").parse("""
 *         customer,Delivery_expected,Delivery_perceived,Advice_expected,Advice_perceived
 *         C-1,7,5,5,6
 *         C-2,6,6,4,4
 *         C-3,7,6,5,
 *         C-4,6,3,6,7
 *         """);
 * GapReport report = ExpectationSurvey.from(ratings, RatingScale.from(1, 7))
 *         .gaps(GapAnalysis.of(QualityDimension.of("logistics", "Delivery"), QualityDimension.of("people", "Advice"))
 *                 .points(70, 30));
 * ItemGap delivery = report.item("Delivery");
 * OptionalDouble gap = delivery.meanGap();                        // -1.5
 * OptionalDouble met = delivery.expectationMet().value();         // 0.25: only C-2 got what he expected
 * OptionalDouble overall = report.overall().meanGap();            // of the three who rated both dimensions
 * }</pre>
 */
@NullMarked
package io.clientele.satisfaction.quality;

import org.jspecify.annotations.NullMarked;
