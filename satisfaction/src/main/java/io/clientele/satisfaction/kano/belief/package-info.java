/**
 * How sure a Kano survey makes one: of a feature's category, and of its place among the features.
 *
 * <p>The most frequent category of a hundred answers need not be that of all customers. Start with
 * {@link io.clientele.satisfaction.kano.belief.KanoBelief}: it gives for each feature the probability of each category to be the most
 * frequent among all customers, learning from all features how answers scatter and how many of them are slips.
 *
 * <pre>{@code
 * KanoSurvey survey = KanoSimulation.oneClass()
 *         .feature("Fit guarantee", CategoryProfile.of(62, 25, 5, 8))
 *         .feature("Live chat", CategoryProfile.of(6, 14, 36, 44))
 *         .slips(0.05)
 *         .draw(80, 7)
 *         .survey();
 * BeliefReport beliefs = KanoBelief.standard().on(survey);
 * Optional<KanoCategory> fit = beliefs.feature("Fit guarantee").decided();     // must-be
 * Optional<KanoCategory> chat = beliefs.feature("Live chat").decided();        // empty
 * double indifferent = beliefs.feature("Live chat").probability().indifferent();
 * }</pre>
 *
 * <p>{@link io.clientele.satisfaction.kano.belief.SampleAdviser} says how many more to ask where a category is not decided, and
 * {@link io.clientele.satisfaction.kano.belief.KanoBootstrap} how sure the places of the features are when they are put in order.
 */
@NullMarked
package io.clientele.satisfaction.kano.belief;

import org.jspecify.annotations.NullMarked;
