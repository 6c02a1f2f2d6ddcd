package io.clientele.satisfaction.kano.belief;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.Optional;

/**
 * How sure one can be of a feature's category.
 *
 * @param feature its name
 * @param pairs how many complete pairs of answers that rests on; with weights, how many they are worth. With 0 all comes from the other
 *     features of the survey
 * @param probability of each category: that it is the most frequent among all customers, slips aside
 * @param share of each category among all customers, slips aside, as expected
 * @param decidedAt from this probability on a category counts as decided
 */
public record FeatureBelief(
        String feature, double pairs, CategoryProbabilities probability, CategoryProbabilities share, double decidedAt)
        implements Serializable {

    /** Checks the parts. */
    public FeatureBelief {
        Require.text("feature", feature);
        Require.nonNegative("pairs", pairs);
        Require.nonNull("probability", probability);
        Require.nonNull("share", share);
        Require.level("decidedAt", decidedAt);
    }

    /** The most probable category. */
    public KanoCategory mostProbable() {
        return probability.largest();
    }

    /** The probability of the most probable category. */
    public double certainty() {
        return probability.of(mostProbable());
    }

    /** Whether the most probable category is probable enough to be called the feature's. */
    @JsonIgnore
    public boolean isDecided() {
        return certainty() >= decidedAt;
    }

    /** The category, if it is decided. */
    public Optional<KanoCategory> decided() {
        return isDecided() ? Optional.of(mostProbable()) : Optional.empty();
    }

    /** The next most probable category. */
    public KanoCategory alternative() {
        KanoCategory first = mostProbable();
        KanoCategory second = first == KanoCategory.MUST_BE ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.MUST_BE;
        for (KanoCategory category : KanoCategory.values()) {
            if (category != first && probability.of(category) > probability.of(second)) {
                second = category;
            }
        }
        return second;
    }

    /** The belief in one English sentence. */
    public String sentence() {
        return sentence(Language.ENGLISH);
    }

    /** The belief in one sentence of another language. */
    public String sentence(Language language) {
        return switch (Require.nonNull("language", language)) {
            case ENGLISH -> english();
            case GERMAN -> german();
            case CHINESE -> chinese();
        };
    }

    private String english() {
        KanoCategory first = mostProbable();
        String basis = pairs == 0
                ? ", from the other features alone, as nobody answered."
                : ", from " + Cells.number(pairs) + (pairs == 1 ? " pair." : " pairs.");
        if (isDecided()) {
            return feature + " is " + first + " with probability " + shown(certainty()) + basis;
        }
        KanoCategory second = alternative();
        return feature + " is undecided: " + first + " with probability " + shown(certainty()) + ", " + second
                + " with " + shown(probability.of(second)) + basis;
    }

    private String german() {
        String first = mostProbable().in(Language.GERMAN);
        String basis = pairs == 0
                ? ", allein aus den anderen Merkmalen, da niemand antwortete."
                : ", aus " + Numerals.in(Language.GERMAN, Cells.number(pairs)) + (pairs == 1 ? " Paar." : " Paaren.");
        String certain = Numerals.in(Language.GERMAN, shown(certainty()).replace("above", "über"));
        if (isDecided()) {
            return feature + ": " + first + " mit Wahrscheinlichkeit " + certain + basis;
        }
        KanoCategory second = alternative();
        return feature + " ist nicht entschieden: " + first + " mit Wahrscheinlichkeit " + certain + ", "
                + second.in(Language.GERMAN) + " mit "
                + Numerals.in(Language.GERMAN, shown(probability.of(second))) + basis;
    }

    private String chinese() {
        String first = mostProbable().in(Language.CHINESE);
        String basis = pairs == 0 ? "，仅依据其他功能，因为没有人作答。" : "，依据 " + Cells.number(pairs) + " 对答案。";
        String certain = shown(certainty()).replace("above", "高于");
        if (isDecided()) {
            return feature + " 属于" + first + "，概率" + spaced(certain) + basis;
        }
        KanoCategory second = alternative();
        return feature + " 尚未判定：" + first + "的概率为 " + certain + "，" + second.in(Language.CHINESE) + "的概率为 "
                + shown(probability.of(second)) + basis;
    }

    private static String spaced(String certain) {
        return certain.startsWith("高") ? certain : "为 " + certain;
    }

    /** Three decimals, but what is not certain does not look it. */
    private static String shown(double probability) {
        return probability >= 0.9995 ? "above 0.999" : Cells.fixed(probability, 3);
    }

    /** The same as {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
