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
 * <p>A fitted model also says what it sees in the series ({@link io.clientele.forecasting.Fitted#components}), takes in new observations
 * without a new search ({@link io.clientele.forecasting.Fitted#update}) or with one that starts where it stands
 * ({@link io.clientele.forecasting.Fitted#refit}), and draws ways in which things could go
 * ({@link io.clientele.forecasting.Fitted#simulate}). Forecasts of demand take a {@linkplain io.clientele.forecasting.Forecast#floor floor}.
 *
 * <p>The models are in the packages below: {@code baseline} has the simple ones, {@code smoothing} exponential smoothing, {@code theta},
 * {@code arima} and {@code ces} what their names say, {@code intermittent} those for demand with many zeros; {@code decomposition} takes
 * series apart, and forecasts them by parts. {@code selection} combines models and compares them in backtests, {@code accuracy} measures
 * errors, and {@code batch} forecasts many series at once.
 */
@NullMarked
package io.clientele.forecasting;

import org.jspecify.annotations.NullMarked;
