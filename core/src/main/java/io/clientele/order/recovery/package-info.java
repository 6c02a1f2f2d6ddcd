/**
 * What happens after something went wrong with an order: how soon it is noticed, answered, put right and made good.
 *
 * <p>Start with {@link io.clientele.order.recovery.Recovery}. A malfunction is an entry of its own, with its own id and its own milestones.
 *
 * <pre>{@code
 * OrderEvents malfunctions = OrderEvents.fromOrders(Csv.options().named("malfunctions.csv").parse("""
 *                 id,occurred,detected,responded,repaired,compensated,kind
 *                 1,2024-03-04,2024-03-05,2024-03-05,2024-03-07,2024-03-20,late
 *                 2,2024-03-04,2024-03-11,2024-03-12,2024-03-14,,damaged
 *                 3,2024-03-20,2024-03-21,2024-03-22,,,late
 *                 """))
 *         .order("id")
 *         .milestone(Recovery.OCCURRED, "occurred")
 *         .milestone(Recovery.DETECTED, "detected")
 *         .milestone(Recovery.RESPONDED, "responded")
 *         .milestone(Recovery.REPAIRED, "repaired")
 *         .milestone(Recovery.COMPENSATED, "compensated")
 *         .attribute("kind")
 *         .dates();
 * RecoveryReport report =
 *         Recovery.asOf("2024-03-31").repairedWithin(Duration.ofDays(2)).by("kind").report(malfunctions);
 * }</pre>
 *
 * <p>{@code report.recovery()} has a mean of 6.5 days over the two repaired; {@code report.inTime()} is 1 of 3, as the open one is overdue.
 */
@NullMarked
package io.clientele.order.recovery;

import org.jspecify.annotations.NullMarked;
