/**
 * Whether orders went as they should: what they skipped, what they did twice, and what they did in the wrong order.
 *
 * <p>Start with {@link io.clientele.order.conformance.Conformance}: it says how an order should go and judges those that have ended.
 *
 * <pre>{@code
 * OrderEvents events = OrderEvents.fromLog(Csv.options().named("log.csv").parse("""
 *                 order,step,day
 *                 1,placed,2024-03-04
 *                 1,picked,2024-03-05
 *                 1,shipped,2024-03-06
 *                 2,placed,2024-03-04
 *                 2,picked,2024-03-05
 *                 2,picked,2024-03-07
 *                 2,shipped,2024-03-06
 *                 3,placed,2024-03-05
 *                 3,shipped,2024-03-05
 *                 4,placed,2024-03-06
 *                 """))
 *         .order("order").milestone("step").time("day").dates();
 * ConformanceReport report = Conformance.to(Milestone.PLACED, Milestone.PICKED, Milestone.SHIPPED).report(events);
 * }</pre>
 *
 * <p>Order 1 went as it should, order 2 was picked twice, order 3 was never picked, and order 4 is open and not judged:
 * {@code report.firstPass()} is 1 of 3.
 */
@NullMarked
package io.clientele.order.conformance;

import org.jspecify.annotations.NullMarked;
