package io.clientele.forecasting.arima;

import io.clientele.forecasting.decomposition.Decomposition;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.series.TimeSeries;

/**
 * How much of a series without its trend is season, from 0 to 1:
 *
 * <pre>
 * F = max(0, 1 − Var(remainder) / Var(season + remainder))
 * </pre>
 *
 * (Wang, Smith and Hyndman 2006), the parts from the usual {@link Stl}.
 */
final class SeasonalStrength {

    private SeasonalStrength() {}

    /** Of a series without gaps, longer than two seasons. */
    static double of(double[] y, int m) {
        Decomposition parts = Stl.standard().of(TimeSeries.indexed(y).withSeasons(m));
        double[] remainder = parts.remainder().values();
        double[] detrended = parts.seasonal().values();
        for (int t = 0; t < detrended.length; t++) {
            detrended[t] += remainder[t];
        }
        double whole = squares(detrended);
        return whole > 0 ? Math.max(0, 1 - squares(remainder) / whole) : 0;
    }

    /** About the mean. */
    private static double squares(double[] x) {
        double mean = 0;
        for (double value : x) {
            mean += value / x.length;
        }
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
