package io.clientele.account;

/** Which tier an account is in that has one by current value and another by potential. */
public enum TierRule {

    /** The better of the two: promise counts as much as what is there. */
    BETTER_OF_BOTH,

    /** The worse of the two: only what is there and promises more gets the effort. */
    WORSE_OF_BOTH
}
