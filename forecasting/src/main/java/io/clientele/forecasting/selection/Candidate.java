package io.clientele.forecasting.selection;

import io.clientele.forecasting.Forecaster;
import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A forecaster in a comparison, under the name by which it is listed.
 *
 * @param name the name, not blank
 * @param forecaster the forecaster
 */
public record Candidate(String name, Forecaster forecaster) implements Serializable {

    /** Refuses a blank name. */
    public Candidate {
        Require.text("name", name);
        Require.nonNull("forecaster", forecaster);
    }
}
