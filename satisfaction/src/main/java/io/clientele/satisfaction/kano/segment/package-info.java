/**
 * Segments of customers who want different things of the same features.
 *
 * <p>Start with {@link io.clientele.satisfaction.kano.segment.KanoSegments} if it is known who belongs together, by country or customer
 * tier: it sets the segments side by side, tests whether they differ, and says what their pool hides. Start with {@link
 * io.clientele.satisfaction.kano.segment.LatentClasses} if nobody knows yet who belongs together: it finds classes
 * of customers who answer alike, and sets those aside who did not read the questions.
 *
 * <pre>{@code
 * KanoSurvey survey = KanoSimulation.classes(0.6, 0.4)
 *         .feature("Price alert", CategoryProfile.of(70, 10, 10, 10), CategoryProfile.of(5, 5, 20, 70))
 *         .feature("Live chat", CategoryProfile.of(5, 10, 15, 70), CategoryProfile.of(10, 75, 10, 5))
 *         .feature("Gift wrap", CategoryProfile.of(5, 5, 10, 80), CategoryProfile.of(5, 10, 75, 10))
 *         .feature("Fast lane", CategoryProfile.of(10, 70, 10, 10), CategoryProfile.of(80, 5, 5, 10))
 *         .draw(200, 3)
 *         .survey();
 * LatentClassReport segments = LatentClasses.seeded(42).atMost(4).on(survey);
 * int found = segments.classes().size();                               // 2
 * KanoReport larger = segments.membersOf(1, survey).analyse();         // the report of the larger class
 * }</pre>
 */
@NullMarked
package io.clientele.satisfaction.kano.segment;

import org.jspecify.annotations.NullMarked;
