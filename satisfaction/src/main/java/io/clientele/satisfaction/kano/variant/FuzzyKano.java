package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fuzzy Kano: answers that are several of the five to a degree give every category a degree, and those that reach the cut are counted
 * (Lee and Huang 2009, Expert Systems with Applications 36).
 *
 * <pre>
 * degree of a category = Σ functional(i) · dysfunctional(j) over the cells (i, j) of the evaluation table that hold it
 * </pre>
 *
 * <p>Degrees sum to 1. With a cut of 0.4 a pair counts for none, one or two categories; the pairs that reach it nowhere are counted as
 * undecided. Answers that are wholly one of the five give exactly what the table gives.
 *
 * @param table the evaluation table; Berger's unless told
 * @param cut the degree from which on a category is counted, above 1/3 so that never more than two are, up to 1; 0.4 unless told
 */
public record FuzzyKano(EvaluationTable table, double cut) implements Serializable {

    /** What a degree may miss the cut by through rounding alone. */
    private static final double ROUNDING = 1e-12;

    /** Checks the cut. */
    public FuzzyKano {
        Require.nonNull("table", table);
        Require.within("cut", cut, 0, 1);
        Require.that(
                cut > 1 / 3.0,
                "cut is " + Require.show(cut)
                        + "; it must be above 1/3, so that a pair counts for at most two categories. The usual cut is"
                        + " 0.4.");
    }

    /** Berger's table, cut at 0.4. */
    public static FuzzyKano standard() {
        return new FuzzyKano(EvaluationTable.berger(), 0.4);
    }

    /** The same with another table. */
    public FuzzyKano with(EvaluationTable other) {
        return new FuzzyKano(other, cut);
    }

    /** The same with another cut. */
    public FuzzyKano cutAt(double degree) {
        return new FuzzyKano(table, degree);
    }

    /** The degree of every category, in the order M, O, A, I, R, Q. */
    public Map<KanoCategory, Double> degrees(FuzzyAnswer functional, FuzzyAnswer dysfunctional) {
        double[] degrees = raw(functional, dysfunctional);
        Map<KanoCategory, Double> map = new EnumMap<>(KanoCategory.class);
        for (KanoCategory category : KanoCategory.values()) {
            map.put(category, degrees[category.ordinal()]);
        }
        return map;
    }

    /** The categories that reach the cut: none, one or two, in the order M, O, A, I, R, Q. */
    public List<KanoCategory> categories(FuzzyAnswer functional, FuzzyAnswer dysfunctional) {
        double[] degrees = raw(functional, dysfunctional);
        return Stream.of(KanoCategory.values())
                .filter(category -> degrees[category.ordinal()] >= cut - ROUNDING)
                .toList();
    }

    private double[] raw(FuzzyAnswer functional, FuzzyAnswer dysfunctional) {
        Require.nonNull("functional", functional);
        Require.nonNull("dysfunctional", dysfunctional);
        double[] degrees = new double[KanoCategory.values().length];
        for (KanoAnswer present : KanoAnswer.values()) {
            for (KanoAnswer absent : KanoAnswer.values()) {
                degrees[table.category(present, absent).ordinal()] +=
                        functional.membership(present) * dysfunctional.membership(absent);
            }
        }
        return degrees;
    }

    /**
     * What many people said about a feature.
     *
     * @param feature its name
     * @param pairs one a respondent, functional before dysfunctional; at least one
     */
    public FuzzyFeature count(String feature, List<FuzzyPair> pairs) {
        Require.text("feature", feature);
        Require.nonEmpty("pairs", pairs);
        double[] counts = new double[KanoCategory.values().length];
        long undecided = 0;
        for (FuzzyPair pair : pairs) {
            List<KanoCategory> reached = categories(pair.functional(), pair.dysfunctional());
            reached.forEach(category -> counts[category.ordinal()]++);
            undecided += reached.isEmpty() ? 1 : 0;
        }
        return new FuzzyFeature(
                feature,
                this,
                CategoryCounts.of(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]),
                pairs.size(),
                undecided);
    }

    /** One line: {@code table Berger, counted from a degree of 0.4}. */
    @Override
    public String toString() {
        return "table " + table.name() + ", counted from a degree of " + Require.show(cut);
    }
}
