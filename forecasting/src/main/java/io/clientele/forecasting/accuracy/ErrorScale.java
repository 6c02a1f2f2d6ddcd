package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.io.Serializable;

/**
 * How much a series changes by itself, as a yardstick for the errors of its forecasts: taken from the training data alone, so that errors
 * of different series compare and none of the future is seen.
 *
 * <pre>
 * absolute change = mean |y(t) − y(t−m)|          for MASE and MSIS (Hyndman and Koehler 2006; M4)
 * squared change  = mean (y(t) − y(t−1))²         for RMSSE (M5), from the first value that is not 0 on
 * </pre>
 *
 * <p>Pairs with a gap are left out. A change of 0 means that the series is constant, or too short, and that nothing can be scaled by it.
 *
 * @param season m, at least 1
 * @param absoluteChange in the unit of the series, 0 or more
 * @param squaredChange in its squared unit, 0 or more
 */
public record ErrorScale(int season, double absoluteChange, double squaredChange) implements Serializable {

    private static final int DIGITS = 4;

    /** Checks ranges. */
    public ErrorScale {
        Require.atLeast("season", season, 1);
        Require.nonNegative("absoluteChange", absoluteChange);
        Require.nonNegative("squaredChange", squaredChange);
    }

    /** The scale of training data with their own primary season. */
    public static ErrorScale of(TimeSeries training) {
        return of(training, Require.nonNull("training", training).seasonLength());
    }

    /**
     * The scale of training data with a given season.
     *
     * @param season m, at least 1
     * @throws IllegalArgumentException if squared changes leave the range of a double; rescale the series then
     */
    public static ErrorScale of(TimeSeries training, int season) {
        Require.nonNull("training", training);
        Require.atLeast("season", season, 1);
        double[] values = training.valuesOr(Double.NaN);
        double absolute = 0;
        int pairs = 0;
        for (int t = season; t < values.length; t++) {
            double change = values[t] - values[t - season];
            if (!Double.isNaN(change)) {
                absolute += Math.abs(change);
                pairs++;
            }
        }
        int start = 0;
        while (start < values.length && (values[start] == 0 || Double.isNaN(values[start]))) {
            start++;
        }
        double squared = 0;
        int steps = 0;
        for (int t = start + 1; t < values.length; t++) {
            double change = values[t] - values[t - 1];
            if (!Double.isNaN(change)) {
                squared += change * change;
                steps++;
            }
        }
        if (Double.isInfinite(absolute) || Double.isInfinite(squared)) {
            throw new IllegalArgumentException(
                    "the squared changes of the training data leave the range of a double. Rescale the series.");
        }
        return new ErrorScale(season, pairs == 0 ? 0 : absolute / pairs, steps == 0 ? 0 : squared / steps);
    }

    /** One line: {@code scale: mean absolute change over 12 periods 39.2, mean squared change 1,234}. */
    @Override
    public String toString() {
        return "scale: mean absolute change over " + Cells.count(season, "period") + " "
                + Cells.significant(absoluteChange, DIGITS) + ", mean squared change "
                + Cells.significant(squaredChange, DIGITS);
    }
}
