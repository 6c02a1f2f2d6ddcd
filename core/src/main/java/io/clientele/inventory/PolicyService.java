package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * What a policy achieves in the long run: every measure of service by its own name, stock, back-orders and orders.
 *
 * @param policy the policy
 * @param cycleServiceLevel the probability that no stock-out comes before the next replenishment arrives; under periodic review before
 *     the next one would, whether something was ordered or not
 * @param demandRate units of demand a period, on average
 * @param shortRate units not met from the shelf a period, on average; at most the demand
 * @param customerOrderRate customers' orders a period; 0 where demand is not known by the order
 * @param shortOrderRate customers' orders not met in full from the shelf a period
 * @param readyRate the share of time with stock on the shelf
 * @param noBackorderProbability the share of time in which nobody waits; 1 with lost sales
 * @param expectedOnHand stock on the shelf, on average
 * @param expectedBackorders units that customers wait for, on average; 0 with lost sales
 * @param replenishmentRate orders placed a period, on average
 * @param cycleRate cycles that the cycle service level speaks of a period: orders placed, or under periodic review reviews
 * @param period the unit of time of the rates
 * @param unit the unit of demand; may be empty
 */
public record PolicyService(
        StockPolicy policy,
        double cycleServiceLevel,
        double demandRate,
        double shortRate,
        double customerOrderRate,
        double shortOrderRate,
        double readyRate,
        double noBackorderProbability,
        double expectedOnHand,
        double expectedBackorders,
        double replenishmentRate,
        double cycleRate,
        PeriodLength period,
        String unit)
        implements Serializable {

    /** Checks ranges. */
    public PolicyService {
        Require.nonNull("policy", policy);
        Require.probability("cycleServiceLevel", cycleServiceLevel);
        Require.nonNegative("demandRate", demandRate);
        Require.nonNegative("shortRate", shortRate);
        Require.nonNegative("customerOrderRate", customerOrderRate);
        Require.nonNegative("shortOrderRate", shortOrderRate);
        Require.probability("readyRate", readyRate);
        Require.probability("noBackorderProbability", noBackorderProbability);
        Require.nonNegative("expectedOnHand", expectedOnHand);
        Require.nonNegative("expectedBackorders", expectedBackorders);
        Require.nonNegative("replenishmentRate", replenishmentRate);
        Require.nonNegative("cycleRate", cycleRate);
        Require.nonNull("period", period);
        Require.nonNull("unit", unit);
    }

    /** The share of units met from the shelf; empty without demand. */
    public OptionalDouble fillRate() {
        return demandRate == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - Math.min(1, shortRate / demandRate));
    }

    /** The share of customers' orders met in full from the shelf; empty where demand is not known by the order. */
    public OptionalDouble orderFillRate() {
        return customerOrderRate == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - Math.min(1, shortOrderRate / customerOrderRate));
    }

    /** How long a unit of demand waits, on average over all units, in {@link #period}; empty without demand. By Little's law. */
    public OptionalDouble expectedWait() {
        return demandRate == 0 ? OptionalDouble.empty() : OptionalDouble.of(expectedBackorders / demandRate);
    }

    /** Cycles with a stock-out a period, on average. */
    public double stockoutRate() {
        return cycleRate * (1 - cycleServiceLevel);
    }

    /** Periods from one stock-out to the next, on average; empty if there are none. */
    public OptionalDouble periodsBetweenStockouts() {
        return stockoutRate() > 0 ? OptionalDouble.of(1 / stockoutRate()) : OptionalDouble.empty();
    }

    /**
     * What it costs a period: holding on the stock on hand, the cost of orders, and that of units waited for, which is 0 if no cost of a
     * shortage was stated.
     *
     * @throws IllegalArgumentException if no cost of an order was stated
     */
    public PolicyCost cost(StockCosts costs) {
        Require.nonNull("costs", costs);
        return new PolicyCost(
                costs.holdingPerUnitAndPeriod() * expectedOnHand,
                costs.perOrder() * replenishmentRate,
                costs.shortagePerUnitAndPeriod() * expectedBackorders,
                period);
    }

    /** A table of the measures. */
    @Override
    public String toString() {
        String pieces = unit.isBlank() ? "" : " " + unit;
        TextTable table = TextTable.titled("Service of " + policy + pieces)
                .left("measure")
                .right("value")
                .row("cycle service level", Cells.percent(cycleServiceLevel))
                .row("fill rate", Cells.percent(fillRate()));
        if (customerOrderRate > 0) {
            table.row("order fill rate", Cells.percent(orderFillRate()));
        }
        if (policy instanceof StockPolicy.OrderQuantity && customerOrderRate == 0 && demandRate > 0) {
            table.note(
                    "Demand is known by the period and taken to flow past the reorder point without a jump. Where it is"
                            + " known by the order, OrderDemand counts pieces and lots exactly.");
        }
        return table.row("ready rate", Cells.percent(readyRate))
                .row("nobody waits", Cells.percent(noBackorderProbability))
                .row("on hand", Cells.significant(expectedOnHand, 4))
                .row("back-orders", Cells.significant(expectedBackorders, 4))
                .row("orders per " + period.noun(), Cells.significant(replenishmentRate, 4))
                .row(period.noun() + "s between stock-outs", Cells.significant(periodsBetweenStockouts(), 4))
                .toString();
    }
}
