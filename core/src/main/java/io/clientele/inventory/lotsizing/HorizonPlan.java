package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * When to order and how much, in each period of a horizon.
 *
 * @param levels of each period
 * @param startingStock whole units before the first order
 * @param expectedCost money over the whole horizon from that stock on, discounted to the first period
 * @param negativeDemand the largest probability in a period of a demand below zero, which was taken as none; 0 unless the distribution
 *     allows such demand, as a normal one does
 */
public record HorizonPlan(List<HorizonLevel> levels, int startingStock, double expectedCost, double negativeDemand)
        implements Serializable {

    /** Checks the ranges. */
    public HorizonPlan {
        levels = List.copyOf(Require.nonEmpty("levels", levels));
        Require.finite("expectedCost", expectedCost);
        Require.probability("negativeDemand", negativeDemand);
    }

    /** The levels as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("order plan for " + Cells.count(levels.size(), "period") + ", expected cost "
                        + Cells.amount(expectedCost) + " from a stock of " + Cells.count(startingStock))
                .right("period")
                .right("at or below")
                .right("order up to");
        for (HorizonLevel level : levels) {
            table.row(Cells.count(level.period()), Cells.count(level.reorderPoint()), Cells.count(level.orderUpTo()));
        }
        if (negativeDemand > 0) {
            table.note("Demand below zero, with a probability of up to " + Cells.percent(negativeDemand)
                    + " a period, was taken as none.");
        }
        return table.toString();
    }
}
