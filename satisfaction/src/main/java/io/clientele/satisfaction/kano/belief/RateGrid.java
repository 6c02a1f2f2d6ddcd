package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.numerics.LogSpace;

/**
 * The points at which densities of a rate x above 0 are evaluated: evenly spaced in t, where
 *
 * <pre>
 * x(t) = ln(1 + e^t)²
 * </pre>
 *
 * <p>Large rates are spaced like √x, in which a rate known from a count has the standard deviation 1/2 whatever the count; small ones
 * like ln x, in which a pole at 0 is none. In t the densities are smooth and have one peak, so that sums over evenly spaced points are
 * integrals to nearly all digits.
 */
final class RateGrid {

    /** Distance of two points. */
    static final double STEP = 1.0 / 16;

    /** t = −10, a rate of about 2·10⁻⁹. */
    private static final int FIRST = -10 * 16;

    final double[] rate;
    final double[] logRate;
    /** ln dx/dt. */
    final double[] logSlope;

    private RateGrid(int points) {
        rate = new double[points];
        logRate = new double[points];
        logSlope = new double[points];
        for (int i = 0; i < points; i++) {
            double t = (FIRST + i) * STEP;
            double root = LogSpace.logOnePlusExp(t);
            rate[i] = root * root;
            logRate[i] = 2 * Math.log(root);
            logSlope[i] = Math.log(2 * root * LogSpace.logistic(t));
        }
    }

    /** A grid that holds every rate that counts up to that one leave possible. */
    static RateGrid upTo(double highestCount) {
        double t = Math.sqrt(highestCount + 10 * Math.sqrt(highestCount) + 80) + 1;
        return new RateGrid((int) Math.ceil(t / STEP) - FIRST + 1);
    }

    int size() {
        return rate.length;
    }

    /** The last point at or below a rate, the first point if there is none. */
    int below(double x) {
        double root = Math.sqrt(x);
        double t = root > 30 ? root : Math.log(Math.expm1(root));
        return (int) Math.max(0, Math.min(size() - 1, Math.floor(t / STEP) - FIRST));
    }

    /** The rate at which a cumulative probability reaches p, linear between points; it lies between two of them. */
    double at(double[] cumulative, double p, int first, int last) {
        int low = first;
        int high = last;
        if (p <= cumulative[low]) {
            return rate[low];
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double width = cumulative[high] - cumulative[low];
        return width > 0 ? rate[low] + (p - cumulative[low]) / width * (rate[high] - rate[low]) : rate[low];
    }
}
