package io.clientele.forecasting.arima;

/**
 * The exact Gaussian likelihood of a regression with autoregressive–moving-average errors.
 *
 * <pre>
 * w = X·β + u,   φ(B)·u(t) = θ(B)·e(t),   t = 1 … n
 * </pre>
 *
 * What happened before the sample reaches into it only through r = max(p, q) numbers η, what the past adds to φ(B)·u in the first r
 * periods. With e0 the errors that follow if η is zero, π the weights of 1/θ(B), and Π the matrix of the columns π shifted by 0 … r−1,
 *
 * <pre>
 * e = e0 − Π·η,   η ~ N(0, σ²·V),   V = L·L'
 * K = I + L'·Π'Π·L = C·C'
 * S = e0'e0 − |C⁻¹·L'·Π'e0|²,   log|Ω| = log|K|
 * </pre>
 *
 * which is the likelihood of Ljung and Box (1979), here for any φ. Π'Π follows from its first row, since its columns are shifts of each
 * other. So a likelihood costs n times a few lags, n·r products that do not wait for each other, and r³/2: no n·r² as in a Kalman filter.
 *
 * <p>The coefficients β are profiled out by generalised least squares. A gap is a regressor of its own, 1 in its period before
 * differencing; that is the same as skipping it, once the determinant of the gaps' normal matrix is added to log|Ω| (Gómez, Maravall and
 * Peña 1999).
 *
 * <p>One thread at a time; everything is allocated when made.
 */
final class ArmaPass {

    private final int n;
    private final int capacity;

    /** w, then the gaps, then the other regressors, each behind {@code capacity} zeros. */
    private final double[][] data;

    private final int gaps;

    private final double[][] errors;
    private final double[][] whitened;
    private final double[] pi;
    private final int[] arLag;
    private final double[] arWeight;
    private final int[] maLag;
    private final double[] maWeight;
    private int arLags;
    private int maLags;

    private final ArmaPrior presample;
    private final double[] prior;
    private final double[] gram;
    private final double[] product;
    private final double[] k;
    private final double[] correlation;
    private final double[] eta;
    private final ProfiledRegression regression;
    private final double[] beta;

    private int r;
    private int columns;
    private double squares;
    private double logDeterminant;

    /**
     * @param columns the differenced series, then as many columns for gaps, then the other regressors, all of one length
     * @param gaps how many of the regressors stand for gaps
     * @param capacity the largest r that will be asked for
     */
    ArmaPass(double[][] columns, int gaps, int capacity) {
        this.n = columns[0].length;
        this.capacity = capacity;
        this.gaps = gaps;
        int c = columns.length;
        this.data = new double[c][];
        this.errors = new double[c][capacity + n];
        this.whitened = new double[c][capacity];
        for (int i = 0; i < c; i++) {
            data[i] = new double[capacity + n];
            System.arraycopy(columns[i], 0, data[i], capacity, n);
        }
        this.pi = new double[capacity + n];
        this.arLag = new int[capacity];
        this.arWeight = new double[capacity];
        this.maLag = new int[capacity];
        this.maWeight = new double[capacity];
        this.presample = new ArmaPrior(capacity);
        this.prior = presample.factor;
        this.gram = new double[capacity * capacity];
        this.product = new double[capacity * capacity];
        this.k = new double[capacity * capacity];
        this.correlation = new double[capacity];
        this.eta = new double[capacity];
        this.regression = new ProfiledRegression(c, gaps);
        this.beta = regression.beta;
    }

    int length() {
        return n;
    }

    /** How many observations the likelihood is of: the differenced ones, less a gap each. */
    int effective() {
        return n - gaps;
    }

    int gaps() {
        return gaps;
    }

    double squares() {
        return squares;
    }

    /** The coefficient of a regressor, counted from 1; the gaps come first. */
    double beta(int column) {
        return beta[column];
    }

    /** S·|Ω|^(1/n): what the search makes small. */
    double objective() {
        return squares * StrictMath.exp(logDeterminant / effective());
    }

    double logLikelihood() {
        double count = effective();
        return -0.5 * (count * (StrictMath.log(2 * Math.PI * squares / count) + 1) + logDeterminant);
    }

