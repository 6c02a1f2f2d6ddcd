package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A distribution that cannot go below a floor: what would lie below it lies on it, {@code max(floor, Y)}. It is what is left of a normal
 * forecast of demand when nobody can buy less than nothing.
 *
 * <pre>
 * P(X = floor) = P(Y ≤ floor)                   above the floor probabilities, densities and losses are those of Y
 * quantile     max(floor, quantile of Y)
 * mean         E Y + E max(floor − Y, 0)        never below the floor, never below the mean of Y
 * variance     2 ∫ loss above the mean + 2 ∫ complementary loss between floor and mean
 * </pre>
 *
 * With a continuous Y it is of a mixed kind: a jump of {@link #cdf} on the floor, and a density above it; {@link #isDiscrete()} is that
 * of Y. Make it with {@link #of}, which answers with a simpler distribution where one says the same.
 *
 * <p>Such a variable is called left-censored, or rectified. Source of the variance: integration by parts of E (X − m)², see Zipkin
 * (2000), Foundations of Inventory Management, appendix C; the integrals by the double exponential rule of Takahasi and Mori (1974).
 *
 * @param base the distribution of Y
 * @param floor the least value that can occur, finite, inside the support of Y
 */
public record Floored(Distribution base, double floor) implements Distribution {

    /** Steps of the double exponential rule; its error is far below what a sum of so many positive terms rounds. */
    private static final double STEP = 1.0 / 16;

    /** Beyond this the rule's weights are below the last digit for every tail that has a variance, but the very heaviest. */
    private static final double REACH = 5;

    /** So many separate values are summed one by one; more of them are as good as a continuum. */
    private static final double MOST_SUMMED = 1e6;

    /** Refuses a floor outside the support. */
    @JsonCreator
    public Floored(@JsonProperty("base") Distribution base, @JsonProperty("floor") double floor) {
        this.base = Require.nonNull("base", base);
        this.floor = Require.finite("floor", floor);
        if (!(floor > base.lowest() && floor < base.highest())) {
            throw Require.broken(
                    "floor",
                    Require.show(floor),
                    "above " + Require.show(base.lowest()) + " and below " + Require.show(base.highest())
                            + ", the ends of " + base,
                    "Use Floored.of, which takes every floor.");
        }
    }

    /**
     * A distribution with a floor under it: itself where it ends above the floor, the floor as a certain value where it ends below, a
     * sample with the smaller observations lifted where it is a sample.
     *
     * @param base any distribution
     * @param floor the least value that can occur, finite
     */
    public static Distribution of(Distribution base, double floor) {
        Require.nonNull("base", base);
        Require.finite("floor", floor);
        if (floor <= base.lowest()) {
            return base;
        }
        if (floor >= base.highest()) {
            return Distribution.normal(floor, 0);
        }
        if (base instanceof Empirical sample) {
            double[] lifted = Arrays.stream(sample.values())
                    .map(value -> Math.max(floor, value))
                    .toArray();
            return Empirical.weighted(lifted, sample.weights());
        }
        return base instanceof Floored lower ? new Floored(lower.base, floor) : new Floored(base, floor);
    }

    @Override
    public double mean() {
        double centre = base.mean();
        return floor <= centre ? centre + base.complementaryLoss(floor) : floor + base.loss(floor);
    }

    @Override
    public double variance() {
        return Double.isInfinite(base.variance()) ? Double.POSITIVE_INFINITY : central(mean(), 2);
    }

    @Override
    public OptionalDouble skewness() {
        if (base.skewness().isEmpty()) {
            return OptionalDouble.empty();
        }
        double mean = mean();
        double variance = central(mean, 2);
        return variance > 0
                ? OptionalDouble.of(central(mean, 3) / (variance * Math.sqrt(variance)))
                : OptionalDouble.empty();
    }

    /** The central moment of this order, 2 or 3. */
    private double central(double mean, int order) {
        if (base.isDiscrete()) {
            double last = base.quantile(Math.nextDown(1.0));
            if (last - floor <= MOST_SUMMED) {
                double sum = cdf(floor) * Math.pow(floor - mean, order);
                for (double x = Math.floor(floor) + 1; x <= last; x++) {
                    sum += base.density(x) * Math.pow(x - mean, order);
                }
                return sum;
            }
        }
        double excess = loss(mean) / survival(mean);
        double depth = mean - floor;
        if (!(excess > 0) || !(depth > 0)) {
            return 0;
        }
        double above = Math.pow(excess, order - 1) * toInfinity(x -> Math.pow(x, order - 2) * loss(mean + excess * x));
        double below =
                Math.pow(depth, order - 1) * toOne(u -> Math.pow(u, order - 2) * complementaryLoss(mean - depth * u));
        return order == 2 ? 2 * (above + below) : 6 * (above - below);
    }

    private static double toInfinity(DoubleUnaryOperator function) {
        double sum = 0;
        for (double t = -REACH; t <= REACH; t += STEP) {
            double x = StrictMath.exp(Math.PI / 2 * StrictMath.sinh(t));
            sum += function.applyAsDouble(x) * x * (Math.PI / 2) * StrictMath.cosh(t);
        }
        return sum * STEP;
    }

    private static double toOne(DoubleUnaryOperator function) {
        double sum = 0;
        for (double t = -REACH; t <= REACH; t += STEP) {
            double e = StrictMath.exp(-Math.PI * StrictMath.sinh(t));
            double u = 1 / (1 + e);
            sum += function.applyAsDouble(u) * u * (e / (1 + e)) * Math.PI * StrictMath.cosh(t);
        }
        return sum * STEP;
    }

    @Override
    public double lowest() {
        return floor;
    }

    @Override
    public double highest() {
        return base.highest();
    }

    @Override
    public boolean isDiscrete() {
        return base.isDiscrete();
    }

    /** {@inheritDoc} The jump on the floor of a continuous distribution is left out; it is {@code cdf(floor)}. */
    @Override
    public double density(double x) {
        if (Arguments.number(x) < floor) {
            return 0;
        }
        return x == floor && isDiscrete() ? base.cdf(floor) : base.density(x);
    }

    @Override
    public double cdf(double x) {
        return Arguments.number(x) < floor ? 0 : base.cdf(x);
    }

    @Override
    public double survival(double x) {
        return Arguments.number(x) < floor ? 1 : base.survival(x);
    }

    @Override
    public double quantile(double p) {
        return Arguments.isEnd(p) ? Arguments.end(this, p) : Math.max(floor, base.quantile(p));
    }

    @Override
    public Interval interval(double level) {
        Interval free = base.interval(level);
        return new Interval(Math.max(floor, free.lower()), Math.max(floor, free.upper()), level);
    }

    @Override
    public double loss(double x) {
        return Arguments.number(x) >= floor ? base.loss(x) : mean() - x;
    }

    @Override
    public double complementaryLoss(double x) {
        if (Arguments.number(x) <= floor) {
            return 0;
        }
        return x == Double.POSITIVE_INFINITY
                ? x
                : Math.max(0, base.complementaryLoss(x) - base.complementaryLoss(floor));
    }

    @Override
    public double sample(RandomGenerator random) {
        return Math.max(floor, base.sample(random));
    }

    /** For example {@code floored(at 0, normal(mean 5, sd 10))}. */
    @Override
    public String toString() {
        return "floored(at " + Cells.number(floor) + ", " + base + ")";
    }
}
