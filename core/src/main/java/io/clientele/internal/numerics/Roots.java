package io.clientele.internal.numerics;

import io.clientele.internal.check.Require;
import java.util.function.DoubleUnaryOperator;

/** Solves one equation in one unknown. */
public final class Roots {

    private static final int STEPS = 500;

    private Roots() {}

    /**
     * The zero of a continuous function between two points where its signs differ, by Brent's method (1973, chapter 4), to the last
     * digits of a double.
     *
     * @throws IllegalArgumentException if the function has the same sign at both ends
     */
    public static double between(DoubleUnaryOperator function, double lower, double upper) {
        double a = lower;
        double b = upper;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        Require.that(
                fa < 0 != fb < 0 && !Double.isNaN(fa) && !Double.isNaN(fb),
                "function is " + Require.show(fa) + " at " + Require.show(lower) + " and " + Require.show(fb) + " at "
                        + Require.show(upper) + "; its signs must differ. Widen the bracket.");
        double c = a;
        double fc = fa;
        double step = b - a;
        double last = step;
        for (int i = 0; i < STEPS; i++) {
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double tolerance = 2 * Math.ulp(b);
            double half = (c - b) / 2;
            if (Math.abs(half) <= tolerance || fb == 0) {
                return b;
            }
            if (Math.abs(last) < tolerance || Math.abs(fa) <= Math.abs(fb)) {
                step = half;
                last = step;
            } else {
                double s = fb / fa;
                double p;
                double q;
                if (a == c) {
                    p = 2 * half * s;
                    q = 1 - s;
                } else {
                    double r = fb / fc;
                    double t = fa / fc;
                    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
                    q = (t - 1) * (r - 1) * (s - 1);
                }
                if (p > 0) {
                    q = -q;
                } else {
                    p = -p;
                }
                if (2 * p < 3 * half * q - Math.abs(tolerance * q) && p < Math.abs(0.5 * last * q)) {
                    last = step;
                    step = p / q;
                } else {
                    step = half;
                    last = step;
                }
            }
            a = b;
            fa = fb;
            b += Math.abs(step) > tolerance ? step : Math.copySign(tolerance, half);
            fb = function.applyAsDouble(b);
            if (fb < 0 == fc < 0) {
                c = a;
                fc = fa;
                step = b - a;
                last = step;
            }
        }
        return b;
    }

    /**
     * The zero of an increasing function on the whole line, by Newton's method from a starting point, kept inside the bracket that
     * the signs seen so far leave. Where a step would leave it, or steps do not shrink, the bracket is halved, or widened as long as
     * one end is missing. The function may be infinite away from its zero.
     */
    public static double increasing(DoubleUnaryOperator function, DoubleUnaryOperator slope, double start) {
        double lower = Double.NEGATIVE_INFINITY;
        double upper = Double.POSITIVE_INFINITY;
        double x = start;
        double reach = 1;
        double last = Double.POSITIVE_INFINITY;
        int slow = 0;
        for (int i = 0; i < STEPS; i++) {
            double value = function.applyAsDouble(x);
            if (value == 0) {
                return x;
            }
            if (value < 0) {
                lower = x;
            } else {
                upper = x;
            }
            boolean bracketed = Double.isFinite(lower) && Double.isFinite(upper);
            double step = Double.isInfinite(value) ? Double.NaN : -value / slope.applyAsDouble(x);
            if (Math.abs(step) <= Math.ulp(x)) {
                return x + step;
            }
            slow = Math.abs(step) > 0.5 * last ? slow + 1 : 0;
            double next = x + step;
            boolean inside = next > lower && next < upper && (bracketed || Math.abs(step) <= reach);
            if (!inside || slow >= 3) {
                slow = 0;
                next = bracketed ? lower + (upper - lower) / 2 : value < 0 ? x + reach : x - reach;
                reach *= 2;
                if (next == lower || next == upper) {
                    return next;
                }
            }
            last = Math.abs(next - x);
            x = next;
        }
        return x;
    }
}
