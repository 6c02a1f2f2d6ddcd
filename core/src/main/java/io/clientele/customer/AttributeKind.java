package io.clientele.customer;

import java.util.Locale;

/** What an attribute tells of a customer. */
public enum AttributeKind {

    /** What can be seen from outside: region, industry, size, age, income. */
    OUTER,

    /** What is within: motives, values, attitudes, preferences, way of life. */
    INNER,

    /** What the customer does: occasions, quantities, loyalty, channels, payment. */
    BEHAVIOURAL;

    /** {@code outer}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
