package io.clientele.series;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers observed at equal distances in time: one value for each period of a {@linkplain SeriesCalendar calendar}, or a gap where
 * nothing is known.
 *
 * <pre>{@code
 * TimeSeries sales = TimeSeries.monthly("2021-01", 112, 118, 132, 129, 121, 135).named("sales").in("pieces");
 * sales.value(2);                         // 132.0
 * sales.label(2);                         // 2021-03
 * sales.tail(3).calendar().label(0);      // 2021-04
 * }</pre>
 *
 * <p>A series has at least one period. Values are finite; zero is a value like any other, and a gap is never confused with it:
 * {@link #at} answers empty there and {@link #value} refuses. Positions count from 0.
 *
 * <p>Series come from arrays (here), from dated values ({@link #dated}), and from events by {@link SeriesAggregator}.
 *
 * <p>Immutable, safe to share between threads; serialises and travels as JSON, where a gap is {@code null}. Two series are equal if
 * name, unit, calendar and all values are.
 */
public final class TimeSeries implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient String name;
    private final transient String unit;
    private final transient SeriesCalendar calendar;
    /** One number a period; NaN where there is a gap. */
    private final transient double[] values;

    private final transient int gaps;

    /** Takes possession of the array. */
    private TimeSeries(String name, String unit, SeriesCalendar calendar, double[] values) {
        this.name = name;
        this.unit = unit;
        this.calendar = Require.nonNull("calendar", calendar);
        this.values = Require.nonEmpty("values", values);
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                missing++;
            } else if (Double.isInfinite(values[i])) {
                throw Require.broken(
                        "values[" + i + "]", Require.show(values[i]), "a finite number", gapRemedy(calendar));
            } else {
                values[i] += 0.0; // one zero only: -0.0 becomes 0.0
            }
        }
        this.gaps = missing;
        calendar.label(values.length - 1); // the last period must exist, too
    }

    /** The numbers of another series, shared with it, under other words or seasons. */
    private TimeSeries(String name, String unit, SeriesCalendar calendar, TimeSeries numbers) {
        this.name = name;
        this.unit = unit;
        this.calendar = calendar;
        this.values = numbers.values;
        this.gaps = numbers.gaps;
    }

    /**
     * A series from the calendar's first period on.
     *
     * @throws IllegalArgumentException if there are no values or one is not finite
     */
    public static TimeSeries of(SeriesCalendar calendar, double... values) {
        Require.nonNull("calendar", calendar);
        for (double value : Require.nonNull("values", values)) {
            if (!Double.isFinite(value)) { // worded only when it is said
                Require.finite("values", values, gapRemedy(calendar));
            }
        }
        return new TimeSeries("", "", calendar, values.clone());
    }

    private static String gapRemedy(SeriesCalendar calendar) {
        return "For a gap write NaN and TimeSeries.withGapsAsNaN(" + calendar.call() + ", values).";
    }

    /**
     * A series from the calendar's first period on, in which NaN stands for a gap, as it does in most files and in the arrays of
     * numerical code.
     *
     * @throws IllegalArgumentException if there are no values or one is infinite
     */
    public static TimeSeries withGapsAsNaN(SeriesCalendar calendar, double... values) {
        return new TimeSeries(
                "", "", calendar, Require.nonNull("values", values).clone());
    }

    /** Yearly values from a year such as {@code 2021}. */
    public static TimeSeries yearly(String start, double... values) {
        return of(SeriesCalendar.yearly(start), values);
    }

    /** Yearly values from a year. */
    public static TimeSeries yearly(Year start, double... values) {
        return of(
                SeriesCalendar.of(Cadence.YEARLY)
                        .startingAt(Require.nonNull("start", start).atDay(1)),
                values);
    }

    /** Quarterly values from a quarter such as {@code 2021-Q1}. */
    public static TimeSeries quarterly(String start, double... values) {
        return of(SeriesCalendar.quarterly(start), values);
    }

    /** Quarterly values from the quarter whose first month is given. */
    public static TimeSeries quarterly(YearMonth firstMonth, double... values) {
        LocalDate start = Require.nonNull("firstMonth", firstMonth).atDay(1);
        return of(SeriesCalendar.of(Cadence.QUARTERLY).startingAt(start), values);
    }

    /** Monthly values from a month such as {@code 2021-01}. */
    public static TimeSeries monthly(String start, double... values) {
        return of(SeriesCalendar.monthly(start), values);
    }

    /** Monthly values from a month. */
    public static TimeSeries monthly(YearMonth start, double... values) {
        return of(
                SeriesCalendar.of(Cadence.MONTHLY)
                        .startingAt(Require.nonNull("start", start).atDay(1)),
                values);
    }

    /** Weekly values from an ISO week such as {@code 2021-W05}, or from the date of a week's first day on whatever weekday. */
    public static TimeSeries weekly(String start, double... values) {
        return of(SeriesCalendar.weekly(start), values);
    }

    /** Weekly values; every week begins on the weekday of {@code start}. */
    public static TimeSeries weekly(LocalDate start, double... values) {
        return of(SeriesCalendar.of(Cadence.WEEKLY).startingAt(start), values);
    }

    /** Daily values from a day such as {@code 2021-01-31}. */
    public static TimeSeries daily(String start, double... values) {
        return of(SeriesCalendar.daily(start), values);
    }

    /** Daily values from a day. */
    public static TimeSeries daily(LocalDate start, double... values) {
        return of(SeriesCalendar.of(Cadence.DAILY).startingAt(start), values);
    }

    /** Hourly values from an hour such as {@code 2021-01-31T05} or {@code 2021-01-31T05:00}. */
    public static TimeSeries hourly(String start, double... values) {
        return of(SeriesCalendar.hourly(start), values);
    }

    /** Hourly values from a full hour of the wall clock. */
    public static TimeSeries hourly(LocalDateTime start, double... values) {
        return of(SeriesCalendar.of(Cadence.HOURLY).startingAt(start), values);
    }

    /** Values of the numbered periods 1, 2, 3, … without dates and season. */
    public static TimeSeries indexed(double... values) {
        return of(SeriesCalendar.indexed(), values);
    }

    /**
     * A series from one dated value a period, such as month-end stocks. The map's order does not matter. Weeks begin on Monday.
     *
     * @param empty what periods without a date between the first and the last become
     * @throws IllegalArgumentException if there are no values, one is not finite, or two fall into the same period (values that have
     *     to be added up are events: see {@link SeriesAggregator})
     */
    public static TimeSeries dated(Cadence cadence, Map<LocalDate, Double> values, EmptyPeriods empty) {
        return DatedValues.series(cadence, values, empty);
    }

    /**
     * A series from the columns of a table: one date and one value a row, the dates ascending. Weeks begin on Monday.
     *
     * @param empty what periods without a row between the first and the last become
     * @throws IllegalArgumentException if there are no rows, a value is not finite, dates are not in order, or two fall into the same
     *     period
     */
    public static TimeSeries dated(Cadence cadence, List<LocalDate> dates, double[] values, EmptyPeriods empty) {
        return DatedValues.series(cadence, dates, values, empty);
    }

    /**
     * A series from the columns of a table: one period label and one value a row, the periods ascending.
     *
     * @param empty what periods without a row between the first and the last become
     * @throws IllegalArgumentException if there are no rows, a value is not finite, a text is no label, labels are not in order, or
     *     one comes twice
     */
    public static TimeSeries labelled(Cadence cadence, List<String> labels, double[] values, EmptyPeriods empty) {
        return DatedValues.labelled(cadence, labels, values, empty);
    }

    /** How many periods there are, gaps included. */
    public int size() {
        return values.length;
    }

    /** The value of a period; empty at a gap. */
    public OptionalDouble at(int position) {
        double value = values[position(position)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The value of a period.
     *
     * @throws IllegalArgumentException if the period is a gap
     */
    public double value(int position) {
        double value = values[position(position)];
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(label(position) + " (position " + position
                    + ") is a gap and has no value. Ask at(" + position + "), or fill gaps with fillGaps.");
        }
        return value;
    }

    /**
     * All values, as a copy.
     *
     * @throws IllegalArgumentException if there are gaps
     */
    public double[] values() {
        if (gaps > 0) {
            throw new IllegalArgumentException(title() + " has " + describeGaps()
                    + ", where there is no value. Fill them with fillGaps, or ask valuesOr for a substitute.");
        }
        return values.clone();
    }

    /** All values, as a copy, with a substitute of the caller's choice (NaN, too) in the gaps. */
    public double[] valuesOr(double substitute) {
        double[] copy = values.clone();
        for (int i = 0; gaps > 0 && i < copy.length; i++) {
            copy[i] = Double.isNaN(copy[i]) ? substitute : copy[i];
        }
        return copy;
    }

    /** Whether nothing is known about a period. */
    public boolean isGap(int position) {
        return Double.isNaN(values[position(position)]);
    }

    /** How many periods are gaps. */
    public int gapCount() {
        return gaps;
    }

    /** Whether any period is a gap. */
    public boolean hasGaps() {
        return gaps > 0;
    }

    /** The gaps in words for a message: {@code 3 gaps (2021-03, 2021-05, 2021-06)}; at most five are named. */
    public String describeGaps() {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.length && named.size() < 5; i++) {
            if (isGap(i)) {
                named.add(label(i));
            }
        }
        String more = gaps > named.size() ? " and " + (gaps - named.size()) + " more" : "";
        return gaps == 0 ? "no gaps" : Cells.count(gaps, "gap") + " (" + String.join(", ", named) + more + ")";
    }

    /** The label of a period; also of periods before and after the series. */
    public String label(int position) {
        return calendar.label(position);
    }

    /** The periods; period 0 is that of the first value. */
    public SeriesCalendar calendar() {
        return calendar;
    }

    /** The primary season length in periods; 1 without a season. */
    public int seasonLength() {
        return calendar.seasonLength();
    }

    /** What is measured, such as {@code sales}; empty if not named. */
    public String name() {
        return name;
    }

    /** The unit of the values, such as {@code pieces}; empty if not named. */
    public String unit() {
        return unit;
    }

    /** The same series under a name. */
    public TimeSeries named(String name) {
        return new TimeSeries(Require.nonNull("name", name), unit, calendar, this);
    }

    /** The same numbers with a unit. Nothing is converted. */
    public TimeSeries in(String unit) {
        return new TimeSeries(name, Require.nonNull("unit", unit), calendar, this);
    }

    /** The same series with other season lengths, in periods; see {@link SeriesCalendar#withSeasons}. */
    public TimeSeries withSeasons(int... lengths) {
        return new TimeSeries(name, unit, calendar.withSeasons(lengths), this);
    }

    /** The same series with gaps at some positions, whatever stood there. */
    public TimeSeries withGaps(int... positions) {
        double[] marked = values.clone();
        for (int position : Require.nonNull("positions", positions)) {
            marked[position(position)] = Double.NaN;
        }
        return with(calendar, marked);
    }

    /**
     * The part from one position up to, not including, another.
     *
     * @throws IllegalArgumentException if it would be empty or reach beyond the series
     */
    public TimeSeries slice(int from, int to) {
        Require.within("from", from, 0, values.length - 1);
        Require.within("to", to, from + 1, values.length);
        return with(calendar.shift(from), Arrays.copyOfRange(values, from, to));
    }

    /**
     * The part between two labels, both included: {@code between("2021-04", "2021-06")}.
     *
     * @throws IllegalArgumentException if a label is unknown or lies outside the series, or the first comes after the last
     */
    public TimeSeries between(String firstLabel, String lastLabel) {
        int from = inside("firstLabel", firstLabel);
        int to = inside("lastLabel", lastLabel);
        Require.that(
                from <= to,
                "firstLabel is " + firstLabel + " and lastLabel is " + lastLabel
                        + "; the first must not come after the last. Exchange them.");
        return slice(from, to + 1);
    }

    private int inside(String argument, String label) {
        int position = calendar.indexOf(label);
        if (position < 0 || position >= values.length) {
            throw Require.broken(argument, label, "within the series, " + span(), "");
        }
        return position;
    }

    /** The first {@code n} periods; {@code n} is from 1 to {@link #size()}. */
    public TimeSeries head(int n) {
        Require.within("n", n, 1, values.length);
        return slice(0, n);
    }

    /** The last {@code n} periods; {@code n} is from 1 to {@link #size()}. */
    public TimeSeries tail(int n) {
        Require.within("n", n, 1, values.length);
        return slice(values.length - n, values.length);
    }

    /** All but the first {@code n} periods; at least one must remain. */
    public TimeSeries skip(int n) {
        Require.within("n", n, 0, values.length - 1);
        return slice(n, values.length);
    }

    /**
     * The series without the gaps at its beginning and its end.
     *
     * @throws IllegalArgumentException if there are only gaps
     */
    public TimeSeries trimmed() {
        int from = 0;
        int to = values.length;
        while (from < to && isGap(from)) {
            from++;
        }
        while (to > from && isGap(to - 1)) {
            to--;
        }
        Require.that(from < to, title() + " has only gaps; nothing would remain.");
        return slice(from, to);
    }

    /** This series with further values behind it. */
    public TimeSeries append(double... further) {
        Require.finite("further", further, "For a gap append a series that TimeSeries.withGapsAsNaN made.");
        double[] longer = Arrays.copyOf(values, values.length + further.length);
        System.arraycopy(further, 0, longer, values.length, further.length);
        return with(calendar, longer);
    }

    /**
     * This series followed by the next one; name and season lengths are those of this one.
     *
     * @throws IllegalArgumentException if the next one does not begin where this one ends, or has another cadence or unit
     */
    public TimeSeries append(TimeSeries next) {
        SeriesCalendar after = calendar.shift(values.length);
        if (!Require.nonNull("next", next).calendar.samePeriods(after)) {
            throw Require.broken("next", next.calendar.toString(), after + ", where this series ends", "");
        }
        requireSameUnit("next", next);
        double[] longer = Arrays.copyOf(values, values.length + next.values.length);
        System.arraycopy(next.values, 0, longer, values.length, next.values.length);
        return with(calendar, longer);
    }

    /**
     * A function of every value; gaps stay gaps.
     *
     * @throws IllegalArgumentException if the function's answer is not finite
     */
    public TimeSeries map(DoubleUnaryOperator function) {
        Require.nonNull("function", function);
        double[] mapped = values.clone();
        for (int i = 0; i < mapped.length; i++) {
            if (!Double.isNaN(mapped[i])) {
                mapped[i] = function.applyAsDouble(mapped[i]);
                if (!Double.isFinite(mapped[i])) {
                    throw Require.broken(
                            "function(" + Require.show(values[i]) + ") at " + label(i),
                            Require.show(mapped[i]),
                            "a finite number",
                            "");
                }
            }
        }
        return with(calendar, mapped);
    }

    /**
     * The sum of two series over the same periods; a gap where either has one.
     *
     * @throws IllegalArgumentException if periods or units differ
     */
    public TimeSeries plus(TimeSeries other) {
        return combined(other, Double::sum);
    }

    /**
     * The difference of two series over the same periods; a gap where either has one.
     *
     * @throws IllegalArgumentException if periods or units differ
     */
    public TimeSeries minus(TimeSeries other) {
        return combined(other, (mine, theirs) -> mine - theirs);
    }

    private TimeSeries combined(TimeSeries other, DoubleBinaryOperator operator) {
        Require.nonNull("other", other);
        if (!other.calendar.samePeriods(calendar) || other.values.length != values.length) {
            throw Require.broken(
                    "other",
                    other.described(),
                    "over the periods of this series, " + described(),
                    "Cut both to the same span with between.");
        }
        requireSameUnit("other", other);
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(values[i], other.values[i]);
            if (Double.isInfinite(result[i])) {
                throw Require.broken("the result at " + label(i), Require.show(result[i]), "a finite number", "");
            }
        }
        return with(calendar, result);
    }

    private void requireSameUnit(String argument, TimeSeries other) {
        if (!other.unit.equals(unit)) {
            throw new IllegalArgumentException(argument + " is in " + shown(other.unit) + " and this series in "
                    + shown(unit) + "; the units must be the same. Name the unit with in.");
        }
    }

    private static String shown(String unit) {
        return unit.isEmpty() ? "no unit" : unit;
    }

    /**
     * The series with every gap filled by a rule.
     *
     * @throws IllegalArgumentException if the rule has no answer for a gap
     */
    public TimeSeries fillGaps(GapRule rule) {
        Require.nonNull("rule", rule);
        double[] filled = values.clone();
        rule.fill(this, filled);
        return with(calendar, filled);
    }

    /**
     * Sums over longer periods: months to quarters, hours to days. A longer period with a gap in it is a gap.
     *
     * @param edges what becomes of a first or last period that the series does not fill
     * @throws IllegalArgumentException if the periods have no dates, the cadence is not longer, or its periods cut across this one's
     *     (weeks do not make up months)
     */
    public TimeSeries summedTo(Cadence cadence, EdgePeriods edges) {
        return Coarsening.of(this, cadence, edges).sum();
    }

    /**
     * Means over longer periods, every period of this series counting alike. A longer period with a gap in it is a gap.
     *
     * @param edges what becomes of a first or last period that the series does not fill
     * @throws IllegalArgumentException under the same conditions as {@link #summedTo}
     */
    public TimeSeries averagedTo(Cadence cadence, EdgePeriods edges) {
        return Coarsening.of(this, cadence, edges).mean();
    }

    /** Count, gaps, zeros, mean, standard deviation, least and greatest value. */
    public SeriesStatistics statistics() {
        return SeriesStatistics.of(SeriesTable.heading(this), values);
    }

    /** How regularly and how evenly demand comes; see {@link DemandPattern}. */
    public DemandPattern demandPattern() {
        return DemandPattern.of(this);
    }

    /** {@code series "sales"}, or {@code series} without a name. */
    private String title() {
        return name.isEmpty() ? "series" : "series \"" + name + "\"";
    }

    /** {@code 2021-01 to 2021-06}, or {@code 2021-01} alone. */
    String span() {
        return values.length == 1 ? label(0) : label(0) + " to " + label(values.length - 1);
    }

    private String described() {
        return calendar.cadence().adjective() + " " + span();
    }

    private int position(int position) {
        return Require.within("position", position, 0, values.length - 1);
    }

    /** The same name and unit over another array, which the new series keeps. */
    private TimeSeries with(SeriesCalendar otherCalendar, double[] otherValues) {
        return new TimeSeries(name, unit, otherCalendar, otherValues);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TimeSeries that
                        && name.equals(that.name)
                        && unit.equals(that.unit)
                        && calendar.equals(that.calendar)
                        && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + calendar.hashCode()) + Arrays.hashCode(values);
    }

    /** A table: a line with name, span, cadence, unit, count and gaps, then up to 24 periods. */
    @Override
    public String toString() {
        return SeriesTable.of(this);
    }

    @JsonValue
    private SeriesForm toForm() {
        return new SeriesForm(name, unit, calendar, values);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TimeSeries fromForm(SeriesForm form) {
        return form.toSeries();
    }

    private Object writeReplace() {
        return toForm();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a TimeSeries is read through its serialized form.");
    }
}
