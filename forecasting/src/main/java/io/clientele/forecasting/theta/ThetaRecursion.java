package io.clientele.forecasting.theta;

/**
 * The theta recursion from period to period, with known parameters, in the unit of the seasonally adjusted series.
 *
 * <p>A period to come counts as if it turned out as forecast; that is how the line and the level go on (Fiorucci et al. 2016, equation
 * 17 and after).
 */
final class ThetaRecursion {

    private final double alpha;
    private final double weight;
    private final boolean dynamic;

    private long t;
    private double level;
    private double mean;
    private double intercept;
    private double slope;

    /** (1−alpha)^t, and the sum of the powers 0 … t. */
    private double power;

    private double sum;

    private ThetaRecursion(double alpha, double weight, boolean dynamic, ThetaState state) {
        this.alpha = alpha;
        this.weight = weight;
        this.dynamic = dynamic;
        this.t = state.periods();
        this.level = state.level();
        this.mean = state.mean();
        this.intercept = state.intercept();
        this.slope = state.slope();
        this.power = Math.pow(1 - alpha, t);
        this.sum = alpha == 0 ? t + 1 : (1 - power * (1 - alpha)) / alpha;
    }

    static ThetaRecursion from(ThetaState state, double alpha, double weight, boolean dynamic) {
        return new ThetaRecursion(alpha, weight, dynamic, state);
    }

    double level() {
        return level;
    }

    /** What the line adds to the level for the next period. */
    double trend() {
        return weight * (intercept * power + slope * sum);
    }

    double next() {
        return level + trend();
    }

    /** Takes in a period. */
    void move(double value) {
        level += alpha * (value - level);
        if (dynamic) {
            slope = Line.nextSlope(slope, value - mean, t);
            mean += (value - mean) / (t + 1);
            intercept = mean - slope * (t + 2) / 2;
        } else {
            mean += (value - mean) / (t + 1);
        }
        t++;
        power *= 1 - alpha;
        sum = 1 + (1 - alpha) * sum;
    }

    ThetaState state() {
        return new ThetaState(Math.toIntExact(t), level, mean, intercept, slope);
    }

    /** The next periods, each as forecast once the ones before have turned out as forecast. */
    double[] path(int horizon) {
        double[] path = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            path[h] = next();
            move(path[h]);
        }
        return path;
    }

    /**
     * What a unit of surprise in the period n + j changes in that one and those after: the recursion is linear, so it is run on that
     * unit alone.
     *
     * @param n how many periods the state has seen before the first one forecast
     * @param steps how many weights
     */
    static double[] weights(double alpha, double weight, boolean dynamic, long n, int steps) {
        double[] weights = new double[steps];
        weights[0] = 1;
        if (!dynamic) {
            for (int h = 1; h < steps; h++) {
                weights[h] = alpha;
            }
            return weights;
        }
        ThetaRecursion response =
                new ThetaRecursion(alpha, weight, true, new ThetaState(Math.toIntExact(n), 0, 0, 0, 0));
        response.move(1);
        for (int h = 1; h < steps; h++) {
            weights[h] = response.next();
            response.move(weights[h]);
        }
        return weights;
    }
}
