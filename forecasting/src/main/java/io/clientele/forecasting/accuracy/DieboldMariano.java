package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * Whether one model forecast better than another, or was only lucky: a test of the mean difference of their losses in the same periods.
 *
 * <pre>
 * d(t)  = loss of the first model in period t − loss of the second
 * γ(k)  = Σ (d(t) − d̄)·(d(t−k) − d̄) / n
 * V     = γ(0) + 2·Σ_{k=1..h−1} γ(k)                       h steps ahead, errors overlap in h − 1 periods
 * S     = d̄ / √(V/n) · √( (n + 1 − 2h + h·(h − 1)/n) / n ),    against Student's t with n − 1 degrees of freedom
 * </pre>
 *
 * <p>The last root is the correction for few periods. Where V comes out as 0 or less, which it can for h above 1, the autocovariances are
 * weighted with 1 − k/h instead (Bartlett; never negative), and the result says so.
 *
 * <pre>{@code
 * double[] naive = {3, -4, 2, 5, -3, 4, -5, 2};
 * double[] smoothed = {1, -2, 2, 3, -1, 2, -4, 1};
 * LossDifference difference = DieboldMariano.ofAbsoluteErrors().between("naive", naive, "smoothed", smoothed);
 * boolean real = difference.isSignificant(0.05);       // true: the smoothed forecasts are better
 * }</pre>
 *
 * <p>The errors should come from forecasts of the same distance made at successive origins. The test compares forecasts, not models in the
 * abstract; between many models {@link RankTally} is fairer.
 *
 * <p>Diebold and Mariano 1995, Journal of Business and Economic Statistics 13; the correction from Harvey, Leybourne and Newbold 1997,
 * International Journal of Forecasting 13, equations 8 and 9.
 *
 * @param loss what an error costs
 * @param stepsAhead h, how far ahead the forecasts were, at least 1
 */
public record DieboldMariano(Loss loss, int stepsAhead) implements Serializable {

    /** Checks ranges. */
    public DieboldMariano {
        Require.nonNull("loss", loss);
        Require.atLeast("stepsAhead", stepsAhead, 1);
    }

    /** Compares absolute errors of forecasts one step ahead. */
    public static DieboldMariano ofAbsoluteErrors() {
        return new DieboldMariano(Loss.ABSOLUTE, 1);
    }

    /** Compares squared errors of forecasts one step ahead. */
    public static DieboldMariano ofSquaredErrors() {
        return new DieboldMariano(Loss.SQUARED, 1);
    }

    /** The same for forecasts from further away. */
    public DieboldMariano stepsAhead(int steps) {
        return new DieboldMariano(loss, steps);
    }

    /**
     * Compares the errors of two models in the same periods, in the order of time.
     *
     * @param first the name of the first model
     * @param firstErrors its errors, finite
     * @param second the name of the second
     * @param secondErrors its errors, as many
     * @throws IllegalArgumentException if there are too few for the distance, or not as many of each
     */
    public LossDifference between(String first, double[] firstErrors, String second, double[] secondErrors) {
        return ofLosses(first, losses("firstErrors", firstErrors), second, losses("secondErrors", secondErrors));
    }

    private double[] losses(String name, double[] errors) {
        double[] losses = Require.finite(name, errors, "").clone();
        for (int t = 0; t < losses.length; t++) {
            losses[t] = Require.finite(name + "[" + t + "]", loss.of(losses[t]), "Rescale the errors.");
        }
        return losses;
    }

    /**
     * Compares losses of any kind that were computed before, such as the mean absolute error over the steps of each origin.
     *
     * @param first the name of the first model
     * @param firstLosses its losses in the order of time, finite
     * @param second the name of the second
     * @param secondLosses its losses, as many
     * @throws IllegalArgumentException if there are too few for the distance, or not as many of each
     */
    public LossDifference ofLosses(String first, double[] firstLosses, String second, double[] secondLosses) {
        Require.finite("firstLosses", firstLosses, "");
        Require.finite("secondLosses", secondLosses, "");
        Require.sameLength("firstLosses", firstLosses.length, "secondLosses", secondLosses.length);
        int n = firstLosses.length;
        Require.that(
                n > stepsAhead && n >= 2,
                "there are " + Cells.count(n, "period") + "; a comparison " + Cells.count(stepsAhead, "step")
                        + " ahead needs at least " + Math.max(2, stepsAhead + 1) + ". Use more origins.");
        double greatest = Math.max(greatest(firstLosses), greatest(secondLosses));
        if (greatest == 0) {
            return new LossDifference(first, second, loss, n, stepsAhead, 0, 0, false);
        }
        // In a unit of about the losses' size no square leaves the range of a double.
        double unit = Math.scalb(1.0, Math.getExponent(greatest));
        double[] d = new double[n];
        double mean = 0;
        for (int t = 0; t < n; t++) {
            d[t] = firstLosses[t] / unit - secondLosses[t] / unit;
            mean += d[t];
        }
        mean /= n;
        double spread = 0;
        for (int t = 0; t < n; t++) {
            d[t] -= mean;
            spread = Math.max(spread, Math.abs(d[t]));
        }
        // What is left of equal differences by rounding is no spread.
        boolean constant = spread <= 4 * Math.ulp(Math.abs(mean) + 1);
        double variance = constant ? 0 : longRunVariance(d, false);
        boolean weighted = !constant && variance <= 0;
        if (weighted) {
            variance = longRunVariance(d, true);
        }
        double h = stepsAhead;
        double correction = (n + 1 - 2 * h + h * (h - 1) / n) / n;
        return new LossDifference(
                first,
                second,
                loss,
                n,
                stepsAhead,
                unit * mean,
                unit * Math.sqrt(Math.max(0, variance) / n / correction),
                weighted);
    }

    private static double greatest(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    private double longRunVariance(double[] d, boolean weighted) {
        double sum = 0;
        for (int k = 0; k < stepsAhead; k++) {
            double covariance = 0;
            for (int t = k; t < d.length; t++) {
                covariance += d[t] * d[t - k];
            }
            double weight = weighted ? 1 - (double) k / stepsAhead : 1;
            sum += (k == 0 ? 1 : 2) * weight * covariance / d.length;
        }
        return sum;
    }

    /** One line: {@code Diebold–Mariano test of absolute errors, 3 steps ahead}. */
    @Override
    public String toString() {
        return "Diebold–Mariano test of " + loss.meaning() + ", " + Cells.count(stepsAhead, "step") + " ahead";
    }
}
