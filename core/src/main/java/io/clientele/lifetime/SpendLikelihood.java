package io.clientele.lifetime;

import io.clientele.internal.numerics.GammaFunctions;
import java.util.Arrays;

/**
 * The log-likelihood of mean amounts by the logarithms of (p, q, γ), with both derivatives. Customers are in the order of x, so that
 * gamma functions are computed once for each different x, and a customer costs one logarithm.
 *
 * <pre>
 * ln f(z | x) = ln Γ(p x + q) - ln Γ(p x) - ln Γ(q) + q ln(γ/(γ + x z)) + p x ln(x z/(γ + x z)) - ln z
 * </pre>
 */
final class SpendLikelihood implements LogLikelihood {

    /** Number of amounts, in rising order, and x z of each customer. */
    private final int[] x;

    private final double[] total;
    private final double[] logTotal;
    private final double constant;

    /**
     * Customers with amounts.
     *
     * @param x how many amounts each has, in rising order
     * @param z their means
     */
    SpendLikelihood(int[] x, double[] z) {
        this.x = x;
        this.total = new double[z.length];
        this.logTotal = new double[z.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            total[i] = x[i] * z[i];
            logTotal[i] = StrictMath.log(total[i]);
            sum -= StrictMath.log(z[i]);
        }
        this.constant = sum;
    }

    @Override
    public int size() {
        return 3;
    }

    @Override
    public double value(double[] point, double[] gradient, double[][] hessian) {
        double p = StrictMath.exp(point[0]);
        double q = StrictMath.exp(point[1]);
        double g = StrictMath.exp(point[2]);
        double logG = point[2];
        double digammaQ = GammaFunctions.digamma(q);
        double trigammaQ = GammaFunctions.trigamma(q);
        Term sum = new Term(3);
        double[] d = sum.gradient;
        double[] h = sum.hessian;
        double lost = 0;
        int n = x.length;
        for (int from = 0; from < n; ) {
            int k = x[from];
            double shape = p * k;
            double own = 0;
            double base = 0;
            double inverse = 0;
            double square = 0;
            int to = from;
            for (; to < n && x[to] == k; to++) {
                double all = g + total[to];
                double log = StrictMath.log(all);
                own += logTotal[to] - log;
                base += logG - log;
                inverse += 1 / all;
                square += 1 / (all * all);
            }
            int m = to - from;
            double digamma = GammaFunctions.digamma(shape + q);
            double trigamma = GammaFunctions.trigamma(shape + q);
            double value = m * (GammaFunctions.logGammaRatio(q, shape) - GammaFunctions.logGamma(shape))
                    + q * base
                    + shape * own;
            double next = sum.value + value;
            lost += Math.abs(sum.value) >= Math.abs(value) ? (sum.value - next) + value : (value - next) + sum.value;
            sum.value = next;
            d[0] += k * (m * (digamma - GammaFunctions.digamma(shape)) + own);
            d[1] += m * (digamma - digammaQ) + base;
            d[2] += m * q / g - (shape + q) * inverse;
            h[0] += (double) k * k * m * (trigamma - GammaFunctions.trigamma(shape));
            h[1] += k * m * trigamma;
            h[2] -= k * inverse;
            h[3] += m * (trigamma - trigammaQ);
            h[4] += m / g - inverse;
            h[5] += (shape + q) * square - m * q / (g * g);
            from = to;
        }
        sum.byLogarithms(new double[] {p, q, g});
        System.arraycopy(d, 0, gradient, 0, 3);
        for (int i = 0; i < 3; i++) {
            Arrays.fill(hessian[i], 0);
            for (int j = i; j < 3; j++) {
                hessian[i][j] = h[Term.at(3, i, j)];
            }
        }
        return sum.value + lost + constant;
    }
}
