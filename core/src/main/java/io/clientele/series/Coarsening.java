package io.clientele.series;

import io.clientele.internal.check.Require;
import java.util.Arrays;

/** A series cut into the longer periods that its own periods make up: {@code starts[k]} is the first position of the k-th. */
final class Coarsening {

    private final TimeSeries series;
    private final SeriesCalendar calendar;
    private final int[] starts;

    private Coarsening(TimeSeries series, SeriesCalendar calendar, int[] starts) {
        this.series = series;
        this.calendar = calendar;
        this.starts = starts;
    }

    static Coarsening of(TimeSeries series, Cadence cadence, EdgePeriods edges) {
        Require.nonNull("cadence", cadence);
        Require.nonNull("edges", edges);
        SeriesCalendar fine = series.calendar();
        requireNesting(fine, cadence);
        PeriodGrid grid = PeriodGrid.of(cadence);
        long first = grid.ordinal("start", fine.start(0));
        int count = (int) (grid.ordinal("end", fine.start(series.size() - 1)) - first) + 1;
        int[] starts = new int[count + 1];
        for (int i = 0, k = 0; i < series.size(); i++) {
            int period = (int) (grid.ordinal("period", fine.start(i)) - first);
            while (k < period) {
                starts[++k] = i;
            }
        }
        starts[count] = series.size();
        boolean opensLate = !grid.start(first).equals(fine.start(0));
        boolean endsEarly = !grid.end(first + count - 1).equals(fine.end(series.size() - 1));
        int from = 0;
        int to = count;
        if (edges == EdgePeriods.REFUSED && (opensLate || endsEarly)) {
            int edge = opensLate ? 0 : count - 1;
            throw new IllegalArgumentException("the " + cadence.noun() + " " + grid.label(first + edge)
                    + " is incomplete: the series has only " + fine.label(starts[edge]) + " to "
                    + fine.label(starts[edge + 1] - 1)
                    + " of it. Say DROPPED to leave it out, or KEPT to use the part.");
        }
        if (edges == EdgePeriods.DROPPED) {
            from += opensLate ? 1 : 0;
            to -= endsEarly ? 1 : 0;
            Require.that(
                    from < to,
                    "series " + series.span() + " fills no whole " + cadence.noun() + ". Say KEPT to use the parts.");
        }
        return new Coarsening(
                series, SeriesCalendar.dated(grid, first + from), Arrays.copyOfRange(starts, from, to + 1));
    }

    private static void requireNesting(SeriesCalendar fine, Cadence cadence) {
        Require.that(
                fine.startKnown(),
                "series has no dates, so its periods cannot be put into " + cadence.noun()
                        + "s. Name the first period with SeriesCalendar.startingAt.");
        Cadence own = fine.cadence();
        boolean longer = cadence.ordinal() < own.ordinal() && cadence != Cadence.INDEX;
        Require.that(longer, "cadence is " + cadence + "; it must be longer than the series' own, " + own + ".");
        Require.that(
                own != Cadence.WEEKLY,
                "cadence is " + cadence + "; weeks do not make up whole " + cadence.noun()
                        + "s. Aggregate the events, or a daily series, instead.");
    }

    TimeSeries sum() {
        return folded(false);
    }

    TimeSeries mean() {
        return folded(true);
    }

    private TimeSeries folded(boolean mean) {
        double[] fine = series.valuesOr(Double.NaN);
        double[] coarse = new double[starts.length - 1];
        for (int k = 0; k < coarse.length; k++) {
            double sum = 0;
            for (int i = starts[k]; i < starts[k + 1]; i++) {
                sum += fine[i];
            }
            if (Double.isInfinite(sum)) {
                throw Require.broken(
                        "the total of " + calendar.label(k),
                        Require.show(sum),
                        "a finite number",
                        "Rescale the values.");
            }
            coarse[k] = mean ? sum / (starts[k + 1] - starts[k]) : sum;
        }
        return TimeSeries.withGapsAsNaN(calendar, coarse).named(series.name()).in(series.unit());
    }
}
