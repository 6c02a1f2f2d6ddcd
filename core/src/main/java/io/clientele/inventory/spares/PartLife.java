package io.clientele.inventory.spares;

/** Where a part stands in its life. */
public enum PartLife {
    /** It can be ordered again. */
    CURRENT,
    /** It will no longer be made: what is ordered now must last. */
    ENDING
}
