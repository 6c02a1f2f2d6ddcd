package io.clientele.lifetime;

/**
 * A quadrature for expectations over a beta distribution: the trapezoid rule in ln(p/(1 - p)), on which the density is smooth whatever
 * its parameters. It converges exponentially: with a step of a quarter, or of six tenths of the standard deviation where that is
 * less, what is left out is below 1e-15 of a function that is as smooth as those of the models.
 *
 * <p>Where the density has not died out at p = exp(-45), because a is tiny, or at 1 - p = exp(-45), the rest of the rule is a
 * geometric series of weights at p that cannot be told from 0 or 1, and is added up in closed form.
 */
final class BetaNodes {

    private static final double STEP = 0.25;
    private static final double END = 45;

    /** Where the rule ends if logarithms of p and 1 - p are asked for, which go on growing. */
    private static final double FARTHEST = 690;

    private static final double NEGLIGIBLE = -42;

    /** A variance of ln(p/(1 - p)) that no function of p notices, and at which the density has lost its digits. */
    private static final double POINT = 1e-13;

    private final int size;
    private final double[] logP;
    private final double[] logQ;
    private final double[] p;
    private final double[] q;
    private final double[] weight;

    private BetaNodes(double a, double b, double extra, double end) {
        double h = Math.min(STEP, 0.6 * Math.sqrt(1 / a + 1 / b));
        double middle = Math.max(-end, Math.min(end, StrictMath.log(a) - StrictMath.log(b)));
        double peak = density(a, b, middle);
        int left = 0;
        while (middle - left * h > -end && density(a, b, middle - left * h) - peak > NEGLIGIBLE) {
            left++;
        }
        int right = 0;
        while (middle + right * h < end && density(a, b, middle + right * h) - peak > NEGLIGIBLE - extra) {
            right++;
        }
        size = left + right + 1;
        logP = new double[size];
        logQ = new double[size];
        p = new double[size];
        q = new double[size];
        weight = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double y = middle + (i - left) * h;
            double e = StrictMath.exp(-Math.abs(y));
            double tail = StrictMath.log1p(e);
            logP[i] = y > 0 ? -tail : y - tail;
            logQ[i] = y > 0 ? -y - tail : -tail;
            p[i] = y > 0 ? 1 / (1 + e) : e / (1 + e);
            q[i] = y > 0 ? e / (1 + e) : 1 / (1 + e);
            weight[i] = StrictMath.exp(a * logP[i] + b * logQ[i] - peak);
            if (i == 0 && y <= -end) {
                weight[i] += weight[i] / StrictMath.expm1(a * h);
            }
            if (i == size - 1 && y >= end) {
                weight[i] += weight[i] / StrictMath.expm1(b * h);
            }
            sum += weight[i];
        }
        for (int i = 0; i < size; i++) {
            weight[i] /= sum;
        }
    }

    /** All weight at the mean. */
    private BetaNodes(double a, double b) {
        size = 1;
        p = new double[] {a / (a + b)};
        q = new double[] {b / (a + b)};
        logP = new double[] {-StrictMath.log1p(b / a)};
        logQ = new double[] {-StrictMath.log1p(a / b)};
        weight = new double[] {1};
    }

    private static double density(double a, double b, double y) {
        double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(y)));
        return -a * (tail + Math.max(0, -y)) - b * (tail + Math.max(0, y));
    }

    /** The rule for a beta distribution of a and b, both above 0. */
    static BetaNodes of(double a, double b) {
        return 1 / a + 1 / b < POINT ? new BetaNodes(a, b) : new BetaNodes(a, b, 0, END);
    }

    /** The same for functions that grow by up to {@code exp(extra)} towards p = 1, and for those of ln p and ln (1 - p). */
    static BetaNodes of(double a, double b, double extra) {
        return new BetaNodes(a, b, extra, FARTHEST);
    }

    int size() {
        return size;
    }

    double p(int i) {
        return p[i];
    }

    /** 1 - p. */
    double q(int i) {
        return q[i];
    }

    double logP(int i) {
        return logP[i];
    }

    double logQ(int i) {
        return logQ[i];
    }

    /** The weights sum to 1. */
    double weight(int i) {
        return weight[i];
    }
}
