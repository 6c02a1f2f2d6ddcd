package io.clientele.forecasting.smoothing;

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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Exponential smoothing that chose its forms: all candidates with their criteria and weights, and those that forecast, fitted.
 *
 * <p>With one member it forecasts as that does, and its diagnostics are that one's. With more the diagnostics are those of the average:
 * the parameters and the degrees of freedom lost are the weighted means of the members', and there is no likelihood.
 *
 * @param specification how the choice was made
 * @param sample what is remembered of the series
 * @param diagnostics size of the errors; with one member likelihood and criteria
 * @param candidates all forms that were considered, those with fewer parts first; the weights add up to 1
 * @param members the forms that forecast, in the order of the candidates: those with a weight above 0
 * @param notes what a reader should know of the choice, whole sentences
 */
public record FittedAutomaticEts(
        AutomaticEts specification,
        Sample sample,
        Diagnostics diagnostics,
        List<EtsCandidate> candidates,
        List<FittedEts> members,
        List<String> notes)
        implements Fitted {

    /** Checks its parts. */
    public FittedAutomaticEts {
        Require.nonNull("specification", specification);
        Require.nonNull("sample", sample);
        Require.nonNull("diagnostics", diagnostics);
        candidates = List.copyOf(Require.nonEmpty("candidates", candidates));
        members = List.copyOf(Require.nonEmpty("members", members));
        notes = List.copyOf(Require.nonNull("notes", notes));
        List<EtsForm> weighted = candidates.stream()
                .filter(candidate -> candidate.weight() > 0)
                .map(EtsCandidate::form)
                .toList();
        Require.that(
                weighted.equals(members.stream().map(FittedEts::form).toList()),
                "members are not the candidates with a weight, in their order; they must be.");
    }

    static FittedAutomaticEts of(
            AutomaticEts specification,
            Sample sample,
            List<EtsCandidate> candidates,
            List<FittedEts> members,
            List<String> notes,
            TimeSeries series) {
        if (members.size() == 1) {
            return new FittedAutomaticEts(
                    specification, sample, members.get(0).diagnostics(), candidates, members, notes);
        }
        double[] weights = weights(candidates);
        double[] fitted = new EtsAverage(members, weights).fitted(series);
        double largest = 0;
        for (int t = 0; t < fitted.length; t++) {
            if (!series.isGap(t)) {
                largest = Math.max(largest, Math.abs(series.value(t) - fitted[t]));
            }
        }
        double squares = 0;
        int observed = fitted.length - series.gapCount();
        for (int t = 0; t < fitted.length; t++) {
            if (!series.isGap(t) && largest > 0) {
                double share = (series.value(t) - fitted[t]) / largest;
                squares += share * share;
            }
        }
        double parameters = 0;
        for (int i = 0; i < weights.length; i++) {
            parameters += weights[i] * members.get(i).diagnostics().parameterCount();
        }
        int counted = (int) Math.round(parameters);
        double deviation = largest * Math.sqrt(squares / Math.max(1, observed - counted + 1));
        return new FittedAutomaticEts(
                specification, sample, Diagnostics.of(observed, counted, deviation), candidates, members, notes);
    }

    private static double[] weights(List<EtsCandidate> candidates) {
        return candidates.stream()
                .mapToDouble(EtsCandidate::weight)
                .filter(weight -> weight > 0)
                .toArray();
    }

    private EtsAverage average() {
        return new EtsAverage(members, weights(candidates));
    }

    /** The weights of the members, in their order; they add up to 1. A copy. */
    public double[] weights() {
        return weights(candidates);
    }

    /** The member with the largest weight; with one member that. */
    public FittedEts best() {
        double[] weights = weights();
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return members.get(best);
    }

    /** The weight of each member under its form, such as {@code "weight of AAdN"}; with one member its own parameters instead. */
    @Override
    public Map<String, Double> parameters() {
        if (members.size() == 1) {
            return members.get(0).parameters();
        }
        Map<String, Double> parameters = new LinkedHashMap<>();
        double[] weights = weights();
        for (int i = 0; i < weights.length; i++) {
            parameters.put("weight of " + members.get(i).form().code(), weights[i]);
        }
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the horizon is below 1, or so long that the numbers of a growing model overflow
     */
    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        return sample.forecast(specification.name(), average().paths(horizon));
    }

    /** {@inheritDoc} Gaps of the series have a fitted value too. */
    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(average().fitted(sample.requireSame(series)));
    }

    /** {@inheritDoc} Gaps stay gaps. */
    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = average().fitted(sample.requireSame(series));
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = series.isGap(t) ? Double.NaN : series.value(t) - residuals[t];
        }
        return sample.series(residuals);
    }

    /**
     * {@inheritDoc} Level, growth and season are those that a period was forecast from, averaged over the members; all in the unit of the
     * series, factors being taken for what they add, so that the parts sum up to the series. Growth and season are there if a member has
     * them.
     */
    @Override
    public Components components(TimeSeries series) {
        double[][] amounts = average().components(sample.requireSame(series));
        List<TimeSeries> parts = new ArrayList<>();
        parts.add(Components.part(series, "level", amounts[0]));
        if (members.stream().anyMatch(member -> member.form().hasTrend())) {
            parts.add(Components.part(series, "growth", amounts[1]));
        }
        if (members.stream().anyMatch(member -> member.form().hasSeason())) {
            parts.add(Components.part(series, "season", amounts[2]));
        }
        parts.add(residuals(series).named("remainder"));
        return new Components(specification.name(), series, parts);
    }

    /** {@inheritDoc} Weights stay too. Over gaps the states move on as they are expected to. */
    @Override
    public FittedAutomaticEts update(TimeSeries observations) {
        List<FittedEts> updated = new ArrayList<>();
        for (FittedEts member : members) {
            updated.add(member.update(observations));
        }
        return new FittedAutomaticEts(specification, updated.get(0).sample(), diagnostics, candidates, updated, notes);
    }

    /** {@inheritDoc} Candidates are compared and weighed anew; the searches of the members begin at their parameters. */
    @Override
    public FittedAutomaticEts refit(TimeSeries series) {
        Require.nonNull("series", series);
        return specification.fit(
                series, members.stream().map(FittedEts::estimate).toList());
    }

    /** A table of the candidates, the weightiest first: form, criterion, its distance from the least, weight, and why it has none. */
    @Override
    public String toString() {
        String criterion = specification.choice().criterion().label();
        boolean remarks =
                candidates.stream().anyMatch(candidate -> !candidate.note().isEmpty());
        TextTable table = TextTable.titled(specification.name() + ", fitted to " + sample)
                .left("form")
                .right(criterion)
                .right("above the least")
                .right("weight");
        if (remarks) {
            table.left("remark");
        }
        double least = candidates.stream()
                .flatMapToDouble(candidate -> candidate.criterion().stream())
                .min()
                .orElse(0);
        Comparator<EtsCandidate> weightiest = Comparator.comparingDouble(candidate -> -candidate.weight());
        candidates.stream()
                .sorted(weightiest.thenComparingDouble(
                        candidate -> candidate.criterion().orElse(Double.POSITIVE_INFINITY)))
                .forEach(candidate -> table.row(cells(candidate, least, remarks)));
        notes.forEach(table::note);
        return table.toString();
    }

    private static List<String> cells(EtsCandidate candidate, double least, boolean remarks) {
        OptionalDouble criterion = candidate.criterion();
        List<String> cells = new ArrayList<>();
        cells.add(candidate.form().toString());
        cells.add(Cells.fixed(criterion, 2));
        cells.add(criterion.isPresent() ? Cells.fixed(criterion.getAsDouble() - least, 2) : Cells.ABSENT);
        cells.add(candidate.weight() > 0 ? Cells.percent(candidate.weight()) : Cells.ABSENT);
        if (remarks) {
            cells.add(candidate.note());
        }
        return cells;
    }
}
