package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The lognormal distribution: a positive number whose logarithm is normal with mean μ and standard deviation σ.
 *
 * <pre>
 * density   φ(z)/(σ x)                              z = (ln x - μ)/σ
 * mean      exp(μ + σ²/2)
 * variance  mean² (exp(σ²) - 1)
 * loss      mean (1 - Φ(z - σ)) - x (1 - Φ(z))
 * </pre>
 *
 * Samples are drawn by inversion.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions, volume 1, chapter 14.
 *
 * @param logMean μ, mean of the logarithm, finite
 * @param logStandardDeviation σ, standard deviation of the logarithm, finite and above 0
 */
public record LogNormal(double logMean, double logStandardDeviation) implements Distribution {

    /** Refuses parameters outside their range, and those whose mean or variance is not a finite number. */
    public LogNormal {
        Require.finite("logMean", logMean);
        Require.positive("logStandardDeviation", logStandardDeviation);
        double variance = variance(logMean, logStandardDeviation);
        Require.that(
                Double.isFinite(variance) && variance > 0,
                "logMean is " + Require.show(logMean) + " and logStandardDeviation is "
                        + Require.show(logStandardDeviation)
                        + "; the variance they give is no finite number above 0. Take the parameters of the logarithm,"
                        + " not of the number itself.");
    }

    /**
     * The lognormal distribution with a given mean and standard deviation of the number itself.
     *
     * @param mean finite and above 0
     * @param standardDeviation finite and above 0; for a certain value use {@code Distribution.normal(mean, 0)}
     */
    public static LogNormal withMeanAndStandardDeviation(double mean, double standardDeviation) {
        Require.positive("mean", mean);
        Require.positive("standardDeviation", standardDeviation);
        double ratio = standardDeviation / mean;
        double logVariance = StrictMath.log1p(ratio * ratio);
        return new LogNormal(StrictMath.log(mean) - logVariance / 2, Math.sqrt(logVariance));
    }

    @Override
    public double mean() {
        return StrictMath.exp(logMean + logStandardDeviation * logStandardDeviation / 2);
    }

    @Override
    public double variance() {
        return variance(logMean, logStandardDeviation);
    }

    @Override
    public OptionalDouble skewness() {
        double excess = StrictMath.expm1(logStandardDeviation * logStandardDeviation);
        return OptionalDouble.of((excess + 3) * Math.sqrt(excess));
    }

    /** 0, which is approached and never reached. */
    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    @Override
    public double density(double x) {
        return Arguments.number(x) > 0 && x < Double.POSITIVE_INFINITY
                ? StandardNormal.density(score(x)) / logStandardDeviation / x
                : 0;
    }

    @Override
    public double cdf(double x) {
        return Arguments.number(x) > 0 ? StandardNormal.cdf(score(x)) : 0;
    }

    @Override
    public double survival(double x) {
        return Arguments.number(x) > 0 ? StandardNormal.survival(score(x)) : 1;
    }

    @Override
    public double quantile(double p) {
        if (Arguments.isEnd(p)) {
            return Arguments.end(this, p);
        }
        return StrictMath.exp(logMean + logStandardDeviation * StandardNormal.quantile(p));
    }

    @Override
    public double loss(double x) {
        if (!(Arguments.number(x) > 0)) {
            return mean() - x;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double z = score(x);
        if (z - logStandardDeviation < 0) {
            return Math.max(
                    0, mean() * StandardNormal.survival(z - logStandardDeviation) - x * StandardNormal.survival(z));
        }
        // mean φ(z - σ) = x φ(z), so both terms share the factor x φ(z) and Mills' ratios remain.
        double ratios = StandardNormal.mills(z - logStandardDeviation) - StandardNormal.mills(z);
        return x * StandardNormal.density(z) * Math.max(0, ratios);
    }

    @Override
    public double complementaryLoss(double x) {
        if (!(Arguments.number(x) > 0)) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        double z = score(x);
        if (z > 0) {
            return Math.max(0, x * StandardNormal.cdf(z) - mean() * StandardNormal.cdf(z - logStandardDeviation));
        }
        double ratios = StandardNormal.mills(-z) - StandardNormal.mills(logStandardDeviation - z);
        return x * StandardNormal.density(z) * Math.max(0, ratios);
    }

    @Override
    public double sample(RandomGenerator random) {
        return StrictMath.exp(logMean + logStandardDeviation * StandardNormal.quantile(SeededRandom.uniform(random)));
    }

    /** For example {@code lognormal(log mean 2, log standard deviation 0.3)}. */
    @Override
    public String toString() {
        return "lognormal(log mean " + Cells.number(logMean) + ", log standard deviation "
                + Cells.number(logStandardDeviation) + ")";
    }

    private double score(double x) {
        return (StrictMath.log(x) - logMean) / logStandardDeviation;
    }

    private static double variance(double logMean, double logStandardDeviation) {
        double square = logStandardDeviation * logStandardDeviation;
        return StrictMath.exp(2 * logMean + square) * StrictMath.expm1(square);
    }
}
