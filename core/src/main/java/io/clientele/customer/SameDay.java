package io.clientele.customer;

/** What several rows of one customer on one day are. */
public enum SameDay {

    /** One purchase whose amount is their sum (the usual rule; Fader and Hardie's CDNOW data follow it). */
    ONE_PURCHASE,

    /** A purchase each. */
    SEPARATE_PURCHASES
}
