/**
 * Choosing a forecaster, or combining several. {@link io.clientele.forecasting.selection.Automatic} is the default: it fits the models that
 * suit a series and takes their mean, with intervals that hold what they promise.
 *
 * <pre>{@code
 * TimeSeries demand = TimeSeries.quarterly("2021-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18, 14, 36, 50, 19);
 * Forecast outlook = Forecasting.of(demand).with(Automatic.standard()).horizon(2).forecast();
 * double spring = outlook.mean(2);                                     // 37.9
 * List<String> how = outlook.notes();                                  // who took part, and that it is never below 0
 * }</pre>
 *
 * {@link io.clientele.forecasting.selection.Combination} combines models of one's own choice.
 * {@link io.clientele.forecasting.selection.Backtest} compares models by what they would have said in the past; it ends in a
 * {@link io.clientele.forecasting.selection.BacktestReport} that prints as a leaderboard, and in the best forecaster itself.
 *
 * <pre>{@code
 * TimeSeries sales = TimeSeries.quarterly("2021-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18, 14, 36, 50, 19);
 * BacktestResult result = Backtest.of(sales)
 *         .models(Naive.standard(), SeasonalNaive.standard(), Drift.standard())
 *         .horizon(2).origins(4)
 *         .run();
 * Forecaster best = result.winner();                                   // seasonal-naive
 * Forecast next = Forecasting.of(sales).with(best).horizon(2).forecast();
 * }</pre>
 */
@NullMarked
package io.clientele.forecasting.selection;

import org.jspecify.annotations.NullMarked;
