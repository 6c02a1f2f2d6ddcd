package io.clientele.order;

import io.clientele.stat.QuantileRule;
import java.io.Serializable;
import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * How often times of each size occurred, in cells whose width is at most a thousandth of the time: up to 2,047 ticks every time has a
 * cell of its own, beyond that the width doubles with each doubling of the time. Counts of two histograms add, so that the same times
 * give the same histogram however they were split. Times below 0 have cells of their own, mirrored.
 *
 * <p>A quantile read from it lies between the same quantile of the cells' lower ends and that of their upper ends; so does the quantile
 * of the times, because every order statistic lies in its cell.
 */
final class TimeHistogram implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Three decimal digits: cells no wider than a thousandth of what they hold. */
    private static final int DIGITS = 3;

    private final Histogram forward = cells();
    private final Histogram backward = cells();

    private static Histogram cells() {
        Histogram cells = new Histogram(1, 2, DIGITS);
        cells.setAutoResize(true);
        return cells;
    }

    void add(long ticks) {
        if (ticks >= 0) {
            forward.recordValue(ticks);
        } else {
            backward.recordValue(-ticks);
        }
    }

    /** Adds all that another one counted; the other stays as it is. */
    void add(TimeHistogram other) {
        forward.add(other.forward);
        backward.add(other.backward);
    }

    /** The cells that hold times, from the least to the greatest, cut at the least and greatest time there was. */
    Cells ascending(long least, long greatest) {
        long[][] below = read(backward);
        long[][] above = read(forward);
        int n = below[0].length;
        Cells cells = new Cells(n + above[0].length);
        for (int i = n - 1; i >= 0; i--) {
            cells.append(-below[1][i], -below[0][i], below[2][i]);
        }
        for (int i = 0; i < above[0].length; i++) {
            cells.append(above[0][i], above[1][i], above[2][i]);
        }
        for (int i = 0; i < cells.used; i++) {
            cells.low[i] = Math.max(cells.low[i], least);
            cells.high[i] = Math.min(cells.high[i], greatest);
        }
        return cells;
    }

    /** Lower ends, upper ends and counts of the cells that hold something. */
    private static long[][] read(Histogram histogram) {
        long[][] columns = new long[3][16];
        int used = 0;
        for (HistogramIterationValue cell : histogram.recordedValues()) {
            if (used == columns[0].length) {
                for (int c = 0; c < columns.length; c++) {
                    columns[c] = Arrays.copyOf(columns[c], 2 * used);
                }
            }
            columns[0][used] = histogram.lowestEquivalentValue(cell.getValueIteratedTo());
            columns[1][used] = histogram.highestEquivalentValue(cell.getValueIteratedTo());
            columns[2][used] = cell.getCountAddedInThisIterationStep();
            used++;
        }
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], used);
        }
        return columns;
    }

    /** Cells in ascending order with the number of times up to and with each. */
    static final class Cells {

        private final long[] low;
        private final long[] high;
        private final long[] upTo;
        private int used;

        Cells(int size) {
            low = new long[size];
            high = new long[size];
            upTo = new long[size];
        }

        private void append(long lowest, long highest, long count) {
            low[used] = lowest;
            high[used] = highest;
            upTo[used] = count + (used == 0 ? 0 : upTo[used - 1]);
            used++;
        }

        /** The quantile of the lower ends. */
        double lower(double p, QuantileRule rule) {
            return read(low, p, rule);
        }

        /** The quantile of the upper ends. */
        double upper(double p, QuantileRule rule) {
            return read(high, p, rule);
        }

        private double read(long[] ends, double p, QuantileRule rule) {
            long n = upTo[used - 1];
            return switch (rule) {
                case LINEAR -> {
                    double h = (n - 1) * p;
                    long k = (long) Math.floor(h);
                    double part = h - k;
                    double at = ends[cellOf(k)];
                    double next = ends[cellOf(Math.min(k + 1, n - 1))];
                    yield at == next ? at : (1 - part) * at + part * next;
                }
                case NEAREST_RANK -> ends[cellOf(rank(n, p) - 1)];
            };
        }

        /** The least k from 1 to n with k / n at least p. */
        private static long rank(long n, double p) {
            long k = (long) Math.min(n, Math.max(1, Math.ceil(n * p)));
            while (k > 1 && (k - 1) / (double) n >= p) {
                k--;
            }
            while (k < n && k / (double) n < p) {
                k++;
            }
            return k;
        }

        /** The cell of the time at a position, counted from 0. */
        private int cellOf(long position) {
            int found = Arrays.binarySearch(upTo, 0, used, position + 1);
            return found >= 0 ? found : -found - 1;
        }
    }
}
