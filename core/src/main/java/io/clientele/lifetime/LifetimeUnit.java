package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.time.Duration;

/** The unit in which a model reports its parameters and its log-likelihood. What it says of a customer does not depend on it. */
public enum LifetimeUnit {
    /** Days. */
    DAYS(1),
    /** Weeks of seven days, the custom of the literature. */
    WEEKS(7),
    /**
     * Months of 365.25 / 12 days, the mean length of a calendar month. Where each month is to have its own length, tell the times by
     * {@link io.clientele.customer.CalendarUnit} and hand them over as numbers of months.
     */
    MONTHS(365.25 / 12),
    /** Years of 365.25 days. */
    YEARS(365.25);

    private static final double SECONDS_A_DAY = 86_400;

    private final double days;

    LifetimeUnit(double days) {
        this.days = days;
    }

    /** How many days one unit has. */
    public double days() {
        return days;
    }

    /** A number of days in this unit. */
    double ofDays(double count) {
        return count / days;
    }

    /** A span in this unit, 0 or more. */
    double of(String name, Duration span) {
        Require.nonNull(name, span);
        if (span.isNegative()) {
            throw Require.broken(name, span.toString(), "0 or more", "Spans run forward from the as-of date.");
        }
        return (span.getSeconds() + span.getNano() * 1e-9) / SECONDS_A_DAY / days;
    }

    /** The name in lower case: {@code weeks}. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
