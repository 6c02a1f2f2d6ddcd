package io.clientele.lifetime;

import java.util.Arrays;

/** The different pairs of x and one of the two times, and which pair each row of the counts has. */
final class PairIndex {

    private final int[] x;
    private final double[] time;
    private final int[] pairOfRow;

    private PairIndex(int[] x, double[] time, int[] pairOfRow) {
        this.x = x;
        this.time = time;
        this.pairOfRow = pairOfRow;
    }

    /** The pairs (x, t_x): rows of one pair follow each other. */
    static PairIndex byLast(RepeatCounts counts) {
        int rows = counts.size();
        int[] x = new int[rows];
        double[] time = new double[rows];
        int[] pairOfRow = new int[rows];
        int pairs = 0;
        for (int i = 0; i < rows; i++) {
            if (pairs == 0 || x[pairs - 1] != counts.repeatsAt(i) || time[pairs - 1] != counts.recencyAt(i)) {
                x[pairs] = counts.repeatsAt(i);
                time[pairs++] = counts.recencyAt(i);
            }
            pairOfRow[i] = pairs - 1;
        }
        return new PairIndex(Arrays.copyOf(x, pairs), Arrays.copyOf(time, pairs), pairOfRow);
    }

    /** The pairs (x, T). */
    static PairIndex byEnd(RepeatCounts counts) {
        int rows = counts.size();
        int[] x = new int[rows];
        double[] time = new double[rows];
        int[] pairOfRow = new int[rows];
        int pairs = 0;
        for (int from = 0; from < rows; ) {
            int to = from;
            while (to < rows && counts.repeatsAt(to) == counts.repeatsAt(from)) {
                time[to] = counts.ageAt(to);
                to++;
            }
            double[] sorted = Arrays.copyOfRange(time, from, to);
            Arrays.sort(sorted);
            int different = 0;
            for (double t : sorted) {
                if (different == 0 || sorted[different - 1] != t) {
                    sorted[different++] = t;
                }
            }
            for (int i = from; i < to; i++) {
                pairOfRow[i] = pairs + Arrays.binarySearch(sorted, 0, different, counts.ageAt(i));
            }
            // Never ahead of what is still to be read: there are at most as many pairs as rows so far.
            for (int k = 0; k < different; k++) {
                x[pairs] = counts.repeatsAt(from);
                time[pairs++] = sorted[k];
            }
            from = to;
        }
        return new PairIndex(Arrays.copyOf(x, pairs), Arrays.copyOf(time, pairs), pairOfRow);
    }

    int size() {
        return x.length;
    }

    int x(int pair) {
        return x[pair];
    }

    double time(int pair) {
        return time[pair];
    }

    int ofRow(int row) {
        return pairOfRow[row];
    }

    /** A number for each pair. */
    double[] map(PairFunction function) {
        double[] values = new double[x.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.at(x[i], time[i]);
        }
        return values;
    }

    /** What a pair is turned into. */
    interface PairFunction {
        double at(int x, double time);
    }
}
