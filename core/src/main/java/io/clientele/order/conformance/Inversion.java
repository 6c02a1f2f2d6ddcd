package io.clientele.order.conformance;

import io.clientele.internal.check.Require;
import io.clientele.order.Milestone;
import java.io.Serializable;

/**
 * Two steps that orders took the wrong way round.
 *
 * @param earlier the step that should come first
 * @param later the one that came first
 * @param orders how many orders did so
 */
public record Inversion(Milestone earlier, Milestone later, long orders) implements Serializable {

    /** Refuses nulls and counts below 1. */
    public Inversion {
        Require.nonNull("earlier", earlier);
        Require.nonNull("later", later);
        Require.atLeast("orders", orders, 1L);
    }

    /** For example {@code picked before entered: 1140}. */
    @Override
    public String toString() {
        return later + " before " + earlier + ": " + orders;
    }
}
