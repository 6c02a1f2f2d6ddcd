package io.clientele.inventory.spares;

/** Whether and how a part is kept. */
public enum Stocking {
    /** On the shelf before it is wanted. */
    IN_STOCK,
    /** Made or bought when it is wanted. */
    ON_REQUEST,
    /** Bought once, for the rest of its life: a newsvendor order. */
    LAST_BUY
}
