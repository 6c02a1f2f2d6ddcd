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
 * @param logLikelihood NaN if there is none, as for a perfect fit
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

    /** The same without a likelihood, and with the variance that a filter found over so many periods. */
    ArimaEstimate ofFilter(double squares, int counted) {
        double degrees = Math.max(1, counted - estimated - effects.length);
        double factor = variance > 0 ? squares / degrees / variance : 1;
        double[] errors = coefficientVariances.clone();
        double[] effectErrors = effectVariances.clone();
        for (int i = 0; i < effectErrors.length; i++) {
            effectErrors[i] *= factor;
        }
        return new ArimaEstimate(
                order,
                coefficients,
                errors,
                mean,
                drift,
                effects,
                effectErrors,
                squares / degrees,
                Double.NaN,
                Math.max(1, counted),
                estimated);
    }

    /** Whether there is no likelihood. */
    boolean hasNoLikelihood() {
        return Double.isNaN(logLikelihood);
    }
}
