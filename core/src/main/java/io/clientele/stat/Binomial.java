package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.BetaFunctions;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The binomial distribution: the number of successes in n independent trials, such as the customers of a list who reorder.
 *
 * <pre>
 * P(X = k)  n! / (k! (n - k)!) p^k (1 - p)^(n - k)
 * mean      n p
 * variance  n p (1 - p)
 * loss      (mean - x) P(X > x) + p (n - k) P(X = k)        k = floor(x)
 * </pre>
 *
 * Samples are drawn by inversion.
 *
 * <p>Source: Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, chapter 3.
 *
 * @param trials n, 0 or more
 * @param probability p of success in one trial, from 0 to 1
 */
public record Binomial(int trials, double probability) implements Distribution {

    /** Refuses parameters outside their range. */
    public Binomial {
        Require.atLeast("trials", trials, 0);
        Require.probability("probability", probability);
    }

    @Override
    public double mean() {
        return trials * probability;
    }

    @Override
    public double variance() {
        return trials * probability * (1 - probability);
    }

    @Override
    public OptionalDouble skewness() {
        return variance() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((1 - 2 * probability) / Math.sqrt(variance()));
    }

    @Override
    public double lowest() {
        return probability == 1 ? trials : 0;
    }

    @Override
    public double highest() {
        return probability == 0 ? 0 : trials;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double density(double x) {
        if (!Arguments.isCount(x) || x > trials) {
            return 0;
        }
        if (isCertain()) {
            return x == lowest() ? 1 : 0;
        }
        if (x == 0) {
            return StrictMath.exp(trials * StrictMath.log1p(-probability));
        }
        if (x == trials) {
            return StrictMath.pow(probability, trials);
        }
        return BetaFunctions.binomial(x, trials - x, probability, 1 - probability);
    }

    @Override
    public double cdf(double x) {
        if (Arguments.number(x) < lowest()) {
            return 0;
        }
        if (x >= highest()) {
            return 1;
        }
        double k = Math.floor(x);
        return BetaFunctions.upper(k + 1, trials - k, probability, 1 - probability);
    }

    @Override
    public double survival(double x) {
        if (Arguments.number(x) < lowest()) {
            return 1;
        }
        if (x >= highest()) {
            return 0;
        }
        double k = Math.floor(x);
        return BetaFunctions.lower(k + 1, trials - k, probability, 1 - probability);
    }

    @Override
    public double quantile(double p) {
        return Arguments.isEnd(p) || isCertain() ? Arguments.end(this, p) : Arguments.wholeQuantile(this, p);
    }

    @Override
    public double loss(double x) {
        if (Arguments.number(x) <= lowest()) {
            return mean() - x;
        }
        return x >= highest() ? 0 : Math.max(0, (mean() - x) * survival(x) + edge(x));
    }

    @Override
    public double complementaryLoss(double x) {
        if (Arguments.number(x) <= lowest()) {
            return 0;
        }
        return x >= highest() ? x - mean() : Math.max(0, (x - mean()) * cdf(x) + edge(x));
    }

    @Override
    public double sample(RandomGenerator random) {
        return quantile(SeededRandom.uniform(random));
    }

    /** For example {@code binomial(20 trials, probability 0.3)}. */
    @Override
    public String toString() {
        return "binomial(" + Cells.count(trials, "trial") + ", probability " + Cells.number(probability) + ")";
    }

    private boolean isCertain() {
        return lowest() == highest();
    }

    private double edge(double x) {
        double k = Math.floor(x);
        return probability * (trials - k) * density(k);
    }
}
