package io.clientele.forecasting.ces;

import io.clientele.internal.numerics.SmoothObjective;

/**
 * −log-likelihood of the parameters with the initial states at their best, plus a barrier that keeps the search off the border of the
 * stable region, plus the prior if it is wanted. The gradient is the partial one at the best states (the envelope theorem), by one
 * adjoint pass.
 */
final class CesObjective implements SmoothObjective {

    /** Weight of the barrier: so little that it costs a hundredth of log-likelihood at the very border, and nothing elsewhere. */
    private static final double SLIGHT = 1e-3;

    /** As part of the prior: enough that the top stands off the border, where a search would have to creep. */
    private static final double PRIOR = 0.3;

    /** A fit that misses by less than this share of the largest value is perfect; the rest is rounding. */
    static final double ROUNDING = 1e-13;

    private final CesPass pass;
    private final CesStates states;
    private final CesRegion region;
    private final int periods;
    private final boolean shrinking;
    private final double barrier;
    private final int observed;
    private int evaluations;

    /**
     * @param pass over the series, scaled to at most 1
     * @param periods the length of the season of the series, whether the form uses it or not
     */
    CesObjective(CesPass pass, int periods, int observed, boolean shrinking) {
        this.pass = pass;
        this.states = new CesStates(pass);
        this.region = new CesRegion(pass.form, pass.m, shrinking);
        this.periods = periods;
        this.observed = observed;
        this.shrinking = shrinking;
        this.barrier = shrinking ? PRIOR : SLIGHT;
    }

    @Override
    public double value(double[] point, double[] gradient) {
        evaluations++;
        double a = point[0];
        double b = point[1];
        double p = point.length > 2 ? point[2] : 0;
        double q = point.length > 3 ? point[3] : 0;
        if (!region.contains(a, b, p, q)) {
            return Double.POSITIVE_INFINITY;
        }
        states.solve(pass, a, b, p, q);
        double squares = pass.squares();
        double floor = observed * ROUNDING * ROUNDING;
        double value = 0.5 * observed * Math.log(Math.max(squares, floor));
        double factor = squares > floor ? observed / squares : 0;
        pass.backward(a, b, p, q);
        double byA = pass.byA;
        for (int j = 0; j < pass.lag; j++) {
            byA -= pass.byPotential[j] * pass.level[j] / (a * a);
        }
        gradient[0] = factor * byA - barrier * CesRegion.roomByA(a, b);
        gradient[1] = factor * pass.byB - barrier * CesRegion.roomByB(a, b);
        value -= barrier * CesRegion.room(a, b);
        if (pass.form == CesForm.PARTIAL) {
            gradient[2] = factor * pass.byP - barrier * (1 / p - 1 / (2 - p));
            value -= barrier * Math.log(p * (2 - p));
        } else if (pass.form == CesForm.FULL) {
            double byP = pass.byP;
            for (int j = 0; j < pass.m; j++) {
                byP -= pass.bySeasonPotential[j] * pass.season[j] / (p * p);
            }
            gradient[2] = factor * byP - barrier * CesRegion.roomByA(p, q);
            gradient[3] = factor * pass.byQ - barrier * CesRegion.roomByB(p, q);
            value -= barrier * CesRegion.room(p, q);
        }
        return shrinking ? value + CesPrior.add(pass.form, periods, point, gradient) : value;
    }

    /** How often it was asked. */
    int evaluations() {
        return evaluations;
    }
}
