package io.clientele.lifetime;

/**
 * F(n, w) = ∫ e^(-w v) (1 + v)^-n dv from 0 to infinity, which is e^w times the exponential integral of order n, and the same up to a
 * finite end: what a hyperbolically falling rate comes to under a discount.
 *
 * <p>From w = 1 on by Legendre's continued fraction; else by the trapezoid rule in ln v, or in ln(v/(end - v)), which converges
 * exponentially.
 */
final class PowerLaplace {

    private static final double STEP = 0.2;
    private static final double END = 42;

    private PowerLaplace() {}

    /** F(n, w) for n of at least 0 and w above 0, or w = 0 and n above 1. */
    static double forever(double n, double w) {
        if (w == 0) {
            return 1 / (n - 1);
        }
        return w >= 1 ? fraction(n, w) : trapezoid(n, w);
    }

    private static double fraction(double n, double w) {
        double b = w + n;
        double d = 1 / b;
        double c = 1e300;
        double h = d;
        for (int i = 1; i < 10_000; i++) {
            double a = -i * (n - 1 + i);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            double factor = c * d;
            h *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    private static double trapezoid(double n, double w) {
        double sum = 0;
        double largest = 0;
        for (int k = (int) (-END / STEP); ; k++) {
            double y = k * STEP;
            double v = StrictMath.exp(y);
            double f = StrictMath.exp(y - n * StrictMath.log1p(v) - w * v);
            sum += f;
            largest = Math.max(largest, f);
            if (y > 0 && f < 1e-18 * sum && f < largest) {
                return sum * STEP;
            }
        }
    }

    /** The integral from 0 to {@code end}. */
    static double until(double end, double n, double w) {
        if (end == 0) {
            return 0;
        }
        if (w * end > 800) {
            return forever(n, w);
        }
        double sum = 0;
        int steps = (int) (END / STEP);
        for (int k = -steps; k <= steps; k++) {
            double e = StrictMath.exp(-Math.abs(k * STEP));
            double share = k > 0 ? 1 / (1 + e) : e / (1 + e);
            double v = end * share;
            // dv = end · share (1 - share) dy
            sum += StrictMath.exp(-w * v - n * StrictMath.log1p(v)) * e / ((1 + e) * (1 + e));
        }
        return sum * STEP * end;
    }

    /** ∫ (1 + v)^-n dv from 0 to {@code end}, smooth in n at 1. */
    static double power(double end, double n) {
        double log = StrictMath.log1p(end);
        double x = (1 - n) * log;
        return x == 0 ? log : log * (StrictMath.expm1(x) / x);
    }
}
