package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.series.Cadence;

/**
 * The unit of time in which a rate of demand, a lead time or a review period is counted.
 *
 * <p>One rule converts between them: a week has 7 days of 24 hours, a year 365 days, a quarter a fourth and a month a twelfth of a year.
 * A lead time of 14 days is then 0.4603 months. A {@link #STEP} is a numbered period without a length: it converts to nothing else.
 */
public enum PeriodLength {
    /** 60 minutes. */
    HOUR(1, "hour"),
    /** 24 hours. */
    DAY(24, "day"),
    /** 7 days. */
    WEEK(168, "week"),
    /** A twelfth of a year: 30.4167 days. */
    MONTH(730, "month"),
    /** A fourth of a year: 91.25 days. */
    QUARTER(2190, "quarter"),
    /** 365 days. */
    YEAR(8760, "year"),
    /** A numbered period whose length nobody knows. */
    STEP(0, "step");

    private final int hours;
    private final String noun;

    PeriodLength(int hours, String noun) {
        this.hours = hours;
        this.noun = noun;
    }

    /** The length of one period of a cadence. */
    public static PeriodLength of(Cadence cadence) {
        return switch (Require.nonNull("cadence", cadence)) {
            case HOURLY -> HOUR;
            case DAILY -> DAY;
            case WEEKLY -> WEEK;
            case MONTHLY -> MONTH;
            case QUARTERLY -> QUARTER;
            case YEARLY -> YEAR;
            case INDEX -> STEP;
        };
    }

    /**
     * How many of another unit make one of this: {@code WEEK.in(DAY)} is 7.
     *
     * @throws IllegalArgumentException between a step and a unit that has a length
     */
    public double in(PeriodLength other) {
        Require.nonNull("other", other);
        if (this == other) {
            return 1;
        }
        Require.that(
                this != STEP && other != STEP,
                "a " + noun + " cannot be counted in " + other.noun
                        + "s, because a numbered step has no length. Count both in "
                        + "steps, or give the demand a dated calendar.");
        return (double) hours / other.hours;
    }

    /** The word for one of them: {@code day}. */
    public String noun() {
        return noun;
    }
}
