package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.DemandOutlook;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of the periods to come: a distribution for each, and for every sum of neighbouring ones.
 *
 * <pre>{@code
 * Forecast forecast = Forecasting.of(sales).with(Naive.standard()).horizon(3).forecast();
 * double may = forecast.mean(1);                          // the point forecast of the first period
 * Interval likely = forecast.interval(1, 0.80);           // holds it with 80 %
 * Distribution quarter = forecast.total(1, 3);            // the sum of three periods, correlation included
 * double[][] paths = forecast.paths(1000, 42);            // a thousand ways it could go, drawn with seed 42
 * }</pre>
 *
 * <p>Steps are counted from 1. Any level of interval can be asked for; {@link #levels()} are those that get printed, 80 and 95 percent
 * unless told otherwise. Values are in the unit of the series.
 *
 * <p>Immutable. It serialises, and travels as JSON by its parts (model, calendar, unit, distribution, levels), so reading it back gives
 * the same distributions and, with the same seed, the same paths.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Forecast implements DemandOutlook {

    private static final long serialVersionUID = 1L;

    private static final double[] USUAL_LEVELS = {0.80, 0.95};
    private static final String[] NO_NOTES = {};
    private static final String FLOOR_NOTE = "Never below ";
    private static final int PRINTED_DIGITS = 4;

    private final String model;
    private final String series;
    private final String unit;
    private final SeriesCalendar calendar;
    private final PredictiveDistribution distribution;
    private final double[] levels;
    private final String[] notes;

    private Forecast(
            String model,
            String series,
            String unit,
            SeriesCalendar calendar,
            PredictiveDistribution distribution,
            double[] levels,
            String[] notes) {
        this.model = Require.text("model", model);
        this.series = Require.nonNull("series", series);
        this.unit = Require.nonNull("unit", unit);
        this.calendar = Require.nonNull("calendar", calendar);
        this.distribution = Require.nonNull("distribution", distribution);
        this.levels = levels;
        this.notes = notes;
    }

    /**
     * A forecast from its parts, for those who write a model.
     *
     * @param model the name of the forecaster
     * @param series the name of the series, blank if it has none
     * @param unit the unit of the values, blank if unknown
     * @param calendar the calendar whose first period is the first one forecast
     * @param distribution what the model believes of them
     */
    public static Forecast of(
            String model, String series, String unit, SeriesCalendar calendar, PredictiveDistribution distribution) {
        return new Forecast(model, series, unit, calendar, distribution, USUAL_LEVELS, NO_NOTES);
    }

    @JsonCreator
    static Forecast fromJson(
            @JsonProperty("model") String model,
            @JsonProperty("series") String series,
            @JsonProperty("unit") String unit,
            @JsonProperty("calendar") SeriesCalendar calendar,
            @JsonProperty("distribution") PredictiveDistribution distribution,
            @JsonProperty("levels") double[] levels,
            @JsonProperty("notes") String @Nullable [] notes) {
        return of(model, series, unit, calendar, distribution)
                .withLevels(levels)
                .withNotes(notes == null ? NO_NOTES : notes);
    }

    /**
     * The same forecast printed with other intervals.
     *
     * @param shares levels above 0 and below 1, in any order; none prints the point forecast alone
     */
    public Forecast withLevels(double... shares) {
        return new Forecast(model, series, unit, calendar, distribution, Levels.checked(shares), notes);
    }

    /**
     * The same forecast with further notes: what a reader has to know of how it came about, such as that a simpler model stepped in.
     *
     * @param sentences printed below the table, in this order, after those it has; none is blank
     */
    public Forecast withNotes(String... sentences) {
        Require.nonNull("notes", sentences);
        String[] together = Arrays.copyOf(notes, notes.length + sentences.length);
        for (int i = 0; i < sentences.length; i++) {
            together[notes.length + i] = Require.text("notes[" + i + "]", sentences[i]);
        }
        return new Forecast(model, series, unit, calendar, distribution, levels, together);
    }

    /**
     * The same forecast, never below a floor: point forecasts, ends of intervals, quantiles, totals and paths. {@link FlooredPaths} has
     * the rules: a point forecast is lifted to the floor and otherwise left, so that it is then below the expected value, and a
     * {@link #total} has a mean above the sum of the point forecasts. Forecasts of demand take 0. A lower floor that the forecast has
     * already, and its note, give way to this one.
     *
     * @param least the least value that can occur, finite, in the unit of the series
     */
    public Forecast floor(double least) {
        if (distribution instanceof FlooredPaths floored && floored.floor() <= least) {
            String[] now = notes.clone();
            for (int i = 0; i < now.length; i++) {
                now[i] = now[i].startsWith(FLOOR_NOTE) ? FLOOR_NOTE + Cells.number(least) + ", as stated." : now[i];
            }
            return new Forecast(model, series, unit, calendar, new FlooredPaths(floored.base(), least), levels, now);
        }
        return new Forecast(model, series, unit, calendar, new FlooredPaths(distribution, least), levels, notes);
    }

    /** The name of the forecaster that made it. */
    @JsonProperty
    public String model() {
        return model;
    }

    /** The name of the series; blank if it has none. */
    @JsonProperty
    public String series() {
        return series;
    }

    /** The unit of the values; blank if unknown. */
    @Override
    @JsonProperty
    public String unit() {
        return unit;
    }

    /** The calendar of the forecast: its period 0 is the first one forecast, step 1. */
    @Override
    @JsonProperty
    public SeriesCalendar calendar() {
        return calendar;
    }

    /** What the model believes of all periods jointly. */
    @JsonProperty
    public PredictiveDistribution distribution() {
        return distribution;
    }

    /** The levels of the intervals that are printed, ascending; a copy. */
    @JsonProperty
    public double[] levels() {
        return levels.clone();
    }

    /** What a reader has to know of how the forecast came about, one sentence each; empty as a rule. */
    public List<String> notes() {
        return List.of(notes);
    }

    @JsonProperty("notes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private String[] jsonNotes() {
        return notes.clone();
    }

    @Override
    public int horizon() {
        return distribution.horizon();
    }

    /**
     * The point forecast of a step: the expected value, unless {@link PredictiveDistribution#pointForecasts} says median or floored mean,
     * which is also how tables head it. The expected value is always {@code at(step).mean()}, and the sum of these is the mean of a
     * {@link #total}.
     *
     * @param step from 1 to the horizon
     */
    public double mean(int step) {
        return distribution.mean(step);
    }

    /** The point forecasts of all steps; a copy. */
    public double[] mean() {
        double[] means = new double[horizon()];
        for (int h = 1; h <= means.length; h++) {
            means[h - 1] = distribution.mean(h);
        }
        return means;
    }

    /** The point forecasts as a series of their own, under the name and in the unit of the one forecast. */
    public TimeSeries asSeries() {
        return TimeSeries.of(calendar, mean()).named(series).in(unit);
    }

    /** The label of a step's period, such as {@code "2026-07"}. */
    public String label(int step) {
        return calendar.label(Require.within("step", step, 1, horizon()) - 1);
    }

    @Override
    public Distribution at(int step) {
        return distribution.at(Require.within("step", step, 1, horizon()));
    }

    /**
     * The central prediction interval of a step.
     *
     * @param step from 1 to the horizon
     * @param level above 0 and below 1: 0.95 for 95 percent
     */
    public Interval interval(int step, double level) {
        return at(step).interval(level);
    }

    /**
     * The central prediction intervals of all steps, the first step first. For many series this is the fast way to ask.
     *
     * @param level above 0 and below 1: 0.95 for 95 percent
     */
    public List<Interval> intervals(double level) {
        return distribution.intervals(level);
    }

    /**
     * The distribution of the sum of the steps {@code from} to {@code to}, correlation included. Its mean is the sum of the expected
     * values {@code at(step).mean()}: that of the point forecasts where these are means, more where a floor or a median is below them.
     *
     * @param from from 1
     * @param to from {@code from} to the horizon
     */
    @Override
    public Distribution total(int from, int to) {
        Require.within("from", from, 1, horizon());
        Require.within("to", to, from, horizon());
        return distribution.total(from, to);
    }

    /**
     * Draws sample paths: ways in which the periods could turn out together. Path {@code i} depends on the seed and on {@code i} only.
     *
     * @param count how many paths, at least 1
     * @param seed the same seed gives the same paths, bit for bit
     * @return one row a path, one column a step
     */
    public double[][] paths(int count, long seed) {
        return distribution.paths(Require.atLeast("count", count, 1), seed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Forecast that
                && model.equals(that.model)
                && series.equals(that.series)
                && unit.equals(that.unit)
                && calendar.equals(that.calendar)
                && distribution.equals(that.distribution)
                && Arrays.equals(levels, that.levels)
                && Arrays.equals(notes, that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, series, unit, calendar, distribution);
    }

    /** A table: period, point forecast, and the ends of each printed interval; below it the notes. */
    @Override
    public String toString() {
        int horizon = horizon();
        String what = series.isBlank() ? "" : " of " + series;
        String in = unit.isBlank() ? "" : " in " + unit;
        TextTable table = TextTable.titled("Forecast" + what + " by " + model + ", " + label(1)
                        + (horizon > 1 ? " to " + label(horizon) : "") + ", " + Cells.count(horizon, "step") + in)
                .left("period")
                .right(distribution.pointForecasts());
        for (double level : levels) {
            table.right("lower " + Levels.percent(level)).right("upper " + Levels.percent(level));
        }
        int decimals = Cells.decimals(PRINTED_DIGITS, mean());
        List<List<Interval>> intervals =
                Arrays.stream(levels).mapToObj(this::intervals).toList();
        for (int h = 1; h <= horizon; h++) {
            String[] cells = new String[2 + 2 * levels.length];
            cells[0] = label(h);
            cells[1] = Cells.fixed(mean(h), decimals);
            for (int i = 0; i < levels.length; i++) {
                Interval interval = intervals.get(i).get(h - 1);
                cells[2 + 2 * i] = Cells.fixed(interval.lower(), decimals);
                cells[3 + 2 * i] = Cells.fixed(interval.upper(), decimals);
            }
            table.row(cells);
        }
        for (String note : notes) {
            table.note(note);
        }
        return table.toString();
    }

    private Object writeReplace() {
        return new SerializedForm(
                model,
                series,
                unit,
                calendar,
                distribution,
                Arrays.stream(levels).boxed().toList(),
                List.of(notes));
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("Forecasts travel as their serialized form.");
    }

    /** What travels; reading it back runs every check again. */
    private record SerializedForm(
            String model,
            String series,
            String unit,
            SeriesCalendar calendar,
            PredictiveDistribution distribution,
            List<Double> levels,
            List<String> notes)
            implements Serializable {

        private Object readResolve() {
            double[] shares = levels.stream().mapToDouble(Double::doubleValue).toArray();
            return of(model, series, unit, calendar, distribution)
                    .withLevels(shares)
                    .withNotes(notes.toArray(NO_NOTES));
        }
    }
}
