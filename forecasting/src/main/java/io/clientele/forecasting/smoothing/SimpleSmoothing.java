package io.clientele.forecasting.smoothing;

/**
 * The best alpha of simple exponential smoothing, in a handful of passes.
 *
 * <p>With r the errors from a level that starts at the first observation and z(t) = (1 − alpha)^t what a unit of starting level leaves in
 * period t, the errors from the best start x above it are e = r − x·z with x = Σrz / Σzz, so
 *
 * <pre>
 * S(alpha)  = Σrr − (Σrz)² / Σzz
 * S'(alpha) = Σ(rr)' − 2x·Σ(rz)' + x²·Σ(zz)'          x stays, being the best (envelope theorem)
 * </pre>
 *
 * come from one pass with four states: the level, its derivative, z, and z'. S has several minima on some series. So S' is taken on a
 * grid, a minimum sought between each two points where it turns from falling to rising, and the least of all kept.
 */
final class SimpleSmoothing {

    private static final double[] GRID = {
        ParameterRegion.LOWEST, 0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, ParameterRegion.HIGHEST
    };

    /** False position needs six or seven steps; the rest is for what never happens. */
    private static final int STEPS = 60;

    /** Share of the squared errors that a further step could gain at most when the descent ends. */
    private static final double PRECISION = 1e-14;

    private final double[] y;

    /** S and S' of the last pass. */
    private double squares;

    private double slope;

    private double best;
    private double least = Double.POSITIVE_INFINITY;

    private SimpleSmoothing(double[] y) {
        this.y = y;
    }

    /** The alpha within the usual limits whose squared errors are least. */
    static double bestAlpha(double[] y) {
        SimpleSmoothing smoothing = new SimpleSmoothing(y);
        double before = 0;
        for (int k = 0; k < GRID.length; k++) {
            smoothing.valued(GRID[k]);
            double here = smoothing.slope;
            if (k > 0 && before < 0 && here > 0) {
                smoothing.descend(GRID[k - 1], before, GRID[k], here);
            }
            before = here;
        }
        return smoothing.best;
    }

    /** Finds where S' turns sign between two points, by false position with the Illinois weights. */
    private void descend(double falling, double fallingSlope, double rising, double risingSlope) {
        double low = falling;
        double high = rising;
        double lowSlope = fallingSlope;
        double highSlope = risingSlope;
        int side = 0;
        for (int step = 0; step < STEPS; step++) {
            double alpha = low - lowSlope * (high - low) / (highSlope - lowSlope);
            if (!(alpha > low && alpha < high)) {
                alpha = 0.5 * (low + high);
            }
            valued(alpha);
            if (Math.abs(slope) * (high - low) <= PRECISION * squares) {
                return;
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
    }

    /** Values a point and remembers it if it is the best so far. */
    private void valued(double alpha) {
        pass(alpha);
        if (squares < least) {
            least = squares;
            best = alpha;
        }
    }

    private void pass(double alpha) {
        double keep = 1 - alpha;
        double level = y[0];
        double byAlpha = 0;
        double z = 1;
        double dz = 0;
        double rr = 0;
        double rz = 0;
        double zz = 0;
        double drr = 0;
        double drz = 0;
        double dzz = 0;
        for (double value : y) {
            double r = value - level;
            rr += r * r;
            rz += r * z;
            zz += z * z;
            drr -= r * byAlpha;
            drz += r * dz - byAlpha * z;
            dzz += z * dz;
            byAlpha = keep * byAlpha + r;
            level = keep * level + alpha * value;
            dz = keep * dz - z;
            z *= keep;
        }
        double x = rz / zz;
        squares = rr - x * rz;
        slope = 2 * (drr - x * drz + x * x * dzz);
    }
}
