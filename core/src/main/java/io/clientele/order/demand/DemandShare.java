package io.clientele.order.demand;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * The part of demand that falls to one day of the week, month or destination.
 *
 * @param name which
 * @param orders how many orders
 * @param volume how much they ordered
 */
public record DemandShare(String name, long orders, double volume) implements Serializable {

    /** Checks ranges. */
    public DemandShare {
        Require.text("name", name);
        Require.atLeast("orders", orders, 0L);
        Require.nonNegative("volume", volume);
    }
}
