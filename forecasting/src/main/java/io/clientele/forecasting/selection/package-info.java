/**
 * Choosing a forecaster by what it would have said in the past. Start with {@link io.clientele.forecasting.selection.Backtest}; it ends in
 * a {@link io.clientele.forecasting.selection.BacktestReport} that prints as a leaderboard, and in the best forecaster itself.
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
