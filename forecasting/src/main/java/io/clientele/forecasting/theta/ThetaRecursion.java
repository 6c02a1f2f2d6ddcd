package io.clientele.forecasting.theta;

/**
 * The theta recursion from period to period, with known parameters, in the unit of the seasonally adjusted series.
 *
 * <p>A period to come counts as if it turned out as forecast; that is how the line and the level go on (Fiorucci and others 2016).
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
    private double fading;
    private double reach;

    private ThetaRecursion(double alpha, double weight, boolean dynamic) {
        this.alpha = alpha;
        this.weight = weight;
        this.dynamic = dynamic;
    }

    static ThetaRecursion from(ThetaState state, double alpha, double weight, boolean dynamic) {
        ThetaRecursion recursion = new ThetaRecursion(alpha, weight, dynamic);
        recursion.t = state.periods();
        recursion.level = state.level();
        recursion.mean = state.mean();
        recursion.intercept = state.intercept();
        recursion.slope = state.slope();
        recursion.fading = state.fading();
        recursion.reach = state.reach();
        return recursion;
    }

    double level() {
        return level;
    }

    /** What the line adds to the level for the next period. */
    double trend() {
        return weight * (intercept * fading + slope * reach);
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
        fading *= 1 - alpha;
        reach = 1 + (1 - alpha) * reach;
    }

    ThetaState state() {
        return new ThetaState(Math.toIntExact(t), level, mean, intercept, slope, fading, reach);
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

    /** What a unit of surprise in the next period changes in that one and those after. */
    double[] weights(int steps) {
        double[] weights = new double[steps];
        weights[0] = 1;
        if (dynamic) {
            respond(weights);
        } else {
            for (int h = 1; h < steps; h++) {
                weights[h] = alpha;
            }
        }
        return weights;
    }

    /** The recursion is linear, so it is run on the surprise alone, from nothing. */
    private void respond(double[] weights) {
        ThetaRecursion response = new ThetaRecursion(alpha, weight, true);
        response.t = t;
        response.fading = fading;
        response.reach = reach;
        response.move(1);
        for (int h = 1; h < weights.length; h++) {
            weights[h] = response.next();
            response.move(weights[h]);
        }
    }

    /**
     * The variances of the next periods in units of that of a surprise. The line follows later surprises a little less than earlier ones,
     * so each has weights of its own.
     */
    double[] variances(int steps) {
        double[] variances = new double[steps];
        for (int j = 0; j < steps; j++) {
            double[] weights = weights(steps - j);
            for (int h = j; h < steps; h++) {
                variances[h] += weights[h - j] * weights[h - j];
            }
            move(next());
        }
        return variances;
    }
}
