package io.clientele.series;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The periods of one cadence as consecutive whole numbers, so that everything else is integer arithmetic: years since year 0, quarters
 * and months since then, weeks since the one that holds 1970-01-01, days and hours since that day. Numbers of undated periods are
 * their labels.
 *
 * @param cadence the length of a period
 * @param weekStart the weekday on which weeks begin; Monday for every other cadence
 */
record PeriodGrid(Cadence cadence, DayOfWeek weekStart) implements Serializable {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final long GREATEST_NUMBER = 1_000_000_000_000_000L;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T([01]\\d|2[0-3])(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern FULL_HOUR = Pattern.compile(".{13}(?::00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,15}");

    PeriodGrid {
        Require.nonNull("cadence", cadence);
        Require.nonNull("weekStart", weekStart);
    }

    static PeriodGrid of(Cadence cadence) {
        return new PeriodGrid(Require.nonNull("cadence", cadence), Cadence.weekStart());
    }

    /** The grid whose periods begin where the given day begins a week; other cadences have only one grid. */
    static PeriodGrid holding(Cadence cadence, LocalDate start) {
        return cadence == Cadence.WEEKLY ? new PeriodGrid(cadence, start.getDayOfWeek()) : of(cadence);
    }

    /** The grid that a label belongs to: a week named by its first day anchors all weeks on that weekday. */
    static PeriodGrid parsing(Cadence cadence, String name, String label) {
        Require.nonNull(name, label);
        return cadence == Cadence.WEEKLY && DAY.matcher(label).matches()
                ? holding(cadence, day(cadence, name, label, label))
                : of(cadence);
    }

    long ordinal(String name, LocalDateTime moment) {
        return ordinal(name, moment.toLocalDate(), moment.getHour());
    }

    /** The number of the period that an hour of a day falls into. */
    long ordinal(String name, LocalDate date, int hour) {
        Require.that(
                cadence.canBeDated(),
                name + " is " + date
                        + "; an indexed calendar has no dates. Use a dated cadence, or count periods by number.");
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw Require.broken(name, date.toString(), "in the years 0001 to 9999", "");
        }
        return unchecked(date, hour);
    }

    private long unchecked(LocalDate date, int hour) {
        return switch (cadence) {
            case YEARLY -> date.getYear();
            case QUARTERLY -> 4L * date.getYear() + (date.getMonthValue() - 1) / 3;
            case MONTHLY -> 12L * date.getYear() + date.getMonthValue() - 1;
            case WEEKLY -> Math.floorDiv(date.toEpochDay() - weekOffset(), 7L);
            case DAILY -> date.toEpochDay();
            case HOURLY -> 24 * date.toEpochDay() + hour;
            case INDEX -> throw new IllegalArgumentException("an indexed calendar has no dates.");
        };
    }

    /** Days from 1970-01-01, a Thursday, to the first day of the week that begins then or in the three days around it. */
    private int weekOffset() {
        return weekStart.getValue() - DayOfWeek.THURSDAY.getValue();
    }

    /** The first moment of a period. */
    LocalDateTime start(long ordinal) {
        checked("period", ordinal);
        return startUnchecked(ordinal);
    }

    /** The first moment after a period. */
    LocalDateTime end(long ordinal) {
        checked("period", ordinal);
        return startUnchecked(ordinal + 1);
    }

    private LocalDateTime startUnchecked(long ordinal) {
        return switch (cadence) {
            case YEARLY -> LocalDate.of((int) ordinal, 1, 1).atStartOfDay();
            case QUARTERLY -> firstOfMonth(3 * ordinal).atStartOfDay();
            case MONTHLY -> firstOfMonth(ordinal).atStartOfDay();
            case WEEKLY -> LocalDate.ofEpochDay(7 * ordinal + weekOffset()).atStartOfDay();
            case DAILY -> LocalDate.ofEpochDay(ordinal).atStartOfDay();
            case HOURLY ->
                LocalDate.ofEpochDay(Math.floorDiv(ordinal, 24L)).atTime((int) Math.floorMod(ordinal, 24L), 0);
            case INDEX -> throw new IllegalArgumentException("an indexed calendar has no dates.");
        };
    }

    private static LocalDate firstOfMonth(long month) {
        return LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
    }

