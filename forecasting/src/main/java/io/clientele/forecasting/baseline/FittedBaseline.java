package io.clientele.forecasting.baseline;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fitted simple method: the last value, the last season, the mean, whatever it needs to forecast, and how large its errors were.
 *
 * <p>{@link #parameters()} names what it remembers. Immutable; it serialises.
 */
public final class FittedBaseline implements Fitted {

    private static final long serialVersionUID = 1L;

    private final Baseline specification;
    private final Sample sample;
    private final Diagnostics diagnostics;
    private final double[] state;

    FittedBaseline(Baseline specification, Sample sample, Diagnostics diagnostics, double[] state) {
        this.specification = Require.nonNull("specification", specification);
        this.sample = Require.nonNull("sample", sample);
        this.diagnostics = Require.nonNull("diagnostics", diagnostics);
        this.state = Require.finite("state", state, "");
    }

    @Override
    public Baseline specification() {
        return specification;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Map<String, Double> parameters() {
        return Collections.unmodifiableMap(specification.parameters(state));
    }

    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        double deviation = diagnostics.residualStandardDeviation();
        return sample.forecast(specification.name(), specification.ahead(state, deviation * deviation, horizon));
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(oneStep(series));
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = oneStep(series);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = series.value(t) - residuals[t];
        }
        return sample.series(residuals);
    }

    /** {@inheritDoc} The level is the one-step forecast. */
    @Override
    public Components components(TimeSeries series) {
        double[] level = oneStep(series);
        double[] remainder = residuals(series).valuesOr(Double.NaN);
        return new Components(
                specification.name(),
                series,
                List.of(Components.part(series, "level", level), Components.part(series, "remainder", remainder)));
    }

    @Override
    public FittedBaseline update(TimeSeries observations) {
        double[] further = SeriesNeeds.requireWithoutGaps(specification.name(), sample.requireNext(observations))
                .values();
        return new FittedBaseline(
                specification, sample.extended(further.length), diagnostics, specification.moved(state, further));
    }

    private double[] oneStep(TimeSeries series) {
        return specification.oneStep(sample.requireSame(series).values(), state);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FittedBaseline that
                && specification.equals(that.specification)
                && sample.equals(that.sample)
                && diagnostics.equals(that.diagnostics)
                && Arrays.equals(state, that.state);
    }

    @Override
    public int hashCode() {
        return 31 * sample.hashCode() + Arrays.hashCode(state);
    }

    /** One line to recognise it, one table to judge it. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification.name() + " fitted to " + sample)
                .left("parameter")
                .right("value");
        parameters().forEach((name, value) -> table.row(name, Cells.significant(value, 5)));
        table.row("residual standard deviation", Cells.significant(diagnostics.residualStandardDeviation(), 5));
        return table.toString();
    }

    private Object writeReplace() {
        return new SerializedForm(
                specification, sample, diagnostics, Arrays.stream(state).boxed().toList());
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("FittedBaseline travels as its serialized form.");
    }

    /** What travels; reading it back runs the checks again. */
    private record SerializedForm(Baseline specification, Sample sample, Diagnostics diagnostics, List<Double> state)
            implements Serializable {

        private Object readResolve() {
            return new FittedBaseline(
                    specification,
                    sample,
                    diagnostics,
                    state.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
