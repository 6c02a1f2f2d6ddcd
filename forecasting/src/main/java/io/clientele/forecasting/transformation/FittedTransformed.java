package io.clientele.forecasting.transformation;

import io.clientele.forecasting.BoxCoxPaths;
import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.stat.InverseBoxCox;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model fitted to a transformed series, and the power. Diagnostics are those of the model, in the unit of the transforms; fitted values
 * and residuals are in the unit of the series.
 *
 * @param specification transformation and model
 * @param sample what is remembered of the series
 * @param lambda the power; 0 stands for the logarithm
 * @param unit what values are divided by before they are transformed
 * @param inside the model of the transforms
 */
public record FittedTransformed(
        Transformed specification,
        Sample sample,
        double lambda,
        double unit,
        @AnyFittedModel Fitted inside) implements Fitted {

    /** Checks its parts. */
    public FittedTransformed {
        Require.nonNull("specification", specification);
        Require.nonNull("sample", sample);
        Require.nonNegative("lambda", lambda);
        Require.positive("unit", unit);
        Require.nonNull("inside", inside);
    }

    @Override
    public Diagnostics diagnostics() {
        return inside.diagnostics();
    }

    /** Lambda, then the parameters of the model. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("lambda", lambda);
        parameters.putAll(inside.parameters());
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * @throws EstimationException if the forecasts leave the range of a double
     */
    @Override
    public Forecast forecast(int horizon) {
        Forecast transforms = inside.forecast(Sample.requireHorizon(horizon));
        BoxCoxPaths paths = new BoxCoxPaths(transforms.distribution(), lambda, unit, specification.expected());
        for (int h = 1; h <= horizon; h++) {
            double high = InverseBoxCox.back(transforms.at(h).quantile(1 - 1e-9), lambda, unit);
            if (!(high < Math.sqrt(Double.MAX_VALUE))) {
                throw new EstimationException(
                        specification.name(),
                        "forecasts leave the range of a double. Forecast fewer steps, or the series as it is.",
                        parameters());
            }
        }
        return sample.forecast(specification.name(), paths);
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        double[] fitted = inside.fitted(transformed(sample.requireSame(series))).valuesOr(Double.NaN);
        for (int t = 0; t < fitted.length; t++) {
            fitted[t] = Double.isNaN(fitted[t]) ? fitted[t] : InverseBoxCox.back(fitted[t], lambda, unit);
        }
        return sample.series(fitted);
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = fitted(series).valuesOr(Double.NaN);
        double[] values = series.valuesOr(Double.NaN);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = values[t] - residuals[t];
        }
        return sample.series(residuals);
    }

    /**
     * The series as the model sees it: its values divided by the unit and transformed. With it the model inside can be asked what it is
     * never asked from outside.
     *
     * @throws IllegalArgumentException if a value can't be transformed
     */
    public TimeSeries transformed(TimeSeries series) {
        Optional<String> refusal = specification.transformation().refusal(series);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        return Transformed.transformed(series, lambda, unit);
    }

    /**
     * {@inheritDoc} Here they are the fitted values, as {@code level}, and what they missed. The parts of the model do not add up to the
     * values but to their transforms: {@link #transformedComponents} has them.
     */
    @Override
    public Components components(TimeSeries series) {
        return new Components(
                specification.name(),
                series,
                List.of(
                        Components.part(series, "level", fitted(series).valuesOr(Double.NaN)),
                        Components.part(series, "remainder", residuals(series).valuesOr(Double.NaN))));
    }

    /**
     * The parts that the model sees in the transforms, in their unit: level, growth, season and the like, as far as it has them.
     *
     * @param series the series it was fitted to
     * @throws IllegalArgumentException if it is another series
     */
    public Components transformedComponents(TimeSeries series) {
        return inside.components(transformed(sample.requireSame(series)));
    }

    @Override
    public FittedTransformed update(TimeSeries observations) {
        Fitted moved = inside.update(transformed(sample.requireNext(observations)));
        return new FittedTransformed(specification, sample.extended(observations.size()), lambda, unit, moved);
    }

    /** One line to recognise it, then the model of the transforms. */
    @Override
    public String toString() {
        return specification.name() + " fitted to " + sample + ", lambda " + Cells.significant(lambda, 4) + "\n"
                + inside;
    }
}
