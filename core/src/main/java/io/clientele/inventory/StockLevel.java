package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How much stock a target takes, and what it achieves by the other measures.
 *
 * @param target what was asked for
 * @param demand of the time the stock must last for: the lead time, or lead time and review period
 * @param beforeReview demand of the lead time alone; the same as {@code demand} under continuous review
 * @param level the reorder point, or under periodic review the order-up-to level
 * @param orderQuantity what a replenishment brings on average; 0 if it was not named under continuous review
 */
public record StockLevel(
        ServiceTarget target, LeadTimeDemand demand, LeadTimeDemand beforeReview, double level, double orderQuantity)
        implements Serializable {

    /** Checks the parts. */
    public StockLevel {
        Require.nonNull("target", target);
        Require.nonNull("demand", demand);
        Require.nonNull("beforeReview", beforeReview);
        Require.finite("level", level);
        Require.nonNegative("orderQuantity", orderQuantity);
    }

    /** Whether the level is one to order up to at reviews, not a reorder point. */
    private boolean isPeriodic() {
        return !demand.equals(beforeReview);
    }

    /** The part of the level that is held against bad luck: {@code level − mean demand}; negative for low targets. */
    public double safetyStock() {
        return level - demand.mean();
    }

    /** The safety stock in standard deviations, the factor k; empty without variation. */
    public OptionalDouble safetyFactor() {
        double deviation = demand.standardDeviation();
        return deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(safetyStock() / deviation);
    }

    /** The probability that an order cycle passes without a stock-out. */
    public double cycleServiceLevel() {
        return demand.distribution().cdf(level);
    }

    /** Units short in an order cycle, on average. */
    public double expectedShortPerCycle() {
        return demand.distribution().loss(level);
    }

    /** Whether nothing is wanted at all; during a lead time of 0 nothing is wanted of any demand. */
    private boolean isWithoutDemand() {
        return demand.mean() == 0 && demand.demandRate() == 0;
    }

    /** The share of demand met from the shelf, back-orders kept; empty without demand or an order quantity. */
    public OptionalDouble fillRate() {
        if (orderQuantity == 0 || isWithoutDemand()) {
            return OptionalDouble.empty();
        }
        if (!isPeriodic()) {
            return service().fillRate();
        }
        double unfilled =
                demand.distribution().loss(level) - beforeReview.distribution().loss(level);
        return OptionalDouble.of(1 - Math.min(1, Math.max(0, unfilled / orderQuantity)));
    }

    /** The textbook approximation of the fill rate; empty without demand or an order quantity, or where it means nothing. */
    public OptionalDouble fillRateApproximation() {
        double share = orderQuantity == 0 ? -1 : 1 - expectedShortPerCycle() / orderQuantity;
        return share < 0 || isWithoutDemand() ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /**
     * All measures under continuous review.
     *
     * @throws IllegalArgumentException under periodic review, or if no order quantity was named
     */
    public CycleService service() {
        Require.that(
                !isPeriodic(),
                "the level is one to order up to at reviews; the service of a reorder point must be asked of a reorder"
                        + " point. Evaluate StockPolicy.orderUpTo instead.");
        Require.that(
                orderQuantity > 0,
                "orderQuantity is missing; the service of a reorder point depends on how often orders come in. Name it"
                        + " with orderQuantity(…), or ask demand().service(level, orderQuantity).");
        return new CycleService(demand, level, orderQuantity);
    }

    /** A table: what was asked, the level, the safety stock in it, and what it achieves. */
    @Override
    public String toString() {
        String unit = demand.unit().isBlank() ? "" : " " + demand.unit();
        TextTable table = TextTable.titled("Stock for " + target)
                .left("figure")
                .right("value")
                .row(isPeriodic() ? "order up to" : "reorder point", Cells.amount(level) + unit)
                .row("mean demand it lasts for", Cells.amount(demand.mean()) + unit)
                .row("safety stock", Cells.amount(safetyStock()) + unit)
                .row("cycle service level", Cells.percent(cycleServiceLevel()))
                .row("expected short per cycle", Cells.significant(expectedShortPerCycle(), 4) + unit);
        if (orderQuantity > 0) {
            table.row("order quantity", Cells.amount(orderQuantity) + unit).row("fill rate", Cells.percent(fillRate()));
        }
        if (level < 0 && !isPeriodic()) {
            table.note("A reorder point below 0 says to order only once " + Cells.amount(-level) + unit
                    + " or more are owed to customers: the target asks for no stock.");
        }
        return table.note("Demand it lasts for, "
                        + demand.shape().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                        + demand.distribution()
                        + ".")
                .toString();
    }
}