    /**
     * Evaluates the likelihood.
     *
     * @param ar φ(1) … φ(p) from index 1 on, of 1 − φ(1)·B − …
     * @param ma θ(1) … θ(q) from index 1 on, of 1 + θ(1)·B + …
     * @param active how many of the columns take part, the series included
     * @return false if the numbers fail: not stationary, or regressors that depend on each other
     */
    boolean evaluate(double[] ar, int p, double[] ma, int q, int active) {
        r = Math.max(p, q);
        columns = active;
        arLags = lags(ar, p, arLag, arWeight);
        maLags = lags(ma, q, maLag, maWeight);
        logDeterminant = 0;
        for (int c = 0; c < columns; c++) {
            filter(data[c], errors[c]);
        }
        if (r > 0) {
            if (!presample.evaluate(ar, p, ma, q, arLag, arWeight, arLags, maLag, maWeight, maLags)) {
                return false;
            }
            impulse();
            gram();
            if (!kernel()) {
                return false;
            }
            for (int c = 0; c < columns; c++) {
                whiten(errors[c], whitened[c]);
            }
        }
        return regress();
    }

    private static int lags(double[] polynomial, int order, int[] lag, double[] weight) {
        int count = 0;
        for (int i = 1; i <= order; i++) {
            if (polynomial[i] != 0) {
                lag[count] = i;
                weight[count++] = polynomial[i];
            }
        }
        return count;
    }

    /** e(t) = w(t) − Σ φ·w(t−i) − Σ θ·e(t−j), with nothing before the sample. */
    private void filter(double[] w, double[] e) {
        int end = capacity + n;
        System.arraycopy(w, capacity, e, capacity, n);
        for (int i = 0; i < arLags; i++) {
            int lag = arLag[i];
            double weight = arWeight[i];
            for (int t = capacity; t < end; t++) {
                e[t] -= weight * w[t - lag];
            }
        }
        divide(e);
    }

    private void divide(double[] e) {
        int end = capacity + n;
        for (int t = capacity; t < end; t++) {
            double value = e[t];
            for (int j = maLags - 1; j >= 0; j--) {
                value -= maWeight[j] * e[t - maLag[j]];
            }
            e[t] = value;
        }
    }

    private void impulse() {
        java.util.Arrays.fill(pi, capacity, capacity + n, 0);
        pi[capacity] = 1;
        divide(pi);
    }

    /** Π'Π, from its first row on by shifting. */
    private void gram() {
        double[] m = gram;
        for (int j = 0; j < r; j++) {
            double value = j < n ? product(pi, capacity, pi, capacity + j, n - j) : 0;
            m[j] = value;
            m[j * r] = value;
        }
        for (int i = 1; i < r; i++) {
            for (int j = i; j < r; j++) {
                double ends = i <= n && j <= n ? pi[capacity + n - i] * pi[capacity + n - j] : 0;
                double value = m[(i - 1) * r + j - 1] - ends;
                m[i * r + j] = value;
                m[j * r + i] = value;
            }
        }
    }

