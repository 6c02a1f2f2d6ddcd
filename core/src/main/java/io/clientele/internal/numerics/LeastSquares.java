package io.clientele.internal.numerics;

import io.clientele.internal.check.Require;
import java.util.OptionalInt;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Linear least squares, the coefficients c that make {@code |y - X c|²} least: a door to Commons Math's QR decomposition by
 * Householder reflections. A column that the ones before it explain up to rounding is reported instead of being solved for.
 */
public final class LeastSquares {

    /** What remains of a column, relative to its length, when it is taken to depend on those before it. */
    private static final double DEPENDENT = 1e-11;

    private final RealMatrix design;
    private final RealVector y;
    private final QRDecomposition qr;

    /** The square upper triangle of the decomposition. */
    private final RealMatrix r;

    private LeastSquares(RealMatrix design, RealVector y) {
        this.design = design;
        this.y = y;
        this.qr = new QRDecomposition(design);
        int last = design.getColumnDimension() - 1;
        this.r = qr.getR().getSubMatrix(0, last, 0, last);
    }

    /**
     * Fits a linear model.
     *
     * @param columns the design matrix by columns, at least one, each as long as {@code y}; a constant is a column of ones
     * @param y the observations, at least as many as columns
     */
    public static LeastSquares fit(double[][] columns, double[] y) {
        Require.atLeast("number of columns", columns.length, 1);
        Require.that(
                y.length >= columns.length,
                "y has " + y.length + " observations and the model " + columns.length
                        + " coefficients; there must be at least as many observations.");
        RealMatrix design = MatrixUtils.createRealMatrix(y.length, columns.length);
        for (int j = 0; j < columns.length; j++) {
            Require.sameLength("columns[" + j + "]", columns[j].length, "y", y.length);
            design.setColumn(j, columns[j]);
        }
        return new LeastSquares(design, new ArrayRealVector(y));
    }

    /** The first column that depends on those before it; empty if all are independent. */
    public OptionalInt dependentColumn() {
        for (int k = 0; k < r.getColumnDimension(); k++) {
            // Reflections keep lengths: the column of R is as long as that of the design, its last element is what is
            // new.
            double rest = Math.abs(r.getEntry(k, k));
            if (!(rest > DEPENDENT * r.getColumnVector(k).getNorm())) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /** The coefficients, in the order of the columns. */
    public double[] coefficients() {
        return solution().toArray();
    }

    /** {@code |y - X c|²} at the solution. */
    public double residualSumOfSquares() {
        RealVector residuals = y.subtract(design.operate(solution()));
        return residuals.dotProduct(residuals);
    }

    /** Observations less coefficients, 0 or more. */
    public int degreesOfFreedom() {
        return design.getRowDimension() - design.getColumnDimension();
    }

    /** The inverse of X'X: times the residual variance it is the covariance matrix of the coefficients. */
    public double[][] inverseGram() {
        requireIndependent();
        RealMatrix inverse = new QRDecomposition(r).getSolver().getInverse();
        return inverse.multiply(inverse.transpose()).getData();
    }

    private RealVector solution() {
        requireIndependent();
        return qr.getSolver().solve(y);
    }

    private void requireIndependent() {
        dependentColumn().ifPresent(column -> {
            throw new IllegalStateException("Column " + column
                    + " of the design depends on the columns before it, so there is no single solution. Ask"
                    + " dependentColumn() first.");
        });
    }
}
