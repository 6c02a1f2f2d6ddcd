package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * From how many units on a price applies.
 *
 * @param fromUnits the smallest order with this price; 0 for the first
 * @param pricePerUnit money for one unit, above 0
 */
public record PriceBreak(double fromUnits, double pricePerUnit) implements Serializable {

    /** Checks the ranges. */
    public PriceBreak {
        Require.nonNegative("fromUnits", fromUnits);
        Require.positive("pricePerUnit", pricePerUnit);
    }

    /** For example {@code 0.72 from 400}. */
    @Override
    public String toString() {
        return Cells.number(pricePerUnit) + " from " + Cells.number(fromUnits);
    }
}
