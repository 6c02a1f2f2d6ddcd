package io.clientele.internal.numerics;

import org.apache.commons.math3.special.Beta;

/**
 * The beta function in logarithms and the regularised incomplete beta function, with its argument given together with its
 * complement so that neither end of (0, 1) loses digits.
 *
 * <p>The incomplete function is its leading factor, written as a binomial probability in Loader's (2000) saddle-point form, times
 * the continued fraction of DiDonato and Morris (1992, ACM TOMS 18(3), equation 9) by Lentz's method; it takes the small difference
 * between x and the mean as one number. The number of terms grows with the square root of the larger parameter.
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
        double leading = binomial(a, b, x, y) * (a * b / (a + b));
        return Math.min(1, leading * didonato(a, b, x, y));
    }

    /**
     * The continued fraction α1/(β1 + α2/(β2 + ...)) with
     *
     * <pre>
     * α(n+1) = (a+n-1)(a+b+n-1) n (b-n) x² / (a+2n-1)²          α1 = 1
     * β(n+1) = n + n(b-n)x/(a+2n-1) + (a+n)/(a+2n+1) (λ + 1 + n(1+y))
     * λ      = a - (a+b)x = (a+b)y - b
     * </pre>
     */
    private static double didonato(double a, double b, double x, double y) {
        double lambda = x > 0.5 ? (a + b) * y - b : a - (a + b) * x;
        double first = guarded(a / (a + 1) * (lambda + 1));
        double c = 1 / TINY;
        double d = 1 / first;
        double h = d;
        for (double n = 1; ; n++) {
            double odd = a + 2 * n - 1;
            double mixed = n * (b - n) * x / odd;
            double alpha = (a + n - 1) * (a + b + n - 1) / odd * x * mixed;
            double beta = n + mixed + (a + n) / (odd + 2) * (lambda + 1 + n * (1 + y));
            d = 1 / guarded(beta + alpha * d);
            c = guarded(beta + alpha / c);
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
