package io.clientele.forecasting.arima;

import java.io.Serializable;

/**
 * The numbers of an estimated model, in the unit of the series.
 *
 * @param coefficients ar, ma, seasonal ar, seasonal ma
 * @param coefficientVariances their variances
 * @param mean whether the model has a mean
 * @param drift whether it has a drift
 * @param effects the effects of the drivers, then the mean, then the drift
 * @param effectVariances their variances
 * @param variance of the one-step errors
 * @param logLikelihood NaN for a perfect fit
 * @param effective how many observations the likelihood is of
 * @param estimated how many of the coefficients were estimated, and not given
 */
@SuppressWarnings("ArrayRecordComponent")
record ArimaEstimate(
        ArimaOrder order,
        double[] coefficients,
        double[] coefficientVariances,
        boolean mean,
        boolean drift,
        double[] effects,
        double[] effectVariances,
        double variance,
        double logLikelihood,
        int effective,
        int estimated)
        implements Serializable {

    /** How many numbers were estimated, the variance among them. */
    int parameterCount() {
        return estimated + effects.length + 1;
    }

    /** The same with something added to the log-likelihood, as by a change of unit. */
    ArimaEstimate plus(double toLogLikelihood) {
        return new ArimaEstimate(
                order,
                coefficients,
                coefficientVariances,
                mean,
                drift,
                effects,
                effectVariances,
                variance,
                logLikelihood + toLogLikelihood,
                effective,
                estimated);
    }

    boolean isPerfect() {
        return Double.isNaN(logLikelihood);
    }
}
