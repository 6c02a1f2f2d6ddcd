package io.clientele.forecasting.smoothing;

import org.jspecify.annotations.Nullable;

/**
 * What is believed of a growth before the series is seen: that it changes slowly. The density of beta is that of Lomax (Pareto's, begun at
 * 0),
 *
 * <pre>
 * p(beta) ∝ (1 + beta / 0.05)^−4
 * </pre>
 *
 * whose median is 0.01. Its tail is long, so a series that does show a growth on the move, such as a long one with turning points, is
 * free to: beta = 0.5 costs 9.6 of log-likelihood, which a hundred observations of such a series make up for many times. A short series with
 * one steep stretch at its end can't.
 */
final class TrendPrior implements ParameterPenalty {

    static final TrendPrior SLOW = new TrendPrior();

    private static final double SHAPE = 4;
    private static final double SCALE = 0.05;

    private TrendPrior() {}

    /** The prior for a form; null if it has no trend. */
    static @Nullable ParameterPenalty of(EtsForm form) {
        return form.hasTrend() ? SLOW : null;
    }

    @Override
    public double at(double alpha, double beta, double gamma, double phi, double[] slopes) {
        slopes[0] = 0;
        slopes[1] = SHAPE / (SCALE + beta);
        slopes[2] = 0;
        slopes[3] = 0;
        return SHAPE * Math.log(1 + beta / SCALE);
    }
}
