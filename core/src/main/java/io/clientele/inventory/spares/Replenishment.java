package io.clientele.inventory.spares;

/** How a stock is filled up. */
public enum Replenishment {
    /** At a reorder point, an economic lot: (s,Q). */
    REORDER_POINT,
    /** Each review period, up to a level: (R,S). */
    PERIODIC,
    /** One for one: a base stock, (S-1,S). */
    BASE_STOCK,
    /** Not at all. */
    NONE
}
