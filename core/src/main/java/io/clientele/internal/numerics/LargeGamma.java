package io.clientele.internal.numerics;

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
 */
final class LargeGamma {

    /** The least shape that this expansion is used for. */
    static final double LEAST_SHAPE = 1e6;

    private static final double[] C0 = {
        -1.0 / 3, 1.0 / 12, -2.0 / 135, 1.0 / 864, 1.0 / 2835, -139.0 / 777600, 1.0 / 25515, -571.0 / 261273600
    };

    private static final double[] C1 = {-1.0 / 540, -1.0 / 288, 1.0 / 378, -77.0 / 77760};

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
        return StandardNormal.density(y) / root * (polynomial(C0, eta) + polynomial(C1, eta) / a);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    private static double clamp(double p) {
        return Math.min(1, Math.max(0, p));
    }
}
