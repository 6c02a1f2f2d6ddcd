package io.clientele.examples.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * The plain way to fit: the likelihood row by row, its gradient by differences of the logarithms of the parameters, steepest ascent
 * with a step of Barzilai and Borwein. It is stopped after 40 gradients, short of the optimum, or after the first one that ends beyond
 * the time it is given.
 *
 * @param logLikelihood the best value it came to
 * @param gradients how many gradients that took
 * @param seconds CPU seconds of this thread
 */
record LifetimeBaseline(double logLikelihood, int gradients, double seconds) {

    private static final int GRADIENTS = 40;
    private static final double DIFFERENCE = 1e-6;

    static LifetimeBaseline of(LifetimeFit.Model model, LifetimeRows rows, double limitInSeconds) {
        long begin = cpu();
        double customers = rows.total();
        double[] at = model.start().clone();
        int n = at.length;
        for (int i = 0; i < n; i++) {
            at[i] = Math.log(at[i]);
        }
        double[] before = null;
        double[] gradientBefore = new double[n];
        double best = Double.NEGATIVE_INFINITY;
        int k = 0;
        while (k < GRADIENTS && (k == 0 || seconds(begin) < limitInSeconds)) {
            k++;
            double value = sum(model, rows, at);
            best = Math.max(best, value);
            double[] gradient = new double[n];
            for (int i = 0; i < n; i++) {
                double[] moved = at.clone();
                moved[i] += DIFFERENCE;
                gradient[i] = (sum(model, rows, moved) - value) / DIFFERENCE;
            }
            double step = 0.1 / customers;
            if (before != null) {
                double ss = 0;
                double sy = 0;
                for (int i = 0; i < n; i++) {
                    double s = at[i] - before[i];
                    ss += s * s;
                    sy += s * (gradientBefore[i] - gradient[i]);
                }
                step = sy > 0 ? Math.min(ss / sy, 10.0 / customers) : step;
            }
            before = at.clone();
            gradientBefore = gradient;
            for (int i = 0; i < n; i++) {
                at[i] += Math.max(-0.5, Math.min(0.5, step * gradient[i]));
            }
        }
        return new LifetimeBaseline(best, k, seconds(begin));
    }

    private static double sum(LifetimeFit.Model model, LifetimeRows rows, double[] logs) {
        double[] p = new double[logs.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(logs[i]);
        }
        return model.logLikelihood(rows, p);
    }

    /** CPU seconds of this thread since then. */
    static double seconds(long begin) {
        return (cpu() - begin) / 1e9;
    }

    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
