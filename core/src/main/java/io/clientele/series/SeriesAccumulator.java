package io.clientele.series;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way to a series, as a {@link SeriesAggregator} describes it.
 *
 * <pre>{@code
 * SeriesAccumulator events = SeriesAggregator.monthly().sum().empty();
 * events.add(LocalDate.of(2021, 1, 5), 20).add(LocalDate.of(2021, 3, 2), 12);
 * events.finish();        // 2021-01: 20, 2021-02: 0, 2021-03: 12
 * }</pre>
 *
 * <p>Accumulators merge: split the events in any way, fill one accumulator a part, merge them in any order, and the series is the
 * same to the last bit. They serialise, so that parts can come from other machines. Amounts may be up to 10^288 in size, which keeps
 * every intermediate sum finite.
 *
 * <p>Mutable and not thread-safe: one a thread, then {@link #merge}.
 */
public final class SeriesAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double LARGEST_AMOUNT = 1e288;

    private final SeriesAggregator aggregator;
    private long events;
    /** The numbers of the first and last period with an event; meaningless without events. */
    private long least;

    private long greatest;
    /** The number of the period in cell 0. */
    private long base;

    private long[] counts = new long[0];
    private @Nullable ExactSum[] sums = new ExactSum[0];

    SeriesAccumulator(SeriesAggregator aggregator) {
        this.aggregator = aggregator;
    }

    /**
     * Adds an event with an amount.
     *
     * @throws IllegalArgumentException if the amount is not finite, the date has no day (or no hour where hours are asked for) or lies
     *     outside the given span, or events are counted
     */
    public SeriesAccumulator add(TemporalAccessor date, double amount) {
        aggregator.requireAmounts();
        checkAmount(date, amount);
        return add(period(date), date, amount);
    }

    /** Adds an event in the period with a label, with an amount; errors as for a date. */
    public SeriesAccumulator add(String label, double amount) {
        aggregator.requireAmounts();
        checkAmount(label, amount);
        return add(aggregator.grid().parse("label", label), label, amount);
    }

    /**
     * Counts an event.
     *
     * @throws IllegalArgumentException if the date has no day (or no hour where hours are asked for) or lies outside the given span, or
     *     the aggregator needs amounts
     */
    public SeriesAccumulator add(TemporalAccessor date) {
        aggregator.requireCounting();
        return add(period(date), date, 0);
    }

    /** Counts an event in the period with a label; errors as for a date. */
    public SeriesAccumulator add(String label) {
        aggregator.requireCounting();
        return add(aggregator.grid().parse("label", label), label, 0);
    }

    private static void checkAmount(Object date, double amount) {
        if (!(Math.abs(amount) <= LARGEST_AMOUNT)) {
            throw Require.broken(
                    "the amount of " + date, Require.show(amount), "a finite number of at most 10^288 in size", "");
        }
    }

    private SeriesAccumulator add(long period, Object date, double amount) {
        int cell = cell(period, date);
        counts[cell]++;
        events++;
        if (aggregator.measure() != SeriesAggregator.Measure.COUNT) {
            sum(cell).add(amount);
        }
        return this;
    }

    private ExactSum sum(int cell) {
        ExactSum sum = sums[cell];
        if (sum == null) {
            sum = new ExactSum();
            sums[cell] = sum;
        }
        return sum;
    }

    /**
     * Adds all events of another accumulator, which stays as it is, and returns this one.
     *
     * @throws IllegalArgumentException if the two aggregate differently
     */
    public SeriesAccumulator merge(SeriesAccumulator other) {
        Require.nonNull("other", other);
        if (!aggregator.equals(other.aggregator)) {
            throw Require.broken(
                    "other", "an accumulator for " + other.aggregator, "one for " + aggregator + " to be merged", "");
        }
        if (other.events == 0) {
            return this;
        }
        if (events > 0) {
            requirePlausible(Math.min(least, other.least), Math.max(greatest, other.greatest));
        }
        long[] theirCounts = other.counts.clone();
        for (int i = 0; i < theirCounts.length; i++) {
            if (theirCounts[i] > 0) {
                int cell = cell(other.base + i, "other");
                counts[cell] += theirCounts[i];
                events += theirCounts[i];
                ExactSum theirs = other.sums[i];
                if (theirs != null) {
                    sum(cell).add(theirs);
                }
            }
        }
        return this;
    }

    /** How many events were added so far. */
    public long events() {
        return events;
    }

    /**
     * The series of all events so far; the accumulator can go on.
     *
     * @throws IllegalArgumentException if there are no events and no span is given, or a period is empty and must not be
     */
    public TimeSeries finish() {
        Require.that(
                events > 0 || aggregator.spanGiven(),
                "events is empty; it must hold at least one event, or the span be given. Name the span with between.");
        return finish(first(), last());
    }

    /** For example {@code monthly sum in pieces, empty periods: zeros, from 1,639 events}. */
    @Override
    public String toString() {
        return aggregator + ", from " + Cells.count(events, "event");
    }

    /** The number of the first period of the series. */
    long first() {
        return aggregator.spanGiven() ? aggregator.first() : least;
    }

    /** The number of the last period of the series. */
    long last() {
        return aggregator.spanGiven() ? aggregator.last() : greatest;
    }

    TimeSeries finish(long first, long last) {
        double[] values = new double[Math.toIntExact(last - first + 1)];
        Arrays.fill(values, Double.NaN);
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                values[(int) (base + cell - first)] = value(cell);
            }
        }
        SeriesCalendar calendar = SeriesCalendar.dated(aggregator.grid(), first);
        return DatedValues.settled(calendar, values, aggregator.emptyPeriods()).in(aggregator.unit());
    }

    private double value(int cell) {
        return switch (aggregator.measure()) {
            case COUNT -> counts[cell];
            case SUM -> sum(cell).value();
            case MEAN -> sum(cell).value() / counts[cell];
        };
    }

    private long period(TemporalAccessor when) {
        Require.nonNull("date", when);
        PeriodGrid grid = aggregator.grid();
        if (when instanceof LocalDateTime moment) {
            return grid.ordinal("date", moment);
        }
        LocalDate day = when instanceof LocalDate date ? date : when.query(TemporalQueries.localDate());
        if (day == null) {
            throw Require.broken(
                    "date",
                    when.toString(),
                    "a calendar day",
                    "Convert an instant with atZone, and name a period by its label.");
        }
        LocalTime time = when.query(TemporalQueries.localTime());
        if (time == null && grid.cadence() == Cadence.HOURLY) {
            throw Require.broken(
                    "date", when.toString(), "a date with a time, because events are aggregated by hour", "");
        }
        return grid.ordinal("date", day, time == null ? 0 : time.getHour());
    }

    /** The cell of a period, which is made if there is none. */
    private int cell(long period, Object date) {
        if (aggregator.spanGiven() && (period < aggregator.first() || period > aggregator.last())) {
            throw Require.broken(
                    "the date of an event",
                    date.toString(),
                    "within the given span, " + aggregator.span(),
                    "Filter such events out before, or widen the span.");
        }
        long newLeast = events == 0 ? period : Math.min(least, period);
        long newGreatest = events == 0 ? period : Math.max(greatest, period);
        requirePlausible(newLeast, newGreatest);
        if (events == 0) {
            base = period;
        }
        least = newLeast;
        greatest = newGreatest;
        if (period < base || period - base >= counts.length) {
            grow();
        }
        return (int) (period - base);
    }

    private void requirePlausible(long from, long to) {
        DatedValues.requirePlausibleSpan(aggregator.grid().cadence(), to - from + 1);
    }

    /** Makes room for all periods from the least to the greatest, and as much again on the side that grew. */
    private void grow() {
        int needed = (int) (greatest - least + 1);
        int length = Math.max(12, (int) Math.min(2L * needed, DatedValues.MOST_PERIODS));
        long newBase = least < base ? greatest - length + 1 : least;
        long[] newCounts = new long[length];
        @Nullable
        ExactSum[] newSums = new ExactSum[aggregator.measure() == SeriesAggregator.Measure.COUNT ? 0 : length];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                int cell = (int) (base + i - newBase);
                newCounts[cell] = counts[i];
                if (i < sums.length) {
                    newSums[cell] = sums[i];
                }
            }
        }
        counts = newCounts;
        sums = newSums;
        base = newBase;
    }
}
