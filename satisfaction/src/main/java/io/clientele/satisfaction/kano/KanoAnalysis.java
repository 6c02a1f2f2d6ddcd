package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Kano survey is analysed. Immutable; the defaults are Berger's table, the most frequent category, 95 percent intervals, and
 * all pairs in the continuous analysis.
 *
 * <pre>{@code
 * KanoReport report = KanoAnalysis.standard().with(EvaluationTable.pouliot()).rule(CategoryRule.strength()).on(survey);
 * }</pre>
 *
 * @param table which category a pair of answers means
 * @param rule how counts become a feature's category
 * @param level the confidence level of the intervals, above 0 and below 1
 * @param continuousAnswers which pairs the continuous analysis takes
 */
public record KanoAnalysis(EvaluationTable table, CategoryRule rule, double level, ContinuousAnswers continuousAnswers)
        implements Serializable {

    /** Checks the parts. */
    public KanoAnalysis {
        Require.nonNull("table", table);
        Require.nonNull("rule", rule);
        Require.level("level", level);
        Require.nonNull("continuousAnswers", continuousAnswers);
    }

    /** Berger's table, the most frequent category, 95 percent. */
    public static KanoAnalysis standard() {
        return new KanoAnalysis(EvaluationTable.berger(), CategoryRule.mode(), 0.95, ContinuousAnswers.ALL);
    }

    /** The same analysis by another evaluation table. */
    public KanoAnalysis with(EvaluationTable other) {
        return new KanoAnalysis(other, rule, level, continuousAnswers);
    }

    /** The same analysis by another rule for the category. */
    public KanoAnalysis rule(CategoryRule other) {
        return new KanoAnalysis(table, other, level, continuousAnswers);
    }

    /** The same analysis with intervals of another level. */
    public KanoAnalysis level(double other) {
        return new KanoAnalysis(table, rule, other, continuousAnswers);
    }

    /** The same analysis with a continuous part of these pairs. */
    public KanoAnalysis continuousOf(ContinuousAnswers other) {
        return new KanoAnalysis(table, rule, level, other);
    }

    /**
     * Analyses a survey.
     *
     * @throws IllegalArgumentException if no respondent answered both questions of any feature
     */
    public KanoReport on(KanoSurvey survey) {
        Require.nonNull("survey", survey);
        List<String> names = survey.features();
        List<KanoFeature> features = new ArrayList<>();
        long pairs = 0;
        long halves = 0;
        for (int f = 0; f < names.size(); f++) {
            FeatureTally tally = survey.tally(f);
            AnswerPairs answers = tally.pairs(names.get(f));
            CategoryCounts counts = answers.by(table);
            CategoryCounts evidence = counts.isEmpty() || answers.squaredWeight() == counts.n()
                    ? counts
                    : counts.times(counts.n() / answers.squaredWeight());
            features.add(new KanoFeature(
                    names.get(f),
                    counts,
                    tally.answered(table),
                    answers.squaredWeight(),
                    rule.decide(evidence),
                    tally.halves(),
                    tally.blanks(),
                    tally.importance(),
                    tally.continuous(continuousAnswers, table),
                    level));
            pairs += answers.answered();
            halves += tally.halves();
        }
        Require.that(
                pairs > 0,
                survey.source() + " has no complete pair of answers (" + halves + (halves == 1 ? " half" : " halves")
                        + "); a Kano analysis needs at least one respondent who answered both questions of a feature.");
        return new KanoReport(
                survey.source(), survey.wordings(), survey.size(), table, rule, level, continuousAnswers, features);
    }
}
