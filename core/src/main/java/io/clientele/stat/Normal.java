package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The normal distribution.
 *
 * <pre>
 * density  φ(z)/σ                    z = (x - μ)/σ,  φ(z) = exp(-z²/2)/√(2π)
 * loss     σ (φ(z) - z (1 - Φ(z)))
 * </pre>
 *
 * With a standard deviation of 0 it is the certain value {@code mean}: discrete, with all probability at one point. The loss is
 * evaluated without the cancellation of the formula above, so it keeps its digits for any z. Samples are drawn by inversion.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions, volume 1, chapter 13.
 *
 * @param mean μ, finite
 * @param standardDeviation σ, finite, 0 or more
 */
public record Normal(double mean, double standardDeviation) implements Distribution {

    /** Refuses parameters outside their range. */
    public Normal {
        Require.finite("mean", mean);
        Require.nonNegative("standardDeviation", standardDeviation);
    }

    /**
     * The normal distribution with a given mean absolute deviation from it, {@code E|X - μ| = σ √(2/π)}: the standard deviation is
     * 1.2533 times as large. It is what trackers of forecast errors keep; of other distributions the factor is another.
     *
     * @param mean finite
     * @param meanAbsoluteDeviation finite, 0 or more
     */
    public static Normal withMeanAndMeanAbsoluteDeviation(double mean, double meanAbsoluteDeviation) {
        return new Normal(
                mean, Require.nonNegative("meanAbsoluteDeviation", meanAbsoluteDeviation) * Math.sqrt(Math.PI / 2));
    }

    @Override
    public double variance() {
        return standardDeviation * standardDeviation;
    }

    /** 0, or empty for a certain value. */
    @Override
    public OptionalDouble skewness() {
        return standardDeviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
    }

    @Override
    public double lowest() {
        return standardDeviation == 0 ? mean : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double highest() {
        return standardDeviation == 0 ? mean : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isDiscrete() {
        return standardDeviation == 0;
    }

    @Override
    public double density(double x) {
        Arguments.number(x);
        if (standardDeviation == 0) {
            return x == mean ? 1 : 0;
        }
        return StandardNormal.density(score(x)) / standardDeviation;
    }

    @Override
    public double cdf(double x) {
        Arguments.number(x);
        if (standardDeviation == 0) {
            return x >= mean ? 1 : 0;
        }
        return StandardNormal.cdf(score(x));
    }

    @Override
    public double survival(double x) {
        Arguments.number(x);
        if (standardDeviation == 0) {
            return x >= mean ? 0 : 1;
        }
        return StandardNormal.survival(score(x));
    }

    @Override
    public double quantile(double p) {
        if (Arguments.isEnd(p)) {
            return Arguments.end(this, p);
        }
        return standardDeviation == 0 ? mean : mean + standardDeviation * StandardNormal.quantile(p);
    }

    @Override
    public double loss(double x) {
        Arguments.number(x);
        if (standardDeviation == 0) {
            return Math.max(mean - x, 0);
        }
        return standardDeviation * StandardNormal.loss(score(x));
    }

    @Override
    public double complementaryLoss(double x) {
        Arguments.number(x);
        if (standardDeviation == 0) {
            return Math.max(x - mean, 0);
        }
        return standardDeviation * StandardNormal.loss(-score(x));
    }

    @Override
    public double sample(RandomGenerator random) {
        return mean + standardDeviation * StandardNormal.quantile(SeededRandom.uniform(random));
    }

    /** For example {@code normal(mean 100, standard deviation 20)}. */
    @Override
    public String toString() {
        return "normal(mean " + Cells.number(mean) + ", standard deviation " + Cells.number(standardDeviation) + ")";
    }

    private double score(double x) {
        return (x - mean) / standardDeviation;
    }
}
