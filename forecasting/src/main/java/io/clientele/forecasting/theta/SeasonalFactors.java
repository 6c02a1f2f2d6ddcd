package io.clientele.forecasting.theta;

import io.clientele.forecasting.decomposition.SeasonalForm;

/**
 * The indices of the classical decomposition and the test for a season, in two passes and one array: what
 * {@link io.clientele.forecasting.decomposition.ClassicalDecomposition} and
 * {@link io.clientele.forecasting.decomposition.SeasonalityTest} compute, for callers who fit a hundred thousand series a second.
 */
final class SeasonalFactors {

    /** The quantile of the test. */
    private static final double CRITICAL = 1.645;

    private static final int SEASONS_NEEDED = 3;

    /** Indices below this would blow up what is divided by them. */
    private static final double LEAST_FACTOR = 0.01;

    private SeasonalFactors() {}

    /** Whether the autocorrelation at the season's lag is larger than chance allows. */
    static boolean isSeasonal(double[] y, int season) {
        int n = y.length;
        if (season < 2 || season > n / SEASONS_NEEDED) {
            return false;
        }
        double mean = 0;
        for (double value : y) {
            mean += value;
        }
        mean /= n;
        double[] deviations = new double[n];
        for (int t = 0; t < n; t++) {
            deviations[t] = y[t] - mean;
        }
        double total = product(deviations, 0);
        if (!(total > 0)) {
            return false;
        }
        double squares = 0;
        for (int k = 1; k < season; k++) {
            double product = product(deviations, k) / total;
            squares += product * product;
        }
        return Math.abs(product(deviations, season) / total) > CRITICAL * Math.sqrt((1 + 2 * squares) / n);
    }

    /** Four partial sums, for a sum waits for its last addition. */
    private static double product(double[] deviations, int lag) {
        int n = deviations.length - lag;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int t = 0;
        for (; t < n - 3; t += 4) {
            a += deviations[t] * deviations[t + lag];
            b += deviations[t + 1] * deviations[t + 1 + lag];
            c += deviations[t + 2] * deviations[t + 2 + lag];
            d += deviations[t + 3] * deviations[t + 3 + lag];
        }
        for (; t < n; t++) {
            a += deviations[t] * deviations[t + lag];
        }
        return (a + b) + (c + d);
    }

    /** Whether every value is positive, so that it can be divided by factors. */
    static boolean isPositive(double[] y) {
        for (double value : y) {
            if (!(value > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no factor is so small that what is divided by it would explode. */
    static boolean isUsable(double[] factors) {
        for (double factor : factors) {
            if (!(factor >= LEAST_FACTOR)) {
                return false;
            }
        }
        return true;
    }

    /** S(1) … S(m) of the classical decomposition; y holds at least two seasons. */
    static double[] indices(double[] y, int season, SeasonalForm form) {
        boolean added = form == SeasonalForm.ADDITIVE;
        int n = y.length;
        int reach = season / 2;
        boolean even = season % 2 == 0;
        double[] sums = new double[season];
        for (int t = reach; t < n - reach; t++) {
            int from = even ? t - reach + 1 : t - reach;
            double sum = 0;
            for (int i = from; i < from + season - (even ? 1 : 0); i++) {
                sum += y[i];
            }
            if (even) {
                sum += 0.5 * (y[t - reach] + y[t + reach]);
            }
            double trend = sum / season;
            sums[t % season] += added ? y[t] - trend : y[t] / trend;
        }
        double mean = 0;
        for (int i = 0; i < season; i++) {
            // the places t of this season with reach <= t < n − reach
            int before = (reach - 1 - i + season) / season;
            int count = (n - reach - 1 - i + season) / season - before;
            sums[i] /= count;
            mean += sums[i];
        }
        mean /= season;
        for (int i = 0; i < season; i++) {
            sums[i] = added ? sums[i] - mean : sums[i] / mean;
        }
        return sums;
    }
}
