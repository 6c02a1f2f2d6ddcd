package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What service costs: for each level of service the stock it takes, and what that stock, the orders and the shortages cost a year.
 *
 * <pre>
 * holding    h (Q/2 + safety stock)
 * ordering   K D/Q
 * shortages  (c n(s) + b P(X &gt; s)) D/Q       c per unit short, b per stock-out, n the loss function of lead-time demand X
 * best       P(X &gt; s) = h Q / (c D)             for shortages counted by the unit
 * </pre>
 *
 * <pre>{@code
 * CostCurveReport curve = CostCurve.orderQuantity(600)
 *         .holdingPerUnitAndYear(2.5)
 *         .perOrder(60)
 *         .perUnitShort(4)
 *         .on(LeadTimeDemand.of(Distribution.normal(400, 80), 5200));
 * double best = curve.optimum().orElseThrow().cycleServiceLevel();        // 92.8 %
 * double promised = curve.at(0.99).costPerYear();                         // 1,744.67
 * }</pre>
 *
 * <p>Costs that are not stated are 0. The cost of keeping stock must be stated, for without it more stock is always better; without a cost
 * of shortages the curve says what service costs, and names no cheapest. Demand must be counted in periods that have a length, else there is no year.
 *
 * <p>Source: Silver, Pyke and Thomas (2017), section 6.7, rules B1 and B2.
 *
 * @param orderQuantity Q, units, above 0
 * @param holdingPerUnitAndYear h, money to keep a unit for a year; 0 unless stated, and then no curve is drawn
 * @param perOrder K, money for one order; 0 unless stated
 * @param perUnitShort c, money for each unit short, however long; 0 unless stated
 * @param perStockout b, money for each order cycle that ends in a stock-out; 0 unless stated
 * @param cycleServiceLevels of the points to draw, rising, above 0 and below 1
 */
public record CostCurve(
        double orderQuantity,
        double holdingPerUnitAndYear,
        double perOrder,
        double perUnitShort,
        double perStockout,
        List<Double> cycleServiceLevels)
        implements Serializable {

    private static final List<Double> LEVELS =
            List.of(0.50, 0.60, 0.70, 0.80, 0.85, 0.90, 0.95, 0.98, 0.99, 0.995, 0.999);

    /** Checks the ranges. */
    public CostCurve {
        Require.positive("orderQuantity", orderQuantity);
        Require.nonNegative("holdingPerUnitAndYear", holdingPerUnitAndYear);
        Require.nonNegative("perOrder", perOrder);
        Require.nonNegative("perUnitShort", perUnitShort);
        Require.nonNegative("perStockout", perStockout);
        cycleServiceLevels = List.copyOf(Require.nonEmpty("cycleServiceLevels", cycleServiceLevels));
        double last = 0;
        for (double level : cycleServiceLevels) {
            Require.level("cycleServiceLevels", level);
            Require.that(
                    level > last,
                    "cycleServiceLevels has " + Require.show(level) + " after " + Require.show(last)
                            + "; levels must rise. Sort them and leave repetitions out.");
            last = level;
        }
    }

    /** A curve for orders of a size, from 50 % to 99.9 % of cycles without a stock-out, without costs yet. */
    public static CostCurve orderQuantity(double units) {
        return new CostCurve(units, 0, 0, 0, 0, LEVELS);
    }

    /** The same with another cost to keep a unit for a year. */
    public CostCurve holdingPerUnitAndYear(double money) {
        return new CostCurve(orderQuantity, money, perOrder, perUnitShort, perStockout, cycleServiceLevels);
    }

    /** The same with another cost of an order. */
    public CostCurve perOrder(double money) {
        return new CostCurve(
                orderQuantity, holdingPerUnitAndYear, money, perUnitShort, perStockout, cycleServiceLevels);
    }

    /** The same with another cost of each unit short. */
    public CostCurve perUnitShort(double money) {
        return new CostCurve(orderQuantity, holdingPerUnitAndYear, perOrder, money, perStockout, cycleServiceLevels);
    }

    /** The same with another cost of each cycle that ends in a stock-out. */
    public CostCurve perStockout(double money) {
        return new CostCurve(orderQuantity, holdingPerUnitAndYear, perOrder, perUnitShort, money, cycleServiceLevels);
    }

    /** The same drawn at other cycle service levels, rising, such as 0.90, 0.95, 0.99. */
    public CostCurve cycleServiceLevels(double... levels) {
        Require.nonEmpty("cycleServiceLevels", levels);
        return new CostCurve(
                orderQuantity,
                holdingPerUnitAndYear,
                perOrder,
                perUnitShort,
                perStockout,
                Arrays.stream(levels).boxed().toList());
    }

    /**
     * The curve for a demand during the lead time.
     *
     * @throws IllegalArgumentException if no cost of keeping stock was stated, or that demand is counted by numbered steps
     */
    public CostCurveReport on(LeadTimeDemand demand) {
        Require.nonNull("demand", demand);
        requireHolding();
        List<CostCurvePoint> points = new ArrayList<>(cycleServiceLevels.size());
        for (double level : cycleServiceLevels) {
            points.add(at(demand, demand.distribution().quantile(level)));
        }
        return new CostCurveReport(this, demand, points);
    }

    /** Refuses free stock, of which there is no best amount. */
    void requireHolding() {
        Require.that(
                holdingPerUnitAndYear > 0,
                "holdingPerUnitAndYear is 0; it must be above 0, else more stock is always better. State it with"
                        + " holdingPerUnitAndYear(…).");
    }

    /** Whether a shortage costs anything. */
    boolean hasShortageCost() {
        return perUnitShort > 0 || perStockout > 0;
    }

    /** The point of a reorder point. */
    CostCurvePoint at(LeadTimeDemand demand, double reorderPoint) {
        CycleService service = demand.service(reorderPoint, orderQuantity);
        return new CostCurvePoint(
                service,
                holdingPerUnitAndYear * (orderQuantity / 2 + service.safetyStock()),
                perOrder * service.ordersPerYear(),
                perUnitShort * service.unitsShortPerYear() + perStockout * service.stockoutsPerYear());
    }

    /** For example {@code cost curve for orders of 600 units, holding 2.5 per unit and year, 60 per order, 4 per unit short}. */
    @Override
    public String toString() {
        return "cost curve for orders of " + Cells.number(orderQuantity) + " units, holding "
                + Cells.number(holdingPerUnitAndYear) + " per unit and year, " + Cells.number(perOrder)
                + " per order, " + Cells.number(perUnitShort) + " per unit short"
                + (perStockout > 0 ? ", " + Cells.number(perStockout) + " per stock-out" : "");
    }
}
