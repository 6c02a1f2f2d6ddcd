package io.clientele.series;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Turns dated events into a series: the sum, the mean or the number of what happened in each period.
 *
 * <pre>{@code
 * TimeSeries sold = orders.stream().collect(SeriesAggregator.monthly().sum().collector(Order::date, Order::pieces));
 * }</pre>
 *
 * <p>This is the description; it is immutable and holds no events. Events go through a stream ({@link #collector}), or by hand into
 * a {@link SeriesAccumulator} ({@link #empty()}), which can be sent to other machines and merged.
 *
 * <p><b>Same bits, however the work is split.</b> Amounts are summed without rounding (an expansion of non-overlapping doubles,
 * Shewchuk 1997) and rounded once, at the end. Sequential streams, parallel streams and merged partitions give the same series to the
 * last bit, in whatever order the events come.
 *
 * <p><b>Empty periods</b> inside the span are zeros for sums and counts, unless {@link #emptyPeriodsAs} says otherwise. For means
 * there is no such default: the caller says what an empty period is.
 *
 * <p><b>Span.</b> From the period of the first event to that of the last, or as given by {@link #between}: then periods before the
 * first event and after the last are empty ones, and an event outside is an error. Events that shall not count are filtered out
 * before.
 *
 * <p><b>Dates</b> are {@link LocalDate}s or {@code LocalDateTime}s; of a date-time with a zone or an offset the local date and time
 * are taken as they stand. Hours need a time.
 */
public final class SeriesAggregator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Plan plan;

    private SeriesAggregator(Plan plan) {
        this.plan = plan;
    }

    /** What is computed from the events of a period. */
    enum Measure {
        SUM,
        MEAN,
        COUNT
    }

    private record Plan(
            PeriodGrid grid, Measure measure, EmptyPeriods empty, String unit, boolean spanGiven, long first, long last)
            implements Serializable {}

    /** Aggregates by year. */
    public static Periods yearly() {
        return new Periods(PeriodGrid.of(Cadence.YEARLY));
    }

    /** Aggregates by quarter. */
    public static Periods quarterly() {
        return new Periods(PeriodGrid.of(Cadence.QUARTERLY));
    }

    /** Aggregates by month. */
    public static Periods monthly() {
        return new Periods(PeriodGrid.of(Cadence.MONTHLY));
    }

    /** Aggregates by ISO week, which begins on Monday. */
    public static Periods weekly() {
        return weekly(DayOfWeek.MONDAY);
    }

    /** Aggregates by week, which begins on the given weekday. */
    public static Periods weekly(DayOfWeek weekStart) {
        return new Periods(new PeriodGrid(Cadence.WEEKLY, Require.nonNull("weekStart", weekStart)));
    }

    /** Aggregates by day. */
    public static Periods daily() {
        return new Periods(PeriodGrid.of(Cadence.DAILY));
    }

    /** Aggregates by hour of the wall clock. */
    public static Periods hourly() {
        return new Periods(PeriodGrid.of(Cadence.HOURLY));
    }

    /** Aggregates by the periods of a cadence; weeks begin on Monday. */
    public static Periods by(Cadence cadence) {
        Require.that(
                Require.nonNull("cadence", cadence).canBeDated(),
                "cadence is INDEX; it must be a dated one, because events have dates.");
        return new Periods(PeriodGrid.of(cadence));
    }

    /** The periods are chosen; what to compute for each is not. */
    public static final class Periods implements Serializable {

        private static final long serialVersionUID = 1L;

        private final PeriodGrid grid;

        private Periods(PeriodGrid grid) {
            this.grid = grid;
        }

        /** The sum of the amounts; periods without an event are 0. */
        public SeriesAggregator sum() {
            return aggregator(Measure.SUM, EmptyPeriods.ZEROS);
        }

        /** The number of events; periods without one are 0. */
        public SeriesAggregator count() {
            return aggregator(Measure.COUNT, EmptyPeriods.ZEROS);
        }

        /** The mean amount of an event; the caller says what it is in a period without one. */
        public SeriesAggregator mean(EmptyPeriods empty) {
            return aggregator(Measure.MEAN, Require.nonNull("empty", empty));
        }

        private SeriesAggregator aggregator(Measure measure, EmptyPeriods empty) {
            return new SeriesAggregator(new Plan(grid, measure, empty, "", false, 0, 0));
        }
    }

    /** Says what a period without an event is. */
    public SeriesAggregator emptyPeriodsAs(EmptyPeriods empty) {
        return new SeriesAggregator(new Plan(
                plan.grid,
                plan.measure,
                Require.nonNull("empty", empty),
                plan.unit,
                plan.spanGiven,
                plan.first,
                plan.last));
    }

    /** Names the unit of the series, such as {@code pieces}. */
    public SeriesAggregator in(String unit) {
        return new SeriesAggregator(new Plan(
                plan.grid,
                plan.measure,
                plan.empty,
                Require.nonNull("unit", unit),
                plan.spanGiven,
                plan.first,
                plan.last));
    }

    /**
     * Fixes the span by the labels of its first and last period, both included. An event outside is an error.
     *
     * @throws IllegalArgumentException if a text is no label, or the first period comes after the last
     */
    public SeriesAggregator between(String firstLabel, String lastLabel) {
        return spanning(plan.grid.parse("firstLabel", firstLabel), plan.grid.parse("lastLabel", lastLabel));
    }

    /**
     * Fixes the span to the periods that hold two days, both included as a whole. An event outside is an error.
     *
     * @throws IllegalArgumentException if the first period comes after the last
     */
    public SeriesAggregator between(LocalDate first, LocalDate last) {
        return spanning(
                plan.grid.ordinal("first", Require.nonNull("first", first), 0),
                plan.grid.ordinal("last", Require.nonNull("last", last), 23));
    }

    private SeriesAggregator spanning(long first, long last) {
        Require.that(
                first <= last,
                "the span begins at " + plan.grid.label(first) + " and ends at " + plan.grid.label(last)
                        + "; the first period must not come after the last. Exchange them.");
        DatedValues.requirePlausibleSpan(plan.grid.cadence(), last - first + 1);
        return new SeriesAggregator(new Plan(plan.grid, plan.measure, plan.empty, plan.unit, true, first, last));
    }

    /** An accumulator without events. */
    public SeriesAccumulator empty() {
        return new SeriesAccumulator(this);
    }

    /** An accumulator without events for one series a key; see {@link #groupingBy}. */
    public <K extends Comparable<? super K>> GroupedSeriesAccumulator<K> emptyGroups() {
        return new GroupedSeriesAccumulator<>(this);
    }

    /**
     * Collects a stream of events with amounts, for sums and means.
     *
     * @throws IllegalArgumentException if events are counted, which takes no amounts
     */
    public <T> Collector<T, ?, TimeSeries> collector(
            Function<? super T, ? extends TemporalAccessor> date, ToDoubleFunction<? super T> amount) {
        requireAmounts();
        Require.nonNull("date", date);
        Require.nonNull("amount", amount);
        return Collector.of(
                this::empty,
                (events, event) -> events.add(date.apply(event), amount.applyAsDouble(event)),
                SeriesAccumulator::merge,
                SeriesAccumulator::finish,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Collects a stream of events, for counts.
     *
     * @throws IllegalArgumentException if sums or means are wanted, which need amounts
     */
    public <T> Collector<T, ?, TimeSeries> collector(Function<? super T, ? extends TemporalAccessor> date) {
        requireCounting();
        Require.nonNull("date", date);
        return Collector.of(
                this::empty,
                (events, event) -> events.add(date.apply(event)),
                SeriesAccumulator::merge,
                SeriesAccumulator::finish,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Collects a stream of events with amounts into one series a key: a product, a region. All series have the same span, so that they
     * can be compared and added up; each is named after its key, and the map is in key order.
     *
     * @throws IllegalArgumentException if events are counted, which takes no amounts
     */
    public <T, K extends Comparable<? super K>> Collector<T, ?, SortedMap<K, TimeSeries>> groupingBy(
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends TemporalAccessor> date,
            ToDoubleFunction<? super T> amount) {
        requireAmounts();
        Require.nonNull("key", key);
        Require.nonNull("date", date);
        Require.nonNull("amount", amount);
        return Collector.of(
                this::<K>emptyGroups,
                (groups, event) -> groups.add(key.apply(event), date.apply(event), amount.applyAsDouble(event)),
                GroupedSeriesAccumulator::merge,
                GroupedSeriesAccumulator::finish,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Counts a stream of events into one series a key, as {@link #groupingBy(Function, Function, ToDoubleFunction)} does with amounts.
     *
     * @throws IllegalArgumentException if sums or means are wanted, which need amounts
     */
    public <T, K extends Comparable<? super K>> Collector<T, ?, SortedMap<K, TimeSeries>> groupingBy(
            Function<? super T, ? extends K> key, Function<? super T, ? extends TemporalAccessor> date) {
        requireCounting();
        Require.nonNull("key", key);
        Require.nonNull("date", date);
        return Collector.of(
                this::<K>emptyGroups,
                (groups, event) -> groups.add(key.apply(event), date.apply(event)),
                GroupedSeriesAccumulator::merge,
                GroupedSeriesAccumulator::finish,
                Collector.Characteristics.UNORDERED);
    }

    void requireAmounts() {
        Require.that(
                plan.measure != Measure.COUNT,
                "an amount is given, but the aggregator counts events. Leave the amount out, or aggregate by sum or"
                        + " mean.");
    }

    void requireCounting() {
        Require.that(
                plan.measure == Measure.COUNT,
                "no amount is given, but the aggregator needs one for its " + name()
                        + ". Name the amount, or aggregate by" + " count.");
    }

    private String name() {
        return plan.measure.name().toLowerCase(Locale.ROOT);
    }

    PeriodGrid grid() {
        return plan.grid;
    }

    Measure measure() {
        return plan.measure;
    }

    EmptyPeriods emptyPeriods() {
        return plan.empty;
    }

    String unit() {
        return plan.unit;
    }

    boolean spanGiven() {
        return plan.spanGiven;
    }

    long first() {
        return plan.first;
    }

    long last() {
        return plan.last;
    }

    /** {@code 2021-01 to 2023-12}, as given. */
    String span() {
        return plan.grid.label(plan.first) + " to " + plan.grid.label(plan.last);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesAggregator that && plan.equals(that.plan);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    /** One line: {@code monthly sum in pieces, 2021-01 to 2023-12, empty periods: zeros}. */
    @Override
    public String toString() {
        return plan.grid.cadence().adjective() + " " + name()
                + (plan.unit.isEmpty() ? "" : " in " + plan.unit)
                + (plan.spanGiven ? ", " + span() : "")
                + ", empty periods: " + plan.empty.name().toLowerCase(Locale.ROOT);
    }
}
