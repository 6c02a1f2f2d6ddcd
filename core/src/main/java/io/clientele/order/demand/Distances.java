package io.clientele.order.demand;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How far demand is, in the unit of the attribute it was read from.
 *
 * @param orders how many orders say so
 * @param unstated how many do not
 * @param sum of the distances of all orders
 * @param volume how much those orders ordered
 * @param volumeDistance Σ volume × distance: what is to be carried, such as unit kilometres
 * @param farthest the farthest; 0 if no order says
 */
public record Distances(long orders, long unstated, double sum, double volume, double volumeDistance, double farthest)
        implements Serializable {

    /** Checks ranges. */
    public Distances {
        Require.atLeast("orders", orders, 0L);
        Require.atLeast("unstated", unstated, 0L);
        Require.nonNegative("sum", sum);
        Require.nonNegative("volume", volume);
        Require.nonNegative("volumeDistance", volumeDistance);
        Require.nonNegative("farthest", farthest);
    }

    /** The mean over orders; empty if no order says. */
    public OptionalDouble mean() {
        return orders == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / orders);
    }

    /** The mean over units; empty if nothing was ordered. */
    public OptionalDouble meanByVolume() {
        return volume == 0 ? OptionalDouble.empty() : OptionalDouble.of(volumeDistance / volume);
    }
}
