package io.clientele.forecasting.selection;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * A model that could not forecast at one or more origins, and is therefore not ranked.
 *
 * @param model its name
 * @param origins at how many origins
 * @param firstOrigin the label of the last training period at the first of them
 * @param reason why, at the first of them
 * @param possibleOrigins how many of the last origins there are before one at which it could not forecast: with at most so many it
 *     would be ranked; 0 if it could not even forecast at the last one
 */
public record RefusedModel(String model, int origins, String firstOrigin, String reason, int possibleOrigins)
        implements Serializable {

    /** Checks its parts. */
    public RefusedModel {
        Require.text("model", model);
        Require.atLeast("origins", origins, 1);
        Require.text("firstOrigin", firstOrigin);
        Require.text("reason", reason);
        Require.atLeast("possibleOrigins", possibleOrigins, 0);
    }

    /** The reason, and how many origins would do if some would. */
    String advice() {
        return possibleOrigins == 0
                ? reason
                : reason + (reason.endsWith(".") ? "" : ".") + " Or use at most "
                        + Cells.count(possibleOrigins, "origin") + ".";
    }

    /** One line: which model, at how many origins, why, and how many origins would do. */
    @Override
    public String toString() {
        return model + " is not ranked, refused at " + Cells.count(origins, "origin") + ", first at " + firstOrigin
                + ": " + advice();
    }
}
