package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.BetaFunctions;
import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.numerics.Roots;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.numerics.StudentQuantile;
import io.clientele.internal.text.Cells;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * Student's t distribution, moved and stretched: {@code location + scale * T} with T of ν degrees of freedom. It is the
 * distribution of a prediction whose error variance was itself estimated.
 *
 * <pre>
 * density   f(t)/scale,  f(t) = Γ((ν + 1)/2) / (Γ(ν/2) √(νπ)) (1 + t²/ν)^(-(ν + 1)/2)
 * variance  scale² ν/(ν - 2)                          infinite for ν of 2 or less
 * loss      scale ((ν + t²)/(ν - 1) f(t) - t (1 - F(t)))     t = (x - location)/scale
 * </pre>
 *
 * The degrees of freedom must exceed 1, else there is no mean and no loss. Samples are a normal one over the root of a gamma one.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions, volume 2, chapter 28; the loss follows
 * because {@code -(ν + t²)/(ν - 1) f(t)} has the derivative {@code t f(t)}.
 *
 * @param location centre, finite; the mean and median
 * @param scale width, finite and above 0; not the standard deviation
 * @param degreesOfFreedom ν, above 1, whole or not; at most 1e18, since beyond it is the normal distribution to the last digits
 */
public record StudentT(double location, double scale, double degreesOfFreedom) implements Distribution {

    /** With more degrees of freedom every answer is that of the normal distribution to the last digits. */
    static final double NORMAL = 1e18;

    /** Refuses parameters outside their range. */
    public StudentT {
        Require.finite("location", location);
        Require.positive("scale", scale);
        if (!(degreesOfFreedom > 1 && degreesOfFreedom <= NORMAL)) {
            throw Require.broken(
                    "degreesOfFreedom",
                    Require.show(degreesOfFreedom),
                    "above 1 and at most " + Require.show(NORMAL),
                    degreesOfFreedom > 1
                            ? "Use the normal distribution."
                            : "With less there is no mean; use more observations or fewer parameters.");
        }
    }

    @Override
    public double mean() {
        return location;
    }

    @Override
    public double variance() {
        return degreesOfFreedom > 2
                ? scale * scale * (degreesOfFreedom / (degreesOfFreedom - 2))
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public OptionalDouble skewness() {
        return degreesOfFreedom > 3 ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    @Override
    public double lowest() {
        return Double.NEGATIVE_INFINITY;
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
        return standardDensity(score(x)) / scale;
    }

    @Override
    public double cdf(double x) {
        double t = score(x);
        return t <= 0 ? upperTail(-t) : 1 - upperTail(t);
    }

    @Override
    public double survival(double x) {
        double t = score(x);
        return t >= 0 ? upperTail(t) : 1 - upperTail(-t);
    }

    @Override
    public double quantile(double p) {
        if (Arguments.isEnd(p)) {
            return Arguments.end(this, p);
        }
        return location + scale * standardQuantile(p);
    }

    /** The two ends lie equally far from the centre, so one quantile is looked up for both. */
    @Override
    public Interval interval(double level) {
        Require.level("level", level);
        double reach = scale * standardQuantile(0.5 - level / 2);
        return new Interval(location + reach, location - reach, level);
    }

    @Override
    public double loss(double x) {
        double t = score(x);
        return scale * (t >= 0 ? upperLoss(t) : upperLoss(-t) - t);
    }

    @Override
    public double complementaryLoss(double x) {
        double t = score(x);
        return scale * (t <= 0 ? upperLoss(-t) : upperLoss(t) + t);
    }

    @Override
    public double sample(RandomGenerator random) {
        double z = StandardNormal.quantile(SeededRandom.uniform(random));
        double half = degreesOfFreedom / 2;
        return location + scale * z / Math.sqrt(Gamma.standardSample(half, random) / half);
    }

    /** For example {@code student-t(location 100, scale 20, 7 degrees of freedom)}. */
    @Override
    public String toString() {
        return "student-t(location " + Cells.number(location) + ", scale " + Cells.number(scale) + ", "
                + Cells.number(degreesOfFreedom) + " degrees of freedom)";
    }

    private double score(double x) {
        return (Arguments.number(x) - location) / scale;
    }

    private double standardDensity(double t) {
        double half = degreesOfFreedom / 2;
        double logConstant = GammaFunctions.logGammaRatio(half, 0.5) - 0.5 * StrictMath.log(degreesOfFreedom * Math.PI);
        return StrictMath.exp(logConstant - (half + 0.5) * logOnePlusSquare(t));
    }

    /** ln(1 + t²/ν), finite for every finite t. */
    private double logOnePlusSquare(double t) {
        double size = Math.abs(t);
        return size > 1e150
                ? 2 * StrictMath.log(size) - StrictMath.log(degreesOfFreedom)
                : StrictMath.log1p(t * t / degreesOfFreedom);
    }

    /** {@code P(T > t)} for t of 0 or more. */
    private double upperTail(double t) {
        if (t > 1e150) {
            return 0;
        }
        double square = t * t;
        double whole = degreesOfFreedom + square;
        return 0.5 * BetaFunctions.lower(degreesOfFreedom / 2, 0.5, degreesOfFreedom / whole, square / whole);
    }

    /** {@code P(0 < T < t)} for t of 0 or more. */
    private double centre(double t) {
        double square = t * t;
        double whole = degreesOfFreedom + square;
        return 0.5 * BetaFunctions.lower(0.5, degreesOfFreedom / 2, square / whole, degreesOfFreedom / whole);
    }

    private double upperLoss(double t) {
        if (t > 1e150) {
            return 0;
        }
        double first = (degreesOfFreedom + t * t) / (degreesOfFreedom - 1) * standardDensity(t);
        return Math.max(0, first - t * upperTail(t));
    }

    private double standardQuantile(double p) {
        if (p == 0.5) {
            return 0;
        }
        double tail = Math.min(p, 1 - p);
        double size = StudentQuantile.upper(degreesOfFreedom, tail);
        if (Double.isNaN(size)) {
            size = searchedQuantile(tail);
        }
        return p < 0.5 ? -size : size;
    }

    /** The same for every tail and number of degrees of freedom, by a search on the logarithm. */
    double searchedQuantile(double tail) {
        double z = Math.abs(StandardNormal.quantile(tail));
        double start = StrictMath.log(z * (1 + (z * z + 1) / (4 * degreesOfFreedom)));
        if (tail > 0.25) {
            double target = StrictMath.log(0.5 - tail);
            return StrictMath.exp(Roots.increasing(
                    u -> StrictMath.log(centre(StrictMath.exp(u))) - target,
                    u -> StrictMath.exp(u) * standardDensity(StrictMath.exp(u)) / centre(StrictMath.exp(u)),
                    start));
        }
        double target = StrictMath.log(tail);
        return StrictMath.exp(Roots.increasing(
                u -> target - StrictMath.log(upperTail(StrictMath.exp(u))),
                u -> StrictMath.exp(u) * standardDensity(StrictMath.exp(u)) / upperTail(StrictMath.exp(u)),
                start));
    }
}
