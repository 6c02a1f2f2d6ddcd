package io.clientele.satisfaction.kano.roadmap;

import io.clientele.satisfaction.kano.KanoCategory;
import java.util.Locale;
import java.util.Optional;

/** Three levels of service, each resting on those before it. */
public enum ServiceLevel {

    /** What customers take for granted (基本服务): must-be features. */
    BASIC,

    /** What they ask for (附加服务): one-dimensional features. */
    ADDED,

    /** What they did not expect (超值服务): attractive features. */
    PREMIUM;

    /** The level of a category; empty for indifferent, reverse and questionable, which are no service. */
    public static Optional<ServiceLevel> of(KanoCategory category) {
        return switch (category) {
            case MUST_BE -> Optional.of(BASIC);
            case ONE_DIMENSIONAL -> Optional.of(ADDED);
            case ATTRACTIVE -> Optional.of(PREMIUM);
            case INDIFFERENT, REVERSE, QUESTIONABLE -> Optional.empty();
        };
    }

    /** In lower case: {@code premium}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
