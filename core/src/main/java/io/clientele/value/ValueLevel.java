package io.clientele.value;

import java.util.Locale;

/** The four levels of customer value (Albrecht 1992, The Only Thing That Matters), each resting on those below. */
public enum ValueLevel {

    /** Without it there is no deal. */
    BASIC,

    /** What customers take for granted from any supplier. */
    EXPECTED,

    /** What they know of and would like, without expecting it. */
    DESIRED,

    /** What surprises and delights them. */
    UNANTICIPATED;

    /** {@code basic}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
