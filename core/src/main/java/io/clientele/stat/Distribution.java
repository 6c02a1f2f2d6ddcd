package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The probability distribution of one number: demand over a lead time, a delivery time, a sales forecast for May. A quantile is
 * always a finite number: {@code quantile(0)} and {@code quantile(1)} are refused where the distribution has no end on that side, as
 * the normal one has none. {@link #lowest} and {@link #highest} say where it ends and answer an infinity if it does not; ask them
 * before drawing a curve from end to end, or draw from {@code quantile(0.001)} to {@code quantile(0.999)}.
 *
 * <p>This is what one part of the library hands to the next, so that uncertainty survives the way from a forecast to a stock
 * level:
 *
 * <pre>{@code
 * Distribution demand = Distribution.normal(100, 20);
 * double stock = demand.quantile(0.95);     // 132.9: enough in 95 of 100 periods
 * double missing = demand.loss(stock);      // 0.418: units short per period with that stock
 * Interval usual = demand.interval(0.80);   // 74.4 to 125.6
 * }</pre>
 *
 * <h2>Discrete and continuous</h2>
 *
 * Both kinds answer the same questions. The quantile is always the least value {@code x} with {@code P(X <= x) >= p}, so a stock
 * level read from it reaches the probability that was asked for. {@link #density} is the probability of exactly {@code x} when
 * {@link #isDiscrete()}, else the density.
 *
 * <h2>Tails</h2>
 *
 * {@link #survival} and {@link #loss} keep their relative accuracy far out in the upper tail, where {@code 1 - cdf(x)} has no
 * digits left.
 *
 * <h2>Arguments</h2>
 *
 * Where a question takes a place {@code x}, any number may be asked for, fractions and infinities included; NaN is refused. Parameters
 * outside their range are refused when the distribution is made. Both come as an {@link IllegalArgumentException} that names the
 * argument, its value and its range.
 *
 * <p>Implementations are immutable, serialise, and travel as JSON with a property {@code distribution} that names the family.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "distribution")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Normal.class, name = "normal"),
    @JsonSubTypes.Type(value = StudentT.class, name = "student-t"),
    @JsonSubTypes.Type(value = LogNormal.class, name = "lognormal"),
    @JsonSubTypes.Type(value = Gamma.class, name = "gamma"),
    @JsonSubTypes.Type(value = Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = Poisson.class, name = "poisson"),
    @JsonSubTypes.Type(value = NegativeBinomial.class, name = "negative-binomial"),
    @JsonSubTypes.Type(value = Binomial.class, name = "binomial"),
    @JsonSubTypes.Type(value = CompoundPoisson.class, name = "compound-poisson"),
    @JsonSubTypes.Type(value = Empirical.class, name = "empirical"),
    @JsonSubTypes.Type(value = Floored.class, name = "floored"),
    @JsonSubTypes.Type(value = InverseBoxCox.class, name = "inverse-box-cox"),
    @JsonSubTypes.Type(value = Mixture.class, name = "mixture"),
    @JsonSubTypes.Type(value = Shifted.class, name = "shifted")
})
public interface Distribution extends Serializable {

    /** The expected value, in the unit of the number. */
    double mean();

    /** The expected squared deviation from the mean, in squared units; infinite for Student's t with 2 or fewer degrees of freedom. */
    double variance();

    /** The square root of the variance, in the unit of the number. */
    default double standardDeviation() {
        return Math.sqrt(variance());
    }

    /**
     * The third standardised central moment, {@code E[(X - mean)^3] / sd^3}; empty where it does not exist: a point mass, or
     * Student's t with 3 or fewer degrees of freedom.
     */
    OptionalDouble skewness();

    /** The end of the support on the left: the least value that can occur, or {@link Double#NEGATIVE_INFINITY} if there is none. */
    double lowest();

    /**
     * The end of the support on the right: the greatest value that can occur, or {@link Double#POSITIVE_INFINITY} if there is none.
     * Never NaN, and finite exactly where {@code quantile(1)} has an answer.
     */
    double highest();

    /** Whether only separate values can occur, each with a probability of its own. A point mass counts as discrete. */
    @JsonIgnore
    boolean isDiscrete();

    /**
     * The probability of exactly {@code x} of a discrete distribution; of a continuous one the density at {@code x}, in probability
     * per unit.
     */
    double density(double x);

    /** The probability {@code P(X <= x)} of staying at or below {@code x}. */
    double cdf(double x);

    /** The probability {@code P(X > x)} of exceeding {@code x}, accurate in the far upper tail. */
    double survival(double x);

    /**
     * The least value {@code x} with {@code P(X <= x) >= p}.
     *
     * @param p a probability from 0 to 1; 0 gives {@link #lowest()} and 1 gives {@link #highest()} where these are finite
     * @throws IllegalArgumentException if {@code p} is no probability, or is 0 or 1 and unattainable because the distribution has
     *     no end on that side
     */
    double quantile(double p);

    /**
     * The first-order loss function {@code E[max(X - x, 0)]}: the units short, on average, of a demand X that meets the stock x.
     * It falls from {@code mean() - x} on the far left to 0 on the far right, is convex, and has the slope {@code -P(X > x)}. In the
     * unit of the number; infinite only at minus infinity.
     *
     * <p>Source: Zipkin (2000), Foundations of Inventory Management, appendix C.
     */
    double loss(double x);

