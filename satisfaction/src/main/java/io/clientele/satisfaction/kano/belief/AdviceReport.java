package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How many respondents more a survey needs, feature by feature.
 *
 * @param basis the answers used and left out, and the table
 * @param adviser how the advice was made
 * @param features one advice a feature, in the order of the survey
 */
public record AdviceReport(KanoBasis basis, SampleAdviser adviser, List<FeatureAdvice> features)
        implements Serializable {

    /** Checks and copies the parts. */
    public AdviceReport {
        Require.nonNull("basis", basis);
        Require.nonNull("adviser", adviser);
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
        String at = Numerals.in(
                Require.nonNull("language", language),
                Cells.number(adviser.belief().decidedAt()));
        String chance = Numerals.in(language, Cells.number(adviser.chance()));
        String most = Numerals.in(language, Cells.count(adviser.most()));
        String truths = Numerals.in(language, Cells.count(adviser.truths()));
        return source()
                + switch (language) {
                    case ENGLISH ->
                        ": least number of further respondents, at most " + most + ", that decide a category at P ≥ "
                                + at + " with probability " + chance + ", from " + truths
                                + " possible truths drawn with seed " + adviser.seed() + "; "
                                + basis.phrase(language) + ".";
                    case GERMAN ->
                        ": kleinste Zahl weiterer Befragter, höchstens " + most + ", die eine Kategorie ab P ≥ " + at
                                + " mit Wahrscheinlichkeit " + chance + " entscheiden, aus " + truths
                                + " möglichen Wahrheiten, gezogen mit Startwert " + adviser.seed() + "; "
                                + basis.phrase(language) + ".";
                    case CHINESE ->
                        "：以概率 " + chance + " 使类别在 P ≥ " + at + " 时得以判定所需的最少追加人数（至多 " + most + " 人），由 "
                                + truths + " 个可能的真实情形得出（种子 " + adviser.seed() + "）；" + basis.phrase(language)
                                + "。";
                };
    }

    /**
     * The advice for one feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public FeatureAdvice feature(String name) {
        return features.stream()
                .filter(feature -> feature.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        name,
                        features.stream().map(FeatureAdvice::feature).toList()));
    }

    /**
     * How many more to ask so that every feature has the chance wanted; 0 if all are decided, empty if the most allowed would not do for
     * one: see {@link #outOfReach}.
     */
    public OptionalInt askInAll() {
        return outOfReach().isEmpty() ? OptionalInt.of(askForTheOthers()) : OptionalInt.empty();
    }

    /** The features that not even the most respondents allowed would decide with the chance wanted, in report order. */
    public List<FeatureAdvice> outOfReach() {
        return features.stream().filter(advice -> advice.ask().isEmpty()).toList();
    }

    /** How many more to ask so that every feature that is not {@linkplain #outOfReach out of reach} has the chance wanted; 0 if they are decided. */
    public int askForTheOthers() {
        return features.stream()
                .mapToInt(advice -> advice.ask().orElse(0))
                .max()
                .orElse(0);
    }

    private String headline() {
        int beyond = outOfReach().size();
        String ask = "ask " + Cells.count(askForTheOthers()) + " more";
        if (beyond == 0) {
            return ask;
        }
        String most = "not even " + Cells.count(adviser.most()) + " more decide ";
        return beyond == features.size()
                ? most + (beyond == 1 ? "its feature" : "any feature")
                : most + Cells.count(beyond) + " of " + Cells.count(features.size(), "feature") + "; " + ask
                        + " for the others";
    }

    /** The advice as a table. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Kano survey " + source() + ": " + headline())
                .subtitle("Decided at P ≥ " + Cells.number(adviser.belief().decidedAt()) + ", wanted with probability "
                        + Cells.number(adviser.chance()) + "; at most " + Cells.count(adviser.most()) + " more")
                .left("feature")
                .right("pairs")
                .left("now")
                .right("P")
                .left("or")
                .right("ask")
                .right("chance");
        for (FeatureAdvice advice : features) {
            FeatureBelief belief = advice.belief();
            KanoCategory alternative = belief.alternative();
            OptionalInt ask = advice.ask();
            text.row(
                    belief.feature(),
                    Cells.number(belief.pairs()),
                    belief.mostProbable().toString(),
                    Cells.fixed(belief.certainty(), 3),
                    belief.isDecided() ? "" : alternative.toString(),
                    ask.isPresent() ? Cells.count(ask.getAsInt()) : "> " + Cells.count(advice.more()),
                    Cells.fixed(advice.chance(), 2));
        }
        if (!outOfReach().isEmpty()) {
            text.note("Out of reach with " + Cells.count(adviser.most()) + " more: "
                    + outOfReach().stream().map(FeatureAdvice::feature).collect(Collectors.joining(", "))
                    + ". Their two categories may well be equally frequent.");
        }
        return text.toString();
    }
}
