package io.clientele.lifetime;

import io.clientele.internal.numerics.SymmetricEigen;

/**
 * Finds the maximum of a smooth function of a few variables by Newton's method in a trust region.
 *
 * <p>It ends in one of four ways. {@code SHARP}: a full Newton step is shorter than 1e-9, or no longer brings anything that the
 * rounding of the value would let one see and no smaller gradient either; that is the optimum. {@code FLAT}: a long step would still
 * gain less than 1e-10, so there is a direction in which the function has levelled out on its way to infinity. {@code LIMIT}: the
 * function says that it is on the way to a limit known beforehand. {@code LOST}: none of these within the steps allowed, or no longer any
 * progress to speak of.
 *
 * <p>Source: Nocedal and Wright (2006), chapter 4; the step is computed from the eigenvalues, there being few.
 */
final class NewtonSearch {

    enum End {
        SHARP,
        FLAT,
        LIMIT,
        LOST
    }

    /** Where it ended. */
    record Optimum(
            double[] point, double value, double[] gradient, SymmetricEigen curvature, End end, int evaluations) {

        double gradientNorm() {
            double norm = 0;
            for (double g : gradient) {
                norm = Math.max(norm, Math.abs(g));
            }
            return norm;
        }
    }

    private static final int STEPS = 300;

    /** After so many steps that together bring less than {@link #PROGRESS}, the search creeps along a bent ridge. */
    private static final int STRETCH = 30;

    private static final double PROGRESS = 1e-3;

    /** Derivatives while creeping: steeper, and there is a way to go; flatter, and the end is near. */
    private static final double CREEPING_STEEP = 5e-3;

    private static final double CREEPING_FLAT = 1e-5;
    private static final double SHORT = 1e-9;
    private static final double LONG = 1e-2;
    private static final double STRIDE = 0.5;
    private static final double NO_GAIN = 1e-10;
    private static final double WIDEST = 8;

    /** Below this curvature a direction is level for all purposes: a standard error above thirty. */
    static final double LEVEL = 1e-3;

    /** After so many refused steps in a row the rest is rounding, if it is small. */
    private static final int PATIENCE = 4;

    private static final double SMALL_GAIN = 1e-8;

    /** How many units in the last place of the value are taken for rounding. */
    private static final double ROUNDING = 16;

    private final LogLikelihood function;
    private final int n;
    private double[] point;
    private double value;
    private double[] gradient;
    private SymmetricEigen curvature;
    private int evaluations;

    private NewtonSearch(LogLikelihood function, double[] start) {
        this.function = function;
        this.n = function.size();
        this.point = start.clone();
        this.gradient = new double[n];
        double[][] hessian = new double[n][n];
        this.value = evaluate(point, gradient, hessian);
        this.curvature = eigen(Double.isFinite(value) ? hessian : new double[n][n]);
    }

    /** The maximum near a start at which the function is finite. */
    static Optimum maximise(LogLikelihood function, double[] start) {
        return new NewtonSearch(function, start).run();
    }

