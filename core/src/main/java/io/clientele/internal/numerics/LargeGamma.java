package io.clientele.internal.numerics;

import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;

/**
 * Both tails of the gamma distribution for shapes beyond a million, where series and continued fraction would take thousands of terms:
 * Temme's (1979) uniform expansion, a normal tail with a correction.
 *
 * <pre>
 * Q(a, x) = 1 - Φ(y) + φ(y) / √a · (c0(η) + c1(η) / a + …)
 * y²/2    = a ln(a/x) + x - a,  y with the sign of x - a,  η = y / √a
 * </pre>
 *
 * Where the tails are numbers at all, η stays below 0.04, so the coefficients are their power series, computed with rational numbers;
 * what is left out is below 1e-16.
 *
 * <p>Commons Math's incomplete gamma function, which has no such expansion, is wrong by 1e-6 of a tail at shape 1e9 and takes two
 * thousand times as long there.
 */
final class LargeGamma {

    /** The least shape that this expansion is used for. */
    static final double LEAST_SHAPE = 1e6;

    private static final PolynomialFunction C0 = new PolynomialFunction(new double[] {
        -1.0 / 3, 1.0 / 12, -2.0 / 135, 1.0 / 864, 1.0 / 2835, -139.0 / 777600, 1.0 / 25515, -571.0 / 261273600
    });

    private static final PolynomialFunction C1 =
            new PolynomialFunction(new double[] {-1.0 / 540, -1.0 / 288, 1.0 / 378, -77.0 / 77760});

    private LargeGamma() {}

    static double lower(double a, double x) {
        double y = score(a, x);
        return clamp(StandardNormal.cdf(y) - correction(a, y));
    }

    static double upper(double a, double x) {
        double y = score(a, x);
        return clamp(StandardNormal.survival(y) + correction(a, y));
    }

    private static double score(double a, double x) {
        return Math.copySign(Math.sqrt(2 * Math.max(0, GammaFunctions.deviance(a, x))), x - a);
    }

    private static double correction(double a, double y) {
        double root = Math.sqrt(a);
        double eta = y / root;
        if (Math.abs(y) > 39) {
            return 0;
        }
        return StandardNormal.density(y) / root * (C0.value(eta) + C1.value(eta) / a);
    }

    private static double clamp(double p) {
        return Math.min(1, Math.max(0, p));
    }
}
