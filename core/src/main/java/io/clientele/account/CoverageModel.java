package io.clientele.account;

import java.util.Locale;

/** How accounts are looked after, from the most personal to the least. */
public enum CoverageModel {

    /** One person for one account, or a team: a person has one account. */
    ONE_TO_ONE,

    /** One person for a few accounts. */
    ONE_TO_FEW,

    /** One person for many accounts. */
    ONE_TO_MANY,

    /** Whoever is free answers. */
    CALL_CENTRE;

    /** {@code 1:few}. */
    String label() {
        return name().toLowerCase(Locale.ROOT)
                .replace("one_to_", "1:")
                .replace("1:one", "1:1")
                .replace('_', ' ');
    }
}
