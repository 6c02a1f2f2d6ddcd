package io.clientele.order;

import io.clientele.internal.check.Require;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * How finely the times of orders are known. It decides what the difference of two of them means, so that events of the two kinds are
 * never mixed: a source of whole dates gives whole days (the difference of two dates, whatever the clocks did in between), and a
 * source of instants gives elapsed milliseconds. Both are whole numbers, which is why sums of them are exact.
 */
public enum Resolution {
    /** Whole calendar dates. */
    DAYS("whole dates", 36_525_000L),

    /** Instants, to the millisecond. */
    MILLISECONDS("instants", 36_525_000L * 86_400_000L);

    private final String plural;
    private final long farthest;

    Resolution(String plural, long farthest) {
        this.plural = plural;
        this.farthest = farthest;
    }

    /** Refuses a tick more than 100,000 years from 1970, which is no time of an order and would overflow what is computed from it. */
    long checked(long tick) {
        if (tick < -farthest || tick > farthest) {
            throw Require.broken(
                    "time",
                    tick + (this == DAYS ? " days" : " ms") + " from 1970-01-01",
                    "within 100,000 years",
                    "Leave the event out where it stands for not yet.");
        }
        return tick;
    }

    /** What the times are: {@code "whole dates"} or {@code "instants"}. */
    String plural() {
        return plural;
    }

    /** A date from its ISO text, or a message that says what is wrong with it. */
    static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(Require.text(name, text).strip());
        } catch (DateTimeParseException e) {
            IllegalArgumentException refused = Require.broken(
                    name,
                    text,
                    "a date such as 2005-05-31",
                    isInstant(text)
                            ? "Write the date alone, or hand over Instant.parse(…) where an instant is taken."
                            : "");
            refused.initCause(e);
            throw refused;
        }
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text.strip());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The whole number that stands for a date. */
    static long tick(LocalDate date) {
        return Require.nonNull("date", date).toEpochDay();
    }

    /** The whole number that stands for an instant. */
    static long tick(Instant instant) {
        if (Math.abs(Require.nonNull("instant", instant).getEpochSecond()) > MILLISECONDS.farthest / 1000) {
            throw Require.broken("instant", instant.toString(), "within 100,000 years of 1970-01-01", "");
        }
        return instant.toEpochMilli();
    }

    /** The calendar date of a time, in a zone where the time is an instant. */
    LocalDate date(long tick, ZoneId zone) {
        return this == DAYS
                ? LocalDate.ofEpochDay(tick)
                : Instant.ofEpochMilli(tick).atZone(zone).toLocalDate();
    }

    /** The time on the wall clock of a zone where the time is an instant; of a whole date its midnight. */
    LocalDateTime wallClock(long tick, ZoneId zone) {
        return this == DAYS
                ? LocalDate.ofEpochDay(tick).atStartOfDay()
                : Instant.ofEpochMilli(tick).atZone(zone).toLocalDateTime();
    }

    /** The first tick of a date in a zone. */
    long startOf(LocalDate date, ZoneId zone) {
        return this == DAYS
                ? date.toEpochDay()
                : within(date).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The date, or the first or last one in range if it lies beyond, where no order has a time that a rule could tell from it. */
    private static LocalDate within(LocalDate date) {
        LocalDate last = LocalDate.ofEpochDay(DAYS.farthest + 1);
        LocalDate first = LocalDate.ofEpochDay(-DAYS.farthest - 1);
        return date.isAfter(last) ? last : date.isBefore(first) ? first : date;
    }

    /** The last tick of a date in a zone. */
    long endOf(LocalDate date, ZoneId zone) {
        return this == DAYS ? date.toEpochDay() : startOf(within(date).plusDays(1), zone) - 1;
    }

    /** A length of time as a whole number of ticks; of 100,000 years at most, so that adding it to a time of an order is safe. */
    long ticks(String name, Duration length) {
        Require.that(
                length.compareTo(Duration.ofDays(DAYS.farthest)) <= 0,
                name + " is " + length + "; it must be at most 100,000 years.");
        if (this == MILLISECONDS) {
            return length.toMillis();
        }
        Require.that(
                length.equals(Duration.ofDays(length.toDays())),
                name + " is " + length
                        + " and the events hold whole dates; it must be whole days. Give whole days, such as "
                        + "Duration.ofDays(1).");
        return length.toDays();
    }

    /** A time as text: {@code 2005-05-31} or {@code 2005-05-31T12:00:00Z}. */
    String show(long tick) {
        return this == DAYS
                ? LocalDate.ofEpochDay(tick).toString()
                : Instant.ofEpochMilli(tick).toString();
    }
}
