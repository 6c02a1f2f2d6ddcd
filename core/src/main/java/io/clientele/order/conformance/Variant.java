package io.clientele.order.conformance;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * One way that orders took.
 *
 * @param path the milestones of the process by time: {@code "placed > picked > shipped"}
 * @param orders how many orders took it
 */
public record Variant(String path, long orders) implements Serializable {

    /** Refuses a blank path and counts below 1. */
    public Variant {
        Require.text("path", path);
        Require.atLeast("orders", orders, 1L);
    }
}
