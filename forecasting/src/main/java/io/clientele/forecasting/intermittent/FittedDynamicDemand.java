package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fitted dynamic model of demand: its form, its parameters, and the means it holds after the last period.
 *
 * <p>{@link #update} moves the means and keeps the parameters; what came is then a value like any other, so forecasts are those of the
 * longer series with the same parameters. Immutable; it serialises, and travels as JSON.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class FittedDynamicDemand implements Fitted {

    private static final long serialVersionUID = 1L;

    private final DynamicDemand specification;
    private final Sample sample;
    private final Diagnostics diagnostics;
    private final DemandEstimate state;

    @JsonCreator
    FittedDynamicDemand(
            @JsonProperty("specification") DynamicDemand specification,
            @JsonProperty("sample") Sample sample,
            @JsonProperty("diagnostics") Diagnostics diagnostics,
            @JsonProperty("state") DemandEstimate state) {
        this.specification = Require.nonNull("specification", specification);
        this.sample = Require.nonNull("sample", sample);
        this.diagnostics = Require.nonNull("diagnostics", diagnostics);
        this.state = Require.nonNull("state", state);
    }

    @Override
    @JsonProperty
    public DynamicDemand specification() {
        return specification;
    }

    @JsonProperty("sample")
    private Sample jsonSample() {
        return sample;
    }

    @JsonProperty("state")
    private DemandEstimate jsonState() {
        return state;
    }

    /** The form that was given or chosen. */
    public DemandForm form() {
        return state.form();
    }

    /** {@inheritDoc} The observations are the known periods; the likelihood is that of all of them, with all constants. */
    @Override
    @JsonProperty
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Map<String, Double> parameters() {
        return Collections.unmodifiableMap(state.named());
    }

    @Override
    public Forecast forecast(int horizon) {
        return sample.forecast(specification.name(), state.ahead(Sample.requireHorizon(horizon)));
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(passed(series).get(0));
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] values = sample.requireSame(series).valuesOr(Double.NaN);
        double[] residuals = passed(series).get(0);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = values[t] - residuals[t];
        }
        return sample.series(residuals);
    }

    /** {@inheritDoc} A hurdle has {@code probability} and {@code size}, the other forms the {@code mean}; and the {@code remainder}. */
    @Override
    public Components components(TimeSeries series) {
        List<double[]> passed = passed(series);
        List<TimeSeries> parts = new ArrayList<>();
        if (state.isHurdle()) {
            parts.add(Components.part(series, "probability", passed.get(1)));
            parts.add(Components.part(series, "size", passed.get(2)));
        }
        parts.add(Components.part(series, "mean", passed.get(0)));
        parts.add(Components.part(series, "remainder", residuals(series).valuesOr(Double.NaN)));
        return new Components(specification.name(), series, parts);
    }

    /** The means before each period: of the period, of the probability, of the size. */
    private List<double[]> passed(TimeSeries series) {
        double[] values = DemandValues.required(specification.name(), sample.requireSame(series), true);
        double[] means = new double[values.length];
        double[] probabilities = new double[values.length];
        double[] sizes = new double[values.length];
        DemandEstimate at = state.atStart();
        for (int t = 0; t < values.length; t++) {
            means[t] = at.mean();
            probabilities[t] = at.main().level();
            sizes[t] = at.size();
            at = Double.isNaN(values[t]) ? at : at.after(values[t]);
        }
        return List.of(means, probabilities, sizes);
    }

    @Override
    public FittedDynamicDemand update(TimeSeries observations) {
        double[] further = DemandValues.further(specification.name(), sample.requireNext(observations), true);
        Optional<String> refusal = specification.notWhole(observations);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        DemandEstimate at = state;
        for (double value : further) {
            at = Double.isNaN(value) ? at : at.after(value);
        }
        return new FittedDynamicDemand(specification, sample.extended(further.length), diagnostics, at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FittedDynamicDemand that
                && specification.equals(that.specification)
                && sample.equals(that.sample)
                && diagnostics.equals(that.diagnostics)
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sample, state);
    }

    /** One line to recognise it, one table to judge it. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification.name() + " fitted to " + sample)
                .left("parameter")
                .right("value")
                .row("form", state.form().label());
        parameters().forEach((name, value) -> table.row(name, Cells.significant(value, 5)));
        return table.row("forecast of a period", Cells.significant(state.mean(), 5))
                .row("log-likelihood", Cells.fixed(diagnostics.logLikelihood(), 2))
                .row("AICc", Cells.fixed(diagnostics.aicc(), 2))
                .row("residual standard deviation", Cells.significant(diagnostics.residualStandardDeviation(), 5))
                .toString();
    }
}
