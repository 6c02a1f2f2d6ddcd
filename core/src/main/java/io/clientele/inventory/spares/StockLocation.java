package io.clientele.inventory.spares;

/** Where a part is kept. */
public enum StockLocation {
    /** Beside the customer or the engineer. */
    LOCAL,
    /** In a warehouse of the region. */
    REGIONAL,
    /** In one warehouse for all. */
    CENTRAL,
    /** With the supplier. */
    SUPPLIER
}
