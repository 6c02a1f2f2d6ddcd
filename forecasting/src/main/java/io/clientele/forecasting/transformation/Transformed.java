package io.clientele.forecasting.transformation;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import io.clientele.stat.InverseBoxCox;
import java.util.Optional;

/**
 * Any model on the Box–Cox transformed series, its forecasts transformed back. Made by {@link BoxCox#around}.
 *
 * <p>The point forecast is the back-transformed one of the model, the median; {@link #forecastingMeans} gives the expected value instead,
 * which is higher where lambda is below 1. Values are divided by a power of two before they are transformed, which leaves forecasts as
 * they are and numbers in range.
 *
 * @param transformation the transformation, whose lambda is 0 or more
 * @param model what forecasts the transforms
 * @param expected whether the point forecast is the expected value, else the median
 */
public record Transformed(BoxCox transformation, @AnyModel Forecaster model, boolean expected) implements Forecaster {

    /** Refuses negative powers. */
    public Transformed {
        Require.nonNull("transformation", transformation);
        Require.nonNull("model", model);
        Require.that(
                transformation.lower() >= 0,
                "lambda is from " + Require.show(transformation.lower())
                        + "; it must be 0 or more for forecasts, which have no mean otherwise. Use between(0, 2).");
    }

    /** The same with the expected value as point forecast instead of the median. */
    public Transformed forecastingMeans() {
        return new Transformed(transformation, model, true);
    }

    /** {@code "box-cox-ses(guerrero)"}: the name of the model, the choice and the model's options. */
    @Override
    public String name() {
        return Names.joined("box-cox(" + transformation.option() + (expected ? ",mean" : "") + ")", model.name());
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Optional<String> refusal = transformation.refusal(Require.nonNull("series", series));
        if (refusal.isPresent()) {
            return refusal;
        }
        return model.refusal(transformed(series, transformation.lambda(series), unit(series)));
    }

    /** The power of two at or below the largest value; 1 if all are 0. */
    static double unit(TimeSeries series) {
        double largest = 0;
        for (double value : series.valuesOr(0)) {
            largest = Math.max(largest, value);
        }
        return largest >= Double.MIN_NORMAL ? Math.scalb(1.0, Math.getExponent(largest)) : 1;
    }

    static TimeSeries transformed(TimeSeries series, double lambda, double unit) {
        return series.map(value -> InverseBoxCox.transform(value, lambda, unit));
    }

    /**
     * Chooses lambda, transforms, and fits the model.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit
     * @throws io.clientele.stat.EstimationException if the numbers of the model fail
     */
    @Override
    public FittedTransformed fit(TimeSeries series) {
        double lambda = transformation.lambda(Require.nonNull("series", series));
        double unit = unit(series);
        Fitted fitted = model.fit(transformed(series, lambda, unit));
        return new FittedTransformed(this, Sample.of(series), lambda, unit, fitted);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
