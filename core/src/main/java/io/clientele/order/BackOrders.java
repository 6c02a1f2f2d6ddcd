package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * What is owed at the as-of moment: ordered, not shipped, and promised for a moment that has passed. The lines of an order that was
 * fulfilled short are among it, because nothing says that they were given up; orders that the population leaves out are not.
 *
 * @param orders orders with at least one such line
 * @param lines the lines
 * @param units Σ (ordered − filled)
 * @param value Σ (ordered − filled)·price
 * @param age how long each line has been owed: as-of moment minus promise
 * @param unitTime Σ units·age, in the unit of {@code age}: the integral of what is owed today over the time since it is
 */
public record BackOrders(long orders, long lines, double units, double value, TimeSummary age, double unitTime)
        implements Serializable {

    /** Refuses numbers below 0. */
    public BackOrders {
        Require.atLeast("orders", orders, 0L);
        Require.atLeast("lines", lines, 0L);
        Require.nonNegative("units", units);
        Require.nonNegative("value", value);
        Require.nonNull("age", age);
        Require.nonNegative("unitTime", unitTime);
    }

    /** The mean age of a unit that is owed; empty if none is. */
    public OptionalDouble meanAgeOfUnit() {
        return units == 0 ? OptionalDouble.empty() : OptionalDouble.of(unitTime / units);
    }

    /** For example {@code 10 units on 3 lines of 3 orders, worth 132, a unit on average 2.40 d old}; {@code nothing} if nothing is owed. */
    @Override
    public String toString() {
        return lines == 0
                ? "nothing"
                : new Shortage(orders, lines, units, value) + ", a unit on average " + Cells.fixed(meanAgeOfUnit(), 2)
                        + " " + age.unit().symbol() + " old";
    }
}
