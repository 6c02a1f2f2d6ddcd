package io.clientele.internal.numerics;

import io.clientele.internal.check.Require;
import java.util.Arrays;

/**
 * Finds a local minimum of a smooth function by the method of Broyden, Fletcher, Goldfarb and Shanno, with the inverse Hessian
 * updated directly and a line search that satisfies the strong Wolfe conditions (Nocedal and Wright 2006, algorithms 6.1, 3.5 and
 * 3.6).
 *
 * <p>It ends when the scaled gradient, {@link Minimum#gradientNorm()}, falls to the tolerance, or when no step can lower the value
 * any more. In the second case it has converged if the gradient is small compared with what rounding of the value lets one see.
 * Points where the function is NaN or infinite count as out of bounds.
 *
 * @param iterations steps at most, 1 or more; 500 as standard
 * @param gradientTolerance scaled gradient that counts as zero, above 0; 1e-9 as standard
 */
public record QuasiNewton(int iterations, double gradientTolerance) {

    /** A gradient this small with no lower value in reach is as good as the value's rounding allows. */
    private static final double ROUNDING = 1e-5;

    private static final double FIRST_WOLFE = 1e-4;
    private static final double SECOND_WOLFE = 0.9;

    /** Refuses limits outside their range. */
    public QuasiNewton {
        Require.atLeast("iterations", iterations, 1);
        Require.positive("gradientTolerance", gradientTolerance);
    }

    /** 500 iterations at most, gradient tolerance 1e-9. */
    public static QuasiNewton standard() {
        return new QuasiNewton(500, 1e-9);
    }

    /** The same with another limit. */
    public QuasiNewton atMost(int otherIterations) {
        return new QuasiNewton(otherIterations, gradientTolerance);
    }

    /** The same with another tolerance. */
    public QuasiNewton toGradient(double otherTolerance) {
        return new QuasiNewton(iterations, otherTolerance);
    }

    /** Searches from a starting point, which should be in bounds. */
    public Minimum minimise(SmoothObjective objective, double[] start) {
        return new Search(objective, start).run();
    }

    /** Searches with the gradient taken by central differences. */
    public Minimum minimiseByDifferences(Objective objective, double[] start) {
        return minimise(SmoothObjective.byDifferences(objective), start);
    }

    /** The state of one search; all arrays are made once. */
    private final class Search {

        private final SmoothObjective objective;
        private final int n;
        private final double[] inverseHessian;
        private final double[] direction;
        private final double[] change;
        private final double[] product;
        private double[] point;
        private double[] gradient;
        private double value;
        private double[] trialPoint;
        private double[] trialGradient;
        private double trialValue;
        private int evaluations;

        Search(SmoothObjective objective, double[] start) {
            this.objective = objective;
            n = start.length;
            inverseHessian = new double[n * n];
            direction = new double[n];
            change = new double[n];
            product = new double[n];
            point = start.clone();
            gradient = new double[n];
            trialPoint = new double[n];
            trialGradient = new double[n];
        }

        Minimum run() {
            value = evaluate(point, gradient);
            if (value == Double.POSITIVE_INFINITY) {
                return finish(0, false);
            }
            boolean fresh = true;
            for (int iteration = 0; iteration < iterations; iteration++) {
                double norm = norm();
                if (norm <= gradientTolerance) {
                    return finish(iteration, true);
                }
                if (fresh) {
                    steepest();
                } else {
                    newton();
                }
                double slope = dot(direction, gradient);
                if (!(slope < 0)) {
                    steepest();
                    fresh = true;
                    slope = dot(direction, gradient);
                }
                if (!lineSearch(slope)) {
                    if (fresh) {
                        return finish(iteration, norm <= ROUNDING);
                    }
                    // The Hessian may be at fault: once more along the gradient.
                    fresh = true;
                    continue;
                }
                update(fresh);
                fresh = false;
                accept();
            }
            return finish(iterations, norm() <= gradientTolerance);
        }

        private Minimum finish(int iteration, boolean converged) {
            return new Minimum(point, value, iteration, evaluations, converged, norm());
        }

        private double norm() {
            double largest = 0;
            for (int i = 0; i < n; i++) {
                largest = Math.max(largest, Math.abs(gradient[i]) * Math.max(1, Math.abs(point[i])));
            }
            return value == Double.POSITIVE_INFINITY ? value : largest / Math.max(1, Math.abs(value));
        }

        private double evaluate(double[] at, double[] into) {
            evaluations++;
            double result = objective.value(at, into);
            if (!(result < Double.POSITIVE_INFINITY)) {
                return Double.POSITIVE_INFINITY;
            }
            for (double partial : into) {
                if (!Double.isFinite(partial)) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return result;
        }

        private void steepest() {
            // A unit step should not leave the neighbourhood: at most the size of the point itself, or 1.
            double size = 0;
            double reach = 1;
            for (int i = 0; i < n; i++) {
                size = Math.max(size, Math.abs(gradient[i]));
                reach = Math.max(reach, Math.abs(point[i]));
            }
            double scale = Math.min(1, reach / size);
            for (int i = 0; i < n; i++) {
                direction[i] = -scale * gradient[i];
            }
        }

        private void newton() {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum -= inverseHessian[i * n + j] * gradient[j];
                }
                direction[i] = sum;
            }
        }

