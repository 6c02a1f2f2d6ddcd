package io.clientele.forecasting.arima;

import java.util.Arrays;

/**
 * The Kalman filter of an ARIMA model in its innovations form, period by period: for one-step forecasts, for the states that a forecast
 * starts from, and for taking in new observations.
 *
 * <p>The state is what the past adds to the coming r = max(p, q) periods of the differenced series, η, and behind it the last values that
 * the differences look back on. With observed value z, its one-step forecast Z·a, and variances in units of the error variance:
 *
 * <pre>
 * z = Z·a + e,   a' = T·a + G·e,   G = (φ + θ, 1, 0 …)
 * f = Z·P·Z' + 1,   K = (T·P·Z' + G) / f
 * a' = T·a + K·(z − Z·a),   P' = T·P·T' + G·G' − K·K'·f
 * </pre>
 *
 * In a period without a value the correction is left out: a' = T·a, P' = T·P·T' + G·G'. P dies away as the series goes on; once it has,
 * the recursion is that of the conditional errors and P is no longer carried (Ansley and Kohn 1985; Gardner, Harvey and Phillips 1980).
 */
final class ArimaFilter {

    /** State variance, in units of the error variance, below which it is nothing. */
    private static final double NOTHING = 1e-11;

    /** State variance at which a surprise tells of the start and not of the model. */
    static final double DIFFUSE = 1e4;

    private final double[] ar;
    private final double[] ma;
    private final double[] delta;
    final int r;
    final int lost;
    final int size;

    final double[] a;

    /** The state's variance, {@code size} numbers a row; not used while {@link #certain}. */
    double[] p;

    boolean certain;

    /** The rows of P that may hold anything: all, or only those of η. */
    private int uncertain;

    private double[] next;
    private final double[] pz;
    private final double[] gain;
    private final double[] step;

    double forecast;
    double forecastVariance;

    /** Σ of the squared surprises by their variances, and their number, but for those of the first periods that say nothing. */
    double squares;

    int counted;

    /** A filter before its first period: η is zero and known, and so are the values looked back on. */
    ArimaFilter(double[] ar, double[] ma, double[] delta) {
        this.ar = ar;
        this.ma = ma;
        this.delta = delta;
        this.r = Math.max(ar.length, ma.length) - 1;
        this.lost = delta.length - 1;
        this.size = r + lost;
        this.a = new double[size];
        this.p = new double[0];
        this.next = new double[0];
        this.certain = true;
        this.uncertain = r;
        this.pz = new double[size];
        this.gain = new double[size];
        this.step = new double[size];
    }

    /** Makes room for P, which is zero so far. */
    private void carry(int rows) {
        if (p.length == 0) {
            p = new double[size * size];
            next = new double[size * size];
        }
        if (certain) {
            Arrays.fill(p, 0);
            uncertain = r;
        }
        uncertain = Math.max(uncertain, rows);
        certain = false;
    }

    /** Begins with η from the stationary distribution, V. */
    void startStationary(double[] v) {
        if (r > 0) {
            carry(r);
            for (int i = 0; i < r; i++) {
                System.arraycopy(v, i * r, p, i * size, r);
            }
        }
    }

    /** Begins with a state and its variance, which is empty if it is certain. */
    void startFrom(double[] state, double[] variance) {
        System.arraycopy(state, 0, a, 0, size);
        int rows = (int) Math.round(Math.sqrt(variance.length));
        if (rows > 0) {
            carry(rows);
            for (int i = 0; i < rows; i++) {
                System.arraycopy(variance, i * rows, p, i * size, rows);
            }
        }
    }

    /** Sets a value that is looked back on: lag 1 is the last period. */
    void remember(int lag, double value, double variance) {
        a[r + lag - 1] = value;
        if (variance > 0) {
            carry(size);
            p[(r + lag - 1) * size + r + lag - 1] = variance;
        }
    }

    /** Forecasts the next period, into {@link #forecast} and {@link #forecastVariance}. */
    void predict() {
        double value = r > 0 ? a[0] : 0;
        for (int j = 1; j <= lost; j++) {
            value += delta[j] * a[r + j - 1];
        }
        forecast = value;
        forecastVariance = 1;
        if (!certain) {
            for (int i = 0; i < uncertain; i++) {
                double sum = r > 0 ? p[i * size] : 0;
                for (int j = r; j < uncertain; j++) {
                    sum += p[i * size + j] * delta[j - r + 1];
                }
                pz[i] = sum;
            }
            double sum = r > 0 ? pz[0] : 0;
            for (int j = r; j < uncertain; j++) {
                sum += pz[j] * delta[j - r + 1];
            }
            forecastVariance = 1 + Math.max(0, sum);
        }
    }

