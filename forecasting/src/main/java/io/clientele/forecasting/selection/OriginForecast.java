package io.clientele.forecasting.selection;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * What a model said at one origin.
 *
 * @param origin the label of the last period that it saw
 * @param trainingSize how many periods it saw
 * @param mean its point forecasts of the periods after that
 */
public record OriginForecast(String origin, int trainingSize, List<Double> mean) implements Serializable {

    /** Copies and checks. */
    public OriginForecast {
        Require.text("origin", origin);
        Require.atLeast("trainingSize", trainingSize, 1);
        mean = List.copyOf(mean);
    }
}
