package io.clientele.forecasting.arima;

/**
 * How much of a series without its trend is season, from 0 to 1:
 *
 * <pre>
 * F = max(0, 1 − Var(remainder) / Var(season + remainder))
 * </pre>
 *
 * (Wang, Smith and Hyndman 2006), the parts from a seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning
 * 1990) with a seasonal window of 11 and two passes, not robust.
 */
final class SeasonalStrength {

    private static final int SEASONAL_WINDOW = 11;
    private static final int PASSES = 2;

    private SeasonalStrength() {}

    static double of(double[] y, int m) {
        int n = y.length;
        int trendWindow = odd((int) Math.ceil(1.5 * m / (1 - 1.5 / SEASONAL_WINDOW)));
        int lowPassWindow = odd(m);
        double[] trend = new double[n];
        double[] season = new double[n];
        double[] cycle = new double[n + 2 * m];
        double[] sub = new double[n / m + 1];
        double[] work = new double[n];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int j = 0; j < m; j++) {
                int count = (n - j + m - 1) / m;
                for (int i = 0; i < count; i++) {
                    sub[i] = y[j + i * m] - trend[j + i * m];
                }
                for (int i = -1; i <= count; i++) {
                    cycle[j + (i + 1) * m] = local(sub, count, i, SEASONAL_WINDOW, false);
                }
            }
            double[] low = average(average(average(cycle, m), m), 3);
            for (int t = 0; t < n; t++) {
                season[t] = cycle[m + t] - local(low, n, t, lowPassWindow, true);
                work[t] = y[t] - season[t];
            }
            for (int t = 0; t < n; t++) {
                trend[t] = local(work, n, t, trendWindow, true);
            }
        }
        for (int t = 0; t < n; t++) {
            work[t] = y[t] - season[t] - trend[t];
            season[t] += work[t];
        }
        double detrended = variance(season);
        return detrended > 0 ? Math.max(0, 1 - variance(work) / detrended) : 0;
    }

    private static int odd(int window) {
        return window % 2 == 0 ? window + 1 : window;
    }

    private static double[] average(double[] x, int length) {
        double[] result = new double[x.length - length + 1];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
            if (i >= length) {
                sum -= x[i - length];
            }
            if (i >= length - 1) {
                result[i - length + 1] = sum / length;
            }
        }
        return result;
    }

    /** The local constant or line at a place, with tricube weights over the nearest points. */
    private static double local(double[] x, int n, int at, int window, boolean line) {
        int left = Math.max(0, Math.min(at - window / 2, n - window));
        int right = Math.min(n - 1, left + window - 1);
        double width = Math.max(at - left, right - at);
        if (window > n) {
            width += (window - n) / 2;
        }
        double weights = 0;
        double places = 0;
        double values = 0;
        double squares = 0;
        double products = 0;
        for (int i = left; i <= right; i++) {
            double place = i - at;
            double share = Math.abs(place) / width;
            double cube = 1 - share * share * share;
            double weight = share <= 0.999 ? cube * cube * cube : 0;
            weights += weight;
            places += weight * place;
            values += weight * x[i];
            squares += weight * place * place;
            products += weight * place * x[i];
        }
        if (!(weights > 0)) {
            return x[Math.max(0, Math.min(n - 1, at))];
        }
        double spread = squares - places * places / weights;
        double slope = line && spread > 1e-9 * squares ? (products - places * values / weights) / spread : 0;
        return (values - slope * places) / weights;
    }

    private static double variance(double[] x) {
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
