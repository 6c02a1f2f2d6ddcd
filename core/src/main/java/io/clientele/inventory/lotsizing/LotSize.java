package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * A lot and what it costs.
 *
 * @param orderQuantity units to order at a time; 0 says that nothing is ordered, or each unit when it is wanted
 * @param demandPerPeriod the demand it serves, units a period
 * @param orderingCostPerPeriod money for orders
 * @param holdingCostPerPeriod money for stock
 * @param shortageCostPerPeriod money for customers who wait; 0 where none do
 * @param purchaseCostPerPeriod money for the goods; 0 where the price does not depend on the lot
 * @param backorderedShare the share of demand that is owed for a while, from 0 to 1
 * @param largestBackorder the most units owed at any time
 */
public record LotSize(
        double orderQuantity,
        double demandPerPeriod,
        double orderingCostPerPeriod,
        double holdingCostPerPeriod,
        double shortageCostPerPeriod,
        double purchaseCostPerPeriod,
        double backorderedShare,
        double largestBackorder)
        implements Serializable {

    /** Checks the ranges. */
    public LotSize {
        Require.nonNegative("orderQuantity", orderQuantity);
        Require.nonNegative("demandPerPeriod", demandPerPeriod);
        Require.nonNegative("orderingCostPerPeriod", orderingCostPerPeriod);
        Require.nonNegative("holdingCostPerPeriod", holdingCostPerPeriod);
        Require.nonNegative("shortageCostPerPeriod", shortageCostPerPeriod);
        Require.nonNegative("purchaseCostPerPeriod", purchaseCostPerPeriod);
        Require.probability("backorderedShare", backorderedShare);
        Require.nonNegative("largestBackorder", largestBackorder);
    }

    /** All costs of a period. */
    public double costPerPeriod() {
        return orderingCostPerPeriod + holdingCostPerPeriod + shortageCostPerPeriod + purchaseCostPerPeriod;
    }

    /** Orders a period; empty if nothing is ordered in lots. */
    public OptionalDouble ordersPerPeriod() {
        return orderQuantity == 0 ? OptionalDouble.empty() : OptionalDouble.of(demandPerPeriod / orderQuantity);
    }

    /** Periods from one order to the next; empty if there is no demand, or nothing is ordered in lots. */
    public OptionalDouble cycleInPeriods() {
        return orderQuantity == 0 || demandPerPeriod == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(orderQuantity / demandPerPeriod);
    }

    /** What a unit costs to buy, on average; empty where the price does not depend on the lot, or nothing is bought. */
    public OptionalDouble pricePerUnit() {
        return purchaseCostPerPeriod == 0 || demandPerPeriod == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(purchaseCostPerPeriod / demandPerPeriod);
    }

    /** The lot and its costs as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("lot of " + Cells.amount(orderQuantity) + " units for a demand of "
                        + Cells.amount(demandPerPeriod) + " per period")
                .left("per period")
                .right("value")
                .row("orders", Cells.significant(ordersPerPeriod(), 4))
                .row("ordering cost", Cells.amount(orderingCostPerPeriod))
                .row("holding cost", Cells.amount(holdingCostPerPeriod));
        if (backorderedShare > 0) {
            table.row("shortage cost", Cells.amount(shortageCostPerPeriod));
        }
        if (purchaseCostPerPeriod > 0) {
            table.row("purchase", Cells.amount(purchaseCostPerPeriod));
            table.note("Bought at " + Cells.number(purchaseCostPerPeriod / demandPerPeriod) + " per unit on average.");
        }
        table.row("cost", Cells.amount(costPerPeriod()));
        if (backorderedShare > 0) {
            table.note("Owed for a while: " + Cells.percent(backorderedShare) + " of demand, at most "
                    + Cells.amount(largestBackorder) + " units at a time.");
        }
        return table.toString();
    }
}
