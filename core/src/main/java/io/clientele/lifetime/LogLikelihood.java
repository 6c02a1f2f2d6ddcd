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
}
