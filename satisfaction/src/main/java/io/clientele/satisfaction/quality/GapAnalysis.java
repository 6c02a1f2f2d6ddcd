package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How gaps between perception and expectation are summed up. Immutable; the default is all items together, with 95 percent intervals.
 *
 * @param dimensions the groups of items, none for all items together
 * @param level the confidence level of the intervals, above 0 and below 1
 */
public record GapAnalysis(List<QualityDimension> dimensions, double level) implements Serializable {

    /** Checks and copies the parts. */
    public GapAnalysis {
        dimensions = List.copyOf(Require.nonNull("dimensions", dimensions));
        Require.level("level", level);
        double points =
                dimensions.stream().mapToDouble(QualityDimension::points).sum();
        Require.that(
                dimensions.isEmpty() || points > 0,
                "the points of the dimensions sum to 0; at least one dimension must weigh something.");
        long names = dimensions.stream().map(QualityDimension::name).distinct().count();
        Require.that(
                names == dimensions.size(),
                "the dimensions are "
                        + dimensions.stream().map(QualityDimension::name).toList() + "; each must have its own name.");
    }

    /** All items together, 95 percent. */
    public static GapAnalysis standard() {
        return new GapAnalysis(List.of(), 0.95);
    }

    /** Items grouped into dimensions. */
    public static GapAnalysis of(QualityDimension... dimensions) {
        return new GapAnalysis(List.of(dimensions), 0.95);
    }

    /**
     * The five dimensions of SERVQUAL over its 22 items, weighing the same: tangibles 1 to 4, reliability 5 to 9, responsiveness 10 to
     * 13, assurance 14 to 17, empathy 18 to 22 (Parasuraman, Zeithaml and Berry 1988).
     *
     * @param prefix what stands before the number in the items' names: {@code "Q"} for Q1 to Q22
     */
    public static GapAnalysis servqual(String prefix) {
        Require.nonNull("prefix", prefix);
        return of(
                numbered("tangibles", prefix, 1, 4),
                numbered("reliability", prefix, 5, 9),
                numbered("responsiveness", prefix, 10, 13),
                numbered("assurance", prefix, 14, 17),
                numbered("empathy", prefix, 18, 22));
    }

    /**
     * The same analysis with these weights of the dimensions, in their order, such as the mean of 100 points that customers shared out.
     *
     * @throws IllegalArgumentException if there is not one weight a dimension
     */
    public GapAnalysis points(double... points) {
        Require.sameLength("points", points.length, "dimensions", dimensions.size());
        List<QualityDimension> weighted = new ArrayList<>();
        for (int d = 0; d < points.length; d++) {
            weighted.add(dimensions.get(d).points(points[d]));
        }
        return new GapAnalysis(weighted, level);
    }

    /** The same analysis with intervals of another level. */
    public GapAnalysis level(double other) {
        return new GapAnalysis(dimensions, other);
    }

    private static QualityDimension numbered(String name, String prefix, int first, int last) {
        return new QualityDimension(
                name,
                1,
                IntStream.rangeClosed(first, last).mapToObj(i -> prefix + i).toList());
    }
}
