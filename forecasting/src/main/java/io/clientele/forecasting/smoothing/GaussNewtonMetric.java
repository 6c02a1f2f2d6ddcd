package io.clientele.forecasting.smoothing;

/**
 * The curvature of −log L by Gauss and Newton, as a metric for a quasi-Newton search to start from. With r the errors (relative ones if
 * the error is multiplicative) and J their derivatives, the Hessian is about
 *
 * <pre>
 * n / Σ r² · J'J
 * </pre>
 *
 * J comes from forward differences: an inexact metric costs a few steps, never digits of the optimum. Columns without curvature, such as
 * those of a parameter on its edge, get one of their own.
 */
final class GaussNewtonMetric {

    private static final double DIFFERENCE = 1e-6;
    private static final double EDGE_CURVATURE = 4;

    /** What leaves its fitted values in a pass. */
    interface Fit {
        double at(double[] point);
    }

    private final int n;
    private final int size;
    private final double[] jacobian;
    private final double[] centre;
    private final double[][] hessian;

    /** The inverse of the Cholesky factor, column by column. */
    private final double[][] triangle;

    GaussNewtonMetric(int n, int size) {
        this.n = n;
        this.size = size;
        this.jacobian = new double[n * size];
        this.centre = new double[n];
        this.hessian = new double[size][size];
        this.triangle = new double[size][size];
    }

    /** Writes the inverse Hessian at a point inside the domain. Coordinates before {@code mapped} are mapped parameters. */
    void at(Fit objective, EtsPass pass, ErrorType error, double[] point, int mapped, double[] inverse) {
        objective.at(point);
        double squares = EtsLikelihood.sumOfSquares(pass, error) + ProfiledObjective.FLOOR * pass.observed;
        System.arraycopy(pass.fit, 0, centre, 0, n);
        for (int i = 0; i < size; i++) {
            double kept = point[i];
            double step = DIFFERENCE * Math.max(Math.abs(kept), 1e-2);
            point[i] = kept + step;
            objective.at(point);
            point[i] = kept;
            double[] fit = pass.fit;
            int from = i * n;
            if (error == ErrorType.ADDITIVE) {
                for (int t = 0; t < n; t++) {
                    jacobian[from + t] = (fit[t] - centre[t]) / step;
                }
            } else {
                for (int t = 0; t < n; t++) {
                    jacobian[from + t] = (fit[t] - centre[t]) / step * pass.y[t] / (centre[t] * centre[t]);
                }
            }
            for (int t = 0; t < n && pass.hasGaps(); t++) {
                jacobian[from + t] = Double.isNaN(pass.y[t]) ? 0 : jacobian[from + t];
            }
        }
        double weight = pass.observed / squares;
        double largest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = weight * product(i * n, j * n);
                hessian[i][j] = value;
            }
            largest = Math.max(largest, hessian[i][i]);
        }
        for (int i = 0; i < size; i++) {
            hessian[i][i] *= 1 + 1e-8;
            hessian[i][i] += i < mapped ? EDGE_CURVATURE : 1e-12 * largest + 1e-300;
        }
        invert(inverse);
    }

    private double product(int a, int b) {
        double even = 0;
        double odd = 0;
        int t = 0;
        for (; t + 1 < n; t += 2) {
            even += jacobian[a + t] * jacobian[b + t];
            odd += jacobian[a + t + 1] * jacobian[b + t + 1];
        }
        return t < n ? even + odd + jacobian[a + t] * jacobian[b + t] : even + odd;
    }

    /** Cholesky, the inverse of its triangle, and that times its transpose. The ridge keeps the matrix positive definite. */
    private void invert(double[] inverse) {
        for (int i = 0; i < size; i++) {
            double[] row = hessian[i];
            for (int j = 0; j <= i; j++) {
                double[] other = hessian[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                // The diagonal is kept inverted; a pivot that rounding made negative gives its coordinate no say.
                row[j] = j < i ? sum * other[j] : sum > 0 ? 1 / Math.sqrt(sum) : 0;
            }
        }
        for (int j = 0; j < size; j++) {
            triangle[j][j] = hessian[j][j];
            for (int i = j + 1; i < size; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= hessian[i][k] * triangle[j][k];
                }
                triangle[j][i] = sum * hessian[i][i];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < size; k++) {
                    sum += triangle[i][k] * triangle[j][k];
                }
                inverse[i * size + j] = sum;
                inverse[j * size + i] = sum;
            }
        }
    }
}
