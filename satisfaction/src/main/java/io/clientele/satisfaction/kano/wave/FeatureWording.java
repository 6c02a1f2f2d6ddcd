package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.segment.HomogeneityTest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What several surveys said about one feature.
 *
 * @param feature its name
 * @param counts the counts of each survey, in the order of the report; of a weighted one, brought to what they are worth
 */
public record FeatureWording(String feature, List<CategoryCounts> counts) implements Serializable {

    /** Checks and copies the parts. */
    public FeatureWording {
        Require.text("feature", feature);
        counts = List.copyOf(Require.nonEmpty("counts", counts));
    }

    /** Whether the surveys differ by more than chance. */
    public HomogeneityTest test() {
        return HomogeneityTest.of(feature, counts);
    }

    /** The most frequent category of each survey; empty where nobody answered. */
    public List<Optional<KanoCategory>> categories() {
        return counts.stream()
                .map(c -> c.isEmpty()
                        ? Optional.<KanoCategory>empty()
                        : Optional.of(c.topTwo().first()))
                .toList();
    }

    /** How many different categories that makes. */
    public int differentCategories() {
        return (int) categories().stream().flatMap(Optional::stream).distinct().count();
    }
}
