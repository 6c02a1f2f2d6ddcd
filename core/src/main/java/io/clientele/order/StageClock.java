package io.clientele.order;

import io.clientele.time.BusinessCalendar;
import io.clientele.time.OpenTimeline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much time lies between two ticks of the same resolution: all of it, or that in which a calendar is open. */
final class StageClock {

    private final @Nullable BusinessCalendar days;
    private final @Nullable OpenTimeline line;

    private StageClock(@Nullable BusinessCalendar days, @Nullable OpenTimeline line) {
        this.days = days;
        this.line = line;
    }

    /** All time. */
    static StageClock elapsed() {
        return new StageClock(null, null);
    }

    /** The open time of a calendar, between ticks from a first to a last. */
    static StageClock open(BusinessCalendar calendar, Resolution resolution, long first, long last) {
        return resolution == Resolution.DAYS
                ? new StageClock(calendar, null)
                : new StageClock(
                        null,
                        calendar.timeline(
                                Instant.ofEpochMilli(Math.min(first, last)),
                                Instant.ofEpochMilli(Math.max(first, last))));
    }

    /** The time from one tick to another; negative if the second is the earlier one. */
    long between(long from, long to) {
        if (line != null) {
            return line.openMilliseconds(from, to);
        }
        return days != null ? days.openDays(from, to) : Math.subtractExact(to, from);
    }
}
