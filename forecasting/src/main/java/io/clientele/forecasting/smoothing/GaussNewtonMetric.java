package io.clientele.forecasting.smoothing;

import java.util.Arrays;

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
        void trace(double[] point);
    }

    private final int n;
    private final int size;
    private final double[] jacobian;
    private final double[] centre;
    private final double[] weight;
    private final double[][] hessian;

    /** The inverse of the Cholesky factor, column by column. */
    private final double[][] triangle;

    GaussNewtonMetric(int n, int size) {
        this.n = n;
        this.size = size;
        this.jacobian = new double[n * size];
        this.centre = new double[n];
        this.weight = new double[n];
        this.hessian = new double[size][size];
        this.triangle = new double[size][size];
    }

    /** Writes the inverse Hessian at a point inside the domain. Coordinates before {@code mapped} are mapped parameters. */
    void at(Fit fits, EtsPass pass, ErrorType error, double[] point, int mapped, double[] inverse) {
        double squares = differences(fits, pass, error, point, size);
        multiply(size);
        invert(pass.observed / squares, mapped, inverse);
    }

    /**
     * The same for multiplicative errors and seasons, where the last coordinates are the seasons and stand for columns that are nearly one:
     * in relative terms a unit of the season first used in period j does what that of period 0 does, j periods later. So these columns
     * are that one moved down, and their products follow from each other.
     *
     * @param response what a relative unit of the season of period 0 makes of the fitted values
     * @param seasons the first coordinate that is a season
     */
    void at(Fit fits, EtsPass pass, double[] point, int mapped, double[] response, int seasons, double[] inverse) {
        double squares = differences(fits, pass, ErrorType.MULTIPLICATIVE, point, seasons);
        for (int i = seasons; i < size; i++) {
            int delay = i - seasons;
            Arrays.fill(jacobian, i * n, i * n + delay, 0);
            System.arraycopy(response, 0, jacobian, i * n + delay, n - delay);
        }
        multiply(seasons + 1);
        for (int i = seasons + 1; i < size; i++) {
            for (int j = 0; j < seasons; j++) {
                hessian[i][j] = product(i * n, j * n);
            }
            hessian[i][seasons] = product(i * n, seasons * n);
            for (int j = seasons + 1; j <= i; j++) {
                hessian[i][j] = hessian[i - 1][j - 1]
                        - response[n - 1 - (i - 1 - seasons)] * response[n - 1 - (j - 1 - seasons)];
            }
        }
        for (int i = seasons; i < size; i++) {
            double unit = 1 / point[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] *= j < seasons ? unit : unit / point[j];
            }
        }
        invert(pass.observed / squares, mapped, inverse);
    }

    /**
     * The same for profiled states: of each column remains what the states cannot take back (Kaufman's form of the variable projection).
     */
    void at(ProfiledObjective profiled, EtsPass pass, double[] point, double[] inverse) {
        profiled.at(point);
        double squares = differences(profiled::trace, pass, ErrorType.ADDITIVE, point, size);
        double[][] explained = new double[size][profiled.states()];
        for (int i = 0; i < size; i++) {
            profiled.project(point, jacobian, i * n, explained[i]);
        }
        multiply(size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                for (int k = 0; k < profiled.states(); k++) {
                    hessian[i][j] -= explained[i][k] * explained[j][k];
                }
            }
            hessian[i][i] = Math.max(0, hessian[i][i]);
        }
        invert(pass.observed / squares, size, inverse);
    }

    /** Fills the first columns by forward differences; returns the sum of squared errors at the point. */
    private double differences(Fit fits, EtsPass pass, ErrorType error, double[] point, int columns) {
        fits.trace(point);
        double squares = EtsLikelihood.sumOfSquares(pass, error) + ProfiledObjective.FLOOR * pass.observed;
        System.arraycopy(pass.fit, 0, centre, 0, n);
        for (int t = 0; t < n; t++) {
            boolean seen = !Double.isNaN(pass.y[t]);
            weight[t] = !seen ? 0 : error == ErrorType.ADDITIVE ? 1 : pass.y[t] / (centre[t] * centre[t]);
        }
        for (int i = 0; i < columns; i++) {
            double kept = point[i];
            double step = DIFFERENCE * Math.max(Math.abs(kept), 1e-2);
            point[i] = kept + step;
            fits.trace(point);
            point[i] = kept;
            double[] fit = pass.fit;
            double inverse = 1 / step;
            int from = i * n;
            for (int t = 0; t < n; t++) {
                jacobian[from + t] = (fit[t] - centre[t]) * inverse * weight[t];
            }
        }
        return squares;
    }

    /** The products of the first columns. */
    private void multiply(int columns) {
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                hessian[i][j] = product(i * n, j * n);
            }
        }
    }

    private double product(int a, int b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int t = 0;
        for (; t + 3 < n; t += 4) {
            first += jacobian[a + t] * jacobian[b + t];
            second += jacobian[a + t + 1] * jacobian[b + t + 1];
            third += jacobian[a + t + 2] * jacobian[b + t + 2];
            fourth += jacobian[a + t + 3] * jacobian[b + t + 3];
        }
        for (; t < n; t++) {
            first += jacobian[a + t] * jacobian[b + t];
        }
        return first + second + (third + fourth);
    }

    /** Cholesky, the inverse of its triangle, and that times its transpose. The ridge keeps the matrix positive definite. */
    private void invert(double curvature, int mapped, double[] inverse) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                hessian[i][j] *= curvature;
            }
            largest = Math.max(largest, hessian[i][i]);
        }
        for (int i = 0; i < size; i++) {
            hessian[i][i] *= 1 + 1e-8;
            hessian[i][i] += i < mapped ? EDGE_CURVATURE : 1e-12 * largest + 1e-300;
        }
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
