package io.clientele.forecasting.baseline;

import io.clientele.forecasting.GaussianPaths;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The arithmetic of averages over a trailing window of k periods. Weights stand with the latest period first, w[0]·y(t−1) + w[1]·y(t−2)
 * + …; windows of values stand as the data do, the oldest first.
 */
final class WeightedWindow {

    private WeightedWindow() {}

    /** The last k values. */
    static double[] last(double[] values, int k) {
        return Arrays.copyOfRange(values, values.length - k, values.length);
    }

    /** The weighted average of the k values before position {@code end}. */
    static double average(double[] values, int end, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[end - 1 - i];
        }
        return sum;
    }

    /** One-step forecasts; NaN where the window isn't full. */
    static double[] oneStep(double[] values, double[] weights) {
        double[] fitted = new double[values.length];
        Arrays.fill(fitted, 0, weights.length, Double.NaN);
        for (int t = weights.length; t < values.length; t++) {
            fitted[t] = average(values, t, weights);
        }
        return fitted;
    }

    /** The ψ-weights of the autoregression whose coefficients are the weights: ψ(0) = 1, ψ(j) = Σ w(i)·ψ(j−i). */
    static double[] psi(double[] weights, int horizon) {
        double[] psi = new double[horizon];
        psi[0] = 1;
        for (int j = 1; j < horizon; j++) {
            double sum = 0;
            for (int i = 1; i <= Math.min(j, weights.length); i++) {
                sum += weights[i - 1] * psi[j - i];
            }
            psi[j] = sum;
        }
        return psi;
    }

    /** A flat line with the intervals of that autoregression. */
    static GaussianPaths ahead(double[] window, double[] weights, double variance, int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, average(window, window.length, weights));
        return GaussianPaths.of(mean, psi(weights, horizon), variance);
    }

    /** The level, and then the weights from the oldest period to the latest. */
    static Map<String, Double> parameters(double[] window, double[] weights) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("level", average(window, window.length, weights));
        for (int i = weights.length; i >= 1; i--) {
            parameters.put("weight of the " + (i == 1 ? "last" : "last but " + (i - 1)), weights[i - 1]);
        }
        return parameters;
    }

    /** The last values after further ones came. */
    static double[] moved(double[] window, double[] further) {
        double[] moved = new double[window.length];
        int kept = Math.max(0, window.length - further.length);
        System.arraycopy(window, window.length - kept, moved, 0, kept);
        System.arraycopy(further, further.length - (moved.length - kept), moved, kept, moved.length - kept);
        return moved;
    }
}
