package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;

/** A series read as demand: whole and never below 0. */
final class DemandHistory {

    private DemandHistory() {}

    static double[] values(TimeSeries history) {
        Require.nonNull("history", history);
        Require.that(
                history.gapCount() == 0,
                "history has " + history.gapCount()
                        + " periods without a value; a stock meets the demand of every one. Fill the "
                        + "gaps first, with 0 where nothing was asked for.");
        double[] values = history.values();
        Require.nonEmpty("history", values);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw Require.broken(
                        "the demand of " + history.label(i),
                        Require.show(values[i]),
                        "0 or more",
                        "Take returns out of the series, or book them against the period of the sale.");
            }
        }
        return values;
    }
}
