package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * Where the units of a repairable part are, and how many are missing.
 *
 * @param depotStock units at the depot
 * @param depotBackorders units that the places wait for there, on average; part of what is missing at the places
 * @param bases the places with their stocks
 */
public record RepairAllocation(int depotStock, double depotBackorders, List<RepairStock> bases)
        implements Serializable {

    /** Checks the ranges. */
    public RepairAllocation {
        Require.atLeast("depotStock", depotStock, 0);
        Require.nonNegative("depotBackorders", depotBackorders);
        bases = List.copyOf(Require.nonEmpty("bases", bases));
    }

    /** Units missing at the places, on average: each of them is a system that stands still. */
    public double backorders() {
        double sum = 0;
        for (RepairStock base : bases) {
            sum += base.backorders();
        }
        return sum;
    }

    /** All units. */
    public int units() {
        int sum = depotStock;
        for (RepairStock base : bases) {
            sum += base.stock();
        }
        return sum;
    }

    /** The allocation as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("allocation of " + Cells.count(units(), "repairable unit") + ", "
                        + Cells.significant(backorders(), 4) + " missing at the bases")
                .left("place")
                .right("stock")
                .right("pipeline")
                .right("fill rate")
                .right("missing")
                .row("depot", Cells.count(depotStock), "", "", Cells.significant(depotBackorders, 4));
        for (RepairStock base : bases) {
            table.row(
                    base.base().name(),
                    Cells.count(base.stock()),
                    Cells.significant(base.pipeline(), 4),
                    Cells.percent(base.fillRate()),
                    Cells.significant(base.backorders(), 4));
        }
        return table.toString();
    }
}
