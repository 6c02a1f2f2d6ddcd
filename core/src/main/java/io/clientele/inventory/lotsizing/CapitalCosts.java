package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * Costs of stock that follow the price: what a unit in stock costs a period is a share of what was paid for it.
 *
 * @param holdingSharePerPeriod the share of the price that keeping a unit for one period costs, i; 0.3 for 30 percent; above 0
 * @param perOrder money for one order whatever its size, K; 0 unless stated
 */
public record CapitalCosts(double holdingSharePerPeriod, double perOrder) implements Serializable {

    /** Checks the ranges. */
    public CapitalCosts {
        Require.positive("holdingSharePerPeriod", holdingSharePerPeriod);
        Require.nonNegative("perOrder", perOrder);
    }

    /** Costs of keeping stock as a share of its price, with free orders. */
    public static CapitalCosts holdingSharePerPeriod(double share) {
        return new CapitalCosts(share, 0);
    }

    /** The same with another cost of one order. */
    public CapitalCosts perOrder(double money) {
        return new CapitalCosts(holdingSharePerPeriod, money);
    }

    /** For example {@code holding 30.0 % of the price per period, 8 per order}. */
    @Override
    public String toString() {
        return "holding " + Cells.percent(holdingSharePerPeriod) + " of the price per period, " + Cells.number(perOrder)
                + " per order";
    }
}
