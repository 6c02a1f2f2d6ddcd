package io.clientele.internal.numerics;

import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * A symmetric positive definite matrix, to be solved with, inverted, or asked for its determinant: a door to Commons Math's
 * decomposition into L L'.
 */
public final class Cholesky {

    /** What remains of a diagonal element, relative to it, when the matrix is taken to be singular up to rounding. */
    private static final double SINGULAR = 1e-14;

    private final CholeskyDecomposition decomposition;
    private final int size;

    private Cholesky(CholeskyDecomposition decomposition, int size) {
        this.decomposition = decomposition;
        this.size = size;
    }

    /**
     * Decomposes a square matrix with at least one row, of which the upper triangle is read; empty if it is not positive definite, or
     * so only by rounding.
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        Cholesky cholesky;
        try {
            // The lower triangle may differ by rounding, so symmetry is not asked for; and the library's own threshold
            // is an
            // absolute one, which would refuse small variances.
            cholesky = new Cholesky(
                    new CholeskyDecomposition(MatrixUtils.createRealMatrix(matrix), Double.POSITIVE_INFINITY, 0),
                    matrix.length);
        } catch (NonPositiveDefiniteMatrixException notPositive) {
            return Optional.empty();
        }
        for (int i = 0; i < matrix.length; i++) {
            double root = cholesky.diagonal(i);
            double rest = root * root;
            if (!(rest > SINGULAR * matrix[i][i] && rest < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
        }
        return Optional.of(cholesky);
    }

    /** x with A x = b. */
    public double[] solve(double[] b) {
        return decomposition.getSolver().solve(new ArrayRealVector(b, false)).toArray();
    }

    /** The inverse matrix. */
    public double[][] inverse() {
        return decomposition.getSolver().getInverse().getData();
    }

    /** The logarithm of the determinant, which itself may be beyond the range of a double. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * StrictMath.log(diagonal(i));
        }
        return sum;
    }

    private double diagonal(int i) {
        return decomposition.getL().getEntry(i, i);
    }
}