    /** Returns the number if its period begins in the years 1 to 9999; undated numbers may be a thousand million million in size. */
    long checked(String name, long ordinal) {
        if (!cadence.canBeDated()) {
            return checkedNumber(name, ordinal);
        }
        long least = unchecked(EARLIEST, 0);
        if (startUnchecked(least).toLocalDate().isBefore(EARLIEST)) {
            least++;
        }
        if (ordinal < least || ordinal > unchecked(LATEST, 23)) {
            throw new IllegalArgumentException(
                    name + " lies outside the years 0001 to 9999, to which calendars are limited.");
        }
        return ordinal;
    }

    static long checkedNumber(String name, long number) {
        if (Math.abs(number) > GREATEST_NUMBER) {
            throw Require.broken(name, Long.toString(number), "at most 10^15 in size", "");
        }
        return number;
    }

    /** The label of a dated period. */
    String label(long ordinal) {
        if (!cadence.canBeDated()) {
            return Long.toString(ordinal);
        }
        LocalDateTime start = start(ordinal);
        LocalDate date = start.toLocalDate();
        return switch (cadence) {
            case YEARLY -> digits(date.getYear(), 4);
            case QUARTERLY -> digits(date.getYear(), 4) + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
            case MONTHLY -> digits(date.getYear(), 4) + "-" + digits(date.getMonthValue(), 2);
            case WEEKLY ->
                weekStart == DayOfWeek.MONDAY
                        ? digits(date.get(IsoFields.WEEK_BASED_YEAR), 4) + "-W"
                                + digits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2)
                        : date.toString();
            case DAILY, INDEX -> date.toString();
            case HOURLY -> date + "T" + digits(start.getHour(), 2);
        };
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }

    /** The number of the period with a label; {@code name} is what the label is called in the message. */
    long parse(String name, String label) {
        Require.nonNull(name, label);
        Matcher parts = pattern(label).matcher(label);
        if (!parts.matches()) {
            throw malformed(cadence, name, label, "");
        }
        long ordinal = switch (cadence) {
            case YEARLY -> number(parts, 1);
            case QUARTERLY -> 4L * number(parts, 1) + number(parts, 2) - 1;
            case MONTHLY -> {
                if (number(parts, 2) < 1 || number(parts, 2) > 12) {
                    throw malformed(cadence, name, label, "Months run from 01 to 12.");
                }
                yield 12L * number(parts, 1) + number(parts, 2) - 1;
            }
            case WEEKLY -> week(parts, name, label);
            case DAILY -> day(cadence, name, label, label).toEpochDay();
            case HOURLY -> {
                if (!FULL_HOUR.matcher(label).matches()) {
                    throw malformed(cadence, name, label, "An hour begins at minute 00.");
                }
                yield 24 * day(cadence, name, label, parts.group(1)).toEpochDay() + number(parts, 2);
            }
            case INDEX -> Long.parseLong(label);
        };
        return checked(name, ordinal);
    }

    private Pattern pattern(String label) {
        return switch (cadence) {
            case YEARLY -> YEAR;
            case QUARTERLY -> QUARTER;
            case MONTHLY -> MONTH;
            case WEEKLY -> DAY.matcher(label).matches() ? DAY : WEEK;
            case DAILY -> DAY;
            case HOURLY -> HOUR;
            case INDEX -> NUMBER;
        };
    }

    private long week(Matcher parts, String name, String label) {
        LocalDate first;
        if (parts.groupCount() == 0) {
            first = day(cadence, name, label, label);
        } else {
            int year = number(parts, 1);
            int week = number(parts, 2);
            LocalDate inYear = LocalDate.of(year, 7, 1);
            long weeks =
                    IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum();
            if (week < 1 || week > weeks) {
                throw malformed(
                        cadence, name, label, "The year " + digits(year, 4) + " has the weeks 01 to " + weeks + ".");
            }
            first = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
        }
        if (first.getDayOfWeek() != weekStart) {
            throw new IllegalArgumentException(name + " is \"" + label + "\", a week that begins on "
                    + weekday(first.getDayOfWeek()) + "; the calendar's weeks begin on " + weekday(weekStart) + ".");
        }
        return unchecked(first, 0);
    }

    static String weekday(DayOfWeek day) {
        String name = day.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static LocalDate day(Cadence cadence, String name, String label, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            String reason = e.getCause() instanceof DateTimeException ? "There is no such day." : "";
            throw malformed(cadence, name, label, reason);
        }
    }

    private static IllegalArgumentException malformed(Cadence cadence, String name, String label, String remedy) {
        return Require.broken(name, "\"" + label + "\"", cadence.rule(), remedy);
    }
}
