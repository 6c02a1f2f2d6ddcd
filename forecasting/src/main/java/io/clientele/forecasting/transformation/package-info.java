/**
 * What is done to a series before a model sees it, and undone in its forecasts: the season taken out by
 * {@link io.clientele.forecasting.transformation.SeasonallyAdjusted}, so that any model can forecast long or several seasons; powers and
 * logarithms by {@link io.clientele.forecasting.transformation.BoxCox}, so that swings that grow with the level become alike.
 *
 * <pre>{@code
 * TimeSeries orders = TimeSeries.quarterly(
 *         "2022-Q1", 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127, 195, 158, 133, 134, 214);
 * Forecaster adjusted = SeasonallyAdjusted.by(Stl.standard()).with(Ets.holt());
 * String name = adjusted.name();                                               // stl-holt
 * double season = adjusted.fit(orders).forecast(4).mean(4);
 *
 * Forecaster logarithm = BoxCox.logarithm().around(Naive.standard());
 * double last = logarithm.fit(orders).forecast(1).mean(1);                     // 214.0
 * double power = BoxCox.guerrero().lambda(orders);
 * }</pre>
 *
 * <p>How seasons are taken out is written up in {@code src/docs/decomposition.md}.
 */
@NullMarked
package io.clientele.forecasting.transformation;

import org.jspecify.annotations.NullMarked;
