package io.clientele.order;

import io.clientele.internal.check.Require;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The dwells of the orders of a population: for each order the stretches of time for which it waited, by rising time and without
 * overlap. An order's stretches stand in {@code starts} and {@code ends} from {@code offsets[row]} to before {@code offsets[row + 1]}.
 */
final class DwellKernel {

    private final OrderEvents events;
    private final OrderTimes times;
    private final long lastKnown;
    private final StageClock clock;
    private final boolean forGood;

    private final int[] offsets;
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private long unending;
    private long unmatched;

    private DwellKernel(OrderEvents events, OrderTimes times, long lastKnown, StageClock clock, boolean forGood) {
        this.forGood = forGood;
        this.events = events;
        this.times = times;
        this.lastKnown = lastKnown;
        this.clock = clock;
        this.offsets = new int[times.size() + 1];
    }

    /** The dwells of some kinds, taken together where they overlap. */
    static DwellKernel of(OrderEvents events, OrderTimes times, long lastKnown, StageClock clock, List<Dwell> dwells) {
        return new DwellKernel(events, times, lastKnown, clock, true).taking(dwells);
    }

    /** The work on orders, from each beginning of an activity to its next end; of one that has no end nothing is known. */
    static DwellKernel ofActivities(
            OrderEvents events, OrderTimes times, long lastKnown, StageClock clock, List<Stage> activities) {
        return new DwellKernel(events, times, lastKnown, clock, false)
                .taking(activities.stream()
                        .map(activity -> Dwell.hold(activity.from(), activity.to()))
                        .toList());
    }

    private DwellKernel taking(List<Dwell> dwells) {
        for (Dwell dwell : dwells) {
            check(dwell);
        }
        for (int row = 0; row < times.size(); row++) {
            for (Dwell dwell : dwells) {
                if (dwell instanceof Dwell.Hold hold) {
                    addHolds(row, hold);
                } else if (dwell instanceof Dwell.FutureDated future) {
                    addWait(row, future);
                }
            }
            if (dwells.size() > 1) {
                join(row);
            }
        }
        return this;
    }

    private void check(Dwell dwell) {
        if (dwell instanceof Dwell.Hold hold && events.orders() > 0) {
            for (Milestone milestone : List.of(hold.held(), hold.resumed())) {
                Require.that(
                        events.milestones().contains(milestone),
                        "milestone " + milestone + " is not known; the events have "
                                + events.milestones().stream()
                                        .map(Milestone::name)
                                        .collect(Collectors.joining(", "))
                                + ". Check the spelling, or declare it where the events are read.");
            }
        }
    }

    private void addHolds(int row, Dwell.Hold hold) {
        int held = events.milestones().indexOf(hold.held());
        int resumed = events.milestones().indexOf(hold.resumed());
        int position = times.position(row);
        int from = events.from(position);
        int end = events.end(position);
        boolean on = false;
        offsets[row + 1] = Math.max(offsets[row + 1], offsets[row]);
        for (int first = from; first < end && events.tick(first) <= lastKnown; ) {
            // Of the events of one instant those that end a hold come first.
            int next = first;
            long tick = events.tick(first);
            int begun = 0;
            int ended = 0;
            while (next < end && events.tick(next) == tick) {
                begun += events.code(next) == held ? 1 : 0;
                ended += events.code(next) == resumed ? 1 : 0;
                next++;
            }
            if (ended > 0 && on) {
                ends[offsets[row + 1] - 1] = tick;
                on = false;
                ended--;
            }
            // A hold that begins and ends in one instant has no length.
            unmatched += Math.max(0, ended - begun);
            if (begun > ended && !on) {
                append(row, tick, Long.MAX_VALUE);
                on = true;
            }
            first = next;
        }
        unending += on ? 1 : 0;
        if (on && !forGood) {
            offsets[row + 1]--;
        }
    }

    private void addWait(int row, Dwell.FutureDated wait) {
        offsets[row + 1] = Math.max(offsets[row + 1], offsets[row]);
        long placed = times.of(wait.placed())[row];
        long due = events.dueTicks(wait.requested())[times.position(row)];
        if (placed == OrderTimes.ABSENT || due == OrderTimes.ABSENT) {
            return;
        }
        long begin = due - events.resolution().ticks("standardLeadTime", wait.standardLeadTime());
        if (begin > placed) {
            append(row, placed, begin);
        }
    }

    private void append(int row, long start, long end) {
        int at = offsets[row + 1]++;
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        starts[at] = start;
        ends[at] = end;
    }

    /** Sorts the stretches of an order and joins those that overlap. */
    private void join(int row) {
        int from = offsets[row];
        int to = offsets[row + 1];
        for (int i = from + 1; i < to; i++) {
            for (int k = i; k > from && starts[k - 1] > starts[k]; k--) {
                swap(starts, k);
                swap(ends, k);
            }
        }
        int last = from;
        for (int i = from + 1; i < to; i++) {
            if (starts[i] <= ends[last]) {
                ends[last] = Math.max(ends[last], ends[i]);
            } else {
                last++;
                starts[last] = starts[i];
                ends[last] = ends[i];
            }
        }
        offsets[row + 1] = to > from ? last + 1 : to;
    }

    private static void swap(long[] values, int k) {
        long kept = values[k];
        values[k] = values[k - 1];
        values[k - 1] = kept;
    }

    /** How long an order dwelt between two ticks; negative if the second is the earlier one. */
    long between(int row, long from, long to) {
        if (to < from) {
            return -between(row, to, from);
        }
        long sum = 0;
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            long start = Math.max(from, starts[i]);
            long end = Math.min(to, ends[i]);
            sum += start < end ? clock.between(start, end) : 0;
        }
        return sum;
    }

    /** What dwells of one kind took of a stage, over the orders that passed both its ends and dwelt. */
    DwellTimes summary(Dwell dwell, Stage stage, Function<long[], TimeSummary> summarise) {
        return new DwellTimes(dwell.wording(), summarise.apply(lengths(stage)), unending, unmatched);
    }

    /** How long the orders that passed both ends of a stage and dwelt in it did so. */
    long[] lengths(Stage stage) {
        long[] from = times.of(stage.from());
        long[] to = times.of(stage.to());
        LongStream.Builder lengths = LongStream.builder();
        for (int row = 0; row < times.size(); row++) {
            if (from[row] != OrderTimes.ABSENT && to[row] != OrderTimes.ABSENT) {
                long length = between(row, from[row], to[row]);
                if (length != 0) {
                    lengths.add(length);
                }
            }
        }
        return lengths.build().toArray();
    }

    /** How many orders have a stretch that was never ended. */
    long unending() {
        return unending;
    }

    /** How many events end a stretch that never began. */
    long unmatched() {
        return unmatched;
    }
}
