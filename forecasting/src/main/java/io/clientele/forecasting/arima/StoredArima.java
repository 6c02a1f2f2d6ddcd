package io.clientele.forecasting.arima;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What travels of a {@link FittedArima}, as JSON and as bytes; reading it back runs the checks.
 *
 * @param arima the specification, if its orders are named
 * @param automatic the specification, if its orders were chosen
 * @param note what is said beside the table; null for nothing
 * @param state where the next period begins
 * @param stateVariance its variance, row by row; null if it is known for certain
 */
@SuppressWarnings("ArrayRecordComponent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredArima(
        @Nullable Arima arima,
        @Nullable AutomaticArima automatic,
        Sample sample,
        Diagnostics diagnostics,
        int season,
        ArimaEstimate estimate,
        boolean logarithms,
        @Nullable String note,
        double[] state,
        double @Nullable [] stateVariance)
        implements Serializable {

    private Object readResolve() {
        return fitted();
    }

    FittedArima fitted() {
        Require.that(
                (arima == null) != (automatic == null),
                "arima and automatic are " + (arima == null ? "both missing" : "both there")
                        + "; one of them must be the specification.");
        Forecaster specification = arima != null ? arima : Require.nonNull("automatic", automatic);
        Options options = arima != null
                ? arima.options()
                : Require.nonNull("automatic", automatic).options();
        double[] variance = stateVariance == null ? new double[0] : stateVariance;
        int parts = Require.nonNull("state", state).length;
        int rows = (int) Math.round(Math.sqrt(variance.length));
        Require.that(
                rows <= parts && rows * rows == variance.length,
                "stateVariance has " + variance.length + " numbers and the state " + parts
                        + " parts; it must be a square of as many rows at most.");
        Require.nonNull("estimate", estimate);
        Require.sameLength(
                "effects",
                estimate.effects().length,
                "regressors",
                options.driverCount() + (estimate.mean() ? 1 : 0) + (estimate.drift() ? 1 : 0));
        return new FittedArima(
                specification,
                Require.nonNull("sample", sample),
                Require.nonNull("diagnostics", diagnostics),
                Require.atLeast("season", season, 1),
                estimate,
                logarithms,
                options,
                note == null ? "" : note,
                Require.finite("state", state, "").clone(),
                Require.finite("stateVariance", variance, "").clone());
    }
}
