package io.clientele.order;

import io.clientele.internal.check.Require;
import java.time.Duration;

/** The unit in which a report shows lengths of time. Whole dates are counted in {@link #DAYS} only: they know no hours. */
public enum DurationUnit {
    /** Seconds. */
    SECONDS("s", 1_000L),

    /** Minutes. */
    MINUTES("min", 60_000L),

    /** Hours of 60 minutes. */
    HOURS("h", 3_600_000L),

    /** Calendar days where the source holds whole dates, else 24 hours. */
    DAYS("d", 86_400_000L);

    private final String symbol;
    private final long milliseconds;

    DurationUnit(String symbol, long milliseconds) {
        this.symbol = symbol;
        this.milliseconds = milliseconds;
    }

    /** The usual abbreviation: {@code s}, {@code min}, {@code h} or {@code d}. */
    public String symbol() {
        return symbol;
    }

    /** A length as it is printed: whole days as {@code 7 d}, any other as {@code PT36H}. */
    static String show(Duration length) {
        return length.toDays() > 0 && length.equals(Duration.ofDays(length.toDays()))
                ? length.toDays() + " d"
                : length.toString();
    }

    /** How many of a resolution's ticks make one of this unit. */
    long ticks(Resolution resolution) {
        if (resolution == Resolution.DAYS) {
            Require.that(
                    this == DAYS,
                    "unit is " + this + " and the events hold whole dates; it must be DAYS. Dates know no hours.");
            return 1;
        }
        return milliseconds;
    }
}
