package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.Map;
import java.util.Optional;

/**
 * What the simple methods have in common: they are linear in the data, take no search to fit, and every other model has to beat them.
 *
 * <p>Each of them gives a one-step forecast f(t) inside the sample, and with the errors e(t) = y(t) − f(t) the variance of a shock,
 *
 * <pre>
 * σ² = Σ e(t)² / (number of errors − number of estimated parameters)
 * </pre>
 *
 * from which the intervals follow by the ψ-weights that each method names. A series with gaps is refused, and so is one that is too
 * short to leave a single error over.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Drift.class, name = "drift"),
    @JsonSubTypes.Type(value = Mean.class, name = "mean"),
    @JsonSubTypes.Type(value = MovingAverage.class, name = "moving-average"),
    @JsonSubTypes.Type(value = Naive.class, name = "naive"),
    @JsonSubTypes.Type(value = Naive2.class, name = "naive2"),
    @JsonSubTypes.Type(value = OptimisedMovingAverage.class, name = "optimised-moving-average"),
    @JsonSubTypes.Type(value = SeasonalNaive.class, name = "seasonal-naive"),
    @JsonSubTypes.Type(value = WeightedMovingAverage.class, name = "weighted-moving-average")
})
public abstract sealed class Baseline implements Forecaster
        permits Drift,
                Mean,
                MovingAverage,
                Naive,
                Naive2,
                OptimisedMovingAverage,
                SeasonalNaive,
                WeightedMovingAverage {

    private static final long serialVersionUID = 1L;

    Baseline() {}

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        boolean isFit = series.size() >= leastObservations(series.seasonLength()) && !series.hasGaps();
        return isFit ? Optional.empty() : needs(series).refusal(series);
    }

    /**
     * Fits the method; there is nothing to search for, so this takes one pass over the data.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is too short or has gaps
     * @throws EstimationException if the values are so large that their squares leave the range of a double
     */
    @Override
    public FittedBaseline fit(TimeSeries series) {
        double[] values = SeriesNeeds.require(this, series).values();
        double[] state = estimate(values, series.seasonLength());
        double variance = variance(values, state);
        if (!Double.isFinite(variance)) {
            throw outOfRange("the squared errors");
        }
        Diagnostics diagnostics = Diagnostics.of(values.length, estimated(state), Math.sqrt(variance));
        return new FittedBaseline(this, Sample.of(series), diagnostics, state);
    }

    final EstimationException outOfRange(String what) {
        return new EstimationException(name(), what + " leave the range of a double. Rescale the series.", Map.of());
    }

    /** What a series must have, in words. */
    abstract SeriesNeeds needs(TimeSeries series);

    /** The number of observations in those words. */
    abstract int leastObservations(int ownSeason);

    /** How many parameters are estimated at the cost of degrees of freedom. */
    int estimated(double[] state) {
        return 0;
    }

    /** Whether it could have remembered these numbers. */
    abstract boolean isState(double[] state);

    /** What has to be remembered to forecast. */
    abstract double[] estimate(double[] values, int ownSeason);

    /** The state after further values, all of them known. */
    abstract double[] moved(double[] state, double[] further);

    /** The state by name, for reading. */
    abstract Map<String, Double> parameters(double[] state);

    /** One-step forecasts; NaN where there is none. */
    abstract double[] oneStep(double[] values, double[] state);

    /** The variance of a shock. */
    double variance(double[] values, double[] state) {
        double[] fitted = oneStep(values, state);
        double sum = 0;
        int errors = 0;
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(fitted[t])) {
                double error = values[t] - fitted[t];
                sum += error * error;
                errors++;
            }
        }
        return sum / (errors - estimated(state));
    }

    /** Point forecasts, refused if they are none. */
    final double[] inRange(double[] mean) {
        for (double number : mean) {
            if (!Double.isFinite(number)) {
                throw outOfRange("the forecasts");
            }
        }
        return mean;
    }

    /** The periods after the sample. */
    abstract PredictiveDistribution ahead(double[] state, double variance, int horizon);

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
