package io.clientele.forecasting.selection;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A forecaster that has no part in a combination.
 *
 * @param name its name
 * @param reason why, a whole sentence
 */
public record LeftOut(String name, String reason) implements Serializable {

    /** Checks its parts. */
    public LeftOut {
        Require.text("name", name);
        Require.text("reason", reason);
    }

    /** One line: who, and why. */
    @Override
    public String toString() {
        return name + " is left out: " + reason;
    }
}
