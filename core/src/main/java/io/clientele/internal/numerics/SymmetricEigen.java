package io.clientele.internal.numerics;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/** Eigenvalues and orthonormal eigenvectors of a small symmetric matrix: a door to Commons Math's decomposition. */
public final class SymmetricEigen {

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** Decomposes a symmetric matrix of finite numbers with at least one row. */
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] symmetric = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                symmetric[i][j] = matrix[Math.min(i, j)][Math.max(i, j)];
            }
        }
        EigenDecomposition found = new EigenDecomposition(MatrixUtils.createRealMatrix(symmetric));
        double[][] vectors = new double[n][];
        for (int k = 0; k < n; k++) {
            vectors[k] = found.getEigenvector(k).toArray();
        }
        return new SymmetricEigen(found.getRealEigenvalues(), vectors);
    }

    /** How many there are. */
    public int size() {
        return values.length;
    }

    /** The k-th eigenvalue; the first is the largest. */
    public double value(int k) {
        return values[k];
    }

    /** A component of the k-th eigenvector. */
    public double vector(int k, int i) {
        return vectors[k][i];
    }

    /** The k-th eigenvector times another vector. */
    public double project(int k, double[] other) {
        double sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += vectors[k][i] * other[i];
        }
        return sum;
    }
}
