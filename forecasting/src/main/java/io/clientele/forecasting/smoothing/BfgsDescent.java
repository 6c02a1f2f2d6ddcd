package io.clientele.forecasting.smoothing;

/**
 * Minimises a smooth function by the BFGS method in its inverse form (Nocedal and Wright 2006, algorithm 6.1), with a metric to start
 * from, a line search that halves its way back into the domain, and no allocation once it stands.
 *
 * <p>Beside the search of core, which knows nothing of its function, this one knows a first metric, how far a parameter may go in one
 * step before sin² turns over, and what it minimises: a negative log-likelihood. So tolerances are absolute: the search ends when the metric expects less than
 * 10^-11 of log-likelihood from the next step. It stays apart from core's because what it adds sits in the inner loop: a metric to fill, a
 * prospect to leave for, and one workspace for many searches.
 */
final class BfgsDescent {

    /** A function with its gradient. Infinite outside its domain, where the gradient is not written. */
    interface Objective {
        double at(double[] point, double[] gradient);
    }

    private static final double EXPECTED_GAIN = 1e-11;

    /** Steps after which the metric has seen something of the function. */
    private static final int TRUSTED = 3;

    private static final double ENOUGH_DECREASE = 1e-4;
    private static final double ENOUGH_FLATTENING = 0.9;
    private static final int BACKTRACKS = 40;

    private final int size;
    private final double[] metric;
    private final double[] gradient;
    private final double[] direction;
    private final double[] trial;
    private final double[] trialGradient;
    private final double[] change;
    private final double[] product;
    private int evaluations;

    BfgsDescent(int size) {
        this.size = size;
        this.metric = new double[size * size];
        this.gradient = new double[size];
        this.direction = new double[size];
        this.trial = new double[size];
        this.trialGradient = new double[size];
        this.change = new double[size];
        this.product = new double[size];
    }

    /** How often the objective was asked by the last search. */
    int evaluations() {
        return evaluations;
    }

    /** The inverse Hessian to start from, row by row, for the caller to fill. */
    double[] metric() {
        return metric;
    }

    /** Starts from a multiple of the unit matrix. */
    void roundMetric(double value) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                metric[i * size + j] = i == j ? value : 0;
            }
        }
    }

    /** What is known of other minima, so that no time is lost on the way to the same. */
    interface Prospect {

        /**
         * Whether to go on.
         *
         * @param point where the metric expects the minimum
         * @param value the value reached
         * @param gain how much lower the metric expects the minimum to be
         */
        boolean isWorthwhile(double[] point, double value, double gain);
    }

    /** Moves the point downhill to a minimum. */
    double minimise(Objective objective, double[] point, int bounded, double longest, int iterations) {
        return minimise(objective, point, bounded, longest, iterations, (minimum, value, gain) -> true);
    }

    /**
     * Moves the point downhill to a minimum, or until it is not worth going on.
     *
     * @param point where to start, inside the domain; holds the minimum afterwards
     * @param bounded the first coordinates may move by at most {@code longest} in one step
     * @return the least value found
     */
    double minimise(
            Objective objective, double[] point, int bounded, double longest, int iterations, Prospect prospect) {
        double value = objective.at(point, gradient);
        evaluations = 1;
        for (int iteration = 0; iteration < iterations && Double.isFinite(value); iteration++) {
            double slope = descent();
            if (!(slope < 0)) {
                roundMetric(1e-3);
                slope = descent();
            }
            if (-slope < EXPECTED_GAIN) {
                break;
            }
            double step = 1;
            for (int i = 0; i < bounded; i++) {
                step = Math.min(step, longest / Math.abs(direction[i]));
            }
            if (iteration >= TRUSTED && step == 1) {
                for (int i = 0; i < size; i++) {
                    trial[i] = point[i] + direction[i];
                }
                if (!prospect.isWorthwhile(trial, value, -0.5 * slope)) {
                    break;
                }
            }
            double next = lineSearch(objective, point, value, slope, step);
            if (!(next < value)) {
                break;
            }
            update(point);
            System.arraycopy(trial, 0, point, 0, size);
            System.arraycopy(trialGradient, 0, gradient, 0, size);
            value = next;
        }
        return value;
    }

    /** direction = −metric · gradient; returns the slope along it. */
    private double descent() {
        double slope = 0;
        for (int i = 0; i < size; i++) {
            double sum = 0;
            int row = i * size;
            for (int j = 0; j < size; j++) {
                sum -= metric[row + j] * gradient[j];
            }
            direction[i] = sum;
            slope += sum * gradient[i];
        }
        return slope;
    }

    /** Halves or lengthens the step until the value falls enough and the slope flattens; the accepted point is in {@code trial}. */
    private double lineSearch(Objective objective, double[] point, double value, double slope, double first) {
        double step = first;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < BACKTRACKS; attempt++) {
            for (int i = 0; i < size; i++) {
                trial[i] = point[i] + step * direction[i];
            }
            next = objective.at(trial, trialGradient);
            evaluations++;
            if (!(next <= value + ENOUGH_DECREASE * step * slope)) {
                high = step;
                double parabola = -slope * step * step / (2 * (next - value - slope * step));
                double guess = Double.isFinite(parabola) ? parabola : 0.5 * step;
                step = Math.min(Math.max(guess, low + 0.1 * (high - low)), low + 0.5 * (high - low));
                continue;
            }
            double along = 0;
            for (int i = 0; i < size; i++) {
                along += trialGradient[i] * direction[i];
            }
            if (along < ENOUGH_FLATTENING * slope && step < first * 16) {
                low = step;
                step = Double.isInfinite(high) ? 2 * step : 0.5 * (low + high);
                continue;
            }
            return next;
        }
        return next;
    }

    /** The BFGS update of the inverse Hessian; left out where the curvature along the step is not positive. */
    private void update(double[] point) {
        double curvature = 0;
        for (int i = 0; i < size; i++) {
            change[i] = trial[i] - point[i];
            trialGradient[i] -= gradient[i];
            curvature += change[i] * trialGradient[i];
        }
        if (curvature > 1e-14) {
            double stretch = 0;
            for (int i = 0; i < size; i++) {
                double sum = 0;
                int row = i * size;
                for (int j = 0; j < size; j++) {
                    sum += metric[row + j] * trialGradient[j];
                }
                product[i] = sum;
                stretch += sum * trialGradient[i];
            }
            double factor = (1 + stretch / curvature) / curvature;
            for (int i = 0; i < size; i++) {
                int row = i * size;
                double ci = change[i];
                double pi = product[i] / curvature;
                for (int j = 0; j < size; j++) {
                    metric[row + j] += factor * ci * change[j] - pi * change[j] - ci * product[j] / curvature;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            trialGradient[i] += gradient[i];
        }
    }
}
