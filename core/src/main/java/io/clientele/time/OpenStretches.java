package io.clientele.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The stretches of the line of instants in which a calendar is open, in their order.
 *
 * <p>The line is cut where the zone changes its offset. Within a piece of one offset local time is the instant plus the offset, so that
 * the days and their opening hours are found by whole-number arithmetic; an hour skipped by the clock belongs to no piece, and one shown
 * twice to two. All times in milliseconds.
 */
final class OpenStretches {

    private static final long DAY = 86_400_000L;

    private OpenStretches() {}

    /** Takes one stretch after the other. */
    interface Visitor {

        /** Takes a stretch; whether it wants to see more. */
        boolean open(long start, long end);
    }

    /** Shows the stretches between two instants, cut off at both, until the visitor has seen enough. */
    static void visit(BusinessCalendar calendar, long from, long to, Visitor visitor) {
        ZoneRules rules = calendar.zone().getRules();
        long begin = from;
        while (begin < to) {
            Instant instant = Instant.ofEpochMilli(begin);
            ZoneOffset offset = rules.getOffset(instant);
            ZoneOffsetTransition next = rules.nextTransition(instant);
            long end = next == null ? to : Math.min(to, next.getInstant().toEpochMilli());
            if (!visit(calendar, begin, end, 1000L * offset.getTotalSeconds(), visitor)) {
                return;
            }
            begin = end;
        }
    }

    private static boolean visit(BusinessCalendar calendar, long from, long to, long offset, Visitor visitor) {
        long last = Math.floorDiv(to - 1 + offset, DAY);
        for (long day = Math.floorDiv(from + offset, DAY); day <= last; day++) {
            long midnight = day * DAY - offset;
            for (OpeningHours.Stretch stretch : calendar.hoursOn(day).stretches()) {
                long start = Math.max(from, midnight + 1000L * stretch.fromSecond());
                long end = Math.min(to, midnight + 1000L * stretch.toSecond());
                if (start < end && !visitor.open(start, end)) {
                    return false;
                }
            }
        }
        return true;
    }
}
