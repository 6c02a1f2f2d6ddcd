package io.clientele.order.flexibility;

import io.clientele.internal.check.Require;
import io.clientele.stat.Rate;
import java.io.Serializable;

/**
 * What became of the requests of one kind.
 *
 * @param kind the kind
 * @param answered the share of the requests that were answered
 * @param granted the share of those answered that were granted
 */
public record RequestShare(String kind, Rate answered, Rate granted) implements Serializable {

    /** Refuses nulls and a blank kind. */
    public RequestShare {
        Require.text("kind", kind);
        Require.nonNull("answered", answered);
        Require.nonNull("granted", granted);
    }
}
