package io.clientele.forecasting.ces;

import java.util.Arrays;

/**
 * The best initial states for given parameters, by least squares.
 *
 * <p>The recursion is linear in its initial states, so the one-step errors are e = r − Z·x, with r the errors from states of 0 and the
 * columns of Z what the recursion makes of a unit of each state when the series is zero. The free states x are one level per pair; its
 * potential starts where it would stand still, at ℓ/a (with beta, at s/p), for a potential has no meaning of its own before there were
 * errors, and a season's would double the states for nothing. The places of a season beside a level add up to 0.
 *
 * <p>A place's unit does nothing before the period it is first used in, and from then on what the first place's does from period 1. So the
 * columns of a season are one column moved down, and the scalar products of two of them follow from those one up and left by one term.
 * With gaps that is not so; then every column is computed.
 */
final class CesStates {

    /** A pivot that lost this share of its column to the columns before it counts as zero: its state stays at 0. */
    private static final double DEPENDENT = 1e-11;

    private final CesForm form;
    private final int n;
    private final int m;
    private final boolean gaps;
    private final CesPass zero;
    private final double[] residual;
    private final double[] byLevel;

    /** The columns of the places, one only where the others are the same moved down. */
    private final double[][] places;

    private final int size;

    /** Scalar products of the columns of level and all m places, and with the residuals. */
    private final double[][] products;

    private final double[] right;
    private final double[][] factor;
    private final double[] solution;

    CesStates(CesPass pass) {
        this.form = pass.form;
        this.n = pass.n;
        this.m = pass.m;
        boolean missing = false;
        double[] zeros = new double[n];
        for (int t = 0; t < n; t++) {
            if (Double.isNaN(pass.y[t])) {
                zeros[t] = Double.NaN;
                missing = true;
            }
        }
        this.gaps = missing;
        this.zero = new CesPass(form, zeros, m);
        this.residual = new double[n];
        this.byLevel = new double[n];
        this.places = new double[form.hasBoth() ? (gaps ? m : 1) : 0][n];
        this.size = form.hasBoth() ? m + 1 : 0;
        this.products = new double[size][size];
        this.right = new double[size];
        this.factor = new double[m][m];
        this.solution = new double[m];
    }

    /** Leaves in the pass the states, errors and trajectories of the least-squares start. */
    void solve(CesPass pass, double a, double b, double p, double q) {
        pass.clear();
        pass.forward(a, b, p, q);
        System.arraycopy(pass.error, 0, residual, 0, n);
        if (form.hasBoth()) {
            solveBoth(pass, a, b, p, q);
        } else {
            solvePlaces(pass, a, b);
        }
        pass.forward(a, b, p, q);
    }

    /** Each place is a series of its own: their columns have no period in common. */
    private void solvePlaces(CesPass pass, double a, double b) {
        zero.clear();
        Arrays.fill(zero.level, 0, m, 1);
        Arrays.fill(zero.potential, 0, m, 1 / a);
        zero.forward(a, b, 0, 0);
        for (int j = 0; j < m; j++) {
            double square = 0;
            double product = 0;
            for (int t = j; t < n; t += m) {
                square += zero.error[t] * zero.error[t];
                product -= zero.error[t] * residual[t];
            }
            pass.level[j] = square > 0 ? product / square : 0;
            pass.potential[j] = pass.level[j] / a;
        }
    }

    private void solveBoth(CesPass pass, double a, double b, double p, double q) {
        zero.clear();
        zero.level[0] = 1;
        zero.potential[0] = 1 / a;
        zero.forward(a, b, p, q);
        negated(zero.error, byLevel);
        for (int j = 0; j < places.length; j++) {
            zero.clear();
            zero.season[j] = 1;
            zero.seasonPotential[j] = form == CesForm.FULL ? 1 / p : 0;
            zero.forward(a, b, p, q);
            negated(zero.error, places[j]);
        }
        products[0][0] = product(byLevel, byLevel, 0);
        right[0] = product(byLevel, residual, 0);
        if (gaps) {
            productsOfAll();
        } else {
            productsOfMoved();
        }
        eliminate();
        double last = 0;
        pass.level[0] = solution[0];
        pass.potential[0] = solution[0] / a;
        for (int j = 0; j < m - 1; j++) {
            pass.season[j] = solution[j + 1];
            last -= solution[j + 1];
        }
        pass.season[m - 1] = last;
        for (int j = 0; j < m; j++) {
            pass.seasonPotential[j] = form == CesForm.FULL ? pass.season[j] / p : 0;
        }
    }

