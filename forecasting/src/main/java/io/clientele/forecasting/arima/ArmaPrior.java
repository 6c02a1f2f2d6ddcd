package io.clientele.forecasting.arima;

/**
 * How what came before the sample varies: V, the variance of η in {@link ArmaPass}, and its factor L with V = L·L'.
 *
 * <pre>
 * η(i, t) = φ(i)·u(t) + θ(i)·e(t) + η(i+1, t−1)
 * </pre>
 *
 * gives V from its last element backwards, and its first row follows from the autocovariances of u. These are those of the pure
 * autoregression, from its partial autocorrelations by the recursion of Durbin and Levinson, weighed with the products of θ.
 *
 * <p>One thread at a time; everything is allocated when made.
 */
final class ArmaPrior {

    /** L, lower triangular, r + 2 numbers a row, rows and columns from 1 on. */
    final double[] factor;

    private final int capacity;
    private final double[] gamma;
    private final double[] levinson;
    private final double[] gammaAr;
    private final double[] psi;
    private final double[] maProducts;

    private int r;
    private int[] arLag = {};
    private double[] arWeight = {};
    private int arLags;
    private int[] maLag = {};
    private double[] maWeight = {};
    private int maLags;

    ArmaPrior(int capacity) {
        this.capacity = capacity;
        this.gamma = new double[capacity + 2];
        this.gammaAr = new double[2 * capacity + 3];
        this.levinson = new double[(capacity + 1) * (capacity + 1)];
        this.psi = new double[capacity + 2];
        this.maProducts = new double[capacity + 2];
        this.factor = new double[(capacity + 2) * (capacity + 2)];
    }

    /**
     * V and its factor L.
     *
     * @return false if the model is not stationary
     */
    boolean evaluate(
            double[] ar,
            int p,
            double[] ma,
            int q,
            int[] arLag,
            double[] arWeight,
            int arLags,
            int[] maLag,
            double[] maWeight,
            int maLags) {
        this.r = Math.max(p, q);
        this.arLag = arLag;
        this.arWeight = arWeight;
        this.arLags = arLags;
        this.maLag = maLag;
        this.maWeight = maWeight;
        this.maLags = maLags;
        if (!autocovariances(ar, p, ma, q)) {
            return false;
        }
        int w = r + 2;
        double[] v = factor;
        for (int j = 1; j <= r; j++) {
            double sum = 0;
            for (int i = 0; i < arLags; i++) {
                if (arLag[i] >= j) {
                    sum += arWeight[i] * gamma[1 + arLag[i] - j];
                }
            }
            for (int i = 0; i < maLags; i++) {
                if (maLag[i] >= j) {
                    sum += maWeight[i] * psi[1 + maLag[i] - j];
                }
            }
            v[w + j] = sum;
            v[j * w + 1] = sum;
            v[j * w + r + 1] = 0;
            v[(r + 1) * w + j] = 0;
        }
        v[w + r + 1] = 0;
        v[(r + 1) * w + r + 1] = 0;
        for (int i = r; i >= 2; i--) {
            double pi1 = i <= p ? ar[i] : 0;
            double ti = i <= q ? ma[i] : 0;
            for (int j = i; j >= 2; j--) {
                double pj = j <= p ? ar[j] : 0;
                double tj = j <= q ? ma[j] : 0;
                double value = pi1 * pj * gamma[0]
                        + pi1 * tj
                        + ti * pj
                        + ti * tj
                        + pi1 * v[w + j + 1]
                        + pj * v[w + i + 1]
                        + v[(i + 1) * w + j + 1];
                v[i * w + j] = value;
                v[j * w + i] = value;
            }
        }
        return semidefiniteFactor(w);
    }

    /** Cholesky in place; a pivot that is zero but for rounding leaves its column zero. */
    private boolean semidefiniteFactor(int w) {
        double[] v = factor;
        for (int j = 1; j <= r; j++) {
            double diagonal = v[j * w + j];
            if (!(diagonal < 1e30)) {
                return false;
            }
            double rest = diagonal;
            for (int i = 1; i < j; i++) {
                rest -= v[j * w + i] * v[j * w + i];
            }
            double root = rest > 1e-14 * diagonal ? Math.sqrt(rest) : 0;
            v[j * w + j] = root;
            double inverse = root > 0 ? 1 / root : 0;
            for (int i = j + 1; i <= r; i++) {
                double sum = v[i * w + j];
                for (int l = 1; l < j; l++) {
                    sum -= v[i * w + l] * v[j * w + l];
                }
                v[i * w + j] = sum * inverse;
            }
        }
        return true;
    }

    /** γ(0) … γ(r) of u, and ψ(0) … ψ(r), for a unit variance of e. */
    private boolean autocovariances(double[] ar, int p, double[] ma, int q) {
        psi[0] = 1;
        for (int t = 1; t <= r; t++) {
            double value = t <= q ? ma[t] : 0;
            for (int i = 0; i < arLags && arLag[i] <= t; i++) {
                value += arWeight[i] * psi[t - arLag[i]];
            }
            psi[t] = value;
        }
        int reach = r + q;
        if (!pureAutocovariances(ar, p, reach)) {
            return false;
        }
        for (int l = 0; l <= q; l++) {
            double sum = l == 0 ? 1 : ma[l];
            for (int j = 0; j < maLags && maLag[j] + l <= q; j++) {
                sum += maWeight[j] * ma[maLag[j] + l];
            }
            maProducts[l] = sum;
        }
        for (int t = 0; t <= r; t++) {
            double sum = maProducts[0] * gammaAr[t];
            for (int l = 1; l <= q; l++) {
                double c = maProducts[l];
                if (c != 0) {
                    sum += c * (gammaAr[t + l] + gammaAr[Math.abs(t - l)]);
                }
            }
            gamma[t] = sum;
        }
        return true;
    }

    /** The autocovariances of 1/φ(B)·e, by stepping the recursion of Durbin and Levinson down and up again. */
    private boolean pureAutocovariances(double[] ar, int p, int reach) {
        int w = capacity + 1;
        double[] a = levinson;
        double variance = 1;
        for (int i = 1; i <= p; i++) {
            a[p * w + i] = ar[i];
        }
        for (int order = p; order >= 1; order--) {
            double partial = a[order * w + order];
            double rest = 1 - partial * partial;
            if (!(rest > 0)) {
                return false;
            }
            variance /= rest;
            int row = order * w;
            int below = row - w;
            for (int i = 1; i < order; i++) {
                a[below + i] = (a[row + i] + partial * a[row + order - i]) / rest;
            }
        }
        gammaAr[0] = variance;
        for (int order = 1; order <= p; order++) {
            double partial = a[order * w + order];
            double sum = partial * variance;
            int below = (order - 1) * w;
            for (int i = 1; i < order; i++) {
                sum += a[below + i] * gammaAr[order - i];
            }
            gammaAr[order] = sum;
            variance *= 1 - partial * partial;
        }
        for (int t = p + 1; t <= reach; t++) {
            double sum = 0;
            for (int i = 0; i < arLags; i++) {
                sum += arWeight[i] * gammaAr[t - arLag[i]];
            }
            gammaAr[t] = sum;
        }
        return true;
    }

    /** V, the variance of η, for a unit variance of e; r rows of r. */
    double[] variance() {
        int w = r + 2;
        double[] v = new double[r * r];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                double sum = 0;
                for (int l = 0; l <= Math.min(i, j); l++) {
                    sum += factor[(i + 1) * w + l + 1] * factor[(j + 1) * w + l + 1];
                }
                v[i * r + j] = sum;
            }
        }
        return v;
    }
}
