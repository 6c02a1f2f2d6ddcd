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
 * The mean method: all to come will be as the average of the whole history.
 *
 * <pre>
 * ŷ(n+h) = ȳ                           σ² = Σ (y(t) − ȳ)² / (n − 1)
 * Var y(n+h) = σ²·(1 + 1/n)            ψ(0) = 1, else 0; the error of ȳ is common to all steps
 * </pre>
 *
 * Right where values scatter independently about a level that doesn't move. The intervals are exact under normality: Student's t with
 * n − 1 degrees of freedom. Needs three observations and no gaps. A constant series gives a certain forecast.
 *
 * <p>Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 */
public final class Mean extends Baseline {

    private static final long serialVersionUID = 1L;

    private static final Mean STANDARD = new Mean();

    private Mean() {}

    /** The method; it has no options. */
    @JsonCreator
    public static Mean standard() {
        return STANDARD;
    }

    /** {@code "mean"}. */
    @Override
    public String name() {
        return "mean";
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        return new SeriesNeeds(name(), 3, "one for the level and two for the spread", "Use a longer history.");
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
        return state.length == 2 && state[1] >= 3;
    }

    @Override
    double[] estimate(double[] values, int ownSeason) {
        int n = values.length;
        double first = 0;
        for (double value : values) {
            first += value / n;
        }
        double correction = 0;
        for (double value : values) {
            correction += (value - first) / n;
        }
        return new double[] {first + correction, n};
    }

    @Override
    double[] moved(double[] state, double[] further) {
        double mean = state[0];
        double n = state[1];
        for (double value : further) {
            n++;
            mean += (value - mean) / n;
        }
        return new double[] {mean, n};
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("mean", state[0]);
        return parameters;
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        double[] fitted = new double[values.length];
        Arrays.fill(fitted, state[0]);
        return fitted;
    }

    @Override
    double variance(double[] values, double[] state) {
        double sum = 0;
        for (double value : values) {
            double error = value - state[0];
            sum += error * error;
        }
        return sum / (values.length - 1);
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, state[0]);
        double[] psi = new double[horizon];
        psi[0] = 1;
        double[] ones = new double[horizon];
        Arrays.fill(ones, 1);
        return GaussianPaths.of(mean, psi, variance)
                .withCommonError(ones, variance / state[1])
                .withDegreesOfFreedom(state[1] - 1);
    }

    private Object readResolve() {
        return STANDARD;
    }
}
