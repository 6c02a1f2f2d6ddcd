package io.clientele.lifetime;

import io.clientele.internal.numerics.GammaFunctions;
import java.util.Arrays;
import java.util.List;

/**
 * The log-likelihood of retention counts by the logarithms of (α, β) or (α, β, c), with both derivatives.
 *
 * <pre>
 * ln L = Σ lost(t) ln(S(t-1) - S(t)) + Σ remaining(t) ln S(t)
 * </pre>
 */
final class ContractLikelihood implements LogLikelihood {

    static final ModelParameters SBG = new ModelParameters(List.of("alpha", "beta"));
    static final ModelParameters BDW = new ModelParameters(List.of("alpha", "beta", "c"));

    private final RetentionCounts counts;
    private final boolean weibull;
    private final int n;

    ContractLikelihood(RetentionCounts counts, boolean weibull) {
        this.counts = counts;
        this.weibull = weibull;
        this.n = weibull ? 3 : 2;
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public double value(double[] point, double[] gradient, double[][] hessian) {
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = StrictMath.exp(point[i]);
        }
        Term sum = new Term(n);
        Term before = new Term(n);
        Term after = new Term(n);
        survival(theta, 0, before);
        for (int t = 1; t <= counts.longest(); t++) {
            survival(theta, t, after);
            long lost = counts.lostAt(t);
            if (lost > 0) {
                if (weibull) {
                    leave(before, after, sum, lost);
                } else {
                    leave(theta, t, before, sum, lost);
                }
            }
            if (t < counts.remaining().size()) {
                add(sum, after, counts.remaining().get(t));
            }
            Term swap = before;
            before = after;
            after = swap;
        }
        sum.byLogarithms(theta);
        System.arraycopy(sum.gradient, 0, gradient, 0, n);
        for (int i = 0; i < n; i++) {
            Arrays.fill(hessian[i], 0);
            for (int j = i; j < n; j++) {
                hessian[i][j] = sum.hessian[Term.at(n, i, j)];
            }
        }
        return sum.value;
    }

    private static void add(Term sum, Term addend, double times) {
        sum.value += times * addend.value;
        for (int i = 0; i < sum.gradient.length; i++) {
            sum.gradient[i] += times * addend.gradient[i];
        }
        for (int i = 0; i < sum.hessian.length; i++) {
            sum.hessian[i] += times * addend.hessian[i];
        }
    }

    /** ln S(t) and its derivatives. */
    private void survival(double[] theta, int t, Term out) {
        out.clear();
        if (t == 0) {
            return;
        }
        double a = theta[0];
        double b = theta[1];
        double u = weibull ? StrictMath.pow(t, theta[2]) : t;
        double stay = GammaFunctions.digamma(a + b);
        double stays = GammaFunctions.trigamma(a + b);
        double all = GammaFunctions.digamma(a + b + u);
        double alls = GammaFunctions.trigamma(a + b + u);
        double own = GammaFunctions.digamma(b + u);
        double owns = GammaFunctions.trigamma(b + u);
        out.value = SurvivalSum.logSurvival(a, b, u);
        out.gradient[0] = stay - all;
        out.gradient[1] = stay - GammaFunctions.digamma(b) + own - all;
        out.second(0, 0, stays - alls);
        out.second(0, 1, stays - alls);
        out.second(1, 1, stays - GammaFunctions.trigamma(b) + owns - alls);
        if (weibull) {
            double log = StrictMath.log(t);
            out.gradient[2] = u * log * (own - all);
            out.second(0, 2, -u * log * alls);
            out.second(1, 2, u * log * (owns - alls));
            out.second(2, 2, u * log * log * (own - all) + u * log * u * log * (owns - alls));
        }
    }

    /** ln(S(t-1) α/(α + β + t - 1)), which is that of leaving at renewal t in sBG. */
    private static void leave(double[] theta, int t, Term before, Term sum, double times) {
        double all = theta[0] + theta[1] + t - 1;
        add(sum, before, times);
        sum.value += times * StrictMath.log(theta[0] / all);
        sum.gradient[0] += times * (1 / theta[0] - 1 / all);
        sum.gradient[1] -= times / all;
        double second = times / (all * all);
        sum.second(0, 0, second - times / (theta[0] * theta[0]));
        sum.second(0, 1, second);
        sum.second(1, 1, second);
    }

    /** ln(S(t-1) - S(t)). */
    private static void leave(Term before, Term after, Term sum, double times) {
        int n = sum.gradient.length;
        double chance = -StrictMath.expm1(after.value - before.value);
        double w = 1 / chance;
        double v = w - 1;
        sum.value += times * (before.value + StrictMath.log(chance));
        double[] g = new double[n];
        for (int i = 0; i < n; i++) {
            g[i] = w * before.gradient[i] - v * after.gradient[i];
            sum.gradient[i] += times * g[i];
        }
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                int at = Term.at(n, i, j);
                sum.hessian[at] += times
                        * (w * (before.hessian[at] + before.gradient[i] * before.gradient[j])
                                - v * (after.hessian[at] + after.gradient[i] * after.gradient[j])
                                - g[i] * g[j]);
            }
        }
    }
}
