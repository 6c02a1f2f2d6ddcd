package io.clientele.satisfaction.kano.curve;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.KanoFeature;
import java.util.OptionalDouble;

/** How much a feature counts in the satisfaction with a product. */
public enum FeatureWeighting {

    /** By the mean importance that customers stated, 1 to 9. */
    STATED_IMPORTANCE("stated importance"),

    /** By the larger of Better and |Worse|: what is at stake with it (Tontini 2007, Total Quality Management 18). */
    STAKE("larger of Better and |Worse|"),

    /** All features alike. */
    EQUAL("equal weights");

    private final String words;

    FeatureWeighting(String words) {
        this.words = words;
    }

    /** The unscaled weight; empty if no importance was stated. */
    OptionalDouble of(KanoFeature feature) {
        return switch (this) {
            case STATED_IMPORTANCE -> feature.importance().mean();
            case STAKE ->
                OptionalDouble.of(
                        Math.max(feature.better().orElse(0), -feature.worse().orElse(0)));
            case EQUAL -> OptionalDouble.of(1);
        };
    }

    String in(Language language) {
        return switch (language) {
            case ENGLISH -> words;
            case GERMAN ->
                switch (this) {
                    case STATED_IMPORTANCE -> "genannter Wichtigkeit";
                    case STAKE -> "dem Größeren von Better und |Worse|";
                    case EQUAL -> "gleichem Gewicht";
                };
            case CHINESE ->
                switch (this) {
                    case STATED_IMPORTANCE -> "自述重要度";
                    case STAKE -> " Better 与 |Worse| 中较大者";
                    case EQUAL -> "相同权重";
                };
        };
    }

    /** In words: {@code larger of Better and |Worse|}. */
    @Override
    public String toString() {
        return words;
    }
}
