package io.clientele.internal.numerics;

/** Sums, differences and probabilities of numbers that are given by their logarithms, without overflow and without cancellation. */
public final class LogSpace {

    private static final double LOG_TWO = 0.6931471805599453;

    private LogSpace() {}

    /** ln(1 + exp(x)). */
    public static double logOnePlusExp(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /** ln(1 - exp(x)) for x below 0 (Mächler 2012). */
    public static double logOneMinusExp(double x) {
        return x > -LOG_TWO ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
    }

    /** ln(exp(a) + exp(b)); minus infinity stands for the logarithm of zero. */
    public static double logAdd(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    /** ln(exp(a) - exp(b)) for a of at least b. */
    public static double logSubtract(double a, double b) {
        return b == Double.NEGATIVE_INFINITY ? a : a == b ? Double.NEGATIVE_INFINITY : a + logOneMinusExp(b - a);
    }

    /** ln Σ exp(v) over the elements from one index up to, not including, another; minus infinity of none. */
    public static double logSum(double[] values, int from, int to) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, values[i]);
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(values[i] - largest);
        }
        return largest + Math.log(sum);
    }

    /** 1/(1 + exp(-x)). */
    public static double logistic(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** ln(p/(1 - p)) for p above 0 and below 1. */
    public static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }
}
