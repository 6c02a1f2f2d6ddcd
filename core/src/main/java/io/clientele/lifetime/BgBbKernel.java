package io.clientele.lifetime;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.numerics.LogSpace;
import java.util.Arrays;
import java.util.List;

/**
 * The log-likelihood of opportunity counts by the logarithms of (α, β, γ, δ), with both derivatives.
 *
 * <pre>
 * L = Σ B(α + x, β + m - x)/B(α, β) · w(m) over m = t_x … n
 * w(m) = B(γ + 1, δ + m)/B(γ, δ) for m below n,  B(γ, δ + n)/B(γ, δ) for m = n
 * </pre>
 *
 * <p>m is how many opportunities the customer lived to see. From m to m + 1 the terms change by ratios of simple factors, and so do their
 * derivatives; gamma functions are computed once a history.
 */
final class BgBbKernel implements LogLikelihood {

    static final ModelParameters PARAMETERS = new ModelParameters(List.of("alpha", "beta", "gamma", "delta"));

    private static final int N = 4;

    private final OpportunityCounts counts;

    BgBbKernel(OpportunityCounts counts) {
        this.counts = counts;
    }

    @Override
    public int size() {
        return N;
    }

    @Override
    public double value(double[] point, double[] gradient, double[][] hessian) {
        double[] theta = new double[N];
        for (int i = 0; i < N; i++) {
            theta[i] = StrictMath.exp(point[i]);
        }
        Term sum = new Term(N);
        Term one = new Term(N);
        for (OpportunityCounts.Row row : counts.rows()) {
            history(theta, row.taken(), row.last(), row.opportunities(), one);
            sum.value += row.customers() * one.value;
            for (int i = 0; i < N; i++) {
                sum.gradient[i] += row.customers() * one.gradient[i];
            }
            for (int i = 0; i < sum.hessian.length; i++) {
                sum.hessian[i] += row.customers() * one.hessian[i];
            }
        }
        sum.byLogarithms(theta);
        System.arraycopy(sum.gradient, 0, gradient, 0, N);
        for (int i = 0; i < N; i++) {
            Arrays.fill(hessian[i], 0);
            for (int j = i; j < N; j++) {
                hessian[i][j] = sum.hessian[Term.at(N, i, j)];
            }
        }
        return sum.value;
    }

    /** ln of the term of those who lived to see all n. */
    static double alive(double[] theta, int x, int n) {
        return rise(theta[0], x)
                + rise(theta[1], n - x)
                - rise(theta[0] + theta[1], n)
                + rise(theta[3], n)
                - rise(theta[2] + theta[3], n);
    }

    /** ln(Γ(a + k)/Γ(a)). */
    static double rise(double a, int k) {
        return k == 0 ? 0 : GammaFunctions.logGammaRatio(a, k);
    }

    /** ln L of one history with derivatives by the parameters. */
    static void history(double[] theta, int x, int last, int n, Term out) {
        double a = theta[0];
        double b = theta[1];
        double c = theta[2];
        double d = theta[3];
        int terms = n - last + 1;
        double[] log = new double[terms];
        double[][] first = new double[terms][];
        double[][] second = new double[terms][];
        double alive = alive(theta, x, last);
        double own = digammas(a, x);
        double not = digammas(b, last - x);
        double any = digammas(a + b, last);
        double stay = digammas(d, last);
        double live = digammas(c + d, last);
        double owns = trigammas(a, x);
        double nots = trigammas(b, last - x);
        double anys = trigammas(a + b, last);
        double stays = trigammas(d, last);
        double lives = trigammas(c + d, last);
        for (int k = 0; k < terms; k++) {
            int m = last + k;
            double more = 1 / (c + d + m);
            boolean left = m < n;
            double cd = left ? live + more : live;
            double cdcd = left ? lives - more * more : lives;
            log[k] = left ? alive + StrictMath.log(c * more) : alive;
            first[k] = new double[] {own - any, not - any, (left ? 1 / c : 0) - cd, stay - cd};
            second[k] =
                    new double[] {owns - anys, -anys, nots - anys, (left ? -1 / (c * c) : 0) - cdcd, -cdcd, stays - cdcd
                    };
            double failed = b + m - x;
            double seen = a + b + m;
            double stayed = d + m;
            alive += StrictMath.log(failed / seen * (stayed * more));
            not += 1 / failed;
            nots -= 1 / (failed * failed);
            any += 1 / seen;
            anys -= 1 / (seen * seen);
            stay += 1 / stayed;
            stays -= 1 / (stayed * stayed);
            live += more;
            lives -= more * more;
        }
        out.clear();
        out.value = LogSpace.logSum(log, 0, terms);
        for (int k = 0; k < terms; k++) {
            double w = StrictMath.exp(log[k] - out.value);
            double[] g = first[k];
            for (int i = 0; i < N; i++) {
                out.gradient[i] += w * g[i];
                for (int j = i; j < N; j++) {
                    out.hessian[Term.at(N, i, j)] += w * g[i] * g[j];
                }
            }
            double[] h = second[k];
            out.second(0, 0, w * h[0]);
            out.second(0, 1, w * h[1]);
            out.second(1, 1, w * h[2]);
            out.second(2, 2, w * h[3]);
            out.second(2, 3, w * h[4]);
            out.second(3, 3, w * h[5]);
        }
        for (int i = 0; i < N; i++) {
            for (int j = i; j < N; j++) {
                out.hessian[Term.at(N, i, j)] -= out.gradient[i] * out.gradient[j];
            }
        }
    }

    private static double digammas(double a, int k) {
        return k == 0 ? 0 : GammaFunctions.digamma(a + k) - GammaFunctions.digamma(a);
    }

    private static double trigammas(double a, int k) {
        return k == 0 ? 0 : GammaFunctions.trigamma(a + k) - GammaFunctions.trigamma(a);
    }
}
