package io.clientele.forecasting.arima;

import io.clientele.forecasting.Drivers;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ARIMA models of named and of automatic orders have in common.
 *
 * @param seasonLength the season in periods; 0: that of the series
 * @param drivers what drives the series; null: nothing
 * @param parameterUncertainty whether the intervals allow for what had to be estimated
 */
record Options(int seasonLength, @Nullable Drivers drivers, boolean parameterUncertainty) implements Serializable {

    static final Options NONE = new Options(0, null, false);

    /** Values beyond this could overflow on the way. */
    private static final double LARGEST = 1e140;

    /** Squares of a series whose largest value is smaller could vanish, and its intervals with them. */
    private static final double SMALLEST = 1e-140;

    Options withSeason(int periods) {
        return new Options(
                Require.atLeast("season", periods, 2, "Leave the seasonal part out for a series without a season."),
                drivers,
                parameterUncertainty);
    }

    Options withDrivers(Drivers given) {
        return new Options(seasonLength, Require.nonNull("drivers", given), parameterUncertainty);
    }

    Options withParameterUncertainty() {
        return new Options(seasonLength, drivers, true);
    }

    int season(TimeSeries series) {
        return seasonLength > 0 ? seasonLength : series.seasonLength();
    }

    int driverCount() {
        return drivers == null ? 0 : drivers.count();
    }

    /** The drivers over the periods of a series, one array a driver. */
    double[][] rows(TimeSeries series) {
        return drivers == null ? new double[0][] : drivers.rows(series.calendar(), series.size());
    }

    /** What a name says of them: {@code season=7}, {@code drivers=price+promotion}. */
    List<String> described() {
        List<String> options = new ArrayList<>();
        if (seasonLength > 0) {
            options.add("season=" + seasonLength);
        }
        if (drivers != null) {
            options.add("drivers="
                    + String.join("+", drivers.names()).replace('(', '[').replace(')', ']'));
        }
        if (parameterUncertainty) {
            options.add("parameter-uncertainty");
        }
        return options;
    }

    /** Why a series has values that no ARIMA model takes, or drivers that do not fit it. */
    Optional<String> refusal(String name, TimeSeries series) {
        double largest = 0;
        for (int t = 0; t < series.size(); t++) {
            if (!series.isGap(t)) {
                double value = Math.abs(series.value(t));
                if (value > LARGEST) {
                    return Optional.of("series has " + Require.show(series.value(t)) + " at " + series.label(t) + "; "
                            + name + " takes values up to 1E140. Use a larger unit.");
                }
                largest = Math.max(largest, value);
            }
        }
        if (largest > 0 && largest < SMALLEST) {
            return Optional.of("series has no value larger than " + Require.show(largest) + "; " + name
                    + " needs one of 1E-140 or more, or only zeros. Use a smaller unit.");
        }
        return drivers == null ? Optional.empty() : drivers.refusal(series);
    }
}
