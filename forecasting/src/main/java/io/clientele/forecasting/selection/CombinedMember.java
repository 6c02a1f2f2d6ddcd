package io.clientele.forecasting.selection;

import io.clientele.forecasting.Fitted;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * A fitted model that has part in a combination.
 *
 * @param model the model
 * @param weight its share, above 0 and at most 1; of a median, in which all have one voice, one part in their number
 * @param residualStandardDeviation how large its one-step errors were, in the unit of the series, whatever its own diagnostics count in
 */
public record CombinedMember(@AnyFitted Fitted model, double weight, double residualStandardDeviation)
        implements Serializable {

    /** Checks its parts. */
    public CombinedMember {
        Require.nonNull("model", model);
        Require.that(
                weight > 0 && weight <= 1, "weight is " + Require.show(weight) + "; it must be above 0, at most 1.");
        Require.nonNegative("residualStandardDeviation", residualStandardDeviation);
    }

    /** The name of its forecaster. */
    public String name() {
        return model.specification().name();
    }

    /** One line: its name and its share. */
    @Override
    public String toString() {
        return name() + ", weight " + Cells.percent(weight);
    }
}