    /** Σ over {@code count} of x·y, in four sums side by side. */
    private static double product(double[] x, int fromX, double[] y, int fromY, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += x[fromX + i] * y[fromY + i];
            b += x[fromX + i + 1] * y[fromY + i + 1];
            c += x[fromX + i + 2] * y[fromY + i + 2];
            d += x[fromX + i + 3] * y[fromY + i + 3];
        }
        for (; i < count; i++) {
            a += x[fromX + i] * y[fromY + i];
        }
        return (a + b) + (c + d);
    }

    /** K = I + L'·(Π'Π)·L and its Cholesky factor in its place. */
    private boolean kernel() {
        int w = r + 2;
        double[] m = gram;
        double[] ml = product;
        for (int i = 0; i < r; i++) {
            int row = i * r;
            for (int j = 0; j < r; j++) {
                ml[row + j] = 0;
            }
            for (int l = 0; l < r; l++) {
                double weight = m[row + l];
                int factor = (l + 1) * w + 1;
                for (int j = 0; j <= l; j++) {
                    ml[row + j] += weight * prior[factor + j];
                }
            }
        }
        for (int i = 0; i < r; i++) {
            for (int j = 0; j <= i; j++) {
                k[i * r + j] = i == j ? 1 : 0;
            }
        }
        for (int l = 0; l < r; l++) {
            int factor = (l + 1) * w + 1;
            for (int i = 0; i <= l; i++) {
                double weight = prior[factor + i];
                if (weight != 0) {
                    for (int j = 0; j <= i; j++) {
                        k[i * r + j] += weight * ml[l * r + j];
                    }
                }
            }
        }
        double log = 0;
        double determinant = 1;
        for (int i = 0; i < r; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = k[i * r + j];
                for (int l = 0; l < j; l++) {
                    sum -= k[i * r + l] * k[j * r + l];
                }
                if (i == j) {
                    if (!(sum > 0 && sum < 1e300)) {
                        return false;
                    }
                    double root = Math.sqrt(sum);
                    k[i * r + i] = root;
                    determinant *= root;
                } else {
                    k[i * r + j] = sum / k[j * r + j];
                }
            }
            if (determinant > 1e100 || determinant < 1e-100) {
                log += StrictMath.log(determinant);
                determinant = 1;
            }
        }
        logDeterminant = 2 * (log + StrictMath.log(determinant));
        return true;
    }

    /** C⁻¹·L'·Π'e0. */
    private void whiten(double[] e, double[] out) {
        int w = r + 2;
        for (int i = 0; i < r; i++) {
            correlation[i] = i < n ? product(pi, capacity, e, capacity + i, n - i) : 0;
        }
        for (int i = 0; i < r; i++) {
            double sum = 0;
            for (int l = i; l < r; l++) {
                sum += prior[(l + 1) * w + i + 1] * correlation[l];
            }
            for (int j = 0; j < i; j++) {
                sum -= k[i * r + j] * out[j];
            }
            out[i] = sum / k[i * r + i];
        }
    }

    private double inner(int a, int b) {
        double value = product(errors[a], capacity, errors[b], capacity, n);
        for (int i = 0; i < r; i++) {
            value -= whitened[a][i] * whitened[b][i];
        }
        return value;
    }

    /** Generalised least squares on the regressors, gaps first. */
    private boolean regress() {
        int c = columns;
        for (int i = 0; i < c; i++) {
            for (int j = 0; j <= i; j++) {
                regression.products[i * c + j] = inner(i, j);
            }
        }
        if (!regression.solve(c)) {
            return false;
        }
        squares = regression.squares();
        logDeterminant += regression.logDeterminant();
        return squares < 1e300;
    }

    /** How long {@link #residuals} is: n + r. */
    int residualCount() {
        return n + r;
    }

    /**
     * Numbers whose squares add up to the objective, smooth in the parameters: the errors, and the pre-sample part in units of its own
     * prior. Sets the sum of squares anew from them, which loses no digits.
     */
    void residuals(double[] out) {
        for (int t = 0; t < n; t++) {
            double value = errors[0][capacity + t];
            for (int c = 1; c < columns; c++) {
                value -= beta[c] * errors[c][capacity + t];
            }
            out[t] = value;
        }
        if (r > 0) {
            int w = r + 2;
            for (int i = r - 1; i >= 0; i--) {
                double sum = whitened[0][i];
                for (int c = 1; c < columns; c++) {
                    sum -= beta[c] * whitened[c][i];
                }
                for (int l = i + 1; l < r; l++) {
                    sum -= k[l * r + i] * out[n + l];
                }
                out[n + i] = sum / k[i * r + i];
            }
            for (int i = 0; i < r; i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum += prior[(i + 1) * w + j + 1] * out[n + j];
                }
                eta[i] = sum;
            }
            for (int i = 0; i < Math.min(r, n); i++) {
                double shift = eta[i];
                for (int t = i; t < n; t++) {
                    out[t] -= shift * pi[capacity + t - i];
                }
            }
        }
        double sum = 0;
        int count = residualCount();
        for (int t = 0; t < count; t++) {
            sum += out[t] * out[t];
        }
        squares = sum;
        double factor = StrictMath.exp(logDeterminant / (2.0 * effective()));
        for (int t = 0; t < count; t++) {
            out[t] *= factor;
        }
    }

    /** The variances of the coefficients of the regressors behind the gaps, for a unit variance of e. */
    double[] betaVariances() {
        return regression.variances();
    }

    /** V, the variance of η, for a unit variance of e; r rows of r. */
    double[] stationaryPrior() {
        return presample.variance();
    }
}
