package io.clientele.series;

import io.clientele.internal.check.Require;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How often a series is observed: the length of one of its periods.
 *
 * <p>Each cadence writes its periods in one way, and reads back exactly what it writes:
 *
 * <table>
 * <caption>Cadences, their labels and the season that a series has unless told otherwise</caption>
 * <tr><th>cadence</th><th>label</th><th>season length</th></tr>
 * <tr><td>{@link #YEARLY}</td><td>{@code 2021}</td><td>1 (none)</td></tr>
 * <tr><td>{@link #QUARTERLY}</td><td>{@code 2021-Q1}</td><td>4</td></tr>
 * <tr><td>{@link #MONTHLY}</td><td>{@code 2021-01}</td><td>12</td></tr>
 * <tr><td>{@link #WEEKLY}</td><td>{@code 2021-W05}</td><td>52</td></tr>
 * <tr><td>{@link #DAILY}</td><td>{@code 2021-01-31}</td><td>7</td></tr>
 * <tr><td>{@link #HOURLY}</td><td>{@code 2021-01-31T05}</td><td>24</td></tr>
 * <tr><td>{@link #INDEX}</td><td>{@code 17}</td><td>1 (none)</td></tr>
 * </table>
 *
 * <p>Years run from 1 to 9999. Days and hours are those of the wall clock: every day has 24 hours. Where clocks change, convert the
 * moments to UTC or to a fixed offset before they become an hourly series. A step that is not in the list (10 minutes, a shift of 8
 * hours, a fiscal period) is an {@link #INDEX} series with {@linkplain SeriesCalendar#withSeasons season lengths} of its own.
 */
public enum Cadence {
    /** Calendar years. */
    YEARLY("yearly", "year", 1, "2021"),
    /** Calendar quarters: January to March is the first. */
    QUARTERLY("quarterly", "quarter", 4, "2021-Q1"),
    /** Calendar months. */
    MONTHLY("monthly", "month", 12, "2021-01"),
    /**
     * Weeks of seven days. They begin on Monday and are numbered as ISO 8601 does (week 1 holds the year's first Thursday; some years
     * have a week 53), unless a calendar is anchored on another weekday: then a week is named by its first day.
     */
    WEEKLY("weekly", "week", 52, "2021-W05"),
    /** Calendar days. */
    DAILY("daily", "day", 7, "2021-01-31"),
    /** Hours of the wall clock, 24 a day. */
    HOURLY("hourly", "hour", 24, "2021-01-31T05"),
    /** Numbered periods without dates. */
    INDEX("indexed", "number", 1, "17");

    private final String adjective;
    private final String noun;
    private final int seasonLength;
    private final String example;

    Cadence(String adjective, String noun, int seasonLength, String example) {
        this.adjective = adjective;
        this.noun = noun;
        this.seasonLength = seasonLength;
        this.example = example;
    }

    /** Periods in the season that a series of this cadence has unless told otherwise; 1 stands for no season. */
    public int seasonLength() {
        return seasonLength;
    }

    /** Whether the periods of this cadence can have dates: all but {@link #INDEX}. */
    public boolean canBeDated() {
        return this != INDEX;
    }

    /**
     * The label of the period that a moment falls into.
     *
     * @throws IllegalArgumentException for {@link #INDEX}, and for years outside 1 to 9999
     */
    public String label(LocalDateTime moment) {
        PeriodGrid grid = PeriodGrid.of(this);
        return grid.label(grid.ordinal("moment", Require.nonNull("moment", moment)));
    }

    /**
     * The label of the period that a day falls into; for {@link #HOURLY} the day's first hour.
     *
     * @throws IllegalArgumentException for {@link #INDEX}, and for years outside 1 to 9999
     */
    public String label(LocalDate day) {
        return label(Require.nonNull("day", day).atStartOfDay());
    }

    /**
     * The first moment of the period with a label; {@code label(parse(text))} is {@code text} again. Weeks are also understood by the
     * date of their first day, whatever weekday that is, and hours with their minute, {@code 2021-01-31T05:00}, as date-times print.
     *
     * @throws IllegalArgumentException for {@link #INDEX}, and if the text is no label of this cadence
     */
    public LocalDateTime parse(String label) {
        PeriodGrid grid = PeriodGrid.parsing(this, "label", label);
        Require.that(
                canBeDated(),
                "cadence is INDEX; its periods have no dates. Use a dated cadence, or read the label as a number.");
        return grid.start(grid.parse("label", label));
    }

    /** The word for a series of this cadence: {@code monthly}. */
    String adjective() {
        return adjective;
    }

    /** The word for one period: {@code month}. */
    String noun() {
        return noun;
    }

    /** One period with its article: {@code a month}. */
    String aPeriod() {
        return (this == HOURLY ? "an " : "a ") + noun;
    }

    /** What a label must look like: {@code a month such as "2021-01"}. */
    String rule() {
        String anchored = this == WEEKLY ? ", or the date of its first day" : "";
        return aPeriod() + " such as \"" + example + "\"" + anchored;
    }

    /** The weekday on which this cadence's weeks begin unless a calendar says otherwise. */
    static DayOfWeek weekStart() {
        return DayOfWeek.MONDAY;
    }
}
