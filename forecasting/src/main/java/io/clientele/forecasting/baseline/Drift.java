package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The drift method: the last value, and on from there by the average change; the line from the first value through the last.
 *
 * <pre>
 * ŷ(n+h) = y(n) + h·b,  b = (y(n) − y(1)) / (n − 1)
 * σ² = Σ (y(t) − y(t−1) − b)² / (n − 2)
 * Var y(n+h) = h·σ² + h²·σ²/(n−1)     ψ(j) = 1; the error of b is common to all steps
 * </pre>
 *
 * It is the best forecast of a random walk with drift, and the intervals are those of one with normal steps, the uncertainty of the
 * drift included. Needs three observations and no gaps. A straight line gives a certain forecast.
 *
 * <p>Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 */
public final class Drift extends Baseline {

    private static final long serialVersionUID = 1L;

    private static final Drift STANDARD = new Drift();

    private Drift() {}

    /** The method; it has no options. */
    @JsonCreator
    public static Drift standard() {
        return STANDARD;
    }

    /** {@code "drift"}. */
    @Override
    public String name() {
        return "drift";
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        return new SeriesNeeds(name(), 3, "two changes, one of them for the drift", "Use naive, or a longer history.");
    }

    @Override
    int leastObservations(int ownSeason) {
        return 3;
    }

    @Override
    int estimated(double[] state) {
        return 1;
    }

    @Override
    boolean isState(double[] state) {
        return state.length == 3 && state[2] >= 2;
    }

    @Override
    double[] estimate(double[] values, int ownSeason) {
        return new double[] {values[values.length - 1], values[0], values.length - 1};
    }

    private static double drift(double[] state) {
        return (state[0] - state[1]) / state[2];
    }

    @Override
    double[] moved(double[] state, double[] further) {
        return new double[] {further[further.length - 1], state[1], state[2] + further.length};
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("last value", state[0]);
        parameters.put("drift", drift(state));
        return parameters;
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        double[] fitted = new double[values.length];
        double drift = drift(state);
        fitted[0] = Double.NaN;
        for (int t = 1; t < values.length; t++) {
            fitted[t] = values[t - 1] + drift;
        }
        return fitted;
    }

    @Override
    double variance(double[] values, double[] state) {
        double drift = drift(state);
        double sum = 0;
        for (int t = 1; t < values.length; t++) {
            double error = values[t] - (values[t - 1] + drift);
            sum += error * error;
        }
        return sum / (values.length - 2);
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        double[] mean = new double[horizon];
        double[] steps = new double[horizon];
        double drift = drift(state);
        for (int h = 1; h <= horizon; h++) {
            mean[h - 1] = state[0] + h * drift;
            steps[h - 1] = h;
        }
        return GaussianPaths.of(inRange(mean), Naive.randomWalk(horizon), variance)
                .withCommonError(steps, variance / state[2]);
    }

    private Object readResolve() {
        return STANDARD;
    }
}
