package io.clientele.forecasting.selection;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outcome of a {@link Backtest}: its {@link BacktestReport}, and the forecasters themselves, so that the best can go on to forecast.
 *
 * @param candidates the forecasters by name
 * @param report the numbers
 */
public record BacktestResult(List<Candidate> candidates, BacktestReport report) implements Serializable {

    /** Copies and checks. */
    public BacktestResult {
        candidates = List.copyOf(candidates);
        Require.nonNull("report", report);
    }

    /** The forecaster ranked first, as {@link #winner()} has it; empty if every one was refused, or the ranking measure is defined for none. */
    public Optional<Forecaster> best() {
        return report.scores().stream()
                .filter(score -> score.overall().value(report.ranking()).isPresent())
                .findFirst()
                .map(score -> forecaster(score.model()));
    }

    /**
     * The forecaster ranked first, for those who cannot go on without one.
     *
     * @throws IllegalStateException if there is none; the message says of each model why it is not ranked
     */
    public Forecaster winner() {
        return best().orElseThrow(() -> new IllegalStateException("no model is ranked by "
                + report.ranking().label() + ":\n"
                + Stream.concat(
                                report.scores().stream()
                                        .map(score -> score.model() + ": "
                                                + score.overall()
                                                        .reason(report.ranking())
                                                        .orElse("")),
                                report.refused().stream().map(report::note))
                        .collect(Collectors.joining("\n"))));
    }

    /** The forecaster that is best by another measure; empty if every one was refused, or the measure is defined for none. */
    public Optional<Forecaster> best(ErrorMeasure measure) {
        return new BacktestResult(candidates, report.rankedBy(measure)).best();
    }

    /**
     * The forecaster of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Forecaster forecaster(String name) {
        return candidates.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "model",
                        name,
                        "one of " + candidates.stream().map(Candidate::name).toList(),
                        ""))
                .forecaster();
    }

    /** The leaderboard. */
    @Override
    public String toString() {
        return report.toString();
    }
}
