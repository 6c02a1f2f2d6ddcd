package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.numerics.GammaFunctions;
import java.util.Arrays;

final class PriorLearning {

    static final double[] CENTRE = {1, 1, 1, 1, 0.2, 0.1};
    static final double SPREAD = 0.7;
    static final double SLIP_A = 2;
    static final double SLIP_B = 18;
    static int MAX = 200;
    static final double TOL = 1e-4;

    final double[] alpha = CENTRE.clone();
    double slipRate = SLIP_A / (SLIP_A + SLIP_B);
    int iterations;

    void learn(double[][] counts, double[] cells, CategoryPosterior posterior) {
        int features = counts.length;
        double[] slips = new double[features];
        double n = 0;
        for (int f = 0; f < features; f++) {
            double m = Arrays.stream(counts[f]).sum();
            slips[f] = slipRate * m;
            n += m;
        }
        for (iterations = 0; iterations < MAX; iterations++) {
            double[] s = new double[6];
            double z = 0;
            for (int f = 0; f < features; f++) {
                posterior.set(alpha, slipRate, cells, counts[f], slips[f], 1, 4);
                slips[f] = posterior.slips();
                z += slips[f];
                for (int k = 0; k < 6; k++) {
                    s[k] += posterior.meanLogShare(k);
                }
            }
            double newSlip = (z + SLIP_A - 1) / (n + SLIP_A + SLIP_B - 2);
            double change = Math.abs(Math.log(newSlip / slipRate));
            slipRate = newSlip;
            double total = Arrays.stream(alpha).sum();
            double[] next = alpha.clone();
            for (int inner = 0; inner < 30; inner++) {
                double psi = GammaFunctions.digamma(Arrays.stream(next).sum());
                double d = 0;
                for (int k = 0; k < 6; k++) {
                    double a = next[k];
                    double rho = Math.log(a);
                    double g = a * (s[k] - features * GammaFunctions.digamma(a) + features * psi)
                            - (rho - Math.log(CENTRE[k])) / (SPREAD * SPREAD);
                    double hess = a * a * features * GammaFunctions.trigamma(a) + 1 / (SPREAD * SPREAD);
                    double step = Math.max(-1, Math.min(1, g / hess));
                    next[k] = Math.exp(rho + step);
                    d = Math.max(d, Math.abs(step));
                }
                if (d < 1e-6) break;
            }
            for (int k = 0; k < 6; k++) {
                change = Math.max(change, Math.abs(Math.log(next[k] / alpha[k])));
                alpha[k] = next[k];
            }
            if (change < TOL) {
                break;
            }
        }
    }
}
