package io.clientele.order;

/** By which rule a percentile is taken from n sorted times x(1) … x(n). */
public enum PercentileRule {
    /**
     * Linear interpolation between order statistics: position {@code 1 + (n − 1)·p} (Hyndman and Fan 1996, type 7). The default, and
     * what R, NumPy and spreadsheets answer.
     */
    LINEAR,

    /**
     * Nearest rank: the least time that at least the share {@code p} of all times does not exceed, x(⌈n·p⌉) (type 1). A time that really
     * occurred, as contracts on response times want it.
     */
    NEAREST_RANK;

    /** The percentile of sorted whole numbers in {@code sorted[from..to)}, which must not be empty. */
    double of(long[] sorted, int from, int to, double p) {
        int n = to - from;
        if (this == NEAREST_RANK) {
            // n·p may miss a whole number by rounding; then the rank is that number, not the next.
            double rank = n * p;
            double whole = Math.rint(rank);
            double nearest = Math.abs(rank - whole) <= 4 * Math.ulp(rank) ? whole : Math.ceil(rank);
            return sorted[from + Math.max(0, (int) nearest - 1)];
        }
        double position = (n - 1) * p;
        int below = (int) position;
        if (below >= n - 1) {
            return sorted[to - 1];
        }
        double fraction = position - below;
        long low = sorted[from + below];
        long high = sorted[from + below + 1];
        return low + fraction * (high - low);
    }
}
