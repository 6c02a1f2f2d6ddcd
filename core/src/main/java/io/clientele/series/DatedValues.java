package io.clientele.series;

import io.clientele.internal.check.Require;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Puts one value a period into a dense array, with the empty periods between them. */
final class DatedValues {

    /** More periods than this between the first and the last are taken for a mistyped date. */
    static final int MOST_PERIODS = 10_000_000;

    private DatedValues() {}

    static TimeSeries series(Cadence cadence, Map<LocalDate, Double> values, EmptyPeriods empty) {
        TreeMap<LocalDate, Double> sorted = new TreeMap<>(Require.nonNull("values", values));
        double[] numbers = new double[sorted.size()];
        int i = 0;
        for (Map.Entry<LocalDate, Double> entry : sorted.entrySet()) {
            numbers[i++] = Require.nonNull("the value of " + entry.getKey(), entry.getValue());
        }
        return series(cadence, List.copyOf(sorted.keySet()), numbers, empty);
    }

    static TimeSeries series(Cadence cadence, List<LocalDate> dates, double[] values, EmptyPeriods empty) {
        Require.nonEmpty("dates", dates);
        PeriodGrid grid = PeriodGrid.of(cadence);
        if (cadence == Cadence.HOURLY) {
            throw Require.broken(
                    "cadence",
                    "HOURLY",
                    "one whose periods a date can name",
                    "Name hours by their labels with labelled.");
        }
        long[] periods = new long[dates.size()];
        for (int i = 0; i < periods.length; i++) {
            LocalDate date = Require.nonNull("dates[" + i + "]", dates.get(i));
            periods[i] = grid.ordinal("dates[" + i + "]", date, 0);
        }
        return dense(
                SeriesCalendar.dated(grid, periods[0]),
                "dates",
                i -> dates.get(i).toString(),
                periods,
                values,
                empty);
    }

    static TimeSeries labelled(Cadence cadence, List<String> labels, double[] values, EmptyPeriods empty) {
        Require.nonEmpty("labels", labels);
        SeriesCalendar calendar = SeriesCalendar.of(cadence).startingAt("labels[0]", labels.get(0));
        long[] periods = new long[labels.size()];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = calendar.grid().parse("labels[" + i + "]", labels.get(i));
        }
        return dense(calendar, "labels", labels::get, periods, values, empty);
    }

    private static TimeSeries dense(
            SeriesCalendar calendar,
            String rows,
            IntFunction<String> shown,
            long[] periods,
            double[] values,
            EmptyPeriods empty) {
        Require.nonNull("values", values);
        Require.sameLength(rows, periods.length, "values", values.length);
        Require.finite("values", values, "Leave the row out to make a gap.");
        for (int i = 1; i < periods.length; i++) {
            String both = rows + "[" + i + "] is " + shown.apply(i) + " and " + rows + "[" + (i - 1) + "] is "
                    + shown.apply(i - 1);
            Require.that(periods[i] >= periods[i - 1], both + "; the periods must ascend. Sort the rows.");
            Require.that(
                    periods[i] > periods[i - 1],
                    both + ", which is the same " + calendar.cadence().noun()
                            + " twice; a period has one value. Add events up with SeriesAggregator.");
        }
        long span = periods[periods.length - 1] - periods[0] + 1;
        requirePlausibleSpan(calendar.cadence(), span);
        double[] filled = new double[(int) span];
        Arrays.fill(filled, Double.NaN);
        for (int i = 0; i < periods.length; i++) {
            filled[(int) (periods[i] - periods[0])] = values[i];
        }
        return settled(calendar, filled, empty);
    }

    static void requirePlausibleSpan(Cadence cadence, long span) {
        Require.that(
                span <= MOST_PERIODS,
                "the dates span " + span + " periods (" + cadence.adjective() + "); at most " + MOST_PERIODS
                        + " are allowed. Look for a mistyped date, or choose a longer period.");
    }

    /** The series in which empty periods (NaN) are what the caller says they are. Takes possession of the array. */
    static TimeSeries settled(SeriesCalendar calendar, double[] values, EmptyPeriods empty) {
        TimeSeries series = TimeSeries.withGapsAsNaN(calendar, values);
        return switch (Require.nonNull("empty", empty)) {
            case ZEROS -> series.fillGaps(GapRule.ZERO);
            case GAPS -> series;
            case REFUSED -> {
                Require.that(
                        !series.hasGaps(),
                        "series has " + series.describeGaps()
                                + " where every period must have a value. Add what is missing, or say what an empty"
                                + " period means with ZEROS or GAPS.");
                yield series;
            }
        };
    }
}
