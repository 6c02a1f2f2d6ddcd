package io.clientele.forecasting.ces;

import io.clientele.internal.numerics.Minimum;
import io.clientele.internal.numerics.QuasiNewton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parameters of a form: a few starting points are valued, and from the best of them a quasi-Newton search climbs; from the best
 * two where no prior makes the hill a single one. Nothing is random.
 */
final class CesSearch {

    private static final double[][] PAIR_STARTS = {{1.5, 1}, {1.1, 1}, {1.8, 1}, {1.3, 1.02}, {1.1, 0.85}};
    private static final double[][] PARTIAL_STARTS = {{1.5, 1, 0.1}, {1.1, 1, 0.05}, {1.3, 1, 0.3}, {1.2, 1, 0.8}};
    private static final double[][] FULL_STARTS = {{1.5, 1, 1.3, 1}, {1.1, 1, 1.1, 1}, {1.3, 1, 1.5, 1}};

    private static final QuasiNewton CLIMB = QuasiNewton.standard().atMost(100).toGradient(1e-6);

    /** What counts as a step of each parameter: about as much as changes the likelihood alike. */
    private static final double[] STEPS = {0.1, 0.01, 0.1, 0.03};

    private CesSearch() {}

    private static void moved(double[] start, double[] steps, double[] point) {
        for (int j = 0; j < point.length; j++) {
            point[j] = start[j] + STEPS[j] * steps[j];
        }
    }

    /** Where the search ended: parameters in the order of the formula, and a pass that holds the states. */
    record Found(double[] point, double value, CesPass pass, int evaluations) {}

    /**
     * The best parameters of a form.
     *
     * @param near where they are looked for, if not from the usual starting points; from those nevertheless if it is not stable
     */
    static Found find(
            CesForm form, double[] scaled, int periods, int observed, boolean shrinking, double @Nullable [] near) {
        CesPass pass = new CesPass(form, scaled, periods);
        CesObjective objective = new CesObjective(pass, periods, observed, shrinking);
        double[][] starts = switch (form) {
            case NONE, SIMPLE -> PAIR_STARTS;
            case PARTIAL -> PARTIAL_STARTS;
            case FULL -> FULL_STARTS;
        };
        double[] gradient = new double[form.parameters()];
        if (near != null && objective.value(near, gradient) < Double.POSITIVE_INFINITY) {
            starts = new double[][] {near};
        }
        double[] values = new double[starts.length];
        Integer[] order = new Integer[starts.length];
        for (int i = 0; i < starts.length; i++) {
            values[i] = objective.value(starts[i], gradient);
            order[i] = i;
        }
        Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
        double[] best = starts[order[0]];
        double least = values[order[0]];
        for (int i = 0; i < Math.min(starts.length, shrinking ? 1 : 2); i++) {
            double[] start = starts[order[i]];
            double[] point = new double[start.length];
            Minimum minimum = CLIMB.minimise(
                    (steps, slopes) -> {
                        moved(start, steps, point);
                        double value = objective.value(point, slopes);
                        for (int j = 0; j < slopes.length; j++) {
                            slopes[j] *= STEPS[j];
                        }
                        return value;
                    },
                    new double[start.length]);
            if (minimum.value() < least) {
                least = minimum.value();
                best = new double[start.length];
                moved(start, minimum.point(), best);
            }
        }
        objective.value(best, gradient);
        return new Found(best, least, pass, objective.evaluations());
    }
}
