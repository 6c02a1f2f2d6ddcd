package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.io.Serializable;

/**
 * What a fitted model remembers of the series that it was fitted to: its name, unit, calendar and length. With it the model labels its
 * forecasts and knows the series again when asked for residuals.
 *
 * @param series the name of the series, blank if it has none
 * @param unit the unit of its values, blank if unknown
 * @param calendar its calendar
 * @param observations its length, gaps included, at least 1
 */
public record Sample(String series, String unit, SeriesCalendar calendar, int observations) implements Serializable {

    /** Refuses an empty sample. */
    public Sample {
        Require.nonNull("series", series);
        Require.nonNull("unit", unit);
        Require.nonNull("calendar", calendar);
        Require.atLeast("observations", observations, 1);
    }

    /** The sample that a series is. */
    public static Sample of(TimeSeries series) {
        return new Sample(series.name(), series.unit(), series.calendar(), series.size());
    }

    /** The calendar that begins with the first period after the sample. */
    public SeriesCalendar ahead() {
        return calendar.shift(observations);
    }

    /** The forecast of a model of this name for the periods after the sample. */
    public Forecast forecast(String model, PredictiveDistribution distribution) {
        return Forecast.of(model, series, unit, ahead(), distribution);
    }

    /**
     * Checks a series that should be the one fitted.
     *
     * @throws IllegalArgumentException if it has another length or another calendar
     */
    public TimeSeries requireSame(TimeSeries other) {
        Require.nonNull("series", other);
        if (other.size() != observations || !other.calendar().equals(calendar)) {
            throw new IllegalArgumentException("series has " + other.size() + " periods (" + other.calendar()
                    + ") and the model was fitted to " + observations + " (" + calendar
                    + "); they must be the same. Fit the model to this series first.");
        }
        return other;
    }

    /**
     * Checks observations that should follow the sample.
     *
     * @throws IllegalArgumentException if they do not begin with the first period after it
     */
    public TimeSeries requireNext(TimeSeries observations) {
        Require.nonNull("observations", observations);
        if (!observations.calendar().equals(ahead())) {
            throw new IllegalArgumentException(
                    "observations begin with " + observations.calendar().label(0) + " ("
                            + observations.calendar() + ") and the model has seen the periods up to "
                            + calendar.label(observations() - 1) + "; they must begin with " + ahead().label(0)
                            + ". Pass the new periods only, all of them.");
        }
        return observations;
    }

    /** The sample with further periods behind it. */
    public Sample extended(int periods) {
        return new Sample(series, unit, calendar, observations + Require.atLeast("periods", periods, 0));
    }

    /**
     * Values over the periods of the sample, under its name and unit.
     *
     * @param values as many as observations, finite; NaN for a gap
     */
    public TimeSeries series(double[] values) {
        Require.sameLength("values", Require.nonNull("values", values).length, "sample", observations);
        return TimeSeries.withGapsAsNaN(calendar, values).named(series).in(unit);
    }

    /** One line: name, span, number of observations, unit. */
    @Override
    public String toString() {
        return (series.isBlank() ? "series" : series) + ", " + calendar.label(0)
                + (observations == 1 ? "" : " to " + calendar.label(observations - 1)) + ", n = "
                + Cells.count(observations)
                + (unit.isBlank() ? "" : ", in " + unit);
    }

    /** A checked horizon. */
    public static int requireHorizon(int horizon) {
        return Require.atLeast("horizon", horizon, 1, "Ask for one step or more.");
    }
}
