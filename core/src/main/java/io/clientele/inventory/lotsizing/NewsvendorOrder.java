package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;

/**
 * An order for one season and what it leads one to expect.
 *
 * @param costs what units left over and units short cost
 * @param orderQuantity units ordered, S
 * @param expectedDemand units
 * @param expectedShort units of demand that meet empty shelves, {@code E[(D - S)+]}
 * @param expectedLeftOver units that nobody wants, {@code E[(S - D)+]}
 */
public record NewsvendorOrder(
        Newsvendor costs, double orderQuantity, double expectedDemand, double expectedShort, double expectedLeftOver)
        implements Serializable {

    /** Checks the ranges. */
    public NewsvendorOrder {
        Require.nonNull("costs", costs);
        Require.finite("orderQuantity", orderQuantity);
        Require.finite("expectedDemand", expectedDemand);
        Require.nonNegative("expectedShort", expectedShort);
        Require.nonNegative("expectedLeftOver", expectedLeftOver);
    }

    /** What units left over and units short are expected to cost together. */
    public double expectedCost() {
        return costs.overagePerUnit() * expectedLeftOver + costs.underagePerUnit() * expectedShort;
    }

    /** What the season is expected to bring, where a unit sold earns what a unit short loses. */
    public double expectedProfit() {
        return costs.underagePerUnit() * expectedDemand - expectedCost();
    }

    /** The order as a table. */
    @Override
    public String toString() {
        return TextTable.titled("order of " + Cells.amount(orderQuantity) + " units for one season, critical ratio "
                        + Cells.percent(costs.criticalRatio()))
                .left("expected")
                .right("value")
                .row("demand, units", Cells.amount(expectedDemand))
                .row("short, units", Cells.amount(expectedShort))
                .row("left over, units", Cells.amount(expectedLeftOver))
                .row("cost", Cells.amount(expectedCost()))
                .row("profit", Cells.amount(expectedProfit()))
                .toString();
    }
}
