package io.clientele.forecasting.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.stat.ProgressListener;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static TimeSeries series(int number) {
        SplittableRandom random = new SplittableRandom(number);
        double[] values = new double[1 + random.nextInt(40)];
        for (int t = 0; t < values.length; t++) {
            values[t] = 100 + t + 20 * random.nextDouble();
        }
        return TimeSeries.monthly("2020-01", values).named("S" + number);
    }

    private static List<TimeSeries> many(int count) {
        return IntStream.range(0, count).mapToObj(BatchTest::series).toList();
    }

    private static List<BatchOutcome> outcomes(Batch batch, Iterable<TimeSeries> series) {
        List<BatchOutcome> outcomes = new ArrayList<>();
        batch.run(series, outcomes::add);
        return outcomes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void givesEachSeriesTheForecastItHasAloneInTheOrderOfTheInput(int threads) {
        List<TimeSeries> series = many(700);
        Ets model = Ets.simple();
        List<BatchOutcome> outcomes =
                outcomes(Batch.of(model).horizon(6).levels(0.9).threads(threads), series);
        assertThat(outcomes).hasSize(series.size());
        for (int i = 0; i < series.size(); i++) {
            BatchOutcome outcome = outcomes.get(i);
            assertThat(outcome.position()).isEqualTo(i);
            assertThat(outcome.series()).isEqualTo("S" + i);
            Optional<String> refusal = model.refusal(series.get(i));
            if (refusal.isPresent()) {
                assertThat(outcome).isEqualTo(new BatchOutcome.Refused(i, "S" + i, refusal.get()));
            } else {
                Forecast alone = model.fit(series.get(i)).forecast(6).withLevels(0.9);
                assertThat(outcome.orElseThrow()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void holdsNoMoreSeriesThanItMay(int threads) {
        AtomicLong read = new AtomicLong();
        AtomicLong handedOut = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Iterable<TimeSeries> source = () -> IntStream.range(0, 5000)
                .mapToObj(i -> {
                    most.accumulateAndGet(read.incrementAndGet() - handedOut.get(), Math::max);
                    return series(i);
                })
                .iterator();
        BatchSummary summary = Batch.of(Naive.standard())
                .threads(threads)
                .inMemory(50)
                .run(source, outcome -> handedOut.incrementAndGet());
        assertThat(summary.series()).isEqualTo(5000);
        assertThat(most.get()).isLessThanOrEqualTo(threads == 1 ? 1 : 50);
    }

    @Test
    void looksTwoSeasonsAheadUnlessTold() {
        TimeSeries yearly = TimeSeries.yearly("2020", 1, 3, 2);
        assertThat(outcomes(Batch.of(Naive.standard()), List.of(yearly, series(0))))
                .extracting(outcome -> outcome.orElseThrow().horizon())
                .containsExactly(10, 24);
    }

    @Test
    void looksAsFarAheadAsARuleSaysOfEachSeries() {
        Batch batch =
                Batch.of(Naive.standard()).horizon(series -> series.seasonLength() == 12 ? 18 : series.size() - 3);
        TimeSeries shortOne = TimeSeries.indexed(1, 2, 3);
        List<BatchOutcome> outcomes = outcomes(
                batch, List.of(TimeSeries.monthly("2026-01", 1, 2, 3), TimeSeries.indexed(1, 2, 3, 5), shortOne));
        assertThat(outcomes.get(0).result().orElseThrow().horizon()).isEqualTo(18);
        assertThat(outcomes.get(1).result().orElseThrow().horizon()).isEqualTo(1);
        assertThat(outcomes.get(2).result()).isEmpty();
        assertThat(outcomes.get(2).toString()).contains("horizon is 0; it must be at least 1.");
        assertThat(batch)
                .hasToString("batch by naive, as far ahead as a rule says, on 1 thread, at most 1,000 series in memory")
                .isNotEqualTo(Batch.of(Naive.standard()));
        assertThat(RoundTrip.serialised(batch).toString()).isEqualTo(batch.toString());
    }

    @Test
    void putsAFloorUnderAllForecasts() {
        TimeSeries falling = TimeSeries.indexed(9, 6, 5, 1);
        Forecast forecast = outcomes(Batch.of(Drift.standard()).horizon(3).floor(0), List.of(falling))
                .get(0)
                .orElseThrow();
        assertThat(forecast).isEqualTo(Drift.standard().fit(falling).forecast(3).floor(0));
    }

    @Test
    void readsStreamsAndClosesThem() {
        AtomicInteger closed = new AtomicInteger();
        Stream<TimeSeries> stream = many(10).stream().onClose(closed::incrementAndGet);
        BatchSummary summary = Batch.of(Naive.standard()).threads(2).run(stream, outcome -> {});
        assertThat(summary.series()).isEqualTo(10);
        assertThat(closed).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isAStreamToo(int threads) {
        List<TimeSeries> series = many(300);
        Batch batch = Batch.of(Mean.standard()).horizon(4).threads(threads);
        try (Stream<BatchOutcome> stream = batch.stream(series)) {
            assertThat(stream.toList()).isEqualTo(outcomes(batch, series));
        }
        try (Stream<BatchOutcome> stream = batch.stream(series)) {
            assertThat(stream.limit(3).map(BatchOutcome::series)).containsExactly("S0", "S1", "S2");
        }
    }

    @Test
    void makesSomethingOfTheOutcomesOnTheThreadsThatForecast() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        List<String> lines = new ArrayList<>();
        BatchSummary summary = Batch.of(Naive.standard())
                .threads(2)
                .transform(
                        many(200),
                        outcome -> {
                            threads.add(Thread.currentThread().getName());
                            return outcome.position() + ":" + outcome.result().isPresent();
                        },
                        lines::add);
        assertThat(lines).hasSize(200).startsWith("0:" + (series(0).size() > 1));
        assertThat(threads).isSubsetOf("batch-1", "batch-2");
        assertThat(summary.forecasted() + summary.refused()).isEqualTo(200);
    }

    @Test
    void reportsProgressAfterEachSeries() {
        List<String> calls = new ArrayList<>();
        ProgressListener listener = (done, total) -> calls.add(done + "/" + total);
        Batch batch = Batch.of(Naive.standard()).threads(2);
        batch.run(many(3), listener, outcome -> {});
        assertThat(calls).containsExactly("1/3", "2/3", "3/3");
        calls.clear();
        Iterator<TimeSeries> unknown = many(3).iterator();
        Batch.of(Naive.standard()).run(() -> unknown, listener, outcome -> {});
        assertThat(calls).containsExactly("1/1", "2/2", "3/3");
    }

    /** Fails on the series that it is told to fail on. */
    private record Fragile(Map<String, String> troubles) implements Forecaster {

        private static final long serialVersionUID = 1L;

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public Optional<String> refusal(TimeSeries series) {
            return Naive.standard().refusal(series);
        }

        @Override
        public Fitted fit(TimeSeries series) {
            switch (troubles.getOrDefault(series.name(), "")) {
                case "estimation" -> throw new EstimationException("fragile", "nothing converged.", Map.of());
                case "fault" -> throw new ArithmeticException();
                case "error" -> throw new StackOverflowError("deep");
                case "cancelled" -> throw new CancellationException("enough");
                default -> {
                    return Naive.standard().fit(series);
                }
            }
        }
    }

    @Nested
    class WhenASeriesMakesTrouble {

        private final List<TimeSeries> series = List.of(
                TimeSeries.indexed(1, 2).named("good"),
                TimeSeries.indexed(1, 2).named("hard"),
                TimeSeries.indexed(1).named("short"),
                TimeSeries.indexed(1, 2).named("faulty"),
                TimeSeries.indexed(3, 4));

        private final Batch batch = Batch.of(new Fragile(Map.of("hard", "estimation", "faulty", "fault")))
                .horizon(2);

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void theOthersAreForecastAndItIsSaid(int threads) {
            List<BatchOutcome> outcomes = new ArrayList<>();
            BatchSummary summary = batch.threads(threads).run(series, outcomes::add);
            assertThat(outcomes.get(0)).isInstanceOf(BatchOutcome.Forecasted.class);
            assertThat(outcomes.get(1))
                    .hasToString("series 2 (hard) failed: fragile could not be estimated: nothing converged.");
            assertThat(outcomes.get(2))
                    .hasToString("series 3 (short) was refused: series has 1 observation; naive needs at least 2: one"
                            + " value and one change. Use a longer history.");
            assertThat(outcomes.get(3)).isInstanceOfSatisfying(BatchOutcome.Failed.class, failed -> {
                assertThat(failed.error()).isEqualTo("ArithmeticException");
                assertThat(failed.reason()).isEqualTo("java.lang.ArithmeticException");
                assertThat(failed.where()).contains("BatchTest$Fragile.fit");
            });
            assertThat(outcomes.get(4).series()).isEmpty();
            assertThatThrownBy(() -> outcomes.get(1).orElseThrow())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("series 2 (hard) failed: fragile could not be estimated: nothing converged.");
            assertThat(summary.forecasted()).isEqualTo(2);
            assertThat(summary.refused()).isEqualTo(1);
            assertThat(summary.failed()).isEqualTo(2);
            assertThat(summary.reasons())
                    .extracting(BatchSummary.Reason::firstSeries)
                    .containsExactly("hard", "short", "faulty");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void errorsEndTheBatchAndReachTheCaller(int threads) {
            Batch deep = Batch.of(new Fragile(Map.of("hard", "error"))).threads(threads);
            assertThatThrownBy(() -> deep.run(series, outcome -> {}))
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("deep");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void aModelThatIsCancelledCancelsTheBatch(int threads) {
            Batch cancelled = Batch.of(new Fragile(Map.of("hard", "cancelled"))).threads(threads);
            assertThatThrownBy(() -> cancelled.run(series, outcome -> {}))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("enough");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void soDoTheSourceTheConsumerAndTheListener(int threads) {
            Batch naive = Batch.of(Naive.standard()).threads(threads);
            Iterable<TimeSeries> broken = () -> Stream.of(1, 0)
                    .map(n -> TimeSeries.indexed(new double[10 / n]))
                    .iterator();
            assertThatThrownBy(() -> naive.run(broken, outcome -> {})).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> naive.run(series, outcome -> {
                        throw new IllegalStateException("disk full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("disk full");
            ProgressListener listener = (done, total) -> {
                throw new IllegalStateException("enough");
            };
            assertThatThrownBy(() -> naive.run(series, listener, outcome -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void interruptingTheCallerEndsIt(int threads) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
        Iterable<TimeSeries> endless = () ->
                IntStream.iterate(0, i -> i + 1).mapToObj(BatchTest::series).iterator();
        Thread caller = new Thread(() -> {
            try {
                Batch.of(Naive.standard()).threads(threads).run(endless, outcome -> begun.countDown());
            } catch (CancellationException e) {
                thrown.set(e);
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(30_000);
        assertThat(thrown.get()).hasMessageMatching("the batch was interrupted after \\d+ series");
        assertThat(stillInterrupted.get()).isTrue();
    }

    @Test
    void itsThreadsEndWithIt() throws InterruptedException {
        Batch.of(Naive.standard()).threads(3).run(many(100), outcome -> {});
        Set<String> alive = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            alive.clear();
            Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> name.startsWith("batch-"))
                    .forEach(alive::add);
            if (alive.isEmpty()) {
                return;
            }
            Thread.sleep(20);
        }
        assertThat(alive).isEmpty();
    }

    @Test
    void countsPartsApartAndMergesThem() {
        List<BatchOutcome> outcomes = outcomes(Batch.of(Drift.standard()).horizon(2), many(60));
        BatchTally whole = BatchTally.empty("drift");
        BatchTally one = BatchTally.empty("drift");
        BatchTally other = BatchTally.empty("drift");
        for (BatchOutcome outcome : outcomes) {
            whole.add(outcome);
            (outcome.position() % 2 == 0 ? one : other).add(outcome);
        }
        assertThat(one.merge(other).finish()).isEqualTo(whole.finish());
        assertThat(RoundTrip.serialised(whole).finish()).isEqualTo(whole.finish());
        assertThat(whole.finish().reasons()).hasSize(1);
        assertThat(whole).hasToString(whole.finish().toString());
        BatchTally naive = BatchTally.empty("naive");
        assertThatThrownBy(() -> naive.merge(one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model is drift and that of this tally naive; they must be the same.");
    }

    @Test
    void travels() {
        RoundTrip.survives(
                outcomes(Batch.of(Naive.standard()).horizon(2), List.of(series(3)))
                        .get(0),
                BatchOutcome.class);
        RoundTrip.survives(new BatchOutcome.Refused(3, "tea", "too short."), BatchOutcome.class);
        RoundTrip.survives(new BatchOutcome.Failed(3, "tea", "EstimationException", "", "no."), BatchOutcome.class);
        RoundTrip.survives(Batch.of(Drift.standard()).run(many(20), outcome -> {}));
        Batch batch = Batch.of(Naive.standard())
                .horizon(3)
                .levels(0.5)
                .floor(0)
                .threads(2)
                .inMemory(10);
        assertThat(RoundTrip.serialised(batch)).isEqualTo(batch).hasSameHashCodeAs(batch);
        assertThat(batch)
                .hasToString("batch by naive, 3 steps ahead, never below 0, on 2 threads, at most 10 series in memory");
        assertThat(Batch.of(Naive.standard()))
                .hasToString(
                        "batch by naive, two seasons or 10 steps ahead, on 1 thread, at most 1,000 series in memory");
    }

    @Test
    void aForecastPrintsAsItsTableUnderTheNameOfTheSeries() {
        BatchOutcome outcome = outcomes(
                        Batch.of(Naive.standard()).horizon(2).levels(0.9),
                        List.of(TimeSeries.monthly("2026-01", 4, 6, 5, 7).named("tea")))
                .get(0);
        assertThat(outcome).hasToString("series 1 (tea):\n" + outcome.orElseThrow());
    }

    @Test
    void refusesOptionsOutOfRange() {
        Batch batch = Batch.of(Naive.standard());
        assertThatThrownBy(() -> batch.threads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads is 0; it must be at least 1.");
        assertThatThrownBy(() -> batch.horizon(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("horizon is 0; it must be at least 1. Ask for one step or more.");
        assertThatThrownBy(() -> batch.inMemory(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inMemory is 0; it must be at least 1.");
        assertThatThrownBy(() -> batch.levels(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
        assertThatThrownBy(() -> batch.levels(0.8, 0.5, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level 0.8 is given twice; name each level once.");
        assertThatThrownBy(() -> batch.floor(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("floor is NaN; it must be a finite number.");
        List<TimeSeries> holed = new ArrayList<>();
        holed.add(null);
        assertThatThrownBy(() -> batch.run(holed, outcome -> {}))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("series[0] must not be null.");
    }
}
