package io.clientele.customer;

import io.clientele.internal.text.Cells;
import java.time.LocalDate;
import java.util.Locale;

/** The calendar period by which customers and their ages are grouped. */
public enum CohortPeriod {

    /** A calendar month, {@code 2026-06}. */
    MONTH(1),

    /** A calendar quarter, {@code 2026-Q2}. */
    QUARTER(3),

    /** A calendar year, {@code 2026}. */
    YEAR(12);

    private final int months;

    CohortPeriod(int months) {
        this.months = months;
    }

    /** The number of the period a day is in; the next period has the next number. */
    int number(LocalDate day) {
        return (day.getYear() * 12 + day.getMonthValue() - 1) / months;
    }

    /** The first day of a period. */
    LocalDate start(int number) {
        int month = number * months;
        return LocalDate.of(month / 12, month % 12 + 1, 1);
    }

    /** A period as it is written. */
    String label(int number) {
        LocalDate start = start(number);
        return switch (this) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", start.getYear(), start.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), (start.getMonthValue() + 2) / 3);
            case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
        };
    }

    /** {@code 1 month}, {@code 3 months}. */
    String count(int periods) {
        return Cells.count(periods, label());
    }

    /** {@code month} for {@link #MONTH}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code months} for {@link #MONTH}. */
    String plural() {
        return label() + "s";
    }
}
