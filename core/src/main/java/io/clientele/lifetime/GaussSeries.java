package io.clientele.lifetime;

import static io.clientele.internal.numerics.GammaFunctions.digamma;
import static io.clientele.internal.numerics.GammaFunctions.trigamma;

import org.jspecify.annotations.Nullable;

/**
 * R(a, b, z) = 2F1(1, a; a + b; z) = E[1/(1 - z w)] with w of a beta distribution of a and b: its logarithm and the derivatives of that
 * up to the second order, for a and b above 0 and z in [0, 1).
 *
 * <p>The power series has positive terms only and its derivatives by a and b are its terms times harmonic sums, taken along the way.
 * It is used until it becomes too long, which is where z is close to 1; from there the expectation is computed by {@link BetaNodes}.
 */
final class GaussSeries {

    private static final int LONGEST = 400;

    /** From this z on the series is not even begun, unless b makes its terms fall by themselves. */
    private static final double CLOSE = 0.9;

    private static final double LARGE = 10;

    /** Below this b the nodes would have to go beyond the range of doubles. */
    private static final double SMALL = 0.07;

    /** The nodes are made for functions that grow up to here towards z w = 1. */
    private static final double GROWTH = 45;

    private static final double NEGLIGIBLE = 1e-18;

    double log;
    double byA;
    double byB;
    double byZ;
    double byAA;
    double byAB;
    double byBB;
    double byAZ;
    double byBZ;
    double byZZ;

    /** The rule for the last a and b that needed one: pairs with the same x share it. */
    private @Nullable BetaNodes nodes;

    private double nodesA;
    private double nodesB;
    private double meanLogW;
    private double meanLogV;
    private double curvatureOfSum;
    private double curvatureA;
    private double curvatureB;

    /** {@code complement} is 1 - z, for where z is close to 1. */
    void compute(double a, double b, double z, double complement) {
        if (z > CLOSE && b < LARGE && b > SMALL || !series(a, b, z, b > SMALL ? LONGEST : 10 * LONGEST)) {
            expectation(a, b, z, complement);
        }
    }

    private boolean series(double a, double b, double z, int longest) {
        double term = 1;
        double lowerBefore = 0;
        double da = 0;
        double db = 0;
        double squaresA = 0;
        double squaresC = 0;
        double r = 1;
        double ra = 0;
        double rb = 0;
        double rz = 0;
        double raa = 0;
        double rab = 0;
        double rbb = 0;
        double raz = 0;
        double rbz = 0;
        double rzz = 0;
        double c = a + b;
        for (int j = 1; j <= longest; j++) {
            double inverseA = 1 / (a + (j - 1));
            double inverseC = 1 / (c + (j - 1));
            double ratio = (a + (j - 1)) * inverseC;
            // term / z, so that derivatives by z exist at z = 0.
            double lower = term * ratio;
            term = lower * z;
            da += inverseA - inverseC;
            db -= inverseC;
            squaresA += inverseA * inverseA;
            squaresC += inverseC * inverseC;
            r += term;
            ra += term * da;
            rb += term * db;
            raa += term * (da * da - squaresA + squaresC);
            rab += term * (da * db + squaresC);
            rbb += term * (db * db + squaresC);
            double weighted = lower * j;
            rz += weighted;
            raz += weighted * da;
            rbz += weighted * db;
            // t(j)/z² from t(j-1)/z, for the same reason.
            rzz += j * (j - 1.0) * lowerBefore * ratio;
            lowerBefore = lower;
            if (weighted * j * (j + 1) < NEGLIGIBLE * r * (1 - ratio * z)) {
                fill(r, ra, rb, rz, raa, rab, rbb, raz, rbz, rzz);
                return true;
            }
        }
        return false;
    }

    private void fill(
            double r,
            double ra,
            double rb,
            double rz,
            double raa,
            double rab,
            double rbb,
            double raz,
            double rbz,
            double rzz) {
        log = StrictMath.log(r);
        byA = ra / r;
        byB = rb / r;
        byZ = rz / r;
        byAA = raa / r - byA * byA;
        byAB = rab / r - byA * byB;
        byBB = rbb / r - byB * byB;
        byAZ = raz / r - byA * byZ;
        byBZ = rbz / r - byB * byZ;
        byZZ = rzz / r - byZ * byZ;
    }

    private void expectation(double a, double b, double z, double complement) {
        if (nodes == null || a != nodesA || b != nodesB) {
            nodes = BetaNodes.of(a, b, GROWTH);
            nodesA = a;
            nodesB = b;
            double ofSum = digamma(a + b);
            meanLogW = digamma(a) - ofSum;
            meanLogV = digamma(b) - ofSum;
            curvatureOfSum = trigamma(a + b);
            curvatureA = trigamma(a) - curvatureOfSum;
            curvatureB = trigamma(b) - curvatureOfSum;
        }
        BetaNodes rule = nodes;
        double r = 0;
        double ra = 0;
        double rb = 0;
        double rz = 0;
        double raa = 0;
        double rab = 0;
        double rbb = 0;
        double raz = 0;
        double rbz = 0;
        double rzz = 0;
        double total = 0;
        for (int i = 0; i < rule.size(); i++) {
            double w = rule.p(i);
            double v = rule.q(i);
            double inverse = 1 / (v + complement * w);
            total += rule.weight(i);
            double f = rule.weight(i) * inverse;
            double u = rule.logP(i) - meanLogW;
            double y = rule.logQ(i) - meanLogV;
            double g = w * inverse;
            r += f;
            ra += f * u;
            rb += f * y;
            rz += f * g;
            raa += f * u * u;
            rab += f * u * y;
            rbb += f * y * y;
            raz += f * g * u;
            rbz += f * g * y;
            rzz += 2 * f * g * g;
        }
        fill(
                r / total,
                ra / total,
                rb / total,
                rz / total,
                raa / total,
                rab / total,
                rbb / total,
                raz / total,
                rbz / total,
                rzz / total);
        // What the variances of ln w and ln (1 - w) themselves contribute to the second derivatives of the density.
        byAA -= curvatureA;
        byAB += curvatureOfSum;
        byBB -= curvatureB;
    }

    /** R alone, and as itself. */
    double value() {
        return StrictMath.exp(log);
    }

    /** For tests: the same by the expectation, however short the series. */
    void computeByExpectation(double a, double b, double z) {
        expectation(a, b, z, 1 - z);
    }
}
