package io.clientele.forecasting.selection;

import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * How a model did in a backtest.
 *
 * @param model its name
 * @param overall its accuracy over all origins and steps
 * @param byStep its accuracy at step 1, 2, …, each over all origins
 * @param forecasts what it said at each origin, in the order of time
 */
public record Score(String model, Accuracy overall, List<Accuracy> byStep, List<OriginForecast> forecasts)
        implements Serializable {

    /** Copies and checks. */
    public Score {
        Require.text("model", model);
        Require.nonNull("overall", overall);
        byStep = List.copyOf(byStep);
        forecasts = List.copyOf(forecasts);
    }
}
