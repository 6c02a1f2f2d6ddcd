package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A part, its classes and its policy.
 *
 * @param name what it is called
 * @param value price times units of its history
 * @param classes all of them
 * @param policy how to stock, replenish and locate it
 */
public record ClassifiedPart(String name, double value, PartClass classes, PartPolicy policy) implements Serializable {

    /** Checks the parts. */
    public ClassifiedPart {
        Require.text("name", name);
        Require.nonNegative("value", value);
        Require.nonNull("classes", classes);
        Require.nonNull("policy", policy);
    }
}
