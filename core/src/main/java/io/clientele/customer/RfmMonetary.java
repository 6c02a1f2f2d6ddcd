package io.clientele.customer;

/** What the M of RFM is. */
public enum RfmMonetary {

    /** What the customer spent in all, {@link Purchases#total()}. */
    TOTAL,

    /** What the customer spent for each purchase, {@link Purchases#average()}; it depends less on frequency. */
    AVERAGE
}
