/**
 * Whether the order cycle is getting better or worse, and which periods were no chance.
 *
 * <p>Start with {@link io.clientele.order.control.ControlChart}: it takes a report of the order cycle that was made by period and sets limits
 * and a trend beside the means.
 *
 * <pre>{@code
 * OrderEventsAccumulator log = OrderEvents.accumulator(Resolution.DAYS);
 * int[] days = {2, 6, 3, 6, 2, 7, 3, 5, 14, 11, 2, 6};
 * for (int order = 0; order < days.length; order++) {
 *     LocalDate placed = LocalDate.parse("2024-03-04").plusDays(7L * (order / 2));
 *     log.add("A" + order, Milestone.PLACED, placed).add("A" + order, Milestone.SHIPPED, placed.plusDays(days[order]));
 * }
 * OrderCycleReport report =
 *         OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED).per(Cadence.WEEKLY).report(log.finish());
 * ControlChart chart = ControlChart.of(report, Cadence.WEEKLY);
 * }</pre>
 *
 * <p>{@code chart.signalled()} is the week 2024-W14, whose orders took 12.5 days on average.
 */
@NullMarked
package io.clientele.order.control;

import org.jspecify.annotations.NullMarked;
