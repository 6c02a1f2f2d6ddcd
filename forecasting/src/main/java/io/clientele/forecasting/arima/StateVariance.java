package io.clientele.forecasting.arima;

/** What an uncertain state adds to the variance of the forecasts that start from it. */
final class StateVariance {

    private StateVariance() {}

    /**
     * Z·T^(h−1)·P·(Z·T^(h−1))' for h = 1 …, in units of the error variance.
     *
     * @param p the state's variance; as many rows as the state has parts, or only those of η
     */
    static double[] ofForecasts(ArimaEquation equation, double[] p, int horizon) {
        int r = equation.reach();
        int lost = equation.delta.length - 1;
        int size = r + lost;
        int rows = (int) Math.round(Math.sqrt(p.length));
        double[] z = new double[size];
        double[] next = new double[size];
        if (r > 0) {
            z[0] = 1;
        }
        for (int j = 1; j <= lost; j++) {
            z[r + j - 1] = equation.delta[j];
        }
        double[] variances = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                double along = 0;
                for (int j = 0; j < rows; j++) {
                    along += p[i * rows + j] * z[j];
                }
                sum += z[i] * along;
            }
            variances[h] = Math.max(0, sum);
            forward(equation, z, next, r, lost);
            double[] swap = z;
            z = next;
            next = swap;
        }
        return variances;
    }

    /** next = z·T. */
    private static void forward(ArimaEquation equation, double[] z, double[] next, int r, int lost) {
        java.util.Arrays.fill(next, 0);
        for (int i = 0; i < r; i++) {
            next[0] += i + 1 < equation.ar.length ? z[i] * equation.ar[i + 1] : 0;
            if (i + 1 < r) {
                next[i + 1] += z[i];
            }
        }
        if (lost > 0) {
            if (r > 0) {
                next[0] += z[r];
            }
            for (int j = 0; j < lost; j++) {
                next[r + j] += z[r] * equation.delta[j + 1];
                if (j + 1 < lost) {
                    next[r + j] += z[r + j + 1];
                }
            }
        }
    }
}
