package io.clientele.internal.numerics;

import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.ContinuedFraction;

/**
 * The gamma function's family in logarithms, and both tails of the gamma distribution.
 *
 * <p>The incomplete functions are a leading factor times a sum that never cancels: the power series below the mean, Legendre's
 * continued fraction above it. The leading factor is written as a Poisson probability with Loader's (2000) saddle-point form, so
 * large arguments keep their digits. The number of terms grows with the square root of {@code a}; beyond a million
 * {@link LargeGamma} takes over.
 *
 * <p>Logarithms, polynomials and the evaluation of continued fractions are Commons Math's. Its own incomplete gamma function is not
 * used because it takes the leading factor as the exponential of a difference of large logarithms: at shape 10 000 a tail is wrong by
 * 3e-11 of itself and at a million by 2e-9, where ours are tested to 1e-12; its digamma function is wrong by 3e-9 and its trigamma by
 * 3e-12 (a sign in the asymptotic series), and its gamma density by 0.3 percent at shape 0.5 close to 0.
 */
public final class GammaFunctions {

    private static final double HALF_LOG_TWO_PI = 0.918938533204672742;

    /** Continued fractions end when a term changes nothing, or the last digit only. */
    static final double LAST_DIGIT = Math.ulp(1.0);

    /** From here on the asymptotic series of digamma and trigamma are exact to the last digit. */
    private static final double ASYMPTOTIC = 12;

    /** The asymptotic series in 1/x², from Bernoulli's numbers. */
    private static final PolynomialFunction DIGAMMA = new PolynomialFunction(
            new double[] {1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12});

    private static final PolynomialFunction TRIGAMMA = new PolynomialFunction(
            new double[] {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6});

    private static final PolynomialFunction STIRLING = new PolynomialFunction(
            new double[] {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360});

    private GammaFunctions() {}

    /** ln Γ(x), x above 0. */
    public static double logGamma(double x) {
        return Gamma.logGamma(x);
    }

    /** ln x!, x above -1, whole or not. */
    public static double logFactorial(double x) {
        return Gamma.logGamma(x + 1);
    }

    /**
     * ln(Γ(x + d) / Γ(x)), x and x + d above 0. For large x it does not cancel as the two logarithms would; it is right to 1e-15 or,
     * where it is larger than 1, to its last digits.
     */
    public static double logGammaRatio(double x, double d) {
        if (Math.min(x, x + d) < 15 || d == 0) {
            return logGamma(x + d) - logGamma(x);
        }
        // B(x, d) = Γ(x) Γ(d) / Γ(x + d), and the library's logarithm of it does not cancel.
        return d > 0 ? logGamma(d) - Beta.logBeta(x, d) : Beta.logBeta(x + d, -d) - logGamma(-d);
    }

    /** ψ(x) = d ln Γ(x) / dx, x above 0. */
    public static double digamma(double x) {
        double sum = 0;
        double y = x;
        while (y < ASYMPTOTIC) {
            sum -= 1 / y;
            y++;
        }
        double s = 1 / (y * y);
        return sum + Math.log(y) - 0.5 / y - s * DIGAMMA.value(s);
    }

    /** ψ'(x), x above 0. */
    public static double trigamma(double x) {
        double sum = 0;
        double y = x;
        while (y < ASYMPTOTIC) {
            sum += 1 / (y * y);
            y++;
        }
        double s = 1 / (y * y);
        return sum + (1 + 0.5 / y + s * TRIGAMMA.value(s)) / y;
    }

