package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.QuantileRule;
import io.clientele.stat.Quantiles;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long something took, over many orders. It keeps count, sum and sum of squares as exact whole numbers of the source's
 * resolution, so that the same times give the same summary to the bit however they were collected, and derives from them, in the
 * unit that was asked for:
 *
 * <pre>
 * mean = Σx / n        variance = (n·Σx² − (Σx)²) / (n·(n − 1))        CV = sd / mean
 * </pre>
 *
 * <p>Percentiles are exact, unless a {@link TimeAccumulator} took more times than it keeps: each then says how far it may be off.
 *
 * <p>Where there is no answer, such as the mean of no times or the standard deviation of one, it is empty.
 *
 * @param resolution what the whole numbers count: days, or milliseconds
 * @param unit the unit of the derived numbers and of the percentiles
 * @param count n, how many times
 * @param sum Σx, in the resolution
 * @param sumOfSquares Σx², in the square of the resolution
 * @param least the shortest time, in the resolution; 0 if there is none
 * @param greatest the longest time, in the resolution; 0 if there is none
 * @param percentileRule by which rule the percentiles were taken
 * @param percentiles percentiles in the unit, by rising probability; none if there are no times
 */
public record TimeSummary(
        Resolution resolution,
        DurationUnit unit,
        long count,
        BigInteger sum,
        BigInteger sumOfSquares,
        long least,
        long greatest,
        QuantileRule percentileRule,
        List<Percentile> percentiles)
        implements Serializable {

    /** Checks that the parts can belong together. */
    public TimeSummary {
        Require.nonNull("unit", unit).ticks(Require.nonNull("resolution", resolution));
        Require.atLeast("count", count, 0L);
        Require.nonNull("sum", sum);
        Require.nonNull("sumOfSquares", sumOfSquares);
        Require.nonNull("percentileRule", percentileRule);
        percentiles = List.copyOf(Require.nonNull("percentiles", percentiles));
        Require.that(
                BigInteger.valueOf(count).multiply(sumOfSquares).compareTo(sum.pow(2)) >= 0,
                "count " + count + ", sum " + sum + " and sum of squares " + sumOfSquares
                        + " do not belong together; the variance would be negative.");
        Require.that(
                least <= greatest, "least is " + least + " and greatest is " + greatest + "; it must not be above.");
    }

    /** Summarises {@code ticks[from..to)}, which it sorts. */
    static TimeSummary of(
            long[] ticks,
            int from,
            int to,
            Resolution resolution,
            DurationUnit unit,
            QuantileRule rule,
            double[] probabilities) {
        long perUnit = unit.ticks(resolution);
        Arrays.sort(ticks, from, to);
        ExactMoments moments = new ExactMoments();
        for (int i = from; i < to; i++) {
            moments.add(ticks[i]);
        }
        return new TimeSummary(
                resolution,
                unit,
                moments.count(),
                moments.sum(),
                moments.squares(),
                from < to ? ticks[from] : 0,
                from < to ? ticks[to - 1] : 0,
                rule,
                percentiles(ticks, from, to, perUnit, rule, probabilities));
    }

    /** The exact percentiles of {@code ascending[from..to)}; none of no times. */
    static List<Percentile> percentiles(
            long[] ascending, int from, int to, long perUnit, QuantileRule rule, double[] probabilities) {
        List<Percentile> percentiles = new ArrayList<>();
        if (from < to) {
            double[] times = new double[to - from];
            for (int i = from; i < to; i++) {
                times[i - from] = ascending[i];
            }
            Quantiles quantiles = Quantiles.ofSorted(times);
            for (double p : probabilities) {
                percentiles.add(Percentile.exact(p, quantiles.at(p, rule) / perUnit));
            }
        }
        return percentiles;
    }

    /** The sum of all times, in the unit. */
    public double total() {
        return sum.doubleValue() / unit.ticks(resolution);
    }

    /** The mean, in the unit; empty if there are no times. */
    public OptionalDouble mean() {
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum.doubleValue() / count / unit.ticks(resolution));
    }

    /** The standard deviation (n − 1), in the unit; empty for fewer than two times. */
    public OptionalDouble standardDeviation() {
        if (count < 2) {
            return OptionalDouble.empty();
        }
        BigInteger n = BigInteger.valueOf(count);
        BigInteger numerator = n.multiply(sumOfSquares).subtract(sum.pow(2));
        double variance =
                numerator.doubleValue() / n.multiply(n.subtract(BigInteger.ONE)).doubleValue();
        return OptionalDouble.of(Math.sqrt(variance) / unit.ticks(resolution));
    }

    /** Standard deviation by mean; empty for fewer than two times or a mean that is not above 0. */
    public OptionalDouble coefficientOfVariation() {
        OptionalDouble sd = standardDeviation();
        return sd.isEmpty() || sum.signum() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sd.getAsDouble() / mean().getAsDouble());
    }

    /** The shortest time, in the unit; empty if there is none. */
    public OptionalDouble minimum() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) least / unit.ticks(resolution));
    }

    /** The longest time, in the unit; empty if there is none. */
    public OptionalDouble maximum() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) greatest / unit.ticks(resolution));
    }

    /**
     * A percentile, in the unit; empty if there are no times.
     *
     * @throws IllegalArgumentException if this percentile was not asked for when the summary was made
     */
    public OptionalDouble percentile(double probability) {
        Require.probability("probability", probability);
        for (Percentile percentile : percentiles) {
            if (percentile.probability() == probability) {
                return OptionalDouble.of(percentile.value());
            }
        }
        Require.that(
                count == 0,
                "percentile " + Require.show(probability) + " was not asked for; the summary has "
                        + percentiles.stream()
                                .map(p -> Require.show(p.probability()))
                                .toList()
                        + ". Name it in the specification.");
        return OptionalDouble.empty();
    }

    /** How far a percentile of this summary can lie from the exact one at most, in the unit; 0 if all are exact. */
    public double percentileError() {
        return percentiles.stream().mapToDouble(Percentile::error).max().orElse(0);
    }

    /** One line: {@code n 314, mean 3.77 d, sd 3.87, min 1, max 65, P50 4, P90 6}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("n ").append(Cells.count(count));
        line.append(", mean ").append(Cells.fixed(mean(), 2)).append(' ').append(unit.symbol());
        line.append(", sd ").append(Cells.fixed(standardDeviation(), 2));
        line.append(", min ").append(Cells.fixed(minimum(), 2));
        line.append(", max ").append(Cells.fixed(maximum(), 2));
        for (Percentile percentile : percentiles) {
            line.append(", ").append(heading(percentile.probability())).append(' ');
            line.append(Cells.fixed(percentile.value(), 2));
            line.append(percentile.error() == 0 ? "" : " ± " + Cells.significant(percentile.error(), 2));
        }
        return line.toString();
    }

    /** The heading of a percentile: {@code P90}, {@code P99.5}. */
    static String heading(double probability) {
        return "P"
                + Cells.significant(100 * probability, 6)
                        .replaceAll("(\\.\\d*?)0+$", "$1")
                        .replaceAll("\\.$", "");
    }
}
