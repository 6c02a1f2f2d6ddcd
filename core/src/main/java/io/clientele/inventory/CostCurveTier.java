package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * What a group of customers costs at the service promised to it.
 *
 * @param tier what the group is called
 * @param shareOfDemand that it makes up, from 0 to 1
 * @param point the stock that gives all demand this service
 */
public record CostCurveTier(String tier, double shareOfDemand, CostCurvePoint point) implements Serializable {

    /** Checks the ranges. */
    public CostCurveTier {
        Require.text("tier", tier);
        Require.probability("shareOfDemand", shareOfDemand);
        Require.nonNull("point", point);
    }

    /** The group's share of the cost of a year at its service. */
    public double costPerYear() {
        return shareOfDemand * point.costPerYear();
    }

    /** The cost of each unit at that service; empty without demand. */
    public OptionalDouble costPerUnit() {
        double demand = point.service().demand().demandPerYear();
        return demand == 0 ? OptionalDouble.empty() : OptionalDouble.of(point.costPerYear() / demand);
    }

    /** For example {@code gold: 20.0 % of demand at 99.0 % of cycles without a stock-out, cost 348.93 per year}. */
    @Override
    public String toString() {
        return tier + ": " + Cells.percent(shareOfDemand) + " of demand at " + Cells.percent(point.cycleServiceLevel())
                + " of cycles without a stock-out, cost " + Cells.amount(costPerYear()) + " per year";
    }
}
