package io.clientele.satisfaction.kano.curve;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The curves of all features of a report.
 *
 * @param source where the answers came from
 * @param features the curves, in report order
 * @param absent features without one: no answer is must-be, one-dimensional, attractive or indifferent
 */
public record KanoCurves(String source, List<FeatureCurve> features, List<String> absent) implements Serializable {

    private static final double[] SHOWN = {0, 0.25, 0.5, 0.75, 1};

    /** Checks and copies the parts. */
    public KanoCurves {
        Require.text("source", source);
        features = List.copyOf(Require.nonNull("features", features));
        absent = List.copyOf(Require.nonNull("absent", absent));
    }

    /**
     * The curve of one feature.
     *
     * @param feature its name
     * @param category its leading category
     * @param curve satisfaction by performance
     */
    public record FeatureCurve(String feature, KanoCategory category, SatisfactionCurve curve) implements Serializable {

        /** Checks that nothing is missing. */
        public FeatureCurve {
            Require.text("feature", feature);
            Require.nonNull("category", category);
            Require.nonNull("curve", curve);
        }
    }

    /** One curve a feature, by its leading category; a feature whose answers are mostly questionable has none. */
    public static KanoCurves byCategory(KanoReport report) {
        return of(report, true);
    }

    /** One curve a feature, by the shares of all categories. */
    public static KanoCurves mixed(KanoReport report) {
        return of(report, false);
    }

    private static KanoCurves of(KanoReport report, boolean byCategory) {
        Require.nonNull("report", report);
        List<FeatureCurve> curves = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (KanoFeature feature : report.features()) {
            KanoCategory category = feature.category().orElse(KanoCategory.QUESTIONABLE);
            if (feature.better().isEmpty() || byCategory && category == KanoCategory.QUESTIONABLE) {
                absent.add(feature.feature());
            } else {
                SatisfactionCurve curve = byCategory ? CategoryCurve.of(feature) : MixedCurve.of(feature);
                curves.add(new FeatureCurve(feature.feature(), category, curve));
            }
        }
        return new KanoCurves(report.source(), curves, absent);
    }

    /**
     * The curve of a feature.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public SatisfactionCurve curve(String feature) {
        return features.stream()
                .filter(one -> one.feature().equals(feature))
                .findFirst()
                .map(FeatureCurve::curve)
                .orElseThrow(() -> NearestName.unknown(
                        "feature",
                        feature,
                        features.stream().map(FeatureCurve::feature).toList()));
    }

    /** A table with satisfaction at five levels of performance, and the area under each curve. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Satisfaction by performance, " + source + ", " + Cells.count(features.size(), "feature"))
                .left("feature")
                .left("category");
        for (double performance : SHOWN) {
            table.right("S(" + Require.show(performance) + ")");
        }
        table.right("area");
        for (FeatureCurve feature : features) {
            List<String> row = new ArrayList<>(
                    List.of(feature.feature(), feature.category().toString()));
            for (double performance : SHOWN) {
                row.add(Cells.fixed(feature.curve().at(performance), 3));
            }
            row.add(Cells.fixed(feature.curve().area(), 3));
            table.row(row);
        }
        if (!absent.isEmpty()) {
            table.note("No curve: " + String.join(", ", absent) + ".");
        }
        return table.toString();
    }
}
