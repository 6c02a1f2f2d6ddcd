/**
 * Complex exponential smoothing: instead of parting a series into level and trend it smooths the observation together with the
 * information that the last errors still hold, as one complex number with one complex parameter. It needs no choice between trend and no
 * trend, which makes it a good member of a combination. Start with {@link io.clientele.forecasting.ces.Ces}: {@code Ces.automatic()}.
 *
 * <pre>{@code
 * TimeSeries orders = TimeSeries.quarterly(
 *         "2022-Q1", 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127, 195, 158, 133, 134, 214).in("orders");
 * FittedCes fitted = Ces.automatic().fit(orders);
 * CesForm form = fitted.form();                             // PARTIAL
 * Forecast forecast = fitted.forecast(4);
 * double christmas = forecast.mean(4);                      // 222.9
 * Interval likely = forecast.interval(4, 0.80);             // 000.0 to 222.9
 * }</pre>
 *
 * <p>The state space form, its likelihood and how it is maximised are written up in {@code src/docs/complex-smoothing.md}.
 */
@NullMarked
package io.clientele.forecasting.ces;

import org.jspecify.annotations.NullMarked;
