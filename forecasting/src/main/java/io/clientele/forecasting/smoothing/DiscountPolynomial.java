package io.clientele.forecasting.smoothing;

/**
 * Whether a method with trend and season forgets. Its one-step errors are a filter of the series whose memory fades exactly if all
 * roots of the polynomial
 *
 * <pre>
 * z^(m+1) + (alpha + beta − phi)·z^m + (alpha + beta − alpha·phi)·(z^(m−1) + … + z²)
 *         + (alpha + beta − alpha·phi + gamma − 1)·z + phi·(1 − alpha − gamma)
 * </pre>
 *
 * lie within the unit circle (Hyndman, Akram and Archibald 2008, The admissible parameter space for exponential smoothing models). The
 * usual limits on the parameters do not imply it when both trend and season are there; without one of them they do.
 */
final class DiscountPolynomial {

    /** Roots may stand this far out, which is rounding. */
    private static final double ROUNDING = 1e-10;

    private static final int HALVINGS = 44;

    private DiscountPolynomial() {}

    /** Whether all roots lie within the unit circle; by the Schur–Cohn recursion, which needs no root. */
    static boolean forgets(double alpha, double beta, double gamma, double phi, int m) {
        int degree = m + 1;
        double[] a = new double[degree + 1];
        a[degree] = 1;
        double middle = alpha + beta - alpha * phi;
        for (int i = 2; i < m; i++) {
            a[i] = middle;
        }
        a[m] += alpha + beta - phi;
        a[1] += middle + gamma - 1;
        a[0] = phi * (1 - alpha - gamma);
        double radius = 1;
        for (int i = 0; i <= degree; i++) {
            a[i] *= radius;
            radius *= 1 + ROUNDING;
        }
        double[] next = new double[degree + 1];
        for (int k = degree; k > 0; k--) {
            double reflection = a[0] / a[k];
            if (!(Math.abs(reflection) < 1)) {
                return false;
            }
            for (int i = 0; i < k; i++) {
                next[i] = a[i + 1] - reflection * a[k - 1 - i];
            }
            double[] swap = a;
            a = next;
            next = swap;
        }
        return true;
    }

    /** The highest beta up to a limit with which the method still forgets; 0 if none does. */
    static double highestBeta(double alpha, double gamma, double phi, int m, double limit) {
        if (forgets(alpha, limit, gamma, phi, m)) {
            return limit;
        }
        double inside = 0;
        double outside = limit;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (inside + outside);
            if (forgets(alpha, middle, gamma, phi, m)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}
