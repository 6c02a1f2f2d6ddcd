package io.clientele.forecasting.batch;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.ProgressListener;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts any number of series with one forecaster: thousands or millions, in bounded memory, on as many threads as asked for.
 *
 * <pre>{@code
 * BatchSummary summary = Batch.of(SeasonalNaive.standard()).horizon(12).threads(2).run(series, outcome -> {
 *     outcome.result().ifPresent(forecast -> file.println(forecast.series() + "," + forecast.mean(1)));
 * });
 * }</pre>
 *
 * <ul>
 *   <li><b>Order</b>: outcomes come in the order of the input, one at a time, on the thread that started the batch. Series are read on it,
 *       too, as they are needed: a source need not be safe to share.
 *   <li><b>The same numbers</b>: each forecast is, to the bit, that of its series alone, with any number of threads.
 *   <li><b>Isolation</b>: a series that the model refuses, or fails on, has an outcome that says so. Errors such as
 *       {@link OutOfMemoryError} are no outcomes: they end the batch and reach the caller.
 *   <li><b>Memory</b>: at most {@link #inMemory} series and outcomes exist at a time, 1000 unless told otherwise.
 *   <li><b>Threads</b>: one, the caller's, unless told otherwise. With more they are the batch's own and end with it; the caller's reads
 *       and hands out. What costs time per forecast, such as writing intervals as text, is best done on them: see {@link #transform}.
 *   <li><b>Interruption</b> of the calling thread ends the batch with a {@link CancellationException}; the thread stays interrupted.
 * </ul>
 *
 * Each series is forecast for two of its seasons, or 10 periods if it has none, unless a horizon is given: one for all, or a
 * {@link HorizonRule} that says it of each, such as 18 months and 6 years.
 */
public final class Batch implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final HorizonRule USUAL_HORIZON = new TwoSeasons();
    private static final int USUAL_HELD = 1000;
    private static final double NO_FLOOR = Double.NEGATIVE_INFINITY;

    private final Forecaster forecaster;
    private final HorizonRule horizon;
    private final double[] levels;
    private final double floor;
    private final int threads;
    private final int held;

    private Batch(Forecaster forecaster, HorizonRule horizon, double[] levels, double floor, int threads, int held) {
        this.forecaster = Require.nonNull("forecaster", forecaster);
        this.horizon = horizon;
        this.levels = levels;
        this.floor = floor;
        this.threads = threads;
        this.held = held;
    }

    /** A batch by this forecaster: on the caller's thread, intervals of 80 and 95 percent, two seasons ahead. */
    public static Batch of(Forecaster forecaster) {
        return new Batch(forecaster, USUAL_HORIZON, new double[] {0.80, 0.95}, NO_FLOOR, 1, USUAL_HELD);
    }

    /**
     * How many periods ahead, for all series.
     *
     * @param periods at least 1
     */
    public Batch horizon(int periods) {
        return new Batch(forecaster, new Same(Sample.requireHorizon(periods)), levels, floor, threads, held);
    }

    /**
     * How many periods ahead, series by series.
     *
     * @param rule called from several threads at once; a series for which it gives less than 1, or fails, has an outcome that says so
     */
    public Batch horizon(HorizonRule rule) {
        return new Batch(forecaster, Require.nonNull("rule", rule), levels, floor, threads, held);
    }

    /**
     * Which prediction intervals the forecasts print; any can be asked of them.
     *
     * @param shares above 0 and below 1: 0.95 for 95 percent
     */
    public Batch levels(double... shares) {
        double[] checked = Require.nonNull("levels", shares).clone();
        Arrays.sort(checked);
        for (int i = 0; i < checked.length; i++) {
            Require.level("level", checked[i]);
            Require.that(
                    i == 0 || checked[i] != checked[i - 1],
                    "level " + Require.show(checked[i]) + " is given twice; name each level once.");
        }
        return new Batch(forecaster, horizon, checked, floor, threads, held);
    }

    /**
     * No forecast goes below this, as {@link Forecast#floor} has it.
     *
     * @param least the least value that can occur, finite, in the unit of the series; 0 for demand
     */
    public Batch floor(double least) {
        return new Batch(forecaster, horizon, levels, Require.finite("floor", least), threads, held);
    }

    /**
     * On how many threads to work.
     *
     * @param number at least 1, which is the caller's own
     */
    public Batch threads(int number) {
        return new Batch(forecaster, horizon, levels, floor, Require.atLeast("threads", number, 1), held);
    }

    /**
     * How many series may be in memory at once, read and not yet handed out.
     *
     * @param series at least 1
     */
    public Batch inMemory(int series) {
        return new Batch(forecaster, horizon, levels, floor, threads, Require.atLeast("inMemory", series, 1));
    }

    /**
     * Forecasts all series.
     *
     * @param series the source, read once
     * @param outcomes hears of each series, in order
     * @throws CancellationException if the calling thread is interrupted
     */
    public BatchSummary run(Iterable<TimeSeries> series, Consumer<? super BatchOutcome> outcomes) {
        return run(series, ProgressListener.none(), outcomes);
    }

    /**
     * Forecasts all series of a stream, which is read in its order on the calling thread, and closed at the end.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    public BatchSummary run(Stream<TimeSeries> series, Consumer<? super BatchOutcome> outcomes) {
        try (series) {
            return run(series::iterator, outcomes);
        }
    }

    /**
     * Forecasts all series and reports how far it is.
     *
     * @param series the source, read once
     * @param listener hears after each series; the total is the size of the source if that is a collection, else what was read so far
     * @param outcomes hears of each series, in order
     * @throws CancellationException if the calling thread is interrupted
     */
    public BatchSummary run(
            Iterable<TimeSeries> series, ProgressListener listener, Consumer<? super BatchOutcome> outcomes) {
        return transform(series, listener, Function.identity(), outcomes);
    }

    /**
     * Forecasts all series and makes something of each outcome on the thread that forecast it: a line of text, a row, a number.
     *
     * @param series the source, read once
     * @param transformation called from several threads at once
     * @param results hears of each series, in order
     * @throws CancellationException if the calling thread is interrupted
     */
    public <R> BatchSummary transform(
            Iterable<TimeSeries> series,
            Function<? super BatchOutcome, ? extends R> transformation,
            Consumer<? super R> results) {
        return transform(series, ProgressListener.none(), transformation, results);
    }

    private <R> BatchSummary transform(
            Iterable<TimeSeries> series,
            ProgressListener listener,
            Function<? super BatchOutcome, ? extends R> transformation,
            Consumer<? super R> results) {
        Require.nonNull("listener", listener);
        Require.nonNull("transformation", transformation);
        Require.nonNull("results", results);
        Source source = new Source(series);
        BatchTally tally = BatchTally.empty(forecaster.name());
        Function<Numbered, Transformed<R>> work = numbered -> {
            BatchOutcome outcome = outcome(numbered);
            return new Transformed<>(
                    outcome instanceof BatchOutcome.Forecasted ? null : outcome, transformation.apply(outcome));
        };
        long done = 0;
        try (OrderedWork<Numbered, Transformed<R>> ordered = new OrderedWork<>(source, work, threads, held)) {
            while (ordered.hasNext()) {
                Transformed<R> next = ordered.next();
                BatchOutcome without = next.without();
                if (without == null) {
                    tally.addForecast();
                } else {
                    tally.add(without);
                }
                results.accept(next.result());
                done++;
                listener.progress(done, source.total());
            }
        }
        return tally.finish();
    }

    /**
     * The outcomes as a stream, in order, worked on as it is read. Read it to its end, or close it, which ends the batch's threads.
     *
     * @param series the source, read once
     */
    public Stream<BatchOutcome> stream(Iterable<TimeSeries> series) {
        OrderedWork<Numbered, BatchOutcome> ordered =
                new OrderedWork<>(new Source(series), this::outcome, threads, held);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(ordered, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(ordered::close);
    }

    private BatchOutcome outcome(Numbered numbered) {
        TimeSeries series = numbered.series();
        try {
            Optional<String> refusal = forecaster.refusal(series);
            if (refusal.isPresent()) {
                return new BatchOutcome.Refused(numbered.position(), series.name(), refusal.get());
            }
            Forecast forecast =
                    forecaster.fit(series).forecast(horizon.periods(series)).withLevels(levels);
            return new BatchOutcome.Forecasted(
                    numbered.position(), floor == NO_FLOOR ? forecast : forecast.floor(floor));
        } catch (CancellationException interrupted) {
            throw interrupted;
        } catch (RuntimeException exception) {
            return BatchOutcome.Failed.of(numbered.position(), series.name(), exception);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Batch that
                && forecaster.equals(that.forecaster)
                && horizon.equals(that.horizon)
                && Arrays.equals(levels, that.levels)
                && floor == that.floor
                && threads == that.threads
                && held == that.held;
    }

    @Override
    public int hashCode() {
        return 31 * forecaster.hashCode() + horizon.hashCode();
    }

    /** One line: by which model, how far, on how many threads, with how many series in memory. */
    @Override
    public String toString() {
        return "batch by " + forecaster.name() + ", "
                + (horizon instanceof TwoSeasons || horizon instanceof Same
                        ? horizon + " ahead, "
                        : "as far ahead as a rule says, ")
                + (floor == NO_FLOOR ? "" : "never below " + Cells.number(floor) + ", ") + "on "
                + Cells.count(threads, "thread") + ", at most " + Cells.count(held) + " series in memory";
    }

    /** What is done unless told otherwise. */
    private record TwoSeasons() implements HorizonRule {

        @Override
        public int periods(TimeSeries series) {
            int season = series.seasonLength();
            return season > 1 ? 2 * season : 10;
        }

        @Override
        public String toString() {
            return "two seasons or 10 steps";
        }
    }

    /** One horizon for all. */
    private record Same(int periods) implements HorizonRule {

        @Override
        public int periods(TimeSeries series) {
            return periods;
        }

        @Override
        public String toString() {
            return Cells.count(periods, "step");
        }
    }

    /** A series and its place. */
    private record Numbered(long position, TimeSeries series) {}

    /** A result, and the outcome if it is no forecast, for the summary. */
    private record Transformed<R>(@Nullable BatchOutcome without, R result) {}

    /** Numbers the series, and knows how many there are if the source does. */
    private static final class Source implements Iterator<Numbered> {

        private final Iterator<TimeSeries> series;
        private final long size;
        private long read;

        Source(Iterable<TimeSeries> series) {
            this.size = Require.nonNull("series", series) instanceof Collection<?> known ? known.size() : 0;
            this.series = series.iterator();
        }

        long total() {
            return Math.max(size, read);
        }

        @Override
        public boolean hasNext() {
            return series.hasNext();
        }

        @Override
        public Numbered next() {
            Numbered next = new Numbered(read, Require.nonNull("series[" + read + "]", series.next()));
            read++;
            return next;
        }
    }
}