    /** Moves on by a period whose value is known. After {@link #predict}. */
    void observe(double z) {
        double surprise = z - forecast;
        double f = forecastVariance;
        if (f < DIFFUSE) {
            squares += surprise / f * surprise;
            counted++;
        }
        if (!certain) {
            moveVariance();
            int w = uncertain;
            double first = r > 0 ? pz[0] : 0;
            for (int i = 0; i < r; i++) {
                gain[i] = (phi(i + 1) * first + (i + 1 < r ? pz[i + 1] : 0) + phi(i + 1) + theta(i + 1)) / f;
            }
            for (int i = r; i < w; i++) {
                gain[i] = i == r ? 1 : pz[i - 1] / f;
            }
            double largest = 0;
            for (int i = 0; i < w; i++) {
                for (int j = 0; j <= i; j++) {
                    double value = p[i * size + j] - gain[i] * gain[j] * f;
                    value = i == r || j == r ? 0 : value;
                    p[i * size + j] = value;
                    p[j * size + i] = value;
                    largest = Math.max(largest, Math.abs(value));
                }
            }
            certain = largest < NOTHING;
            moveState(forecast);
            for (int i = 0; i < w; i++) {
                a[i] += gain[i] * surprise;
            }
        } else {
            moveState(forecast);
            for (int i = 0; i < r; i++) {
                a[i] += (phi(i + 1) + theta(i + 1)) * surprise;
            }
        }
        if (lost > 0) {
            a[r] = z;
        }
    }

    /** Moves on by a period whose value nobody knows. After {@link #predict}. */
    void skip() {
        carry(size);
        predict();
        moveVariance();
        moveState(forecast);
    }

    /** Moves on by a period whose value nobody knows, without carrying the variance along. After {@link #predict}. */
    void coast() {
        moveState(forecast);
    }

    private void moveState(double value) {
        double first = r > 0 ? a[0] : 0;
        for (int i = 0; i < r; i++) {
            a[i] = phi(i + 1) * first + (i + 1 < r ? a[i + 1] : 0);
        }
        for (int j = lost - 1; j > 0; j--) {
            a[r + j] = a[r + j - 1];
        }
        if (lost > 0) {
            a[r] = value;
        }
    }

    /** P := T·P·T' + G·G' over the uncertain rows. */
    private void moveVariance() {
        int w = uncertain;
        // B = T·P, row by row; then P = B·T' + G·G'
        for (int i = 0; i < w; i++) {
            for (int j = 0; j < w; j++) {
                double value;
                if (i < r) {
                    value = phi(i + 1) * p[j] + (i + 1 < r ? p[(i + 1) * size + j] : 0);
                } else if (i == r) {
                    value = pz[j];
                } else {
                    value = p[(i - 1) * size + j];
                }
                next[i * size + j] = value;
            }
        }
        for (int i = 0; i < w; i++) {
            double along = r > 0 ? next[i * size] : 0;
            for (int j = r; j < w; j++) {
                along += next[i * size + j] * delta[j - r + 1];
            }
            step[i] = along;
        }
        for (int i = 0; i < w; i++) {
            double gi = i < r ? phi(i + 1) + theta(i + 1) : i == r ? 1 : 0;
            for (int j = 0; j <= i; j++) {
                double value;
                if (j < r) {
                    value = phi(j + 1) * next[i * size] + (j + 1 < r ? next[i * size + j + 1] : 0);
                } else if (j == r) {
                    value = step[i];
                } else {
                    value = next[i * size + j - 1];
                }
                double gj = j < r ? phi(j + 1) + theta(j + 1) : j == r ? 1 : 0;
                value += gi * gj;
                p[i * size + j] = value;
                p[j * size + i] = value;
            }
        }
    }

    private double phi(int i) {
        return i < ar.length ? ar[i] : 0;
    }

    private double theta(int i) {
        return i < ma.length ? ma[i] : 0;
    }

    /** The state's variance, as many rows as may hold anything; empty if the state is certain. */
    double[] variance() {
        int rows = certain ? 0 : uncertain;
        double[] variance = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(p, i * size, variance, i * rows, rows);
        }
        return variance;
    }

    /**
     * Runs a filter over a series from its beginning.
     *
     * @param rest what the regression leaves of it, NaN for gaps; not only gaps
     * @param variance of the errors
     * @param forecasts takes the one-step forecasts, NaN where there are none
     */
    static ArimaFilter through(double[] rest, ArimaEquation equation, double variance, double[] forecasts) {
        ArimaFilter filter = new ArimaFilter(equation.ar, equation.ma, equation.delta);
        int from = 0;
        while (Double.isNaN(rest[from])) {
            from++;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < rest.length; t++) {
            if (!Double.isNaN(rest[t])) {
                least = Math.min(least, rest[t]);
                most = Math.max(most, rest[t]);
            }
            forecasts[t] = Double.NaN;
        }
        filter.startStationary(equation.stationaryPrior());
        int start = Math.min(rest.length, from + filter.lost);
        double spread = most - least;
        double relative = variance > 0 ? spread * spread / variance : 0;
        double last = 0;
        for (int t = from; t < start; t++) {
            boolean gap = Double.isNaN(rest[t]);
            last = gap ? last : rest[t];
            // nothing is known of a value that is missing here; a variance of a million spreads is as good as an
            // infinite one
            filter.remember(start - t, last, gap ? 1e6 * Math.max(1, relative) : 0);
        }
        filter.run(rest, start, forecasts);
        return filter;
    }

    /** Goes on to the end of a series, and writes down the one-step forecasts; NaN where they are as good as unknown. */
    void run(double[] rest, int from, double[] forecasts) {
        for (int t = from; t < rest.length; t++) {
            predict();
            forecasts[t] = forecastVariance < DIFFUSE ? forecast : Double.NaN;
            if (Double.isNaN(rest[t])) {
                skip();
            } else {
                observe(rest[t]);
            }
        }
    }
}
