/**
 * What differs between surveys that ask about the same features: from one wave to the next, and from one wording to another.
 *
 * <p>Features age: what delighted becomes expected, and then taken for granted (Kano 2001). Start with
 * {@link io.clientele.satisfaction.kano.wave.WaveReport} to see how far they have come between two surveys, and whether the movement is
 * more than chance. {@link io.clientele.satisfaction.kano.wave.WordingReport} says whether the words of the answers, or whatever else
 * parts several surveys, changed the categories, so that pooling them would mislead.
 *
 * <pre>{@code
 * KanoSurvey last = KanoSimulation.oneClass()
 *         .feature("Live stock", CategoryProfile.of(5, 15, 60, 20))
 *         .feature("Gift wrap", CategoryProfile.of(5, 5, 20, 70))
 *         .draw(200, 1)
 *         .survey()
 *         .named("2024");
 * KanoSurvey now = KanoSimulation.oneClass()
 *         .feature("Live stock", CategoryProfile.of(15, 60, 15, 10))
 *         .feature("Gift wrap", CategoryProfile.of(5, 5, 20, 70))
 *         .draw(200, 2)
 *         .survey()
 *         .named("2026");
 * WaveReport waves = WaveReport.between(last.analyse(), now.analyse());
 * LifeCycleStep step = waves.feature("Live stock").step();             // AGEING: from attractive to one-dimensional
 * int moved = waves.moved(0.05).size();                                // 1
 * }</pre>
 */
@NullMarked
package io.clientele.satisfaction.kano.wave;

import org.jspecify.annotations.NullMarked;
