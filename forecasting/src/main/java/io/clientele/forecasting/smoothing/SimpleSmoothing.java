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
 * come from one pass with four states: the level, its derivative, z, and z'. Of the products those of z with itself are known in closed
 * form, Σzz = (1 − (1 − alpha)^2n) / (1 − (1 − alpha)²), and those with r end where z does. S has several minima on some series. So S' is taken on a
 * grid, a minimum sought between each two points where it turns from falling to rising, and the least of all kept.
 */
final class SimpleSmoothing {

    private static final double[] GRID = {
        ParameterRegion.LOWEST, 0.03, 0.1, 0.2, 0.35, 0.6, 0.85, ParameterRegion.HIGHEST
    };

    /** False position needs six or seven steps; the rest is for what never happens. */
    private static final int STEPS = 60;

    /** Share of the squared errors that a further step could gain at most when the descent ends. */
    private static final double PRECISION = 1e-16;

    /** What is left of a unit of starting level when it no longer shows in any sum. */
    private static final double GONE = 1e-20;

    private final double[] y;

    /** S, S' and x of the last pass. */
    private double squares;

    private double slope;
    private double above;

    private double best;
    private double bestAbove;
    private double least = Double.POSITIVE_INFINITY;

    private SimpleSmoothing(double[] y) {
        this.y = y;
    }

    /** The search over a series. */
    static SimpleSmoothing of(double[] y) {
        SimpleSmoothing smoothing = new SimpleSmoothing(y);
        smoothing.search();
        return smoothing;
    }

    /** The alpha within the usual limits whose squared errors are least. */
    double alpha() {
        return best;
    }

    /** The initial level that belongs to it. */
    double level() {
        return y[0] + bestAbove;
    }

    /** The least sum of squared errors. */
    double squares() {
        return Math.max(least, 0);
    }

    private void search() {
        double before = 0;
        for (int k = 0; k < GRID.length; k++) {
            valued(GRID[k]);
            double here = slope;
            if (k > 0 && before < 0 && here > 0) {
                descend(GRID[k - 1], before, GRID[k], here);
            }
            before = here;
        }
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
            // With the curvature between the ends, slope² / (2·curvature) is what the next step could gain.
            if (slope * slope * (high - low) <= 2 * PRECISION * squares * (highSlope - lowSlope)) {
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
            bestAbove = above;
        }
    }

    private void pass(double alpha) {
        int n = y.length;
        double keep = 1 - alpha;
        double level = y[0];
        double byAlpha = 0;
        double z = 1;
        double dz = 0;
        double rr = 0;
        double rz = 0;
        double drr = 0;
        double drz = 0;
        int t = 0;
        for (; t < n && z > GONE; t++) {
            double r = y[t] - level;
            rr += r * r;
            rz += r * z;
            drr -= r * byAlpha;
            drz += r * dz - byAlpha * z;
            byAlpha = keep * byAlpha + r;
            level = keep * level + alpha * y[t];
            dz = keep * dz - z;
            z *= keep;
        }
        double end = t < n ? 0 : z;
        for (; t < n; t++) {
            double r = y[t] - level;
            rr += r * r;
            drr -= r * byAlpha;
            byAlpha = keep * byAlpha + r;
            level = keep * level + alpha * y[t];
        }
        double room = alpha * (1 + keep);
        double zz = (1 - end * end) / room;
        double dzz = (n * end * end / keep - keep * zz) / room;
        above = rz / zz;
        squares = rr - above * rz;
        slope = 2 * (drr - above * drz + above * above * dzz);
    }
}
