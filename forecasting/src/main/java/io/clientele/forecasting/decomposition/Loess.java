package io.clientele.forecasting.decomposition;

import org.jspecify.annotations.Nullable;

/**
 * Local regression on equally spaced points: at each place the line (or the constant) that fits the nearest points best, near ones with
 * more weight.
 *
 * <pre>
 * weight of point j at place x:  (1 − (|j − x|/h)³)³, times the point's own weight
 * h = distance to the farthest of the window's points; if the window is longer than the series, h grows by half of what is missing
 * </pre>
 *
 * Points within 0.001·h count 1, those beyond 0.999·h count 0. To save time the curve can be found at every j-th point only and drawn
 * straight between. All as in Cleveland, Cleveland, McRae and Terpenning 1990, STL, Journal of Official Statistics 6, section 3, and in
 * the program that came with it, so that the numbers are those of R.
 *
 * <p>One object serves one thread; it allocates nothing while it smooths.
 */
final class Loess {

    private final double[] weights;

    /** @param longest the length of the longest series to come */
    Loess(int longest) {
        this.weights = new double[longest];
    }

    /**
     * Smooths {@code n} numbers.
     *
     * @param y the numbers; where a whole window has no weight they are taken as they are
     * @param own the weights of the points, or null if all count alike
     * @param window how many points each regression takes, odd
     * @param linear whether a line is fitted, else a constant
     * @param jump the curve is found at every so many points
     * @param into takes the curve from position {@code at} on
     */
    void smooth(
            double[] y, int n, double @Nullable [] own, int window, boolean linear, int jump, double[] into, int at) {
        if (n < 2) {
            into[at] = y[0];
            return;
        }
        int step = Math.min(jump, n - 1);
        int half = (window + 1) / 2;
        int left = 0;
        int right = Math.min(window, n) - 1;
        for (int i = 0; i < n; i += step) {
            if (window < n) {
                left = Math.max(0, Math.min(i - half + 1, n - window));
                right = left + window - 1;
            }
            double value = at(y, n, own, window, linear, i, left, right);
            into[at + i] = Double.isNaN(value) ? y[i] : value;
        }
        if (step == 1) {
            return;
        }
        int last = (n - 1) / step * step;
        for (int i = 0; i < last; i += step) {
            straight(into, at + i, at + i + step);
        }
        if (last != n - 1) {
            double value = at(y, n, own, window, linear, n - 1, left, right);
            into[at + n - 1] = Double.isNaN(value) ? y[n - 1] : value;
            straight(into, at + last, at + n - 1);
        }
    }

    private static void straight(double[] into, int from, int to) {
        double slope = (into[to] - into[from]) / (to - from);
        for (int j = from + 1; j < to; j++) {
            into[j] = into[from] + slope * (j - from);
        }
    }

    /** The value of the local regression at a place, from the points {@code left} to {@code right}; NaN if none has weight. */
    double at(double[] y, int n, double @Nullable [] own, int window, boolean linear, double x, int left, int right) {
        double h = Math.max(x - left, right - x);
        if (window > n) {
            h += (window - n) / 2;
        }
        double far = 0.999 * h;
        double near = 0.001 * h;
        double inverse = 1 / h;
        double total = 0;
        for (int j = left; j <= right; j++) {
            double distance = Math.abs(j - x);
            double weight = 0;
            if (distance <= far) {
                weight = 1;
                if (distance > near) {
                    double r = distance * inverse;
                    double rest = 1 - r * r * r;
                    weight = rest * rest * rest;
                }
                weight *= own == null ? 1 : own[j];
                total += weight;
            }
            weights[j] = weight;
        }
        if (!(total > 0)) {
            return Double.NaN;
        }
        double share = 1 / total;
        double sum = 0;
        if (!linear || !(h > 0)) {
            for (int j = left; j <= right; j++) {
                sum += weights[j] * y[j];
            }
            return sum * share;
        }
        double centre = 0;
        for (int j = left; j <= right; j++) {
            centre += weights[j] * (j - x);
        }
        centre = x + centre * share;
        double spread = 0;
        for (int j = left; j <= right; j++) {
            spread += weights[j] * (j - centre) * (j - centre);
        }
        spread *= share;
        double lever = Math.sqrt(spread) > 0.001 * (n - 1) ? (x - centre) / spread : 0;
        for (int j = left; j <= right; j++) {
            sum += weights[j] * (1 + lever * (j - centre)) * y[j];
        }
        return sum * share;
    }
}
