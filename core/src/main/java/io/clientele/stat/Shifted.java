package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * A distribution moved along its axis: of X + c, where X has a known one. A demand that is at least one piece, and beyond that a Poisson
 * count, is {@code new Shifted(Distribution.poisson(2), 1)}.
 *
 * @param base that of X
 * @param by c, finite, in the unit of the number
 */
public record Shifted(Distribution base, double by) implements Distribution {

    /** Refuses a shift that is no number. */
    public Shifted {
        Require.nonNull("base", base);
        Require.finite("by", by);
    }

    @Override
    public double mean() {
        return base.mean() + by;
    }

    @Override
    public double variance() {
        return base.variance();
    }

    @Override
    public OptionalDouble skewness() {
        return base.skewness();
    }

    @Override
    public double lowest() {
        return base.lowest() + by;
    }

    @Override
    public double highest() {
        return base.highest() + by;
    }

    @Override
    public boolean isDiscrete() {
        return base.isDiscrete();
    }

    @Override
    public double density(double x) {
        return base.density(Arguments.number(x) - by);
    }

    @Override
    public double cdf(double x) {
        return base.cdf(Arguments.number(x) - by);
    }

    @Override
    public double survival(double x) {
        return base.survival(Arguments.number(x) - by);
    }

    @Override
    public double quantile(double p) {
        return Arguments.isEnd(p) ? Arguments.end(this, p) : base.quantile(p) + by;
    }

    @Override
    public double loss(double x) {
        return base.loss(Arguments.number(x) - by);
    }

    @Override
    public double complementaryLoss(double x) {
        return base.complementaryLoss(Arguments.number(x) - by);
    }

    @Override
    public double sample(RandomGenerator random) {
        return base.sample(random) + by;
    }

    /** For example {@code shifted(poisson(mean 2) by 1)}. */
    @Override
    public String toString() {
        return "shifted(" + base + " by " + Cells.number(by) + ")";
    }
}
