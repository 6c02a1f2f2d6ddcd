package io.clientele.internal.numerics;

import java.util.Arrays;

/** Where a search for a minimum ended, and how. */
public final class Minimum {

    private final double[] point;
    private final double value;
    private final int iterations;
    private final int evaluations;
    private final boolean converged;
    private final double gradientNorm;

    Minimum(double[] point, double value, int iterations, int evaluations, boolean converged, double gradientNorm) {
        this.point = point.clone();
        this.value = value;
        this.iterations = iterations;
        this.evaluations = evaluations;
        this.converged = converged;
        this.gradientNorm = gradientNorm;
    }

    /** The best point seen; a copy. */
    public double[] point() {
        return point.clone();
    }

    /** One coordinate of the best point seen. */
    public double point(int i) {
        return point[i];
    }

    /** The value there; infinite if the start was out of bounds and nothing better was met. */
    public double value() {
        return value;
    }

    /** Steps taken. */
    public int iterations() {
        return iterations;
    }

    /** Values asked for, those with a gradient counted once. */
    public int evaluations() {
        return evaluations;
    }

    /** Whether the search ended because its tolerance was met, not because it ran out of steps or got stuck. */
    public boolean converged() {
        return converged;
    }

    /**
     * The largest partial derivative at the point, in units of the value a relative change of its variable: {@code max |g_i|
     * max(|x_i|, 1) / max(|value|, 1)}. A search without gradients reports infinity.
     */
    public double gradientNorm() {
        return gradientNorm;
    }

    @Override
    public String toString() {
        return value + " at " + Arrays.toString(point) + (converged ? " after " : ", not converged after ") + iterations
                + " iterations, gradient " + gradientNorm;
    }
}
