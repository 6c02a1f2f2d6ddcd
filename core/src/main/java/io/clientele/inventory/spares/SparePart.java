package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * A part that is replaced when it fails, one by one, and ordered or repaired one by one.
 *
 * <p>What is on its way at any time is Poisson with mean {@code demandPerPeriod * leadTimeInPeriods}, whatever the distribution of the
 * lead time (Palm's theorem).
 *
 * @param name what it is called
 * @param demandPerPeriod failures of the whole fleet a period; 0 or more
 * @param leadTimeInPeriods mean time to replenish one unit; of a repairable part the mean time from failure to repaired and back; 0 or
 *     more
 * @param pricePerUnit money for one unit of stock, above 0
 * @param perSystem how many of it are built into one system, at least 1
 */
public record SparePart(
        String name, double demandPerPeriod, double leadTimeInPeriods, double pricePerUnit, int perSystem)
        implements Serializable {

    /** Checks the ranges. */
    public SparePart {
        Require.text("name", name);
        Require.nonNegative("demandPerPeriod", demandPerPeriod);
        Require.nonNegative("leadTimeInPeriods", leadTimeInPeriods);
        Require.finite("demandPerPeriod times leadTimeInPeriods", demandPerPeriod * leadTimeInPeriods);
        Require.positive("pricePerUnit", pricePerUnit);
        Require.atLeast("perSystem", perSystem, 1);
    }

    /** A part of which one is built into each system, that never fails, is there at once and costs 1; the rest follows. */
    public static SparePart named(String name) {
        return new SparePart(name, 0, 0, 1, 1);
    }

    /** The same with another number of failures of the whole fleet a period. */
    public SparePart demandPerPeriod(double units) {
        return new SparePart(name, units, leadTimeInPeriods, pricePerUnit, perSystem);
    }

    /** The same with another mean time to replenish or repair one. */
    public SparePart leadTimeInPeriods(double periods) {
        return new SparePart(name, demandPerPeriod, periods, pricePerUnit, perSystem);
    }

    /** The same at another price. */
    public SparePart pricePerUnit(double money) {
        return new SparePart(name, demandPerPeriod, leadTimeInPeriods, money, perSystem);
    }

    /** The same where so many are built into each system. */
    public SparePart perSystem(int units) {
        return new SparePart(name, demandPerPeriod, leadTimeInPeriods, pricePerUnit, units);
    }

    /** Units on their way at any time, on average. */
    public double pipeline() {
        return demandPerPeriod * leadTimeInPeriods;
    }

    /** For example {@code pump: 0.5 per period, lead time 2, price 400, 1 per system}. */
    @Override
    public String toString() {
        return name + ": " + Cells.number(demandPerPeriod) + " per period, lead time "
                + Cells.number(leadTimeInPeriods) + ", price " + Cells.number(pricePerUnit) + ", " + perSystem
                + " per system";
    }
}
