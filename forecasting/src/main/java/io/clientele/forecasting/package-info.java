/**
 * The verbs that every forecasting model shares. A {@link io.clientele.forecasting.Forecaster} describes a way to forecast; fitted to a
 * series it becomes a {@link io.clientele.forecasting.Fitted} model, small and without the data; that gives a
 * {@link io.clientele.forecasting.Forecast}: not a number but a distribution per period, and for the sum of periods.
 * {@link io.clientele.forecasting.Forecasting} says all three in one sentence; start there.
 */
@NullMarked
package io.clientele.forecasting;

import org.jspecify.annotations.NullMarked;
