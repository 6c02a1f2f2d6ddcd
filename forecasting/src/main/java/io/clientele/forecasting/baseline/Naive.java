package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The naive method: all to come will be as the last period was.
 *
 * <pre>
 * ŷ(n+h) = y(n)                       σ² = mean of the squared changes y(t) − y(t−1)
 * Var y(n+h) = h·σ²                   ψ(j) = 1
 * </pre>
 *
 * It is the best forecast of a random walk, and the intervals are those of a random walk with normal steps without drift. Needs two
 * observations and no gaps. A constant series gives a certain forecast.
 *
 * <p>Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 */
public final class Naive extends Baseline {

    private static final long serialVersionUID = 1L;

    private static final Naive STANDARD = new Naive();

    private Naive() {}

    /** The method; it has no options. */
    @JsonCreator
    public static Naive standard() {
        return STANDARD;
    }

    /** {@code "naive"}. */
    @Override
    public String name() {
        return "naive";
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        return new SeriesNeeds(name(), 2, "one value and one change", "Use a longer history.");
    }

    @Override
    int leastObservations(int ownSeason) {
        return 2;
    }

    @Override
    boolean isState(double[] state) {
        return state.length == 1;
    }

    @Override
    double[] estimate(double[] values, int ownSeason) {
        return new double[] {values[values.length - 1]};
    }

    @Override
    double[] moved(double[] state, double[] further) {
        return new double[] {further[further.length - 1]};
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("last value", state[0]);
        return parameters;
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        double[] fitted = new double[values.length];
        fitted[0] = Double.NaN;
        System.arraycopy(values, 0, fitted, 1, values.length - 1);
        return fitted;
    }

    @Override
    double variance(double[] values, double[] state) {
        return meanSquaredChange(values, 1);
    }

    /** The mean of the squared changes over so many periods. */
    static double meanSquaredChange(double[] values, int lag) {
        double sum = 0;
        for (int t = lag; t < values.length; t++) {
            double change = values[t] - values[t - lag];
            sum += change * change;
        }
        return sum / (values.length - lag);
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, state[0]);
        return GaussianPaths.of(mean, randomWalk(horizon), variance);
    }

    /** The ψ-weights of a random walk. */
    static double[] randomWalk(int horizon) {
        double[] psi = new double[horizon];
        Arrays.fill(psi, 1);
        return psi;
    }

    private Object readResolve() {
        return STANDARD;
    }
}
