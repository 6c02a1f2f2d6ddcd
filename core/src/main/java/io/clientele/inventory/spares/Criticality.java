package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;

/** What it means when a part is missing: the VED classes. */
public enum Criticality {
    /** What it is part of stands still, or is unsafe. */
    VITAL,
    /** It runs on with less, or for a while. */
    ESSENTIAL,
    /** It can wait. */
    DESIRABLE;

    /**
     * The class by what an hour without the part costs.
     *
     * @param downtimeCostPerHour money, 0 or more
     * @param essentialFrom from so much an hour on it is essential, above 0
     * @param vitalFrom from so much an hour on it is vital, above {@code essentialFrom}
     */
    public static Criticality ofDowntime(double downtimeCostPerHour, double essentialFrom, double vitalFrom) {
        Require.nonNegative("downtimeCostPerHour", downtimeCostPerHour);
        Require.positive("essentialFrom", essentialFrom);
        Require.that(
                vitalFrom > essentialFrom,
                "vitalFrom is " + Require.show(vitalFrom) + " and essentialFrom is " + Require.show(essentialFrom)
                        + "; vitalFrom must be above.");
        return downtimeCostPerHour >= vitalFrom ? VITAL : downtimeCostPerHour >= essentialFrom ? ESSENTIAL : DESIRABLE;
    }
}
