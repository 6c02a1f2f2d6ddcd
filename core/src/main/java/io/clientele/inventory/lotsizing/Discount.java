package io.clientele.inventory.lotsizing;

/** What a lower price applies to. */
public enum Discount {

    /** To every unit of the order, once it is large enough. */
    ALL_UNITS,

    /** To the units beyond the break only. */
    INCREMENTAL
}
