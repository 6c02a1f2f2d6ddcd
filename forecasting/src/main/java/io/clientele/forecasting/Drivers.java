package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What drives a series, known beside it: a number a period for each of some named columns, over the periods of the series and, as far as
 * forecasts are wanted, over those after it, where the numbers are planned or forecast.
 *
 * <pre>{@code
 * Drivers drivers = Drivers.over(SeriesCalendar.monthly("2024-01"))
 *         .driver("price", 9.9, 9.9, 9.9, 8.5, 8.5, 9.9, 9.9, 9.9)
 *         .driver("promotion", 0, 0, 0, 1, 1, 0, 0, 1);
 * }</pre>
 *
 * <p>Periods are matched by the calendar, so drivers may begin before the series and end after the last forecast. Columns may differ in
 * length. A yes or no is written 1 or 0.
 *
 * <p>Immutable; serialises, and travels as JSON.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Drivers implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS = 5;

    private final SeriesCalendar calendar;
    private final String[] names;
    private final double[][] columns;

    private Drivers(SeriesCalendar calendar, String[] names, double[][] columns) {
        this.calendar = calendar;
        this.names = names;
        this.columns = columns;
    }

    /** No drivers yet, over the periods of a calendar: its first period is that of the first value of every driver. */
    public static Drivers over(SeriesCalendar calendar) {
        return new Drivers(Require.nonNull("calendar", calendar), new String[0], new double[0][]);
    }

    /**
     * Drivers from named series over one calendar.
     *
     * @throws IllegalArgumentException if there are none, one has no name or a gap, or they do not begin with the same period
     */
    public static Drivers of(TimeSeries... series) {
        Require.that(Require.nonNull("series", series).length > 0, "no series is given; give one a driver.");
        Drivers drivers = over(Require.nonNull("series[0]", series[0]).calendar());
        for (TimeSeries one : series) {
            Require.nonNull("series", one);
            Require.that(
                    one.calendar().equals(drivers.calendar),
                    "driver " + one.name() + " is " + one.calendar() + " and driver " + series[0].name() + " "
                            + drivers.calendar + "; they must begin with the same period. Cut them with between.");
            Require.that(
                    !one.hasGaps(),
                    "driver " + one.name() + " has " + one.describeGaps()
                            + "; it needs a value in every period. Fill the gaps with fillGaps.");
            drivers = drivers.driver(one.name(), one.values());
        }
        return drivers;
    }

    /**
     * The same with columns by name, in the map's order.
     *
     * @throws IllegalArgumentException as {@link #driver}
     */
    public Drivers drivers(Map<String, double[]> byName) {
        Drivers all = this;
        for (Map.Entry<String, double[]> entry :
                Require.nonNull("byName", byName).entrySet()) {
            all = all.driver(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /**
     * The same with columns of a table, whose rows are the periods in order.
     *
     * @throws IllegalArgumentException as {@link #driver}
     */
    public Drivers columns(Table table, String... columnNames) {
        Drivers all = this;
        for (String name : Require.nonNull("columnNames", columnNames)) {
            all = all.driver(name, Require.nonNull("table", table).numbers(name));
        }
        return all;
    }

    /**
     * The same with a further driver.
     *
     * @param name what it is called in tables and messages; not blank, no other driver's
     * @param values one a period from the calendar's first on, finite
     * @throws IllegalArgumentException if the name is taken, or a value is not finite
     */
    public Drivers driver(String name, double... values) {
        Require.text("name", name);
        Require.that(indexOf(name) < 0, "driver " + name + " is given twice; name each one differently.");
        Require.nonEmpty("values of driver " + name, values);
        for (int t = 0; t < values.length; t++) {
            if (!Double.isFinite(values[t])) {
                throw new IllegalArgumentException("driver " + name + " is " + Require.show(values[t]) + " at "
                        + calendar.label(t) + "; it must be a finite number. Fill the gap, or plan a value.");
            }
        }
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        moreNames[names.length] = name;
        double[][] more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = values.clone();
        return new Drivers(calendar, moreNames, more);
    }

    @JsonCreator
    static Drivers fromJson(
            @JsonProperty("calendar") SeriesCalendar calendar,
            @JsonProperty("names") List<String> names,
            @JsonProperty("columns") List<double[]> columns) {
        Require.sameLength(
                "names",
                Require.nonNull("names", names).size(),
                "columns",
                Require.nonNull("columns", columns).size());
        Drivers drivers = over(calendar);
        for (int j = 0; j < names.size(); j++) {
            drivers = drivers.driver(names.get(j), columns.get(j));
        }
        return drivers;
    }

    /** The periods; period 0 is that of every driver's first value. */
    @JsonProperty
    public SeriesCalendar calendar() {
        return calendar;
    }

    /** What the drivers are called, in the order given. */
    @JsonProperty
    public List<String> names() {
        return List.of(names);
    }

    @JsonProperty("columns")
    private double[][] jsonColumns() {
        double[][] copy = new double[columns.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = columns[j].clone();
        }
        return copy;
    }

    /** How many drivers there are. */
    public int count() {
        return names.length;
    }

    /**
     * All values of a driver, a copy.
     *
     * @throws IllegalArgumentException if there is no driver of this name
     */
    public double[] values(String name) {
        int index = indexOf(Require.nonNull("name", name));
        if (index < 0) {
            throw Require.broken("driver", name, "one of " + names(), "");
        }
        return columns[index].clone();
    }

    private int indexOf(String name) {
        return Arrays.asList(names).indexOf(name);
    }

    /** Why these drivers do not fit a series: other periods, or a driver that begins too late or ends too early. Empty if they do. */
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        if (names.length == 0) {
            return Optional.of("drivers have no columns; add one with driver.");
        }
        int from = position(series.calendar());
        if (from == Integer.MIN_VALUE) {
            return Optional.of("drivers are " + calendar + " and series " + series.calendar()
                    + "; they must have the same periods. Give drivers of the periods of the series.");
        }
        if (from < 0) {
            return Optional.of("drivers begin " + calendar.label(0) + " and the series begins " + series.label(0)
                    + "; a value is needed for every period of the series. Add the earlier values, or use the series"
                    + " from " + calendar.label(0) + " on.");
        }
        for (int j = 0; j < names.length; j++) {
            if (columns[j].length < from + series.size()) {
                return Optional.of("driver " + names[j] + " ends " + calendar.label(columns[j].length - 1)
                        + "; the series ends " + series.label(series.size() - 1)
                        + " and needs a value in every period. Add the missing values.");
            }
        }
        return Optional.empty();
    }

    /**
     * The values over some periods: one array a driver.
     *
     * @param periods a calendar whose first period is the first one wanted
     * @param count how many periods
     * @throws IllegalArgumentException in the words of {@link #refusal} if it is about other periods, or if a driver ends before
     */
    public double[][] rows(SeriesCalendar periods, int count) {
        int from = position(Require.nonNull("periods", periods));
        Require.that(
                from >= 0,
                "drivers begin " + calendar.label(0) + " (" + calendar + ") and values from " + periods.label(0) + " ("
                        + periods + ") are needed; add the earlier values.");
        double[][] rows = new double[names.length][];
        for (int j = 0; j < names.length; j++) {
            if (columns[j].length < (long) from + count) {
                throw new IllegalArgumentException("driver " + names[j] + " ends "
                        + calendar.label(columns[j].length - 1) + "; values until " + periods.label(count - 1)
                        + " are needed. Add the missing values.");
            }
            rows[j] = Arrays.copyOfRange(columns[j], from, from + count);
        }
        return rows;
    }

    /**
     * The values over the periods of a forecast: one array a driver.
     *
     * @param ahead the calendar whose first period is the first one forecast
     * @param horizon how many periods
     * @throws IllegalArgumentException if a driver ends before the horizon does
     */
    public double[][] ahead(SeriesCalendar ahead, int horizon) {
        int from = position(Require.nonNull("ahead", ahead));
        for (int j = 0; j < names.length; j++) {
            if (from >= 0 && columns[j].length < (long) from + horizon) {
                throw new IllegalArgumentException("driver " + names[j] + " ends "
                        + calendar.label(columns[j].length - 1) + "; a horizon of " + horizon
                        + " needs values until " + ahead.label(horizon - 1) + ". Add the planned values.");
            }
        }
        return rows(ahead, horizon);
    }

    /** Where another calendar's first period lies here: negative if before the first; the least integer if the periods are others. */
    private int position(SeriesCalendar other) {
        if (other.cadence() != calendar.cadence() || other.startKnown() != calendar.startKnown()) {
            return Integer.MIN_VALUE;
        }
        try {
            int position = calendar.indexOf(other.label(0));
            return calendar.label(position).equals(other.label(0)) ? position : Integer.MIN_VALUE;
        } catch (IllegalArgumentException otherPeriods) {
            return Integer.MIN_VALUE;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Drivers that
                && calendar.equals(that.calendar)
                && Arrays.equals(names, that.names)
                && Arrays.deepEquals(columns, that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.deepHashCode(columns);
    }

    /** A table: period, and a column a driver. */
    @Override
    public String toString() {
        int longest = 0;
        for (double[] column : columns) {
            longest = Math.max(longest, column.length);
        }
        TextTable table = TextTable.titled("Drivers, " + Cells.count(names.length, "column")
                        + (longest > 0 ? ", " + calendar.label(0) + " to " + calendar.label(longest - 1) : ""))
                .left("period");
        for (String name : names) {
            table.right(name);
        }
        for (int t = 0; t < longest; t++) {
            List<String> cells = new ArrayList<>();
            cells.add(calendar.label(t));
            for (double[] column : columns) {
                cells.add(t < column.length ? Cells.significant(column[t], DIGITS) : Cells.ABSENT);
            }
            table.row(cells);
        }
        return table.toString();
    }

    private Object writeReplace() {
        return new SerializedForm(calendar, names, columns);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("Drivers travel as their serialized form.");
    }

    /** What travels; reading it back runs every check again. */
    @SuppressWarnings("ArrayRecordComponent")
    private record SerializedForm(SeriesCalendar calendar, String[] names, double[][] columns) implements Serializable {

        private Object readResolve() {
            Drivers drivers = over(calendar);
            for (int j = 0; j < names.length; j++) {
                drivers = drivers.driver(names[j], columns[j]);
            }
            return drivers;
        }
    }
}
