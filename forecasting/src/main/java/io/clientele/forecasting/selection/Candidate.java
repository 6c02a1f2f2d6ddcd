package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.Baseline;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A forecaster in a comparison, under the name by which it is listed.
 *
 * <p>A baseline and exponential smoothing can be written as JSON; a forecaster from elsewhere has no JSON form, but serialises.
 *
 * @param name the name, not blank
 * @param forecaster the forecaster
 */
public record Candidate(
        String name,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
        @JsonSubTypes({@JsonSubTypes.Type(Baseline.class), @JsonSubTypes.Type(value = Ets.class, name = "ets")})
        Forecaster forecaster)
        implements Serializable {

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
