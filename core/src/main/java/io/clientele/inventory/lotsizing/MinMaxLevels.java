package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * The levels of an (s,S) policy as an approximation gives them, before rounding, and without a cost.
 *
 * @param reorderPoint s, units
 * @param orderUpTo S, units; s or more
 */
public record MinMaxLevels(double reorderPoint, double orderUpTo) implements Serializable {

    /** Checks the ranges. */
    public MinMaxLevels {
        Require.finite("reorderPoint", reorderPoint);
        Require.finite("orderUpTo", orderUpTo);
        Require.that(
                orderUpTo >= reorderPoint,
                "orderUpTo is " + Require.show(orderUpTo) + " and reorderPoint is " + Require.show(reorderPoint)
                        + "; it must not be below.");
    }

    /** For example {@code at 18.6 units or less order up to 71.2}. */
    @Override
    public String toString() {
        return "at " + Cells.number(reorderPoint) + " units or less order up to " + Cells.number(orderUpTo);
    }
}
