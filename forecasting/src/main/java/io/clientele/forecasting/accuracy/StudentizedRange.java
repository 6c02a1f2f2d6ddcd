package io.clientele.forecasting.accuracy;

import io.clientele.internal.numerics.Roots;
import io.clientele.internal.numerics.StandardNormal;

/**
 * The range of k independent standard normal numbers, the greatest minus the least: Tukey's studentized range with a known scale.
 *
 * <pre>
 * P(range ≤ q) = k·∫ φ(z)·(Φ(z) − Φ(z − q))^(k−1) dz
 * </pre>
 */
final class StudentizedRange {

    /** φ has no digits left beyond this. */
    private static final double REACH = 9;

    private static final int STEPS = 720;

    private StudentizedRange() {}

    static double cdf(int k, double q) {
        // The trapezoidal rule converges faster than any power for a smooth function that vanishes at both ends.
        double width = 2 * REACH / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double z = -REACH + i * width;
            double inside = StandardNormal.cdf(z) - StandardNormal.cdf(z - q);
            sum += StandardNormal.density(z) * Math.pow(inside, k - 1);
        }
        return Math.min(1, k * sum * width);
    }

    /** The range that is not exceeded with a probability. */
    static double quantile(int k, double p) {
        double upper = 4;
        while (cdf(k, upper) < p) {
            upper *= 2;
        }
        return Roots.between(q -> cdf(k, q) - p, 0, upper);
    }
}
