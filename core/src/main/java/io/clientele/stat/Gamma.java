package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The gamma distribution: a number of 0 or more with a long right tail; the exponential distribution for shape 1.
 *
 * <pre>
 * density   x^(k-1) exp(-x/θ) / (Γ(k) θ^k)          k shape, θ scale
 * mean      k θ
 * variance  k θ²
 * loss      (mean - x) (1 - F(x)) + θ x f(x)
 * </pre>
 *
 * Samples are drawn by the method of Marsaglia and Tsang (2000).
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions, volume 1, chapter 17.
 *
 * @param shape k, finite and above 0
 * @param scale θ, in the unit of the number, finite and above 0
 */
public record Gamma(double shape, double scale) implements Distribution {

    /** Refuses parameters outside their range. */
    public Gamma {
        Require.positive("shape", shape);
        Require.positive("scale", scale);
    }

    /**
     * The gamma distribution with a given mean and standard deviation.
     *
     * @param mean finite and above 0
     * @param standardDeviation finite and above 0; for a certain value use {@code Distribution.normal(mean, 0)}
     */
    public static Gamma withMeanAndStandardDeviation(double mean, double standardDeviation) {
        Require.positive("mean", mean);
        Require.positive("standardDeviation", standardDeviation);
        double ratio = mean / standardDeviation;
        return new Gamma(ratio * ratio, standardDeviation / ratio);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }

    @Override
    public OptionalDouble skewness() {
        return OptionalDouble.of(2 / Math.sqrt(shape));
    }

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

    /** The density; infinite at 0 if the shape is below 1. */
    @Override
    public double density(double x) {
        double t = Arguments.number(x) / scale;
        if (t < 0 || t == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (t == 0) {
            return shape < 1 ? Double.POSITIVE_INFINITY : shape > 1 ? 0 : 1 / scale;
        }
        double ratio = shape / t;
        return ratio < Double.POSITIVE_INFINITY
                ? GammaFunctions.leading(shape, t) * ratio / scale
                : StrictMath.exp((shape - 1) * StrictMath.log(t) - GammaFunctions.logGamma(shape)) / scale;
    }

    @Override
    public double cdf(double x) {
        return GammaFunctions.lower(shape, Arguments.number(x) / scale);
    }

    @Override
    public double survival(double x) {
        return GammaFunctions.upper(shape, Arguments.number(x) / scale);
    }

    @Override
    public double quantile(double p) {
        return Arguments.isEnd(p) ? Arguments.end(this, p) : scale * GammaFunctions.quantile(shape, p);
    }

    @Override
    public double loss(double x) {
        return scale * GammaFunctions.loss(shape, Arguments.number(x) / scale);
    }

    @Override
    public double complementaryLoss(double x) {
        return scale * GammaFunctions.complementaryLoss(shape, Arguments.number(x) / scale);
    }

    @Override
    public double sample(RandomGenerator random) {
        return scale * standardSample(shape, random);
    }

    /** For example {@code gamma(shape 2, scale 25)}. */
    @Override
    public String toString() {
        return "gamma(shape " + Cells.number(shape) + ", scale " + Cells.number(scale) + ")";
    }

    /** A gamma variable of scale 1: a cubed normal one, accepted by its density's ratio. */
    static double standardSample(double shape, RandomGenerator random) {
        if (shape < 1) {
            double boost = StrictMath.pow(SeededRandom.uniform(random), 1 / shape);
            return boost * standardSample(shape + 1, random);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = StandardNormal.quantile(SeededRandom.uniform(random));
            double root = 1 + c * z;
            if (root > 0) {
                double v = root * root * root;
                double u = SeededRandom.uniform(random);
                if (StrictMath.log(u) < 0.5 * z * z + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