        /** Brings the inverse Hessian up to date with the step to the trial point. */
        private void update(boolean fresh) {
            double curvature = 0;
            double gradientSquare = 0;
            for (int i = 0; i < n; i++) {
                change[i] = trialPoint[i] - point[i];
                double y = trialGradient[i] - gradient[i];
                curvature += change[i] * y;
                gradientSquare += y * y;
            }
            if (fresh) {
                // Start from the identity, scaled to the curvature along the first step.
                double scale = curvature > 0 ? curvature / gradientSquare : 1;
                Arrays.fill(inverseHessian, 0);
                for (int i = 0; i < n; i++) {
                    inverseHessian[i * n + i] = scale;
                }
            }
            if (!(curvature > 0)) {
                return;
            }
            double quadratic = 0;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += inverseHessian[i * n + j] * (trialGradient[j] - gradient[j]);
                }
                product[i] = sum;
                quadratic += (trialGradient[i] - gradient[i]) * sum;
            }
            double factor = (1 + quadratic / curvature) / curvature;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    double updated = inverseHessian[i * n + j]
                            + factor * change[i] * change[j]
                            - (product[i] * change[j] + change[i] * product[j]) / curvature;
                    inverseHessian[i * n + j] = updated;
                    inverseHessian[j * n + i] = updated;
                }
            }
        }

        private void accept() {
            double[] oldPoint = point;
            double[] oldGradient = gradient;
            point = trialPoint;
            gradient = trialGradient;
            value = trialValue;
            trialPoint = oldPoint;
            trialGradient = oldGradient;
        }

        /** Moves the trial point along the direction until the strong Wolfe conditions hold; false if nothing is gained. */
        private boolean lineSearch(double slope) {
            double previousStep = 0;
            double previousValue = value;
            double previousSlope = slope;
            double step = 1;
            for (int i = 0; i < 40; i++) {
                double trialSlope = probe(step);
                if (trialValue > value + FIRST_WOLFE * step * slope || i > 0 && trialValue >= previousValue) {
                    return zoom(slope, previousStep, previousValue, previousSlope, step, trialValue, trialSlope);
                }
                if (Math.abs(trialSlope) <= -SECOND_WOLFE * slope) {
                    return true;
                }
                if (trialSlope >= 0) {
                    return zoom(slope, step, trialValue, trialSlope, previousStep, previousValue, previousSlope);
                }
                previousStep = step;
                previousValue = trialValue;
                previousSlope = trialSlope;
                step *= 2.5;
            }
            return trialValue < value;
        }

        /** Narrows an interval that holds a good step; the low end is the best step so far. */
        private boolean zoom(
                double slope,
                double lowStep,
                double lowValue,
                double lowSlope,
                double highStep,
                double highValue,
                double highSlope) {
            double low = lowStep;
            double high = highStep;
            for (int i = 0; i < 60; i++) {
                double step = between(low, lowValue, lowSlope, high, highValue, highSlope);
                double trialSlope = probe(step);
                if (trialValue > value + FIRST_WOLFE * step * slope || trialValue >= lowValue) {
                    high = step;
                    highValue = trialValue;
                    highSlope = trialSlope;
                } else {
                    if (Math.abs(trialSlope) <= -SECOND_WOLFE * slope) {
                        return true;
                    }
                    if (trialSlope * (high - low) >= 0) {
                        high = low;
                        highValue = lowValue;
                        highSlope = lowSlope;
                    }
                    low = step;
                    lowValue = trialValue;
                    lowSlope = trialSlope;
                }
                if (Math.abs(high - low) <= 1e-14 * Math.max(Math.abs(low), 1e-6)) {
                    break;
                }
            }
            if (low == 0) {
                return false;
            }
            probe(low);
            return trialValue < value;
        }

        /** The minimiser of the cubic through both ends, kept a tenth of the interval away from them. */
        private double between(
                double low, double lowValue, double lowSlope, double high, double highValue, double highSlope) {
            double width = high - low;
            double middle = low + 0.5 * width;
            if (highValue == Double.POSITIVE_INFINITY) {
                return low + 0.2 * width;
            }
            double d = lowSlope + highSlope - 3 * (lowValue - highValue) / (low - high);
            double root = Math.copySign(Math.sqrt(Math.max(0, d * d - lowSlope * highSlope)), width);
            double cubic = high - width * (highSlope + root - d) / (highSlope - lowSlope + 2 * root);
            double margin = 0.1 * Math.abs(width);
            boolean inside = cubic > Math.min(low, high) + margin && cubic < Math.max(low, high) - margin;
            return inside ? cubic : Double.isNaN(cubic) ? middle : nearest(cubic, low, high, margin);
        }

        private double nearest(double x, double low, double high, double margin) {
            return Math.min(Math.max(x, Math.min(low, high) + margin), Math.max(low, high) - margin);
        }

        /** Sets the trial point at a step, evaluates there, and returns the slope along the direction. */
        private double probe(double step) {
            for (int i = 0; i < n; i++) {
                trialPoint[i] = point[i] + step * direction[i];
            }
            trialValue = evaluate(trialPoint, trialGradient);
            return trialValue == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : dot(direction, trialGradient);
        }

        private double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
