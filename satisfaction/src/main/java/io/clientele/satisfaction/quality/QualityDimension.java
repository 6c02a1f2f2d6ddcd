package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * A group of items that together describe one side of a service, such as reliability, and how much it weighs.
 *
 * @param name its name
 * @param points its weight among the dimensions, 0 or more; customers usually share out 100 points
 * @param items the names of its items, at least one
 */
public record QualityDimension(String name, double points, List<String> items) implements Serializable {

    /** Checks and copies the parts. */
    public QualityDimension {
        Require.text("name", name);
        Require.nonNegative("points", points);
        items = List.copyOf(Require.nonEmpty("items of " + name, items));
        Require.that(
                items.stream().distinct().count() == items.size(),
                "items of " + name + " is " + items + "; each item may stand in it once.");
    }

    /** A dimension of some items; dimensions made like this weigh the same. */
    public static QualityDimension of(String name, String... items) {
        return new QualityDimension(name, 1, List.of(items));
    }

    /** The dimension with another weight. */
    public QualityDimension points(double weight) {
        return new QualityDimension(name, weight, items);
    }
}
