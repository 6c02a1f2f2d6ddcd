package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a policy would have achieved over a history, beside what was promised. A cycle runs from one replenishment to the next; under
 * periodic review from the time at which one would arrive to the next, whether something was ordered or not. The last one, which nothing
 * has ended, is not counted.
 *
 * @param promised what the formula says
 * @param leadTime of replenishments, as it was named; it was acted out in whole periods, rounded up
 * @param unmet what became of demand that found the shelf empty
 * @param periods of the history
 * @param startOnHand stock before the first period
 * @param demand units asked for, in all
 * @param unitsShort units not met from the shelf, in all
 * @param cycles replenishment cycles that ended
 * @param shortCycles those of them in which stock ran out
 * @param periodsInStock periods that ended with stock on the shelf
 * @param periodsWithoutWaiting periods that ended with nobody waiting
 * @param onHandPeriods stock at the ends of the periods, in all
 * @param backorderPeriods units waited for at the ends of the periods, in all
 * @param orders placed
 * @param period the unit of time
 * @param unit the unit of demand; may be empty
 */
public record ReplayReport(
        PolicyService promised,
        LeadTime leadTime,
        Unmet unmet,
        int periods,
        double startOnHand,
        double demand,
        double unitsShort,
        long cycles,
        long shortCycles,
        long periodsInStock,
        long periodsWithoutWaiting,
        double onHandPeriods,
        double backorderPeriods,
        long orders,
        PeriodLength period,
        String unit)
        implements Serializable {

    /** A lead time that rounding makes longer by more than a tenth is worth a word. */
    private static final double NOTICEABLE = 1.1;

    /** Checks ranges. */
    public ReplayReport {
        Require.nonNull("promised", promised);
        Require.nonNull("leadTime", leadTime);
        Require.nonNull("unmet", unmet);
        Require.atLeast("periods", periods, 1);
        Require.nonNegative("startOnHand", startOnHand);
        Require.nonNegative("demand", demand);
        Require.nonNegative("unitsShort", unitsShort);
        Require.atLeast("cycles", cycles, 0);
        Require.atLeast("shortCycles", shortCycles, 0);
        Require.atLeast("periodsInStock", periodsInStock, 0);
        Require.atLeast("periodsWithoutWaiting", periodsWithoutWaiting, 0);
        Require.nonNegative("onHandPeriods", onHandPeriods);
        Require.nonNegative("backorderPeriods", backorderPeriods);
        Require.atLeast("orders", orders, 0);
        Require.nonNull("period", period);
        Require.nonNull("unit", unit);
    }

    /** The share of demand met from the shelf; empty without demand. */
    public OptionalDouble fillRate() {
        return demand == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - unitsShort / demand);
    }

    /** The share of cycles without a stock-out; empty without a cycle. */
    public OptionalDouble cycleServiceLevel() {
        return cycles == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) shortCycles / cycles);
    }

    /** The share of periods that ended with stock on the shelf. */
    public double readyRate() {
        return (double) periodsInStock / periods;
    }

    /** The share of periods that ended with nobody waiting. */
    public double noBackorderShare() {
        return (double) periodsWithoutWaiting / periods;
    }

    /** Stock on hand, on average over the ends of the periods. */
    public double meanOnHand() {
        return onHandPeriods / periods;
    }

    /** Units waited for, on average over the ends of the periods. */
    public double meanBackorders() {
        return backorderPeriods / periods;
    }

    /**
     * Why promise and replay may differ although the policy does what it should: periods of the history that are so long that lead
     * times, counted in whole ones, grow by more than a tenth, or that a period wants more than an order under continuous review brings. Empty if there is no such reason.
     */
    public List<String> findings() {
        List<String> found = new ArrayList<>();
        String noun = period.noun();
        LeadTime counted = leadTime.in(period);
        double actedOut =
                counted.isByMoments() ? counted.mean() : counted.roundedUp().mean();
        if (actedOut > NOTICEABLE * counted.mean()) {
            found.add("Lead times were acted out in whole " + noun + "s, rounded up: " + Cells.amount(actedOut)
                    + " on average instead of " + Cells.amount(counted.mean())
                    + ", for which the promise does not hold. Replay against shorter periods.");
        }
        double brings = broughtByAnOrder();
        double wanted = demand / periods;
        if (brings > 0 && wanted > brings) {
            found.add("A " + noun + " wants " + Cells.amount(wanted) + " on average and an order is of "
                    + Cells.amount(brings) + ": looked at once a " + noun
                    + ", stock is far below the reorder point before"
                    + " orders go out, while the promise watches it all the time. Replay against shorter periods, or"
                    + " promise under periodic review.");
        }
        return List.copyOf(found);
    }

    /** What an order brings at least under continuous review; 0 for policies that order what was wanted. */
    private double broughtByAnOrder() {
        if (promised.policy() instanceof StockPolicy.OrderQuantity rule) {
            return rule.orderQuantity();
        }
        return promised.policy() instanceof StockPolicy.MinMax rule ? rule.orderUpTo() - rule.reorderPoint() : 0;
    }

    /** A table: promised beside achieved; then the findings. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Replay of " + promised.policy() + ": " + Cells.count(periods, period.noun()) + ", "
                                + Cells.amount(demand) + (unit.isBlank() ? "" : " " + unit) + " asked for, "
                                + (unmet == Unmet.LOST ? "lost" : "back-ordered") + " if short")
                .left("measure")
                .right("promised")
                .right("achieved")
                .row("fill rate", Cells.percent(promised.fillRate()), Cells.percent(fillRate()))
                .row(
                        "cycle service level",
                        Cells.percent(promised.cycleServiceLevel()),
                        Cells.percent(cycleServiceLevel()))
                .row("ready rate", Cells.percent(promised.readyRate()), Cells.percent(readyRate()))
                .row("on hand", Cells.significant(promised.expectedOnHand(), 4), Cells.significant(meanOnHand(), 4))
                .row(
                        "back-orders",
                        Cells.significant(promised.expectedBackorders(), 4),
                        Cells.significant(meanBackorders(), 4))
                .row("orders", Cells.significant(expectedOrders(), 4), Cells.count(orders))
                .note("Short: " + Cells.count(shortCycles) + " of " + Cells.count(cycles, "cycle") + ", "
                        + Cells.amount(unitsShort) + " units.");
        findings().forEach(table::note);
        return table.toString();
    }

    /** Orders that the formula expects over the history. */
    private double expectedOrders() {
        return promised.replenishmentRate() * periods * period.in(promised.period());
    }
}
