package io.clientele.forecasting.arima;

/** The three polynomials of a model, multiplied out: φ(B)Φ(B^m), θ(B)Θ(B^m) and (1 − B)^d (1 − B^m)^D. */
final class ArimaEquation {

    /** φ(1) … from index 1 on, of 1 − φ(1)·B − …. */
    final double[] ar;

    /** θ(1) … from index 1 on, of 1 + θ(1)·B + …. */
    final double[] ma;

    /** δ(1) … from index 1 on, of 1 − δ(1)·B − …. */
    final double[] delta;

    ArimaEquation(ArimaOrder order, int m, double[] coefficients) {
        this.ar = new double[order.arReach(m) + 1];
        this.ma = new double[order.maReach(m) + 1];
        int p = order.p();
        int q = order.q();
        int seasonalP = order.seasonalP();
        Polynomials.multiply(coefficients, 0, p, p + q, seasonalP, m, 1, ar);
        Polynomials.multiply(coefficients, p, q, p + q + seasonalP, order.seasonalQ(), m, -1, ma);
        this.delta = Polynomials.differences(order.d(), order.seasonalD(), m);
    }

    int reach() {
        return Math.max(ar.length, ma.length) - 1;
    }

    /** The variance of what the past adds to the first periods, in units of the error variance. */
    double[] stationaryPrior() {
        ArmaPass pass = new ArmaPass(new double[][] {{0}}, 0, Math.max(1, reach()));
        pass.evaluate(ar, ar.length - 1, ma, ma.length - 1, 1);
        return pass.stationaryPrior();
    }

    /** ψ(0) … of the moving-average representation θ(B)/(φ(B)δ(B)). */
    double[] psi(int count) {
        double[] whole = new double[ar.length + delta.length - 1];
        for (int i = 0; i < ar.length; i++) {
            double left = i == 0 ? -1 : ar[i];
            for (int j = 0; j < delta.length; j++) {
                double right = j == 0 ? -1 : delta[j];
                whole[i + j] -= left * right;
            }
        }
        double[] psi = new double[count];
        psi[0] = 1;
        for (int t = 1; t < count; t++) {
            double value = t < ma.length ? ma[t] : 0;
            for (int i = 1; i <= Math.min(t, whole.length - 1); i++) {
                value += whole[i] * psi[t - i];
            }
            psi[t] = value;
        }
        return psi;
    }
}
