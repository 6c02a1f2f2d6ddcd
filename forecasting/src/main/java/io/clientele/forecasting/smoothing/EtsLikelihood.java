package io.clientele.forecasting.smoothing;

/**
 * The likelihood of a pass. With one-step errors e (relative to the fitted value f if the error is multiplicative), constants left out
 * and the variance at its optimum (Hyndman, Koehler, Ord and Snyder 2008, equation 5.3):
 *
 * <pre>
 * additive:        log L = −n/2 · log Σ e²
 * multiplicative:  log L = −n/2 · log Σ e² − Σ log |f|
 * </pre>
 */
final class EtsLikelihood {

    /** How many fitted values are multiplied before a logarithm is taken of them. */
    private static final int FACTORS = 8;

    private EtsLikelihood() {}

    /** Σ e² or, for multiplicative errors, Σ (e / f)², over the periods observed. */
    static double sumOfSquares(EtsPass pass, ErrorType error) {
        int[] stretches = pass.stretches;
        double sum = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            sum += sumOfSquares(pass.y, pass.fit, stretches[i], stretches[i + 1], error);
        }
        return sum;
    }

    private static double sumOfSquares(double[] y, double[] fit, int from, int to, ErrorType error) {
        double sum = 0;
        if (error == ErrorType.ADDITIVE) {
            for (int t = from; t < to; t++) {
                double e = y[t] - fit[t];
                sum += e * e;
            }
        } else {
            for (int t = from; t < to; t++) {
                double e = (y[t] - fit[t]) / fit[t];
                sum += e * e;
            }
        }
        return sum;
    }

    /** Σ log |f|, over the periods observed. */
    static double sumOfLogs(EtsPass pass) {
        int[] stretches = pass.stretches;
        double sum = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            sum += sumOfLogsByProducts(pass.fit, stretches[i], stretches[i + 1]);
        }
        return sum;
    }

    private static double sumOfLogsByProducts(double[] fit, int from, int to) {
        double sum = 0;
        int t = from;
        int whole = to - (to - from) % FACTORS;
        while (t < whole) {
            double product = 1;
            for (int end = t + FACTORS; t < end; t++) {
                product *= fit[t];
            }
            double size = Math.abs(product);
            sum += size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE
                    ? Math.log(size)
                    : sumOfLogs(fit, t - FACTORS, t);
        }
        return sum + sumOfLogs(fit, t, to);
    }

    /** The slow way, for the last few and for values so far from 1 that their product leaves the range of a double. */
    private static double sumOfLogs(double[] fit, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += Math.log(Math.abs(fit[t]));
        }
        return sum;
    }

    /** The log-likelihood; infinite where the fit is perfect. */
    static double logLikelihood(EtsPass pass, ErrorType error) {
        double value = -0.5 * pass.observed * Math.log(sumOfSquares(pass, error));
        return error == ErrorType.ADDITIVE ? value : value - sumOfLogs(pass);
    }

    /** Writes the derivative of −log L by each fitted value; what it writes in a gap is not used. */
    static void differentiate(EtsPass pass, ErrorType error, double sumOfSquares) {
        double[] y = pass.y;
        double[] fit = pass.fit;
        double[] byFit = pass.byFit;
        double weight = pass.observed / sumOfSquares;
        if (error == ErrorType.ADDITIVE) {
            for (int t = 0; t < pass.n; t++) {
                byFit[t] = weight * (fit[t] - y[t]);
            }
        } else {
            for (int t = 0; t < pass.n; t++) {
                double inverse = 1 / fit[t];
                double ratio = y[t] * inverse;
                byFit[t] = inverse * (1 - weight * (ratio - 1) * ratio);
            }
        }
    }
}
