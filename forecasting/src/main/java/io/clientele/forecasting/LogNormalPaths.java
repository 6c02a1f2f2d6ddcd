package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.EstimationException;
import io.clientele.stat.LogNormal;
import java.util.Map;

/**
 * Periods to come whose logarithms are jointly normal: what a linear model of the logarithms of a positive series believes. Errors are in
 * proportion to the level and nothing is below 0.
 *
 * <pre>
 * y(h) = exp(x(h)),   x jointly normal
 * </pre>
 *
 * <ul>
 *   <li>The point forecast is the median, exp(μ(h)): as often too high as too low, and best where relative or absolute errors count. The
 *       expected value, {@code at(step).mean()}, is a little higher.
 *   <li>Each period is {@link LogNormal}.
 *   <li>A total is the lognormal distribution that has its exact mean and variance, correlation included (Fenton 1960); close while the
 *       deviations of the logarithms are below about 1.
 * </ul>
 *
 * @param logarithms the distribution of the logarithms; normal, not Student-t, whose exponential has no mean
 */
public record LogNormalPaths(GaussianPaths logarithms) implements PredictiveDistribution {

    /** Refuses t distributions. */
    @JsonCreator
    public LogNormalPaths(@JsonProperty("logarithms") GaussianPaths logarithms) {
        this.logarithms = Require.nonNull("logarithms", logarithms);
        Require.that(
                Double.isInfinite(logarithms.degreesOfFreedom()),
                "logarithms are Student-t with " + Cells.amount(logarithms.degreesOfFreedom())
                        + " degrees of freedom, whose exponential has no mean; use normal ones.");
    }

    @Override
    public int horizon() {
        return logarithms.horizon();
    }

    /**
     * {@inheritDoc}
     *
     * @throws EstimationException if it leaves the range of a double
     */
    @Override
    public double mean(int step) {
        return inRange(StrictMath.exp(logarithms.mean(step)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws EstimationException if mean or variance leave the range of a double
     */
    @Override
    public String pointForecasts() {
        return "median";
    }

    @Override
    public Distribution at(int step) {
        double scale = logarithms.scale(step);
        double location = logarithms.mean(step);
        double square = scale * scale;
        double variance = inRange(StrictMath.exp(2 * location + square) * StrictMath.expm1(square));
        return variance > 0 ? new LogNormal(location, scale) : Distribution.normal(mean(step), 0);
    }

    private static double inRange(double number) {
        if (!Double.isFinite(number)) {
            throw new EstimationException(
                    "the predictive distribution",
                    "mean or variance leave the range of a double. Ask for fewer steps, or model the series without"
                            + " logarithms.",
                    Map.of());
        }
        return number;
    }

    /**
     * {@inheritDoc}
     *
     * @throws EstimationException if mean or variance leave the range of a double
     */
    @Override
    public Distribution total(int from, int to) {
        Require.within("from", from, 1, horizon());
        Require.within("to", to, from, horizon());
        if (from == to) {
            return at(from);
        }
        double mean = 0;
        double variance = 0;
        for (int h = from; h <= to; h++) {
            double expected = expected(h);
            double scale = logarithms.scale(h);
            mean += expected;
            variance += expected * expected * StrictMath.expm1(scale * scale);
            for (int k = from; k < h; k++) {
                double covariance = scale > 0 && logarithms.scale(k) > 0
                        ? logarithms.correlation(h, k) * scale * logarithms.scale(k)
                        : 0;
                variance += 2 * expected * expected(k) * StrictMath.expm1(covariance);
            }
        }
        return inRange(variance) > 0
                ? LogNormal.withMeanAndStandardDeviation(mean, Math.sqrt(variance))
                : Distribution.normal(mean, 0);
    }

    private double expected(int step) {
        double scale = logarithms.scale(step);
        return StrictMath.exp(logarithms.mean(step) + scale * scale / 2);
    }

    @Override
    public double[][] paths(int count, long seed) {
        double[][] paths = logarithms.paths(count, seed);
        for (double[] path : paths) {
            for (int h = 0; h < path.length; h++) {
                path[h] = StrictMath.exp(path[h]);
            }
        }
        return paths;
    }

    /** One line: {@code 3 steps ahead, lognormal, median 120.4 at step 1, 131.0 at step 3}. */
    @Override
    public String toString() {
        return Cells.count(horizon(), "step") + " ahead, lognormal, median " + Cells.significant(mean(1), 4)
                + " at step 1"
                + (horizon() == 1 ? "" : ", " + Cells.significant(mean(horizon()), 4) + " at step " + horizon());
    }
}
