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
import java.util.Map;
import java.util.TreeMap;

/**
 * Kano in quality function deployment: how much the level of each feature is to rise, and what that makes of its importance (Tan and
 * Shen 2000, Total Quality Management 11).
 *
 * <pre>
 * ratio    = target level / current level
 * adjusted = ratio^(1/k)          k = 0.5 must-be, 1 one-dimensional, 2 attractive
 * priority = importance · adjusted / Σ importance · adjusted
 * </pre>
 *
 * <p>Satisfaction rises slowly with the level of a must-be feature and fast with that of an attractive one, so that the first has to
 * improve by more and the second by less to be felt alike. Indifferent, reverse and questionable features have no k and are left out.
 *
 * @param source where the answers came from
 * @param features those that are planned, in report order
 * @param absent features of the plan that are neither must-be, one-dimensional nor attractive
 */
public record QfdPlan(String source, List<Item> features, List<String> absent) implements Serializable {

    /** Checks and copies the parts. */
    public QfdPlan {
        Require.text("source", source);
        features = List.copyOf(Require.nonNull("features", features));
        absent = List.copyOf(Require.nonNull("absent", absent));
    }

    /**
     * A feature whose level is to rise.
     *
     * @param feature its name
     * @param category its leading category
     * @param importance the mean stated importance, 1 to 9
     * @param current today's level, above 0, on any ratio scale
     * @param target the level that is planned, above 0, on the same scale
     * @param priority its share in the adjusted importance of all, from 0 to 1
     */
    public record Item(
            String feature, KanoCategory category, double importance, double current, double target, double priority)
            implements Serializable {

        /** Checks the parts. */
        public Item {
            Require.text("feature", feature);
            Require.nonNull("category", category);
            Require.within("importance of " + feature, importance, 1, 9);
            Require.positive("current level of " + feature, current);
            Require.positive("target level of " + feature, target);
            Require.probability("priority of " + feature, priority);
        }

        /** Target over current level. */
        public double ratio() {
            return target / current;
        }

        /** The ratio adjusted for the category. */
        public double adjustedRatio() {
            return adjusted(ratio(), category);
        }
    }

    /**
     * An improvement ratio adjusted for the category of the feature.
     *
     * @param ratio target over current level, above 0
     * @throws IllegalArgumentException if the category is not must-be, one-dimensional or attractive
     */
    public static double adjusted(double ratio, KanoCategory category) {
        Require.positive("ratio", ratio);
        return switch (Require.nonNull("category", category)) {
            case MUST_BE -> ratio * ratio;
            case ONE_DIMENSIONAL -> ratio;
            case ATTRACTIVE -> Math.sqrt(ratio);
            case INDIFFERENT, REVERSE, QUESTIONABLE ->
                throw new IllegalArgumentException("category is " + category
                        + "; only must-be, one-dimensional and attractive features have an adjusted ratio.");
        };
    }

    /**
     * A plan for the features of a report.
     *
     * @param current today's level of each planned feature, above 0
     * @param target the planned level of the same features, above 0
     * @throws IllegalArgumentException if the two name different features or unknown ones, or one has no stated importance
     */
    public static QfdPlan of(KanoReport report, Map<String, Double> current, Map<String, Double> target) {
        Require.nonNull("report", report);
        Require.nonNull("current", current);
        Require.nonNull("target", target);
        Require.that(
                current.keySet().equals(target.keySet()),
                "current names " + new TreeMap<>(current).keySet() + " and target " + new TreeMap<>(target).keySet()
                        + "; they must name the same features.");
        current.keySet().forEach(report::feature);
        List<Item> items = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        double sum = 0;
        for (KanoFeature feature : report.features()) {
            Double now = current.get(feature.feature());
            Double then = target.get(feature.feature());
            if (now == null || then == null) {
                continue;
            }
            KanoCategory category = feature.category().orElse(KanoCategory.QUESTIONABLE);
            if (category.compareTo(KanoCategory.INDIFFERENT) >= 0) {
                absent.add(feature.feature());
                continue;
            }
            double importance = feature.importance()
                    .mean()
                    .orElseThrow(() -> new IllegalArgumentException("nobody stated how important " + feature.feature()
                            + " is; a plan needs importances from 1 to 9."));
            Item item = new Item(feature.feature(), category, importance, now, then, 0);
            items.add(item);
            sum += importance * item.adjustedRatio();
        }
        double total = sum;
        return new QfdPlan(
                report.source(),
                items.stream()
                        .map(item -> new Item(
                                item.feature(),
                                item.category(),
                                item.importance(),
                                item.current(),
                                item.target(),
                                item.importance() * item.adjustedRatio() / total))
                        .toList(),
                absent);
    }

    /** A table of the features. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Improvement plan, " + source + ", " + Cells.count(features.size(), "feature"))
                .left("feature")
                .left("category")
                .right("importance")
                .right("current")
                .right("target")
                .right("ratio")
                .right("adjusted")
                .right("priority");
        features.forEach(item -> table.row(
                item.feature(),
                item.category().toString(),
                Cells.fixed(item.importance(), 2),
                Cells.number(item.current()),
                Cells.number(item.target()),
                Cells.fixed(item.ratio(), 3),
                Cells.fixed(item.adjustedRatio(), 3),
                Cells.percent(item.priority())));
        if (!absent.isEmpty()) {
            table.note("No adjusted ratio, as neither must-be, one-dimensional nor attractive: "
                    + String.join(", ", absent) + ".");
        }
        return table.toString();
    }
}
