package io.clientele.internal.numerics;

import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;

/**
 * The standard normal distribution: density, both tails, quantile, loss functions, each with full relative accuracy wherever the
 * result is a normal floating-point number.
 *
 * <p>Everything in the upper tail is the density times a slowly varying factor:
 *
 * <pre>
 * 1 - Φ(z) = φ(z) · R(z)                        R is Mills' ratio
 * G(z)     = E[(Z - z)+]     = φ(z) · (1 - z R(z))
 * H(z)     = E[((Z - z)+)²]/2 = φ(z) · ((1 + z²) R(z) - z) / 2
 * </pre>
 *
 * The differences on the right lose their digits as z grows, so for z of 0 or more each of the three factors has an expansion of its
 * own: (1+z) R, (1+z)² (1 - zR) and (1+z)³ ((1+z²)R - z)/2 run between 0.5 and 1.3 on all of [0, ∞) and are Chebyshev series in
 * t = (z - 5)/(z + 5) (the substitution is that of Schonfelder 1978 and of Shepherd and Laframboise 1981 for erfc). The coefficients
 * were computed with 50 digits by discrete cosine transform; what is left out is below 2^-56.
 *
 * <p>The density is exp of -z²/2 with z² split into an exact and a small part, because the rounding error of z² would be multiplied
 * by z²/2. {@link StrictMath} gives the same bits on every machine.
 *
 * <p>Commons Math has no loss functions and no Mills' ratio; its {@code Erf.erfc} is wrong by 1e-13 of the tail at z = 37, where ours
 * is tested to 1e-14, and its inverse by 5e-14 at p = 1e-5, by 2e-9 at p = 1e-11 and without bound below 1e-16.
 */
public final class StandardNormal {

    private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

    /** The pivot of the substitution t = (z - c)/(z + c). */
    private static final double PIVOT = 5;

    private static final double[] MILLS = {
        1.1579976221305188,
        -0.1633449388451398,
        -0.013683136055781576,
        0.03082200019810004,
        -0.016220073012046806,
        0.005616691016460094,
        -0.0014133933783549216,
        0.0002502625460725661,
        -2.468907239728387e-05,
        -1.0107964061837592e-06,
        7.495419179740573e-07,
        -7.600274268728337e-08,
        -1.1574771441328644e-08,
        3.333386472599843e-09,
        7.538039628171347e-11,
        -1.1104247263727494e-10,
        3.509243776551059e-12,
        3.6894953861750955e-12,
        -2.3376697776383095e-13,
        -1.3271797523541405e-13,
        9.921706995888276e-15,
        5.276004995455379e-15,
        -3.373097694187922e-16,
        -2.2804338776379946e-16
    };
    private static final double[] LOSS = {
        1.1786939013866438,
        -0.10125727962799318,
        -0.14865546208521888,
        0.09816848778580152,
        -0.03171798898152607,
        0.004118380306630206,
        0.0013840174983079264,
        -0.0009838340353495313,
        0.0002948950492045316,
        -4.709260195140171e-05,
        8.590029272920808e-07,
        1.3554619080433912e-06,
        -2.3147555595831767e-07,
        -1.7075440607920013e-08,
        9.949362873866235e-09,
        -2.4106464654592276e-10,
        -3.5666175303257516e-10,
        2.8945226947362402e-11,
        1.3016100717797053e-11,
        -1.5524538138949635e-12,
        -5.220930630315194e-13,
        6.950184611901334e-14,
        2.345944460700038e-14,
        -2.771885973444679e-15,
        -1.1544282194411682e-15,
        9.116045274446133e-17,
        5.955159763084838e-17
    };
    private static final double[] SECOND_LOSS = {
        1.1268138526366989,
        0.06261109417733812,
        -0.3027636533178017,
        0.136474869142627,
        -0.01753916905200866,
        -0.010933075277982561,
        0.006894520623715633,
        -0.0016328743993469046,
        -3.2470474273671936e-05,
        0.00014732885609461155,
        -4.5622113221050866e-05,
        4.46699662416348e-06,
        1.0757482599993938e-06,
        -3.583654544606841e-07,
        1.575944919050511e-09,
        1.5086349309289133e-08,
        -1.3860509011989452e-09,
        -5.664229573224591e-10,
        9.223095141886149e-11,
        2.224105449848998e-11,
        -4.843526200906475e-12,
        -9.906180463677962e-13,
        2.344547461987482e-13,
        5.092954876004157e-14,
        -1.068240597391565e-14,
        -2.908091402583938e-15,
        4.381481967416469e-16,
        1.7381414473024958e-16
    };