    /**
     * The complementary loss function {@code E[max(x - X, 0)]}: the units left over. It equals {@code loss(x) + x - mean()}, and keeps
     * its relative accuracy in the lower tail where that difference has none. Infinite only at infinity.
     */
    double complementaryLoss(double x);

    /**
     * The second-order loss function {@code E[max(X - x, 0)²]/2}: the area under the loss function to the right of x. It is what the
     * expected back-orders of a stock that falls steadily are made of. In squared units; 0 from {@link #highest()} on, infinite where the
     * variance is.
     *
     * <p>For whole numbers some texts define it as {@code E[(X - x)+ (X - x - 1)+]/2}, the sum of the losses at the whole numbers above
     * x; for a whole x that is {@code secondLoss(x) - loss(x)/2}. It takes time in proportion to the standard deviation of a discrete
     * distribution, and to the number of different values of an empirical one.
     *
     * <p>Source: Zipkin (2000), Foundations of Inventory Management, appendix C.
     */
    default double secondLoss(double x) {
        return SecondLoss.upper(this, x);
    }

    /**
     * The complementary second-order loss function {@code E[max(x - X, 0)²]/2}: the area under the complementary loss function to the
     * left of x. With {@link #secondLoss} it adds up to {@code (variance() + (mean() - x)²)/2}.
     *
     * <p>For whole numbers some texts define it as {@code E[(x - X)+ (x - X + 1)+]/2}; for a whole x that is
     * {@code complementarySecondLoss(x) + complementaryLoss(x)/2}.
     */
    default double complementarySecondLoss(double x) {
        return SecondLoss.lower(this, x);
    }

    /** Draws one value from the given source of randomness. */
    double sample(RandomGenerator random);

    /**
     * Draws {@code n} independent values. The same seed gives the same values, bit for bit, on every machine.
     *
     * @throws IllegalArgumentException if {@code n} is negative
     */
    default double[] sample(int n, long seed) {
        double[] values = new double[Require.atLeast("n", n, 0)];
        RandomGenerator random = SeededRandom.of(seed);
        for (int i = 0; i < n; i++) {
            values[i] = sample(random);
        }
        return values;
    }

    /**
     * The central interval that holds X with the given probability: from the quantile of {@code (1 - level) / 2} to that of
     * {@code (1 + level) / 2}.
     *
     * @param level above 0 and below 1
     */
    default Interval interval(double level) {
        Require.level("level", level);
        return new Interval(quantile(0.5 - level / 2), quantile(0.5 + level / 2), level);
    }

    /**
     * The normal distribution; a standard deviation of 0 gives the certain value {@code mean}.
     *
     * @param mean finite
     * @param standardDeviation finite, 0 or more
     */
    static Distribution normal(double mean, double standardDeviation) {
        return new Normal(mean, standardDeviation);
    }

    /**
     * Student's t, moved and stretched.
     *
     * @param location the mean and median, finite
     * @param scale finite and above 0; not the standard deviation
     * @param degreesOfFreedom above 1; beyond 1e18, infinity included, this is the normal distribution
     */
    static Distribution studentT(double location, double scale, double degreesOfFreedom) {
        return degreesOfFreedom > StudentT.NORMAL
                ? new Normal(location, scale)
                : new StudentT(location, scale, degreesOfFreedom);
    }

    /**
     * The distribution of a positive number whose logarithm is normal, by the mean and standard deviation of that logarithm; by those
     * of the number itself with {@link LogNormal#withMeanAndStandardDeviation}.
     *
     * @param logMean finite
     * @param logStandardDeviation finite and above 0, and small enough for a finite variance
     */
    static Distribution lognormal(double logMean, double logStandardDeviation) {
        return new LogNormal(logMean, logStandardDeviation);
    }

    /**
     * The gamma distribution: mean {@code shape * scale}, variance {@code shape * scale^2}; by mean and standard deviation with
     * {@link Gamma#withMeanAndStandardDeviation}.
     *
     * @param shape finite and above 0
     * @param scale finite and above 0, in the unit of the number
     */
    static Distribution gamma(double shape, double scale) {
        return new Gamma(shape, scale);
    }

    /**
     * The continuous uniform distribution.
     *
     * @param lowest finite
     * @param highest finite and above {@code lowest}
     */
    static Distribution uniform(double lowest, double highest) {
        return new Uniform(lowest, highest);
    }

    /**
     * The Poisson distribution: the count of independent events.
     *
     * @param mean finite, 0 or more
     */
    static Distribution poisson(double mean) {
        return new Poisson(mean);
    }

    /**
     * The negative binomial distribution: mean {@code size * (1 - probability) / probability}; by mean and variance with
     * {@link NegativeBinomial#withMeanAndVariance}.
     *
     * @param size finite and above 0, whole or not
     * @param probability above 0 and at most 1
     */
    static Distribution negativeBinomial(double size, double probability) {
        return new NegativeBinomial(size, probability);
    }

    /**
     * The binomial distribution: successes in independent trials.
     *
     * @param trials 0 or more
     * @param probability of success in one trial, from 0 to 1
     */
    static Distribution binomial(int trials, double probability) {
        return new Binomial(trials, probability);
    }

    /**
     * The distribution that gives every observation the same weight; other weights with {@link Empirical#weighted}.
     *
     * @param observations at least one, finite, in any order, with a finite variance
     */
    static Distribution empirical(double... observations) {
        return Empirical.of(observations);
    }
}
