package io.clientele.forecasting.intermittent;

/** Demand summed over buckets of several periods that end with the last one. */
final class Buckets {

    /** The limits between which the smoothing parameter of a level of buckets is searched for. */
    static final double LOWEST = 0.1;

    static final double HIGHEST = 0.3;

    /** No bucket is longer: a year of days. */
    static final int LONGEST = 366;

    private Buckets() {}

    /** The mean interval between demands, rounded to the nearest whole number (a half to the even one); 1 without demand. */
    static int meanInterval(double[] known) {
        double[] intervals = DemandValues.intervals(known);
        if (intervals.length == 0) {
            return 1;
        }
        double sum = 0;
        for (double interval : intervals) {
            sum += interval;
        }
        return (int) Math.min(LONGEST, Math.rint(sum / intervals.length));
    }

    /** The best smoothing parameter of the sums over buckets of a length; the periods left over at the beginning are left out. */
    static double alpha(double[] known, int length) {
        int first = known.length % length;
        double[] sums = new double[known.length / length];
        for (int i = 0; i < sums.length; i++) {
            for (int k = 0; k < length; k++) {
                sums[i] += known[first + i * length + k];
            }
        }
        return SmoothingSearch.fromFirst(sums, sums.length, LOWEST, HIGHEST);
    }
}
