package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.BetaFunctions;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The negative binomial distribution: a count that varies more than a Poisson one, because its rate differs from case to case by a
 * gamma distribution. For whole r it is the number of failures before the r-th success; r = 1 is the geometric distribution.
 *
 * <pre>
 * P(X = k)  Γ(r + k) / (Γ(r) k!) p^r (1 - p)^k
 * mean      r (1 - p) / p
 * variance  mean / p
 * loss      (mean - x) P(X > x) + (1 - p)/p (r + k) P(X = k)        k = floor(x)
 * </pre>
 *
 * Samples are drawn by inversion.
 *
 * <p>Source: Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, chapter 5.
 *
 * @param size r, finite and above 0, whole or not
 * @param probability p, above 0 and at most 1; 1 gives the certain value 0
 */
public record NegativeBinomial(double size, double probability) implements Distribution {

    /** Refuses parameters outside their range. */
    public NegativeBinomial {
        Require.positive("size", size);
        if (!(probability > 0 && probability <= 1)) {
            throw Require.broken("probability", Require.show(probability), "above 0 and at most 1", "");
        }
    }

    /**
     * The negative binomial distribution with a given mean and variance: {@code p = mean / variance},
     * {@code r = mean p / (1 - p)}.
     *
     * @param mean finite and above 0
     * @param variance finite and above the mean; where it equals the mean, use the Poisson distribution
     */
    public static NegativeBinomial withMeanAndVariance(double mean, double variance) {
        Require.positive("mean", mean);
        Require.positive("variance", variance);
        double p = mean / variance;
        if (!(p < 1)) {
            throw Require.broken(
                    "variance",
                    Require.show(variance),
                    "above the mean of " + Require.show(mean),
                    "Use the Poisson distribution where they are equal and the binomial one where it is less.");
        }
        return new NegativeBinomial(mean * (p / (1 - p)), p);
    }

    @Override
    public double mean() {
        return size * (1 - probability) / probability;
    }

    @Override
    public double variance() {
        return mean() / probability;
    }

    @Override
    public OptionalDouble skewness() {
        return probability == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((2 - probability) / Math.sqrt(size * (1 - probability)));
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return probability == 1 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double density(double x) {
        if (!Arguments.isCount(x)) {
            return 0;
        }
        if (x == 0) {
            return StrictMath.pow(probability, size);
        }
        return probability == 1
                ? 0
                : BetaFunctions.binomial(size, x, probability, 1 - probability) * (size / (size + x));
    }

    @Override
    public double cdf(double x) {
        if (Arguments.number(x) < 0) {
            return 0;
        }
        return x == Double.POSITIVE_INFINITY
                ? 1
                : BetaFunctions.lower(size, Math.floor(x) + 1, probability, 1 - probability);
    }

    @Override
    public double survival(double x) {
        if (Arguments.number(x) < 0) {
            return 1;
        }
        return x == Double.POSITIVE_INFINITY
                ? 0
                : BetaFunctions.upper(size, Math.floor(x) + 1, probability, 1 - probability);
    }

    @Override
    public double quantile(double p) {
        return Arguments.isEnd(p) || probability == 1 ? Arguments.end(this, p) : Arguments.wholeQuantile(this, p);
    }

    @Override
    public double loss(double x) {
        if (Arguments.number(x) <= 0) {
            return mean() - x;
        }
        return x == Double.POSITIVE_INFINITY ? 0 : Math.max(0, (mean() - x) * survival(x) + edge(x));
    }

    @Override
    public double complementaryLoss(double x) {
        if (Arguments.number(x) <= 0) {
            return 0;
        }
        return x == Double.POSITIVE_INFINITY ? x : Math.max(0, (x - mean()) * cdf(x) + edge(x));
    }

    @Override
    public double sample(RandomGenerator random) {
        return quantile(SeededRandom.uniform(random));
    }

    /** For example {@code negative-binomial(size 6, probability 0.4)}. */
    @Override
    public String toString() {
        return "negative-binomial(size " + Cells.number(size) + ", probability " + Cells.number(probability) + ")";
    }

    private double edge(double x) {
        double k = Math.floor(x);
        return density(k) * (size + k) * ((1 - probability) / probability);
    }
}
