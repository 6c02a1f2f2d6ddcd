package io.clientele.stat;

/** What happens to items of equal value at a limit. */
public enum AbcTies {
    /** They may be parted: among equals the one given first comes first. */
    IN_GIVEN_ORDER,
    /** They stay in one class: equals are taken as a single item with their joint value. */
    TOGETHER
}
