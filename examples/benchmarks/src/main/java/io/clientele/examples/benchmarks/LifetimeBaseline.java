package io.clientele.examples.benchmarks;

import io.clientele.lifetime.BgNbdProcess;
import io.clientele.lifetime.BuyerHistory;
import io.clientele.lifetime.BuyingProcess;
import io.clientele.lifetime.FittedBuyingModel;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.MbgNbdProcess;
import io.clientele.lifetime.NbdProcess;
import io.clientele.lifetime.ParetoNbdProcess;
import java.util.OptionalDouble;

/**
 * The plain way to fit: the likelihood row by row, its gradient by differences of the logarithms of the parameters, steepest ascent
 * with a step of Barzilai and Borwein. It is stopped after 40 gradients, short of the optimum, and left out for more rows than it can
 * do in seconds.
 */
final class LifetimeBaseline {

    private static final int GRADIENTS = 40;
    private static final int MOST_ROWS = 25_000;
    private static final double DIFFERENCE = 1e-6;

    private LifetimeBaseline() {}

    static OptionalDouble logLikelihood(String model, int[] x, double[] last, double[] end, FittedBuyingModel fitted) {
        if (x.length > MOST_ROWS) {
            return OptionalDouble.empty();
        }
        BuyerHistory[] rows = new BuyerHistory[x.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = BuyerHistory.ofDays(x[i], last[i], end[i]);
        }
        int n = fitted.report().parameters().size();
        double[] at = {Math.log(0.5), Math.log(5), 0, Math.log(n == 2 ? 1 : 5)};
        double[] before = null;
        double[] gradientBefore = new double[n];
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < GRADIENTS; k++) {
            double value = sum(model, rows, at);
            best = Math.max(best, value);
            double[] gradient = new double[n];
            for (int i = 0; i < n; i++) {
                double[] moved = at.clone();
                moved[i] += DIFFERENCE;
                gradient[i] = (sum(model, rows, moved) - value) / DIFFERENCE;
            }
            double step = 0.1 / x.length;
            if (before != null) {
                double ss = 0;
                double sy = 0;
                for (int i = 0; i < n; i++) {
                    double s = at[i] - before[i];
                    ss += s * s;
                    sy += s * (gradientBefore[i] - gradient[i]);
                }
                step = sy > 0 ? Math.min(ss / sy, 10.0 / x.length) : step;
            }
            before = at.clone();
            gradientBefore = gradient;
            for (int i = 0; i < n; i++) {
                at[i] += Math.max(-0.5, Math.min(0.5, step * gradient[i]));
            }
        }
        return OptionalDouble.of(best);
    }

    private static double sum(String model, BuyerHistory[] rows, double[] logs) {
        double[] p = new double[4];
        for (int i = 0; i < 4; i++) {
            p[i] = Math.exp(logs[i]);
        }
        BuyingProcess process = switch (model) {
            case "nbd" -> new NbdProcess(p[0], p[1], LifetimeUnit.WEEKS);
            case "bg-nbd" -> new BgNbdProcess(p[0], p[1], p[2], p[3], LifetimeUnit.WEEKS);
            case "mbg-nbd" -> new MbgNbdProcess(p[0], p[1], p[2], p[3], LifetimeUnit.WEEKS);
            default -> new ParetoNbdProcess(p[0], p[1], p[2], p[3], LifetimeUnit.WEEKS);
        };
        double sum = 0;
        for (BuyerHistory row : rows) {
            sum += process.logLikelihood(row);
        }
        return sum;
    }
}
