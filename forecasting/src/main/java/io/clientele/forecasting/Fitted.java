package io.clientele.forecasting;

import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Map;

/**
 * A model with its parameters and the states that it ended in. It is small: it keeps what it needs to forecast and to judge it, not
 * the data it saw. {@link #fitted} and {@link #residuals} therefore take the series again.
 *
 * <p>Immutable; serialises; safe to share between threads.
 */
public interface Fitted extends Serializable {

    /** What was fitted. */
    Forecaster specification();

    /** How many observations and parameters, how large the residuals, and the likelihood where the model has one. */
    Diagnostics diagnostics();

    /** The numbers that were estimated or given, by name, in the order of the model's formula. */
    Map<String, Double> parameters();

    /**
     * The next periods after the last one of the series.
     *
     * @param horizon how many periods, at least 1
     * @throws IllegalArgumentException if the horizon is below 1
     */
    Forecast forecast(int horizon);

    /**
     * The one-step forecasts inside the sample: what the model, with the parameters estimated from all of it, says of each period from
     * those before it. Periods too early for that are gaps.
     *
     * @param series the series that the model was fitted to
     * @throws IllegalArgumentException if it has another length or another calendar
     */
    TimeSeries fitted(TimeSeries series);

    /**
     * What the one-step forecasts missed: actual minus fitted, so a positive residual is a forecast that was too low. Periods without
     * a fitted value are gaps.
     *
     * @param series the series that the model was fitted to
     * @throws IllegalArgumentException if it has another length or another calendar
     */
    TimeSeries residuals(TimeSeries series);
}
