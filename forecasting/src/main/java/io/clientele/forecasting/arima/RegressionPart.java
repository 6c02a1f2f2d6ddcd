package io.clientele.forecasting.arima;

import io.clientele.forecasting.Drivers;
import io.clientele.series.SeriesCalendar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What drivers, mean and drift make of a period: the regression whose errors are the ARIMA process. */
final class RegressionPart {

    private final @Nullable Drivers drivers;
    private final boolean mean;
    private final boolean drift;
    private final double[] effects;

    /** @param effects one for each driver, then that of the mean, then that of the drift */
    RegressionPart(@Nullable Drivers drivers, boolean mean, boolean drift, double[] effects) {
        this.drivers = drivers;
        this.mean = mean;
        this.drift = drift;
        this.effects = effects;
    }

    boolean isEmpty() {
        return effects.length == 0;
    }

    /** Puts numbers under the names of the effects: the drivers', {@code mean}, {@code drift}. */
    void name(double[] numbers, Map<String, Double> into) {
        int j = 0;
        if (drivers != null) {
            for (String name : drivers.names()) {
                into.put(isTaken(name, into) ? "driver " + name : name, numbers[j++]);
            }
        }
        if (mean) {
            into.put("mean", numbers[j++]);
        }
        if (drift) {
            into.put("drift", numbers[j]);
        }
    }

    private boolean isTaken(String name, Map<String, Double> names) {
        return names.containsKey(name) || mean && name.equals("mean") || drift && name.equals("drift");
    }

    /** Over periods of which the first is number {@code from} of the series, counted from 0. */
    double[] over(SeriesCalendar calendar, int from, int count) {
        return sum(drivers == null ? new double[0][] : drivers.rows(calendar, count), from, count);
    }

    /** The same for periods to come. */
    double[] ahead(SeriesCalendar calendar, int from, int horizon) {
        return sum(drivers == null ? new double[0][] : drivers.ahead(calendar, horizon), from, horizon);
    }

    private double[] sum(double[][] rows, int from, int count) {
        double[] sum = new double[count];
        int j = 0;
        for (double[] row : rows) {
            for (int t = 0; t < count; t++) {
                sum[t] += effects[j] * row[t];
            }
            j++;
        }
        if (mean) {
            for (int t = 0; t < count; t++) {
                sum[t] += effects[j];
            }
            j++;
        }
        if (drift) {
            for (int t = 0; t < count; t++) {
                sum[t] += effects[j] * (from + t + 1);
            }
        }
        return sum;
    }
}
