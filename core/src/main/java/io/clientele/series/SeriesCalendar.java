package io.clientele.series;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a series: how long they are, when the first one is, and after how many of them a season repeats.
 *
 * <p>A calendar counts its periods from 0 and has no end, in neither direction: period −1 is the one before the first. Periods are
 * named by their {@linkplain Cadence labels}.
 *
 * <pre>{@code
 * SeriesCalendar months = SeriesCalendar.monthly("2021-11");
 * months.label(2);                              // 2022-01
 * months.indexOf(LocalDate.of(2022, 3, 8));     // 4
 * months.shift(12).label(0);                    // 2022-11
 * }</pre>
 *
 * <p><b>Unknown start.</b> {@code SeriesCalendar.of(Cadence.MONTHLY)} knows that periods are months and seasons years, but not which
 * month is the first. Such periods, and those of {@link Cadence#INDEX}, have the labels 1, 2, 3, … and no dates.
 *
 * <p><b>Weeks</b> begin on Monday and have ISO labels ({@code 2021-W05}). A weekly calendar that starts at a date begins its weeks on
 * that date's weekday; if this is not Monday, its labels are the dates of the weeks' first days.
 *
 * <p><b>Seasons.</b> A calendar starts with its cadence's season length and takes any others by {@link #withSeasons}: hours with
 * days and weeks are {@code withSeasons(24, 168)}. The shortest is the primary one, which models with a single season use.
 *
 * <p>Years run from 1 to 9999; a period beyond is refused where it is asked for.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE)
