package io.clientele.forecasting.smoothing;

import io.clientele.forecasting.GaussianPaths;
import io.clientele.series.TimeSeries;
import java.util.List;

/** Several fitted forms as one model: what they say of the past and of the periods to come, weighted. */
final class EtsAverage {

    private final List<FittedEts> members;
    private final double[] weights;

    EtsAverage(List<FittedEts> members, double[] weights) {
        this.members = members;
        this.weights = weights;
    }

    /**
     * Mean, weights ψ and variances of the average. The members' own variances are averaged; that their point forecasts differ is an error
     * that all steps share, since the same member is right for all of them or wrong.
     */
    GaussianPaths paths(int horizon) {
        if (members.size() == 1) {
            return members.get(0).paths(horizon);
        }
        double[] mean = new double[horizon];
        double[] psi = new double[horizon];
        double[] shocks = new double[horizon];
        double[] variances = new double[horizon];
        double[] spread = new double[horizon];
        double degrees = 0;
        GaussianPaths[] paths = new GaussianPaths[members.size()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = members.get(i).paths(horizon);
            double[] ownPsi = paths[i].psi();
            double[] ownShocks = paths[i].innovationVariances();
            double[] ownMultipliers = paths[i].multipliers();
            degrees += weights[i] / paths[i].degreesOfFreedom();
            for (int h = 0; h < horizon; h++) {
                double scale = paths[i].scale(h + 1);
                mean[h] += weights[i] * paths[i].mean(h + 1);
                psi[h] += weights[i] * ownPsi[h];
                shocks[h] += weights[i] * ownShocks[h] * ownMultipliers[h] * ownMultipliers[h];
                variances[h] += weights[i] * scale * scale;
            }
        }
        for (int i = 0; i < paths.length; i++) {
            for (int h = 0; h < horizon; h++) {
                double difference = paths[i].mean(h + 1) - mean[h];
                spread[h] += weights[i] * difference * difference;
            }
        }
        for (int h = 0; h < horizon; h++) {
            spread[h] = Math.sqrt(spread[h]);
        }
        GaussianPaths average = GaussianPaths.of(mean, psi, shocks)
                .withMarginalVariances(variances)
                .withCommonError(spread, 1);
        return degrees > 0 ? average.withDegreesOfFreedom(1 / degrees) : average;
    }

    /** The one-step forecasts of the sample. */
    double[] fitted(TimeSeries series) {
        double[] average = new double[series.size()];
        for (int i = 0; i < weights.length; i++) {
            add(average, members.get(i).pass(series).fit, weights[i]);
        }
        return average;
    }

    /** Level, growth and season in the sample, in this order, as amounts that add up to the fitted values. */
    double[][] components(TimeSeries series) {
        int n = series.size();
        double[][] parts = new double[3][n];
        for (int i = 0; i < weights.length; i++) {
            EtsForm form = members.get(i).form();
            EtsPass pass = members.get(i).pass(series);
            double phi = members.get(i).phi();
            for (int t = 0; t < n; t++) {
                double level = pass.level[t];
                double growth = 0;
                if (form.trend().isMultiplicative()) {
                    growth = level * (GrowthRecursion.power(pass.growth[t], phi) - 1);
                } else if (form.hasTrend()) {
                    growth = phi * pass.growth[t];
                }
                parts[0][t] += weights[i] * level;
                parts[1][t] += weights[i] * growth;
                parts[2][t] += form.hasSeason() ? weights[i] * (pass.fit[t] - level - growth) : 0;
            }
        }
        return parts;
    }

    private static void add(double[] sum, double[] values, double weight) {
        for (int t = 0; t < sum.length; t++) {
            sum[t] += weight * values[t];
        }
    }
}
