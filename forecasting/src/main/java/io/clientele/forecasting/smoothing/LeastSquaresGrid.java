package io.clientele.forecasting.smoothing;

/**
 * The least sum of squared errors that any initial states give a form with an additive trend and no season, for many points of smoothing
 * parameters side by side. The recursion waits on itself; here each of its steps is a loop over the points, which the compiler turns into
 * vector instructions.
 *
 * <p>With r the errors from the first observation without growth, and zl, zb the fitted values that a unit of level and of growth gives a
 * series of zeros, the least sum is r'r less what the two columns explain of it.
 */
final class LeastSquaresGrid {

    /** A determinant that is this share of its diagonal is rounding: the growth stays at the reference. */
    private static final double DEPENDENT = 1e-11;

    private final int points;
    private final double[] alpha;
    private final double[] beta;
    private final double[] phi;
    private final double[] level;
    private final double[] growth;
    private final double[] ofLevel;
    private final double[] ofLevelGrowth;
    private final double[] ofGrowthLevel;
    private final double[] ofGrowth;
    private final double[] r;
    private final double[] zl;
    private final double[] zb;
    private final double[] rr;
    private final double[] rl;
    private final double[] rb;
    private final double[] ll;
    private final double[] lb;
    private final double[] bb;

    LeastSquaresGrid(int points) {
        this.points = points;
        this.alpha = new double[points];
        this.beta = new double[points];
        this.phi = new double[points];
        this.level = new double[points];
        this.growth = new double[points];
        this.ofLevel = new double[points];
        this.ofLevelGrowth = new double[points];
        this.ofGrowthLevel = new double[points];
        this.ofGrowth = new double[points];
        this.r = new double[points];
        this.zl = new double[points];
        this.zb = new double[points];
        this.rr = new double[points];
        this.rl = new double[points];
        this.rb = new double[points];
        this.ll = new double[points];
        this.lb = new double[points];
        this.bb = new double[points];
    }

    /** Sets the smoothing parameters of a point. */
    void set(int point, double a, double b, double p) {
        alpha[point] = a;
        beta[point] = b;
        phi[point] = p;
    }

    /** The least sums for the points set; to be asked once. */
    double[] leastSquares(double[] y) {
        for (int k = 0; k < points; k++) {
            level[k] = y[0];
            ofLevel[k] = 1;
            ofGrowth[k] = 1;
        }
        for (double value : y) {
            step(value, alpha, beta, phi, level, growth, r, points);
            step(0, alpha, beta, phi, ofLevel, ofLevelGrowth, zl, points);
            step(0, alpha, beta, phi, ofGrowthLevel, ofGrowth, zb, points);
            add(r, zl, rr, rl, points);
            add(zl, zb, ll, lb, points);
            add(zb, r, bb, rb, points);
        }
        for (int k = 0; k < points; k++) {
            rr[k] -= explained(ll[k], lb[k], bb[k], rl[k], rb[k]);
        }
        return rr;
    }

    /** One period of all points; leaves the errors. */
    private static void step(
            double y,
            double[] alpha,
            double[] beta,
            double[] phi,
            double[] level,
            double[] growth,
            double[] error,
            int points) {
        for (int k = 0; k < points; k++) {
            double g = phi[k] * growth[k];
            double q = level[k] + g;
            double e = y - q;
            error[k] = e;
            level[k] = q + alpha[k] * e;
            growth[k] = g + beta[k] * e;
        }
    }

    private static void add(double[] a, double[] b, double[] squares, double[] products, int points) {
        for (int k = 0; k < points; k++) {
            squares[k] += a[k] * a[k];
            products[k] += a[k] * b[k];
        }
    }

    /** What two columns explain, by Cholesky. */
    private static double explained(double ll, double lb, double bb, double rl, double rb) {
        double byLevel = rl * rl / ll;
        double pivot = bb - lb * lb / ll;
        double rest = rb - rl * lb / ll;
        return pivot > DEPENDENT * bb ? byLevel + rest * rest / pivot : byLevel;
    }
}
