package io.clientele.forecasting.arima;

/**
 * The normal equations of a regression, solved by Cholesky's factor, and with them the sum of squares that the regressors leave:
 *
 * <pre>
 * X'X = R·R',   R·u = X'y,   R'·β = u,   S = y'y − u'u,   Var(β) = σ²·(R·R')⁻¹
 * </pre>
 *
 * The first regressors stand for gaps; their part of the determinant belongs to the likelihood.
 *
 * <p>One thread at a time; everything is allocated when made, but for {@link #variances}.
 */
final class ProfiledRegression {

    private final int gaps;

    /** Inner products, lower triangle row by row: y first, then the regressors. Those of the regressors become the factor. */
    final double[] products;

    /** The coefficients from index 1 on. */
    final double[] beta;

    private int columns;
    private double squares;
    private double logDeterminant;

    /** @param most columns at most, y included */
    ProfiledRegression(int most, int gaps) {
        this.gaps = gaps;
        this.products = new double[most * most];
        this.beta = new double[most];
    }

    /** Solves for the first columns; false if regressors depend on each other. */
    boolean solve(int c) {
        columns = c;
        squares = products[0];
        logDeterminant = 0;
        for (int i = 1; i < c; i++) {
            double diagonal = products[i * c + i];
            for (int j = 1; j <= i; j++) {
                double sum = products[i * c + j];
                for (int l = 1; l < j; l++) {
                    sum -= products[i * c + l] * products[j * c + l];
                }
                if (i == j) {
                    if (!(sum > 1e-13 * diagonal)) {
                        return false;
                    }
                    products[i * c + i] = Math.sqrt(sum);
                    if (i <= gaps) {
                        logDeterminant += StrictMath.log(sum);
                    }
                } else {
                    products[i * c + j] = sum / products[j * c + j];
                }
            }
            double sum = products[i * c];
            for (int l = 1; l < i; l++) {
                sum -= products[i * c + l] * beta[l];
            }
            beta[i] = sum / products[i * c + i];
            squares -= beta[i] * beta[i];
        }
        for (int i = c - 1; i >= 1; i--) {
            double sum = beta[i];
            for (int l = i + 1; l < c; l++) {
                sum -= products[l * c + i] * beta[l];
            }
            beta[i] = sum / products[i * c + i];
        }
        squares = squares < 0 ? 0 : squares; // rounding, where the regressors explain everything
        return true;
    }

    /** What the regressors leave. */
    double squares() {
        return squares;
    }

    /** Of the gaps' part. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** The variances of the coefficients behind the gaps, for a unit variance of the errors. */
    double[] variances() {
        int c = columns;
        double[] variances = new double[Math.max(0, c - 1 - gaps)];
        double[] column = new double[c];
        for (int i = 1 + gaps; i < c; i++) {
            double sum = 0;
            for (int j = i; j < c; j++) {
                double value = j == i ? 1 : 0;
                for (int l = i; l < j; l++) {
                    value -= products[j * c + l] * column[l];
                }
                column[j] = value / products[j * c + j];
                sum += column[j] * column[j];
            }
            variances[i - 1 - gaps] = sum;
        }
        return variances;
    }
}
