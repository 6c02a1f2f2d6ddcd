package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two surveys about the same features, one after the other: which category each has left for which, and whether that is more than
 * chance. The surveys must have asked different people; where the same were asked again, the tests find too little.
 *
 * @param first the answers of the first survey, used and left out
 * @param later those of the later survey
 * @param features how each feature asked in both has moved, in the order of the first
 * @param leftOut features that only one of them asked about, or that have no complete pair in one
 */
public record WaveReport(KanoBasis first, KanoBasis later, List<FeatureMovement> features, List<String> leftOut)
        implements Serializable {

    /** Checks and copies the parts. */
    public WaveReport {
        Require.nonNull("first", first);
        Require.nonNull("later", later);
        features = List.copyOf(Require.nonEmpty("features", features));
        leftOut = List.copyOf(Require.nonNull("leftOut", leftOut));
    }

    /**
     * The movement from the report of one survey to that of a later one.
     *
     * @throws IllegalArgumentException if they share no feature, or use different evaluation tables
     */
    public static WaveReport between(KanoReport first, KanoReport later) {
        Require.nonNull("first", first);
        Require.nonNull("later", later);
        Require.that(
                first.table().equals(later.table()),
                "the first report uses table " + first.table().name() + " and the later one "
                        + later.table().name() + "; they must use the same.");
        List<FeatureMovement> movements = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (KanoFeature feature : first.features()) {
            Optional<KanoFeature> again = later.features().stream()
                    .filter(other -> other.feature().equals(feature.feature()))
                    .findFirst();
            if (again.isEmpty()
                    || feature.counts().isEmpty()
                    || again.get().counts().isEmpty()) {
                leftOut.add(feature.feature());
            } else {
                movements.add(new FeatureMovement(
                        feature.feature(), feature.evidence(), again.get().evidence()));
            }
        }
        List<String> known = first.features().stream().map(KanoFeature::feature).toList();
        later.features().stream()
                .map(KanoFeature::feature)
                .filter(name -> !known.contains(name))
                .forEach(leftOut::add);
        Require.that(
                !movements.isEmpty(),
                first.source() + " and " + later.source()
                        + " have no feature in common; they must share at least one.");
        return new WaveReport(first.basis(), later.basis(), movements, leftOut);
    }

    /** Whether both surveys offered their answers in the same wording. */
    public boolean sameWords() {
        return first.wordings().equals(later.wordings());
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
        String comma = Require.nonNull("language", language) == Language.CHINESE ? "，" : ", ";
        String before = first.source() + comma + first.phrase(language);
        String after = later.source() + comma + later.answers(language);
        return switch (language) {
            case ENGLISH ->
                "Most frequent categories of two surveys of different people; Wald's test of the movement of Better and"
                        + " Worse, by Holm's rule for all features together; from " + before + "; to " + after + ".";
            case GERMAN ->
                "Häufigste Kategorien zweier Umfragen unter verschiedenen Befragten; Walds Test der Bewegung von Better"
                        + " und Worse, nach Holm für alle Merkmale zusammen; von " + before + "; bis " + after + ".";
            case CHINESE ->
                "两次独立调查的频数最高类别；用 Wald 检验 Better 与 Worse 的移动，全部功能一并按 Holm 法校正；先为 " + before + "；后为 " + after + "。";
        };
    }

    /**
     * The movement of one feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    public FeatureMovement feature(String name) {
        return features.stream()
                .filter(feature -> feature.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        name,
                        features.stream().map(FeatureMovement::feature).toList()));
    }

    /**
     * The features that have moved by more than chance, all tests together allowed to err with this probability (Holm 1979).
     *
     * @param error the probability to name any feature wrongly if none has moved, such as 0.05
     */
    public List<FeatureMovement> moved(double error) {
        Require.level("error", error);
        double[] adjusted = Holm.adjusted(
                features.stream().mapToDouble(f -> f.pValue().orElse(1)).toArray());
        List<FeatureMovement> moved = new ArrayList<>();
        for (int f = 0; f < adjusted.length; f++) {
            if (adjusted[f] <= error) {
                moved.add(features.get(f));
            }
        }
        return List.copyOf(moved);
    }

    /** What a reader should know: features left out, and another wording. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            findings.add("Not in both: " + String.join(", ", leftOut) + ".");
        }
        if (!sameWords()) {
            findings.add("The surveys offered their answers in different words; what looks like a movement may be the"
                    + " wording's.");
        }
        return List.copyOf(findings);
    }

    /** The movements as a table. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Kano features from " + first.source() + " to " + later.source() + ": "
                        + Cells.count(moved(0.05).size()) + " of " + Cells.count(features.size(), "feature")
                        + " moved by more than chance (5 % in all)")
                .left("feature")
                .right("n before")
                .right("n after")
                .left("from")
                .left("to")
                .left("life cycle")
                .right("Better")
                .right("|Worse|")
                .right("p");
        for (FeatureMovement f : features) {
            text.row(
                    f.feature(),
                    Cells.number(f.first().n()),
                    Cells.number(f.later().n()),
                    f.from().toString(),
                    f.to().toString(),
                    f.step().toString(),
                    signed(f.better()),
                    signed(f.dissatisfied()),
                    Cells.significant(f.pValue(), 2));
        }
        findings().forEach(text::note);
        return text.toString();
    }

    private static String signed(ShareChange change) {
        String text = Cells.fixed(change.change(), 2);
        return change.change().orElse(0) > 0 ? "+" + text : text;
    }
}
