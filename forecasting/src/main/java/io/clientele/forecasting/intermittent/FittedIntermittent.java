package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.forecasting.Components;
import io.clientele.forecasting.DemandPaths;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fitted point method for intermittent demand: its parameters, its levels, and how much sizes vary.
 *
 * <p>{@link #forecast} gives the same number for every period to come, as a distribution of demand and no demand. {@link #components} shows
 * the levels that the method holds. {@link #update} moves the levels and keeps the parameters and the deviations. Immutable; it serialises, and
 * travels as JSON.
 */
public final class FittedIntermittent implements Fitted {

    private static final long serialVersionUID = 1L;

    private final IntermittentMethod specification;
    private final Sample sample;
    private final Diagnostics diagnostics;
    private final double[] parameters;

    /** What the method knew before the first period, and after the last one. */
    private final double[] start;

    private final double[] memory;
    private final double sizeDeviation;
    private final boolean wholeSizes;

    FittedIntermittent(
            IntermittentMethod specification,
            Sample sample,
            Diagnostics diagnostics,
            double[] parameters,
            double[] start,
            double[] memory,
            double sizeDeviation,
            boolean wholeSizes) {
        this.specification = Require.nonNull("specification", specification);
        this.sample = Require.nonNull("sample", sample);
        this.diagnostics = Require.nonNull("diagnostics", diagnostics);
        this.parameters = Require.finite("parameters", parameters, "");
        this.start = Require.finite("start", start, "");
        this.memory = Require.finite("memory", memory, "");
        this.sizeDeviation = Require.nonNegative("sizeDeviation", sizeDeviation);
        this.wholeSizes = wholeSizes;
    }

    @Override
    public IntermittentMethod specification() {
        return specification;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Map<String, Double> parameters() {
        return Collections.unmodifiableMap(specification.named(parameters));
    }

    private DemandTracker tracker() {
        return specification.tracker(memory.clone(), parameters);
    }

    @Override
    public Forecast forecast(int horizon) {
        return sample.forecast(specification.name(), distribution(Sample.requireHorizon(horizon)));
    }

    private PredictiveDistribution distribution(int horizon) {
        DemandTracker tracker = tracker();
        double p = tracker.probability();
        double size = tracker.size();
        if (p * size == 0) {
            return DemandPaths.none(horizon);
        }
        return new DemandPaths(
                horizon,
                p,
                0,
                Math.sqrt(tracker.probabilityVariance()),
                wholeSizes ? Math.max(1, size) : size,
                sizeDeviation,
                0,
                sizeDeviation / Math.sqrt(tracker.sizesUsed()),
                wholeSizes);
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(oneStep(series, List.of()));
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] values = sample.requireSame(series).valuesOr(Double.NaN);
        double[] residuals = oneStep(series, List.of());
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = values[t] - residuals[t];
        }
        return sample.series(residuals);
    }

    /**
     * {@inheritDoc} Croston's have {@code size} and {@code interval}, TSB {@code size} and {@code probability}, the others {@code level}: as
     * known before the period; then the one-step {@code forecast} made of them, and the {@code remainder}.
     */
    @Override
    public Components components(TimeSeries series) {
        int n = sample.requireSame(series).size();
        String[] names = tracker().partNames();
        List<double[]> levels = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            levels.add(new double[n]);
        }
        double[] forecasts = oneStep(series, levels);
        List<TimeSeries> parts = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            parts.add(Components.part(series, names[i], levels.get(i)));
        }
        parts.add(Components.part(series, "forecast", forecasts));
        parts.add(Components.part(series, "remainder", residuals(series).valuesOr(Double.NaN)));
        return new Components(specification.name(), series, parts);
    }

    /** One-step forecasts, NaN where there is none; and what they are made of, where that is asked for. */
    private double[] oneStep(TimeSeries series, List<double[]> levels) {
        double[] values =
                DemandValues.required(specification.name(), sample.requireSame(series), specification.bridgesGaps());
        DemandTracker tracker = specification.tracker(start.clone(), parameters);
        double[] forecasts = new double[values.length];
        double[] parts = new double[levels.size()];
        for (int t = 0; t < values.length; t++) {
            forecasts[t] = tracker.isReady() ? tracker.mean() : Double.NaN;
            if (parts.length > 0) {
                tracker.parts(parts);
                for (int i = 0; i < parts.length; i++) {
                    levels.get(i)[t] = parts[i];
                }
            }
            if (!Double.isNaN(values[t])) {
                tracker.take(values[t]);
            }
        }
        return forecasts;
    }

    @Override
    public FittedIntermittent update(TimeSeries observations) {
        double[] further = DemandValues.further(
                specification.name(), sample.requireNext(observations), specification.bridgesGaps());
        DemandTracker tracker = tracker();
        boolean whole = wholeSizes && DemandValues.areCounts(DemandValues.known(further));
        for (double value : further) {
            if (!Double.isNaN(value)) {
                tracker.take(value);
            }
        }
        return new FittedIntermittent(
                specification,
                sample.extended(further.length),
                diagnostics,
                parameters,
                start,
                tracker.memory,
                sizeDeviation,
                whole);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FittedIntermittent that
                && specification.equals(that.specification)
                && sample.equals(that.sample)
                && diagnostics.equals(that.diagnostics)
                && Arrays.equals(parameters, that.parameters)
                && Arrays.equals(start, that.start)
                && Arrays.equals(memory, that.memory)
                && Double.compare(sizeDeviation, that.sizeDeviation) == 0
                && wholeSizes == that.wholeSizes;
    }

    @Override
    public int hashCode() {
        return 31 * sample.hashCode() + Arrays.hashCode(memory);
    }

    /** One line to recognise it, one table to judge it. */
    @Override
    public String toString() {
        DemandTracker tracker = tracker();
        TextTable table = TextTable.titled(specification.name() + " fitted to " + sample)
                .left("parameter")
                .right("value");
        parameters().forEach((name, value) -> table.row(name, Cells.significant(value, 5)));
        return table.row("probability of demand", Cells.significant(tracker.probability(), 5))
                .row("mean size", Cells.significant(tracker.size(), 5))
                .row("deviation of sizes", Cells.significant(sizeDeviation, 5))
                .row("forecast of a period", Cells.significant(tracker.mean(), 5))
                .row("residual standard deviation", Cells.significant(diagnostics.residualStandardDeviation(), 5))
                .toString();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FittedIntermittent fromJson(SerializedForm form) {
        return form.fitted();
    }

    private Object writeReplace() {
        return serializedForm();
    }

    @JsonValue
    private SerializedForm serializedForm() {
        return new SerializedForm(
                specification, sample, diagnostics, parameters, start, memory, sizeDeviation, wholeSizes);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("FittedIntermittent travels as its serialized form.");
    }

    /** What travels, as JSON and as bytes; reading it back runs the checks again. */
    @SuppressWarnings("ArrayRecordComponent")
    record SerializedForm(
            IntermittentMethod specification,
            Sample sample,
            Diagnostics diagnostics,
            double[] parameters,
            double[] start,
            double[] memory,
            double sizeDeviation,
            boolean wholeSizes)
            implements Serializable {

        private Object readResolve() {
            return fitted();
        }

        FittedIntermittent fitted() {
            return new FittedIntermittent(
                    specification, sample, diagnostics, parameters, start, memory, sizeDeviation, wholeSizes);
        }
    }
}
