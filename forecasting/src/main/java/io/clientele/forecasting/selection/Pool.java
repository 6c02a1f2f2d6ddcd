package io.clientele.forecasting.selection;

import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.LogNormalPaths;
import io.clientele.forecasting.MixedPaths;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.stat.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The forecasts of several models put together.
 *
 * <pre>
 * f(h) = Σ w(i)·f(i, h), or the median of f(1, h) … f(k, h)
 * s(h) = Σ w(i)·s(i, h)                  as if all models erred together, which on one series they mostly do
 * d(h) = √( Σ w(i)·(f(i, h) − f(h))² )   how far they are apart
 * </pre>
 *
 * Correlations between the steps are those of the averaged weights ψ.
 */
final class Pool {

    /** Found on the even series of M3: from 3 up nothing changes for the calm ones, and at 2 yearly coverage begins to suffer. */
    private static final double MOST_DOUBT = 3;

    private static final double LEVEL = 0.95;
    private static final double NORMAL =
            Distribution.normal(0, 1).interval(LEVEL).upper();

    private final List<PredictiveDistribution> parts;
    private final double[] weights;
    private final boolean normal;
    private final double[] mean;
    private final double[] spread;

    private Pool(List<PredictiveDistribution> parts, double[] weights, boolean median) {
        this.parts = parts;
        this.weights = weights;
        this.normal = parts.stream().allMatch(Pool::isContinuous);
        int horizon = parts.get(0).horizon();
        this.mean = new double[horizon];
        this.spread = new double[horizon];
        double[] points = new double[parts.size()];
        for (int h = 1; h <= horizon; h++) {
            double average = 0;
            for (int i = 0; i < points.length; i++) {
                points[i] = parts.get(i).mean(h);
                average += weights[i] * points[i];
            }
            double middle = median ? median(points.clone()) : average;
            double squares = 0;
            for (int i = 0; i < points.length; i++) {
                double apart = points[i] - middle;
                squares += weights[i] * apart * apart;
            }
            mean[h - 1] = middle;
            spread[h - 1] = Math.sqrt(squares);
        }
    }

    private static boolean isContinuous(PredictiveDistribution part) {
        return part instanceof GaussianPaths || part instanceof LogNormalPaths;
    }

    static Pool of(List<PredictiveDistribution> parts, double[] weights, boolean median) {
        return new Pool(parts, weights, median);
    }

    /** Sorts the points. */
    private static double median(double[] points) {
        Arrays.sort(points);
        int half = points.length / 2;
        return points.length % 2 == 1 ? points[half] : 0.5 * (points[half - 1] + points[half]);
    }

    /** Whether all models have normal, Student-t or lognormal distributions; others are pooled as they are. */
    boolean isNormal() {
        return normal;
    }

    int horizon() {
        return mean.length;
    }

    double mean(int step) {
        return mean[step - 1];
    }

    /** How far the models are apart. */
    double spread(int step) {
        return spread[step - 1];
    }

    /** What is believed, without calibration. */
    PredictiveDistribution distribution() {
        if (!normal) {
            List<Double> shares = new ArrayList<>(weights.length);
            for (double weight : weights) {
                shares.add(weight);
            }
            return parts.size() == 1 ? parts.get(0) : new MixedPaths(parts, shares);
        }
        double[] variances = scales(true, true);
        for (int h = 0; h < variances.length; h++) {
            variances[h] *= variances[h];
        }
        return paths(mean, variances);
    }

    /**
     * Half the 95 % interval of each step over 1.96, on average over the models that allow for their parameters being estimated, or over
     * all if none does; at most {@link #MOST_DOUBT} times the average of the others, so that one model's alarm, such as that of relative
     * errors on a spiky series, is heard but doesn't decide alone.
     */
    double[] believed() {
        if (parts.stream().noneMatch(Pool::allowsForEstimation)) {
            return scales(true, true);
        }
        double[] scales = scales(true, false);
        if (!parts.stream().allMatch(Pool::allowsForEstimation)) {
            double[] others = scales(false, true);
            for (int h = 0; h < scales.length; h++) {
                scales[h] = Math.min(scales[h], MOST_DOUBT * others[h]);
            }
        }
        return scales;
    }

    private static boolean allowsForEstimation(PredictiveDistribution part) {
        return part instanceof GaussianPaths normal && normal.degreesOfFreedom() < Double.POSITIVE_INFINITY;
    }

    /** The average scales of the models that allow for estimated parameters, of those that don't, or of both. */
    private double[] scales(boolean allowing, boolean others) {
        double[] scales = new double[mean.length];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            PredictiveDistribution part = parts.get(i);
            if (allowsForEstimation(part) ? allowing : others) {
                addScales(part, weights[i], scales);
                total += weights[i];
            }
        }
        for (int h = 0; h < scales.length; h++) {
            scales[h] /= total;
        }
        return scales;
    }

    private static void addScales(PredictiveDistribution part, double weight, double[] scales) {
        if (part instanceof GaussianPaths paths) {
            double tail = allowsForEstimation(part)
                    ? Distribution.studentT(0, 1, paths.degreesOfFreedom())
                                    .interval(LEVEL)
                                    .upper()
                            / NORMAL
                    : 1;
            for (int h = 0; h < scales.length; h++) {
                scales[h] += weight * tail * paths.scale(h + 1);
            }
        } else {
            for (int h = 0; h < scales.length; h++) {
                scales[h] += weight * part.at(h + 1).interval(LEVEL).width() / (2 * NORMAL);
            }
        }
    }

    private static double[] psi(PredictiveDistribution part) {
        return part instanceof LogNormalPaths paths ? paths.logarithms().psi() : ((GaussianPaths) part).psi();
    }

    /** Normal paths about the points with the variances given and the correlations of the averaged ψ. */
    GaussianPaths paths(double[] points, double[] variances) {
        double[] psi = new double[points.length];
        for (int i = 0; i < weights.length; i++) {
            double[] carried = psi(parts.get(i));
            for (int h = 0; h < psi.length; h++) {
                psi[h] += weights[i] * carried[h];
            }
        }
        return GaussianPaths.of(points, psi, 1).withMarginalVariances(variances);
    }
}
