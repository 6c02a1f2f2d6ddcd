package io.clientele.satisfaction.kano.belief;

import io.clientele.satisfaction.Language;
import java.util.Locale;

/** By what features are put in order; the largest comes first. */
public enum KanoMeasure {
    /** Better: the share of customers whom its presence satisfies. */
    BETTER,
    /** The amount of Worse: the share of customers whom its absence dissatisfies. */
    WORSE,
    /** Better and the amount of Worse together: the whole span between absence and presence. */
    SPAN;

    /** What it is called in a language. */
    String in(Language language) {
        return switch (language) {
            case ENGLISH -> toString();
            case GERMAN -> this == SPAN ? "Better und |Worse| zusammen" : this == BETTER ? "Better" : "|Worse|";
            case CHINESE -> this == SPAN ? " Better 与 |Worse| 之和" : this == BETTER ? " Better " : " |Worse| ";
        };
    }

    /** In words: {@code span}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(double better, double worse) {
        return switch (this) {
            case BETTER -> better;
            case WORSE -> worse;
            case SPAN -> better + worse;
        };
    }
}