    /** P(a, x): the probability that a gamma variable of shape {@code a} and scale 1 stays at or below x. */
    public static double lower(double a, double x) {
        if (!(x > 0)) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 1;
        }
        if (a >= LargeGamma.LEAST_SHAPE) {
            return LargeGamma.lower(a, x);
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /** Q(a, x) = 1 - P(a, x), accurate in the upper tail. */
    public static double upper(double a, double x) {
        if (!(x > 0)) {
            return 1;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (a >= LargeGamma.LEAST_SHAPE) {
            return LargeGamma.upper(a, x);
        }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    /** E[(X - x)+] of a gamma variable X of shape {@code a} and scale 1, accurate in the upper tail. */
    public static double loss(double a, double x) {
        if (!(x > 0)) {
            return a - x;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return x < a ? a - x + complementaryLoss(a, x) : Math.max(0, (a - x) * upper(a, x) + a * leading(a, x));
    }

    /** E[(x - X)+], accurate in the lower tail. */
    public static double complementaryLoss(double a, double x) {
        if (!(x > 0)) {
            return 0;
        }
        if (x >= a) {
            return x == Double.POSITIVE_INFINITY ? x : x - a + loss(a, x);
        }
        if (a >= LargeGamma.LEAST_SHAPE) {
            return Math.max(0, (x - a) * lower(a, x) + a * leading(a, x));
        }
        // The integral of P from 0 to x: the power series of P with its m-th term taken m times.
        double term = 1;
        double sum = 0;
        for (double m = 1; ; m++) {
            term *= x / (a + m);
            double next = sum + m * term;
            if (!(next > sum)) {
                return leading(a, x) * sum;
            }
            sum = next;
        }
    }

    /** x with P(a, x) = p, for p above 0 and below 1; 0 where the least double is too large. */
    public static double quantile(double a, double p) {
        double z = StandardNormal.quantile(p);
        double cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
        // Wilson and Hilferty's cube near the middle, the leading term of the power series far below.
        double logStart = a > 0.5 && cube > 0.3
                ? StrictMath.log(a * cube * cube * cube)
                : (StrictMath.log(p) + logFactorial(a)) / a;
        if (StrictMath.exp(logStart) == 0) {
            return 0;
        }
        double u;
        if (p <= 0.5) {
            double target = StrictMath.log(p);
            u = Roots.increasing(
                    v -> StrictMath.log(lower(a, StrictMath.exp(v))) - target,
                    v -> a * leading(a, StrictMath.exp(v)) / lower(a, StrictMath.exp(v)),
                    logStart);
        } else {
            double target = StrictMath.log1p(-p);
            u = Roots.increasing(
                    v -> target - StrictMath.log(upper(a, StrictMath.exp(v))),
                    v -> a * leading(a, StrictMath.exp(v)) / upper(a, StrictMath.exp(v)),
                    logStart);
        }
        double x = StrictMath.exp(u);
        // One step in x itself gives back the digits that its logarithm does not hold.
        double error = p <= 0.5 ? lower(a, x) - p : (1 - p) - upper(a, x);
        double polished = x * (1 - error / (a * leading(a, x)));
        return Math.abs(polished - x) < 1e-6 * x ? polished : x;
    }

    /** The leading factor x^a e^(-x) / Γ(a + 1), x above 0. */
    public static double leading(double a, double x) {
        return a < 1
                ? StrictMath.exp(a * StrictMath.log(x) - x - logFactorial(a))
                : StrictMath.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
    }

    /** What Stirling's formula lacks: ln Γ(x + 1) - (x + 1/2) ln x + x - ln(2π)/2, x above 0. */
    public static double stirlingError(double x) {
        if (x < 15) {
            return logFactorial(x) - (x + 0.5) * StrictMath.log(x) + x - HALF_LOG_TWO_PI;
        }
        return STIRLING.value(1 / (x * x)) / x;
    }

    /** x ln(x/m) + m - x without cancellation: half the Poisson deviance of x against the mean m, both above 0. */
    public static double deviance(double x, double m) {
        double difference = x - m;
        if (Math.abs(difference) >= 0.1 * (x + m)) {
            return x * StrictMath.log(x / m) - difference;
        }
        // ln(x/m) = 2 artanh(v) with v = (x - m)/(x + m).
        double v = difference / (x + m);
        double square = v * v;
        double sum = difference * v;
        double term = 2 * x * v;
        for (int k = 3; ; k += 2) {
            term *= square;
            double next = sum + term / k;
            if (!(Math.abs(next - sum) > 0)) {
                return sum;
            }
            sum = next;
        }
    }

    private static double series(double a, double x) {
        double term = 1;
        double sum = 1;
        double n = a;
        while (term > sum * 1e-17) {
            n++;
            term *= x / n;
            sum += term;
        }
        return Math.min(1, leading(a, x) * sum);
    }

    private static double fraction(double a, double x) {
        return Math.min(1, a * leading(a, x) / new Legendre(a).evaluate(x, LAST_DIGIT));
    }

    /** The continued fraction x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - ...)), x above a + 1. */
    private static final class Legendre extends ContinuedFraction {

        private final double a;

        Legendre(double a) {
            this.a = a;
        }

        @Override
        protected double getA(int n, double x) {
            return x + (2.0 * n + 1) - a;
        }

        @Override
        protected double getB(int n, double x) {
            return n * (a - n);
        }
    }
}
