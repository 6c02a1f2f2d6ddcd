package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Gamma;
import io.clientele.stat.LogNormal;
import io.clientele.stat.Mixture;
import io.clientele.stat.Normal;
import io.clientele.stat.Shifted;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long a replenishment takes, from the order to stock that can be sold: a certain time, a mean with a standard deviation, or a
 * measured distribution.
 *
 * <pre>{@code
 * LeadTime.days(14);                                            // always 14 days
 * LeadTime.days(14).standardDeviation(3);                       // known by two moments
 * LeadTime.of(Distribution.empirical(9, 12, 14, 21), PeriodLength.DAY);  // as measured
 * }</pre>
 *
 * <p>Times measured on completed orders leave those out that are still on their way, as a rule the slow ones; where some are open, take
 * the distribution of {@link io.clientele.order.OrderCycle#survival(io.clientele.order.OrderEvents)}, which counts them.
 *
 * <p>A lead time of which only mean and standard deviation are known is held as a normal distribution, and used by these two moments
 * alone: what it says of negative times is never asked, however many there would be. Every other distribution is used as it is and must not go below 0. A lead time
 * of 0 is legal.
 *
 * @param length the distribution of the lead time, in {@code unit}
 * @param unit the unit it is counted in
 */
public record LeadTime(Distribution length, PeriodLength unit) implements Serializable {

    /** Refuses lead times below 0. */
    public LeadTime {
        Require.nonNull("length", length);
        Require.nonNull("unit", unit);
        Require.nonNegative("mean lead time", length.mean());
        Require.nonNegative("variance of the lead time", length.variance());
        Require.that(
                isByMoments(length) || length.lowest() >= 0,
                "the lead time " + length + " can be as short as " + Require.show(length.lowest()) + " " + unit.noun()
                        + "s; it must be 0 or more. Take it for a normal one by its mean and standard deviation, or a"
                        + " gamma distribution.");
    }

    /** A lead time with a given distribution, such as the one an order-cycle report hands over. */
    public static LeadTime of(Distribution length, PeriodLength unit) {
        return new LeadTime(length, unit);
    }

    /** A certain number of hours. */
    public static LeadTime hours(double number) {
        return certain(number, PeriodLength.HOUR);
    }

    /** A certain number of days. */
    public static LeadTime days(double number) {
        return certain(number, PeriodLength.DAY);
    }

    /** A certain number of weeks. */
    public static LeadTime weeks(double number) {
        return certain(number, PeriodLength.WEEK);
    }

    /** A certain number of months. */
    public static LeadTime months(double number) {
        return certain(number, PeriodLength.MONTH);
    }

    /** A certain number of years. */
    public static LeadTime years(double number) {
        return certain(number, PeriodLength.YEAR);
    }

    /** A certain number of numbered steps, for demand without dates. */
    public static LeadTime steps(double number) {
        return certain(number, PeriodLength.STEP);
    }

    private static LeadTime certain(double number, PeriodLength unit) {
        return new LeadTime(
                Distribution.normal(Require.nonNegative("lead time in " + unit.noun() + "s", number), 0), unit);
    }

    /**
     * The same mean with a standard deviation, in the same unit.
     *
     * @param deviation 0 or more; the mean must be above 0 unless it is 0
     */
    public LeadTime standardDeviation(double deviation) {
        Require.nonNegative("standardDeviation", deviation);
        Require.that(
                deviation == 0 || mean() > 0,
                "standardDeviation is " + Require.show(deviation)
                        + " and the mean lead time is 0; a lead time that is 0 on "
                        + "average cannot vary. Name the mean first.");
        return new LeadTime(Distribution.normal(mean(), deviation), unit);
    }

    /** The mean, in {@link #unit}. */
    public double mean() {
        return length.mean();
    }

    /** The standard deviation, in {@link #unit}. */
    public double standardDeviation() {
        return length.standardDeviation();
    }

    /** Whether it always takes the same time. */
    boolean isCertain() {
        return length.variance() == 0;
    }

    /** Whether only two moments are known. */
    boolean isByMoments() {
        return isByMoments(length);
    }

    private static boolean isByMoments(Distribution length) {
        return length instanceof Normal && length.variance() > 0;
    }

    /**
     * The same time counted in another unit.
     *
     * @throws IllegalArgumentException between steps and a unit with a length; and for a family that does not scale, such as Poisson
     */
    public LeadTime in(PeriodLength other) {
        return other == unit ? this : new LeadTime(scaled(length, unit.in(other)), other);
    }

    private static Distribution scaled(Distribution base, double factor) {
        if (base instanceof Normal normal) {
            return Distribution.normal(normal.mean() * factor, normal.standardDeviation() * factor);
        }
        if (base instanceof Gamma gamma) {
            return Distribution.gamma(gamma.shape(), gamma.scale() * factor);
        }
        if (base instanceof LogNormal logNormal) {
            return Distribution.lognormal(
                    logNormal.logMean() + StrictMath.log(factor), logNormal.logStandardDeviation());
        }
        if (base instanceof Empirical sample) {
            double[] values =
                    Arrays.stream(sample.values()).map(v -> v * factor).toArray();
            return Empirical.weighted(values, sample.weights());
        }
        if (base instanceof Shifted shifted) {
            return new Shifted(scaled(shifted.base(), factor), shifted.by() * factor);
        }
        if (base instanceof Mixture mixture) {
            List<Distribution> parts = new ArrayList<>();
            for (Distribution part : mixture.components()) {
                parts.add(scaled(part, factor));
            }
            return new Mixture(parts, mixture.weights());
        }
        throw new IllegalArgumentException("the lead time " + base
                + " cannot be counted in another unit. Give it in the unit of " + "the demand's periods.");
    }

    /**
     * The lead time in whole periods, every fraction counted as a period: 8.2 days become 9. It is what exact lead-time demand by the
     * period needs. Of an unbounded distribution the tail beyond a probability of 10^-12 is counted with its last period.
     */
    public LeadTime roundedUp() {
        if (isCertain()) {
            return certain(Math.ceil(mean()), unit);
        }
        Require.that(
                !isByMoments(),
                "the lead time is known by mean and standard deviation only; it has no shape to round. Give its"
                        + " distribution, for example LeadTime.of(Gamma.withMeanAndStandardDeviation(14, 3),"
                        + " PeriodLength.DAY).");
        if (length instanceof Empirical sample) {
            double[] values = Arrays.stream(sample.values()).map(Math::ceil).toArray();
            return new LeadTime(Empirical.weighted(values, sample.weights()), unit);
        }
        double highest = length.highest();
        double last = Math.ceil(Double.isInfinite(highest) ? length.quantile(1 - 1e-12) : highest);
        Require.that(
                last <= WholePieces.MOST_VALUES,
                "the lead time reaches " + Require.show(last) + " " + unit.noun() + "s; at most "
                        + WholePieces.MOST_VALUES + " whole periods can be told apart. Count it in a longer unit.");
        double[] values = new double[(int) last + 1];
        double[] weights = new double[values.length];
        double before = 1;
        for (int k = 0; k < values.length; k++) {
            double beyond = k == values.length - 1 ? 0 : length.survival(k);
            values[k] = k;
            weights[k] = Math.max(0, before - beyond);
            before = beyond;
        }
        return new LeadTime(Empirical.weighted(values, weights), unit);
    }

    /** The same lead time with a fixed time added, such as a review period. */
    LeadTime plus(double periods) {
        if (periods == 0) {
            return this;
        }
        if (length instanceof Normal normal) {
            return new LeadTime(Distribution.normal(normal.mean() + periods, normal.standardDeviation()), unit);
        }
        if (length instanceof Empirical sample) {
            double[] values =
                    Arrays.stream(sample.values()).map(v -> v + periods).toArray();
            return new LeadTime(Empirical.weighted(values, sample.weights()), unit);
        }
        return new LeadTime(new Shifted(length, periods), unit);
    }

    /** One line: {@code lead time 14 days, standard deviation 3}. */
    @Override
    public String toString() {
        String text = "lead time " + Cells.number(mean()) + " " + unit.noun() + (mean() == 1 ? "" : "s");
        return isCertain() ? text : text + ", standard deviation " + Cells.number(standardDeviation());
    }
}
