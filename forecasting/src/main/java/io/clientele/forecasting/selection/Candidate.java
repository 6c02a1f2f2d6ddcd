package io.clientele.forecasting.selection;

import io.clientele.forecasting.Forecaster;
import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A forecaster in a comparison, under the name by which it is listed.
 *
 * <p>The library's own models can be written as JSON; a forecaster from elsewhere has no JSON form, but serialises.
 *
 * @param name the name, not blank
 * @param forecaster the forecaster
 */
public record Candidate(String name, @AnyForecaster Forecaster forecaster) implements Serializable {

    /** Refuses a blank name. */
    public Candidate {
        Require.text("name", name);
        Require.nonNull("forecaster", forecaster);
    }

    /** Its name, and the forecaster's if that is another: {@code damped}, {@code my favourite: damped}. */
    @Override
    public String toString() {
        return name.equals(forecaster.name()) ? name : name + ": " + forecaster.name();
    }
}
