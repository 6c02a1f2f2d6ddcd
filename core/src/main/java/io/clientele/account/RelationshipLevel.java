package io.clientele.account;

import java.util.Locale;

/** How close a relationship with customers is kept, each level including those before (Kotler, Marketing Management). */
public enum RelationshipLevel {

    /** The sale ends it. */
    BASIC,

    /** Customers are asked to call if something is wrong. */
    REACTIVE,

    /** The house calls after the sale and asks whether all is as promised. */
    ACCOUNTABLE,

    /** The house calls from time to time with better uses and new offers. */
    PROACTIVE,

    /** The house works with the customer all the time on what would help both. */
    PARTNER;

    /** {@code basic}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
