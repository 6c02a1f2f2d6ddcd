package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * The features of a survey by the analytical Kano model.
 *
 * @param source where the answers came from
 * @param thresholds that part the plane
 * @param features in the order of the survey
 * @param absent features without a complete pair that counts
 */
public record AnalyticalReport(
        String source, AnalyticalKano thresholds, List<AnalyticalFeature> features, List<String> absent)
        implements Serializable {

    /** Checks and copies the parts. */
    public AnalyticalReport {
        Require.text("source", source);
        Require.nonNull("thresholds", thresholds);
        features = List.copyOf(Require.nonNull("features", features));
        absent = List.copyOf(Require.nonNull("absent", absent));
    }

    /**
     * One feature.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public AnalyticalFeature feature(String name) {
        return features.stream()
                .filter(one -> one.feature().equals(name))
                .findFirst()
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        name,
                        features.stream().map(AnalyticalFeature::feature).toList()));
    }

    /** A table of the features. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Analytical Kano of " + source + ": " + Cells.count(features.size(), "feature"))
                .subtitle("Thresholds: " + thresholds)
                .left("feature")
                .right("n")
                .right("X if absent")
                .right("Y if present")
                .right("radius")
                .right("degrees")
                .left("category");
        for (AnalyticalFeature one : features) {
            table.row(
                    one.feature(),
                    Cells.count(one.n()),
                    Cells.fixed(one.dissatisfaction(), 3),
                    Cells.fixed(one.satisfaction(), 3),
                    Cells.fixed(one.radius(), 3),
                    Cells.fixed(Math.toDegrees(one.angle()), 1),
                    one.category().toString());
        }
        for (AnalyticalFeature one : features) {
            if (!one.importanceStated()) {
                table.note(one.feature() + ": nobody stated an importance, so all answers weigh the same.");
            } else if (one.withoutImportance() > 0) {
                table.note(one.feature() + ": " + Cells.count(one.withoutImportance(), "pair")
                        + " without a stated importance left out.");
            }
        }
        if (!absent.isEmpty()) {
            table.note("No complete pair: " + String.join(", ", absent) + ".");
        }
        return table.toString();
    }
}
