package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * What customers get from a reorder point s and an order quantity Q under continuous review: every measure of service by its own name,
 * because one stock gives many numbers. X is the demand during the lead time, with loss function n(x) = E max(X − x, 0).
 *
 * <pre>
 * cycle service level              P(X ≤ s)
 * expected short per cycle         n(s)
 * fill rate, back-orders, exact    1 − (n(s) − n(s + Q)) / Q
 * fill rate, approximate           1 − n(s) / Q
 * fill rate, lost sales            1 − n(s) / (Q + n(s))
 * ready rate                       the exact fill rate: time and demand see the same stock
 * stock-outs a year                D/Q (1 − P(X ≤ s))
 * units short a year               D/Q n(s)
 * time between stock-outs          Q / (D (1 − P(X ≤ s)))
 * </pre>
 *
 * <p>The exact formula counts a unit short once, however long it waits, and is right while stock falls through s without a jump: with
 * demand by the piece or by small amounts. Orders of many pieces at once jump below s; {@link StockPolicy} counts them exactly. The lost
 * sales formula holds with at most one order on its way.
 *
 * <p>Source: Silver, Pyke and Thomas (2017), section 6.7; Zipkin (2000), Foundations of Inventory Management, section 6.2.
 *
 * @param demand during the lead time
 * @param reorderPoint s: order when stock on hand and on order, less back-orders, falls to it; may be negative
 * @param orderQuantity Q, above 0
 */
public record CycleService(LeadTimeDemand demand, double reorderPoint, double orderQuantity) implements Serializable {

    /** Refuses an order quantity that is not above 0. */
    public CycleService {
        Require.nonNull("demand", demand);
        Require.finite("reorderPoint", reorderPoint);
        Require.positive("orderQuantity", orderQuantity);
    }

    private Distribution x() {
        return demand.distribution();
    }

    /** The stock that is left, on average, when an order arrives: {@code s − mean}. Negative below a coverage of half the cycles. */
    public double safetyStock() {
        return reorderPoint - demand.mean();
    }

    /** The probability that an order cycle passes without a stock-out. */
    public double cycleServiceLevel() {
        return x().cdf(reorderPoint);
    }

    /** The units short in an order cycle, on average. */
    public double expectedShortPerCycle() {
        return x().loss(reorderPoint);
    }

    /** The share of demand met from the shelf when the rest waits; empty without demand. */
    public OptionalDouble fillRate() {
        return x().mean() == 0 && demand.demandRate() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - shortShare());
    }

    private double shortShare() {
        return Math.min(
                1, Math.max(0, (x().loss(reorderPoint) - x().loss(reorderPoint + orderQuantity)) / orderQuantity));
    }

    /**
     * The textbook approximation of the fill rate, {@code 1 − n(s)/Q}; empty without demand, and where more is short on average than an
     * order brings, so that it means nothing.
     */
    public OptionalDouble fillRateApproximation() {
        return fillRate().isEmpty() || expectedShortPerCycle() > orderQuantity
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - expectedShortPerCycle() / orderQuantity);
    }

    /** The share of demand met when the rest goes elsewhere; empty without demand. */
    public OptionalDouble fillRateLostSales() {
        double lost = expectedShortPerCycle();
        return fillRate().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(orderQuantity / (orderQuantity + lost));
    }

    /** The share of time with stock on the shelf; 1 without demand if the reorder point is 0 or more. */
    public double readyRate() {
        return 1 - shortShare();
    }

    /** Orders a year, {@code D/Q}. */
    public double ordersPerYear() {
        return demand.demandPerYear() / orderQuantity;
    }

    /** Order cycles a year that end in a stock-out. */
    public double stockoutsPerYear() {
        return ordersPerYear() * x().survival(reorderPoint);
    }

    /** Units short a year, {@code D/Q n(s)}. */
    public double unitsShortPerYear() {
        return ordersPerYear() * expectedShortPerCycle();
    }

    /** Years between stock-outs, on average; empty if there are none. */
    public OptionalDouble yearsBetweenStockouts() {
        return stockoutsPerYear() > 0 ? OptionalDouble.of(1 / stockoutsPerYear()) : OptionalDouble.empty();
    }

    /**
     * The same as the service of a policy, with stock and back-orders on average over time, so that it can be
     * {@linkplain Replay replayed}: demand flows past s without a jump.
     */
    public PolicyService policyService() {
        return SteadyFlow.orderQuantity(new StockPolicy.OrderQuantity(reorderPoint, orderQuantity), demand);
    }

    /** A table of the measures. */
    @Override
    public String toString() {
        String unit = demand.unit().isBlank() ? "" : " " + demand.unit();
        TextTable table = TextTable.titled("Service of reorder point " + Cells.amount(reorderPoint)
                        + " and order quantity " + Cells.amount(orderQuantity) + unit)
                .left("measure")
                .right("value")
                .row("safety stock", Cells.amount(safetyStock()))
                .row("cycle service level", Cells.percent(cycleServiceLevel()))
                .row("fill rate, back-orders", Cells.percent(fillRate()))
                .row("fill rate, lost sales", Cells.percent(fillRateLostSales()))
                .row("ready rate", Cells.percent(readyRate()))
                .row("expected short per cycle", Cells.significant(expectedShortPerCycle(), 4));
        if (demand.period() != PeriodLength.STEP) {
            table.row("stock-outs a year", Cells.significant(stockoutsPerYear(), 4))
                    .row("units short a year", Cells.significant(unitsShortPerYear(), 4));
        }
        return table.toString();
    }
}
