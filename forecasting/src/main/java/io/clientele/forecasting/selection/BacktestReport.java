package io.clientele.forecasting.selection;

import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.DieboldMariano;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.accuracy.Loss;
import io.clientele.forecasting.accuracy.LossDifference;
import io.clientele.forecasting.accuracy.RankComparison;
import io.clientele.forecasting.accuracy.RankTally;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a {@link Backtest}: models in the order of their rank, and those that could not take part with the reason.
 *
 * @param series the name of the series, blank if it has none
 * @param unit the unit of its values, blank if unknown
 * @param firstOrigin the label of the last training period at the first origin
 * @param lastOrigin the label of the last training period at the last origin
 * @param horizon how many periods ahead
 * @param origins from how many origins, how far apart, with which training data
 * @param between what happened to a model from one origin to the next
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
        Origins origins,
        BetweenOrigins between,
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
        Require.nonNull("origins", origins);
        Require.nonNull("between", between);
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
                series, unit, firstOrigin, lastOrigin, horizon, origins, between, levels, measure, scores, refused);
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

    /** What the {@linkplain #ranking measure that ranks} makes of an error: its square, or its absolute value. */
    private Loss loss() {
        return switch (ranking.kind()) {
            case MSE, RMSE, RMSSE, SDE -> Loss.SQUARED;
            default -> Loss.ABSOLUTE;
        };
    }

    /**
     * Whether the model that is ranked first is better than each other one, or only was lucky: {@link DieboldMariano} tests of the mean
     * losses over the steps of each origin, in the order of the rank. The losses are squared errors if the ranking measure squares, else
     * absolute ones. Empty if fewer than two models are ranked, or there are no more origins than overlap within the horizon, which the
     * printed report says with the remedy.
     */
    public List<LossDifference> againstTheBest() {
        int overlap = overlap();
        if (scores.size() < 2 || measured() < originsForATest()) {
            return List.of();
        }
        DieboldMariano test = new DieboldMariano(loss(), overlap);
        Score best = scores.get(0);
        double[] least = losses(best);
        return scores.stream()
                .skip(1)
                .map(score -> test.ofLosses(score.model(), losses(score), best.model(), least))
                .toList();
    }

    /** The forecasts of so many neighbouring origins have periods in common. */
    private int overlap() {
        return (horizon + origins.every() - 1) / origins.every();
    }

    private int originsForATest() {
        return Math.max(2, overlap() + 1);
    }

    /** From how many origins any actual value is known. */
    private int measured() {
        return scores.isEmpty() ? 0 : losses(scores.get(0)).length;
    }

    /** Why there is no test. */
    private String withoutTest() {
        return "No p: the Diebold–Mariano test of " + Cells.count(horizon, "step") + " from origins "
                + Cells.count(origins.every(), "period") + " apart needs " + Cells.count(originsForATest())
                + " or more with actual values, and there " + (measured() == 1 ? "is " : "are ")
                + Cells.count(measured()) + ". Use more origins, or a shorter horizon.";
    }

    /**
     * How the models rank at each origin, and which cannot be told from the best: multiple comparisons with the best over the origins.
     * Empty if fewer than two models are ranked, or no actual value is known. Forecasts from neighbouring origins overlap, so take the
     * critical distance for a lower bound.
     */
    public Optional<RankComparison> ranks() {
        if (scores.size() < 2 || losses(scores.get(0)).length == 0) {
            return Optional.empty();
        }
        RankTally tally = RankTally.of(scores.stream().map(Score::model).toList());
        List<double[]> losses = scores.stream().map(this::losses).toList();
        for (int o = 0; o < losses.get(0).length; o++) {
            int origin = o;
            tally.add(losses.stream().mapToDouble(of -> of[origin]).toArray());
        }
        return Optional.of(tally.finish());
    }

    /** Over the origins from which any actual value is known: the same ones for every model. */
    private double[] losses(Score score) {
        Loss loss = loss();
        return score.forecasts().stream()
                .flatMapToDouble(forecast -> forecast.loss(loss).stream())
                .toArray();
    }

    /** The leaderboard as data for a chart or a file: rank, model, and a column for each measure; blank where one is not defined. */
    public Table table() {
        List<String> labels = scores.stream()
                .flatMap(score -> Stream.concat(
                        score.overall().values().keySet().stream(), score.overall().undefined().keySet().stream()))
                .distinct()
                .toList();
        Table table = Table.of("Backtest, " + described())
                .column("rank", IntStream.rangeClosed(1, scores.size()).boxed().toList())
                .column("model", scores.stream().map(Score::model).toList());
        for (String label : labels) {
            List<@Nullable Double> cells = new ArrayList<>();
            scores.forEach(score -> cells.add(score.overall().values().get(label)));
            table = table.column(label, cells);
        }
        return table;
    }

    /** A measure by steps ahead as data for a chart or a file: a row a step, a column a model; blank where it is not defined. */
    public Table stepTable(ErrorMeasure measure) {
        Require.nonNull("measure", measure);
        Table table = Table.of(measure.label() + " by steps ahead")
                .column("step", IntStream.rangeClosed(1, horizon).boxed().toList());
        for (Score score : scores) {
            List<@Nullable Double> cells = new ArrayList<>();
            score.byStep().forEach(accuracy -> cells.add(accuracy.values().get(measure.label())));
            table = table.column(score.model(), cells);
        }
        return table;
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
                + Cells.count(origins.number(), "origin") + " " + firstOrigin
                + (origins.number() == 1 ? "" : " to " + lastOrigin)
                + origins.described()
                + between.described()
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
                + Cells.count(origins.number(), "origin")
                + (origins.number() == 1 ? "" : ", first at " + model.firstOrigin()) + ": "
                + model.advice();
    }

    /**
     * The leaderboard: a row a model with its main measures and the p-value of its difference to the best one, and the models that are not
     * ranked with the reason.
     */
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
        List<LossDifference> differences = againstTheBest();
        if (!differences.isEmpty()) {
            table.right("p");
        }
        table.right("n");
        List<Accuracy> column = scores.stream().map(Score::overall).toList();
        for (int i = 0; i < scores.size(); i++) {
            Accuracy accuracy = column.get(i);
            List<String> cells = new ArrayList<>(
                    List.of(Integer.toString(i + 1), scores.get(i).model()));
            shown.forEach(measure -> cells.add(Cells.fixed(accuracy.value(measure), decimals(measure, column))));
            if (!differences.isEmpty()) {
                cells.add(i == 0 ? "" : Cells.fixed(differences.get(i - 1).pValue(), 3));
            }
            cells.add(Cells.count(accuracy.observations()));
            table.row(cells);
        }
        if (!differences.isEmpty()) {
            table.note("p: how likely so large a difference to " + scores.get(0).model()
                    + " is by chance (Diebold–Mariano, " + loss().meaning() + ")");
        } else if (scores.size() > 1) {
            table.note(withoutTest());
        }
    }
}
