package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.io.Serializable;

/**
 * What is known of a part before it is classified.
 *
 * @param name what it is called
 * @param demand units of each period, at least two and without gaps
 * @param pricePerUnit money for a unit, 0 or more
 * @param criticality what it means when it is missing; desirable unless stated
 * @param life whether it can still be ordered; it can unless stated
 */
public record PartHistory(String name, TimeSeries demand, double pricePerUnit, Criticality criticality, PartLife life)
        implements Serializable {

    /** Checks the ranges. */
    public PartHistory {
        Require.text("name", name);
        Require.nonNull("demand", demand);
        Require.that(
                demand.gapCount() == 0,
                "the demand of " + name + " has " + demand.gapCount()
                        + " gaps; it must have none. Fill them, with zeros where nothing was wanted.");
        Require.nonNegative("pricePerUnit", pricePerUnit);
        Require.nonNull("criticality", criticality);
        Require.nonNull("life", life);
    }

    /** A desirable part that can still be ordered. */
    public static PartHistory of(String name, TimeSeries demand, double pricePerUnit) {
        return new PartHistory(name, demand, pricePerUnit, Criticality.DESIRABLE, PartLife.CURRENT);
    }

    /** The same with another criticality. */
    public PartHistory criticality(Criticality other) {
        return new PartHistory(name, demand, pricePerUnit, other, life);
    }

    /** The same at another point of its life. */
    public PartHistory life(PartLife other) {
        return new PartHistory(name, demand, pricePerUnit, criticality, other);
    }
}
