package io.clientele.forecasting.smoothing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the search begins: a coarse grid over the smoothing parameters that are free, valued once, and of it the points that are lower
 * than their neighbours along every axis, for each of those may lie at the foot of another hill of the likelihood. If there are fewer
 * than {@value #LEAST}, the next best points join them.
 *
 * <p>Without a season a value costs next to nothing, so the grid is finer there; and it has to be, because short series, which mostly are
 * yearly, have the most hills.
 */
final class StartingPoints {

    private static final double[] ALPHA = {0.002, 0.05, 0.2, 0.5, 0.85, 0.99};
    private static final double[] BETA = {0.005, 0.05, 0.2, 0.4, 0.7, 0.98};
    private static final double[] PHI = {0.03, 0.3, 0.7, 0.97};

    private static final double[] SEASONAL_ALPHA = {0.03, 0.15, 0.45, 0.85};
    private static final double[] SEASONAL_BETA = {0.02, 0.4};
    private static final double[] SEASONAL_PHI = {0.3, 0.95};
    private static final double[] GAMMA = {0.03, 0.6};

    /** Where a warm start puts what the known form has not. */
    private static final double[] MODERATE_BETA = {0.05};

    private static final double MODERATE_GAMMA = 0.1;
    private static final double MODERATE_PHI = 0.8;

    /** What stands on the axis of a parameter that is given. */
    private static final double[] GIVEN = {0};

    private static final int LEAST = 3;
    private static final int MOST = 4;

    private final double[][] axes;
    private final double[][] points;
    private final double[] values;

    private StartingPoints(double[][] axes, int size) {
        this.axes = axes;
        int count = 1;
        for (double[] axis : axes) {
            count *= axis.length;
        }
        this.points = new double[count][size];
        this.values = new double[count];
    }

    /** What a grid is valued by. */
    interface Valuation {

        /**
         * Values points; infinite outside the domain.
         *
         * @param points the parameters come first; what comes after them is for the valuation to fill in
         * @param values receives one number a point
         */
        void value(double[][] points, double[] values);
    }

    /**
     * The points to start from, the best first; none if no point of the grid has a value.
     *
     * @param size how many numbers a point has; the parameters come first
     */
    static List<double[]> of(ParameterRegion region, EtsForm form, int size, Valuation valuation) {
        boolean seasonal = form.hasSeason();
        double[] alphas = region.alphaIsFree() ? seasonal ? SEASONAL_ALPHA : ALPHA : GIVEN;
        double[] gammas = region.gammaIsFree() ? GAMMA : GIVEN;
        double[] phis = region.phiIsFree() ? seasonal ? SEASONAL_PHI : PHI : GIVEN;
        double[] betas = region.betaIsFree() ? seasonal ? SEASONAL_BETA : BETA : GIVEN;
        StartingPoints grid = new StartingPoints(new double[][] {alphas, gammas, phis, betas}, size);
        int i = 0;
        for (double alpha : alphas) {
            for (double gamma : gammas) {
                for (double phi : phis) {
                    for (double beta : betas) {
                        region.start(alpha, beta, gamma, phi, grid.points[i++]);
                    }
                }
            }
        }
        valuation.value(grid.points, grid.values);
        return grid.best();
    }

    /** The points of estimates of related forms, what they lack at moderate values; without those that have no value, best first. */
    static List<double[]> near(List<EtsEstimate> known, ParameterRegion region, int size, Valuation valuation) {
        List<double[]> points = new ArrayList<>();
        for (EtsEstimate estimate : known) {
            for (double betaShare : estimate.form().hasTrend() || !region.betaIsFree() ? GIVEN : MODERATE_BETA) {
                double[] point = new double[size];
                region.startNear(estimate, betaShare, MODERATE_GAMMA, MODERATE_PHI, point);
                points.add(point);
            }
        }
        return ordered(points, valuation);
    }

    /** Those of some points that have a value, the best first. */
    static List<double[]> ordered(List<double[]> points, Valuation valuation) {
        double[] values = new double[points.size()];
        valuation.value(points.toArray(new double[0][]), values);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] < Double.POSITIVE_INFINITY) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> values[i]));
        return order.stream().map(points::get).toList();
    }

    private List<double[]> best() {
        List<Integer> feet = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] < Double.POSITIVE_INFINITY) {
                (isLowerThanItsNeighbours(i) ? feet : others).add(i);
            }
        }
        Comparator<Integer> byValue = Comparator.comparingDouble(i -> values[i]);
        feet.sort(byValue);
        others.sort(byValue);
        List<double[]> best = new ArrayList<>();
        for (int i : feet.subList(0, Math.min(MOST, feet.size()))) {
            best.add(points[i]);
        }
        for (int i : others.subList(0, Math.min(Math.max(0, LEAST - best.size()), others.size()))) {
            best.add(points[i]);
        }
        return best;
    }

    /** Of neighbours with the same value the last is the lower one. */
    private boolean isLowerThanItsNeighbours(int i) {
        int stride = values.length;
        int rest = i;
        for (double[] axis : axes) {
            stride /= axis.length;
            int at = rest / stride;
            rest %= stride;
            if (at > 0 && values[i - stride] < values[i] || at < axis.length - 1 && values[i + stride] <= values[i]) {
                return false;
            }
        }
        return true;
    }
}
