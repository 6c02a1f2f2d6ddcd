package io.clientele.forecasting.smoothing;

import org.jspecify.annotations.Nullable;

/**
 * −log L of an additive form as a function of its smoothing parameters alone, the initial states being the best ones for them. By the
 * envelope theorem the gradient is that at fixed initial states, so one backward pass gives all of it.
 */
final class ProfiledObjective implements BfgsDescent.Objective {

    /** Keeps the logarithm of a perfect fit finite during the search; the series is scaled to at most 1. */
    static final double FLOOR = 1e-30;

    private final EtsForm form;
    private final EtsPass pass;
    private final LeastSquaresStates states;
    private final ParameterRegion region;
    private final @Nullable ParameterPenalty penalty;

    ProfiledObjective(
            EtsForm form,
            EtsPass pass,
            LeastSquaresStates states,
            ParameterRegion region,
            @Nullable ParameterPenalty penalty) {
        this.form = form;
        this.pass = pass;
        this.states = states;
        this.region = region;
        this.penalty = penalty;
    }

    /** The value alone. */
    double at(double[] u) {
        region.at(u);
        states.solve(pass, region.alpha, region.beta, region.gamma, region.phi);
        double squares = EtsLikelihood.sumOfSquares(pass, ErrorType.ADDITIVE);
        double value = 0.5 * pass.n * Math.log(squares + FLOOR * pass.n) + region.price(penalty, pass);
        return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
    }

    /** The trajectories from the states of the last value, which are the best ones elsewhere. */
    void trace(double[] u) {
        region.at(u);
        pass.forward(form, region.alpha, region.beta, region.gamma, region.phi);
    }

    /** What the best states at a point would take back of a change of the fitted values there, in orthonormal coordinates. */
    void project(double[] u, double[] change, int from, double[] coordinates) {
        region.at(u);
        System.arraycopy(change, from, pass.byFit, 0, pass.n);
        pass.backward(form, region.alpha, region.beta, region.gamma, region.phi);
        states.project(pass, coordinates);
    }

    /** How many states are solved for. */
    int states() {
        return states.size();
    }

    /** The values of many points; without a season all at once. */
    void value(double[][] points, double[] values) {
        if (form.hasSeason()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = at(points[i]);
            }
            return;
        }
        LeastSquaresGrid grid = new LeastSquaresGrid(values.length);
        for (int i = 0; i < values.length; i++) {
            region.at(points[i]);
            grid.set(i, region.alpha, region.beta, region.phi);
            values[i] = region.price(penalty, pass);
        }
        double[] squares = grid.leastSquares(pass.y);
        for (int i = 0; i < values.length; i++) {
            double value = 0.5 * pass.n * Math.log(Math.max(squares[i], 0) + FLOOR * pass.n);
            values[i] = Double.isFinite(value) ? values[i] + value : Double.POSITIVE_INFINITY;
        }
    }

    @Override
    public double at(double[] u, double[] gradient) {
        double value = at(u);
        if (Double.isFinite(value)) {
            double squares = EtsLikelihood.sumOfSquares(pass, ErrorType.ADDITIVE) + FLOOR * pass.n;
            EtsLikelihood.differentiate(pass, ErrorType.ADDITIVE, squares);
            pass.backward(form, region.alpha, region.beta, region.gamma, region.phi);
            region.price(penalty, pass);
            region.chain(u, pass.byAlpha, pass.byBeta, pass.byGamma, pass.byPhi, gradient);
        }
        return value;
    }
}