public final class SeriesCalendar implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient PeriodGrid grid;
    private final transient boolean dated;
    /** The number of period 0 on the grid; where there are no dates, its label. */
    private final transient long first;

    private final transient int[] seasons;

    private SeriesCalendar(PeriodGrid grid, boolean dated, long first, int[] seasons) {
        this.grid = grid;
        this.dated = dated;
        this.first = dated ? grid.checked("start", first) : PeriodGrid.checkedNumber("start", first);
        this.seasons = checkedSeasons(seasons);
    }

    private static int[] checkedSeasons(int[] lengths) {
        int[] sorted = Require.nonNull("lengths", lengths).clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            Require.atLeast("season length", sorted[i], 1);
            Require.that(i == 0 || sorted[i] != sorted[i - 1], "season length " + sorted[i] + " is given twice.");
        }
        return sorted.length > 0 && sorted[0] == 1 ? Arrays.copyOfRange(sorted, 1, sorted.length) : sorted;
    }

    /** A calendar with a cadence whose start is unknown: labels 1, 2, 3, …, the cadence's season. */
    public static SeriesCalendar of(Cadence cadence) {
        return new SeriesCalendar(PeriodGrid.of(cadence), false, 1, new int[] {
            Require.nonNull("cadence", cadence).seasonLength()
        });
    }

    /** Years from the one labelled {@code start}, such as {@code 2021}. */
    public static SeriesCalendar yearly(String start) {
        return of(Cadence.YEARLY).startingAt(start);
    }

    /** Quarters from the one labelled {@code start}, such as {@code 2021-Q1}. */
    public static SeriesCalendar quarterly(String start) {
        return of(Cadence.QUARTERLY).startingAt(start);
    }

    /** Months from the one labelled {@code start}, such as {@code 2021-01}. */
    public static SeriesCalendar monthly(String start) {
        return of(Cadence.MONTHLY).startingAt(start);
    }

    /** Weeks from the one labelled {@code start}: an ISO week such as {@code 2021-W05}, or the date of a week's first day. */
    public static SeriesCalendar weekly(String start) {
        return of(Cadence.WEEKLY).startingAt(start);
    }

    /** Days from {@code start}, such as {@code 2021-01-31}. */
    public static SeriesCalendar daily(String start) {
        return of(Cadence.DAILY).startingAt(start);
    }

    /** Hours from the one labelled {@code start}, such as {@code 2021-01-31T05} or {@code 2021-01-31T05:00}. */
    public static SeriesCalendar hourly(String start) {
        return of(Cadence.HOURLY).startingAt(start);
    }

    /** Numbered periods 1, 2, 3, … without dates and season. */
    public static SeriesCalendar indexed() {
        return of(Cadence.INDEX);
    }

    /**
     * The same cadence and seasons, with the first period at a label. For {@link Cadence#INDEX} the label is a whole number. A date
     * as the label of a week begins all weeks on that date's weekday.
     *
     * @throws IllegalArgumentException if the text is no label of the cadence
     */
    public SeriesCalendar startingAt(String label) {
        return startingAt("start", label);
    }

    /** The same, with the name that the label has in messages. */
    SeriesCalendar startingAt(String name, String label) {
        PeriodGrid parsed = PeriodGrid.parsing(cadence(), name, label);
        return new SeriesCalendar(parsed, cadence().canBeDated(), parsed.parse(name, label), seasons);
    }

    /**
     * The same cadence and seasons, with the first period beginning on a day. Weeks may begin on any day and keep its weekday.
     *
     * @throws IllegalArgumentException if no period of the cadence begins on that day
     */
    public SeriesCalendar startingAt(LocalDate start) {
        return startingAt(Require.nonNull("start", start).atStartOfDay());
    }

    /**
     * The same cadence and seasons, with the first period beginning at a moment of the wall clock.
     *
     * @throws IllegalArgumentException if no period of the cadence begins at that moment
     */
    public SeriesCalendar startingAt(LocalDateTime start) {
        Require.nonNull("start", start);
        PeriodGrid anchored = PeriodGrid.holding(cadence(), start.toLocalDate());
        long ordinal = anchored.ordinal("start", start);
        LocalDateTime begin = anchored.start(ordinal);
        if (!begin.equals(start)) {
            throw Require.broken(
                    "start",
                    start.toString(),
                    "the first moment of " + cadence().aPeriod(),
                    "The " + cadence().noun() + " " + anchored.label(ordinal) + " begins at " + begin + ".");
        }
        return new SeriesCalendar(anchored, true, ordinal, seasons);
    }

    /**
     * The same periods with other season lengths, in periods, in any order. None, or 1, says that there is no season.
     *
     * @throws IllegalArgumentException if a length is below 1 or given twice
     */
    public SeriesCalendar withSeasons(int... lengths) {
        return new SeriesCalendar(grid, dated, first, lengths);
    }

    /** The calendar whose period 0 is this one's period {@code periods}; negative numbers go back. */
    public SeriesCalendar shift(int periods) {
        return periods == 0 ? this : new SeriesCalendar(grid, dated, first + periods, seasons);
    }

    /** How long a period is. */
    public Cadence cadence() {
        return grid.cadence();
    }

    /** Whether the periods have dates. An unknown start and numbered periods have none. */
    public boolean startKnown() {
        return dated;
    }

    /** The season lengths in ascending order; empty without a season. */
    public int[] seasonLengths() {
        return seasons.clone();
    }

    /** The primary season length, which is the shortest; 1 without a season. */
    public int seasonLength() {
        return seasons.length == 0 ? 1 : seasons[0];
    }

    /** The label of period {@code i}: {@code 2021-01}; without dates its number, the first being 1. */
    public String label(int i) {
        return dated ? grid.label(first + i) : Long.toString(first + i);
    }

    /**
     * The first moment of period {@code i}.
     *
     * @throws IllegalArgumentException if the periods have no dates
     */
    public LocalDateTime start(int i) {
        requireDates();
        return grid.start(first + i);
    }

    /**
     * The day on which period {@code i} begins.
     *
     * @throws IllegalArgumentException if the periods have no dates
     */
    public LocalDate startDate(int i) {
        return start(i).toLocalDate();
    }

    /**
     * The first moment after period {@code i}, at which period {@code i + 1} begins.
     *
     * @throws IllegalArgumentException if the periods have no dates
     */
    public LocalDateTime end(int i) {
        requireDates();
        return grid.end(first + i);
    }

    /**
     * The period that a moment of the wall clock falls into; negative before the first one.
     *
     * @throws IllegalArgumentException if the periods have no dates
     */
    public int indexOf(LocalDateTime moment) {
        requireDates();
        return index(grid.ordinal("moment", Require.nonNull("moment", moment)));
    }

    /**
     * The period that a day falls into, negative before the first one; for hours that of the day's first hour.
     *
     * @throws IllegalArgumentException if the periods have no dates
     */
    public int indexOf(LocalDate day) {
        return indexOf(Require.nonNull("day", day).atStartOfDay());
    }

    /**
     * The period with a label; the inverse of {@link #label}.
     *
     * @throws IllegalArgumentException if the text is no label of this calendar
     */
    public int indexOf(String label) {
        if (dated) {
            return index(grid.parse("label", label));
        }
        return index(PeriodGrid.of(Cadence.INDEX).parse("label", label));
    }

    private int index(long ordinal) {
        long distance = ordinal - first;
        Require.that(
                distance == (int) distance,
                "period lies " + distance + " periods from the calendar's first; an index has at most 2^31 of them.");
        return (int) distance;
    }

    private void requireDates() {
        Require.that(
                dated,
                cadence().canBeDated()
                        ? "the calendar's start is unknown, so its periods have no dates. Name the first period with"
                                + " startingAt."
                        : "the calendar is indexed, so its periods have no dates. Use a dated cadence.");
    }

    /** Whether both have the same periods at the same indices, whatever their seasons. */
    boolean samePeriods(SeriesCalendar other) {
        return grid.equals(other.grid) && dated == other.dated && first == other.first;
    }

    PeriodGrid grid() {
        return grid;
    }

    long ordinal(int i) {
        return first + i;
    }

    static SeriesCalendar dated(PeriodGrid grid, long first) {
        return new SeriesCalendar(grid, true, first, new int[] {grid.cadence().seasonLength()});
    }

    @JsonCreator
    private static SeriesCalendar fromJson(
            @JsonProperty("cadence") Cadence cadence,
            @JsonProperty("startKnown") boolean startKnown,
            @JsonProperty("start") String start,
            @JsonProperty("seasonLengths") List<Integer> seasonLengths) {
        int[] lengths = Require.nonNull("seasonLengths", seasonLengths).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        SeriesCalendar calendar = of(cadence).withSeasons(lengths);
        if (startKnown) {
            return calendar.startingAt(start);
        }
        long number = PeriodGrid.of(Cadence.INDEX).parse("start", start);
        return new SeriesCalendar(calendar.grid, false, number, lengths);
    }

    @JsonProperty("cadence")
    private Cadence jsonCadence() {
        return cadence();
    }

    @JsonProperty("startKnown")
    private boolean jsonStartKnown() {
        return dated;
    }

    @JsonProperty("start")
    private String jsonStart() {
        return label(0);
    }

    @JsonProperty("seasonLengths")
    private List<Integer> jsonSeasonLengths() {
        return Arrays.stream(seasons).boxed().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof SeriesCalendar that && samePeriods(that) && Arrays.equals(seasons, that.seasons);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * grid.hashCode() + Long.hashCode(first)) + Arrays.hashCode(seasons);
    }

    /** The call that makes a calendar of these periods, for a message that tells one what to write. */
    String call() {
        String factory = cadence() == Cadence.INDEX
                ? "SeriesCalendar.indexed()"
                : dated
                        ? "SeriesCalendar." + cadence().adjective() + "(\"" + label(0) + "\")"
                        : "SeriesCalendar.of(Cadence." + cadence().name() + ")";
        String start = dated || first == 1 ? "" : ".shift(" + (first - 1) + ")";
        String usual = cadence().seasonLength() == 1 ? "[]" : "[" + cadence().seasonLength() + "]";
        String lengths = Arrays.toString(seasons);
        return factory
                + start
                + (lengths.equals(usual) ? "" : ".withSeasons(" + lengths.substring(1, lengths.length() - 1) + ")");
    }

    /** One line: {@code monthly from 2021-01, season 12}. */
    @Override
    public String toString() {
        String from = dated
                ? " from " + label(0)
                : cadence().canBeDated() ? ", start unknown, from " + first : " from " + first;
        String season = seasons.length == 0
                ? ", no season"
                : ", season "
                        + Arrays.stream(seasons).mapToObj(Integer::toString).collect(Collectors.joining(" and "));
        return cadence().adjective() + from + season;
    }

    private Object writeReplace() {
        return new SerializedForm(cadence(), grid.weekStart(), dated, first, seasons);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a SeriesCalendar is read through its serialized form.");
    }

    private record SerializedForm(Cadence cadence, DayOfWeek weekStart, boolean dated, long first, int[] seasons)
            implements Serializable {
        private Object readResolve() {
            return new SeriesCalendar(new PeriodGrid(cadence, weekStart), dated, first, seasons);
        }
    }
}
