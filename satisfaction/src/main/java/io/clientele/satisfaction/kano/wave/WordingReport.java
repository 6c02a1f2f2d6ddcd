package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Surveys about the same features that differ in how they were asked, such as the words of the answers, the channel or the year, side by
 * side: does it change the categories? If it does, pooling them hides it. The difference is the wording's only if respondents were
 * given to the wordings at random.
 *
 * @param surveys the answers of each, used and left out
 * @param features each feature that at least two of them asked about
 * @param leftOut features that only one of them asked about
 */
public record WordingReport(List<KanoBasis> surveys, List<FeatureWording> features, List<String> leftOut)
        implements Serializable {

    /** Checks and copies the parts. */
    public WordingReport {
        surveys = List.copyOf(Require.nonEmpty("surveys", surveys));
        features = List.copyOf(Require.nonEmpty("features", features));
        leftOut = List.copyOf(Require.nonNull("leftOut", leftOut));
    }

    /**
     * The comparison of the reports of two surveys or more.
     *
     * @throws IllegalArgumentException if there are fewer than two, if no feature is in two of them, or if their evaluation tables differ
     */
    public static WordingReport between(List<KanoReport> reports) {
        Require.nonNull("reports", reports);
        Require.that(
                reports.size() >= 2,
                "reports has " + Cells.count(reports.size(), "element") + "; a comparison needs at least two.");
        Map<String, List<CategoryCounts>> counts = new LinkedHashMap<>();
        Map<String, Integer> asked = new LinkedHashMap<>();
        CategoryCounts none = CategoryCounts.of(0, 0, 0, 0, 0, 0);
        for (KanoReport report : reports) {
            Require.that(
                    report.table().equals(reports.get(0).table()),
                    report.source() + " is reported by table " + report.table().name() + " and "
                            + reports.get(0).source() + " by "
                            + reports.get(0).table().name() + "; they must use the same.");
            for (KanoFeature feature : report.features()) {
                counts.put(feature.feature(), new ArrayList<>());
                if (!feature.counts().isEmpty()) {
                    asked.merge(feature.feature(), 1, Integer::sum);
                }
            }
        }
        for (KanoReport report : reports) {
            counts.forEach((name, all) -> all.add(report.features().stream()
                    .filter(feature -> feature.feature().equals(name))
                    .findFirst()
                    .map(KanoFeature::evidence)
                    .orElse(none)));
        }
        List<FeatureWording> features = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        counts.forEach((name, all) -> {
            if (asked.getOrDefault(name, 0) >= 2) {
                features.add(new FeatureWording(name, all));
            } else {
                leftOut.add(name);
            }
        });
        Require.that(!features.isEmpty(), "no feature is in two of the surveys; they must share at least one.");
        return new WordingReport(reports.stream().map(KanoReport::basis).toList(), features, leftOut);
    }

    /** The names of the surveys. */
    public List<String> sources() {
        return surveys.stream().map(KanoBasis::source).toList();
    }

    /** The answer scales of each survey. */
    public List<String> wordings() {
        return surveys.stream()
                .map(survey -> String.join(" and ", survey.wordings()))
                .toList();
    }

    /** One English sentence a feature. */
    public List<String> sentences() {
        return sentences(Language.ENGLISH);
    }

    /** One sentence a feature in another language. */
    public List<String> sentences(Language language) {
        return features.stream().map(feature -> feature.sentence(language)).toList();
    }

    /** How the results came about, in one English sentence: method, table, answers used and left out. */
    public String method() {
        return method(Language.ENGLISH);
    }

    /** How the results came about, in one sentence of another language. */
    public String method(Language language) {
        Require.nonNull("language", language);
        String asked = surveys.stream()
                .map(survey -> survey.source() + " (" + String.join(", ", survey.wordings()) + ")"
                        + (language == Language.CHINESE ? "，" : ", ") + survey.answers(language))
                .collect(Collectors.joining(language == Language.CHINESE ? "；" : "; "));
        String table = surveys.get(0).table().name();
        return switch (language) {
            case ENGLISH ->
                "Most frequent categories by table \"" + table + "\"; Pearson's chi-squared test of the categories by"
                        + " survey, by Holm's rule for all features together; " + asked + ".";
            case GERMAN ->
                "Häufigste Kategorien nach Tabelle „" + table + "“; Pearsons Chi-Quadrat-Test der Kategorien nach"
                        + " Umfragen, nach Holm für alle Merkmale zusammen; " + asked + ".";
            case CHINESE -> "按“" + table + "”评价表取频数最高类别；各调查类别分布的 Pearson 卡方检验，全部功能一并按 Holm 法校正；" + asked + "。";
        };
    }

    /**
     * The comparison of one feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public FeatureWording feature(String name) {
        return features.stream()
                .filter(feature -> feature.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        name,
                        features.stream().map(FeatureWording::feature).toList()));
    }

    /**
     * The features that the surveys answer differently by more than chance, all tests together allowed to err with this probability
     * (Holm 1979).
     *
     * @param error the probability to name any feature wrongly if none differs, such as 0.05
     */
    public List<FeatureWording> affected(double error) {
        Require.level("error", error);
        double[] adjusted = Holm.adjusted(features.stream()
                .mapToDouble(feature -> feature.test().pValue().orElse(1))
                .toArray());
        List<FeatureWording> affected = new ArrayList<>();
        for (int f = 0; f < adjusted.length; f++) {
            if (adjusted[f] <= error) {
                affected.add(features.get(f));
            }
        }
        return List.copyOf(affected);
    }

    /** The leading categories side by side, with the tests. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Kano features in " + Cells.count(surveys.size(), "survey") + ": "
                        + Cells.count(affected(0.05).size()) + " of " + Cells.count(features.size(), "feature")
                        + " differ by more than chance (5 % in all)")
                .left("feature");
        for (int s = 0; s < surveys.size(); s++) {
            text.left(sources().get(s) + " (" + wordings().get(s) + ")");
        }
        text.right("χ²").right("df").right("p").right("Cramér's V");
        for (FeatureWording feature : features) {
            List<String> row = new ArrayList<>(List.of(feature.feature()));
            for (Optional<KanoCategory> category : feature.categories()) {
                row.add(category.map(KanoCategory::toString).orElse(Cells.ABSENT));
            }
            row.add(Cells.fixed(feature.test().chiSquared(), 1));
            row.add(Cells.count(feature.test().degrees()));
            row.add(Cells.significant(feature.test().pValue(), 2));
            row.add(Cells.fixed(feature.test().cramersV(), 2));
            text.row(row);
        }
        if (!leftOut.isEmpty()) {
            text.note("In one survey only: " + String.join(", ", leftOut) + ".");
        }
        return text.toString();
    }
}
