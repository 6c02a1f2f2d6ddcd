package io.clientele.forecasting.decomposition;

import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The centred moving average: smooths a series by the average of the periods around each, so that a season of that length vanishes.
 *
 * <pre>
 * odd m = 2q+1:   T(t) = ( y(t−q) + … + y(t+q) ) / m
 * even m = 2q:    T(t) = ( y(t−q)/2 + y(t−q+1) + … + y(t+q−1) + y(t+q)/2 ) / m       the "2×m" average
 * </pre>
 *
 * <p>It looks into the future of each period, so it smooths and decomposes, and does not forecast; the first and last
 * {@code floor(m/2)} periods have no value. Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd edition,
 * section 3.3.
 *
 * @param window m, how many periods are averaged, at least 1
 */
public record CentredMovingAverage(int window) implements Serializable {

    /** Refuses windows below 1. */
    public CentredMovingAverage {
        Require.atLeast("window", window, 1);
    }

    /** The average over a window of this many periods. */
    public static CentredMovingAverage of(int window) {
        return new CentredMovingAverage(window);
    }

    /** How many periods at either end have no average. */
    public int reach() {
        return window / 2;
    }

    /**
     * The smoothed series; a gap where the window reaches beyond an end or over a gap.
     *
     * @throws IllegalArgumentException if the series is shorter than the window needs
     */
    public TimeSeries smooth(TimeSeries series) {
        Require.nonNull("series", series);
        double[] smooth = smooth(series.valuesOr(Double.NaN), requireLongEnough(series.size()));
        return TimeSeries.withGapsAsNaN(series.calendar(), smooth)
                .named(series.name())
                .in(series.unit());
    }

    private CentredMovingAverage requireLongEnough(int size) {
        int least = 2 * reach() + 1;
        Require.that(
                size >= least,
                "series has " + size + " observations; a centred average of " + window + " needs at least " + least
                        + ". Use a shorter window, or a longer history.");
        return this;
    }

    /** NaN at the ends, and wherever the window holds one. */
    static double[] smooth(double[] values, CentredMovingAverage average) {
        int n = values.length;
        int m = average.window;
        int q = average.reach();
        double edge = m % 2 == 0 ? 0.5 : 1;
        double[] smooth = new double[n];
        Arrays.fill(smooth, Double.NaN);
        for (int t = q; t < n - q; t++) {
            double sum = q == 0 ? 0 : edge * (values[t - q] + values[t + q]);
            for (int i = t - Math.max(0, q - 1); i <= t + Math.max(0, q - 1); i++) {
                sum += values[i];
            }
            smooth[t] = sum / m;
            if (Double.isInfinite(sum)) {
                smooth[t] = smallSummands(values, t, average);
            }
        }
        return smooth;
    }

    /** The same average where the sum would leave the range of a double: every value is divided first. */
    private static double smallSummands(double[] values, int t, CentredMovingAverage average) {
        int m = average.window;
        int q = average.reach();
        double edge = m % 2 == 0 ? 0.5 / m : 1.0 / m;
        double sum = edge * values[t - q] + edge * values[t + q];
        for (int i = t - q + 1; i < t + q; i++) {
            sum += values[i] / m;
        }
        return sum;
    }
}
