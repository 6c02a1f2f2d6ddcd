package io.clientele.forecasting.selection;

import io.clientele.forecasting.GaussianPaths;
import io.clientele.stat.Distribution;

/**
 * Intervals that hold what they promise.
 *
 * <pre>
 * variance(h) = ( s(h)² + d(h)² ) · n / (n − 4)
 * </pre>
 *
 * <ul>
 *   <li>s: half the 95 % interval, over 1.96, of the members that allow for their parameters being estimated (among the usual ones:
 *       exponential smoothing), or of all if none does; at most three times that of the other members.
 *   <li>d: how far the members are apart. The variance of a mixture is the mean variance plus that of the means.
 *   <li>n/(n − 4): members and forms were chosen on these n observations; a short series pays for it. At most 2.
 *   <li>Student's t with 10 degrees of freedom, fewer for fewer than a dozen observations, stretched so that the 95 % interval is that of
 *       the variance above: errors have heavier tails than the normal distribution, which would make the 80 % interval too wide.
 * </ul>
 */
final class Calibration {

    private static final double PAID_FOR_CHOICE = 4;
    private static final double MOST_INFLATION = 2;
    private static final double MOST_FREEDOM = 10;
    private static final double LEAST_FREEDOM = 2;

    private static final double LEVEL = 0.95;
    private static final double NORMAL =
            Distribution.normal(0, 1).interval(LEVEL).upper();

    /** What turns a normal scale into the scale of a t distribution with the same 95 % interval. */
    private static final double TAIL =
            NORMAL / Distribution.studentT(0, 1, MOST_FREEDOM).interval(LEVEL).upper();

    /** Past errors can't make intervals wider than this many times. */
    private static final double MOST_WIDENING = 5;

    private Calibration() {}

    /**
     * What the errors of the past say of the usual intervals: how much they have to be stretched, from 1 to 5.
     *
     * @param past the members, led through the last part of the series
     */
    static double widening(RollingOrigins past, FittedCombination combination, Reach reach) {
        GaussianPaths usual = of(combination.pool(past.horizon), reach, 1);
        double[] believed = new double[past.horizon];
        for (int h = 1; h <= believed.length; h++) {
            believed[h - 1] = usual.scale(h) / TAIL;
        }
        return Math.max(1, Math.min(MOST_WIDENING, past.excess(believed)));
    }

    static GaussianPaths of(Pool pool, Reach reach, double widening) {
        int horizon = pool.horizon();
        double n = reach.observations();
        double inflation = Math.min(MOST_INFLATION, n / Math.max(1, n - PAID_FOR_CHOICE));
        double[] believed = pool.believed();
        double[] mean = new double[horizon];
        double[] variances = new double[horizon];
        for (int h = 1; h <= horizon; h++) {
            mean[h - 1] = reach.within(pool.mean(h), h);
            double apart = pool.spread(h);
            double variance = (believed[h - 1] * believed[h - 1] + apart * apart) * inflation;
            double most = reach.observations() > 1 ? 2 * reach.margin(h) : Double.POSITIVE_INFINITY;
            double scale = TAIL * Math.min(most, widening * Math.sqrt(variance));
            variances[h - 1] = scale * scale;
        }
        return pool.paths(mean, variances).withDegreesOfFreedom(Math.max(LEAST_FREEDOM, Math.min(MOST_FREEDOM, n - 2)));
    }
}
