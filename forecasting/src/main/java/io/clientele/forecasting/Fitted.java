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

    /**
     * What the fitted values are made of: level, growth, season and remainder, as far as the model knows them. Printed, they show what
     * the model sees in the series.
     *
     * @param series the series that the model was fitted to
     * @throws IllegalArgumentException if it has another length or another calendar
     */
    Components components(TimeSeries series);

    /**
     * Takes in the observations that have come since, without estimating anything anew: the parameters and the size of the errors stay,
     * the states move on, and forecasts begin after the new observations. It costs one step a period.
     *
     * @param observations the periods that follow the ones seen so far, without a hole between
     * @throws IllegalArgumentException if they do not begin with the period after the last one seen, or hold a gap that the model
     *     cannot bridge
     */
    Fitted update(TimeSeries observations);

    /**
     * Estimates the parameters anew, beginning the search at those of this model where that saves time. What comes out is a fit in its
     * own right; where the likelihood has one top it is that of {@link Forecaster#fit}.
     *
     * @param series the longer, or otherwise changed, series
     * @throws IllegalArgumentException if the series is unfit for the model
     * @throws io.clientele.stat.EstimationException if the numbers fail
     */
    default Fitted refit(TimeSeries series) {
        return specification().fit(series);
    }

    /**
     * Draws ways in which the periods to come could turn out together.
     *
     * @param horizon how many periods, at least 1
     * @param count how many paths, at least 1
     * @param seed the same seed gives the same paths, bit for bit
     * @return one row a path, one column a step
     */
    default double[][] simulate(int horizon, int count, long seed) {
        return forecast(horizon).paths(count, seed);
    }
}
