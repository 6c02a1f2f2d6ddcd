package io.clientele.lifetime;

import static io.clientele.internal.numerics.GammaFunctions.digamma;
import static io.clientele.internal.numerics.GammaFunctions.logGammaRatio;
import static io.clientele.internal.numerics.GammaFunctions.trigamma;

/** The purchases of NBD: Γ(r + x) / Γ(r) α^r (α + T)^-(r + x), parameters r and α; nobody leaves. */
final class NbdKernel implements HistoryKernel {

    private static final int SHORT_SUM = 100;

    /** From here on the asymptotic series ends after three terms. */
    private static final double LARGE = 1e4;

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
        addPurchases(out, x, r);
        out.byLogarithms(theta);
    }

    /** ln of Γ(r + x) / Γ(r) with derivatives by the first parameter, r. */
    static void addPurchases(Term out, int x, double r) {
        if (x > 0) {
            out.value += logGammaRatio(r, x);
            out.gradient[0] += digammaRise(r, x);
            out.second(0, 0, trigammaRise(r, x));
        }
    }

    /**
     * ln of α^r (α + time)^-(r + x), with derivatives by the parameters r at {@code shape} and α behind it. Written so that it keeps its
     * digits where r and α are large and only their ratio counts.
     */
    static void addExposure(Term out, int shape, int x, double time, double r, double alpha) {
        double span = alpha + time;
        double log = StrictMath.log1p(time / alpha);
        double slope = r * time / alpha;
        out.value -= r * log + (x == 0 ? 0 : x * StrictMath.log(span));
        out.gradient[shape] -= log;
        out.gradient[shape + 1] += (slope - x) / span;
        out.second(shape, shape + 1, time / (alpha * span));
        out.second(shape + 1, shape + 1, -(slope / alpha + (slope - x) / span) / span);
    }

    @Override
    public void stayed(int x, double end, Term out) {
        out.clear();
        addExposure(out, 0, x, end, r, alpha);
        out.byLogarithms(theta);
    }

    @Override
    public void left(int x, double last, Term out) {
        out.impossible();
    }

    /** ψ(y + k) - ψ(y), with all its digits where y is large. */
    static double digammaRise(double y, int k) {
        if (k > SHORT_SUM) {
            return y < LARGE ? digamma(y + k) - digamma(y) : digammaRiseFar(1 / y, 1 / (y + k), k);
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += 1 / (y + i);
        }
        return sum;
    }

    /** ψ'(y + k) - ψ'(y), likewise. */
    static double trigammaRise(double y, int k) {
        if (k > SHORT_SUM) {
            return y < LARGE ? trigamma(y + k) - trigamma(y) : trigammaRiseFar(1 / y, 1 / (y + k), k);
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum -= 1 / ((y + i) * (y + i));
        }
        return sum;
    }

    /** By the asymptotic series in 1/y, every term of which has the factor 1/(y + k) - 1/y; {@code u} is 1/y and {@code w} 1/(y + k). */
    private static double digammaRiseFar(double u, double w, int k) {
        double fall = -k * u * w;
        double uu = u * u;
        double ww = w * w;
        double fourth = (u + w) * (uu + ww);
        return StrictMath.log1p(k * u) - fall * (0.5 + (u + w) / 12 - fourth / 120);
    }

    private static double trigammaRiseFar(double u, double w, int k) {
        double fall = -k * u * w;
        double third = u * u + u * w + w * w;
        return fall * (1 + (u + w) / 2 + third / 6);
    }
}
