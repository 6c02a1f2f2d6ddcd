package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.segment.HomogeneityTest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The comparison in one English sentence. */
    public String sentence() {
        return sentence(Language.ENGLISH);
    }

    /** The comparison in one sentence of another language. */
    public String sentence(Language language) {
        String found = categories().stream()
                .map(category -> category.map(c -> c.in(Require.nonNull("language", language)))
                        .orElse(Cells.ABSENT))
                .collect(Collectors.joining(language == Language.CHINESE ? "、" : ", "));
        String p = Numerals.in(language, Cells.significant(test().pValue(), 2));
        String v = Numerals.in(language, Cells.fixed(test().cramersV(), 2));
        return switch (language) {
            case ENGLISH -> feature + ": " + found + "; p = " + p + ", Cramér's V " + v + ".";
            case GERMAN -> feature + ": " + found + "; p = " + p + ", Cramérs V " + v + ".";
            case CHINESE -> feature + "：" + found + "；p = " + p + "，Cramér V 为 " + v + "。";
        };
    }

    /** The same as {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }

    /** How many different categories that makes. */
    public int differentCategories() {
        return (int) categories().stream().flatMap(Optional::stream).distinct().count();
    }
}
