package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import java.io.Serializable;

/**
 * A test of whether residuals are still correlated with each other, so that a model leaves something to be explained.
 *
 * <pre>
 * Q = n·(n + 2)·Σ_{k=1..L} r(k)² / (n − k)
 * </pre>
 *
 * with the autocorrelations r(k) of the residuals. If the model is right, Q follows chi-squared with L − p degrees of freedom, p the
 * number of coefficients that the model estimated; a small p-value speaks against it (Ljung and Box 1978).
 *
 * @param statistic Q
 * @param lags L
 * @param degreesOfFreedom L − p
 * @param pValue the chance of a Q as large or larger if nothing is left
 */
public record LjungBox(double statistic, int lags, int degreesOfFreedom, double pValue) implements Serializable {

    /** Checks its parts. */
    public LjungBox {
        Require.nonNegative("statistic", statistic);
        Require.atLeast("lags", lags, 1);
        Require.within("degreesOfFreedom", degreesOfFreedom, 1, lags);
        Require.probability("pValue", pValue);
    }

    /**
     * Tests residuals over the usual number of lags: two seasons, or 10 without a season, and at most a fifth of the residuals; at least
     * one more than the coefficients.
     *
     * @param residuals of a fitted model; gaps are passed over
     * @param coefficients how many coefficients of the correlation the model estimated, 0 or more
     * @throws IllegalArgumentException if there are too few residuals, or they are all equal
     */
    public static LjungBox of(TimeSeries residuals, int coefficients) {
        Require.nonNull("residuals", residuals);
        int m = residuals.seasonLength();
        int known = residuals.size() - residuals.gapCount();
        int usual = Math.min(m > 1 ? 2 * m : 10, known / 5);
        return of(residuals, coefficients, Math.max(usual, Require.atLeast("coefficients", coefficients, 0) + 1));
    }

    /**
     * Tests residuals over a number of lags.
     *
     * @param residuals of a fitted model; gaps are passed over
     * @param coefficients how many coefficients of the correlation the model estimated, 0 or more
     * @param lags how many lags, above the coefficients and below the number of residuals
     * @throws IllegalArgumentException if there are too few residuals, or they are all equal
     */
    public static LjungBox of(TimeSeries residuals, int coefficients, int lags) {
        double[] e = Require.nonNull("residuals", residuals).valuesOr(Double.NaN);
        Require.atLeast("coefficients", coefficients, 0);
        Require.atLeast("lags", lags, coefficients + 1, "Take more lags than the model has coefficients.");
        int n = residuals.size() - residuals.gapCount();
        Require.that(
                n > lags,
                "residuals have " + Cells.count(n, "value") + "; " + Cells.count(lags, "lag")
                        + " need more. Use a longer series.");
        double mean = 0;
        double largest = 0;
        for (double value : e) {
            mean += Double.isNaN(value) ? 0 : value / n;
            largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        double scale = largest > 0 ? 1 / largest : 1;
        double total = 0;
        for (double value : e) {
            double deviation = (value - mean) * scale;
            total += Double.isNaN(value) ? 0 : deviation * deviation;
        }
        Require.that(total > 0, "residuals are all equal; there is no correlation to test.");
        double sum = 0;
        for (int lag = 1; lag <= lags; lag++) {
            double products = 0;
            for (int t = lag; t < e.length; t++) {
                double product = (e[t] - mean) * scale * ((e[t - lag] - mean) * scale);
                products += Double.isNaN(product) ? 0 : product;
            }
            double correlation = products / total;
            sum += correlation * correlation / (n - lag);
        }
        double statistic = n * (n + 2.0) * sum;
        int degrees = lags - coefficients;
        double pValue = Distribution.gamma(degrees / 2.0, 2).survival(statistic);
        return new LjungBox(statistic, lags, degrees, Math.max(0, Math.min(1, pValue)));
    }

    /** One line: {@code Ljung–Box Q(24) = 21.35 on 22 degrees of freedom, p = 0.4995}. */
    @Override
    public String toString() {
        return "Ljung–Box Q(" + lags + ") = " + Cells.significant(statistic, 4) + " on "
                + Cells.count(degreesOfFreedom, "degree") + " of freedom, p = " + Cells.significant(pValue, 4);
    }
}
