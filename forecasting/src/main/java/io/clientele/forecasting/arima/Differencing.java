package io.clientele.forecasting.arima;

import java.util.Arrays;

/**
 * How often differences must be taken until a series is stationary: from season to season if the season explains most of what the trend
 * leaves (Wang, Smith and Hyndman 2006), from period to period as long as the test of Kwiatkowski, Phillips, Schmidt and Shin (1992)
 * rejects a constant level at 5 percent.
 */
final class Differencing {

    /** Critical value of the level test at 5 percent, from table 1 of Kwiatkowski, Phillips, Schmidt and Shin (1992). */
    private static final double KPSS_5_PERCENT = 0.463;

    /**
     * Seasonal strength beyond which forecasts gain from seasonal differences, as measured on the M3 competition by Hyndman and
     * Athanasopoulos (Forecasting: Principles and Practice, section 9.1).
     */
    private static final double STRONG_SEASON = 0.64;

    private Differencing() {}

    /** The number of differences from period to period, 0 to {@code most}. */
    static int regular(double[] y, int most) {
        double[] x = y;
        for (int d = 0; d < most; d++) {
            if (isConstant(x) || kpss(x) <= KPSS_5_PERCENT) {
                return d;
            }
            x = ArimaData.differenced(x, new double[] {0, 1});
        }
        return most;
    }

    /** The number of differences from season to season, 0 or 1. */
    static int seasonal(double[] y, int m) {
        if (m < 2 || y.length < 2 * m + 1 || isConstant(y)) {
            return 0;
        }
        return SeasonalStrength.of(y, m) > STRONG_SEASON ? 1 : 0;
    }

    static boolean isConstant(double[] x) {
        if (x.length < 2) {
            return true;
        }
        double least = x[0];
        double most = x[0];
        for (double value : x) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least <= ArimaData.ROUNDING * Math.max(1, Math.max(Math.abs(least), Math.abs(most)));
    }

    /**
     * The statistic of the level test, with Bartlett weights over 3·√n/13 lags:
     *
     * <pre>
     * Σ S(t)² / (n²·s²),   S(t) = Σ_{i ≤ t} (x(i) − x̄),   s² = 1/n·Σ e² + 2/n·Σ_l (1 − l/(L+1))·Σ_t e(t)·e(t−l)
     * </pre>
     */
    static double kpss(double[] x) {
        int n = x.length;
        double mean = Arrays.stream(x).sum() / n;
        int lags = (int) (3 * Math.sqrt(n) / 13);
        double cumulated = 0;
        double numerator = 0;
        double variance = 0;
        for (double value : x) {
            double e = value - mean;
            cumulated += e;
            numerator += cumulated * cumulated;
            variance += e * e;
        }
        for (int lag = 1; lag <= lags; lag++) {
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += (x[t] - mean) * (x[t - lag] - mean);
            }
            variance += 2 * (1 - lag / (lags + 1.0)) * sum;
        }
        return variance > 0 ? numerator / n / variance : 0;
    }
}
