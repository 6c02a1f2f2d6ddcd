package io.clientele.forecasting.intermittent;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.Optional;

/** What every method here asks of a series: known values, at least two of them, none negative and none beyond measure. */
final class DemandValues {

    /** Sums of squares over millions of such values stay within a double, and so do their reciprocals. */
    private static final double LARGEST = 1e140;

    /** Greater counts are not told from measurements any more. */
    private static final double LARGEST_COUNT = 1e9;

    private DemandValues() {}

    /** Why a series can't be taken for demand; empty if it can. */
    static Optional<String> refusal(String model, TimeSeries series, boolean bridgesGaps) {
        Require.nonNull("series", series);
        int known = series.size() - series.gapCount();
        if (known < 2) {
            return Optional.of("series has " + Cells.count(known, "observation")
                    + (series.hasGaps() ? " and " + series.describeGaps() : "") + "; " + model
                    + " needs at least 2: one to start from and one to compare with it. Use a longer history.");
        }
        if (series.hasGaps() && !bridgesGaps) {
            return Optional.of("series has " + series.describeGaps() + "; " + model
                    + " needs a value in every period. Fill the gaps with fillGaps, or use the part after the"
                    + " last one.");
        }
        return unfit(series);
    }

    /** Why a value can't be demand. */
    private static Optional<String> unfit(TimeSeries series) {
        double[] values = series.valuesOr(0);
        for (int t = 0; t < values.length; t++) {
            double value = values[t];
            if (value < 0) {
                return Optional.of("the value of " + series.label(t) + " is " + Require.show(value)
                        + "; it must be 0 or more to be demand. Take returns out of the series, or book them against"
                        + " the period of the sale.");
            }
            if (value > LARGEST || value > 0 && value < 1 / LARGEST) {
                return Optional.of("the value of " + series.label(t) + " is " + Require.show(value)
                        + "; it must be 0, or from 1E-140 to 1E140. Choose another unit.");
            }
        }
        return Optional.empty();
    }

    /** The values of a series, NaN in the gaps. */
    static double[] required(String model, TimeSeries series, boolean bridgesGaps) {
        refusal(model, series, bridgesGaps).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return series.valuesOr(Double.NaN);
    }

    /** Further values, however few; NaN in the gaps. */
    static double[] further(String model, TimeSeries observations, boolean bridgesGaps) {
        if (observations.hasGaps() && !bridgesGaps) {
            throw new IllegalArgumentException(
                    refusal(model, observations.append(0, 0), false).orElseThrow());
        }
        unfit(observations).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return observations.valuesOr(Double.NaN);
    }

    /** The values without the gaps. */
    static double[] known(double[] values) {
        double[] known = new double[values.length];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                known[n++] = value;
            }
        }
        return n == values.length ? known : Arrays.copyOf(known, n);
    }

    /** Whether all values are whole numbers that can be counted. */
    static boolean areCounts(double[] known) {
        for (double value : known) {
            if (!isCount(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value is a whole number that can be counted. */
    static boolean isCount(double value) {
        return value == Math.rint(value) && value <= LARGEST_COUNT;
    }

    /** The values above 0. */
    static double[] sizes(double[] known) {
        double[] sizes = new double[known.length];
        int n = 0;
        for (double value : known) {
            if (value > 0) {
                sizes[n++] = value;
            }
        }
        return Arrays.copyOf(sizes, n);
    }

    /** The periods from one demand to the next, the first from the beginning. */
    static double[] intervals(double[] known) {
        double[] intervals = new double[known.length];
        int n = 0;
        int last = -1;
        for (int t = 0; t < known.length; t++) {
            if (known[t] > 0) {
                intervals[n++] = t - last;
                last = t;
            }
        }
        return Arrays.copyOf(intervals, n);
    }
}
