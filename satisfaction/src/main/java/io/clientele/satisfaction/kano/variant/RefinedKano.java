package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Refined Kano: each category parted in two by stated importance, cut at the mean of the features (Yang 2005). A feature at the cut counts
 * as important.
 *
 * @param source where the answers came from
 * @param cut the mean of the features' mean importances, 1 to 9
 * @param features those that are must-be, one-dimensional, attractive or indifferent and of stated importance, in report order
 * @param absent the others: reverse, questionable, unanswered, or of no stated importance
 */
public record RefinedKano(String source, double cut, List<RefinedFeature> features, List<String> absent)
        implements Serializable {

    /** Checks and copies the parts. */
    public RefinedKano {
        Require.text("source", source);
        Require.within("cut", cut, 1, 9);
        features = List.copyOf(Require.nonNull("features", features));
        absent = List.copyOf(Require.nonNull("absent", absent));
    }

    /**
     * A feature by category and importance.
     *
     * @param feature its name
     * @param category its leading category
     * @param importance the mean stated importance, 1 to 9
     * @param refined both together
     */
    public record RefinedFeature(String feature, KanoCategory category, double importance, RefinedCategory refined)
            implements Serializable {

        /** Checks the parts. */
        public RefinedFeature {
            Require.text("feature", feature);
            Require.nonNull("category", category);
            Require.within("importance of " + feature, importance, 1, 9);
            Require.nonNull("refined", refined);
        }
    }

    /**
     * The features of a report, parted.
     *
     * @throws IllegalArgumentException if nobody stated an importance
     */
    public static RefinedKano of(KanoReport report) {
        Require.nonNull("report", report);
        double cut = report.features().stream()
                .map(feature -> feature.importance().mean())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("nobody stated how important a feature is in "
                        + report.source() + "; the refined model needs importances from 1 to 9."));
        List<RefinedFeature> features = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (KanoFeature feature : report.features()) {
            OptionalDouble importance = feature.importance().mean();
            KanoCategory category = feature.category().orElse(KanoCategory.QUESTIONABLE);
            if (importance.isPresent() && RefinedCategory.of(category, true).isPresent()) {
                double stated = importance.getAsDouble();
                features.add(new RefinedFeature(
                        feature.feature(),
                        category,
                        stated,
                        RefinedCategory.of(category, stated >= cut).orElseThrow()));
            } else {
                absent.add(feature.feature());
            }
        }
        return new RefinedKano(report.source(), cut, features, absent);
    }

    /**
     * Whether must-be and one-dimensional features are on average more important than attractive and indifferent ones, as the model
     * would have it (Fong 1996). True where there are none of one sort.
     */
    public boolean agreesWithCategories() {
        OptionalDouble needed = mean(KanoCategory.MUST_BE, KanoCategory.ONE_DIMENSIONAL);
        OptionalDouble welcome = mean(KanoCategory.ATTRACTIVE, KanoCategory.INDIFFERENT);
        return needed.isEmpty() || welcome.isEmpty() || needed.getAsDouble() > welcome.getAsDouble();
    }

    private OptionalDouble mean(KanoCategory one, KanoCategory other) {
        return features.stream()
                .filter(feature -> feature.category() == one || feature.category() == other)
                .mapToDouble(RefinedFeature::importance)
                .average();
    }

    /** A table of the features. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Refined Kano of " + source + ": " + Cells.count(features.size(), "feature")
                        + ", importance cut at " + Cells.fixed(cut, 2))
                .left("feature")
                .left("category")
                .right("importance")
                .left("refined");
        features.forEach(one -> table.row(
                one.feature(),
                one.category().toString(),
                Cells.fixed(one.importance(), 2),
                one.refined().toString()));
        if (!agreesWithCategories()) {
            table.note(
                    "Must-be and one-dimensional features are stated to be no more important than the others: look at"
                            + " how importance was asked.");
        }
        if (!absent.isEmpty()) {
            table.note("Not parted: " + String.join(", ", absent) + ".");
        }
        return table.toString();
    }
}
