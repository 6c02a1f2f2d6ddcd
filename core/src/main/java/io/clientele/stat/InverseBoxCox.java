package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.text.Cells;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The distribution of a number of which the Box–Cox transform is known: what a forecast of transformed values says of the values.
 *
 * <pre>
 * lambda above 0:   X = unit·max(0, lambda·Y + 1)^(1/lambda)          lambda = 0:   X = unit·exp(Y)
 * </pre>
 *
 * Probabilities, densities, quantiles and intervals are those of Y at the transformed place. What Y has below −1/lambda lies on 0, as a
 * jump of {@link #cdf}. Moments and losses are integrals over the quantiles of Y by the double exponential rule of Takahasi and Mori
 * (1974); they leave out the outermost 3 in 10¹⁴ on either side, so they are finite where Y has heavy tails, too.
 *
 * @param base the distribution of Y, continuous
 * @param lambda the power, from 0 to 5; 0 stands for the logarithm
 * @param unit what X is divided by before it is transformed, above 0
 */
public record InverseBoxCox(Distribution base, double lambda, double unit) implements Distribution {

    /** From here on a power or a root is exact enough as it is. */
    private static final double NEAR_ONE = 0.5;

    private static final double GREATEST_POWER = 5;

    /** Normal scores beyond which there is nothing worth counting. */
    private static final double FAR = 7.5;

    private static final double STEP = 1.0 / 16;
    private static final double REACH = 4.5;

    /** Refuses discrete distributions and powers outside their range. */
    @JsonCreator
    public InverseBoxCox(
            @JsonProperty("base") Distribution base,
            @JsonProperty("lambda") double lambda,
            @JsonProperty("unit") double unit) {
        this.base = Require.nonNull("base", base);
        this.lambda = Require.within("lambda", lambda, 0, GREATEST_POWER);
        this.unit = Require.positive("unit", unit);
        Require.that(!base.isDiscrete(), "base is " + base + "; it must be continuous. Use InverseBoxCox.of.");
    }

    /** The distribution of X, whatever Y is: certain if Y is certain, a sample if Y is one, lognormal if Y is normal and the power 0. */
    public static Distribution of(Distribution base, double lambda, double unit) {
        Require.nonNull("base", base);
        if (base instanceof Empirical sample) {
            double[] values = Arrays.stream(sample.values())
                    .map(y -> back(y, lambda, unit))
                    .toArray();
            return Empirical.weighted(values, sample.weights());
        }
        if (base.variance() == 0) {
            return Distribution.normal(back(base.mean(), lambda, unit), 0);
        }
        if (lambda == 0 && base instanceof Normal normal) {
            return new LogNormal(normal.mean() + StrictMath.log(unit), normal.standardDeviation());
        }
        return new InverseBoxCox(base, lambda, unit);
    }

    /** The Box–Cox transform of a number of 0 or more. */
    public static double transform(double x, double lambda, double unit) {
        double share = x / unit;
        double log = StrictMath.log(share);
        if (lambda == 0) {
            return log;
        }
        // near a power of 1 the difference from 1 would lose all digits of a small lambda
        double exponent = lambda * log;
        return (Math.abs(exponent) < NEAR_ONE ? StrictMath.expm1(exponent) : StrictMath.pow(share, lambda) - 1)
                / lambda;
    }

    /** The number of which the transform is given; 0 where there is none. */
    public static double back(double y, double lambda, double unit) {
        if (lambda == 0) {
            return unit * StrictMath.exp(y);
        }
        double change = lambda * y;
        if (Math.abs(change) < NEAR_ONE) {
            return unit * StrictMath.exp(StrictMath.log1p(change) / lambda);
        }
        return change > -1 ? unit * StrictMath.pow(1 + change, 1 / lambda) : 0;
    }

    private double back(double y) {
        return back(y, lambda, unit);
    }

    /** The value at a normal score of the probability. */
    private double atScore(double score) {
        double p = score < 0 ? StandardNormal.cdf(score) : 1 - StandardNormal.survival(score);
        return back(base.quantile(p));
    }

    /** The normal score of the probability of staying at or below x. */
    private double score(double x) {
        if (!(x > 0)) {
            double p = cdf(0);
            return p > 0 ? Math.max(-FAR, StandardNormal.quantile(Math.min(p, 1 - 1e-14))) : -FAR;
        }
        double y = transform(x, lambda, unit);
        double below = base.cdf(y);
        double score = below < 0.5
                ? below > 0 ? StandardNormal.quantile(below) : -FAR
                : base.survival(y) > 0 ? StandardNormal.upperQuantile(base.survival(y)) : FAR;
        return Math.max(-FAR, Math.min(FAR, score));
    }

    /** The expected value of a function of X where its normal score is between two limits. */
    private double expected(DoubleUnaryOperator function, double from, double to) {
        double width = to - from;
        if (!(width > 0)) {
            return 0;
        }
        double sum = 0;
        for (double t = -REACH; t <= REACH; t += STEP) {
            double e = StrictMath.exp(-Math.PI * StrictMath.sinh(t));
            double u = 1 / (1 + e);
            double score = from + width * u;
            double weight = u * (e / (1 + e)) * Math.PI * StrictMath.cosh(t) * StandardNormal.density(score);
            if (weight > 0) {
                sum += weight * function.applyAsDouble(atScore(score));
            }
        }
        return sum * STEP * width;
    }

    private double moment(DoubleUnaryOperator function) {
        double jump = cdf(0);
        double atZero = jump > 0 ? jump * function.applyAsDouble(0) : 0;
        return atZero + expected(function, score(0), FAR);
    }

    @Override
    public double mean() {
        return moment(x -> x);
    }

    @Override
    public double variance() {
        double mean = mean();
        return moment(x -> (x - mean) * (x - mean));
    }

    @Override
    public OptionalDouble skewness() {
        double mean = mean();
        double deviation = standardDeviation();
        return deviation > 0
                ? OptionalDouble.of(moment(x -> {
                    double z = (x - mean) / deviation;
                    return z * z * z;
                }))
                : OptionalDouble.empty();
    }

    @Override
    public double lowest() {
        return base.lowest() == Double.NEGATIVE_INFINITY ? 0 : back(base.lowest());
    }

    @Override
    public double highest() {
        return base.highest() == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : back(base.highest());
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    /** {@inheritDoc} The jump on 0 is left out; it is {@code cdf(0)}. */
    @Override
    public double density(double x) {
        if (!(Arguments.number(x) > 0) || Double.isInfinite(x)) {
            return 0;
        }
        return base.density(transform(x, lambda, unit)) * StrictMath.pow(x / unit, lambda - 1) / unit;
    }

    private double transformed(double x) {
        return x > 0 ? transform(x, lambda, unit) : lambda == 0 ? Double.NEGATIVE_INFINITY : -1 / lambda;
    }

    @Override
    public double cdf(double x) {
        return Arguments.number(x) < 0 ? 0 : base.cdf(transformed(x));
    }

    @Override
    public double survival(double x) {
        return Arguments.number(x) < 0 ? 1 : base.survival(transformed(x));
    }

    @Override
    public double quantile(double p) {
        return Arguments.isEnd(p) ? Arguments.end(this, p) : back(base.quantile(p));
    }

    @Override
    public Interval interval(double level) {
        Interval inside = base.interval(level);
        return new Interval(back(inside.lower()), back(inside.upper()), level);
    }

    @Override
    public double loss(double x) {
        if (Arguments.number(x) <= 0) {
            return mean() - x;
        }
        if (Double.isInfinite(x)) {
            return 0;
        }
        double mean = mean();
        return x < mean ? below(x) + (mean - x) : above(x);
    }

    @Override
    public double complementaryLoss(double x) {
        if (Arguments.number(x) <= 0) {
            return 0;
        }
        if (Double.isInfinite(x)) {
            return x;
        }
        double mean = mean();
        return x < mean ? below(x) : above(x) + (x - mean);
    }

    private double above(double x) {
        return expected(value -> Math.max(0, value - x), score(x), FAR);
    }

    private double below(double x) {
        return cdf(0) * x + expected(value -> Math.max(0, x - value), score(0), score(x));
    }

    @Override
    public double sample(RandomGenerator random) {
        return back(base.sample(random));
    }

    /** For example {@code inverse-box-cox(lambda 0.5, unit 2, normal(mean 5, sd 1))}. */
    @Override
    public String toString() {
        return "inverse-box-cox(lambda " + Cells.number(lambda) + ", unit " + Cells.number(unit) + ", " + base + ")";
    }
}
