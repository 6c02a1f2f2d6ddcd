package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which a fitted model is judged inside the sample.
 *
 * <pre>
 * AIC  = −2·log L + 2·k
 * AICc = AIC + 2·k·(k + 1) / (n − k − 1)          only if n {@literal >} k + 1
 * BIC  = −2·log L + k·log n
 * </pre>
 *
 * with n observations and k estimated parameters, the error variance counted as one (Akaike 1974; Hurvich and Tsai 1989; Schwarz
 * 1978). Models that are no likelihood models, such as a moving average, have none of the three. Likelihoods compare only between
 * models of one class on the same series.
 */
public final class Diagnostics implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int observations;
    private final int parameterCount;
    private final double residualStandardDeviation;

    /** NaN if the model has no likelihood. */
    private final double logLikelihood;

    /** How many observations the criteria count. */
    private final int effectiveObservations;

    private Diagnostics(
            int observations,
            int parameterCount,
            double residualStandardDeviation,
            double logLikelihoodOrNaN,
            int effectiveObservations) {
        this.observations = Require.atLeast("observations", observations, 1);
        this.effectiveObservations = Require.within("effectiveObservations", effectiveObservations, 1, observations);
        this.parameterCount = Require.atLeast("parameterCount", parameterCount, 0);
        this.residualStandardDeviation = Require.nonNegative("residualStandardDeviation", residualStandardDeviation);
        this.logLikelihood = logLikelihoodOrNaN;
    }

    /**
     * The diagnostics of a model without a likelihood.
     *
     * @param observations n, the length of the series
     * @param parameterCount how many numbers were estimated from it, 0 or more
     * @param residualStandardDeviation the estimated standard deviation of the one-step errors, in the unit of the series
     */
    public static Diagnostics of(int observations, int parameterCount, double residualStandardDeviation) {
        return new Diagnostics(observations, parameterCount, residualStandardDeviation, Double.NaN, observations);
    }

    /** The same with the maximised log-likelihood, from which the information criteria follow; a finite number. */
    public Diagnostics withLogLikelihood(double value) {
        return new Diagnostics(
                observations,
                parameterCount,
                residualStandardDeviation,
                Require.finite("logLikelihood", value),
                effectiveObservations);
    }

    /**
     * The same with fewer observations in the likelihood than the series has, as with differences, whose first values have nothing to be
     * compared with, and with gaps. The criteria count these.
     *
     * @param count from 1 to the observations
     */
    public Diagnostics withEffectiveObservations(int count) {
        return new Diagnostics(observations, parameterCount, residualStandardDeviation, logLikelihood, count);
    }

    @JsonCreator
    static Diagnostics fromJson(
            @JsonProperty("observations") int observations,
            @JsonProperty("parameterCount") int parameterCount,
            @JsonProperty("residualStandardDeviation") double residualStandardDeviation,
            @JsonProperty("logLikelihood") @Nullable Double logLikelihood,
            @JsonProperty("effectiveObservations") @Nullable Integer effectiveObservations) {
        Diagnostics diagnostics = of(observations, parameterCount, residualStandardDeviation);
        if (effectiveObservations != null) {
            diagnostics = diagnostics.withEffectiveObservations(effectiveObservations);
        }
        return logLikelihood == null ? diagnostics : diagnostics.withLogLikelihood(logLikelihood);
    }

    /** How many observations the model was fitted to. */
    @JsonProperty
    public int observations() {
        return observations;
    }

    /** How many observations the likelihood is of, and the criteria count; those of the series unless the model says otherwise. */
    public int effectiveObservations() {
        return effectiveObservations;
    }

    @JsonProperty("effectiveObservations")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Integer jsonEffectiveObservations() {
        return effectiveObservations == observations ? null : (Integer) effectiveObservations;
    }

    /** How many numbers were estimated from the series, as the model counts them for its criteria. */
    @JsonProperty
    public int parameterCount() {
        return parameterCount;
    }

    /** The estimated standard deviation of the one-step errors, in the unit of the series; relative if the model's errors are. */
    @JsonProperty
    public double residualStandardDeviation() {
        return residualStandardDeviation;
    }

    /** The maximised log-likelihood; empty if the model has none. Constants may be left out, as the model says. */
    public OptionalDouble logLikelihood() {
        return Double.isNaN(logLikelihood) ? OptionalDouble.empty() : OptionalDouble.of(logLikelihood);
    }

    @JsonProperty("logLikelihood")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonLogLikelihood() {
        return Double.isNaN(logLikelihood) ? null : (Double) logLikelihood;
    }

    /** Akaike's information criterion; empty without a likelihood. */
    public OptionalDouble aic() {
        return criterion(2.0 * parameterCount);
    }

    /** Akaike's information criterion corrected for short series; empty without a likelihood or if {@code n <= k + 1}. */
    public OptionalDouble aicc() {
        double k = parameterCount;
        double room = effectiveObservations - k - 1;
        return room > 0 ? criterion(2 * k + 2 * k * (k + 1) / room) : OptionalDouble.empty();
    }

    /** Schwarz's information criterion; empty without a likelihood. */
    public OptionalDouble bic() {
        return criterion(parameterCount * Math.log(effectiveObservations));
    }

    private OptionalDouble criterion(double penalty) {
        return Double.isNaN(logLikelihood) ? OptionalDouble.empty() : OptionalDouble.of(-2 * logLikelihood + penalty);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Diagnostics that
                && observations == that.observations
                && parameterCount == that.parameterCount
                && Double.compare(residualStandardDeviation, that.residualStandardDeviation) == 0
                && Double.compare(logLikelihood, that.logLikelihood) == 0
                && effectiveObservations == that.effectiveObservations;
    }

    @Override
    public int hashCode() {
        return Objects.hash(observations, parameterCount, residualStandardDeviation, logLikelihood);
    }

    /** A table of two columns: what, and how much. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Diagnostics, n = " + Cells.count(observations))
                .left("measure")
                .right("value")
                .row("estimated parameters", Cells.count(parameterCount))
                .row("residual standard deviation", Cells.significant(residualStandardDeviation, 5));
        if (!Double.isNaN(logLikelihood)) {
            table.row("log-likelihood", Cells.fixed(logLikelihood, 2))
                    .row("AIC", Cells.fixed(aic(), 2))
                    .row("AICc", Cells.fixed(aicc(), 2))
                    .row("BIC", Cells.fixed(bic(), 2));
        }
        return table.toString();
    }
}
