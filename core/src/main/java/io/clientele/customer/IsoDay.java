package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.time.LocalDate;

/** Days as this package takes them: of the years 1 to 9999, so that four digits and an int of days hold them. */
final class IsoDay {

    private IsoDay() {}

    /** The day that a text such as {@code 2026-06-30} names. */
    static LocalDate parse(String name, String text) {
        return inRange(name, Require.day(name, text));
    }

    /** Refuses a day that no calendar in use has. */
    static LocalDate inRange(String name, LocalDate day) {
        Require.nonNull(name, day);
        if (!holds(day)) {
            throw Require.broken(name, day.toString(), "in the years 1 to 9999", "");
        }
        return day;
    }

    /** Whether a day is in range. */
    static boolean holds(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
