/**
 * The theta method: a smoothed level and a part of the straight line through the series, on what is left of it without the season. Start
 * with {@link io.clientele.forecasting.theta.Theta}, which has the method of 2000 and its three optimised and dynamic descendants.
 *
 * <pre>{@code
 * TimeSeries patients = TimeSeries.yearly("2012", 112, 118, 121, 119, 127, 131, 130, 138, 141, 147, 150, 149);
 * Forecast forecast = Forecasting.of(patients).with(Theta.standard()).horizon(3).forecast();
 * double next = forecast.mean(1);                                // 150.81
 * double growth = forecast.mean(3) - forecast.mean(2);           // 1.78: half of what the line through the years grows
 * }</pre>
 */
@NullMarked
package io.clientele.forecasting.theta;

import org.jspecify.annotations.NullMarked;
