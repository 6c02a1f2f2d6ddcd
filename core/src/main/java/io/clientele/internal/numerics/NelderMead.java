package io.clientele.internal.numerics;

import io.clientele.internal.check.Require;
import java.util.Arrays;

/**
 * Finds a local minimum of a function that need not be smooth, by the simplex method of Nelder and Mead (1965) with the coefficients
 * that Gao and Han (2012) adapt to the number of variables, and restarted from its own result until a restart gains nothing more:
 * a simplex that has collapsed looks like one that has converged.
 *
 * <p>A simplex has converged when its values differ by no more than the tolerance, relative to the best value, and its corners too,
 * relative to the start's step. Points where the function is NaN or infinite count as out of bounds.
 *
 * @param evaluations values at most, 1 or more; 20 000 as standard
 * @param tolerance relative, above 0; 1e-10 as standard
 */
public record NelderMead(int evaluations, double tolerance) {

    /** Steps from the starting point to the other corners, relative to its coordinates. */
    private static final double RELATIVE_STEP = 0.1;

    private static final double LEAST_STEP = 0.05;

    private static final int RESTARTS = 10;

    /** Refuses limits outside their range. */
    public NelderMead {
        Require.atLeast("evaluations", evaluations, 1);
        Require.positive("tolerance", tolerance);
    }

    /** 20 000 evaluations at most, tolerance 1e-10. */
    public static NelderMead standard() {
        return new NelderMead(20_000, 1e-10);
    }

    /** The same with another limit. */
    public NelderMead atMost(int otherEvaluations) {
        return new NelderMead(otherEvaluations, tolerance);
    }

    /** The same with another tolerance. */
    public NelderMead to(double otherTolerance) {
        return new NelderMead(evaluations, otherTolerance);
    }

    /** Searches from a starting point with steps of a tenth of each coordinate, and at least 0.05. */
    public Minimum minimise(Objective objective, double[] start) {
        double[] steps = new double[start.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(LEAST_STEP, RELATIVE_STEP * Math.abs(start[i]));
        }
        return minimise(objective, start, steps);
    }

    /** Searches from a starting point with given first steps, none of them 0. */
    public Minimum minimise(Objective objective, double[] start, double[] steps) {
        Search search = new Search(objective, steps);
        boolean converged = search.descend(start);
        for (int restart = 0; converged && restart < RESTARTS; restart++) {
            double before = search.bestValue();
            converged = search.descend(search.best());
            if (before - search.bestValue() <= tolerance * Math.max(1, Math.abs(before))) {
                break;
            }
        }
        return new Minimum(
                search.best(), search.bestValue(), search.iterations, search.used, converged, Double.POSITIVE_INFINITY);
    }

    /** The state of one search; all arrays are made once. */
    private final class Search {

        private final Objective objective;
        private final double[] steps;
        private final int n;
        private final double[][] corners;
        private final double[] values;
        private final double[] centre;
        private double[] trial;
        private double[] second;
        private int used;
        private int iterations;
        private int lowest;

        Search(Objective objective, double[] steps) {
            this.objective = objective;
            this.steps = steps.clone();
            n = steps.length;
            corners = new double[n + 1][n];
            values = new double[n + 1];
            centre = new double[n];
            trial = new double[n];
            second = new double[n];
        }

        double[] best() {
            return corners[lowest].clone();
        }

        double bestValue() {
            return values[lowest];
        }

        boolean descend(double[] start) {
            for (int c = 0; c <= n; c++) {
                System.arraycopy(start, 0, corners[c], 0, n);
                if (c > 0) {
                    corners[c][c - 1] += steps[c - 1];
                }
                values[c] = evaluate(corners[c]);
                if (c > 0 && values[c] == Double.POSITIVE_INFINITY) {
                    // Out of bounds on this side: try the other.
                    corners[c][c - 1] = start[c - 1] - steps[c - 1];
                    values[c] = evaluate(corners[c]);
                }
            }
            double expansion = 1 + 2.0 / Math.max(2, n);
            double contraction = 0.75 - 0.5 / Math.max(2, n);
            double shrinkage = 1 - 1.0 / Math.max(2, n);
            while (true) {
                int highest = rank();
                if (isSmall(highest)) {
                    return values[lowest] < Double.POSITIVE_INFINITY;
                }
                if (used >= evaluations) {
                    return false;
                }
                iterations++;
                double worst = values[highest];
                double next = nextToWorst(highest);
                centreWithout(highest);
                double reflected = move(trial, highest, -1);
                if (reflected < values[lowest]) {
                    double expanded = move(second, highest, -expansion);
                    replace(highest, expanded < reflected ? second : trial, Math.min(expanded, reflected));
                } else if (reflected < next) {
                    replace(highest, trial, reflected);
                } else {
                    boolean outside = reflected < worst;
                    double contracted = move(second, highest, outside ? -contraction : contraction);
                    if (contracted <= Math.min(reflected, worst) && contracted < Double.POSITIVE_INFINITY) {
                        replace(highest, second, contracted);
                    } else {
                        shrink(shrinkage);
                    }
                }
            }
        }

        private double evaluate(double[] point) {
            used++;
            double value = objective.value(point);
            return value < Double.POSITIVE_INFINITY ? value : Double.POSITIVE_INFINITY;
        }

        /** Finds the lowest corner and returns the highest. */
        private int rank() {
            int highest = 0;
            lowest = 0;
            for (int c = 1; c <= n; c++) {
                if (values[c] < values[lowest]) {
                    lowest = c;
                }
                if (values[c] >= values[highest]) {
                    highest = c;
                }
            }
            return highest;
        }

        private double nextToWorst(int highest) {
            double next = Double.NEGATIVE_INFINITY;
            for (int c = 0; c <= n; c++) {
                if (c != highest) {
                    next = Math.max(next, values[c]);
                }
            }
            return next;
        }

        private boolean isSmall(int highest) {
            double spread = values[highest] - values[lowest];
            if (!(spread <= tolerance * Math.max(1, Math.abs(values[lowest])))) {
                return values[lowest] == Double.POSITIVE_INFINITY;
            }
            double reach = Math.sqrt(tolerance);
            for (int c = 0; c <= n; c++) {
                for (int i = 0; i < n; i++) {
                    double distance = Math.abs(corners[c][i] - corners[lowest][i]);
                    if (distance > reach * Math.abs(steps[i]) && distance > Math.ulp(corners[lowest][i])) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void centreWithout(int highest) {
            Arrays.fill(centre, 0);
            for (int c = 0; c <= n; c++) {
                if (c != highest) {
                    for (int i = 0; i < n; i++) {
                        centre[i] += corners[c][i] / n;
                    }
                }
            }
        }

        /** Sets a point on the line from the centre to the highest corner and evaluates it. */
        private double move(double[] target, int highest, double factor) {
            for (int i = 0; i < n; i++) {
                target[i] = centre[i] + factor * (corners[highest][i] - centre[i]);
            }
            return evaluate(target);
        }

        private void replace(int corner, double[] by, double value) {
            double[] old = corners[corner];
            corners[corner] = by;
            values[corner] = value;
            if (by == trial) {
                trial = old;
            } else {
                second = old;
            }
        }

        private void shrink(double factor) {
            for (int c = 0; c <= n; c++) {
                if (c != lowest) {
                    for (int i = 0; i < n; i++) {
                        corners[c][i] = corners[lowest][i] + factor * (corners[c][i] - corners[lowest][i]);
                    }
                    values[c] = evaluate(corners[c]);
                }
            }
        }
    }
}
