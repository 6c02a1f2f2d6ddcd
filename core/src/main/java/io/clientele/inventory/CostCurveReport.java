package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Normal;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The curve of service against cost: its points, its optimum, any point between, and what it means to a group of customers.
 *
 * @param curve costs and order quantity
 * @param demand during the lead time
 * @param points by rising service
 */
public record CostCurveReport(CostCurve curve, LeadTimeDemand demand, List<CostCurvePoint> points)
        implements Serializable {

    /** Checks the parts. */
    public CostCurveReport {
        Require.nonNull("curve", curve);
        Require.nonNull("demand", demand);
        points = List.copyOf(Require.nonEmpty("points", points));
    }

    /**
     * The point of a cycle service level; of demand in whole pieces the least stock that reaches it.
     *
     * @param cycleServiceLevel above 0, at most 1
     * @throws IllegalArgumentException if it is 1 and demand has no greatest value
     */
    public CostCurvePoint at(double cycleServiceLevel) {
        Require.probability("cycleServiceLevel", cycleServiceLevel);
        Require.positive("cycleServiceLevel", cycleServiceLevel);
        return curve.at(demand, demand.distribution().quantile(cycleServiceLevel));
    }

    /**
     * The cheapest stock of all, between the points too. Empty where no stock pays, because a shortage costs less than the stock that
     * would prevent it, or nothing: then the lowest service that one may give is the cheapest.
     *
     * <p>With a cost per stock-out the answer is the rule for normal demand,
     * {@code k = √(2 ln(D b / (√(2π) Q h σ)))}.
     *
     * @throws IllegalArgumentException if stock is free, so that there is no end to it; or with a cost per stock-out, if there is one
     *     per unit short as well or demand is not normal
     */
    public Optional<CostCurvePoint> optimum() {
        double holding = curve.holdingPerUnitAndYear();
        curve.requireHolding();
        double cycles = demand.demandPerYear() / curve.orderQuantity();
        if (curve.perStockout() > 0) {
            return optimumForStockouts(cycles);
        }
        double risk = holding / (curve.perUnitShort() * cycles);
        return risk < 1 ? Optional.of(curve.at(demand, demand.distribution().quantile(1 - risk))) : Optional.empty();
    }

    private Optional<CostCurvePoint> optimumForStockouts(double cycles) {
        Require.that(
                curve.perUnitShort() == 0 && demand.distribution() instanceof Normal,
                "perStockout is " + Require.show(curve.perStockout())
                        + "; the best stock for it is known for normal demand and no cost per unit short. Take the"
                        + " demand as(DemandShape.NORMAL), or compare the points.");
        double deviation = demand.standardDeviation();
        if (deviation == 0) {
            return Optional.of(curve.at(demand, demand.mean()));
        }
        double ratio =
                cycles * curve.perStockout() * StandardNormal.density(0) / (curve.holdingPerUnitAndYear() * deviation);
        return ratio > 1
                ? Optional.of(curve.at(demand, demand.mean() + deviation * Math.sqrt(2 * StrictMath.log(ratio))))
                : Optional.empty();
    }

    /** The point with the least cost among those drawn. */
    public CostCurvePoint cheapest() {
        CostCurvePoint best = points.get(0);
        for (CostCurvePoint point : points) {
            best = point.costPerYear() < best.costPerYear() ? point : best;
        }
        return best;
    }

    /**
     * What serving a group of customers at a level costs: their share of demand of the cost at that level.
     *
     * @param tier what the group is called
     * @param cycleServiceLevel promised to it, above 0 and at most 1
     * @param shareOfDemand that it makes up, from 0 to 1
     */
    public CostCurveTier tier(String tier, double cycleServiceLevel, double shareOfDemand) {
        Require.probability("shareOfDemand", shareOfDemand);
        return new CostCurveTier(tier, shareOfDemand, at(cycleServiceLevel));
    }

    /** The curve as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("service against cost per year, demand of "
                        + Cells.amount(demand.demandPerYear()) + " "
                        + (demand.unit().isBlank() ? "units" : demand.unit())
                        + " a year, orders of " + Cells.amount(curve.orderQuantity()))
                .right("cycle service")
                .right("fill rate")
                .right("safety stock")
                .right("holding")
                .right("ordering")
                .right("shortages")
                .right("cost");
        for (CostCurvePoint point : points) {
            table.row(
                    Cells.percent(point.cycleServiceLevel()),
                    Cells.percent(point.fillRate()),
                    Cells.fixed(point.safetyStock(), 2),
                    Cells.fixed(point.holdingCostPerYear(), 2),
                    Cells.fixed(point.orderingCostPerYear(), 2),
                    Cells.fixed(point.shortageCostPerYear(), 2),
                    Cells.fixed(point.costPerYear(), 2));
        }
        return table.note(
                        curve.hasShortageCost()
                                ? "Cheapest drawn: " + cheapest() + "."
                                : "No cost of a shortage is stated, so that the least stock costs least. To weigh"
                                        + " service against it, state perUnitShort(…) or perStockout(…).")
                .toString();
    }
}
