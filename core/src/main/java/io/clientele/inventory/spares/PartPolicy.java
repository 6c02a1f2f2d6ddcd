package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Locale;

/**
 * How to stock, replenish and locate a part.
 *
 * @param stocking whether and how it is kept
 * @param replenishment how it is filled up
 * @param location where it is kept
 * @param targetFillRate the share of demand to be met from the shelf, from 0 to below 1; 0 where there is none
 */
public record PartPolicy(Stocking stocking, Replenishment replenishment, StockLocation location, double targetFillRate)
        implements Serializable {

    /** Checks the ranges. */
    public PartPolicy {
        Require.nonNull("stocking", stocking);
        Require.nonNull("replenishment", replenishment);
        Require.nonNull("location", location);
        Require.probability("targetFillRate", targetFillRate);
        Require.that(
                targetFillRate < 1,
                "targetFillRate is 1; it must be below 1, because demand has no greatest value. Write 0.99 for 99"
                        + " percent.");
    }

    /** Kept in stock and filled up in a way, centrally, to a fill rate. */
    public static PartPolicy stocked(Replenishment replenishment, double targetFillRate) {
        return new PartPolicy(Stocking.IN_STOCK, replenishment, StockLocation.CENTRAL, targetFillRate);
    }

    /** Not kept: made or bought when it is wanted. */
    public static PartPolicy onRequest() {
        return new PartPolicy(Stocking.ON_REQUEST, Replenishment.NONE, StockLocation.SUPPLIER, 0);
    }

    /** Bought once for the rest of its life, and kept centrally. */
    public static PartPolicy lastBuy() {
        return new PartPolicy(Stocking.LAST_BUY, Replenishment.NONE, StockLocation.CENTRAL, 0);
    }

    /** The same kept elsewhere. */
    public PartPolicy at(StockLocation elsewhere) {
        return new PartPolicy(stocking, replenishment, elsewhere, targetFillRate);
    }

    /** For example {@code in stock, base stock, local, fill rate 99.0 %}. */
    @Override
    public String toString() {
        String words = (stocking + (replenishment == Replenishment.NONE ? "" : ", " + replenishment) + ", " + location)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
        return targetFillRate == 0 ? words : words + ", fill rate " + Cells.percent(targetFillRate);
    }
}
