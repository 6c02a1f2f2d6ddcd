/**
 * Orders on their way: what happened to them and when, how long each stretch took, and whether they came when promised, whole and
 * without fault.
 *
 * <p>Start with {@link io.clientele.order.OrderEvents}: it takes the milestones of orders from a table with one row an order, from a log
 * with one row an event, or from an accumulator as they arrive. {@link io.clientele.order.OrderCycle} measures the stages between them,
 * {@link io.clientele.order.Reliability} holds them against a promise, and {@link io.clientele.order.FillRates} asks of
 * {@link io.clientele.order.OrderLines} how much of what was ordered came. An {@link io.clientele.order.OrderPopulation} says which orders
 * count, the same for all of them.
 *
 * <pre>{@code
 * String text = """
 *         order,placed,picked,shipped,wanted,status
 *         1001,2024-03-04,2024-03-05,2024-03-06,2024-03-08,closed
 *         1002,2024-03-04,2024-03-06,2024-03-11,2024-03-08,closed
 *         1003,2024-03-05,2024-03-05,2024-03-07,2024-03-11,closed
 *         1004,2024-03-06,2024-03-08,9999-12-31,2024-03-12,open
 *         1005,2024-03-07,,9999-12-31,2024-03-25,open
 *         1006,2024-03-07,,9999-12-31,2024-03-14,cancelled
 *         """;
 * Table table = Csv.options().named("orders.csv").parse(text);
 * OrderEvents events = OrderEvents.fromOrders(table)
 *         .order("order")
 *         .milestone(Milestone.PLACED, "placed")
 *         .milestone(Milestone.PICKED, "picked")
 *         .milestone(Milestone.SHIPPED, "shipped")
 *         .due(DueDate.REQUESTED, "wanted")
 *         .attribute("status")
 *         .dates();
 * OrderPopulation orders = OrderPopulation.all()
 *         .without("status", "cancelled")
 *         .placeholders(PlaceholderRule.on("9999-12-31"));
 * OrderCycleReport cycle = OrderCycle.through(Milestone.PLACED, Milestone.PICKED, Milestone.SHIPPED)
 *         .among(orders)
 *         .report(events);
 * ReliabilityReport reliability = Reliability.asOf("2024-03-15")
 *         .against(DueDate.REQUESTED)
 *         .fulfilledAt(Milestone.SHIPPED)
 *         .among(orders)
 *         .report(events);
 * }</pre>
 *
 * <p>The cycle then prints as
 *
 * <pre>
 * Order cycle placed &gt; picked &gt; shipped: 5 orders, begun 2024-03-04 to 2024-03-07, in whole days
 * stage                     n  open  missing  negative  mean    sd    CV   min   P50   P90   P95   max    share
 * ------------------------  -  ----  -------  --------  ----  ----  ----  ----  ----  ----  ----  ----  -------
 * placed &gt; picked           4     1        0         0  1.25  0.96  0.77  0.00  1.50  2.00  2.00  2.00   34.1 %
 * picked &gt; shipped          3     1        1         0  2.67  2.08  0.78  1.00  2.00  4.40  4.70  5.00   72.7 %
 * total (placed &gt; shipped)  3     2        0         0  3.67  2.89  0.79  2.00  2.00  6.00  6.50  7.00  100.0 %
 * Left out: 1 status cancelled.
 * Open, in no mean: 2 orders.
 * Placeholder, taken for not yet: 2 × shipped 9999-12-31 (listed as placeholder 9999-12-31).
 * </pre>
 *
 * <p>and {@code reliability.onTime()} as
 *
 * <pre>
 * on time against the requested date: 50.0 % (2 of 4 orders due or shipped by 2024-03-15 without status cancelled,
 * 95 % interval 15.0 % to 85.0 %; left out: 1 not yet due)
 * </pre>
 *
 * <p><b>Why not 100 %?</b> {@code reliability.why(reliability.onTime())} lists every order that missed with all that was wrong with it, and
 * where; {@code reliability.backOrders()} is what is owed. {@code Reliability.compare} sets the requested, the first promised and the latest
 * promised date side by side.
 *
 * <p><b>As they arrive.</b> An {@link io.clientele.order.OrderCycleAccumulator} takes events late, repeated and in any order, one by one or as
 * columns, remembers one time a milestone of each order, and merges with others to the same report whatever their share was:
 *
 * <pre>{@code
 * OrderCycle shipping = OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED).in(DurationUnit.HOURS);
 * OrderCycleAccumulator here = shipping.accumulator(Resolution.MILLISECONDS)
 *         .add("1001", Milestone.SHIPPED, Instant.parse("2024-03-06T15:00:00Z"))
 *         .add("1002", Milestone.PLACED, Instant.parse("2024-03-04T11:00:00Z"));
 * OrderCycleAccumulator there = shipping.accumulator(Resolution.MILLISECONDS)
 *         .add("1001", Milestone.PLACED, Instant.parse("2024-03-04T09:00:00Z"));
 * OrderCycleReport soFar = here.merge(there).finish();    // 1 order measured, 54 h; 1 open
 * }</pre>
 *
 * <p><b>One stage.</b> {@code Stage.between(Milestone.PLACED, Milestone.SHIPPED)} is any stretch of the way, in the process or across it;
 * {@code .and(stage)} measures it beside the others. {@code cycle.distribution(events, stage)} is how long it took, for orders that are
 * through; {@code cycle.asOf(…).survival(events, stage)} how long it takes with those that are not. A lead time for a safety stock is the
 * first where no order is open, else the {@code distribution()} of the second.
 *
 * <p><b>Further questions.</b> {@link io.clientele.order.OrderCycle} also counts open hours only ({@code inOpenTimeOf}), takes out the
 * time for which customers let their orders wait ({@code netOf}, {@link io.clientele.order.Dwell}), takes open orders for what they are
 * ({@code survival}, and by segment {@code survivals}), says how much of the time was work ({@code touch}), and measures by week or month
 * ({@code per}); its report shows where the time goes ({@code waterfall}) and sets two
 * channels beside each other ({@code compare}). Beside this package stand {@code order.conformance} for what orders skipped, repeated or
 * did in the wrong order, {@code order.control} for limits and trends, {@code order.recovery} for what happens after a malfunction,
 * {@code order.flexibility} for special requests and load, and {@code order.demand} for the profile of demand; they start from the same
 * events and populations.
 *
 * <p><b>What holds for all of it.</b> Times are whole dates or instants, never both; their differences are whole numbers and their sums
 * exact, so that a report does not depend on the order of the events or on how they were split over threads. Nothing is imputed or
 * clipped: what is missing, open, repeated, backward, taken for a placeholder or not known yet is counted in the result. Every rate is a
 * {@link io.clientele.stat.Rate} that says of whom it is a share and who was left out; without anyone in its population it has no value.
 */
@NullMarked
package io.clientele.order;

import org.jspecify.annotations.NullMarked;
