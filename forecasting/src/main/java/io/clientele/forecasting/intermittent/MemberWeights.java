package io.clientele.forecasting.intermittent;

import io.clientele.forecasting.Fitted;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How much each member of a combination counts, by its one-step errors inside the sample. */
final class MemberWeights {

    private static final double POWER = 4;

    private MemberWeights() {}

    /** Weights that add up to 1; equal ones where there are no errors to tell members apart. */
    static double[] of(List<Fitted> members, TimeSeries series) {
        int n = series.size();
        double[] costs = new double[members.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < costs.length; i++) {
            double[] residuals = members.get(i).residuals(series).valuesOr(Double.NaN);
            double sum = 0;
            int errors = 0;
            for (int t = n / 3; t < n; t++) {
                if (!Double.isNaN(residuals[t])) {
                    sum += residuals[t] * residuals[t];
                    errors++;
                }
            }
            costs[i] = errors == 0 ? 0 : sum / errors;
            least = Math.min(least, costs[i]);
        }
        double[] weights = new double[costs.length];
        if (!(least > 0)) {
            Arrays.fill(weights, 1.0 / weights.length);
            return weights;
        }
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(least / costs[i], POWER);
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        return weights;
    }

    /** The weighted mean of what the members that have a one-step forecast say of each period; NaN where none has. */
    static double[] oneStep(List<Fitted> members, double[] weights, TimeSeries series) {
        double[] combined = new double[series.size()];
        double[] present = new double[series.size()];
        for (int i = 0; i < weights.length; i++) {
            double[] fitted = members.get(i).fitted(series).valuesOr(Double.NaN);
            for (int t = 0; t < fitted.length; t++) {
                if (!Double.isNaN(fitted[t])) {
                    combined[t] += weights[i] * fitted[t];
                    present[t] += weights[i];
                }
            }
        }
        for (int t = 0; t < combined.length; t++) {
            combined[t] = present[t] > 0 ? combined[t] / present[t] : Double.NaN;
        }
        return combined;
    }

    /** The root mean square of what they missed together. */
    static double deviation(List<Fitted> members, double[] weights, TimeSeries series) {
        double[] values = series.valuesOr(Double.NaN);
        double[] fitted = oneStep(members, weights, series);
        double sum = 0;
        int errors = 0;
        for (int t = 0; t < values.length; t++) {
            double error = values[t] - fitted[t];
            if (!Double.isNaN(error)) {
                sum += error * error;
                errors++;
            }
        }
        return errors == 0 ? 0 : Math.sqrt(sum / errors);
    }

    static List<Double> boxed(double[] weights) {
        List<Double> boxed = new ArrayList<>();
        for (double weight : weights) {
            boxed.add(weight);
        }
        return boxed;
    }
}
