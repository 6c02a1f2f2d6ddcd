package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * What was ordered and did not come.
 *
 * @param orders orders with at least one short line
 * @param lines lines that are short
 * @param units Σ (ordered − filled)
 * @param value Σ (ordered − filled)·price
 */
public record Shortage(long orders, long lines, double units, double value) implements Serializable {

    /** Refuses numbers below 0. */
    public Shortage {
        Require.atLeast("orders", orders, 0L);
        Require.atLeast("lines", lines, 0L);
        Require.nonNegative("units", units);
        Require.nonNegative("value", value);
    }

    /** For example {@code 10 units on 3 lines of 3 orders, worth 132}; {@code nothing} if nothing was short. No worth without prices. */
    @Override
    public String toString() {
        return lines == 0
                ? "nothing"
                : Tallies.amount(units) + (units == 1 ? " unit on " : " units on ") + Cells.count(lines, "line")
                        + " of " + Cells.count(orders, "order")
                        + (value == 0 ? "" : ", worth " + Tallies.amount(value));
    }
}
