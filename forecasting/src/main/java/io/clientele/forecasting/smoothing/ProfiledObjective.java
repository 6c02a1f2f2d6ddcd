package io.clientele.forecasting.smoothing;

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

    ProfiledObjective(EtsForm form, EtsPass pass, LeastSquaresStates states, ParameterRegion region) {
        this.form = form;
        this.pass = pass;
        this.states = states;
        this.region = region;
    }

    /** The value alone. */
    double at(double[] u) {
        region.at(u);
        states.solve(pass, region.alpha, region.beta, region.gamma, region.phi);
        double squares = EtsLikelihood.sumOfSquares(pass, ErrorType.ADDITIVE);
        double value = 0.5 * pass.n * Math.log(squares + FLOOR * pass.n);
        return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
    }

    @Override
    public double at(double[] u, double[] gradient) {
        double value = at(u);
        if (Double.isFinite(value)) {
            double squares = EtsLikelihood.sumOfSquares(pass, ErrorType.ADDITIVE) + FLOOR * pass.n;
            EtsLikelihood.differentiate(pass, ErrorType.ADDITIVE, squares);
            pass.backward(form, region.alpha, region.beta, region.gamma, region.phi);
            region.chain(u, pass.byAlpha, pass.byBeta, pass.byGamma, pass.byPhi, gradient);
        }
        return value;
    }
}
