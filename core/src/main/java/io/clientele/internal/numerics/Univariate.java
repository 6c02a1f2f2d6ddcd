package io.clientele.internal.numerics;

import java.util.function.DoubleUnaryOperator;

/** Finds the minimum of a function of one variable. */
public final class Univariate {

    private static final int STEPS = 500;

    /** One minus the golden ratio's reciprocal. */
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    private Univariate() {}

    /**
     * Where a search ended.
     *
     * @param point the best point seen
     * @param value the value there
     * @param evaluations values asked for
     * @param converged whether the tolerance was met
     */
    public record Result(double point, double value, int evaluations, boolean converged) {}

    /** The minimum between two points to about 1e-8, relative; finer is not to be had from values alone. */
    public static Result minimise(DoubleUnaryOperator function, double lower, double upper) {
        return minimise(function, lower, upper, 1e-8);
    }

    /**
     * A local minimum between two points by Brent's method (1973, chapter 5): golden section with parabolic steps. The ends
     * themselves are evaluated last, so a minimum at a border is found there. NaN counts as infinite.
     *
     * @param tolerance of the point, relative, above 0; below 1e-8 rounding of the function decides
     */
    public static Result minimise(DoubleUnaryOperator function, double lower, double upper, double tolerance) {
        double a = lower;
        double b = upper;
        double x = a + GOLDEN * (b - a);
        double w = x;
        double v = x;
        double fx = valueAt(function, x);
        double fw = fx;
        double fv = fx;
        double step = 0;
        double last = 0;
        int evaluations = 1;
        boolean converged = false;
        for (int i = 0; i < STEPS && !converged; i++) {
            double middle = a + (b - a) / 2;
            double reach = tolerance * Math.abs(x) + 1e-12 * tolerance;
            if (Math.abs(x - middle) <= 2 * reach - (b - a) / 2) {
                converged = true;
                break;
            }
            double p = 0;
            double q = 0;
            if (Math.abs(last) > reach) {
                double r = (x - w) * (fx - fv);
                q = (x - v) * (fx - fw);
                p = (x - v) * q - (x - w) * r;
                q = 2 * (q - r);
                if (q > 0) {
                    p = -p;
                } else {
                    q = -q;
                }
            }
            if (Math.abs(p) < Math.abs(0.5 * q * last) && p > q * (a - x) && p < q * (b - x)) {
                last = step;
                step = p / q;
                double u = x + step;
                if (u - a < 2 * reach || b - u < 2 * reach) {
                    step = x < middle ? reach : -reach;
                }
            } else {
                last = x < middle ? b - x : a - x;
                step = GOLDEN * last;
            }
            double u = x + (Math.abs(step) >= reach ? step : Math.copySign(reach, step));
            double fu = valueAt(function, u);
            evaluations++;
            if (fu <= fx) {
                if (u < x) {
                    b = x;
                } else {
                    a = x;
                }
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
            } else {
                if (u < x) {
                    a = u;
                } else {
                    b = u;
                }
                if (fu <= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = u;
                    fw = fu;
                } else if (fu <= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        double atLower = valueAt(function, lower);
        double atUpper = valueAt(function, upper);
        evaluations += 2;
        if (atLower < fx && atLower <= atUpper) {
            return new Result(lower, atLower, evaluations, converged);
        }
        return atUpper < fx
                ? new Result(upper, atUpper, evaluations, converged)
                : new Result(x, fx, evaluations, converged);
    }

    private static double valueAt(DoubleUnaryOperator function, double x) {
        double value = function.applyAsDouble(x);
        return value < Double.POSITIVE_INFINITY ? value : Double.POSITIVE_INFINITY;
    }
}
