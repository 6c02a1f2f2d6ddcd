package io.clientele.lifetime;

/** A function to be made as large as possible, with its first two derivatives. */
interface LogLikelihood {

    /** How many variables it has. */
    int size();

    /**
     * The value at a point; not finite where the point is out of bounds.
     *
     * @param gradient takes the first derivatives
     * @param hessian takes the second derivatives, upper triangle
     */
    double value(double[] point, double[] gradient, double[][] hessian);

    /** The value that it tends to where parameters run off to a limit that is known beforehand; minus infinity if none is. */
    default double atLimit() {
        return Double.NEGATIVE_INFINITY;
    }

    /** Whether a search that came to this point with this value has been drawn into that limit, so that it need not go on. */
    default boolean drawnIntoLimit(double[] point, double value) {
        return false;
    }
}
