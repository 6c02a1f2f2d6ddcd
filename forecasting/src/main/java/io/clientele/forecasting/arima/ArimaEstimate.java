package io.clientele.forecasting.arima;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Checks its parts. */
    ArimaEstimate {
        Require.nonNull("order", order);
        Require.finite("coefficients", coefficients, "");
        Require.finite("coefficientVariances", coefficientVariances, "");
        Require.finite("effects", effects, "");
        Require.finite("effectVariances", effectVariances, "");
        Require.sameLength("coefficients", coefficients.length, "order", order.coefficients());
        Require.sameLength("coefficientVariances", coefficientVariances.length, "coefficients", coefficients.length);
        Require.sameLength("effectVariances", effectVariances.length, "effects", effects.length);
        Require.nonNegative("variance", variance);
        Require.atLeast("effective", effective, 0);
        Require.within("estimated", estimated, 0, coefficients.length);
    }

    @JsonCreator
    static ArimaEstimate fromJson(
            @JsonProperty("order") ArimaOrder order,
            @JsonProperty("coefficients") double[] coefficients,
            @JsonProperty("coefficientVariances") double[] coefficientVariances,
            @JsonProperty("mean") boolean mean,
            @JsonProperty("drift") boolean drift,
            @JsonProperty("effects") double[] effects,
            @JsonProperty("effectVariances") double[] effectVariances,
            @JsonProperty("variance") double variance,
            @JsonProperty("logLikelihood") @Nullable Double logLikelihood,
            @JsonProperty("effective") int effective,
            @JsonProperty("estimated") int estimated) {
        return new ArimaEstimate(
                order,
                coefficients,
                coefficientVariances,
                mean,
                drift,
                effects,
                effectVariances,
                variance,
                logLikelihood == null ? Double.NaN : logLikelihood,
                effective,
                estimated);
    }

    @JsonProperty("logLikelihood")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    Double jsonLogLikelihood() {
        return hasNoLikelihood() ? null : (Double) logLikelihood;
    }

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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArimaEstimate that
                && order.equals(that.order)
                && Arrays.equals(coefficients, that.coefficients)
                && Arrays.equals(coefficientVariances, that.coefficientVariances)
                && mean == that.mean
                && drift == that.drift
                && Arrays.equals(effects, that.effects)
                && Arrays.equals(effectVariances, that.effectVariances)
                && Double.compare(variance, that.variance) == 0
                && Double.compare(logLikelihood, that.logLikelihood) == 0
                && effective == that.effective
                && estimated == that.estimated;
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, Arrays.hashCode(coefficients), Arrays.hashCode(effects), variance, logLikelihood);
    }
}
