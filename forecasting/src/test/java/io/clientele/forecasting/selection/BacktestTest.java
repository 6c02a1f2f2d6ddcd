package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.DieboldMariano;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.accuracy.ErrorScale;
import io.clientele.forecasting.accuracy.ErrorTally;
import io.clientele.forecasting.accuracy.LossDifference;
import io.clientele.forecasting.accuracy.RankComparison;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.intermittent.Croston;
import io.clientele.forecasting.intermittent.Tsb;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.io.Json;
import io.clientele.io.Table;
import io.clientele.series.GapRule;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {

    private static final TimeSeries DEATHS =
            GoldenCsv.series().get("USAccDeaths").in("deaths");

    private static final Backtest BACKTEST = Backtest.of(DEATHS)
            .models(
                    Naive.standard(),
                    SeasonalNaive.standard(),
                    Drift.standard(),
                    Mean.standard(),
                    MovingAverage.ofLast(3),
                    Naive2.standard())
            .horizon(3)
            .origins(10);

    @Test
    void measuresEachModelAtTheLastOrigins() {
        BacktestReport report = BACKTEST.run().report();
        assertThat(report.firstOrigin()).isEqualTo("1977-12");
        assertThat(report.lastOrigin()).isEqualTo("1978-09");
        assertThat(report.scores()).hasSize(6);
        assertThat(report.refused()).isEmpty();
        Score naive = report.score("naive");
        assertThat(naive.overall().observations()).isEqualTo(30);
        assertThat(naive.byStep()).hasSize(3);
        assertThat(naive.byStep().get(2).observations()).isEqualTo(10);
        ErrorTally secondStep = ErrorTally.empty();
        for (int size = 60; size < 70; size++) {
            secondStep.scaledBy(ErrorScale.of(DEATHS.head(size))).add(DEATHS.value(size + 1), DEATHS.value(size - 1));
        }
        Accuracy byHand = secondStep.finish();
        for (ErrorMeasure measure : List.of(ErrorMeasure.MASE, ErrorMeasure.SMAPE, ErrorMeasure.ACF1)) {
            assertThat(naive.byStep().get(1).value(measure)).isEqualTo(byHand.value(measure));
        }
        double last = DEATHS.value(59);
        double[] errors = {DEATHS.value(60) - last, DEATHS.value(61) - last, DEATHS.value(62) - last};
        assertThat(naive.forecasts().get(0))
                .isEqualTo(new OriginForecast(
                        "1977-12",
                        60,
                        List.of(last, last, last),
                        3,
                        (Math.abs(errors[0]) + Math.abs(errors[1]) + Math.abs(errors[2])) / 3,
                        (errors[0] * errors[0] + errors[1] * errors[1] + errors[2] * errors[2]) / 3));
    }

    @Test
    void ranksAndGivesTheBestBack() {
        BacktestResult result = BACKTEST.run();
        assertThat(result.report().scores().get(0).model()).isEqualTo("naive2");
        assertThat(result.best()).contains(Naive2.standard());
        double best = result.report()
                .scores()
                .get(0)
                .overall()
                .value(ErrorMeasure.MASE)
                .orElseThrow();
        for (Score score : result.report().scores()) {
            assertThat(score.overall().value(ErrorMeasure.MASE).orElseThrow()).isGreaterThanOrEqualTo(best);
        }
        assertThat(result.report().score("naive2").overall().value(ErrorMeasure.OWA))
                .hasValue(1);
        assertThat(result.best(ErrorMeasure.BIAS)).isPresent();
        assertThat(BACKTEST.rankedBy(ErrorMeasure.coverage(0.95))
                        .run()
                        .report()
                        .ranking()
                        .label())
                .isEqualTo("coverage 95 %");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 100})
    void givesTheSameToTheBitOnAnyNumberOfThreads(int threads) {
        assertThat(BACKTEST.threads(threads).run().report())
                .isEqualTo(BACKTEST.run().report());
    }

    private static Stream<Backtest> waysToGoOn() {
        return Stream.of(
                BACKTEST,
                BACKTEST.model("smoothed", Ets.simple()).warmStarting(),
                BACKTEST.model("smoothed", Ets.simple()).updating(),
                BACKTEST.rolling(40),
                BACKTEST.rolling(40).updating());
    }

    /** What a model says at an origin does not change when everything after the origin does. */
    @ParameterizedTest
    @MethodSource("waysToGoOn")
    void doesNotLookAhead(Backtest backtest) {
        BacktestReport report = backtest.run().report();
        int perturbed = 65;
        double[] values = DEATHS.values();
        for (int t = perturbed; t < values.length; t++) {
            values[t] *= 10;
        }
        TimeSeries other = TimeSeries.of(DEATHS.calendar(), values);
        Backtest perturbedBacktest = new Backtest(
                other,
                backtest.candidates(),
                3,
                backtest.origins(),
                backtest.between(),
                List.of(0.8),
                ErrorMeasure.MASE,
                1);
        BacktestReport otherReport = perturbedBacktest.run().report();
        for (Score score : report.scores()) {
            List<OriginForecast> otherForecasts =
                    otherReport.score(score.model()).forecasts();
            for (int o = 0; o < 10; o++) {
                OriginForecast forecast = score.forecasts().get(o);
                if (60 + o <= perturbed) {
                    assertThat(otherForecasts.get(o).mean()).isEqualTo(forecast.mean());
                } else if (score.model().equals("naive")) {
                    assertThat(otherForecasts.get(o).mean()).isNotEqualTo(forecast.mean());
                }
            }
        }
    }

    @Nested
    class Between {

        /** The naive forecasts have a spread only to update, which one sum or another gives; the point forecasts are the same. */
        @Test
        void updatingIsRefittingForTheNaiveForecast() {
            Backtest naive = Backtest.of(DEATHS)
                    .models(Naive.standard(), SeasonalNaive.standard())
                    .horizon(3)
                    .origins(10);
            BacktestReport refitted = naive.refitting().run().report();
            BacktestReport updated = naive.updating().run().report();
            BacktestReport warm = naive.warmStarting().run().report();
            for (Score score : refitted.scores()) {
                assertThat(updated.score(score.model()).forecasts()).isEqualTo(score.forecasts());
                assertThat(warm.score(score.model())).isEqualTo(score);
            }
            assertThat(updated.toString()).contains("1977-12 to 1978-09, fitted once and updated, in deaths");
        }

        @Test
        void updatingKeepsTheParameters() {
            Backtest backtest =
                    Backtest.of(DEATHS).models(Ets.simple()).horizon(1).origins(6);
            TimeSeries training = DEATHS.head(66);
            Fitted fitted = Ets.simple().fit(training);
            List<OriginForecast> forecasts =
                    backtest.updating().run().report().score("ses").forecasts();
            for (int o = 0; o < 6; o++) {
                assertThat(forecasts.get(o).mean())
                        .containsExactly(fitted.forecast(1).mean(1));
                fitted = fitted.update(DEATHS.slice(66 + o, 67 + o));
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 5})
        void givesTheSameToTheBitOnAnyNumberOfThreads(int threads) {
            assertThat(BACKTEST.updating().threads(threads).run().report())
                    .isEqualTo(BACKTEST.updating().run().report());
        }

        @Test
        void aModelThatCannotGoOnIsNotRanked() {
            BacktestReport report = Backtest.of(DEATHS.withGaps(68))
                    .models(Naive.standard())
                    .origins(6)
                    .updating()
                    .run()
                    .report();
            assertThat(report.scores()).isEmpty();
            assertThat(report.refused().get(0).reason()).contains("gap");
        }

        @Test
        void anInterruptionEndsTheWork() {
            assertThatThrownBy(() -> BACKTEST.updating().run((done, total) -> {
                        assertThat(total).isEqualTo(7);
                        if (done == 2) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the work was interrupted after 2 of 7 units");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Nested
    class WhereItLooksFrom {

        @Test
        void canBeSeveralPeriodsApart() {
            BacktestReport report =
                    BACKTEST.origins(4).every(3).rolling(36).run().report();
            assertThat(report.score("naive").forecasts())
                    .extracting(OriginForecast::origin)
                    .containsExactly("1977-12", "1978-03", "1978-06", "1978-09");
            assertThat(report.score("naive").forecasts())
                    .extracting(OriginForecast::trainingSize)
                    .containsOnly(36);
            assertThat(report.toString())
                    .startsWith("Backtest, USAccDeaths, 4 origins 1977-12 to 1978-09, 3 periods apart, windows of 36"
                            + " periods, in deaths, 3 steps ahead, ranked by MASE");
            // no two origins are neighbours, so errors of one distance have none either
            assertThat(report.score("naive").byStep().get(0).value(ErrorMeasure.ACF1))
                    .isEmpty();
        }

        /** A window is all that a model sees. */
        @Test
        void canBeAWindow() {
            double[] values = DEATHS.values();
            for (int t = 0; t < 24; t++) {
                values[t] *= 3;
            }
            Backtest rolling = BACKTEST.rolling(36);
            BacktestReport perturbed = new Backtest(
                            TimeSeries.of(DEATHS.calendar(), values)
                                    .named("USAccDeaths")
                                    .in("deaths"),
                            rolling.candidates(),
                            3,
                            rolling.origins(),
                            rolling.between(),
                            rolling.levels(),
                            rolling.ranking(),
                            1)
                    .run()
                    .report();
            assertThat(perturbed).isEqualTo(rolling.run().report());
            assertThat(BACKTEST.rolling(36).expanding()).isEqualTo(BACKTEST);
        }

        @Test
        void needsEnoughPeriods() {
            assertThatThrownBy(() -> BACKTEST.origins(10).every(6).rolling(24).run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "series has 72 periods; 10 origins, 6 periods apart, windows of 24 periods with a horizon"
                                    + " of 3 need at least 81. Use at most 8 origins, a shorter window, a shorter horizon,"
                                    + " or a longer history.");
            assertThat(BACKTEST.origins(8).every(6).rolling(24).run().report().firstOrigin())
                    .isEqualTo("1975-03");
            assertThatThrownBy(() -> BACKTEST.every(0)).hasMessage("every is 0; it must be at least 1.");
            assertThatThrownBy(() -> BACKTEST.rolling(0)).hasMessage("window is 0; it must be at least 1.");
        }

        @Test
        void isSaidInWords() {
            assertThat(BACKTEST.every(3).rolling(36).warmStarting().toString())
                    .contains("3 steps ahead from the last 10 origins, 3 periods apart, windows of 36 periods, refitted"
                            + " from the last origin's parameters, coverage 80 %");
        }
    }

    @Nested
    class Significance {

        @Test
        void isTestedAgainstTheBest() {
            BacktestReport report = BACKTEST.horizon(1).origins(24).run().report();
            List<LossDifference> differences = report.againstTheBest();
            assertThat(differences).extracting(LossDifference::second).containsOnly("naive2");
            assertThat(differences)
                    .extracting(LossDifference::first)
                    .containsExactlyElementsOf(
                            report.scores().stream().skip(1).map(Score::model).toList());
            double[] naive = new double[24];
            double[] best = new double[24];
            for (int o = 0; o < 24; o++) {
                double actual = DEATHS.value(48 + o);
                naive[o] = actual - DEATHS.value(47 + o);
                best[o] = actual
                        - report.score("naive2").forecasts().get(o).mean().get(0);
            }
            assertThat(differences).contains(DieboldMariano.ofAbsoluteErrors().between("naive", naive, "naive2", best));
            assertThat(report.rankedBy(ErrorMeasure.RMSE).againstTheBest())
                    .contains(DieboldMariano.ofSquaredErrors().between("naive", naive, "naive2", best));
            assertThat(report.toString())
                    .endsWith("p: how likely so large a difference to naive2 is by chance (Diebold–Mariano, absolute"
                            + " errors)");
        }

        @Test
        void isSeenInTheRanks() {
            RankComparison ranks = BACKTEST.origins(20).run().report().ranks().orElseThrow();
            assertThat(ranks.series()).isEqualTo(20);
            assertThat(ranks.best().model()).isEqualTo("naive2");
            assertThat(ranks.isAmongTheBest("mean")).isFalse();
        }

        @Test
        void needsTwoModelsAndEnoughOrigins() {
            BacktestReport one =
                    Backtest.of(DEATHS).models(Naive.standard()).run().report();
            assertThat(one.againstTheBest()).isEmpty();
            assertThat(one.ranks()).isEmpty();
            BacktestReport few = BACKTEST.origins(3).run().report();
            assertThat(few.againstTheBest()).isEmpty();
            assertThat(few.ranks()).isPresent();
            assertThat(few.toString())
                    .contains("No p: the Diebold–Mariano test of 3 steps from origins 1 period apart needs 4 or more"
                            + " with actual values, and there are 3. Use more origins, or a shorter horizon.");
            assertThat(one.toString()).doesNotContain("Diebold");
        }

        /** Three steps from origins three periods apart do not overlap. */
        @Test
        void knowsHowFarForecastsOverlap() {
            assertThat(BACKTEST.every(3).origins(8).run().report().againstTheBest())
                    .extracting(LossDifference::stepsAhead)
                    .containsOnly(1);
            assertThat(BACKTEST.every(2).origins(8).run().report().againstTheBest())
                    .extracting(LossDifference::stepsAhead)
                    .containsOnly(2);
        }
    }

    @Test
    void givesDataForCharts() {
        BacktestReport report = BACKTEST.run().report();
        Table table = report.table();
        assertThat(table.rows()).isEqualTo(6);
        assertThat(table.columns()).startsWith("rank", "model", "ME", "MAE").contains("CRPS", "pinball 97.5 %", "OWA");
        assertThat(table.number("MASE", 0))
                .isEqualTo(report.scores()
                        .get(0)
                        .overall()
                        .value(ErrorMeasure.MASE)
                        .orElseThrow());
        Table steps = report.stepTable(ErrorMeasure.MAE);
        assertThat(steps.columns()).hasSize(7).startsWith("step", "naive2");
        assertThat(steps.number("naive", 2))
                .isEqualTo(report.score("naive")
                        .byStep()
                        .get(2)
                        .value(ErrorMeasure.MAE)
                        .orElseThrow());
    }

    @Nested
    class ModelsThatCannotTakePart {

        private final TimeSeries shortSeries = DEATHS.head(18);

        @Test
        void areListedWithTheReason() {
            BacktestReport report = Backtest.of(shortSeries)
                    .models(Naive.standard(), SeasonalNaive.standard(), MovingAverage.ofLast(24))
                    .horizon(2)
                    .origins(6)
                    .run()
                    .report();
            assertThat(report.scores()).extracting(Score::model).containsExactly("naive");
            assertThat(report.refused())
                    .containsExactly(
                            new RefusedModel(
                                    "seasonal-naive",
                                    2,
                                    "1973-11",
                                    "series has 11 observations; seasonal-naive needs at least 13: a season of 12 and"
                                            + " one value to compare with it. Use naive, or a longer history.",
                                    4),
                            new RefusedModel(
                                    "moving-average(24)",
                                    6,
                                    "1973-11",
                                    "series has 11 observations; moving-average(24) needs at least 25: a full window"
                                            + " and one value to compare with it. Use a shorter window, or a longer"
                                            + " history.",
                                    0));
            assertThat(report.toString())
                    .contains("seasonal-naive is not ranked, refused at 2 of 6 origins, first at 1973-11: series has 11"
                            + " observations; seasonal-naive needs at least 13: a season of 12 and one value to compare"
                            + " with it. Use naive, or a longer history. Or use at most 4 origins.\n")
                    .endsWith("Use a shorter window, or a longer history.");
            assertThatThrownBy(() -> report.score("seasonal-naive"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("model seasonal-naive was refused and has no score: series has 11");
        }

        @Test
        void doNotTakeTheOthersDownWhenTheyFail() {
            BacktestResult result = Backtest.of(DEATHS)
                    .model("broken", new Broken())
                    .models(Naive.standard())
                    .origins(2)
                    .run();
            assertThat(result.report().refused())
                    .containsExactly(new RefusedModel(
                            "broken", 2, "1978-10", "it failed with java.lang.IllegalStateException: out of order", 0));
            assertThat(result.best()).contains(Naive.standard());
        }

        @Test
        void areRankedWithAsManyOriginsAsTheirRefusalNames() {
            Backtest backtest = Backtest.of(shortSeries)
                    .models(SeasonalNaive.standard())
                    .horizon(2)
                    .origins(6);
            int possible = backtest.run().report().refused().get(0).possibleOrigins();
            assertThat(backtest.origins(possible).run().report().refused()).isEmpty();
            assertThat(backtest.origins(possible + 1).run().report().refused()).hasSize(1);
        }

        @Test
        void areNamedWithTheReasonIfThereIsNoWinner() {
            BacktestResult result = Backtest.of(shortSeries)
                    .models(SeasonalNaive.standard())
                    .model("broken", new Broken())
                    .origins(6)
                    .run();
            assertThat(result.best()).isEmpty();
            assertThat(result.toString())
                    .startsWith(
                            "Backtest, USAccDeaths, 6 origins 1973-12 to 1974-05, in deaths, 1 step ahead, ranked by"
                                    + " MASE\nseasonal-naive is not ranked, refused at 1 of 6 origins");
            assertThatThrownBy(result::winner)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                        no model is ranked by MASE:
                        seasonal-naive is not ranked, refused at 1 of 6 origins, first at 1973-12: series has 12 \
                        observations; seasonal-naive needs at least 13: a season of 12 and one value to compare \
                        with it. Use naive, or a longer history. Or use at most 5 origins.
                        broken is not ranked, refused at 6 of 6 origins, first at 1973-12: it failed with \
                        java.lang.IllegalStateException: out of order\
                        """);
        }

        @Test
        void leaveNoBestIfTheyAreAll() {
            assertThat(Backtest.of(shortSeries)
                            .models(MovingAverage.ofLast(24))
                            .run()
                            .best())
                    .isEmpty();
        }

        @Test
        void sayWhyThereIsNoWeightedAverage() {
            Accuracy accuracy = Backtest.of(DEATHS.withGaps(7))
                    .models(new FillsGaps())
                    .origins(3)
                    .run()
                    .report()
                    .score("fills-gaps")
                    .overall();
            assertThat(accuracy.reason(ErrorMeasure.OWA).orElseThrow())
                    .startsWith(
                            "naive2 was refused: series has 1 gap (1973-08); naive2 needs a value in every period.");
            assertThat(accuracy.value(ErrorMeasure.MASE)).isPresent();
        }

        /** Has a rule for gaps, which Naive2 has not. */
        private static final class FillsGaps implements Forecaster {

            private static final long serialVersionUID = 1L;

            @Override
            public String name() {
                return "fills-gaps";
            }

            @Override
            public Optional<String> refusal(TimeSeries series) {
                return Optional.empty();
            }

            @Override
            public Fitted fit(TimeSeries series) {
                return Naive.standard().fit(series.fillGaps(GapRule.LINEAR));
            }
        }

        /** Fails in a way that no model should. */
        private static final class Broken implements Forecaster {

            private static final long serialVersionUID = 1L;

            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Optional<String> refusal(TimeSeries series) {
                return Optional.empty();
            }

            @Override
            public Fitted fit(TimeSeries series) {
                throw new IllegalStateException("out of order");
            }
        }
    }

    @Nested
    class Progress {

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        void isReportedUnitByUnit(int threads) {
            List<Long> heard = new ArrayList<>();
            BACKTEST.threads(threads).run((done, total) -> {
                assertThat(total).isEqualTo(70);
                heard.add(done);
            });
            assertThat(heard).hasSize(70).isSorted().doesNotHaveDuplicates().endsWith(70L);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        void aListenerCanEndTheWork(int threads) {
            assertThatThrownBy(() -> BACKTEST.threads(threads).run((done, total) -> {
                        if (done == 5) {
                            throw new IllegalStateException("enough");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
        }

        @Test
        void anInterruptionEndsTheWork() {
            assertThatThrownBy(() -> BACKTEST.run((done, total) -> {
                        if (done == 5) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the work was interrupted after 5 of 70 units");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void countsGapsInTheActualsAsMissing() {
        Backtest backtest = Backtest.of(DEATHS.withGaps(71))
                .models(Naive.standard())
                .horizon(2)
                .origins(2);
        Score score = backtest.run().report().score("naive");
        assertThat(score.overall().observations()).isEqualTo(3);
        assertThat(score.overall().missing()).isEqualTo(1);
    }

    @Test
    void printsALeaderboard() {
        String[] lines = BACKTEST.run().toString().split("\n");
        assertThat(lines[0])
                .isEqualTo("Backtest, USAccDeaths, 10 origins 1977-12 to 1978-09, in deaths, 3 steps ahead, ranked by"
                        + " MASE");
        assertThat(lines[1].trim().split("\\s{2,}"))
                .containsExactly(
                        "rank",
                        "model",
                        "MASE",
                        "sMAPE",
                        "OWA",
                        "MAE",
                        "RMSE",
                        "bias %",
                        "coverage 80 %",
                        "coverage 95 %",
                        "p",
                        "n");
        assertThat(lines[3].trim()).startsWith("1  naive2");
        assertThat(lines).hasSize(10);
    }

    @Test
    void hasNoWinnerByAMeasureThatIsNotDefined() {
        BacktestResult result = Backtest.of(DEATHS)
                .models(Naive.standard())
                .origins(1)
                .rankedBy(ErrorMeasure.ACF1)
                .run();
        assertThatThrownBy(result::winner)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no model is ranked by ACF1:\nnaive: no two periods are neighbours");
    }

    @Test
    void printsItsPartsInALineEach() {
        assertThat(BACKTEST)
                .hasToString("backtest of USAccDeaths, 1973-01 to 1978-12, n = 72, in deaths, models naive,"
                        + " seasonal-naive, drift, mean, moving-average(3), naive2; 3 steps ahead from the last 10"
                        + " origins, coverage 80 %, coverage 95 %, ranked by MASE");
        Backtest other = Backtest.of(DEATHS).levels(new double[0]).origins(1).threads(2);
        assertThat(other)
                .hasToString("backtest of USAccDeaths, 1973-01 to 1978-12, n = 72, in deaths, no models yet; 1 step"
                        + " ahead from the last 1 origin, ranked by MASE, on 2 threads");
        assertThat(new Candidate("naive", Naive.standard())).hasToString("naive");
        assertThat(new Candidate("as it was", Naive.standard())).hasToString("as it was: naive");
        assertThat(new OriginForecast("1978-10", 70, List.of(9.5, 1234.0), 2, 1, 1))
                .hasToString("after 1978-10, 70 periods seen: 10, 1,234");
        assertThat(new RefusedModel("mean", 1, "1978-10", "it is out of order", 3))
                .hasToString("mean is not ranked, refused at 1 origin, first at 1978-10: it is out of order. Or use at"
                        + " most 3 origins.");
        assertThat(BACKTEST.run().report().score("naive2").toString())
                .matches("naive2: MASE [0-9.]+, sMAPE [0-9.]+, n = 30, from 10 origins");
    }

    @Test
    void printsAMeasureByStep() {
        String[] lines = BACKTEST.run().report().byStep(ErrorMeasure.MAPE).split("\n");
        assertThat(lines[0]).isEqualTo("MAPE by steps ahead, USAccDeaths, 10 origins 1977-12 to 1978-09, in deaths");
        assertThat(lines[1].trim().split("\\s{2,}")).containsExactly("model", "1", "2", "3", "all");
    }

    @Test
    void travels() {
        BacktestResult result = BACKTEST.run();
        RoundTrip.survives(result);
        RoundTrip.survives(result.report());
        RoundTrip.survives(BACKTEST);
        RoundTrip.survives(BACKTEST.rolling(36).every(2).updating());
    }

    @Test
    void travelsWithEveryKindOfModel() {
        RoundTrip.survives(Backtest.of(DEATHS)
                .models(
                        Automatic.standard(),
                        Ets.automatic(),
                        Ets.damped(),
                        Theta.dynamicOptimised(),
                        Ces.automatic(),
                        Arima.automatic(),
                        Croston.sba(),
                        Tsb.standard(),
                        Combination.of(Naive.standard(), Theta.standard())));
    }

    @Test
    void withAForecasterFromElsewhereItsReportTravelsAsJson() {
        Forecaster elsewhere = new ModelsThatCannotTakePart.FillsGaps();
        BacktestResult result =
                Backtest.of(DEATHS).models(Naive.standard(), elsewhere).run();
        assertThatThrownBy(() -> Json.write(result))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "BacktestResult, field candidates[1].forecaster, cannot be written as JSON: FillsGaps has no"
                                + " JSON form. Write report() instead.");
        assertThat(Json.read(Json.write(result.report()), BacktestReport.class)).isEqualTo(result.report());
    }

    @Nested
    class Refuses {

        @Test
        void noModels() {
            assertThatThrownBy(() -> Backtest.of(DEATHS).run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the backtest has no models; name one or more with models.");
        }

        @Test
        void aNameGivenTwice() {
            assertThatThrownBy(() -> Backtest.of(DEATHS).models(Naive.standard(), Naive.standard()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("model naive is given twice; name each one differently with model(name, forecaster).");
        }

        @Test
        void aHorizonBelowOne() {
            assertThatThrownBy(() -> Backtest.of(DEATHS).horizon(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("horizon is 0; it must be at least 1. Ask for one step or more.");
        }

        @Test
        void noOrigins() {
            assertThatThrownBy(() -> Backtest.of(DEATHS).origins(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("origins is 0; it must be at least 1.");
        }

        @Test
        void aSeriesTooShort() {
            assertThatThrownBy(() -> Backtest.of(DEATHS.head(14))
                            .models(Naive.standard())
                            .horizon(3)
                            .run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("series has 14 periods; 12 origins with a horizon of 3 need at least 15. Use at most 11"
                            + " origins, a shorter horizon, or a longer history.");
            assertThatThrownBy(() -> Backtest.of(DEATHS.head(1))
                            .models(Naive.standard())
                            .origins(1)
                            .run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("series has 1 period; 1 origin with a horizon of 1 needs at least 2. Use a longer"
                            + " history.");
        }

        @Test
        void anUnknownModel() {
            BacktestResult result = BACKTEST.run();
            assertThatThrownBy(() -> result.forecaster("ets"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "model is ets; it must be one of [naive, seasonal-naive, drift, mean, moving-average(3), "
                                    + "naive2].");
        }
    }
}
