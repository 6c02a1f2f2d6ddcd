package io.clientele.inventory.lotsizing;

/** What a lower price of a larger order applies to. */
public enum QuantityDiscount {

    /** To every unit of the order, once it is large enough. */
    ALL_UNITS,

    /** To the units beyond the break only. */
    INCREMENTAL
}
