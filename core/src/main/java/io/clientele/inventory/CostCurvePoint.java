package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * One stock, the service it gives and what it costs a year.
 *
 * @param service every measure of service of it
 * @param holdingCostPerYear money for cycle stock and safety stock; a safety stock below zero lowers it
 * @param orderingCostPerYear money for orders
 * @param shortageCostPerYear money for shortages
 */
public record CostCurvePoint(
        CycleService service, double holdingCostPerYear, double orderingCostPerYear, double shortageCostPerYear)
        implements Serializable {

    /** Checks the ranges. */
    public CostCurvePoint {
        Require.nonNull("service", service);
        Require.finite("holdingCostPerYear", holdingCostPerYear);
        Require.nonNegative("orderingCostPerYear", orderingCostPerYear);
        Require.nonNegative("shortageCostPerYear", shortageCostPerYear);
    }

    /** All costs of a year. */
    public double costPerYear() {
        return holdingCostPerYear + orderingCostPerYear + shortageCostPerYear;
    }

    /** The probability that an order cycle passes without a stock-out, as the stock achieves it. */
    public double cycleServiceLevel() {
        return service.cycleServiceLevel();
    }

    /** The stock that is left, on average, when an order arrives. */
    public double safetyStock() {
        return service.safetyStock();
    }

    /** When to order. */
    public double reorderPoint() {
        return service.reorderPoint();
    }

    /** The share of demand met from the shelf, what waits in one cycle counted exactly; empty without demand. */
    public OptionalDouble fillRate() {
        return service.fillRate();
    }

    /** The textbook's approximation of it, {@code 1 - n(s)/Q}; empty without demand and where it means nothing. */
    public OptionalDouble fillRateApproximation() {
        return service.fillRateApproximation();
    }

    /** For example {@code cycle service level 95.0 %, safety stock 131.59, cost 1,656.91 per year}. */
    @Override
    public String toString() {
        return "cycle service level " + Cells.percent(cycleServiceLevel()) + ", safety stock "
                + Cells.amount(safetyStock()) + ", cost " + Cells.amount(costPerYear()) + " per year";
    }
}
