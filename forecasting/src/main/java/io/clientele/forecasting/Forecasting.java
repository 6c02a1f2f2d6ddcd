package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.io.Serializable;

/**
 * The entry: from a series to a forecast in one sentence.
 *
 * <pre>{@code
 * Forecast forecast = Forecasting.of(sales).with(SeasonalNaive.standard()).horizon(6).levels(0.80, 0.95).forecast();
 * }</pre>
 *
 * @param series what is to be forecast
 */
public record Forecasting(TimeSeries series) implements Serializable {

    /** Refuses null. */
    public Forecasting {
        Require.nonNull("series", series);
    }

    /** Begins with the series that is to be forecast. */
    public static Forecasting of(TimeSeries series) {
        return new Forecasting(series);
    }

    /** Chooses how. */
    public Planned with(Forecaster forecaster) {
        int season = series.seasonLength();
        return new Planned(
                series, forecaster, season > 1 ? 2 * season : 10, new double[] {0.80, 0.95}, Planned.NO_FLOOR);
    }

    /** Names what drives the series, over its periods and the ones to be forecast. */
    public Driven given(Drivers drivers) {
        return new Driven(series, drivers);
    }

    /** One line: what is to be forecast. */
    @Override
    public String toString() {
        return "forecasting " + Sample.of(series);
    }

    /**
     * A series and what drives it.
     *
     * @param series what is to be forecast
     * @param drivers what drives it
     */
    public record Driven(TimeSeries series, Drivers drivers) implements Serializable {

        /** Refuses null. */
        public Driven {
            Require.nonNull("series", series);
            Require.nonNull("drivers", drivers);
        }

        /** Chooses how, among the forecasters that take drivers into account. */
        public Planned with(DrivenForecaster forecaster) {
            return of(series).with(Require.nonNull("forecaster", forecaster).given(drivers));
        }

        /** One line: what is to be forecast, and from what. */
        @Override
        public String toString() {
            return "forecasting " + Sample.of(series) + ", given " + String.join(", ", drivers.names());
        }
    }

    /**
     * A series, a way to forecast it, how far, and with which intervals. Unless told otherwise it looks two seasons ahead, or 10 periods
     * if the series has no season, and prints intervals of 80 and 95 percent.
     */
    public static final class Planned implements Serializable {

        private static final long serialVersionUID = 1L;

        private static final double NO_FLOOR = Double.NEGATIVE_INFINITY;

        private final TimeSeries series;
        private final Forecaster forecaster;
        private final int horizon;
        private final double[] levels;
        private final double floor;

        private Planned(TimeSeries series, Forecaster forecaster, int horizon, double[] levels, double floor) {
            this.series = series;
            this.forecaster = Require.nonNull("forecaster", forecaster);
            this.horizon = horizon;
            this.levels = levels;
            this.floor = floor;
        }

        /**
         * How many periods ahead.
         *
         * @param periods at least 1
         */
        public Planned horizon(int periods) {
            return new Planned(series, forecaster, Sample.requireHorizon(periods), levels, floor);
        }

        /**
         * Which prediction intervals to print.
         *
         * @param shares above 0 and below 1: 0.95 for 95 percent
         */
        public Planned levels(double... shares) {
            return new Planned(series, forecaster, horizon, Levels.checked(shares), floor);
        }

        /**
         * Never below this: point forecasts, ends of intervals, quantiles, totals and paths. {@link FlooredPaths} has the rules.
         *
         * @param least the least value that can occur, finite, in the unit of the series; 0 for demand
         */
        public Planned floor(double least) {
            return new Planned(series, forecaster, horizon, levels, Require.finite("floor", least));
        }

        /**
         * Fits the model.
         *
         * @throws IllegalArgumentException if the model refuses the series
         * @throws io.clientele.stat.EstimationException if the numbers fail
         */
        public Fitted fit() {
            return forecaster.fit(series);
        }

        /**
         * Fits the model and forecasts.
         *
         * @throws IllegalArgumentException if the model refuses the series
         * @throws io.clientele.stat.EstimationException if the numbers fail
         */
        public Forecast forecast() {
            Forecast free = fit().forecast(horizon).withLevels(levels);
            return floor == NO_FLOOR ? free : free.floor(floor);
        }

        /** One line: what is to be forecast, how, how far, and with which intervals. */
        @Override
        public String toString() {
            return "forecasting " + Sample.of(series) + ", with " + forecaster.name() + ", "
                    + Cells.count(horizon, "step") + " ahead, " + Levels.described(levels)
                    + (floor == NO_FLOOR ? "" : ", never below " + Cells.number(floor));
        }
    }
}
