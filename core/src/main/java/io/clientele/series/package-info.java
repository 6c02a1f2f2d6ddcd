/**
 * Numbers over time: series, their calendars, and what is expected of the periods to come.
 *
 * <p>Start with {@link io.clientele.series.TimeSeries}. A series is made from numbers at hand, or from dated events by
 * {@link io.clientele.series.SeriesAggregator}:
 *
 * <pre>{@code
 * record Order(LocalDate date, String product, double pieces) {}
 * List<Order> orders = List.of(
 *         new Order(LocalDate.of(2024, 1, 9), "lamp", 40),
 *         new Order(LocalDate.of(2024, 1, 23), "lamp", 15),
 *         new Order(LocalDate.of(2024, 2, 2), "desk", 3),
 *         new Order(LocalDate.of(2024, 4, 18), "lamp", 60));
 *
 * TimeSeries sold = orders.stream()
 *         .collect(SeriesAggregator.monthly().sum().in("pieces").collector(Order::date, Order::pieces))
 *         .named("sold");
 * String printed = sold.toString();            // 2024-01: 55, 2024-02: 3, 2024-03: 0, 2024-04: 60
 *
 * SortedMap<String, TimeSeries> byProduct = orders.stream()
 *         .collect(SeriesAggregator.monthly().sum().groupingBy(Order::product, Order::date, Order::pieces));
 * double[] desks = byProduct.get("desk").values();                             // 0, 3, 0, 0
 *
 * DemandClass lamps = byProduct.get("lamp").demandPattern().demandClass();     // INTERMITTENT
 *
 * TimeSeries quarters = sold.summedTo(Cadence.QUARTERLY, EdgePeriods.DROPPED); // 2024-Q1: 58
 * }</pre>
 *
 * <ul>
 *   <li>{@link io.clientele.series.SeriesCalendar} knows the periods: their {@link io.clientele.series.Cadence}, their labels and
 *       dates, and after how many of them a season repeats.
 *   <li>Gaps are explicit. {@link io.clientele.series.EmptyPeriods} says what a period without a record is,
 *       {@link io.clientele.series.GapRule} how a gap is filled.
 *   <li>{@link io.clientele.series.DemandPattern} tells smooth demand from intermittent, erratic and lumpy demand.
 *   <li>{@link io.clientele.series.DemandOutlook} is the demand of coming periods as probability distributions. Forecasts are
 *       outlooks, and stock rules ask for nothing more.
 * </ul>
 */
@NullMarked
package io.clientele.series;

import org.jspecify.annotations.NullMarked;
