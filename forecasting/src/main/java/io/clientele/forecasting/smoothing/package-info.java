/**
 * Exponential smoothing: level, growth and seasons that follow each new observation by a share of what it missed. Start with
 * {@link io.clientele.forecasting.smoothing.Ets}: {@code Ets.automatic()} chooses among the forms by itself; {@code Ets.simple()} is for
 * a level alone, {@code Ets.damped()} for a trend, {@code Ets.holtWintersAdditive()} and {@code Ets.holtWintersMultiplicative()} for trend
 * and season; all thirty forms of the family by their code. Parameters and initial states are estimated by maximum likelihood unless given.
 *
 * <pre>{@code
 * TimeSeries orders = TimeSeries.quarterly(
 *         "2022-Q1", 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127, 195, 158, 133, 134, 214).in("orders");
 * Forecast forecast = Forecasting.of(orders).with(Ets.holtWintersMultiplicative()).horizon(4).forecast();
 * double christmas = forecast.mean(4);                      // 228.9
 * Interval likely = forecast.interval(4, 0.80);             // 222.6 to 235.1
 *
 * FittedAutomaticEts chosen = Ets.automatic().fit(orders);
 * EtsForm form = chosen.best().form();                      // ETS(M,A,M), the weightiest of its candidates
 *
 * FittedEts level = Ets.simple().alpha(0.3).fit(orders);
 * double now = level.last().level();                        // 164.2
 * }</pre>
 *
 * <p>The recursions, their likelihood, how it is maximised and where the intervals come from are written up in
 * {@code src/docs/exponential-smoothing.md}.
 */
@NullMarked
package io.clientele.forecasting.smoothing;

import org.jspecify.annotations.NullMarked;
