package io.clientele.forecasting;

import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Optional;

/**
 * A way to forecast, with its options, before it has seen any data: "seasonal naive", "moving average of three periods", "damped
 * trend with these smoothing parameters". It is the first of three: a forecaster is fitted to a series, and the {@link Fitted} model
 * gives {@link Forecast}s.
 *
 * <p>A forecaster is immutable, serialises, and two forecasters of the same kind and options are equal. Fitting is deterministic: the
 * same series gives the same model, to the bit.
 */
public interface Forecaster extends Serializable {

    /**
     * A short name for tables and for choosing a model by name: lower-case words with hyphens, followed by the options that differ
     * from the defaults, such as {@code "seasonal-naive"} or {@code "moving-average(3)"}. Two forecasters that would forecast
     * differently have different names.
     */
    String name();

    /**
     * Why this forecaster can't be fitted to a series: what the series has, what the model needs, and what to do instead. Empty if
     * it can.
     */
    Optional<String> refusal(TimeSeries series);

    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit for the model
     * @throws io.clientele.stat.EstimationException if the series is fit, and yet the numbers fail
     */
    Fitted fit(TimeSeries series);
}
