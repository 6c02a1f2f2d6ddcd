/**
 * How wrong a forecast was. {@link io.clientele.forecasting.accuracy.Accuracy} holds every
 * {@link io.clientele.forecasting.accuracy.ErrorMeasure} that the data allow, from
 * {@link io.clientele.forecasting.accuracy.Accuracy#of(io.clientele.forecasting.Forecast, io.clientele.series.TimeSeries,
 * io.clientele.series.TimeSeries) a forecast and what happened}, or from an {@link io.clientele.forecasting.accuracy.ErrorTally} that was
 * filled by hand; {@link io.clientele.forecasting.accuracy.AccuracyAverager} averages over many series. Start with {@code Accuracy.of}.
 * Whole distributions are judged by {@link io.clientele.forecasting.accuracy.RankedProbability}.
 *
 * <p>Whether one model is really better than another, {@link io.clientele.forecasting.accuracy.DieboldMariano} tests on one series and
 * {@link io.clientele.forecasting.accuracy.RankTally} on many. How much of a series can be forecast at all,
 * {@link io.clientele.forecasting.accuracy.Forecastability} says before any model is tried.
 *
 * <pre>{@code
 * TimeSeries sales = TimeSeries.monthly("2025-01", 10, 12, 13, 16, 19, 23, 26, 30, 28, 18, 16, 14);
 * TimeSeries training = sales.head(9);
 * Forecast forecast = Forecasting.of(training).with(Naive.standard()).horizon(3).forecast();
 * Accuracy accuracy = Accuracy.of(forecast, sales.skip(9), training);
 * double mae = accuracy.value(ErrorMeasure.MAE).orElseThrow();              // 12.0
 * boolean unknown = accuracy.value(ErrorMeasure.OWA).isEmpty();             // true: no benchmark was given
 * }</pre>
 */
@NullMarked
package io.clientele.forecasting.accuracy;

import org.jspecify.annotations.NullMarked;
