package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.clientele.forecasting.Components;
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
import java.util.function.UnaryOperator;

/**
 * A combination, fitted: who takes part with which share, who does not and why.
 *
 * <p>Its fitted values are the shares of those of the members; a period for which not all members have one is combined from those that do,
 * and a gap if none does. The diagnostics count the parameters of the member that has most, for averaging adds none; there is no
 * likelihood.
 *
 * @param specification what was fitted
 * @param sample what is remembered of the series
 * @param diagnostics how large the combined one-step errors were
 * @param members who takes part, at least one
 * @param leftOut who does not
 */
@JsonTypeName("combination")
public record FittedCombination(
        Combination specification,
        Sample sample,
        Diagnostics diagnostics,
        List<CombinedMember> members,
        List<LeftOut> leftOut)
        implements Fitted {

    /** Copies and checks. */
    public FittedCombination {
        Require.nonNull("specification", specification);
        Require.nonNull("sample", sample);
        Require.nonNull("diagnostics", diagnostics);
        members = List.copyOf(Require.nonEmpty("members", members));
        leftOut = List.copyOf(Require.nonNull("leftOut", leftOut));
    }

    static FittedCombination of(Combination specification, TimeSeries series, MemberFits fits, double[] shares) {
        List<CombinedMember> members = new ArrayList<>();
        int most = 0;
        double usual = 0;
        for (int i = 0; i < shares.length; i++) {
            Fitted model = fits.models().get(i);
            Diagnostics own = model.diagnostics();
            double deviation = deviation(
                    missed(series, model.fitted(series).valuesOr(Double.NaN)),
                    own.parameterCount(),
                    own.residualStandardDeviation());
            members.add(new CombinedMember(model, Math.min(1, shares[i]), deviation));
            most = Math.max(most, own.parameterCount());
            usual += shares[i] * deviation;
        }
        int n = series.size();
        FittedCombination fitted = new FittedCombination(
                specification, Sample.of(series), Diagnostics.of(n, most, 0), members, fits.leftOut());
        double deviation = deviation(fitted.errors(series), most, usual);
        return new FittedCombination(
                specification, fitted.sample, Diagnostics.of(n, most, deviation), members, fits.leftOut());
    }

    /**
     * The root of the sum of squared errors over what the parameters leave of their number.
     *
     * @param errors NaN where there is none
     * @param unknown what it is if there are none at all
     */
    private static double deviation(double[] errors, int parameters, double unknown) {
        double greatest = 0;
        int count = 0;
        for (double error : errors) {
            greatest = Double.isNaN(error) ? greatest : Math.max(greatest, Math.abs(error));
            count += Double.isNaN(error) ? 0 : 1;
        }
        if (count == 0) {
            return unknown;
        }
        double squares = 0;
        for (double error : errors) {
            double share = greatest == 0 || Double.isNaN(error) ? 0 : error / greatest;
            squares += share * share;
        }
        return greatest * Math.sqrt(squares / Math.max(1, count - parameters));
    }

    private double[] shares() {
        return members.stream().mapToDouble(CombinedMember::weight).toArray();
    }

    /** The forecasts of the members, put together. */
    Pool pool(int horizon) {
        List<PredictiveDistribution> parts = new ArrayList<>(members.size());
        for (CombinedMember member : members) {
            parts.add(member.model().forecast(horizon).distribution());
        }
        return Pool.of(parts, shares(), specification.isMedian());
    }

    /** The share of each member, by its name. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        members.forEach(member -> parameters.put("weight of " + member.name(), member.weight()));
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        return sample.forecast(specification.name(), pool(horizon).distribution())
                .withNotes(leftOut.stream().map(LeftOut::toString).toArray(String[]::new));
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(combined(series));
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        return sample.series(errors(series));
    }

    private double[] errors(TimeSeries series) {
        return missed(series, combined(series));
    }

    /** Turns fitted values into what they missed; NaN where there is none. */
    private static double[] missed(TimeSeries series, double[] fitted) {
        for (int t = 0; t < fitted.length; t++) {
            fitted[t] = series.isGap(t) ? Double.NaN : series.value(t) - fitted[t];
        }
        return fitted;
    }

    private double[] combined(TimeSeries series) {
        sample.requireSame(series);
        double[] sums = new double[series.size()];
        double[] shares = new double[series.size()];
        for (CombinedMember member : members) {
            double[] fitted = member.model().fitted(series).valuesOr(Double.NaN);
            for (int t = 0; t < sums.length; t++) {
                if (!Double.isNaN(fitted[t])) {
                    sums[t] += member.weight() * fitted[t];
                    shares[t] += member.weight();
                }
            }
        }
        for (int t = 0; t < sums.length; t++) {
            sums[t] = shares[t] > 0 ? sums[t] / shares[t] : Double.NaN;
        }
        return sums;
    }

    /** {@inheritDoc} Here they are the one-step forecasts of the members, each under its name, and what the combination missed. */
    @Override
    public Components components(TimeSeries series) {
        sample.requireSame(series);
        List<TimeSeries> parts = new ArrayList<>();
        for (CombinedMember member : members) {
            double[] fitted = member.model().fitted(series).valuesOr(Double.NaN);
            parts.add(Components.part(series, member.name(), fitted));
        }
        parts.add(residuals(series).named("remainder"));
        return new Components(specification.name(), series, parts);
    }

    /** {@inheritDoc} Every member is updated; the shares stay. */
    @Override
    public FittedCombination update(TimeSeries observations) {
        return updated(observations, model -> model.update(observations));
    }

    /** The same with members that can't bridge a gap taking it for having turned out as they forecast. */
    FittedCombination bridging(TimeSeries observations) {
        return updated(observations, model -> Bridge.across(model, observations));
    }

    private FittedCombination updated(TimeSeries observations, UnaryOperator<Fitted> update) {
        sample.requireNext(observations);
        List<CombinedMember> moved = new ArrayList<>();
        for (CombinedMember member : members) {
            moved.add(new CombinedMember(
                    update.apply(member.model()), member.weight(), member.residualStandardDeviation()));
        }
        return new FittedCombination(specification, sample.extended(observations.size()), diagnostics, moved, leftOut);
    }

    /** One line to recognise it, one table to judge it: who takes part with which share and which errors, all in the unit of the series; who does not, and why. */
    @Override
    public String toString() {
        return table(specification.name()).toString();
    }

    TextTable table(String name) {
        TextTable table = TextTable.titled(name + " fitted to " + sample)
                .left("member")
                .right("weight")
                .right("parameters")
                .right("residual standard deviation");
        for (CombinedMember member : members) {
            Diagnostics own = member.model().diagnostics();
            table.row(
                    member.name(),
                    Cells.fixed(member.weight(), 3),
                    Cells.count(own.parameterCount()),
                    Cells.significant(member.residualStandardDeviation(), 5));
        }
        table.row(
                "together",
                Cells.fixed(1, 3),
                Cells.count(diagnostics.parameterCount()),
                Cells.significant(diagnostics.residualStandardDeviation(), 5));
        leftOut.forEach(out -> table.note(out.toString()));
        return table;
    }
}
