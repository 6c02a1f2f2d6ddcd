package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The features as points in the plane of |Worse| (to the right) and Better (up), cut into four quadrants: one-dimensional (upper
 * right), attractive (upper left), must-be (lower right) and indifferent (lower left). A point on a cut counts as high.
 *
 * @param cut the rule that placed the cuts
 * @param betterCut where Better is cut
 * @param worseCut where |Worse| is cut
 * @param points the features that have both coefficients, in report order
 * @param absent the features that have none, because no pair is M, O, A or I
 */
public record KanoQuadrants(QuadrantCut cut, double betterCut, double worseCut, List<Point> points, List<String> absent)
        implements Serializable {

    /** Checks and copies the parts. */
    public KanoQuadrants {
        Require.nonNull("cut", cut);
        Require.probability("betterCut", betterCut);
        Require.probability("worseCut", worseCut);
        points = List.copyOf(Require.nonNull("points", points));
        absent = List.copyOf(Require.nonNull("absent", absent));
    }

    /**
     * A feature in the plane.
     *
     * @param feature its name
     * @param dissatisfaction |Worse|, from 0 to 1
     * @param satisfaction Better, from 0 to 1
     * @param quadrant where that lies
     */
    public record Point(String feature, double dissatisfaction, double satisfaction, KanoCategory quadrant)
            implements Serializable {
        /** Checks the parts. */
        public Point {
            Require.text("feature", feature);
            Require.probability("dissatisfaction", dissatisfaction);
            Require.probability("satisfaction", satisfaction);
            Require.nonNull("quadrant", quadrant);
        }
    }

    static KanoQuadrants of(List<KanoFeature> features, QuadrantCut cut) {
        Require.nonNull("cut", cut);
        List<KanoFeature> placed =
                features.stream().filter(f -> f.better().isPresent()).toList();
        double betterCut = 0.5;
        double worseCut = 0.5;
        if (cut == QuadrantCut.FEATURE_MEANS && !placed.isEmpty()) {
            betterCut = placed.stream()
                    .mapToDouble(f -> f.satisfiedIfPresent().orElseThrow())
                    .average()
                    .orElseThrow();
            worseCut = placed.stream()
                    .mapToDouble(f -> f.dissatisfiedIfAbsent().orElseThrow())
                    .average()
                    .orElseThrow();
        }
        List<Point> points = new ArrayList<>();
        for (KanoFeature feature : placed) {
            double satisfaction = feature.satisfiedIfPresent().orElseThrow();
            double dissatisfaction = feature.dissatisfiedIfAbsent().orElseThrow();
            KanoCategory quadrant = dissatisfaction >= worseCut
                    ? (satisfaction >= betterCut ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.MUST_BE)
                    : (satisfaction >= betterCut ? KanoCategory.ATTRACTIVE : KanoCategory.INDIFFERENT);
            points.add(new Point(feature.feature(), dissatisfaction, satisfaction, quadrant));
        }
        List<String> absent = features.stream()
                .filter(f -> f.better().isEmpty())
                .map(KanoFeature::feature)
                .toList();
        return new KanoQuadrants(cut, betterCut, worseCut, points, absent);
    }

    /** The points as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Better–Worse plane of " + Cells.count(points.size())
                        + (points.size() == 1 ? " feature, " : " features, ") + cut
                        + ": Better " + Cells.fixed(betterCut, 3) + ", |Worse| " + Cells.fixed(worseCut, 3))
                .left("feature")
                .right("Better")
                .right("|Worse|")
                .left("quadrant");
        for (Point point : points) {
            table.row(
                    point.feature(),
                    Cells.fixed(point.satisfaction(), 3),
                    Cells.fixed(point.dissatisfaction(), 3),
                    point.quadrant().toString());
        }
        if (!absent.isEmpty()) {
            table.note("No coefficients: " + String.join(", ", absent) + ".");
        }
        return table.toString();
    }
}
