package io.clientele.customer;

import java.util.Arrays;
import java.util.List;

/**
 * Values into classes 1 (worst) to L (best). {@code worth} is the value where more is better; for recency it is minus the days.
 * Customers are named by position, which is the order of their ids.
 */
final class RfmRanking {

    private RfmRanking() {}

    /** Scores those at {@code positions} against each other into {@code scores}. Returns how many classes there are. */
    static int rank(double[] worth, int[] positions, int levels, RfmTies ties, boolean lessIsBetter, int[] scores) {
        if (ties == RfmTies.QUANTILE) {
            return quantile(worth, positions, levels, lessIsBetter, scores);
        }
        int[] order = sorted(worth, positions);
        if (ties == RfmTies.NTILE) {
            ntile(order, levels, scores);
        } else {
            midrank(worth, order, levels, scores);
        }
        return levels;
    }

    /** Scores all against fixed cut points, a value at a cut in the better class. */
    static void cut(double[] values, List<Double> cuts, boolean lessIsBetter, int[] scores) {
        int levels = cuts.size() + 1;
        for (int i = 0; i < values.length; i++) {
            int passed = 0;
            for (double cut : cuts) {
                if (lessIsBetter ? values[i] > cut : values[i] >= cut) {
                    passed++;
                }
            }
            scores[i] = lessIsBetter ? levels - passed : passed + 1;
        }
    }

    private static int[] sorted(double[] worth, int[] positions) {
        Integer[] boxed = new Integer[positions.length];
        Arrays.setAll(boxed, i -> positions[i]);
        Arrays.sort(boxed, (a, b) -> {
            int byWorth = Double.compare(worth[a] + 0.0, worth[b] + 0.0);
            return byWorth != 0 ? byWorth : Integer.compare(a, b);
        });
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    /** ceil(L · (average rank − ½) / n) in whole numbers: the average rank of a tie from rank a to rank b is (a + b) / 2. */
    private static void midrank(double[] worth, int[] order, int levels, int[] scores) {
        int n = order.length;
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && worth[order[to]] == worth[order[from]]) {
                to++;
            }
            long doubled = (long) (from + 1) + to - 1;
            int score = (int) ((levels * doubled + 2L * n - 1) / (2L * n));
            for (int i = from; i < to; i++) {
                scores[order[i]] = score;
            }
            from = to;
        }
    }

    private static void ntile(int[] order, int levels, int[] scores) {
        int size = order.length / levels;
        int larger = order.length % levels;
        int i = 0;
        for (int level = 1; level <= levels && i < order.length; level++) {
            int end = i + size + (level <= larger ? 1 : 0);
            while (i < end) {
                scores[order[i++]] = level;
            }
        }
    }

    /** Classes are cut on the values themselves, and turned round afterwards where less is better. */
    private static int quantile(double[] worth, int[] positions, int levels, boolean lessIsBetter, int[] scores) {
        double[] values = new double[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = lessIsBetter ? -worth[positions[i]] : worth[positions[i]];
        }
        double[] breaks = breaks(values, levels);
        int classes = breaks.length + 1;
        for (int i = 0; i < values.length; i++) {
            int score = 1;
            for (double b : breaks) {
                if (values[i] > b) {
                    score++;
                }
            }
            scores[positions[i]] = lessIsBetter ? classes + 1 - score : score;
        }
        return classes;
    }

    /**
     * The inner type-7 quantiles that part somebody from somebody, each once. The position {@code (n - 1) k / L} is divided last, so that
     * a break that falls on a customer's value is that value to the bit and the customer stays below it.
     */
    private static double[] breaks(double[] values, int levels) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double highest = sorted[sorted.length - 1];
        double last = sorted[0];
        double[] breaks = new double[levels - 1];
        int kept = 0;
        for (int k = 1; k < levels; k++) {
            double h = (sorted.length - 1) * (double) k / levels;
            int below = (int) h;
            double low = sorted[below];
            double high = sorted[Math.min(below + 1, sorted.length - 1)];
            // Without the difference of neighbours, which may overflow, and exact where both are equal.
            double b = low == high ? low : (1 - (h - below)) * low + (h - below) * high;
            if (b > last && b < highest) {
                breaks[kept++] = b;
                last = b;
            }
        }
        return Arrays.copyOf(breaks, kept);
    }
}
