package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moment whose knowledge a report uses: none, a whole date (its end), or an instant. */
record AsOf(Kind kind, long value) implements Serializable {

    enum Kind {
        NONE,
        DATE,
        INSTANT
    }

    static final AsOf NONE = new AsOf(Kind.NONE, 0);

    static AsOf date(LocalDate date) {
        return new AsOf(Kind.DATE, Require.nonNull("asOf", date).toEpochDay());
    }

    static AsOf instant(Instant instant) {
        return new AsOf(Kind.INSTANT, Resolution.tick(Require.nonNull("asOf", instant)));
    }

    /** The last tick that is known: the end of a date in the zone, or the instant itself. */
    long tick(Resolution resolution, ZoneId zone) {
        return switch (kind) {
            case NONE -> Long.MAX_VALUE;
            case DATE -> resolution.endOf(LocalDate.ofEpochDay(value), zone);
            case INSTANT -> {
                Require.that(
                        resolution == Resolution.MILLISECONDS,
                        "asOf is " + this + " and the events hold whole dates; it must be a date such as 2005-05-31.");
                yield value;
            }
        };
    }

    /** For example {@code 2005-05-31}; empty for none. */
    @Override
    public String toString() {
        return switch (kind) {
            case NONE -> "";
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case INSTANT -> Instant.ofEpochMilli(value).toString();
        };
    }
}
