package io.clientele.forecasting.theta;

import java.util.Arrays;

/**
 * The alpha, the starting level and the weight of the trend line whose squared one-step errors are least.
 *
 * <p>For a given alpha the best level and weight solve two linear equations ({@link LevelPass}); a weight outside 0 … 1 goes to the limit
 * it passes, which for a quadratic is where the best admissible one is. An estimated weight may be drawn towards 1/2 by a normal prior;
 * then it is the root of a cubic. What remains is a search over alpha alone:
 *
 * <pre>
 * S(alpha)    = min over x and w of Σ e(t)²
 * S'(alpha)/2 = Σ e·(r' − x·z' − w·d')            x and w stay, being the best (envelope theorem)
 * </pre>
 *
 * S may have several minima. So S' is taken on a grid, a minimum sought between each two points where it turns from falling to rising,
 * and the least of all kept.
 */
final class ThetaSearch {

    /** The limits of Fiorucci et al.: below, the level would hardly follow; above, it is the last value. */
    static final double LOWEST = 0.1;

    static final double HIGHEST = 0.99;

    /** A weight of 1 would be an infinite theta. */
    private static final double HEAVIEST = 1 - 1e-9;

    /** Below this share of its own size what the line adds to the level is rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double[] NOTHING = new double[0];

    private static final double[] GRID = {LOWEST, 0.2, 0.35, 0.5, 0.7, 0.85, HIGHEST};

    /** False position needs six or seven steps; the rest is for what never happens. */
    private static final int STEPS = 60;

    /** Share of the squared errors that a further step could gain at most when the descent ends. */
    private static final double PRECISION = 1e-12;

    /** Beforehand the weight counts as normal about this … */
    private static final double PRIOR_WEIGHT = 0.5;

    /** … with a variance of 1/4, as if this many observations had said so. */
    private static final double PRIOR_PRECISION = 4;

    /** Newton's steps towards the best weight; it takes three or four. */
    private static final int WEIGHT_STEPS = 40;

    private final double[] y;
    private final int first;

    /** A(t−1) and B(t−1) at position t; of no length if the line was taken off beforehand. */
    private final double[] intercepts;

    private final double[] slopes;

    /** The given weight; NaN if it is sought. */
    private final double givenWeight;

    private final boolean shrunk;
    private final LevelPass pass = new LevelPass();

    /** What came of the last pass. */
    private double squares;

    /** The squares, made larger by how far the weight is from where it is expected. */
    private double cost;

    /** Half the derivative of the squares. */
    private double slope;

    private double bestAlpha;
    private double bestOffset;
    private double bestWeight;
    private double bestSquares;
    private double least = Double.POSITIVE_INFINITY;

    private ThetaSearch(
            double[] y, int first, double[] intercepts, double[] slopes, double givenWeight, boolean shrunk) {
        this.y = y;
        this.first = first;
        this.intercepts = intercepts;
        this.slopes = slopes;
        this.givenWeight = givenWeight;
        this.shrunk = shrunk;
    }

    /**
     * Seeks what the specification leaves open.
     *
     * @param y the adjusted series, scaled to about 1
     * @param first the position of the first error, at least 1
     */
    static ThetaEstimate best(Theta specification, double[] y, int first) {
        double alpha = specification.givenAlpha();
        double weight = specification.weight();
        if (!specification.isDynamic() && !Double.isNaN(weight)) {
            return withDrift(y, first, alpha, weight, Line.fixed(y));
        }
        double[] intercepts = new double[y.length];
        double[] slopes = new double[y.length];
        Line line;
        if (specification.isDynamic()) {
            line = Line.moving(y, intercepts, slopes);
        } else {
            line = Line.fixed(y);
            Arrays.fill(slopes, line.slope());
        }
        ThetaSearch search = new ThetaSearch(y, first, intercepts, slopes, weight, specification.isShrunk());
        search.run(alpha);
        return new ThetaEstimate(
                search.bestAlpha, search.bestWeight, y[first - 1] + search.bestOffset, search.bestSquares, line);
    }

