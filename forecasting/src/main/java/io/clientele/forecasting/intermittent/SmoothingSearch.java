package io.clientele.forecasting.intermittent;

/**
 * The smoothing parameter of a level with the least sum of squared one-step errors, between two limits.
 *
 * <pre>
 * e(t) = x(t) − ℓ(t−1)        ℓ(t) = ℓ(t−1) + α·e(t)
 * S = Σ e²                    S' = −2 Σ e·ℓ',   ℓ'(t) = (1 − α)·ℓ'(t−1) + e(t)
 * </pre>
 *
 * One pass gives S and S'. Where S falls at the lower limit and rises at the upper one, the zero of S' between is found by false position
 * with the Illinois weights; otherwise the better limit is the answer. Where S says nothing (it is the same everywhere) the middle is.
 */
final class SmoothingSearch {

    private static final int STEPS = 60;

    /** Share of the squared errors that a further step could gain at most when the search ends. */
    private static final double PRECISION = 1e-15;

    private final double[] x;
    private final int n;
    private final double start;
    private final int first;

    private double squares;
    private double slope;

    private SmoothingSearch(double[] x, int n, double start, int first) {
        this.x = x;
        this.n = n;
        this.start = start;
        this.first = first;
    }

    /** The best parameter where the level starts at the first of n values. */
    static double fromFirst(double[] x, int n, double lower, double upper) {
        return n == 0 ? lower + 0.5 * (upper - lower) : new SmoothingSearch(x, n, x[0], 1).best(lower, upper);
    }

    /** The best parameter where the level starts at a given value. */
    static double fromStart(double[] x, int n, double start, double lower, double upper) {
        return new SmoothingSearch(x, n, start, 0).best(lower, upper);
    }

    private double best(double lower, double upper) {
        pass(lower);
        double lowSlope = slope;
        double lowSquares = squares;
        pass(upper);
        double highSlope = slope;
        double highSquares = squares;
        double negligible = PRECISION * Math.max(lowSquares, highSquares) / (upper - lower);
        if (Math.abs(lowSlope) <= negligible && Math.abs(highSlope) <= negligible) {
            return lower + 0.5 * (upper - lower);
        }
        if (lowSlope >= 0 || highSlope <= 0) {
            return lowSquares <= highSquares ? lower : upper;
        }
        double low = lower;
        double high = upper;
        int side = 0;
        double alpha = low;
        for (int step = 0; step < STEPS; step++) {
            alpha = low - lowSlope * (high - low) / (highSlope - lowSlope);
            if (!(alpha > low && alpha < high)) {
                alpha = low + 0.5 * (high - low);
            }
            pass(alpha);
            if (Math.abs(slope) * (high - low) <= PRECISION * squares || high - low < 1e-12) {
                break;
            }
            if (slope < 0) {
                low = alpha;
                lowSlope = slope;
                highSlope *= side < 0 ? 0.5 : 1;
                side = -1;
            } else {
                high = alpha;
                highSlope = slope;
                lowSlope *= side > 0 ? 0.5 : 1;
                side = 1;
            }
        }
        return alpha;
    }

    private void pass(double alpha) {
        double keep = 1 - alpha;
        double level = start;
        double byAlpha = 0;
        double sum = 0;
        double dot = 0;
        for (int t = first; t < n; t++) {
            double error = x[t] - level;
            sum += error * error;
            dot += error * byAlpha;
            byAlpha = keep * byAlpha + error;
            level = keep * level + alpha * x[t];
        }
        squares = sum;
        slope = -2 * dot;
    }
}
