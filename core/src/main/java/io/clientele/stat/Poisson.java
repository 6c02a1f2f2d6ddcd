package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The Poisson distribution: the count of events that come independently of each other, such as orders a day.
 *
 * <pre>
 * P(X = k)  λ^k exp(-λ) / k!
 * loss      (λ - x) P(X > x) + λ P(X = floor(x))
 * </pre>
 *
 * A mean of 0 is the certain value 0. Samples are drawn by inversion.
 *
 * <p>Source: Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, chapter 4.
 *
 * @param mean λ, also the variance; finite, 0 or more
 */
public record Poisson(double mean) implements Distribution {

    /** Refuses a mean outside its range. */
    public Poisson {
        Require.nonNegative("mean", mean);
    }

    @Override
    public double variance() {
        return mean;
    }

    @Override
    public OptionalDouble skewness() {
        return mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / Math.sqrt(mean));
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return mean == 0 ? 0 : Double.POSITIVE_INFINITY;
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
        if (mean == 0) {
            return x == 0 ? 1 : 0;
        }
        return x == 0 ? StrictMath.exp(-mean) : GammaFunctions.leading(x, mean);
    }

    @Override
    public double cdf(double x) {
        if (Arguments.number(x) < 0) {
            return 0;
        }
        return x >= highest() ? 1 : GammaFunctions.upper(Math.floor(x) + 1, mean);
    }

    @Override
    public double survival(double x) {
        if (Arguments.number(x) < 0) {
            return 1;
        }
        return x >= highest() ? 0 : GammaFunctions.lower(Math.floor(x) + 1, mean);
    }

    @Override
    public double quantile(double p) {
        return Arguments.isEnd(p) || mean == 0 ? Arguments.end(this, p) : Arguments.wholeQuantile(this, p);
    }

    @Override
    public double loss(double x) {
        if (Arguments.number(x) <= 0) {
            return mean - x;
        }
        return x == Double.POSITIVE_INFINITY
                ? 0
                : Math.max(0, (mean - x) * survival(x) + mean * density(Math.floor(x)));
    }

    @Override
    public double complementaryLoss(double x) {
        if (Arguments.number(x) <= 0) {
            return 0;
        }
        return x == Double.POSITIVE_INFINITY ? x : Math.max(0, (x - mean) * cdf(x) + mean * density(Math.floor(x)));
    }

    @Override
    public double sample(RandomGenerator random) {
        return quantile(SeededRandom.uniform(random));
    }

    /** For example {@code poisson(mean 4)}. */
    @Override
    public String toString() {
        return "poisson(mean " + Cells.number(mean) + ")";
    }
}
