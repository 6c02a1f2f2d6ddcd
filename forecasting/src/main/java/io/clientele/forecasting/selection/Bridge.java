package io.clientele.forecasting.selection;

import io.clientele.forecasting.Fitted;
import io.clientele.series.TimeSeries;

/** Leads models across gaps that they refuse: a period without a value counts as having turned out as forecast, so it corrects nothing. */
final class Bridge {

    private Bridge() {}

    /** The model after the observations; they may have gaps. */
    static Fitted across(Fitted model, TimeSeries observations) {
        if (!observations.hasGaps()) {
            return model.update(observations);
        }
        try {
            return model.update(observations);
        } catch (IllegalArgumentException refused) {
            return stepwise(model, observations);
        }
    }

    private static Fitted stepwise(Fitted model, TimeSeries observations) {
        Fitted moved = model;
        for (int t = 0; t < observations.size(); t++) {
            TimeSeries period = observations.slice(t, t + 1);
            moved = moved.update(
                    period.isGap(0)
                            ? TimeSeries.of(period.calendar(), moved.forecast(1).mean(1))
                            : period);
        }
        return moved;
    }
}
