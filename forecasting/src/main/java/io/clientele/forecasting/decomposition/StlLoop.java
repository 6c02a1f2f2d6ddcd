package io.clientele.forecasting.decomposition;

import org.jspecify.annotations.Nullable;

/**
 * The loops of STL over one series: cycle-subseries smoothing, low-pass filter, trend smoothing, and around them the weights that keep
 * outliers out.
 *
 * <p>Cleveland, Cleveland, McRae and Terpenning 1990, sections 2.2 to 2.6 and 3.
 */
final class StlLoop {

    private final int n;
    private final int m;
    private final int seasonWindow;
    private final boolean periodic;
    private final int trendWindow;
    private final int lowPassWindow;
    private final double[] y;

    /** 0 where there is a gap, else 1; null without gaps. */
    private final double @Nullable [] observed;

    final double[] trend;
    final double[] season;

    private final Loess loess;

    /** The season before its own trend is taken out, one season longer at both ends. */
    private final double[] cycles;

    private final double[] averages;
    private final double[] shorter;
    private final double[] level;
    private final double[] without;
    private final double[] subseries;
    private final double[] subweights;
    private final double[] smoothed;

    /**
     * @param y the series, any finite number in a gap
     * @param observed weights 0 and 1; null without gaps
     * @param periodic whether the season is the same in every year
     */
    StlLoop(double[] y, double @Nullable [] observed, int m, int seasonWindow, boolean periodic, int trendWindow) {
        this.y = y;
        this.observed = observed;
        this.n = y.length;
        this.m = m;
        this.seasonWindow = seasonWindow;
        this.periodic = periodic;
        this.trendWindow = trendWindow;
        this.lowPassWindow = nextOdd(m);
        this.trend = new double[n];
        this.season = new double[n];
        this.loess = new Loess(n);
        this.cycles = new double[n + 2 * m];
        this.averages = new double[n + m + 1];
        this.shorter = new double[n + 2];
        this.level = new double[n];
        this.without = new double[n];
        int places = (n - 1) / m + 1;
        this.subseries = new double[places];
        this.subweights = new double[places];
        this.smoothed = new double[places + 2];
    }

    static int nextOdd(int window) {
        return window % 2 == 0 ? window + 1 : window;
    }

    /** The window of the trend that R and the paper recommend for a season's window. */
    static int usualTrendWindow(int m, double seasonWindow) {
        return nextOdd((int) Math.ceil(1.5 * m / (1 - 1.5 / seasonWindow)));
    }

    private static int jump(int window) {
        return (window + 9) / 10;
    }

    /** Two passes without, or fifteen passes with robustness weights. */
    void run(boolean robust) {
        int outer = robust ? 15 : 0;
        int inner = robust ? 1 : 2;
        double[] weights = observed;
        for (int k = 0; k <= outer; k++) {
            for (int i = 0; i < inner; i++) {
                pass(weights);
            }
            if (k < outer) {
                weights = robustness();
            }
        }
        if (periodic) {
            averageCycles();
        }
    }

    private void pass(double @Nullable [] weights) {
        for (int t = 0; t < n; t++) {
            without[t] = y[t] - trend[t];
        }
        smoothCycles(weights);
        movingAverage(cycles, n + 2 * m, m, averages);
        movingAverage(averages, n + m + 1, m, shorter);
        movingAverage(shorter, n + 2, 3, without);
        loess.smooth(without, n, null, lowPassWindow, true, jump(lowPassWindow), level, 0);
        for (int t = 0; t < n; t++) {
            season[t] = cycles[m + t] - level[t];
            without[t] = y[t] - season[t];
        }
        loess.smooth(without, n, weights, trendWindow, true, jump(trendWindow), trend, 0);
    }

    /** Every place of the season by itself, smoothed over the years and carried one year beyond each end. */
    private void smoothCycles(double @Nullable [] weights) {
        for (int place = 0; place < m; place++) {
            int k = (n - 1 - place) / m + 1;
            for (int i = 0; i < k; i++) {
                subseries[i] = without[i * m + place];
                subweights[i] = weights == null ? 1 : weights[i * m + place];
            }
            double[] own = weights == null ? null : subweights;
            loess.smooth(subseries, k, own, seasonWindow, false, jump(seasonWindow), smoothed, 1);
            double before = loess.at(subseries, k, own, seasonWindow, false, -1, 0, Math.min(seasonWindow, k) - 1);
            smoothed[0] = Double.isNaN(before) ? smoothed[1] : before;
            double after = loess.at(subseries, k, own, seasonWindow, false, k, Math.max(0, k - seasonWindow), k - 1);
            smoothed[k + 1] = Double.isNaN(after) ? smoothed[k] : after;
            for (int i = 0; i < k + 2; i++) {
                cycles[i * m + place] = smoothed[i];
            }
        }
    }

    private static void movingAverage(double[] from, int length, int window, double[] into) {
        double sum = 0;
        for (int i = 0; i < window; i++) {
            sum += from[i];
        }
        into[0] = sum / window;
        for (int i = window; i < length; i++) {
            sum += from[i] - from[i - window];
            into[i - window + 1] = sum / window;
        }
    }

    /** Tukey's biweight of the remainders in six times their median size. */
    private double[] robustness() {
        double[] size = new double[n];
        double[] sizes = new double[n];
        int count = 0;
        for (int t = 0; t < n; t++) {
            size[t] = Math.abs(y[t] - trend[t] - season[t]);
            if (observed == null || observed[t] > 0) {
                sizes[count++] = size[t];
            }
        }
        double limit = 3 * MiddleSizes.sum(sizes, count);
        double far = 0.999 * limit;
        double near = 0.001 * limit;
        double[] weights = new double[n];
        for (int t = 0; t < n; t++) {
            double weight = 0;
            if (size[t] <= near) {
                weight = 1;
            } else if (size[t] <= far) {
                double r = size[t] / limit;
                weight = (1 - r * r) * (1 - r * r);
            }
            weights[t] = observed == null ? weight : weight * observed[t];
        }
        return weights;
    }

    private void averageCycles() {
        for (int place = 0; place < Math.min(m, n); place++) {
            double sum = 0;
            int count = 0;
            for (int t = place; t < n; t += m) {
                sum += season[t];
                count++;
            }
            for (int t = place; t < n; t += m) {
                season[t] = sum / count;
            }
        }
    }
}
