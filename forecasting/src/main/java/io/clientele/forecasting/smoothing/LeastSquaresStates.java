package io.clientele.forecasting.smoothing;

import java.util.Arrays;

/**
 * The best initial states of a form whose trend and season are additive, for given smoothing parameters, by least squares.
 *
 * <p>The recursion is linear in its initial states, so with x = (ℓ0, b0, s1 … sm) the one-step errors are
 *
 * <pre>
 * e = r − Z·x
 * </pre>
 *
 * where r are the errors from a reference start and the columns of Z are what the recursion makes of a unit of each state when the
 * series is zero. A season's unit does nothing before the period it is first used in, and from then on what every other season's does:
 * column s(j+1) is column sj moved down by one period. So three recursions give all columns, and the normal equations need O(n·m)
 * operations instead of O(n·m²): the scalar products of two season columns follow from those one up and left by one term.
 *
 * <p>A constant moved from the level to all seasons changes nothing. The season first used last is therefore left at 0; whoever shows the
 * states to a caller moves the mean of the seasons to the level.
 */
final class LeastSquaresStates {

    /** A pivot that lost this share of its column to the columns before it counts as zero: its state stays at the reference. */
    private static final double DEPENDENT = 1e-11;

    private final boolean trend;
    private final boolean season;
    private final int n;
    private final int m;
    private final int size;
    private final EtsForm form;
    private final EtsPass byLevel;
    private final EtsPass byGrowth;
    private final EtsPass bySeason;
    private final double[] residual;
    private final double[] gram;
    private final double[] right;
    private final double[] scale;

    /** The results of {@link #products}. */
    private double first;

    private double second;
    private double third;
    private double own;

    LeastSquaresStates(EtsForm form, int n, int seasonLength) {
        this.form = form;
        this.trend = form.hasTrend();
        this.season = form.hasSeason();
        this.n = n;
        this.m = seasonLength;
        this.size = form.freeStates(seasonLength);
        double[] zeros = new double[n];
        this.byLevel = new EtsPass(zeros, m);
        this.byGrowth = trend ? new EtsPass(zeros, m) : byLevel;
        this.bySeason = season ? new EtsPass(zeros, m) : byLevel;
        this.residual = new double[n];
        this.gram = new double[size * size];
        this.right = new double[size];
        this.scale = new double[size];
    }

    /** Leaves in the pass the states, fitted values and trajectories of the least-squares start. */
    void solve(EtsPass pass, double alpha, double beta, double gamma, double phi) {
        reference(pass);
        pass.forward(form, alpha, beta, gamma, phi);
        for (int t = 0; t < n; t++) {
            residual[t] = pass.y[t] - pass.fit[t];
        }
        byLevel.level[0] = 1;
        byLevel.forward(form, alpha, beta, gamma, phi);
        if (trend) {
            byGrowth.growth[0] = 1;
            byGrowth.forward(form, alpha, beta, gamma, phi);
        }
        if (season) {
            bySeason.season[0] = 1;
            bySeason.forward(form, alpha, beta, gamma, phi);
        }
        normalEquations();
        eliminate();
        int i = 0;
        pass.level[0] += right[i++];
        if (trend) {
            pass.growth[0] = right[i++];
        }
        for (int j = 0; i < size; j++) {
            pass.season[j] = right[i++];
        }
        pass.forward(form, alpha, beta, gamma, phi);
    }

    private void reference(EtsPass pass) {
        pass.level[0] = pass.y[0];
        pass.growth[0] = 0;
        Arrays.fill(pass.season, 0, m, 0);
    }

    private void normalEquations() {
        double[] zl = byLevel.fit;
        double[] zb = byGrowth.fit;
        double[] zs = bySeason.fit;
        int b = 1;
        int s = trend ? 2 : 1;
        products(zl, zl, zb, residual, 0);
        gram[0] = first;
        right[0] = third;
        if (trend) {
            gram[b * size] = second;
            products(zb, zb, zb, residual, 0);
            gram[b * size + b] = first;
            right[b] = third;
        }
        if (!season) {
            return;
        }
        for (int d = 0; d < m - 1; d++) {
            int row = (s + d) * size;
            products(zs, zl, zb, residual, d);
            gram[row] = first;
            if (trend) {
                gram[row + b] = second;
            }
            right[s + d] = third;
            gram[row + s] = own;
        }
        for (int i = 1; i < m - 1; i++) {
            int last = n - i;
            for (int j = i; j < m - 1; j++) {
                int lag = j - i;
                gram[(s + j) * size + s + i] = gram[(s + j - 1) * size + s + i - 1] - zs[last] * zs[last - lag];
            }
        }
    }

    /** Σ of a(t), b(t), c(t) and z(t) times z(t − lag), all at once and in two strands each, because sums wait on latency. */
    private void products(double[] z, double[] a, double[] b, double[] c, int lag) {
        double a0 = 0;
        double a1 = 0;
        double b0 = 0;
        double b1 = 0;
        double c0 = 0;
        double c1 = 0;
        double d0 = 0;
        double d1 = 0;
        int t = lag;
        for (; t + 1 < n; t += 2) {
            double z0 = z[t - lag];
            double z1 = z[t + 1 - lag];
            a0 += a[t] * z0;
            b0 += b[t] * z0;
            c0 += c[t] * z0;
            a1 += a[t + 1] * z1;
            b1 += b[t + 1] * z1;
            c1 += c[t + 1] * z1;
            d0 += z[t] * z0;
            d1 += z[t + 1] * z1;
        }
        if (t < n) {
            double z0 = z[t - lag];
            a0 += a[t] * z0;
            b0 += b[t] * z0;
            c0 += c[t] * z0;
            d0 += z[t] * z0;
        }
        first = a0 + a1;
        second = b0 + b1;
        third = c0 + c1;
        own = d0 + d1;
    }

    /** Cholesky on the lower triangle, columns scaled to unit length; the solution replaces the right side. */
    private void eliminate() {
        for (int i = 0; i < size; i++) {
            double square = gram[i * size + i];
            scale[i] = square > 0 ? 1 / Math.sqrt(square) : 0;
        }
        for (int i = 0; i < size; i++) {
            int row = i * size;
            right[i] *= scale[i];
            for (int j = 0; j < i; j++) {
                int other = j * size;
                double sum = gram[row + j] * scale[i] * scale[j];
                for (int k = 0; k < j; k++) {
                    sum -= gram[row + k] * gram[other + k];
                }
                double value = sum * gram[other + j];
                gram[row + j] = value;
                right[i] -= value * right[j];
            }
            double pivot = scale[i] > 0 ? 1 : 0;
            for (int k = 0; k < i; k++) {
                pivot -= gram[row + k] * gram[row + k];
            }
            double inverse = pivot > DEPENDENT ? 1 / Math.sqrt(pivot) : 0;
            gram[row + i] = inverse;
            right[i] *= inverse;
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = right[i];
            for (int k = i + 1; k < size; k++) {
                sum -= gram[k * size + i] * right[k];
            }
            right[i] = sum * gram[i * size + i];
        }
        for (int i = 0; i < size; i++) {
            right[i] *= scale[i];
        }
    }
}
