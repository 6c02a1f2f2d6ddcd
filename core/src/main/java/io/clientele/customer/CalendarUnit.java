package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A unit of calendar time in which the span between two days is told. Months and years have their real lengths:
 *
 * <pre>
 * days      days
 * weeks     days / 7
 * months    m + days from (first + m months) / days from (first + m months) to (first + (m + 1) months)
 *           m whole months, the last ones that fit; a month after the 31st is the last day of a shorter month
 * years     the same with twelve months for one
 * </pre>
 *
 * <p>So from 31 January to 28 February is one month, as is from 31 January to 29 February of a leap year, and from 1 to 15 February half
 * of one. A lifetime model that is to know real months takes them as numbers:
 *
 * <pre>{@code
 * double age = buyers.repeats().age(0, CalendarUnit.MONTHS);
 * }</pre>
 */
public enum CalendarUnit {
    /** Days. */
    DAYS(0),
    /** Weeks of seven days. */
    WEEKS(0),
    /** Calendar months. */
    MONTHS(1),
    /** Calendar years. */
    YEARS(12);

    private static final double DAYS_A_WEEK = 7;

    private final int months;

    CalendarUnit(int months) {
        this.months = months;
    }

    /**
     * The span from a day to a day, 0 for the same day.
     *
     * @throws IllegalArgumentException if the second day is before the first
     */
    public double between(LocalDate from, LocalDate to) {
        Require.nonNull("from", from);
        Require.nonNull("to", to);
        Require.that(!to.isBefore(from), "to is " + to + "; it must not be before from, " + from + ".");
        long days = ChronoUnit.DAYS.between(from, to);
        if (months == 0) {
            return this == DAYS ? days : days / DAYS_A_WEEK;
        }
        long whole = ChronoUnit.MONTHS.between(from, to) / months;
        // What java.time does not take for a whole month: one that ends early, as February does.
        if (!from.plusMonths((whole + 1) * months).isAfter(to)) {
            whole++;
        }
        LocalDate start = from.plusMonths(whole * months);
        LocalDate end = from.plusMonths((whole + 1) * months);
        return whole + (double) ChronoUnit.DAYS.between(start, to) / ChronoUnit.DAYS.between(start, end);
    }

    /** The name in lower case: {@code months}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
