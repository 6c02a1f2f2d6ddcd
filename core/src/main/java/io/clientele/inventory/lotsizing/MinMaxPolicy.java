package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.ReviewPeriod;
import io.clientele.inventory.StockPolicy;
import java.io.Serializable;

/**
 * An (s,S) or min-max policy and its cost: at each review, if the inventory position is at s or below, order up to S.
 *
 * @param reorderPoint s, whole units on hand and on order less those owed
 * @param orderUpTo S, whole units; equal to s only where there is no demand
 * @param costPerPeriod expected money a period for ordering, holding and shortages
 */
public record MinMaxPolicy(long reorderPoint, long orderUpTo, double costPerPeriod) implements Serializable {

    /** Checks the ranges. */
    public MinMaxPolicy {
        Require.atLeast("orderUpTo", orderUpTo, reorderPoint);
        Require.nonNegative("costPerPeriod", costPerPeriod);
    }

    /**
     * The same as a stock policy, to ask what service it gives: looked at once a period, as the cost was reckoned.
     *
     * @param period how long the periods of the demand are
     * @throws IllegalStateException if both levels are the same, because there is no demand
     */
    public StockPolicy.ReviewedMinMax stockPolicy(ReviewPeriod period) {
        Require.nonNull("period", period);
        if (orderUpTo == reorderPoint) {
            throw new IllegalStateException(
                    "both levels are " + reorderPoint + ", because there is no demand; nothing is ever ordered.");
        }
        return StockPolicy.reorderPoint(reorderPoint).orderUpTo(orderUpTo).reviewed(period);
    }

    /** For example {@code at 6 units or less order up to 40, cost 35.02 per period}. */
    @Override
    public String toString() {
        return "at " + Cells.count(reorderPoint) + " units or less order up to " + Cells.count(orderUpTo) + ", cost "
                + Cells.amount(costPerPeriod) + " per period";
    }
}
