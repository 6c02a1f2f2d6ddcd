/**
 * What demand looks like before anyone forecasts it: how much, how often, when, for how long, how far and where to.
 *
 * <p>Start with {@link io.clientele.order.demand.DemandProfile}.
 *
 * <pre>{@code
 * OrderEvents events = OrderEvents.fromOrders(Csv.options().named("orders.csv").parse("""
 *                 order,placed,town,km
 *                 1,2024-03-04,Bern,12
 *                 2,2024-03-05,Bern,12
 *                 3,2024-03-26,Genf,160
 *                 """))
 *         .order("order").milestone(Milestone.PLACED, "placed").attribute("town").attribute("km").dates();
 * OrderLines lines = OrderLines.of(List.of(OrderLine.of("1", 4, 4), OrderLine.of("2", 6, 6), OrderLine.of("3", 2, 2)));
 * DemandProfileReport profile =
 *         DemandProfile.per(Cadence.WEEKLY).destination("town").distance("km").report(events, lines);
 * }</pre>
 *
 * <p>Twelve units in four weeks of which two had demand: {@code profile.pattern()} is lumpy, {@code profile.duration()} short, and a unit
 * goes 36.67 km on average. {@code profile.series()} is what a forecast starts from.
 */
@NullMarked
package io.clientele.order.demand;

import org.jspecify.annotations.NullMarked;
