package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How often each of the 25 pairs of answers was given about a feature: all that the classic analysis needs to know of the answers.
 * In a weighted survey a pair counts the weight of its respondent.
 *
 * @param feature what was asked about
 * @param counts 25 counts, or sums of weights, the answers to the dysfunctional question running fastest, both from like to dislike
 * @param squaredWeight the sum of the squared weights of the pairs; their number where they are not weighted
 * @param answered how many complete pairs there are, whatever they weigh
 */
public record AnswerPairs(String feature, List<Double> counts, double squaredWeight, long answered)
        implements Serializable {

    private static final int ANSWERS = 5;

    /** Refuses anything but 25 counts of 0 or more. */
    public AnswerPairs {
        Require.text("feature", feature);
        counts = List.copyOf(Require.nonNull("counts", counts));
        Require.that(
                counts.size() == ANSWERS * ANSWERS,
                "counts has " + counts.size() + " elements; it must have 25, one for each pair of answers.");
        counts.forEach(count -> Require.nonNegative("count", count));
        Require.nonNegative("squaredWeight", squaredWeight);
        Require.atLeast("answered", answered, 0L);
    }

    /** How often this pair was given. */
    public double of(KanoAnswer functional, KanoAnswer dysfunctional) {
        return counts.get(ANSWERS * functional.ordinal() + dysfunctional.ordinal());
    }

    /** All complete pairs, or the sum of their weights. */
    public double n() {
        double n = 0;
        for (double count : counts) {
            n += count;
        }
        return n;
    }

    /** How many unweighted pairs these are worth: (Σw)² / Σw² (Kish 1965); their number where they are not weighted. */
    public double effective() {
        double n = n();
        return answered == 0 ? 0 : Math.min(answered, n * n / squaredWeight);
    }

    /** The counts in the order of {@link #counts()}, as an array of the caller's own. */
    public double[] cells() {
        return counts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The pairs by category.
     *
     * @throws IllegalArgumentException if a pair was given for which the table has no cell
     */
    public CategoryCounts by(EvaluationTable table) {
        Require.nonNull("table", table);
        double[] byCategory = new double[KanoCategory.values().length];
        for (KanoAnswer functional : KanoAnswer.values()) {
            for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                double count = of(functional, dysfunctional);
                if (count > 0) {
                    Require.that(
                            table.has(functional, dysfunctional),
                            feature + " has answers " + functional.words() + " if present and " + dysfunctional.words()
                                    + " if absent, for which the table \"" + table.name()
                                    + "\" has no cell; use one that has, such as EvaluationTable.berger().");
                    byCategory[table.category(functional, dysfunctional).ordinal()] += count;
                }
            }
        }
        return CategoryCounts.of(
                byCategory[0], byCategory[1], byCategory[2], byCategory[3], byCategory[4], byCategory[5]);
    }

    /** The pairs as a table, functional answers down, dysfunctional ones across. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Answer pairs about " + feature + ": " + Cells.count(answered, "pair"))
                .left("if present \\ if absent");
        for (KanoAnswer answer : KanoAnswer.values()) {
            text.right(answer.words());
        }
        for (KanoAnswer functional : KanoAnswer.values()) {
            List<String> row = new ArrayList<>(List.of(functional.words()));
            for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                row.add(Cells.amount(of(functional, dysfunctional)));
            }
            text.row(row);
        }
        return text.toString();
    }
}
