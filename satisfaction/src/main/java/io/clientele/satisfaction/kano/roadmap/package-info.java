/**
 * What to build next: the order of work that follows from Kano's categories, what a budget buys, the level of service that is reached,
 * and what each tier of customers would say.
 *
 * <p>Start with {@link io.clientele.satisfaction.kano.roadmap.Roadmap}: unmet must-be features first, then one-dimensional ones, then a
 * few attractive ones, with the probability that each belongs where it stands. {@link
 * io.clientele.satisfaction.kano.roadmap.ServiceLevels} maps features to basic, added and premium service, {@link
 * io.clientele.satisfaction.kano.roadmap.TierKano} sets the categories of each customer tier beside each other.
 *
 * <pre>{@code
 * KanoReport report = KanoSimulation.oneClass()
 *         .feature("Brakes", CategoryProfile.of(70, 15, 5, 10))
 *         .feature("Speed", CategoryProfile.of(15, 65, 10, 10))
 *         .feature("Bell", CategoryProfile.of(5, 10, 65, 20))
 *         .draw(120, 7)
 *         .survey()
 *         .analyse();
 * RoadmapReport roadmap = Roadmap.of(report).costs(Map.of("Brakes", 5.0, "Speed", 8.0, "Bell", 3.0)).budget(9).plan();
 * List<String> bought = roadmap.chosen();         // Brakes, and with what is left the bell
 * }</pre>
 */
@NullMarked
package io.clientele.satisfaction.kano.roadmap;

import org.jspecify.annotations.NullMarked;
