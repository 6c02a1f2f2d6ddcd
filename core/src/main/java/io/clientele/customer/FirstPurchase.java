package io.clientele.customer;

/**
 * Whether a customer's first purchase counts. Summaries of what customers did count it; models of how they come back leave it out, as it is
 * what made them customers (Fader, Hardie and Lee 2005, Marketing Science 24).
 */
public enum FirstPurchase {
    /** It counts like any other. */
    COUNTED,
    /** It is left out, and with it whatever else was bought or given back on its day or before. */
    LEFT_OUT
}
