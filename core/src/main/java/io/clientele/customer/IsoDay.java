package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days given as text. */
final class IsoDay {

    private IsoDay() {}

    /** The day that a text such as {@code 2026-06-30} names. */
    static LocalDate parse(String name, String text) {
        Require.nonNull(name, text);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            IllegalArgumentException broken = Require.broken(name, text, "a day such as 2026-06-30", "");
            broken.initCause(noDate);
            throw broken;
        }
    }
}
