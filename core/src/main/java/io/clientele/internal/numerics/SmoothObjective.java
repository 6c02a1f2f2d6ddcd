package io.clientele.internal.numerics;

/** A differentiable function of several variables to be made as small as possible. */
@FunctionalInterface
public interface SmoothObjective {

    /**
     * The value at a point, and the gradient there. NaN and positive infinity mean that the point is out of bounds; the search turns
     * back from there.
     *
     * @param point read only; the array is reused between calls
     * @param gradient takes the partial derivatives; its old content means nothing
     */
    double value(double[] point, double[] gradient);

    /**
     * A function whose gradient is taken by central differences, two more values a variable: for models without an analytic gradient.
     * About ten digits of the gradient are right where the function itself has full precision. Not for several threads at once.
     */
    static SmoothObjective byDifferences(Objective objective) {
        return new CentralDifferences(objective);
    }
}
