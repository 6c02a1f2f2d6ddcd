/**
 * Intermittent demand: spare parts, slow movers, anything that nobody wants in most periods. A forecast is then a rate, such as 1.2 pieces a
 * month, and what one orders by is the distribution: how much will be wanted until the next delivery, with 95 percent certainty.
 *
 * <p>Start with {@link io.clientele.forecasting.intermittent.IntermittentDemand}, which combines three methods. The methods by name:
 * {@link io.clientele.forecasting.intermittent.Croston} with the corrections sba and sbj, {@link io.clientele.forecasting.intermittent.Tsb},
 * {@link io.clientele.forecasting.intermittent.Adida}, {@link io.clientele.forecasting.intermittent.Imapa}; and
 * {@link io.clientele.forecasting.intermittent.DynamicDemand}, the models with a likelihood. {@code demandPattern()} of a series tells
 * whether it is intermittent.
 *
 * <pre>{@code
 * TimeSeries valves = TimeSeries.monthly("2025-01", 0, 0, 3, 0, 0, 1, 0, 0, 4, 0, 2, 0, 0, 0, 5, 0, 0, 1).named("valves").in("pieces");
 * Forecast forecast = Forecasting.of(valves).with(IntermittentDemand.automatic()).horizon(3).forecast();
 * double rate = forecast.mean(1);                           // 0.88 a month
 * Distribution untilDelivery = forecast.total(1, 3);        // of the three months that a delivery takes
 * double stock = untilDelivery.quantile(0.95);              // 9 pieces
 * }</pre>
 */
@NullMarked
package io.clientele.forecasting.intermittent;

import org.jspecify.annotations.NullMarked;
