package io.clientele.account;

import java.util.Locale;

/** Where a customer stands on one axis of a portfolio. A grid of two by two has no {@link #MEDIUM}. */
public enum Level {

    /** Below all cut points, or where there is none because all customers are equal. */
    LOW,

    /** Between two cut points. */
    MEDIUM,

    /** At or above the highest cut point. */
    HIGH;

    /** The level of a value among ascending cut points, two of them at most. */
    static Level of(double value, double[] cuts) {
        if (cuts.length == 0) {
            return LOW;
        }
        if (value >= cuts[cuts.length - 1]) {
            return HIGH;
        }
        return cuts.length > 1 && value >= cuts[0] ? MEDIUM : LOW;
    }

    /** {@code high}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
