/**
 * The verbs that every forecasting model shares. A {@link io.clientele.forecasting.Forecaster} describes a way to forecast; fitted to a
 * series it becomes a {@link io.clientele.forecasting.Fitted} model, small and without the data; that gives a
 * {@link io.clientele.forecasting.Forecast}: not a number but a distribution per period, and for the sum of periods.
 * {@link io.clientele.forecasting.Forecasting} says all three in one sentence; start there.
 *
 * <pre>{@code
 * TimeSeries sales = TimeSeries.quarterly("2023-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18).named("sales").in("pieces");
 * Forecast forecast = Forecasting.of(sales).with(SeasonalNaive.standard()).horizon(6).levels(0.80).forecast();
 * double spring = forecast.mean(2);                             // 35.0: as in the spring of 2025
 * Interval likely = forecast.interval(2, 0.80);                 // 32.5 to 37.5
 * Distribution year = forecast.total(1, 4);                     // mean 112.0: the sum of four quarters
 * String table = forecast.toString();                           // periods, means, intervals
 * }</pre>
 *
 * <p>The models are in the packages below: {@code baseline} has the simple ones and {@code smoothing} exponential smoothing;
 * {@code selection} compares them in backtests, {@code accuracy} measures errors, {@code decomposition} takes series apart.
 */
@NullMarked
package io.clientele.forecasting;

import org.jspecify.annotations.NullMarked;
