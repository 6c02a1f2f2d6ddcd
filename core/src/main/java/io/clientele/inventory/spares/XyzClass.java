package io.clientele.inventory.spares;

/** How much the demand of a part varies from period to period. */
public enum XyzClass {
    /** Hardly: easy to forecast. */
    X,
    /** Somewhat, as with trends and seasons. */
    Y,
    /** Much: forecasts say little. */
    Z,
    /** There was no demand in any period. */
    NONE
}
