package io.clientele.forecasting.selection;

import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The numbers of a {@link Backtest}: models in the order of their rank, and those that could not take part with the reason.
 *
 * @param series the name of the series, blank if it has none
 * @param unit the unit of its values, blank if unknown
 * @param firstOrigin the label of the last training period at the first origin
 * @param lastOrigin the label of the last training period at the last origin
 * @param horizon how many periods ahead
 * @param origins from how many origins
 * @param levels the levels of the intervals that were judged
 * @param ranking the measure that ranks
 * @param scores the models, the best first; those for which the measure is not defined last, else in the order they were named
 * @param refused the models that could not forecast at some origin
 */
public record BacktestReport(
        String series,
        String unit,
        String firstOrigin,
        String lastOrigin,
        int horizon,
        int origins,
        List<Double> levels,
        ErrorMeasure ranking,
        List<Score> scores,
        List<RefusedModel> refused)
        implements Serializable {

    private static final int DIGITS = 4;

    /** Copies, checks, and puts the models into the order of their rank. */
    public BacktestReport {
        Require.nonNull("series", series);
        Require.nonNull("unit", unit);
        Require.text("firstOrigin", firstOrigin);
        Require.text("lastOrigin", lastOrigin);
        Require.atLeast("horizon", horizon, 1);
        Require.atLeast("origins", origins, 1);
        levels = List.copyOf(levels);
        Require.nonNull("ranking", ranking);
        scores = ranked(scores, ranking);
        refused = List.copyOf(refused);
    }

    private static List<Score> ranked(List<Score> scores, ErrorMeasure measure) {
        return scores.stream()
                .sorted(Comparator.comparingDouble(score -> badness(score, measure)))
                .toList();
    }

    private static double badness(Score score, ErrorMeasure measure) {
        OptionalDouble value = score.overall().value(measure);
        return value.isPresent() ? measure.badness(value.getAsDouble()) : Double.POSITIVE_INFINITY;
    }

    /** The same models ranked by another measure. */
    public BacktestReport rankedBy(ErrorMeasure measure) {
        return new BacktestReport(
                series, unit, firstOrigin, lastOrigin, horizon, origins, levels, measure, scores, refused);
    }

    /**
     * How a model did.
     *
     * @throws IllegalArgumentException if no model of this name was ranked
     */
    public Score score(String model) {
        for (Score score : scores) {
            if (score.model().equals(model)) {
                return score;
            }
        }
        for (RefusedModel other : refused) {
            Require.that(
                    !other.model().equals(model),
                    "model " + model + " was refused and has no score: " + other.advice());
        }
        throw Require.broken(
                "model", model, "one of " + scores.stream().map(Score::model).toList(), "");
    }

    /** A table of one measure: a row a model, a column a step, and all steps together. */
    public String byStep(ErrorMeasure measure) {
        Require.nonNull("measure", measure);
        TextTable table = TextTable.titled(measure.label() + " by steps ahead, " + described())
                .left("model");
        for (int h = 1; h <= horizon; h++) {
            table.right(Integer.toString(h));
        }
        table.right("all");
        int decimals = decimals(
                measure,
                scores.stream().flatMap(score -> score.byStep().stream()).toList());
        for (Score score : scores) {
            List<String> cells = new ArrayList<>();
            cells.add(score.model());
            score.byStep().forEach(accuracy -> cells.add(Cells.fixed(accuracy.value(measure), decimals)));
            cells.add(Cells.fixed(score.overall().value(measure), decimals));
            table.row(cells);
        }
        refused.forEach(model -> table.note(note(model)));
        return table.toString();
    }

    private String described() {
        return (series.isBlank() ? "" : series + ", ")
                + Cells.count(origins, "origin") + " " + firstOrigin
                + (origins == 1 ? "" : " to " + lastOrigin)
                + (unit.isBlank() ? "" : ", in " + unit);
    }

    /** As many decimals as show the largest value of a column with the usual number of digits. */
    private static int decimals(ErrorMeasure measure, List<Accuracy> column) {
        return Cells.decimals(
                DIGITS,
                column.stream()
                        .flatMapToDouble(accuracy -> accuracy.value(measure).stream())
                        .toArray());
    }

    /** Why a model is not ranked: {@code drift is not ranked, refused at 2 of 6 origins, first at 2025-04: …}. */
    String note(RefusedModel model) {
        return model.model() + " is not ranked, refused at " + Cells.count(model.origins()) + " of "
                + Cells.count(origins, "origin") + (origins == 1 ? "" : ", first at " + model.firstOrigin()) + ": "
                + model.advice();
    }

    /** The leaderboard: a row a model with its main measures, and the models that are not ranked with the reason. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Backtest, " + described() + ", " + Cells.count(horizon, "step")
                + " ahead, ranked by " + ranking.label());
        if (!scores.isEmpty()) {
            rank(table);
        }
        refused.forEach(model -> table.note(note(model)));
        return table.toString();
    }

    private void rank(TextTable table) {
        List<ErrorMeasure> shown = new ArrayList<>(List.of(
                ErrorMeasure.MASE,
                ErrorMeasure.SMAPE,
                ErrorMeasure.OWA,
                ErrorMeasure.MAE,
                ErrorMeasure.RMSE,
                ErrorMeasure.BIAS));
        levels.forEach(level -> shown.add(ErrorMeasure.coverage(level)));
        if (!shown.contains(ranking)) {
            shown.add(0, ranking);
        }
        table.right("rank").left("model");
        shown.forEach(measure -> table.right(measure.label()));
        table.right("n");
        List<Accuracy> column = scores.stream().map(Score::overall).toList();
        for (int i = 0; i < scores.size(); i++) {
            Accuracy accuracy = column.get(i);
            List<String> cells = new ArrayList<>(
                    List.of(Integer.toString(i + 1), scores.get(i).model()));
            shown.forEach(measure -> cells.add(Cells.fixed(accuracy.value(measure), decimals(measure, column))));
            cells.add(Cells.count(accuracy.observations()));
            table.row(cells);
        }
    }
}
