package io.clientele.forecasting.ces;

import java.util.Arrays;

/**
 * Where complex smoothing forgets: the parameters for which old observations lose their weight.
 *
 * <p>A pair smoothed with a + ib discounts its past by the matrix D = F − g·w', whose eigenvalues lie inside the unit circle if
 *
 * <pre>
 * 1 − det {@literal >} 0,  1 + det − trace {@literal >} 0,  1 + det + trace {@literal >} 0
 * trace = 2 − 2a + b,  det = (1 − a)² + 1 − a − b + b²
 * </pre>
 *
 * (Svetunkov, Kourentzes and Ord 2022, section 3, give the same three conditions as circles.) With a season beside the level, the pairs
 * share one error, and being stable alone is not enough: then the discount polynomial of both together can be put to the Schur–Cohn test.
 */
final class CesRegion {

    /** How much a weight may grow a period: forgetting as good as never is no harm, and the best season often does so. */
    private static final double RADIUS = 1.01;

    private final CesForm form;
    private final int m;
    private final boolean together;
    private final double[] polynomial;
    private final double[] reduced;

    /**
     * @param together whether level and season have to forget together, or each for itself
     */
    CesRegion(CesForm form, int m, boolean together) {
        this.together = together;
        this.form = form;
        this.m = m;
        int degree = form == CesForm.PARTIAL ? 2 + m : form == CesForm.FULL ? 2 + 2 * m : 0;
        this.polynomial = new double[degree + 1];
        this.reduced = new double[degree + 1];
    }

    static double trace(double a, double b) {
        return 2 - 2 * a + b;
    }

    static double determinant(double a, double b) {
        return (1 - a) * (1 - a) + 1 - a - b + b * b;
    }

    static boolean isStable(double a, double b) {
        double trace = trace(a, b);
        double determinant = determinant(a, b);
        return determinant < 1 && Math.abs(trace) < 1 + determinant;
    }

    /** Σ log of what is left to the three borders; the caller knows that the pair is stable. */
    static double room(double a, double b) {
        double trace = trace(a, b);
        double determinant = determinant(a, b);
        return Math.log((1 - determinant) * (1 + determinant - trace) * (1 + determinant + trace));
    }

    static double roomByA(double a, double b) {
        double trace = trace(a, b);
        double determinant = determinant(a, b);
        double byA = 2 * a - 3;
        return -byA / (1 - determinant) + (byA + 2) / (1 + determinant - trace) + (byA - 2) / (1 + determinant + trace);
    }

    static double roomByB(double a, double b) {
        double trace = trace(a, b);
        double determinant = determinant(a, b);
        double byB = 2 * b - 1;
        return -byB / (1 - determinant) + (byB - 1) / (1 + determinant - trace) + (byB + 1) / (1 + determinant + trace);
    }

    /** Whether the parameters, all of them together, forget. */
    boolean contains(double a, double b, double p, double q) {
        if (!isStable(a, b)) {
            return false;
        }
        return switch (form) {
            case NONE, SIMPLE -> true;
            case PARTIAL -> p > 0 && p < 2 && (!together || forgets(a, b, p, q));
            case FULL -> isStable(p, q) && (!together || forgets(a, b, p, q));
        };
    }

    /**
     * The discount polynomial: with N and A the characteristic polynomials of D and F of each pair, and z = B^m,
     * N1·A2 + A1·(N2 − A2), where A2 = 1 − z and N2 − A2 = p·z for a partial season.
     */
    private boolean forgets(double a, double b, double p, double q) {
        double n1 = -trace(a, b);
        double n2 = determinant(a, b);
        double a1 = -(2 - a);
        double a2 = 2 - a - b;
        double[] c = polynomial;
        Arrays.fill(c, 0);
        c[0] = 1;
        c[1] = n1;
        c[2] = n2;
        if (form == CesForm.PARTIAL) {
            add(c, m, n1, n2, -1);
            add(c, m, a1, a2, p);
        } else {
            double s1 = -(2 - p);
            double s2 = 2 - p - q;
            add(c, m, n1, n2, s1);
            add(c, 2 * m, n1, n2, s2);
            add(c, m, a1, a2, -trace(p, q) - s1);
            add(c, 2 * m, a1, a2, determinant(p, q) - s2);
        }
        double weight = 1;
        for (int k = 0; k < c.length; k++) {
            c[k] *= weight;
            weight /= RADIUS;
        }
        return rootsInside(c, reduced);
    }

    private static void add(double[] c, int at, double first, double second, double times) {
        c[at] += times;
        c[at + 1] += first * times;
        c[at + 2] += second * times;
    }

    /** The Schur–Cohn test: every reflection coefficient below 1. */
    private static boolean rootsInside(double[] coefficients, double[] other) {
        double[] c = coefficients;
        double[] next = other;
        for (int k = c.length - 1; k > 0; k--) {
            double r = c[k];
            if (!(Math.abs(r) < 1)) {
                return false;
            }
            double inverse = 1 / (1 - r * r);
            for (int i = 0; i < k; i++) {
                next[i] = (c[i] - r * c[k - i]) * inverse;
            }
            double[] swapped = c;
            c = next;
            next = swapped;
        }
        return true;
    }
}
