package io.clientele.value;

import java.util.Locale;

/** The factors of the value equation. */
public enum ValueFactor {

    /** Meeting the customer's requirements; more is better. */
    QUALITY(1),

    /** Support, availability and flexibility; more is better. */
    SERVICE(1),

    /** What the customer bears; less is better. */
    COST(-1),

    /** From the order, or from concept, to delivery; less is better. */
    CYCLE_TIME(-1);

    private final int sign;

    ValueFactor(int sign) {
        this.sign = sign;
    }

    /** 1 above the fraction line, -1 below it. */
    int sign() {
        return sign;
    }

    /** {@code cycle time} for {@link #CYCLE_TIME}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
