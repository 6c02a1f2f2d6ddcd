package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.StockPolicy;
import java.io.Serializable;

/**
 * An (r,Q) policy: when the inventory position falls to r, order Q.
 *
 * @param reorderPoint r, units on hand and on order less those owed; may be negative where owing is cheap
 * @param orderQuantity Q, units; 0 says: order each unit when one is sold, so that the position stays above the reorder point
 * @param costPerPeriod expected money a period for ordering, holding and shortages, by the model that made the policy
 */
public record RqPolicy(double reorderPoint, double orderQuantity, double costPerPeriod) implements Serializable {

    /** Checks the ranges. */
    public RqPolicy {
        Require.finite("reorderPoint", reorderPoint);
        Require.nonNegative("orderQuantity", orderQuantity);
        Require.nonNegative("costPerPeriod", costPerPeriod);
    }

    /**
     * The same as a stock policy, to ask what service it gives.
     *
     * @throws IllegalStateException if the order quantity is 0: then take {@code StockPolicy.baseStock} with a level of your choice
     */
    public StockPolicy.OrderQuantity stockPolicy() {
        if (orderQuantity == 0) {
            throw new IllegalStateException(
                    "orderQuantity is 0, which says to order unit by unit; take StockPolicy.baseStock(…) instead.");
        }
        return StockPolicy.reorderPoint(reorderPoint).orderQuantity(orderQuantity);
    }

    /** For example {@code at 3 units order 5, cost 107.92 per period}. */
    @Override
    public String toString() {
        return "at " + Cells.amount(reorderPoint) + " units order " + Cells.amount(orderQuantity) + ", cost "
                + Cells.amount(costPerPeriod) + " per period";
    }
}
