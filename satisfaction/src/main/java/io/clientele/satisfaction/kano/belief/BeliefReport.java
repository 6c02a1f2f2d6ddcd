package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How sure one can be of each feature's category, in the order of the survey. A category can be undecided here although its lead is
 * significant in the {@link io.clientele.satisfaction.kano.KanoReport} or it is first in nearly all draws of the {@link BootstrapReport}:
 * those take every answer at its word and each feature by itself, and they ask whether the lead that was seen is chance, not which category
 * is the most frequent.
 *
 * @param basis the answers used and left out, and the table
 * @param prior what the features together taught about a feature
 * @param decidedAt from this probability on a category counts as decided
 * @param features one belief a feature
 */
public record BeliefReport(KanoBasis basis, CategoryPrior prior, double decidedAt, List<FeatureBelief> features)
        implements Serializable {

    private static final double MANY_SLIPS = 0.2;

    /** Checks and copies the parts. */
    public BeliefReport {
        Require.nonNull("basis", basis);
        Require.nonNull("prior", prior);
        Require.level("decidedAt", decidedAt);
        features = List.copyOf(Require.nonEmpty("features", features));
    }

    /** Where the answers came from. */
    public String source() {
        return basis.source();
    }

    /** The evaluation table used. */
    public EvaluationTable table() {
        return basis.table();
    }

    /**
     * The belief about one feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public FeatureBelief feature(String name) {
        return features.stream()
                .filter(feature -> feature.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        name,
                        features.stream().map(FeatureBelief::feature).toList()));
    }

    /** The features of which the category is decided, in report order. */
    public List<FeatureBelief> decided() {
        return features.stream().filter(FeatureBelief::isDecided).toList();
    }

    /**
     * As many features as can be decided together, the surest first, if so many wrong ones among them are put up with: the expected
     * share of wrong ones is the mean of 1 − P of those taken. A rule for the list instead of for each feature, it decides more.
     *
     * @param share the expected share of wrong ones, above 0 and below 1
     */
    public List<FeatureBelief> decidedWithWrong(double share) {
        Require.level("share", share);
        List<FeatureBelief> surest = new ArrayList<>(features);
        surest.sort(Comparator.comparingDouble(FeatureBelief::certainty).reversed());
        double wrong = 0;
        int taken = 0;
        while (taken < surest.size() && wrong + 1 - surest.get(taken).certainty() <= share * (taken + 1)) {
            wrong += 1 - surest.get(taken).certainty();
            taken++;
        }
        return List.copyOf(surest.subList(0, taken));
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
        String at = Numerals.in(Require.nonNull("language", language), Require.show(decidedAt));
        String learned = prior.in(language);
        return source()
                + switch (language) {
                    case ENGLISH ->
                        ": probability of each category to be the most frequent among all customers, with a prior"
                                + " learned from all features (" + learned + "), decided at P ≥ " + at + "; "
                                + basis.phrase(language) + ".";
                    case GERMAN ->
                        ": Wahrscheinlichkeit jeder Kategorie, unter allen Kunden die häufigste zu sein, mit einer aus"
                                + " allen Merkmalen gelernten A-priori-Verteilung (" + learned
                                + "), entschieden ab P ≥ " + at + "; " + basis.phrase(language) + ".";
                    case CHINESE ->
                        "：各类别在全体客户中频数最高的概率，先验由全部功能学得（" + learned + "），P ≥ " + at + " 时判定；" + basis.phrase(language)
                                + "。";
                };
    }

    /** What a reader should know: features that nobody answered about, and many slips. Empty if there is nothing. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (FeatureBelief feature : features) {
            if (feature.pairs() == 0) {
                findings.add(feature.sentence());
            }
        }
        if (prior.slipRate() >= MANY_SLIPS) {
            findings.add("Reverse and questionable answers at every feature suggest that "
                    + Cells.percent(prior.slipRate()) + " of the pairs are slips; look at the wording of the answers.");
        }
        return List.copyOf(findings);
    }

    /** The probabilities as a table, the prior and findings below. */
    @Override
    public String toString() {
        int count = decided().size();
        TextTable text = TextTable.titled("Kano categories of " + source() + ": " + Cells.count(count) + " of "
                        + Cells.count(features.size(), "feature") + " decided at P ≥ " + Require.show(decidedAt))
                .subtitle("Table " + table().name() + "; P: probability that the category is the most frequent of all")
                .left("feature")
                .right("pairs")
                .left("category")
                .right("P");
        for (KanoCategory category : KanoCategory.values()) {
            text.right("P(" + category.symbol() + ")");
        }
        for (FeatureBelief feature : features) {
            String first = feature.mostProbable().toString();
            List<String> row = new ArrayList<>(List.of(
                    feature.feature(),
                    Cells.number(feature.pairs()),
                    feature.isDecided() ? first : first + "?",
                    Cells.fixed(feature.certainty(), 3)));
            for (KanoCategory category : KanoCategory.values()) {
                row.add(Cells.fixed(feature.probability().of(category), 3));
            }
            text.row(row);
        }
        text.note("Prior: " + prior);
        text.note("P takes so many of the answers for slips, and learns from the other features; tests and draws of the"
                + " counts alone, as in the Kano report and its bootstrap, do neither and are often surer of a"
                + " lead.");
        findings().forEach(text::note);
        return text.toString();
    }
}
