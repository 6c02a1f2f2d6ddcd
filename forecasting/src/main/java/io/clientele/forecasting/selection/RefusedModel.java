package io.clientele.forecasting.selection;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A model that could not forecast at one or more origins, and is therefore not ranked.
 *
 * @param model its name
 * @param origins at how many origins
 * @param firstOrigin the label of the last training period at the first of them
 * @param reason why, at the first of them
 */
public record RefusedModel(String model, int origins, String firstOrigin, String reason) implements Serializable {

    /** Checks its parts. */
    public RefusedModel {
        Require.text("model", model);
        Require.atLeast("origins", origins, 1);
        Require.text("firstOrigin", firstOrigin);
        Require.text("reason", reason);
    }
}
