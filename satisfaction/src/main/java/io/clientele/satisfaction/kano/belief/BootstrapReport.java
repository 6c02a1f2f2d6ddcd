package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What came out when a survey was drawn again from its own respondents.
 *
 * @param basis the answers drawn from, and the table; as many respondents were drawn each time as there are
 * @param bootstrap how it was drawn
 * @param features one result a feature, in the order of the survey
 */
public record BootstrapReport(KanoBasis basis, KanoBootstrap bootstrap, List<BootstrapFeature> features)
        implements Serializable {

    /** Checks and copies the parts. */
    public BootstrapReport {
        Require.nonNull("basis", basis);
        Require.nonNull("bootstrap", bootstrap);
        features = List.copyOf(Require.nonEmpty("features", features));
    }

    /** Where the answers came from. */
    public String source() {
        return basis.source();
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
        String draws = Numerals.in(Require.nonNull("language", language), Cells.count(bootstrap.draws()));
        String level = Numerals.in(language, Cells.number(100 * bootstrap.level()));
        return source()
                + switch (language) {
                    case ENGLISH ->
                        ": " + draws + " surveys drawn from its own respondents with seed " + bootstrap.seed()
                                + ", intervals between quantiles at " + level + " %, features in the order of "
                                + bootstrap.measure() + "; " + basis.phrase(language) + ".";
                    case GERMAN ->
                        ": " + draws + " Umfragen, mit Startwert " + bootstrap.seed()
                                + " aus den eigenen Befragten gezogen, Intervalle zwischen Quantilen zu " + level
                                + " %, Merkmale geordnet nach "
                                + bootstrap.measure().in(language) + "; "
                                + basis.phrase(language) + ".";
                    case CHINESE ->
                        "：从受访者中重抽 " + draws + " 次（种子 " + bootstrap.seed() + "），" + level + "% 分位数区间，功能按"
                                + bootstrap.measure().in(language) + "排序；" + basis.phrase(language) + "。";
                };
    }

    /**
     * The result of one feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public BootstrapFeature feature(String name) {
        return features.stream()
                .filter(feature -> feature.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        name,
                        features.stream().map(BootstrapFeature::feature).toList()));
    }

    /** The features by their mean place, the first first. */
    public List<BootstrapFeature> ranked() {
        return features.stream()
                .sorted(Comparator.comparingDouble(BootstrapFeature::meanPlace))
                .toList();
    }

    /** The features by their mean place, with intervals. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled(
                        "Kano survey " + source() + " drawn again: " + Cells.count(features.size(), "feature") + ", "
                                + Cells.count(basis.respondents(), "respondent"))
                .subtitle(bootstrap.toString())
                .left("feature")
                .right("mean place")
                .left("places")
                .left("most often")
                .right("in")
                .left("Better")
                .left("Worse")
                .left("functional")
                .left("dysfunctional");
        for (BootstrapFeature feature : ranked()) {
            Interval place = feature.place(bootstrap.level());
            KanoCategory category = feature.leads().largest();
            text.row(
                    feature.feature(),
                    Cells.fixed(feature.meanPlace(), 1),
                    Cells.number(place.lower()) + " to " + Cells.number(place.upper()),
                    category.toString(),
                    Cells.percent(feature.leads().of(category)),
                    feature.better().map(BootstrapReport::ends).orElse(Cells.ABSENT),
                    feature.worse().map(BootstrapReport::ends).orElse(Cells.ABSENT),
                    ends(feature.functional()),
                    ends(feature.dysfunctional()));
        }
        return text.note("Intervals and places: " + Cells.percent(bootstrap.level()) + " of the draws.")
                .note("\"Most often\" says how steady a category is in draws of this survey, not how probable it is"
                        + " among all customers; that is the belief.")
                .toString();
    }

    private static String ends(Interval interval) {
        return Cells.fixed(interval.lower(), 2) + " to " + Cells.fixed(interval.upper(), 2);
    }
}
