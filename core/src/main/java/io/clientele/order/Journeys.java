package io.clientele.order;

import java.util.Arrays;
import java.util.Comparator;

/** Columns of events in which the events of one order stand together. */
final class Journeys {

    private Journeys() {}

    /** Sorts the events of one order by time and then by milestone. */
    static void sort(short[] codes, long[] ticks, int from, int end) {
        if (end - from > 64) {
            sortMany(codes, ticks, from, end);
            return;
        }
        for (int e = from + 1; e < end; e++) {
            short code = codes[e];
            long tick = ticks[e];
            int at = e;
            while (at > from && (ticks[at - 1] > tick || ticks[at - 1] == tick && codes[at - 1] > code)) {
                ticks[at] = ticks[at - 1];
                codes[at] = codes[at - 1];
                at--;
            }
            ticks[at] = tick;
            codes[at] = code;
        }
    }

    private static void sortMany(short[] codes, long[] ticks, int from, int end) {
        Integer[] sequence = new Integer[end - from];
        Arrays.setAll(sequence, i -> from + i);
        Arrays.sort(sequence, Comparator.<Integer>comparingLong(e -> ticks[e]).thenComparingInt(e -> codes[e]));
        short[] sortedCodes = new short[sequence.length];
        long[] sortedTicks = new long[sequence.length];
        for (int i = 0; i < sequence.length; i++) {
            sortedCodes[i] = codes[sequence[i]];
            sortedTicks[i] = ticks[sequence[i]];
        }
        System.arraycopy(sortedCodes, 0, codes, from, sequence.length);
        System.arraycopy(sortedTicks, 0, ticks, from, sequence.length);
    }
}
