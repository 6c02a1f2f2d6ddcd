package io.clientele.inventory;

/** What becomes of demand that finds the shelf empty. */
public enum Unmet {
    /** Customers wait for the next replenishment. */
    BACK_ORDERED,
    /** Customers go elsewhere. */
    LOST
}
