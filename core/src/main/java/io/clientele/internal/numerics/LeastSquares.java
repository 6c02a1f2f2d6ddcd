package io.clientele.internal.numerics;

import io.clientele.internal.check.Require;
import java.util.OptionalInt;

/**
 * Linear least squares by Householder's QR decomposition: the coefficients c that make {@code |y - X c|²} least, for a few columns
 * and any number of rows. A column that the ones before it explain up to rounding is reported instead of being solved for.
 */
public final class LeastSquares {

    /** What remains of a column, relative to its length, when it is taken to depend on those before it. */
    private static final double DEPENDENT = 1e-11;

    private final double[][] qr;
    private final double[] diagonal;
    private final double[] rotated;
    private final int rows;
    private final int columns;
    private final int dependent;

    private LeastSquares(double[][] columns, double[] y) {
        this.rows = y.length;
        this.columns = columns.length;
        this.qr = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            Require.sameLength("columns[" + j + "]", columns[j].length, "y", rows);
            qr[j] = columns[j].clone();
        }
        this.diagonal = new double[columns.length];
        this.rotated = y.clone();
        this.dependent = decompose();
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
        return new LeastSquares(columns, y);
    }

    /** Returns the index of the first dependent column, or -1. */
    private int decompose() {
        for (int k = 0; k < columns; k++) {
            double[] column = qr[k];
            double whole = norm(column, 0);
            double rest = norm(column, k);
            if (!(rest > DEPENDENT * whole)) {
                return k;
            }
            // Reflect so that the column becomes (…, -sign rest, 0, …); what is kept below is the reflection itself.
            double alpha = column[k] > 0 ? -rest : rest;
            column[k] -= alpha;
            diagonal[k] = alpha;
            double half = -alpha * column[k];
            for (int j = k + 1; j < columns; j++) {
                reflect(column, k, half, qr[j]);
            }
            reflect(column, k, half, rotated);
        }
        return -1;
    }

    private static void reflect(double[] by, int from, double half, double[] target) {
        double sum = 0;
        for (int i = from; i < by.length; i++) {
            sum += by[i] * target[i];
        }
        double factor = sum / half;
        for (int i = from; i < by.length; i++) {
            target[i] -= factor * by[i];
        }
    }

    private static double norm(double[] column, int from) {
        double largest = 0;
        for (int i = from; i < column.length; i++) {
            largest = Math.max(largest, Math.abs(column[i]));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            double scaled = column[i] / largest;
            sum += scaled * scaled;
        }
        return largest * Math.sqrt(sum);
    }

    /** The first column that depends on those before it; empty if all are independent. */
    public OptionalInt dependentColumn() {
        return dependent < 0 ? OptionalInt.empty() : OptionalInt.of(dependent);
    }

    /** The coefficients, in the order of the columns. */
    public double[] coefficients() {
        requireIndependent();
        double[] solution = new double[columns];
        for (int k = columns - 1; k >= 0; k--) {
            double sum = rotated[k];
            for (int j = k + 1; j < columns; j++) {
                sum -= qr[j][k] * solution[j];
            }
            solution[k] = sum / diagonal[k];
        }
        return solution;
    }

    /** {@code |y - X c|²} at the solution. */
    public double residualSumOfSquares() {
        requireIndependent();
        double sum = 0;
        for (int i = columns; i < rows; i++) {
            sum += rotated[i] * rotated[i];
        }
        return sum;
    }

    /** Observations less coefficients, 0 or more. */
    public int degreesOfFreedom() {
        return rows - columns;
    }

    /** The inverse of X'X: times the residual variance it is the covariance matrix of the coefficients. */
    public double[][] inverseGram() {
        requireIndependent();
        double[][] inverse = new double[columns][columns];
        // R^-1 column by column, then R^-1 R^-T.
        double[][] r = new double[columns][columns];
        for (int j = 0; j < columns; j++) {
            for (int i = j; i >= 0; i--) {
                double sum = i == j ? 1 : 0;
                for (int k = i + 1; k <= j; k++) {
                    sum -= qr[k][i] * r[k][j];
                }
                r[i][j] = sum / diagonal[i];
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < columns; k++) {
                    sum += r[i][k] * r[j][k];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }

    private void requireIndependent() {
        if (dependent >= 0) {
            throw new IllegalStateException("Column " + dependent
                    + " of the design depends on the columns before it, so there is no single solution. Ask"
                    + " dependentColumn() first.");
        }
    }
}
