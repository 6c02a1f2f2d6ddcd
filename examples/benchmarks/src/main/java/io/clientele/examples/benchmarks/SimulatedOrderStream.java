package io.clientele.examples.benchmarks;

import io.clientele.order.Milestone;
import io.clientele.order.Milestones;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The events of simulated orders as columns: five milestones each over a year, days apart, arriving up to an hour late and therefore out
 * of order.
 */
final class SimulatedOrderStream {

    static final Milestones MILESTONES =
            Milestones.of(Milestone.PLACED, Milestone.PICKED, Milestone.PACKED, Milestone.SHIPPED, Milestone.DELIVERED);

    private static final int WIDTH = MILESTONES.sequence().size();
    private static final long START = 1_704_067_200_000L;
    private static final long YEAR = 366L * 86_400_000;
    private static final long HOUR = 3_600_000;
    private static final double[] MEAN_HOURS = {0, 30, 6, 12, 48};
    private static final int INDEX_BITS = 26;

    final long[] orders;
    final short[] milestones;
    final long[] ticks;

    private SimulatedOrderStream(long[] orders, short[] milestones, long[] ticks) {
        this.orders = orders;
        this.milestones = milestones;
        this.ticks = ticks;
    }

    static SimulatedOrderStream of(int orders, long seed) {
        if (orders > ((1 << INDEX_BITS) - 1) / WIDTH) {
            throw new IllegalArgumentException(
                    "orders is " + orders + "; it must be at most " + ((1 << INDEX_BITS) - 1) / WIDTH + ".");
        }
        int events = orders * WIDTH;
        // Sorted by arrival; an event is known by its number, and its time can be drawn again from that.
        long[] arrivals = new long[events];
        long[] times = new long[WIDTH];
        for (int order = 0; order < orders; order++) {
            SplittableRandom late = draw(order, orders, seed, times);
            for (int milestone = 0; milestone < WIDTH; milestone++) {
                long arrival = times[milestone] - START + late.nextLong(HOUR);
                arrivals[order * WIDTH + milestone] = arrival << INDEX_BITS | (long) order * WIDTH + milestone;
            }
        }
        Arrays.sort(arrivals);
        long[] ids = new long[events];
        short[] codes = new short[events];
        for (int e = 0; e < events; e++) {
            int number = (int) (arrivals[e] & (1 << INDEX_BITS) - 1);
            draw(number / WIDTH, orders, seed, times);
            ids[e] = 4_500_000_000L + number / WIDTH;
            codes[e] = (short) (number % WIDTH);
            arrivals[e] = times[number % WIDTH];
        }
        return new SimulatedOrderStream(ids, codes, arrivals);
    }

    /** The times of an order; what is returned goes on where they end. */
    private static SplittableRandom draw(int order, int orders, long seed, long[] times) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + order);
        times[0] = START + (long) ((order + random.nextDouble()) / orders * YEAR);
        for (int milestone = 1; milestone < times.length; milestone++) {
            // Two exponential phases: an Erlang stage, as handling usually is.
            double phases = -Math.log((1 - random.nextDouble()) * (1 - random.nextDouble())) / 2;
            times[milestone] = times[milestone - 1] + Math.round(MEAN_HOURS[milestone] * HOUR * phases);
        }
        return random;
    }
}