    private void productsOfAll() {
        for (int i = 1; i <= m; i++) {
            double[] column = places[i - 1];
            products[i][0] = product(column, byLevel, 0);
            right[i] = product(column, residual, 0);
            for (int j = 1; j <= i; j++) {
                products[i][j] = product(column, places[j - 1], 0);
            }
        }
    }

    private void productsOfMoved() {
        double[] z = places[0];
        for (int i = 1; i <= m; i++) {
            products[i][0] = product(z, byLevel, i - 1);
            right[i] = product(z, residual, i - 1);
        }
        for (int lag = 0; lag < m; lag++) {
            // places i and i + lag: the sum over z(u)·z(u + lag), which ends one term earlier for each place further
            // down
            int end = Math.max(0, n - (m - 1));
            double sum = 0;
            for (int u = 0; u < end; u++) {
                sum += z[u] * z[u + lag];
            }
            for (int j = m - 1; j >= lag; j--) {
                for (int u = Math.max(end, 0); u < n - j; u++) {
                    sum += z[u] * z[u + lag];
                }
                end = Math.max(end, n - j);
                products[1 + j][1 + j - lag] = sum;
            }
        }
    }

    /** Σ of column(t − down)·other(t). */
    private double product(double[] column, double[] other, int down) {
        double even = 0;
        double odd = 0;
        int t = down;
        for (; t + 1 < n; t += 2) {
            even += column[t - down] * other[t];
            odd += column[t + 1 - down] * other[t + 1];
        }
        return t < n ? even + odd + column[t - down] * other[t] : even + odd;
    }

    private static void negated(double[] from, double[] to) {
        for (int t = 0; t < to.length; t++) {
            to[t] = -from[t];
        }
    }

    /** Places add up to 0: every column but the last place's less that one. Then Cholesky, columns scaled to unit length. */
    private void eliminate() {
        for (int i = 0; i < m; i++) {
            double last = i == 0 ? 0 : right[m];
            solution[i] = right[i] - last;
            for (int j = 0; j <= i; j++) {
                factor[i][j] = contrast(i, j);
            }
        }
        double[] unit = zero.error; // a scratch as long as the season at least
        for (int i = 0; i < m; i++) {
            unit[i] = factor[i][i] > 0 ? 1 / Math.sqrt(factor[i][i]) : 0;
        }
        for (int i = 0; i < m; i++) {
            double[] row = factor[i];
            solution[i] *= unit[i];
            for (int j = 0; j < i; j++) {
                double sum = row[j] * unit[i] * unit[j];
                double[] other = factor[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = sum * other[j];
                solution[i] -= row[j] * solution[j];
            }
            double pivot = unit[i] > 0 ? 1 : 0;
            for (int k = 0; k < i; k++) {
                pivot -= row[k] * row[k];
            }
            row[i] = pivot > DEPENDENT ? 1 / Math.sqrt(pivot) : 0;
            solution[i] *= row[i];
        }
        for (int i = m - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < m; k++) {
                sum -= factor[k][i] * solution[k];
            }
            solution[i] = sum * factor[i][i];
        }
        for (int i = 0; i < m; i++) {
            solution[i] *= unit[i];
        }
    }

    private double contrast(int i, int j) {
        if (i == 0) {
            return products[0][0];
        }
        if (j == 0) {
            return products[i][0] - products[m][0];
        }
        return products[i][j] - products[m][i] - products[m][j] + products[m][m];
    }
}
