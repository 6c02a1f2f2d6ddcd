package io.clientele.internal.numerics;

/** A function of several variables to be made as small as possible. */
@FunctionalInterface
public interface Objective {

    /**
     * The value at a point. NaN and positive infinity mean that the point is out of bounds; the search turns back from there.
     *
     * @param point read only; the array is reused between calls
     */
    double value(double[] point);
}
