package io.clientele.forecasting.baseline;

import io.clientele.internal.numerics.Cholesky;
import java.util.Arrays;
import java.util.Optional;

/**
 * Weights of 0 or more that add up to 1 with the least squared error.
 *
 * <p>Because weights add up to 1, the error of a weighted average is the weighted average of the errors: e = Σ w(i)·d(i) with d(i) those
 * of column i alone. So what is sought is the point nearest to 0 in the convex hull of the columns d, and only their products G = d′d
 * matter. Wolfe's method keeps a set of columns whose affine hull's nearest point lies inside their convex hull, and adds the column that
 * looks furthest past the hyperplane through it until none does. Errors don't change when the series is shifted; they are scaled by a
 * power of two to about 1 first, so squares stay in range.
 */
final class SimplexWeights {

    /** A column is added only if it promises more than rounding does. */
    private static final double ROUNDING = 1e-11;

    /** Added to the diagonal, relative to its size: equal columns share nothing otherwise. */
    private static final double RIDGE = 1e-13;

    private final double[][] products;
    private final double[] weights;

    private SimplexWeights(double[][] products) {
        this.products = products;
        this.weights = new double[products.length];
    }

    /**
     * The weights of the last {@code window} values, the latest first.
     *
     * @param falls whether weights must not rise with age
     */
    static double[] of(double[] values, int window, boolean falls) {
        if (window == 1) {
            return new double[] {1};
        }
        double[] found = new SimplexWeights(products(errors(values, window, falls))).nearest();
        if (!falls) {
            return found;
        }
        double[] weights = new double[window];
        double tail = 0;
        for (int i = window - 1; i >= 0; i--) {
            tail += found[i] / (i + 1);
            weights[i] = tail;
        }
        return weights;
    }

    /** A row a column: the errors of the value i + 1 periods ago as a forecast, or of the average of the last i + 1. */
    private static double[][] errors(double[] values, int window, boolean falls) {
        double[][] errors = new double[window][values.length - window];
        double greatest = 0;
        for (int t = window; t < values.length; t++) {
            double sum = 0;
            for (int i = 0; i < window; i++) {
                double error = values[t] - values[t - 1 - i];
                sum += error;
                errors[i][t - window] = falls ? sum / (i + 1) : error;
                greatest = Math.max(greatest, Math.abs(errors[i][t - window]));
            }
        }
        int unit = greatest > 0 && Double.isFinite(greatest) ? -Math.getExponent(greatest) : 0;
        for (double[] column : errors) {
            for (int t = 0; t < column.length; t++) {
                column[t] = Double.isFinite(greatest) ? Math.scalb(column[t], unit) : 0;
            }
        }
        return errors;
    }

    private static double[][] products(double[][] columns) {
        int k = columns.length;
        double[][] products = new double[k][k];
        double trace = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < columns[i].length; t++) {
                    sum += columns[i][t] * columns[j][t];
                }
                products[i][j] = sum;
                products[j][i] = sum;
            }
            trace += products[i][i];
        }
        for (int i = 0; i < k; i++) {
            products[i][i] += RIDGE * trace;
        }
        return products;
    }

    private double[] nearest() {
        int k = weights.length;
        int best = 0;
        for (int i = 1; i < k; i++) {
            best = products[i][i] < products[best][best] ? i : best;
        }
        weights[best] = 1;
        // Each round ends at the nearest point of another face, closer than the last one: there are finitely many.
        for (int round = 0; round < 50 * k; round++) {
            double[] slopes = slopes();
            double square = 0;
            int entering = 0;
            for (int i = 0; i < k; i++) {
                square += weights[i] * slopes[i];
                entering = slopes[i] < slopes[entering] ? i : entering;
            }
            if (weights[entering] > 0 || slopes[entering] >= square - ROUNDING * products[best][best]) {
                return weights;
            }
            if (!enter(entering)) {
                return weights;
            }
        }
        return weights;
    }

    private double[] slopes() {
        double[] slopes = new double[weights.length];
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j < slopes.length; j++) {
                slopes[i] += products[i][j] * weights[j];
            }
        }
        return slopes;
    }

    /** Takes a column in and walks to the nearest point of the enlarged hull, leaving columns whose weight runs out on the way. */
    private boolean enter(int entering) {
        boolean[] active = new boolean[weights.length];
        for (int i = 0; i < active.length; i++) {
            active[i] = weights[i] > 0 || i == entering;
        }
        while (true) {
            int[] set = members(active);
            Optional<double[]> target = affineNearest(set);
            if (target.isEmpty()) {
                return false;
            }
            double step = 1;
            int leaving = -1;
            for (int i = 0; i < set.length; i++) {
                double goal = target.get()[i];
                double now = weights[set[i]];
                if (goal <= 0 && now - goal > 0 && now / (now - goal) < step) {
                    step = now / (now - goal);
                    leaving = set[i];
                }
            }
            for (int i = 0; i < set.length; i++) {
                double moved = weights[set[i]] + step * (target.get()[i] - weights[set[i]]);
                weights[set[i]] = Math.max(0, moved);
            }
            if (leaving < 0) {
                return true;
            }
            weights[leaving] = 0;
            active[leaving] = false;
            if (leaving == entering) {
                return false;
            }
        }
    }

    private static int[] members(boolean[] active) {
        int[] members = new int[active.length];
        int count = 0;
        for (int i = 0; i < active.length; i++) {
            if (active[i]) {
                members[count] = i;
                count++;
            }
        }
        return Arrays.copyOf(members, count);
    }

    /** The weights, of any sign, that add up to 1 with the least error. */
    private Optional<double[]> affineNearest(int[] set) {
        double[][] part = new double[set.length][set.length];
        for (int i = 0; i < set.length; i++) {
            for (int j = 0; j < set.length; j++) {
                part[i][j] = products[set[i]][set[j]];
            }
        }
        double[] ones = new double[set.length];
        Arrays.fill(ones, 1);
        return Cholesky.of(part).map(factor -> {
            double[] solution = factor.solve(ones);
            double sum = Arrays.stream(solution).sum();
            for (int i = 0; i < solution.length; i++) {
                solution[i] /= sum;
            }
            return solution;
        });
    }
}
