package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many respondents more a survey needs, feature by feature.
 *
 * @param source where the answers came from
 * @param adviser how the advice was made
 * @param features one advice a feature, in the order of the survey
 */
public record AdviceReport(String source, SampleAdviser adviser, List<FeatureAdvice> features) implements Serializable {

    /** Checks and copies the parts. */
    public AdviceReport {
        Require.text("source", source);
        Require.nonNull("adviser", adviser);
        features = List.copyOf(Require.nonEmpty("features", features));
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
                .orElseThrow(() -> new IllegalArgumentException("feature is \"" + name + "\"; it must be one of "
                        + features.stream().map(FeatureAdvice::feature).toList() + "."));
    }

    /** How many more to ask so that each feature that can be decided has the chance wanted; 0 if none can or need be. */
    public int askInAll() {
        return features.stream()
                .map(FeatureAdvice::ask)
                .mapToInt(ask -> ask.orElse(0))
                .max()
                .orElse(0);
    }

    /** The advice as a table. */
    @Override
    public String toString() {
        TextTable text = TextTable.titled("Kano survey " + source + ": ask " + Cells.count(askInAll()) + " more")
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
        return text.toString();
    }
}
