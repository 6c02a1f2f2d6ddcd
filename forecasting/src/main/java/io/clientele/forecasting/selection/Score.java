package io.clientele.forecasting.selection;

import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
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

    private static final int DIGITS = 4;

    /** Copies and checks. */
    public Score {
        Require.text("model", model);
        Require.nonNull("overall", overall);
        byStep = List.copyOf(byStep);
        forecasts = List.copyOf(forecasts);
    }

    /** One line: {@code naive: MASE 1.492, sMAPE 9.806, n = 18, from 6 origins}. */
    @Override
    public String toString() {
        return model + ": MASE " + Cells.significant(overall.value(ErrorMeasure.MASE), DIGITS) + ", sMAPE "
                + Cells.significant(overall.value(ErrorMeasure.SMAPE), DIGITS) + ", n = "
                + Cells.count(overall.observations()) + ", from " + Cells.count(forecasts.size(), "origin");
    }
}