    private double evaluate(double[] at, double[] gradientThere, double[][] hessianThere) {
        evaluations++;
        double found = function.value(at, gradientThere, hessianThere);
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(gradientThere[i])) {
                return Double.NaN;
            }
            for (int j = i; j < n; j++) {
                if (!Double.isFinite(hessianThere[i][j])) {
                    return Double.NaN;
                }
            }
        }
        return found;
    }

    private static SymmetricEigen eigen(double[][] hessian) {
        int n = hessian.length;
        double[][] negative = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                negative[i][j] = -hessian[i][j];
            }
        }
        return SymmetricEigen.of(negative);
    }

    private Optimum run() {
        double radius = 1;
        int refused = 0;
        double valueBefore = value;
        End end = Double.isFinite(value) ? null : End.LOST;
        for (int k = 0; k < STEPS && end == null; k++) {
            if (k > STRETCH && k % STRETCH == 0) {
                double slope = largest(gradient);
                if (value - valueBefore < PROGRESS && slope < CREEPING_STEEP && slope > CREEPING_FLAT) {
                    end = End.LOST;
                    break;
                }
                valueBefore = value;
            }
            if (function.drawnIntoLimit(point, value)) {
                end = End.LIMIT;
                break;
            }
            double[] step = step(radius);
            double length = norm(step);
            double gain = predictedGain(step);
            double rounding = Math.max(ROUNDING * Math.ulp(value), 0.1 * NO_GAIN);
            if (length < SHORT || length >= LONG && gain < NO_GAIN && length < 0.99 * radius) {
                end = length < SHORT ? End.SHARP : End.FLAT;
                break;
            }
            if (gain < 10 * NO_GAIN && length >= STRIDE && curvature.value(n - 1) < LEVEL) {
                end = End.FLAT;
                break;
            }
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = point[i] + step[i];
            }
            double[] nextGradient = new double[n];
            double[][] nextHessian = new double[n][n];
            double nextValue = evaluate(next, nextGradient, nextHessian);
            double actual = nextValue - value;
            boolean atFloor = gain < rounding && Math.abs(actual) <= 2 * rounding;
            if (atFloor && largest(nextGradient) >= largest(gradient)) {
                end = curvature.value(n - 1) < LEVEL ? End.FLAT : End.SHARP;
                break;
            }
            double ratio = atFloor ? 1 : actual / gain;
            // NaN is a refusal too.
            if (!(ratio > 0.25)) {
                radius = 0.25 * Math.min(radius, length);
                refused++;
                if (refused > PATIENCE && gain < SMALL_GAIN || radius < 1e-13) {
                    end = gain < SMALL_GAIN ? curvature.value(n - 1) < LEVEL ? End.FLAT : End.SHARP : End.LOST;
                    break;
                }
            } else if (ratio > 0.75 && length > 0.8 * radius) {
                radius = Math.min(WIDEST, 2 * radius);
            }
            if (ratio > 1e-4) {
                refused = ratio > 0.25 ? 0 : refused;
                point = next;
                value = nextValue;
                gradient = nextGradient;
                curvature = eigen(nextHessian);
            }
        }
        return new Optimum(point, value, gradient, curvature, end == null ? End.LOST : end, evaluations);
    }

    /** The step within the radius that the quadratic model likes best. */
    private double[] step(double radius) {
        double[] along = new double[n];
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            along[k] = curvature.project(k, gradient);
            least = Math.min(least, curvature.value(k));
        }
        double scale = Math.max(1e-280, Math.max(Math.abs(curvature.value(0)), Math.abs(least)));
        double shift = least > 1e-15 * scale ? 0 : 1e-15 * scale - least;
        double lower = shift;
        if (length(along, lower) > radius) {
            double upper = Math.max(lower, 1e-300) * 2;
            while (length(along, upper) > radius) {
                upper *= 4;
            }
            for (int k = 0; k < 200 && upper - lower > 1e-3 * upper; k++) {
                double middle = lower > 0 ? Math.sqrt(lower * upper) : upper / 4;
                if (length(along, middle) > radius) {
                    lower = middle;
                } else {
                    upper = middle;
                }
                if (lower == 0 && upper < 1e-250) {
                    break;
                }
            }
            shift = upper;
        }
        double[] step = new double[n];
        for (int k = 0; k < n; k++) {
            double part = along[k] / (curvature.value(k) + shift);
            for (int i = 0; i < n; i++) {
                step[i] += part * curvature.vector(k, i);
            }
        }
        return step;
    }

    private double length(double[] along, double shift) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double part = along[k] / (curvature.value(k) + shift);
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    private double predictedGain(double[] step) {
        double gain = 0;
        for (int k = 0; k < n; k++) {
            double part = curvature.project(k, step);
            gain += curvature.project(k, gradient) * part - 0.5 * curvature.value(k) * part * part;
        }
        return gain;
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double v : vector) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double v : vector) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
