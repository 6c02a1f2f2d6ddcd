package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fitted combination for intermittent demand: its members and their weights.
 *
 * <p>{@link #update} updates the members and keeps the weights. Where new observations have gaps, a member that can't pass them over is
 * left out from then on.
 *
 * @param sample what it was fitted to
 * @param diagnostics its length and the size of its one-step errors; there is no likelihood
 * @param members the fitted members: imapa (unless there are gaps), tsb, dynamic-demand
 * @param weights as many, adding up to 1
 */
public record FittedIntermittentDemand(
        Sample sample,
        Diagnostics diagnostics,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = FittedDynamicDemand.class, name = "dynamic-demand"),
            @JsonSubTypes.Type(value = FittedIntermittent.class, name = "intermittent-method")
        })
        List<Fitted> members,

        List<Double> weights)
        implements Fitted {

    /** On how many periods the probability rests at most: what a level smoothed with 0.1 remembers. */
    private static final int MEMORY = 19;

    /** Copies and checks. */
    public FittedIntermittentDemand {
        Require.nonNull("sample", sample);
        Require.nonNull("diagnostics", diagnostics);
        members = List.copyOf(Require.nonEmpty("members", members));
        weights = List.copyOf(Require.nonNull("weights", weights));
        Require.sameLength("members", members.size(), "weights", weights.size());
        for (int i = 0; i < weights.size(); i++) {
            Require.probability("weights[" + i + "]", weights.get(i));
        }
    }

    @Override
    public IntermittentDemand specification() {
        return IntermittentDemand.automatic();
    }

    /** The weight of each member, under its name. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            named.put("weight of " + members.get(i).specification().name(), weights.get(i));
        }
        return Collections.unmodifiableMap(named);
    }

    @Override
    public Forecast forecast(int horizon) {
        return sample.forecast(specification().name(), distribution(Sample.requireHorizon(horizon)));
    }

    private PredictiveDistribution distribution(int horizon) {
        double mean = 0;
        for (int i = 0; i < members.size(); i++) {
            mean += weights.get(i) * members.get(i).forecast(1).mean(1);
        }
        PredictiveDistribution first = members.get(0).forecast(horizon).distribution();
        if (!(first instanceof DemandPaths sizes) || mean == 0 || sizes.probability() == 0) {
            return DemandPaths.none(horizon);
        }
        double p = Math.min(1, mean / sizes.size());
        double deviation = Math.sqrt(p * (1 - p) / Math.max(2, Math.min(sample.observations(), MEMORY)));
        return new DemandPaths(
                horizon,
                p,
                0,
                deviation,
                Math.max(sizes.size(), mean),
                sizes.sizeDeviation(),
                0,
                sizes.sizeMeanDeviation(),
                sizes.wholeSizes());
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(oneStep(series));
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = oneStep(series);
        double[] values = series.valuesOr(Double.NaN);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = values[t] - residuals[t];
        }
        return sample.series(residuals);
    }

    private double[] oneStep(TimeSeries series) {
        return MemberWeights.oneStep(
                members, weights.stream().mapToDouble(Double::doubleValue).toArray(), sample.requireSame(series));
    }

    /** {@inheritDoc} The one-step forecast of each member, under its name; then the combined {@code forecast} and the {@code remainder}. */
    @Override
    public Components components(TimeSeries series) {
        double[] forecasts = oneStep(series);
        List<TimeSeries> parts = new ArrayList<>();
        for (Fitted member : members) {
            parts.add(Components.part(
                    series, member.specification().name(), member.fitted(series).valuesOr(Double.NaN)));
        }
        parts.add(Components.part(series, "forecast", forecasts));
        parts.add(Components.part(series, "remainder", residuals(series).valuesOr(Double.NaN)));
        return new Components(specification().name(), series, parts);
    }

    @Override
    public FittedIntermittentDemand update(TimeSeries observations) {
        DemandValues.further(specification().name(), sample.requireNext(observations), true);
        List<Fitted> updated = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < members.size(); i++) {
            Fitted member = members.get(i);
            if (observations.hasGaps() && member.specification() instanceof Imapa) {
                continue;
            }
            updated.add(member.update(observations));
            kept.add(weights.get(i));
            total += weights.get(i);
        }
        for (int i = 0; i < kept.size() && kept.size() < members.size(); i++) {
            kept.set(i, total > 0 ? kept.get(i) / total : 1.0 / kept.size());
        }
        return new FittedIntermittentDemand(sample.extended(observations.size()), diagnostics, updated, kept);
    }

    /** One line to recognise it, one table to judge it. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification().name() + " fitted to " + sample)
                .left("member")
                .right("weight")
                .right("forecast");
        double mean = 0;
        for (int i = 0; i < members.size(); i++) {
            double forecast = members.get(i).forecast(1).mean(1);
            mean += weights.get(i) * forecast;
            table.row(
                    members.get(i).specification().name(),
                    Cells.percent(weights.get(i)),
                    Cells.significant(forecast, 5));
        }
        return table.row("together", Cells.percent(1.0), Cells.significant(mean, 5))
                .toString();
    }
}
