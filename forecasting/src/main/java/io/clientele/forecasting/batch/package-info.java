/**
 * Many series at once. A {@link io.clientele.forecasting.batch.Batch} takes a forecaster and any number of series and hands out a
 * {@link io.clientele.forecasting.batch.BatchOutcome} each, in order, in bounded memory, on as many threads as asked for; at the end a
 * {@link io.clientele.forecasting.batch.BatchSummary} says how it went. Start with the batch.
 *
 * <pre>{@code
 * List<TimeSeries> products = List.of(
 *         TimeSeries.quarterly("2025-Q1", 10, 31, 43, 16, 11, 33).named("tea"),
 *         TimeSeries.quarterly("2025-Q1", 7, 7, 8).named("coffee"));
 * Map<String, Double> next = new TreeMap<>();
 * BatchSummary summary = Batch.of(SeasonalNaive.standard()).horizon(2).threads(2)
 *         .run(products, outcome -> outcome.result().ifPresent(forecast -> next.put(forecast.series(), forecast.mean(1))));
 * double tea = next.get("tea");                  // 43.0: as in the third quarter of the year before
 * long refused = summary.refused();              // 1: coffee has no full season to look back on
 * String why = summary.toString();               // counts, and the reasons with their first series
 * }</pre>
 */
@NullMarked
package io.clientele.forecasting.batch;

import org.jspecify.annotations.NullMarked;
