package io.clientele.internal.numerics;

import org.apache.commons.math3.special.Beta;

/**
 * The beta function in logarithms and the regularised incomplete beta function, with its argument given together with its
 * complement so that neither end of (0, 1) loses digits.
 *
 * <p>The incomplete function is its leading factor, written as a binomial probability in Loader's (2000) saddle-point form, times
 * the continued fraction of Abramowitz and Stegun 26.5.8 by Lentz's method. The number of terms grows with the square root of the
 * larger parameter.
 */
public final class BetaFunctions {

    private static final double TINY = 1e-300;

    private BetaFunctions() {}

    /** ln B(a, b), both above 0. */
    public static double logBeta(double a, double b) {
        return Beta.logBeta(a, b);
    }

    /** I(x; a, b): the probability that a beta variable stays at or below x, with {@code y = 1 - x}. */
    public static double lower(double a, double b, double x, double y) {
        if (!(x > 0)) {
            return 0;
        }
        if (!(y > 0)) {
            return 1;
        }
        return isBelowMean(a, b, x) ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x);
    }

    /** 1 - I(x; a, b), accurate where x is close to 1; {@code y = 1 - x}. */
    public static double upper(double a, double b, double x, double y) {
        return lower(b, a, y, x);
    }

    /**
     * The probability of k successes in n trials, {@code n! / (k! (n-k)!) x^k y^(n-k)}, for real k and n - k above 0 and
     * {@code y = 1 - x}.
     */
    public static double binomial(double k, double rest, double x, double y) {
        double n = k + rest;
        double exponent = GammaFunctions.stirlingError(n)
                - GammaFunctions.stirlingError(k)
                - GammaFunctions.stirlingError(rest)
                - GammaFunctions.deviance(k, n * x)
                - GammaFunctions.deviance(rest, n * y);
        return StrictMath.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k) / rest);
    }

    private static boolean isBelowMean(double a, double b, double x) {
        return x * (a + b + 2) < a + 1;
    }

    private static double fraction(double a, double b, double x, double y) {
        double leading = binomial(a, b, x, y) * (b / (a + b));
        return Math.min(1, leading * lentz(a, b, x));
    }

    private static double lentz(double a, double b, double x) {
        double sum = a + b;
        double c = 1;
        double d = 1 / guarded(1 - sum * x / (a + 1));
        double h = d;
        for (double m = 1; ; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (sum + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            double factor = d * c;
            h *= factor;
            if (!(Math.abs(factor - 1) > 1e-16)) {
                return h;
            }
        }
    }

    private static double guarded(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
