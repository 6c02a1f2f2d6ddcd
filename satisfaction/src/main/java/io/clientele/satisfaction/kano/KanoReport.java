package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of a Kano analysis: one {@link KanoFeature} a feature, in the order of the survey, and how it came about. Prints as a
 * table with its findings below.
 *
 * @param source where the answers came from
 * @param wordings the answer scales they were given in; more than one if differently worded surveys were pooled
 * @param respondents how many the survey has, whether or not they answered about every feature
 * @param table the evaluation table used
 * @param rule the rule that chose the categories
 * @param level the confidence level of the intervals
 * @param continuousAnswers which pairs the continuous analysis took
 * @param features one result a feature
 */
public record KanoReport(
        String source,
        List<String> wordings,
        int respondents,
        EvaluationTable table,
        CategoryRule rule,
        double level,
        ContinuousAnswers continuousAnswers,
        List<KanoFeature> features)
        implements Serializable {

    /** From this share of questionable pairs on a report suggests to look at the wording of the question. */
    private static final double MANY_QUESTIONABLE = 0.05;

    /** Checks and copies the parts. */
    public KanoReport {
        Require.text("source", source);
        wordings = List.copyOf(Require.nonEmpty("wordings", wordings));
        Require.atLeast("respondents", respondents, 1);
        Require.nonNull("table", table);
        Require.nonNull("rule", rule);
        Require.level("level", level);
        Require.nonNull("continuousAnswers", continuousAnswers);
        features = List.copyOf(Require.nonEmpty("features", features));
    }

    /**
     * The result of one feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public KanoFeature feature(String name) {
        return features.stream()
                .filter(feature -> feature.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        name,
                        features.stream().map(KanoFeature::feature).toList()));
    }

    /** The features of a category, in report order; a mixed feature belongs to both of its categories. */
    public List<KanoFeature> of(KanoCategory category) {
        return features.stream()
                .filter(feature -> feature.categories().contains(category))
                .toList();
    }

    /** The features in the Better–Worse plane. */
    public KanoQuadrants quadrants(QuadrantCut cut) {
        return KanoQuadrants.of(features, cut);
    }

    /** One English sentence a feature. */
    public List<String> sentences() {
        return sentences(Language.ENGLISH);
    }

    /** One sentence a feature in another language. */
    public List<String> sentences(Language language) {
        Require.nonNull("language", language);
        return features.stream().map(feature -> feature.sentence(language)).toList();
    }

    /** What the results rest on: table, and answers used and left out. */
    public KanoBasis basis() {
        return KanoBasis.of(this);
    }

    /** How the results came about, in one English sentence: rule, table, answers used and left out, intervals. */
    public String method() {
        return method(Language.ENGLISH);
    }

    /** How the results came about, in one sentence of another language. */
    public String method(Language language) {
        return KanoSentence.in(Require.nonNull("language", language)).method(this);
    }

    /**
     * What a reader should know before using the numbers, in English: answers left out, features without an answer or without
     * coefficients, many questionable pairs, features that most customers do not want, pooled wordings. Empty if there is nothing.
     */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        long halves = features.stream().mapToLong(KanoFeature::halves).sum();
        if (halves > 0) {
            findings.add(Cells.count(halves) + (halves == 1 ? " pair" : " pairs") + " left out for a missing half.");
        }
        if (wordings.size() > 1) {
            findings.add("Answers of " + wordings.size()
                    + " different wordings are pooled; the wording can change a feature's category.");
        }
        features.stream()
                .filter(feature -> feature.evidence() != feature.counts())
                .findFirst()
                .ifPresent(feature -> findings.add("Answers are weighted: the " + Cells.count(feature.n(), "pair")
                        + " about " + feature.feature() + " are worth " + Cells.fixed(feature.effectivePairs(), 1)
                        + " equal ones."));
        features.forEach(feature -> findings.addAll(findings(feature)));
        return List.copyOf(findings);
    }

    private static List<String> findings(KanoFeature feature) {
        String name = feature.feature();
        if (feature.counts().isEmpty()) {
            return List.of(feature.sentence());
        }
        if (feature.better().isEmpty()) {
            return List.of(name + ": every pair is reverse or questionable, so Better and Worse are not defined.");
        }
        List<String> findings = new ArrayList<>();
        if (feature.isTied()) {
            TopTwo top = feature.topTwo();
            findings.add(name + ": " + top.first() + " and " + top.second()
                    + " are equally frequent; which of them is named is a matter of the rule.");
        }
        if (feature.categories().contains(KanoCategory.REVERSE)) {
            findings.add(name + ": reverse leads; ask about its absence as the feature, or drop it.");
        }
        double questionable = feature.share(KanoCategory.QUESTIONABLE).orElse(0);
        if (questionable >= MANY_QUESTIONABLE) {
            findings.add(name + ": " + Cells.percent(questionable)
                    + " of the pairs contradict themselves; look at the wording of its questions.");
        }
        return findings;
    }

    /** The features as a table, findings below. */
    @Override
    public String toString() {
        String percent =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " % interval";
        TextTable text = TextTable.titled("Kano report of " + source + ": " + Cells.count(respondents)
                        + (respondents == 1 ? " respondent, " : " respondents, ")
                        + Cells.count(features.size()) + (features.size() == 1 ? " feature" : " features"))
                .subtitle("Table " + table.name() + ", category by rule: " + rule + ", answers in "
                        + String.join(" and ", wordings))
                .left("feature")
                .right("n");
        for (KanoCategory category : KanoCategory.values()) {
            text.right(String.valueOf(category.symbol()));
        }
        text.left("category").right("Better").left(percent).right("Worse").left(percent);
        boolean stated = features.stream().anyMatch(f -> f.importance().n() > 0);
        if (stated) {
            text.right("importance");
        }
        boolean weighted = features.stream().anyMatch(feature -> feature.evidence() != feature.counts());
        for (KanoFeature feature : features) {
            List<String> row = new ArrayList<>(List.of(feature.feature(), Cells.count(feature.n())));
            for (KanoCategory category : KanoCategory.values()) {
                double count = feature.counts().of(category);
                row.add(weighted ? Cells.fixed(count, 1) : Cells.count((long) count));
            }
            row.add(category(feature));
            row.add(Cells.fixed(feature.better(), 2));
            row.add(ends(feature.betterInterval()));
            row.add(Cells.fixed(feature.worse(), 2));
            row.add(ends(feature.worseInterval()));
            if (stated) {
                row.add(Cells.fixed(feature.importance().mean(), 1));
            }
            text.row(row);
        }
        findings().forEach(text::note);
        return text.toString();
    }

    private static String category(KanoFeature feature) {
        if (feature.categories().isEmpty()) {
            return Cells.ABSENT;
        }
        String names = feature.categories().stream().map(KanoCategory::toString).collect(Collectors.joining("/"));
        return feature.isTied() ? names + " (tie)" : names;
    }

    private static String ends(Optional<Interval> interval) {
        return interval.map(i -> Cells.fixed(i.lower(), 2) + " to " + Cells.fixed(i.upper(), 2))
                .orElse(Cells.ABSENT);
    }
}
