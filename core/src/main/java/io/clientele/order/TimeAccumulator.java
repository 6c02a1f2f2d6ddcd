package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.stat.QuantileRule;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes times one by one and ends in their {@link TimeSummary}. It is mergeable: however the times were split over accumulators and in
 * whatever order those were merged, the summary is the same to the bit, because sums are kept as whole numbers and percentiles are read
 * from sorted times or from counts.
 *
 * <p><b>Percentiles</b> are exact up to a stated number of times, {@value #EXACT_UP_TO} unless said (eight bytes each). Beyond it the
 * times are counted in cells no wider than a thousandth of the time they hold (G. Tene's HdrHistogram, three digits; at most a quarter of
 * a megabyte for a span of ten years), a percentile is the middle of what the cells allow, and {@link Percentile#error} says how far the exact one
 * can lie from it: at most about a two-thousandth of the time.
 *
 * <p>Not thread-safe: one accumulator a thread, then {@link #merge}.
 */
public final class TimeAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Up to how many times percentiles are exact unless said otherwise. */
    public static final int EXACT_UP_TO = 100_000;

    private static final TimeHistogram[] NONE = {};

    private final Resolution resolution;
    private final DurationUnit unit;
    private final QuantileRule rule;
    private final int exactUpTo;
    private final double[] probabilities;
    private final ExactMoments moments = new ExactMoments();
    private long least = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;
    private long[] times = {};
    private int held;
    private TimeHistogram[] counts = NONE;

    TimeAccumulator(
            Resolution resolution, DurationUnit unit, QuantileRule rule, int exactUpTo, double[] probabilities) {
        this.resolution = resolution;
        this.unit = unit;
        this.rule = rule;
        this.exactUpTo = exactUpTo;
        this.probabilities = probabilities;
    }

    /**
     * An accumulator that holds nothing and will show these percentiles by {@link QuantileRule#LINEAR}, exact up to {@value #EXACT_UP_TO}
     * times.
     *
     * @param resolution what the times count: days or milliseconds
     * @param unit the unit of the summary; whole dates know days only
     * @param percentiles probabilities from 0 to 1, such as {@code 0.5} for the median
     */
    public static TimeAccumulator empty(Resolution resolution, DurationUnit unit, double... percentiles) {
        return empty(resolution, unit, QuantileRule.LINEAR, EXACT_UP_TO, percentiles);
    }

    /**
     * An accumulator that holds nothing.
     *
     * @param resolution what the times count: days or milliseconds
     * @param unit the unit of the summary; whole dates know days only
     * @param rule by which rule percentiles are taken
     * @param exactUpTo up to how many times percentiles are exact, 0 or more
     * @param percentiles probabilities from 0 to 1, such as {@code 0.5} for the median
     */
    public static TimeAccumulator empty(
            Resolution resolution, DurationUnit unit, QuantileRule rule, int exactUpTo, double... percentiles) {
        Require.nonNull("unit", unit).ticks(Require.nonNull("resolution", resolution));
        Require.nonNull("rule", rule);
        Require.atLeast("exactUpTo", exactUpTo, 0);
        for (double p : Require.nonNull("percentiles", percentiles)) {
            Require.probability("percentile", p);
        }
        return new TimeAccumulator(
                resolution,
                unit,
                rule,
                exactUpTo,
                Arrays.stream(percentiles).sorted().distinct().toArray());
    }

    /** Adds a time as a whole number of days or milliseconds, as the resolution says; below 0 for what went backwards. */
    public TimeAccumulator add(long ticks) {
        // A difference of two times of orders, each within 100,000 years of 1970.
        resolution.checked(ticks / 2);
        record(ticks);
        return this;
    }

    /** Adds a time; whole days where the resolution is days. What is finer than a millisecond is cut off. */
    public TimeAccumulator add(Duration time) {
        Require.nonNull("time", time);
        return add(time.isNegative() ? -resolution.ticks("time", time.negated()) : resolution.ticks("time", time));
    }

    /** Adds a time that is known to be in range. */
    void record(long ticks) {
        moments.add(ticks);
        least = Math.min(least, ticks);
        greatest = Math.max(greatest, ticks);
        if (counts.length > 0) {
            counts[0].add(ticks);
        } else if (held < exactUpTo) {
            room(1);
            times[held++] = ticks;
        } else {
            count();
            counts[0].add(ticks);
        }
    }

    /** Adds all that another accumulator of the same kind has taken; the other stays as it is. */
    public TimeAccumulator merge(TimeAccumulator other) {
        Require.nonNull("other", other);
        Require.that(
                kind().equals(other.kind()),
                "an accumulator of " + kind() + " and one of " + other.kind()
                        + " do not add up; both must be made alike.");
        if (other.counts.length == 0 && counts.length == 0 && (long) held + other.held <= exactUpTo) {
            int more = other.held;
            room(more);
            System.arraycopy(other.times, 0, times, held, more);
            held += more;
        } else {
            long[] more = Arrays.copyOf(other.times, other.held);
            TimeHistogram[] counted = other.counts;
            count();
            for (long ticks : more) {
                counts[0].add(ticks);
            }
            if (counted.length > 0) {
                counts[0].add(counted[0]);
            }
        }
        least = Math.min(least, other.least);
        greatest = Math.max(greatest, other.greatest);
        moments.add(other.moments);
        return this;
    }

    /** How many times were added so far. */
    public long size() {
        return moments.count();
    }

    /** The summary of all that was added so far; the accumulator can go on. */
    public TimeSummary finish() {
        boolean none = moments.count() == 0;
        return new TimeSummary(
                resolution,
                unit,
                moments.count(),
                moments.sum(),
                moments.squares(),
                none ? 0 : least,
                none ? 0 : greatest,
                rule,
                none ? List.of() : counts.length == 0 ? sorted() : counted());
    }

    private List<Percentile> sorted() {
        // The order in which times are held does not matter, so they are sorted where they stand.
        Arrays.sort(times, 0, held);
        return TimeSummary.percentiles(times, 0, held, unit.ticks(resolution), rule, probabilities);
    }

    private List<Percentile> counted() {
        TimeHistogram.Cells cells = counts[0].ascending(least, greatest);
        double perUnit = unit.ticks(resolution);
        List<Percentile> percentiles = new ArrayList<>(probabilities.length);
        for (double p : probabilities) {
            double lower = cells.lower(p, rule);
            double upper = cells.upper(p, rule);
            percentiles.add(new Percentile(p, (lower + (upper - lower) / 2) / perUnit, (upper - lower) / 2 / perUnit));
        }
        return percentiles;
    }

    /** Counts times from now on, those held so far included. */
    private void count() {
        if (counts.length == 0) {
            counts = new TimeHistogram[] {new TimeHistogram()};
            for (int i = 0; i < held; i++) {
                counts[0].add(times[i]);
            }
            times = new long[0];
            held = 0;
        }
    }

    private void room(int more) {
        if (held + more > times.length) {
            int grown = Math.max(16, times.length + (times.length >> 1));
            times = Arrays.copyOf(times, Math.max(held + more, Math.min(grown, exactUpTo)));
        }
    }

    private List<Object> kind() {
        return List.of(
                resolution,
                unit,
                rule,
                exactUpTo,
                Arrays.stream(probabilities).boxed().toList());
    }

    /** The summary of all that was added so far, as it prints. */
    @Override
    public String toString() {
        return finish().toString();
    }
}
