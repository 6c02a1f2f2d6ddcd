package io.clientele.forecasting.arima;

/**
 * Polynomials in the lag operator, written by the coefficients a of 1 − a(1)·B − … − a(p)·B^p.
 *
 * <p>Such a polynomial is stationary if and only if its partial autocorrelations, which the Durbin–Levinson recursion turns into the
 * coefficients, all lie strictly between −1 and 1 (Barndorff-Nielsen and Schou 1973). The search therefore moves in their inverse
 * hyperbolic tangents, which may be any numbers (Monahan 1984).
 */
final class Polynomials {

    private Polynomials() {}

    /** Durbin–Levinson in place: partial autocorrelations at {@code from} and after become coefficients. */
    static void fromPartials(double[] a, int from, int count) {
        for (int k = 1; k < count; k++) {
            double partial = a[from + k];
            int i = from;
            int j = from + k - 1;
            for (; i < j; i++, j--) {
                double left = a[i];
                double right = a[j];
                a[i] = left - partial * right;
                a[j] = right - partial * left;
            }
            if (i == j) {
                a[i] -= partial * a[i];
            }
        }
    }

    /** The way back, in place; false, with the array half done, if the polynomial is not stationary. */
    static boolean toPartials(double[] a, int from, int count) {
        for (int k = count - 1; k >= 0; k--) {
            double partial = a[from + k];
            double rest = 1 - partial * partial;
            if (!(rest > 0)) {
                return false;
            }
            int i = from;
            int j = from + k - 1;
            for (; i < j; i++, j--) {
                double left = a[i];
                double right = a[j];
                a[i] = (left + partial * right) / rest;
                a[j] = (right + partial * left) / rest;
            }
            if (i == j) {
                a[i] = a[i] * (1 + partial) / rest;
            }
        }
        return true;
    }

    /** Whether every root is further from zero than the modulus, which for 1 means stationary. */
    static boolean rootsBeyond(double modulus, double[] a, int from, int count) {
        double[] scaled = new double[count];
        double power = 1;
        for (int k = 0; k < count; k++) {
            power *= modulus;
            scaled[k] = a[from + k] * power;
        }
        return toPartials(scaled, 0, count);
    }

    /**
     * (1 − a(1)·B − …)(1 − s(1)·B^m − …), into {@code product[1…]}.
     *
     * @param sign 1 for the notation above, −1 if both are written 1 + a(1)·B + …
     */
    static void multiply(
            double[] a,
            int from,
            int count,
            int seasonalFrom,
            int seasonalCount,
            int m,
            double sign,
            double[] product) {
        for (int i = 0; i < count; i++) {
            product[i + 1] = a[from + i];
        }
        for (int i = count + 1; i <= count + seasonalCount * m; i++) {
            product[i] = 0;
        }
        for (int j = 1; j <= seasonalCount; j++) {
            double s = a[seasonalFrom + j - 1];
            product[j * m] += s;
            for (int i = 0; i < count; i++) {
                product[j * m + i + 1] -= sign * s * a[from + i];
            }
        }
    }

    /** The δ(1), δ(2), … of (1 − B)^d (1 − B^m)^D = 1 − δ(1)·B − …; index 0 is not used. */
    static double[] differences(int d, int seasonalD, int m) {
        double[] full = {1};
        for (int i = 0; i < d; i++) {
            full = differenced(full, 1);
        }
        for (int i = 0; i < seasonalD; i++) {
            full = differenced(full, m);
        }
        for (int i = 0; i < full.length; i++) {
            full[i] = 0.0 - full[i]; // and not −0
        }
        full[0] = 0;
        return full;
    }

    private static double[] differenced(double[] polynomial, int lag) {
        double[] longer = new double[polynomial.length + lag];
        for (int i = 0; i < polynomial.length; i++) {
            longer[i] += polynomial[i];
            longer[i + lag] -= polynomial[i];
        }
        return longer;
    }
}
