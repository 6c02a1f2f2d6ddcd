package io.clientele.forecasting.accuracy;

/**
 * How evenly the variance of a series is spread over all frequencies: 1 for noise, towards 0 for a pure trend or cycle.
 *
 * <p>The spectrum is that of an autoregression by the Yule–Walker equations (Levinson–Durbin recursion), whose order up to 10·log10(n) is
 * chosen by AIC, so that noise gets order 0 and an entropy of exactly 1.
 */
final class SpectralEntropy {

    private static final int FREQUENCIES = 512;

    /** Below this share of the variance the innovations are rounding. */
    private static final double NOTHING = 1e-10;

    private SpectralEntropy() {}

    /** Of values without gaps that are not all equal. */
    static double of(double[] values) {
        double[] phi = autoregression(values);
        double[] power = new double[FREQUENCIES];
        double total = 0;
        for (int j = 0; j < FREQUENCIES; j++) {
            double omega = Math.PI * (j + 0.5) / FREQUENCIES;
            double real = 1;
            double imaginary = 0;
            for (int k = 0; k < phi.length; k++) {
                real -= phi[k] * Math.cos(omega * (k + 1));
                imaginary += phi[k] * Math.sin(omega * (k + 1));
            }
            power[j] = 1 / (real * real + imaginary * imaginary);
            total += power[j];
        }
        double entropy = 0;
        for (double p : power) {
            double share = p / total;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return Math.min(1, entropy / Math.log(FREQUENCIES));
    }

    private static double[] autoregression(double[] values) {
        int n = values.length;
        int most = Math.min(n - 1, (int) (10 * Math.log10(n)));
        double[] r = autocovariances(values, most);
        double[] best = new double[0];
        double[] phi = new double[0];
        double variance = r[0];
        double least = n * Math.log(variance);
        for (int order = 1; order <= most; order++) {
            double reflection = r[order];
            for (int k = 0; k < phi.length; k++) {
                reflection -= phi[k] * r[order - 1 - k];
            }
            reflection /= variance;
            double[] next = new double[order];
            for (int k = 0; k < phi.length; k++) {
                next[k] = phi[k] - reflection * phi[phi.length - 1 - k];
            }
            next[order - 1] = reflection;
            variance *= 1 - reflection * reflection;
            if (!(variance > NOTHING * r[0])) {
                break;
            }
            phi = next;
            double criterion = n * Math.log(variance) + 2 * order;
            if (criterion < least) {
                least = criterion;
                best = phi;
            }
        }
        return best;
    }

    private static double[] autocovariances(double[] values, int most) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[] r = new double[most + 1];
        for (int k = 0; k <= most; k++) {
            for (int t = k; t < values.length; t++) {
                r[k] += (values[t] - mean) * (values[t - k] - mean);
            }
            r[k] /= values.length;
        }
        return r;
    }
}
