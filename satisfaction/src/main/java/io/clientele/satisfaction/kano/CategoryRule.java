package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import java.io.Serializable;
import java.util.List;

/**
 * How the counts of a feature become its category. The rules differ on real data, so a report names the one it used.
 *
 * <ul>
 *   <li>{@link #mode()}: the most frequent category.
 *   <li>{@link #bergerGroups()}: first whether the feature is wanted at all, then how.
 *   <li>{@link #strength()}: the most frequent category, unless its lead is below 6 percent of the pairs: then mixed.
 *   <li>{@link #fong()}: the most frequent category, unless its lead is not significant at 90 percent: then mixed.
 * </ul>
 *
 * <p>Ties go to the earlier of M, O, A, I, R, Q under every rule.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CategoryRule.Mode.class, name = "mode"),
    @JsonSubTypes.Type(value = CategoryRule.BergerGroups.class, name = "berger-groups"),
    @JsonSubTypes.Type(value = CategoryRule.Strength.class, name = "strength"),
    @JsonSubTypes.Type(value = CategoryRule.Fong.class, name = "fong")
})
public sealed interface CategoryRule extends Serializable {

    /** The most frequent category, the default everywhere. */
    static CategoryRule mode() {
        return new Mode();
    }

    /**
     * Berger's rule of two groups: if M + O + A is more than I + R + Q, the largest of M, O and A; if it is less, the largest of I,
     * R and Q; if both are equal, the most frequent category (Berger et al. 1993; Walden).
     */
    static CategoryRule bergerGroups() {
        return new BergerGroups();
    }

    /** The most frequent category, or mixed with the second where the lead is below 6 percent of n (Lee and Newcomb 1997). */
    static CategoryRule strength() {
        return new Strength(0.06);
    }

    /** The most frequent category, or mixed with the second where Fong's test finds no significant lead (Fong 1996). */
    static CategoryRule fong() {
        return new Fong();
    }

    /**
     * The category, or the two leading ones if they are mixed; none without a pair of answers.
     *
     * @param counts the counts of one feature
     */
    List<KanoCategory> decide(CategoryCounts counts);

    /** What the rule is called in a language. */
    default String in(Language language) {
        if (language == Language.ENGLISH) {
            return toString();
        }
        boolean german = language == Language.GERMAN;
        if (this instanceof Strength strength) {
            String below = Numerals.in(language, Cells.number(strength.mixedBelow()));
            return german ? "Kategorienstärke, gemischt unter " + below : "类别强度，低于 " + below + " 为混合型";
        }
        if (this instanceof BergerGroups) {
            return german ? "Bergers Gruppen" : "Berger 分组";
        }
        if (this instanceof Fong) {
            return german ? "Fongs Test" : "Fong 检验";
        }
        return german ? "am häufigsten" : "频数最高";
    }

    /** The most frequent category. */
    record Mode() implements CategoryRule {
        @Override
        public List<KanoCategory> decide(CategoryCounts counts) {
            return counts.isEmpty() ? List.of() : List.of(counts.topTwo().first());
        }

        @Override
        public String toString() {
            return "most frequent";
        }
    }

    /** Berger's rule of two groups. */
    record BergerGroups() implements CategoryRule {
        @Override
        public List<KanoCategory> decide(CategoryCounts counts) {
            double wanted = counts.mustBe() + counts.oneDimensional() + counts.attractive();
            double rest = counts.n() - wanted;
            if (counts.isEmpty()) {
                return List.of();
            }
            return List.of(counts.ranked().stream()
                    .filter(category ->
                            wanted == rest || (category.compareTo(KanoCategory.INDIFFERENT) < 0) == wanted > rest)
                    .findFirst()
                    .orElseThrow());
        }

        @Override
        public String toString() {
            return "Berger's groups";
        }
    }

    /**
     * The most frequent category, or mixed below a category strength.
     *
     * @param mixedBelow the share of n that the lead must reach, from 0 to 1
     */
    record Strength(double mixedBelow) implements CategoryRule {
        /** Refuses thresholds outside 0 to 1. */
        public Strength {
            Require.probability("mixedBelow", mixedBelow);
        }

        @Override
        public List<KanoCategory> decide(CategoryCounts counts) {
            TopTwo top = counts.topTwo();
            return leading(counts, top, counts.categoryStrength().orElse(0) < mixedBelow);
        }

        @Override
        public String toString() {
            return "strength, mixed below " + Require.show(mixedBelow);
        }
    }

    /** The most frequent category, or mixed where Fong's test finds no significant lead. */
    record Fong() implements CategoryRule {
        @Override
        public List<KanoCategory> decide(CategoryCounts counts) {
            TopTwo top = counts.topTwo();
            return leading(counts, top, !top.isSignificant());
        }

        @Override
        public String toString() {
            return "Fong's test";
        }
    }

    private static List<KanoCategory> leading(CategoryCounts counts, TopTwo top, boolean mixed) {
        if (counts.isEmpty()) {
            return List.of();
        }
        return mixed ? List.of(top.first(), top.second()) : List.of(top.first());
    }
}
