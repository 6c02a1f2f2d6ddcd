/**
 * ARIMA: a series that remembers. Differences make it stationary, its last values and its last errors explain the next one, and what
 * drives it from outside comes in as a regression. Start with {@link io.clientele.forecasting.arima.Arima}:
 * {@code Arima.automatic()} finds the orders, {@code Arima.order(0, 1, 1).seasonal(0, 1, 1)} names them, {@code given(drivers)} adds
 * prices, promotions and the like.
 *
 * <pre>{@code
 * TimeSeries orders = TimeSeries.quarterly(
 *         "2021-Q1", 98, 85, 92, 131, 110, 90, 99, 142, 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127, 195);
 * Forecast forecast = Forecasting.of(orders).with(Arima.automatic()).horizon(4).forecast();
 *
 * FittedArima airline = Arima.order(0, 1, 1).seasonal(0, 1, 1).fit(orders);
 * double memory = airline.parameters().get("ma1");
 *
 * Drivers price = Drivers.over(orders.calendar())
 *         .driver("price", 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 7);
 * Forecast cheaper = Forecasting.of(orders).given(price).with(Arima.order(1, 0, 0).withDrift()).horizon(4).forecast();
 * }</pre>
 *
 * <p>The likelihood, its maximum, the choice of orders and the intervals are written up in {@code src/docs/arima.md}.
 */
@NullMarked
package io.clientele.forecasting.arima;

import org.jspecify.annotations.NullMarked;
