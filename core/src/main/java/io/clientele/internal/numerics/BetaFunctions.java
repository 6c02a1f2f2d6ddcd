package io.clientele.internal.numerics;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.ContinuedFraction;

/**
 * The beta function in logarithms and the regularised incomplete beta function, with its argument given together with its
 * complement so that neither end of (0, 1) loses digits.
 *
 * <p>The incomplete function is its leading factor, written as a binomial probability in Loader's (2000) saddle-point form, over
 * the continued fraction of DiDonato and Morris (1992, ACM TOMS 18(3), equation 9); it takes the small difference between x and the
 * mean as one number. The number of terms grows with the square root of the larger parameter.
 *
 * <p>The logarithm and the evaluation of the continued fraction are Commons Math's. Its own incomplete beta function takes x without
 * the complement and is right to 1e-12 for parameters of some thousands, but the t distribution's tail is wrong by 3e-11 of itself at
 * a million degrees of freedom and by 9e-8 at 1e10, where it should come close to the normal one.
 */
public final class BetaFunctions {

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
        return isBelowMean(a, b, x, y) ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x);
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
        return StrictMath.exp(exponent) * Math.sqrt(n / Math.max(k, rest) / (2 * Math.PI * Math.min(k, rest)));
    }

    private static boolean isBelowMean(double a, double b, double x, double y) {
        return x > 0.5 ? y * (a + b + 2) > b + 1 : x * (a + b + 2) < a + 1;
    }

    private static double fraction(double a, double b, double x, double y) {
        // b/(a+b) and not ab/(a+b): the other factor a is in the fraction.
        double leading = binomial(a, b, x, y) * (b / (a + b));
        return leading == 0
                ? 0
                : Math.min(1, leading / new Didonato(a, b, x, y).evaluate(x, GammaFunctions.LAST_DIGIT));
    }

    /**
     * The continued fraction β1 + α2/(β2 + α3/(β3 + ...)), its first two numbers divided by a, so that a may be as small as it
     * likes:
     *
     * <pre>
     * α(n+1) = (a+n-1)(a+b+n-1) n (b-n) x² / (a+2n-1)²
     * β(n+1) = n + n(b-n)x/(a+2n-1) + (a+n)/(a+2n+1) (λ + 1 + n(1+y))
     * λ      = a - (a+b)x = (a+b)y - b
     * </pre>
     */
    private static final class Didonato extends ContinuedFraction {

        private final double a;
        private final double b;
        private final double y;
        private final double lambda;

        Didonato(double a, double b, double x, double y) {
            this.a = a;
            this.b = b;
            this.y = y;
            this.lambda = x > 0.5 ? (a + b) * y - b : a - (a + b) * x;
        }

        @Override
        protected double getA(int n, double x) {
            return n == 0
                    ? (lambda + 1) / (a + 1)
                    : n + mixed(n, x) + (a + n) / (a + 2.0 * n + 1) * (lambda + 1 + n * (1 + y));
        }

        @Override
        protected double getB(int n, double x) {
            return (n == 1 ? 1 : a + n - 1) * (a + b + n - 1) / (a + 2.0 * n - 1) * x * mixed(n, x);
        }

        private double mixed(int n, double x) {
            return n * (b - n) * x / (a + 2.0 * n - 1);
        }
    }
}
