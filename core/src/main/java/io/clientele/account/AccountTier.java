package io.clientele.account;

import java.util.Locale;

/** The four tiers of the account pyramid, the top first. */
public enum AccountTier {

    /** The few whose loss would hurt: each has a team and a plan of its own. */
    MAJOR,

    /** Known by name and looked after by a person. */
    NAMED,

    /** Known, but looked after as a group. */
    NON_NAMED,

    /** The many, served by standard offers. */
    MASS_MARKET;

    /** {@code non-named}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-').replace("mass-market", "mass market");
    }

    /** The better of two tiers. */
    AccountTier better(AccountTier other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The worse of two tiers. */
    AccountTier worse(AccountTier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
