package io.clientele.satisfaction.kano.variant;

import io.clientele.satisfaction.kano.KanoCategory;
import java.util.Locale;
import java.util.Optional;

/** Kano's categories parted by importance (Yang 2005, Total Quality Management 16). */
public enum RefinedCategory {

    /** Attractive and important: what to win customers with. */
    HIGHLY_ATTRACTIVE,

    /** Attractive but of little importance: can be left out if it costs. */
    LESS_ATTRACTIVE,

    /** One-dimensional and important: raises satisfaction and value. */
    HIGH_VALUE_ADDED,

    /** One-dimensional but of little importance: do not fail on it. */
    LOW_VALUE_ADDED,

    /** Must-be and important: always to be met. */
    CRITICAL,

    /** Must-be but of little importance: to be met well enough. */
    NECESSARY,

    /** Indifferent but important: may become attractive. */
    POTENTIAL,

    /** Indifferent and of little importance: no need to offer it. */
    CARE_FREE;

    /** The refined category; empty for reverse and questionable, which are not parted. */
    static Optional<RefinedCategory> of(KanoCategory category, boolean important) {
        return switch (category) {
            case ATTRACTIVE -> Optional.of(important ? HIGHLY_ATTRACTIVE : LESS_ATTRACTIVE);
            case ONE_DIMENSIONAL -> Optional.of(important ? HIGH_VALUE_ADDED : LOW_VALUE_ADDED);
            case MUST_BE -> Optional.of(important ? CRITICAL : NECESSARY);
            case INDIFFERENT -> Optional.of(important ? POTENTIAL : CARE_FREE);
            case REVERSE, QUESTIONABLE -> Optional.empty();
        };
    }

    /** In words: {@code highly attractive}. */
    @Override
    public String toString() {
        return this == CARE_FREE ? "care-free" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
