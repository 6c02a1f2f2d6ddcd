package io.clientele.lifetime;

import static io.clientele.internal.numerics.GammaFunctions.digamma;
import static io.clientele.internal.numerics.GammaFunctions.logGammaRatio;
import static io.clientele.internal.numerics.GammaFunctions.trigamma;

/** The purchases of NBD: Γ(r + x) / Γ(r) α^r (α + T)^-(r + x), parameters r and α; nobody leaves. */
final class NbdKernel implements HistoryKernel {

    private final double[] theta;
    private final double r;
    private final double alpha;

    NbdKernel(double... theta) {
        this.theta = theta;
        r = theta[0];
        alpha = theta[1];
    }

    static NbdKernel at(double[] logarithms) {
        return new NbdKernel(exp(logarithms));
    }

    static double[] exp(double[] logarithms) {
        double[] theta = new double[logarithms.length];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = StrictMath.exp(logarithms[i]);
        }
        return theta;
    }

    @Override
    public void constant(int x, Term out) {
        out.clear();
        addPurchases(out, x, r, alpha);
        out.byLogarithms(theta);
    }

    /** ln of Γ(r + x) / Γ(r) α^r with derivatives by the first two parameters, r and α. */
    static void addPurchases(Term out, int x, double r, double alpha) {
        double logAlpha = StrictMath.log(alpha);
        out.value += (x == 0 ? 0 : logGammaRatio(r, x)) + r * logAlpha;
        out.gradient[0] += (x == 0 ? 0 : digamma(r + x) - digamma(r)) + logAlpha;
        out.gradient[1] += r / alpha;
        out.second(0, 0, x == 0 ? 0 : trigamma(r + x) - trigamma(r));
        out.second(0, 1, 1 / alpha);
        out.second(1, 1, -r / (alpha * alpha));
    }

    /** ln of (α + time)^-(r + x) likewise. */
    static void addExposure(Term out, int x, double time, double r, double alpha) {
        double span = alpha + time;
        double log = StrictMath.log(span);
        out.value -= (r + x) * log;
        out.gradient[0] -= log;
        out.gradient[1] -= (r + x) / span;
        out.second(0, 1, -1 / span);
        out.second(1, 1, (r + x) / (span * span));
    }

    @Override
    public void stayed(int x, double end, Term out) {
        out.clear();
        addExposure(out, x, end, r, alpha);
        out.byLogarithms(theta);
    }

    @Override
    public void left(int x, double last, Term out) {
        out.impossible();
    }
}
