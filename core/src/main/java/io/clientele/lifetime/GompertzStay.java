package io.clientele.lifetime;

import java.util.function.DoubleUnaryOperator;

/**
 * How much longer a living customer stays in GGompertz/NBD, and integrals over that time. With W of {@link GompertzKernel}, the chance to
 * stay v longer is {@code exp(-s W(v))}.
 *
 * <p>Integrals are taken by Gauss and Legendre's rule of sixteen nodes on panels, none of which is longer than half its distance to the
 * nearest singularity of W or than what the integrand itself needs.
 *
 * @param s shape of the rates of leaving
 * @param b how fast the hazard grows
 * @param kappa what of the hazard depends on the age so far
 */
record GompertzStay(double s, double b, double kappa) {

    /** A panel may see the integrand fall by this power of e. */
    static final double FALL = 8;

    private static final double NEGLIGIBLE = 1e-18;

    double logStays(double v) {
        return v == 0 ? 0 : -s * GompertzKernel.hazard(b, kappa, v);
    }

    /** How fast the customer leaves after v, who stayed until then. */
    double rate(double v) {
        double rest = Math.exp(-b * v);
        return s * b * kappa / (rest - kappa * Math.expm1(-b * v));
    }

    /** When somebody leaves who stays with this probability, given by its logarithm. */
    double leavesAt(double logProbability) {
        double w = -logProbability / s;
        return w < 40 ? StrictMath.log1p(StrictMath.expm1(w) / kappa) / b : Math.max(0, w - StrictMath.log(kappa)) / b;
    }

    /** Distance from v to where W is singular in the complex plane. */
    double distance(double v) {
        if (kappa > 1) {
            return v - StrictMath.log1p(-1 / kappa) / b;
        }
        double across = Math.PI / b;
        return kappa == 1 ? across : Math.hypot(v - StrictMath.log((1 - kappa) / kappa) / b, across);
    }

    /** ∫ exp(-s W(v)) e^(-δ v) dv from 0 to the end, which may be infinite. */
    double discounted(double delta, double end) {
        return integral(v -> Math.exp(logStays(v) - delta * v), v -> FALL / (rate(v) + delta), end);
    }

    /** ∫ f(v) dv, f falling at least as fast as the chance to stay once it is small. */
    private double integral(DoubleUnaryOperator f, DoubleUnaryOperator longest, double end) {
        double sum = 0;
        double v = 0;
        while (v < end) {
            double length = Math.min(0.5 * distance(v), longest.applyAsDouble(v));
            while (length * rate(v + length) > FALL) {
                length /= 2;
            }
            double to = Math.min(end, v + length);
            double half = (to - v) / 2;
            double middle = v + half;
            double panel = 0;
            for (int i = 0; i < LegendreRule.PAIRS; i++) {
                double off = half * LegendreRule.node(i);
                panel += LegendreRule.weight(i) * (f.applyAsDouble(middle - off) + f.applyAsDouble(middle + off));
            }
            panel *= half;
            sum += panel;
            if (to == v || panel <= NEGLIGIBLE * sum && logStays(to) < -1) {
                break;
            }
            v = to;
        }
        return sum;
    }

    /**
     * P(N = n) over a span of one whose purchase rate is gamma: they stay and buy n times, or leave on the way having done so.
     *
     * @param shape m of the purchase rate
     * @param scale its rate, α + T
     */
    double probability(int n, double shape, double scale, double span) {
        double stays = FuturePurchases.staying(n, shape, scale, span) * StrictMath.exp(logStays(span));
        double peak = n * scale / shape;
        double sharpness = Math.sqrt(1 + n * shape / (n + shape));
        DoubleUnaryOperator density =
                v -> v > 0 ? rate(v) * FuturePurchases.staying(n, shape, scale, v) * Math.exp(logStays(v)) : 0;
        DoubleUnaryOperator longest = v -> Math.min(
                Math.min(0.5 * (scale + v), FALL / rate(v)),
                3 * Math.max(Math.max(v, peak), (scale + v) / (shape + 1)) / sharpness);
        return Math.min(1, stays + integral(density, longest, span));
    }
}