    /**
     * A given share of a line fitted once: simple exponential smoothing of what is left of the series without that share, a whole line c·t
     * of it. What the level lags behind c·t there is what the sum of powers falls short of t here.
     */
    private static ThetaEstimate withDrift(double[] y, int first, double alpha, double weight, Line line) {
        double drift = weight * line.slope();
        double[] rest = new double[y.length];
        for (int t = 0; t < rest.length; t++) {
            rest[t] = y[t] - drift * t;
        }
        ThetaSearch search = new ThetaSearch(rest, first, NOTHING, NOTHING, 0, false);
        search.run(alpha);
        double a = search.bestAlpha;
        double powers = (1 - Math.pow(1 - a, first + 1)) / a;
        double level = rest[first - 1] + search.bestOffset + drift * (first - powers);
        return new ThetaEstimate(a, weight, level, search.bestSquares, line);
    }

    private void run(double alpha) {
        if (Double.isNaN(alpha)) {
            grid();
        } else {
            value(alpha);
        }
    }

    private void grid() {
        double before = 0;
        for (int k = 0; k < GRID.length; k++) {
            value(GRID[k]);
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
            value(alpha);
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
    private void value(double alpha) {
        LevelPass p = pass;
        double w = givenWeight;
        if (slopes.length == 0) {
            p.level(y, first, alpha);
        } else {
            p.line(y, intercepts, slopes, first, alpha);
            w = Double.isNaN(w) ? bestWeight(p) : w;
        }
        double x = (p.rz - w * p.zd) / p.zz;
        squares = Math.max(0, p.rr - w * p.rd - x * p.rz + w * (w * p.dd + x * p.zd - p.rd));
        slope = p.drr - 2 * x * p.drz - 2 * w * p.drd + x * x * p.dzz + 2 * x * w * p.dzd + w * w * p.ddd;
        cost = squares;
        if (shrunk && Double.isNaN(givenWeight)) {
            double away = w - PRIOR_WEIGHT;
            cost *= Math.exp(PRIOR_PRECISION * away * away / (y.length - first));
        }
        if (cost < least) {
            least = cost;
            bestAlpha = alpha;
            bestOffset = x;
            bestWeight = w;
            bestSquares = squares;
        }
    }

    /** The weight that is best together with the best level, brought within its limits. */
    private double bestWeight(LevelPass p) {
        double curvature = p.dd - p.zd * p.zd / p.zz;
        if (!(curvature > NEGLIGIBLE * p.dd)) {
            return PRIOR_WEIGHT;
        }
        double best = (p.rd - p.zd * p.rz / p.zz) / curvature;
        if (shrunk) {
            double bottom = Math.max(0, p.rr - p.rz * p.rz / p.zz - curvature * best * best);
            best = drawn(best, curvature, bottom);
        }
        return Math.max(0, Math.min(HEAVIEST, best));
    }

    /**
     * The weight w that minimises N·log( bottom + c·(w − best)² ) + k·(w − expected)²: where
     * N·c·(w − best) + k·(w − expected)·( bottom + c·(w − best)² ) is 0. It lies between the two.
     */
    private double drawn(double best, double curvature, double bottom) {
        int errors = y.length - first;
        double inside = PRIOR_WEIGHT;
        double outside = best;
        double w = best;
        for (int step = 0; step < WEIGHT_STEPS; step++) {
            double gap = w - best;
            double away = w - PRIOR_WEIGHT;
            double sum = bottom + curvature * gap * gap;
            double value = errors * curvature * gap + PRIOR_PRECISION * away * sum;
            if (value == 0) {
                return w;
            }
            if (value > 0 == best > PRIOR_WEIGHT) {
                outside = w;
            } else {
                inside = w;
            }
            double rise = errors * curvature + PRIOR_PRECISION * (sum + 2 * away * curvature * gap);
            double next = w - value / rise;
            if (!(Math.min(inside, outside) <= next && next <= Math.max(inside, outside))) {
                next = 0.5 * (inside + outside);
            }
            if (Math.abs(next - w) <= 1e-12) {
                return next;
            }
            w = next;
        }
        return w;
    }
}
