/**
 * The simple methods, against which every other has to prove itself: {@link io.clientele.forecasting.baseline.Naive},
 * {@link io.clientele.forecasting.baseline.SeasonalNaive}, {@link io.clientele.forecasting.baseline.Drift},
 * {@link io.clientele.forecasting.baseline.Mean}, {@link io.clientele.forecasting.baseline.MovingAverage},
 * {@link io.clientele.forecasting.baseline.WeightedMovingAverage},
 * {@link io.clientele.forecasting.baseline.OptimisedMovingAverage}, and {@link io.clientele.forecasting.baseline.Naive2}, the benchmark of
 * the M competitions. On seasonal data start with the seasonal naive method.
 *
 * <pre>{@code
 * TimeSeries sheds = TimeSeries.monthly("2025-01", 10, 12, 13, 16, 19, 23, 26, 30, 28, 18, 16, 14).named("sheds").in("pieces");
 * Forecast forecast = Forecasting.of(sheds).with(MovingAverage.ofLast(3)).horizon(2).forecast();
 * double january = forecast.mean(1);                        // 16.0
 * Interval likely = forecast.interval(1, 0.80);             // 7.2 to 24.8
 * }</pre>
 */
@NullMarked
package io.clientele.forecasting.baseline;

import org.jspecify.annotations.NullMarked;
