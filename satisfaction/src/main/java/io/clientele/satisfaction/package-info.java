/**
 * What customers think, from the answers they give: the vocabulary that the methods share. {@link
 * io.clientele.satisfaction.RatingScale} says which numbers an answer may take, {@link io.clientele.satisfaction.MeanScore} is a mean
 * of answers with its standard deviation and interval.
 *
 * <pre>{@code
 * MeanScore effort = MeanScore.of(7, 6, 5, 7, 4, 6, 7, 2, 5, 6);
 * Interval between = effort.interval(0.95).orElseThrow();         // from 4.37 to 6.63
 * double index = RatingScale.from(1, 7).index(effort.centre());   // 75 of 100
 * }</pre>
 *
 * <p>Start with {@code KanoSurvey} in {@code io.clientele.satisfaction.kano} to learn which features matter how, and go on to the
 * packages below it: how sure that is ({@code belief}), who wants something else ({@code segment}), what has changed ({@code wave}), what
 * more of a feature is worth ({@code curve}), what to do first ({@code roadmap}), and other ways to the categories ({@code variant}).
 * Start with {@code ExpectationSurvey} in {@code io.clientele.satisfaction.quality} to learn where a service falls short of what is
 * expected.
 */
@NullMarked
package io.clientele.satisfaction;

import org.jspecify.annotations.NullMarked;
