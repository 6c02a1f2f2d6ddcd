package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.inventory.StockCosts;
import java.io.Serializable;

/**
 * One item of a joint order.
 *
 * @param name what it is called
 * @param demandPerPeriod units a period, above 0
 * @param costs keeping a unit, and what its line adds to an order ({@code perOrder}); a cost of shortage plays no part
 */
public record JointItem(String name, double demandPerPeriod, StockCosts costs) implements Serializable {

    /** Checks the ranges. */
    public JointItem {
        Require.text("name", name);
        Require.positive("demandPerPeriod", demandPerPeriod);
        Require.nonNull("costs", costs);
    }

    /** Money to keep one period's demand for a period, h d. */
    double holdingRate() {
        return costs.holdingPerUnitAndPeriod() * demandPerPeriod;
    }
}