    private static final PolynomialFunction CENTRE_ABOVE = new PolynomialFunction(new double[] {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    });
    private static final PolynomialFunction CENTRE_BELOW = new PolynomialFunction(new double[] {
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
    });
    private static final PolynomialFunction MIDDLE_ABOVE = new PolynomialFunction(new double[] {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    });
    private static final PolynomialFunction MIDDLE_BELOW = new PolynomialFunction(new double[] {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    });
    private static final PolynomialFunction FAR_ABOVE = new PolynomialFunction(new double[] {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    });
    private static final PolynomialFunction FAR_BELOW = new PolynomialFunction(new double[] {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    });

    private StandardNormal() {}

    /** φ(z). */
    public static double density(double z) {
        if (Double.isInfinite(z)) {
            return 0;
        }
        // z = high + low, high with so few bits that its square is exact.
        double high = Double.longBitsToDouble(Double.doubleToRawLongBits(z) & 0xFFFF_FFFF_F800_0000L);
        double low = z - high;
        return INVERSE_ROOT_TWO_PI * StrictMath.exp(-0.5 * high * high) * StrictMath.exp(-0.5 * low * (z + high));
    }

    /** Φ(z), with relative accuracy in the lower tail. */
    public static double cdf(double z) {
        return z <= 0 ? upperTail(-z) : 1 - upperTail(z);
    }

    /** 1 - Φ(z), with relative accuracy in the upper tail. */
    public static double survival(double z) {
        return z >= 0 ? upperTail(z) : 1 - upperTail(-z);
    }

    /** ln Φ(z), finite down to z = -1e150. */
    public static double logCdf(double z) {
        if (z > 0) {
            return StrictMath.log1p(-upperTail(z));
        }
        return -0.5 * z * z + StrictMath.log(INVERSE_ROOT_TWO_PI * mills(-z));
    }

    /** Mills' ratio (1 - Φ(z))/φ(z), for z of 0 or more. */
    public static double mills(double z) {
        return chebyshev(MILLS, z) / (1 + z);
    }

    /** The standard loss function G(z) = E[(Z - z)+]. */
    public static double loss(double z) {
        return z >= 0 ? upperLoss(z) : upperLoss(-z) - z;
    }

    /** The complementary loss E[(z - Z)+] = G(-z). */
    public static double complementaryLoss(double z) {
        return loss(-z);
    }

    /** The second-order loss function H(z) = E[((Z - z)+)²]/2. */
    public static double secondLoss(double z) {
        return z >= 0 ? upperSecondLoss(z) : 0.5 * (1 + z * z) - upperSecondLoss(-z);
    }

    /**
     * The quantile: z with Φ(z) = p. Rational approximations of Wichura (1988), Algorithm AS 241 (PPND16), about 1e-16 relative; they
     * need one logarithm and one square root.
     *
     * @param p above 0 and below 1
     */
    public static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * (CENTRE_ABOVE.value(r) / CENTRE_BELOW.value(r));
        }
        double z = lowerTailQuantile(q < 0 ? p : 1 - p);
        return q < 0 ? z : -z;
    }

    /** z with 1 - Φ(z) = q, which keeps its digits where 1 - q has none. */
    public static double upperQuantile(double q) {
        return -quantile(q);
    }

    private static double lowerTailQuantile(double tail) {
        double r = Math.sqrt(-StrictMath.log(tail));
        return r <= 5
                ? -MIDDLE_ABOVE.value(r - 1.6) / MIDDLE_BELOW.value(r - 1.6)
                : -FAR_ABOVE.value(r - 5) / FAR_BELOW.value(r - 5);
    }

    private static double upperTail(double z) {
        return z == Double.POSITIVE_INFINITY ? 0 : density(z) * mills(z);
    }

    private static double upperLoss(double z) {
        return z == Double.POSITIVE_INFINITY ? 0 : density(z) * chebyshev(LOSS, z) / ((1 + z) * (1 + z));
    }

    private static double upperSecondLoss(double z) {
        return z == Double.POSITIVE_INFINITY
                ? 0
                : density(z) * chebyshev(SECOND_LOSS, z) / ((1 + z) * (1 + z) * (1 + z));
    }

    /** Clenshaw's recurrence at t = (z - c)/(z + c). */
    private static double chebyshev(double[] coefficients, double z) {
        double t = (z - PIVOT) / (z + PIVOT);
        double twice = 2 * t;
        double b = 0;
        double c = 0;
        for (int i = coefficients.length - 1; i > 0; i--) {
            double next = coefficients[i] + twice * b - c;
            c = b;
            b = next;
        }
        return coefficients[0] + t * b - c;
    }
}
