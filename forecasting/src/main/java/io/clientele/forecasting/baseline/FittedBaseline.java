package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import io.clientele.stat.EstimationException;
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
 * <p>{@link #parameters()} names what it remembers. Immutable; it serialises, and travels as JSON with its specification.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
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
        Require.that(
                specification.isState(state),
                "state has " + state.length + " numbers; " + specification.name() + " remembers others.");
    }

    @JsonCreator
    static FittedBaseline fromJson(
            @JsonProperty("specification") Baseline specification,
            @JsonProperty("sample") Sample sample,
            @JsonProperty("diagnostics") Diagnostics diagnostics,
            @JsonProperty("state") double[] state) {
        return new FittedBaseline(
                specification,
                sample,
                diagnostics,
                Require.nonNull("state", state).clone());
    }

    @Override
    @JsonProperty
    public Baseline specification() {
        return specification;
    }

    @JsonProperty("sample")
    private Sample jsonSample() {
        return sample;
    }

    @JsonProperty("state")
    private double[] jsonState() {
        return state.clone();
    }

    @Override
    @JsonProperty
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Map<String, Double> parameters() {
        return Collections.unmodifiableMap(specification.parameters(state));
    }

    /**
     * {@inheritDoc}
     *
     * @throws EstimationException if the forecasts leave the range of a double
     */
    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        double deviation = diagnostics.residualStandardDeviation();
        double variance = Math.min(Double.MAX_VALUE, deviation * deviation);
        return sample.forecast(specification.name(), specification.ahead(state, variance, horizon));
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
        double[] moved = specification.moved(state, further);
        for (double number : moved) {
            if (!Double.isFinite(number)) {
                throw specification.outOfRange("the states");
            }
        }
        return new FittedBaseline(specification, sample.extended(further.length), diagnostics, moved);
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
