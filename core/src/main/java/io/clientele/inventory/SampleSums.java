package io.clientele.inventory;

import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sums of a random number of draws from a sample, by convolution on the grid of its values: whole pieces, but also packs of 12 or tenths
 * of a litre, of which every value is a multiple.
 */
final class SampleSums {

    /** Multiplications beyond which a convolution is no longer worth its exactness. */
    private static final double MOST_WORK = 2e9;

    /** Decimal places are looked for up to a millionth. */
    private static final double FINEST = 1e6;

    /** Above this not every whole number is a double. */
    private static final double LARGEST = 1L << 53;

    private SampleSums() {}

    /**
     * The mixture of convolution powers; empty for fractions of periods, values below 0 or without a common grid, or if it is too much
     * work.
     */
    static Optional<Distribution> over(Empirical each, Empirical lengths) {
        double[] periods = lengths.values();
        double[] values = each.values();
        double scale = scale(values);
        if (scale == 0
                || values[0] < 0
                || !Arrays.stream(periods).allMatch(WholePieces::isWhole)
                || lengths.highest() > WholePieces.MOST_VALUES) {
            return Optional.empty();
        }
        long step = 0;
        for (double value : values) {
            step = divisor(step, (long) Math.rint(value * scale));
        }
        step = Math.max(1, step);
        int last = (int) lengths.highest();
        double highest = Math.rint(each.highest() * scale) / step;
        double size = last * highest + 1;
        if (size > WholePieces.MOST_VALUES || size * values.length * last / 2 > MOST_WORK) {
            return Optional.empty();
        }
        double[] f = new double[(int) highest + 1];
        for (double value : values) {
            f[(int) (Math.rint(value * scale) / step)] = each.density(value);
        }
        double[] mixed = mixed(f, last, lengths);
        double[] sums = new double[mixed.length];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = (double) k * step / scale;
        }
        return Optional.of(Empirical.weighted(sums, mixed));
    }

    private static double[] mixed(double[] f, int last, Empirical lengths) {
        double[] periods = lengths.values();
        double[] mixed = new double[last * (f.length - 1) + 1];
        double[] power = {1};
        int next = 0;
        for (int n = 0; n <= last; n++) {
            if (n == (int) periods[next]) {
                double weight = lengths.density(periods[next++]);
                for (int k = 0; k < power.length; k++) {
                    mixed[k] += weight * power[k];
                }
            }
            if (n < last) {
                power = convolution(power, f);
            }
        }
        return mixed;
    }

    static double[] convolution(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int j = 0; j < b.length; j++) {
            double factor = b[j];
            if (factor != 0) {
                for (int i = 0; i < a.length; i++) {
                    sum[i + j] += factor * a[i];
                }
            }
        }
        return sum;
    }

    /** The power of ten that makes every value whole; 0 if there is none. */
    private static double scale(double[] values) {
        for (double scale = 1; scale <= FINEST; scale *= 10) {
            boolean whole = true;
            for (double value : values) {
                double grid = Math.rint(value * scale);
                whole &= grid / scale == value && Math.abs(grid) <= LARGEST;
            }
            if (whole) {
                return scale;
            }
        }
        return 0;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
