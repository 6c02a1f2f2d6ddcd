package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A place where a repairable part fails and is stocked.
 *
 * @param name what it is called
 * @param failuresPerPeriod failures at this place a period, 0 or more
 * @param shareRepairedHere the share of failures that the place repairs itself, from 0 to 1; the rest goes to the depot
 * @param repairTimeInPeriods mean time of a repair here, 0 or more
 * @param resupplyTimeInPeriods mean time from the depot's shelf to this place, 0 or more
 */
public record RepairBase(
        String name,
        double failuresPerPeriod,
        double shareRepairedHere,
        double repairTimeInPeriods,
        double resupplyTimeInPeriods)
        implements Serializable {

    /** Checks the ranges. */
    public RepairBase {
        Require.text("name", name);
        Require.nonNegative("failuresPerPeriod", failuresPerPeriod);
        Require.probability("shareRepairedHere", shareRepairedHere);
        Require.nonNegative("repairTimeInPeriods", repairTimeInPeriods);
        Require.nonNegative("resupplyTimeInPeriods", resupplyTimeInPeriods);
    }

    /** A place that repairs nothing itself and is resupplied at once; times and share follow. */
    public static RepairBase named(String name) {
        return new RepairBase(name, 0, 0, 0, 0);
    }

    /** The same with another number of failures a period. */
    public RepairBase failuresPerPeriod(double number) {
        return new RepairBase(name, number, shareRepairedHere, repairTimeInPeriods, resupplyTimeInPeriods);
    }

    /** The same where a share of failures is repaired on the spot, in a mean time. */
    public RepairBase repairingHere(double share, double timeInPeriods) {
        return new RepairBase(name, failuresPerPeriod, share, timeInPeriods, resupplyTimeInPeriods);
    }

    /** The same with another mean time from the depot. */
    public RepairBase resupplyTimeInPeriods(double periods) {
        return new RepairBase(name, failuresPerPeriod, shareRepairedHere, repairTimeInPeriods, periods);
    }

    double toDepot() {
        return failuresPerPeriod * (1 - shareRepairedHere);
    }
}
