package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The continuous uniform distribution: every value between two ends is equally likely. It is what one assumes of a number of which only
 * the ends are known.
 *
 * <pre>
 * density   1 / (b - a)                    between a and b
 * mean      (a + b) / 2
 * variance  (b - a)² / 12
 * loss      (b - x)² / (2 (b - a))         between a and b
 * </pre>
 *
 * Samples are drawn by inversion.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions, volume 2, chapter 26.
 *
 * @param lowest a, finite
 * @param highest b, finite and above a, with a finite variance
 */
public record Uniform(double lowest, double highest) implements Distribution {

    /** Refuses ends that are not in order. */
    public Uniform {
        Require.finite("lowest", lowest);
        Require.finite("highest", highest);
        Require.that(
                highest > lowest && Double.isFinite((highest - lowest) * (highest - lowest)),
                "highest is " + Require.show(highest) + " and lowest is " + Require.show(lowest)
                        + "; it must be above, by less than 1E154. Use Distribution.normal(x, 0) for a certain value.");
    }

    @Override
    public double mean() {
        return lowest + width() / 2;
    }

    @Override
    public double variance() {
        return width() * width() / 12;
    }

    @Override
    public OptionalDouble skewness() {
        return OptionalDouble.of(0);
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    @Override
    public double density(double x) {
        return Arguments.number(x) >= lowest && x <= highest ? 1 / width() : 0;
    }

    @Override
    public double cdf(double x) {
        return Arguments.number(x) <= lowest ? 0 : x >= highest ? 1 : (x - lowest) / width();
    }

    @Override
    public double survival(double x) {
        return Arguments.number(x) <= lowest ? 1 : x >= highest ? 0 : (highest - x) / width();
    }

    @Override
    public double quantile(double p) {
        if (Arguments.isEnd(p)) {
            return Arguments.end(this, p);
        }
        double x = p <= 0.5 ? lowest + p * width() : highest - (1 - p) * width();
        return Math.max(lowest, Math.min(x, highest));
    }

    @Override
    public double loss(double x) {
        if (Arguments.number(x) <= lowest) {
            return mean() - x;
        }
        return x >= highest ? 0 : (highest - x) * ((highest - x) / width()) / 2;
    }

    @Override
    public double complementaryLoss(double x) {
        if (Arguments.number(x) >= highest) {
            return x - mean();
        }
        return x <= lowest ? 0 : (x - lowest) * ((x - lowest) / width()) / 2;
    }

    /** {@code (b - x)³ / (6 (b - a))} between the ends. */
    @Override
    public double secondLoss(double x) {
        return Arguments.number(x) > lowest && x < highest
                ? (highest - x) * (highest - x) * ((highest - x) / width()) / 6
                : SecondLoss.upper(this, x);
    }

    /** {@code (x - a)³ / (6 (b - a))} between the ends. */
    @Override
    public double complementarySecondLoss(double x) {
        return Arguments.number(x) > lowest && x < highest
                ? (x - lowest) * (x - lowest) * ((x - lowest) / width()) / 6
                : SecondLoss.lower(this, x);
    }

    @Override
    public double sample(RandomGenerator random) {
        return quantile(SeededRandom.uniform(random));
    }

    private double width() {
        return highest - lowest;
    }

    /** For example {@code uniform(from 4 to 12)}. */
    @Override
    public String toString() {
        return "uniform(from " + Cells.number(lowest) + " to " + Cells.number(highest) + ")";
    }
}
