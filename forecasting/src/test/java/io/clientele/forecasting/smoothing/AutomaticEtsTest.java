package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.InformationCriterion;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticEtsTest {

    private static final double ROUNDING = 1e-9;

    /** Level, slope and noise; with a season of the given length if that is above 1. */
    private static TimeSeries sales(int seed, int size, int season, double slope) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[size];
        for (int t = 0; t < size; t++) {
            double index = season > 1 ? 1 + 0.3 * Math.sin(2 * Math.PI * t / season) : 1;
            values[t] = (100 + slope * t) * index * (1 + 0.1 * (random.nextDouble() - 0.5));
        }
        return TimeSeries.monthly("2015-01", values)
                .withSeasons(Math.max(1, season))
                .named("sales")
                .in("pieces");
    }

    private static List<String> tried(FittedAutomaticEts model) {
        return model.candidates().stream()
                .map(candidate -> candidate.form().code())
                .toList();
    }

    private static void refuses(AutomaticEts ets, TimeSeries series, String message) {
        assertThat(ets.refusal(series)).contains(message);
        assertThatThrownBy(() -> ets.fit(series))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Nested
    class Options {

        @Test
        void areInTheName() {
            assertThat(Ets.automatic()).hasToString("ets");
            assertThat(Ets.automatic().byMaximumLikelihood().comparingBy(InformationCriterion.BIC))
                    .hasToString("ets(maximum-likelihood, BIC)");
            assertThat(Ets.automatic()
                            .choosingTheBest()
                            .withKnownParameters()
                            .withMultiplicativeTrends()
                            .withEveryCombination()
                            .withDampedTrendsOnly()
                            .season(7)
                            .among("ANN", "AAdA"))
                    .hasToString("ets(best, known-parameters, multiplicative-trends, every-combination, damped-only,"
                            + " season=7, among=ANN|AAdA)");
            assertThat(Ets.automatic().byMaximumLikelihood().averaging().withParameterUncertainty())
                    .hasToString("ets(maximum-likelihood, averaging, parameter-uncertainty)");
            assertThat(Ets.damped()
                            .byPenalisedLikelihood()
                            .withParameterUncertainty()
                            .phi(0.9))
                    .hasToString("damped(phi=0.9, penalised, parameter-uncertainty)");
        }

        @Test
        void travel() {
            RoundTrip.survives(Ets.automatic());
            RoundTrip.survives(Ets.automatic().byMaximumLikelihood().comparingBy(InformationCriterion.AIC));
            RoundTrip.survives(Ets.automatic().byMaximumLikelihood().averaging().withParameterUncertainty());
            RoundTrip.survives(Ets.automatic()
                    .choosingTheBest()
                    .withKnownParameters()
                    .withMultiplicativeTrends()
                    .withEveryCombination()
                    .withDampedTrendsOnly()
                    .season(7)
                    .among("ANN", "AAdA"));
            RoundTrip.survives(Ets.damped().byPenalisedLikelihood().withParameterUncertainty());
        }

        @Test
        void equalWhenTheyWantTheSame() {
            assertThat(Ets.automatic().choosingTheBest().averaging())
                    .isEqualTo(Ets.automatic())
                    .hasSameHashCodeAs(Ets.automatic());
            assertThat(Ets.automatic().season(4)).isNotEqualTo(Ets.automatic());
        }

        @Test
        void refuseWhatIsNone() {
            assertThatThrownBy(() -> Ets.automatic().among(new String[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("forms is empty; name at least one form to choose from.");
            assertThatThrownBy(() -> Ets.automatic().among("ANN", "ANN"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("form ETS(A,N,N) is given twice; name each once.");
            assertThatThrownBy(() -> Ets.automatic().season(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("periods is 1; it must be at least 2.");
        }
    }

    @Nested
    class Candidates {

        @Test
        void areSixWithoutASeasonAndTwelveWithOne() {
            assertThat(tried(Ets.automatic().fit(sales(1, 60, 1, 0.5))))
                    .containsExactly("ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN");
            assertThat(tried(Ets.automatic().fit(sales(1, 60, 12, 0.5))))
                    .containsExactly(
                            "ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN", "ANA", "AAA", "AAdA", "MNM", "MAM", "MAdM");
        }

        @Test
        void areFifteenByMaximumLikelihoodAndThirtyAtMost() {
            AutomaticEts classical = Ets.automatic().byMaximumLikelihood();
            TimeSeries quarters = sales(2, 40, 4, 0.5);
            assertThat(tried(classical.fit(quarters))).hasSize(15).contains("MNA", "MAA", "MAdA");
            assertThat(tried(classical.withMultiplicativeTrends().fit(quarters)))
                    .hasSize(19)
                    .contains("MMN", "MMdN", "MMM", "MMdM");
            assertThat(tried(classical.withEveryCombination().fit(quarters)))
                    .hasSize(18)
                    .contains("ANM", "AAM", "AAdM");
            assertThat(tried(classical
                            .withMultiplicativeTrends()
                            .withEveryCombination()
                            .fit(quarters)))
                    .hasSize(30);
        }

        @Test
        void haveNoMultiplicativePartWhereAValueIsNotPositive() {
            TimeSeries touching = sales(3, 48, 12, 0).map(v -> Math.max(0, v - 100));
            assertThat(tried(Ets.automatic().fit(touching)))
                    .containsExactly("ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA");
        }

        @Test
        void haveNoEndlessTrendOnAShortSeriesOrOnRequest() {
            assertThat(tried(Ets.automatic().fit(sales(4, 11, 1, 2)))).containsExactly("ANN", "AAdN", "MNN", "MAdN");
            assertThat(tried(Ets.automatic().fit(sales(4, 12, 1, 2)))).contains("AAN", "MAN");
            assertThat(tried(Ets.automatic().withDampedTrendsOnly().fit(sales(4, 60, 12, 2))))
                    .containsExactly("ANN", "AAdN", "MNN", "MAdN", "ANA", "AAdA", "MNM", "MAdM");
        }

        @Test
        void areThoseNamed() {
            FittedAutomaticEts model = Ets.automatic().among("MAdM", "AAdA").fit(sales(5, 60, 12, 1));
            assertThat(tried(model)).containsExactly("AAdA", "MAdM");
            assertThat(model.candidates().stream()
                            .mapToDouble(EtsCandidate::weight)
                            .sum())
                    .isCloseTo(1, within(ROUNDING));
        }

        @Test
        void areWithoutASeasonTooLongForTheSeries() {
            FittedAutomaticEts model = Ets.automatic().fit(sales(6, 60, 52, 0));
            assertThat(tried(model)).containsExactly("ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN");
            assertThat(model.notes())
                    .containsExactly("A season of 52 periods needs two full seasons and more observations than"
                            + " parameters; with 60 only forms without a season were tried.");
            assertThat(model.toString()).endsWith(model.notes().get(0));
        }

        @Test
        void haveWeeklySeasonsOfBothKinds() {
            FittedAutomaticEts model = Ets.automatic().fit(sales(7, 208, 52, 0.3));
            assertThat(tried(model)).contains("ANA", "MNM", "MAdM");
            assertThat(model.notes()).isEmpty();
            assertThat(model.best().form().season()).isEqualTo(SeasonType.MULTIPLICATIVE);
        }

        @Test
        void haveAdditiveSeasonsOnlyIfTheseAreVeryLong() {
            FittedAutomaticEts model = Ets.automatic().fit(sales(7, 460, 210, 0));
            assertThat(tried(model)).contains("ANA", "AAA", "AAdA").doesNotContain("MNM", "MAM", "MAdM");
            assertThat(model.notes())
                    .containsExactly(
                            "With a season of 210 periods, more than 200, additive forms only were tried for it.");
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameTheWayOut() {
            refuses(
                    Ets.automatic(),
                    TimeSeries.indexed(1, 2),
                    "series has 2 observations; ets needs at least 3: one more than its simplest form has numbers to"
                            + " estimate. Use naive, or a longer history.");
            refuses(
                    Ets.automatic(),
                    TimeSeries.indexed(1, 2, 3, 4).withGaps(1, 2),
                    "series has 2 observations and 2 gaps (2, 3); ets needs at least 3: one more than its simplest form"
                            + " has numbers to estimate. Use naive, or a longer history.");
            refuses(
                    Ets.automatic(),
                    TimeSeries.indexed(1, 2, 1e200, 4),
                    "series has 1.0E200 at 3; ets takes values up to 1E140. Use a larger unit.");
            refuses(
                    Ets.automatic().among("MNN", "MAdN"),
                    sales(1, 30, 1, 0).map(v -> -7),
                    "series has -7 at 2015-01 and 29 more that are not positive; ets-m-n-n(penalised,"
                            + " parameter-uncertainty) needs positive values. Use ses instead.");
            refuses(
                    Ets.automatic().among("AAA"),
                    sales(1, 9, 4, 0),
                    "series has 9 observations; ets(among=AAA) needs more to compare its forms by AICc. Choose among"
                            + " simpler forms too, such as ANN, or use a longer history.");
        }
    }

    @Nested
    class ShortAndOddSeries {

        @ParameterizedTest
        @ValueSource(ints = {3, 4, 5, 6, 7, 8, 10, 13, 24, 30})
        void areForecastFinitely(int size) {
            Forecast forecast = Ets.automatic().fit(sales(size, size, 12, 3)).forecast(24);
            for (int h = 1; h <= 24; h++) {
                assertThat(forecast.mean(h)).isBetween(0.0, 1000.0);
                assertThat(forecast.interval(h, 0.95).width()).isBetween(0.0, 1e5);
            }
        }

        @Test
        void haveOneCandidateBelowFiveObservations() {
            FittedAutomaticEts model =
                    Ets.automatic().fit(TimeSeries.indexed(3, 5, 4, 6).named("queue"));
            assertThat(model).hasToString("""
                ets, fitted to queue, 1 to 4, n = 4
                form        AICc  above the least   weight
                ----------  ----  ---------------  -------
                ETS(A,N,N)     –                –  100.0 %\
                """);
        }

        @Test
        void constantOnesStayAsTheyAre() {
            FittedAutomaticEts model = Ets.automatic().fit(sales(1, 36, 12, 0).map(v -> 7));
            assertThat(tried(model)).containsExactly("ANN");
            Forecast forecast = model.forecast(3);
            assertThat(forecast.mean()).containsExactly(7, 7, 7);
            assertThat(forecast.interval(3, 0.95).width()).isZero();
        }

        @Test
        void aLineIsContinued() {
            double[] line = IntStream.range(0, 30).mapToDouble(t -> 3 + 2 * t).toArray();
            Forecast forecast = Ets.automatic().fit(TimeSeries.indexed(line)).forecast(5);
            assertThat(forecast.mean(5)).isCloseTo(71, within(1e-6));
        }

        @Test
        void anOutlierMovesTheForecastByAShareOfIt() {
            double[] values = sales(8, 40, 1, 0).values();
            values[20] = 1e5;
            Forecast forecast = Ets.automatic().fit(TimeSeries.indexed(values)).forecast(12);
            assertThat(forecast.mean(12)).isBetween(0.0, 1e4);
        }
    }

    @Nested
    class Gaps {

        @Test
        void areBridged() {
            TimeSeries whole = sales(13, 72, 12, 0.3);
            Forecast expected = Ets.automatic().fit(whole).forecast(12);
            Forecast forecast =
                    Ets.automatic().fit(whole.withGaps(5, 30, 31, 70)).forecast(12);
            for (int h = 1; h <= 12; h++) {
                assertThat(forecast.mean(h)).isCloseTo(expected.mean(h), withinPercentage(10));
            }
        }

        @Test
        void thatHideASeasonLeaveFormsWithoutOne() {
            TimeSeries noJune = sales(13, 36, 12, 0).withGaps(5, 17, 29);
            FittedAutomaticEts model = Ets.automatic().fit(noJune);
            assertThat(model.members()).noneMatch(member -> member.form().hasSeason());
            assertThat(model.notes())
                    .containsExactly("A season of 12 periods needs two full seasons with a value in every part and more"
                            + " observations than parameters; with 33 only forms without a season were tried.");
        }
    }

    @Nested
    class MultiplicativeForms {

        /** Steep exponential decline of the level with noise: an additive trend with multiplicative errors soon crosses zero. */
        @Test
        void areSetAsideWhenTheirForecastWouldNotStayPositive() {
            SplittableRandom random = new SplittableRandom(3);
            double[] values = IntStream.range(0, 30)
                    .mapToDouble(t -> (310 - 10 * t) * (1 + 0.3 * (random.nextDouble() - 0.5)))
                    .toArray();
            FittedAutomaticEts model = Ets.automatic().fit(TimeSeries.indexed(values));
            EtsCandidate linear = model.candidates().stream()
                    .filter(candidate -> candidate.form().code().equals("MAN"))
                    .findFirst()
                    .orElseThrow();
            assertThat(linear.weight()).isZero();
            assertThat(linear.note()).isEqualTo("set aside: its forecast would not stay positive");
            assertThat(model.toString()).contains("set aside: its forecast would not stay positive");
        }

        @Test
        void areReplacedWhenNoneIsLeft() {
            SplittableRandom random = new SplittableRandom(3);
            double[] values = IntStream.range(0, 30)
                    .mapToDouble(t -> (310 - 10 * t) * (1 + 0.3 * (random.nextDouble() - 0.5)))
                    .toArray();
            FittedAutomaticEts model = Ets.automatic().among("MAN").fit(TimeSeries.indexed(values));
            assertThat(model.best().form().code()).isEqualTo("ANN");
            assertThat(model.notes())
                    .containsExactly("No candidate was fit to forecast; simple exponential smoothing stands in.");
        }
    }

    @Nested
    class TheAverage {

        private final TimeSeries series = sales(9, 72, 12, 0.1);
        private final FittedAutomaticEts model = Ets.automatic().fit(series);
        private final double[] weights = model.weights();

        @Test
        void hasWeightsOfExpMinusAQuarterOfTheDistance() {
            List<EtsCandidate> members = model.candidates().stream()
                    .filter(candidate -> candidate.weight() > 0)
                    .toList();
            assertThat(members).hasSizeGreaterThan(1);
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(ROUNDING));
            EtsCandidate first = members.get(0);
            for (EtsCandidate member : members) {
                double distance =
                        member.criterion().orElseThrow() - first.criterion().orElseThrow();
                assertThat(member.weight() / first.weight()).isCloseTo(Math.exp(-distance / 4), within(ROUNDING));
            }
        }

        @Test
        void hasCriteriaOfTheMembersFittedAlone() {
            for (FittedEts member : model.members()) {
                EtsCandidate candidate = model.candidates().stream()
                        .filter(other -> other.form().equals(member.form()))
                        .findFirst()
                        .orElseThrow();
                assertThat(candidate.criterion().orElseThrow())
                        .isCloseTo(member.diagnostics().aicc().orElseThrow(), within(1e-6));
            }
        }

        @Test
        void forecastsTheWeightedMeanAndTheMixedVariance() {
            GaussianPaths average = (GaussianPaths) model.forecast(6).distribution();
            for (int h = 1; h <= 6; h++) {
                double mean = 0;
                double square = 0;
                for (int i = 0; i < weights.length; i++) {
                    GaussianPaths own = model.members().get(i).paths(6);
                    mean += weights[i] * own.mean(h);
                    square += weights[i] * (own.scale(h) * own.scale(h) + own.mean(h) * own.mean(h));
                }
                assertThat(average.mean(h)).isCloseTo(mean, within(ROUNDING * mean));
                assertThat(average.scale(h)).isCloseTo(Math.sqrt(square - mean * mean), within(1e-6));
            }
        }

        @Test
        void hasTheWeightsAsParameters() {
            assertThat(model.parameters()).hasSize(weights.length);
            assertThat(model.parameters().keySet()).allMatch(name -> name.startsWith("weight of "));
            assertThat(model.diagnostics().logLikelihood()).isEmpty();
        }

        @Test
        void refitsFromItsMembers() {
            TimeSeries longer = series.append(sales(9, 84, 12, 0.1).skip(72).values());
            FittedAutomaticEts refitted = model.refit(longer);
            Forecast cold = Ets.automatic().fit(longer).forecast(12);
            for (int h = 1; h <= 12; h++) {
                assertThat(refitted.forecast(12).mean(h)).isCloseTo(cold.mean(h), within(0.02 * cold.mean(h)));
            }
        }

        @Test
        void isOneMemberWhenTheBestIsWanted() {
            FittedAutomaticEts best = Ets.automatic().choosingTheBest().fit(series);
            assertThat(best.members()).hasSize(1);
            assertThat(best.best().form()).isEqualTo(model.best().form());
            assertThat(best.parameters()).containsKey("alpha");
            assertThat(best.diagnostics()).isEqualTo(best.best().diagnostics());
            assertThat(best.forecast(3).distribution()).isEqualTo(best.best().paths(3));
        }
    }

    @Nested
    class Uncertainty {

        @Test
        void widensIntervalsAndLeavesPointForecasts() {
            TimeSeries series = sales(10, 40, 4, 1);
            for (String code : List.of("ANN", "AAdA", "MAM", "MNN")) {
                FittedEts known = Ets.of(code).fit(series);
                FittedEts uncertain = Ets.of(code).withParameterUncertainty().fit(series);
                int k = known.diagnostics().parameterCount() - 1;
                GaussianPaths paths = uncertain.paths(8);
                assertThat(paths.degreesOfFreedom()).isEqualTo(40 - k);
                assertThat(paths.scale(1))
                        .isCloseTo(known.paths(8).scale(1) * Math.sqrt(1 + k / 40.0), within(1e-2 * paths.scale(1)));
                assertThat(uncertain.estimate()).isEqualTo(known.estimate());
            }
        }

        @Test
        void keepsThreeDegreesOfFreedom() {
            FittedEts fitted = Ets.damped().withParameterUncertainty().fit(TimeSeries.indexed(1, 3, 2, 5, 4, 7));
            assertThat(fitted.paths(2).degreesOfFreedom()).isEqualTo(3);
        }
    }

    @Nested
    class Penalty {

        @Test
        void keepsAGrowthFromFollowingTheLastSteps() {
            TimeSeries turned =
                    TimeSeries.indexed(10, 10.5, 10, 10.2, 9.9, 10.1, 10, 10.3, 9.8, 10, 10.2, 11, 12.2, 13.5);
            FittedEts exact = Ets.holt().fit(turned);
            FittedEts penalised = Ets.holt().byPenalisedLikelihood().fit(turned);
            assertThat(penalised.beta()).isLessThan(exact.beta());
            assertThat(penalised.diagnostics().logLikelihood().orElseThrow())
                    .isLessThanOrEqualTo(exact.diagnostics().logLikelihood().orElseThrow());
        }

        @Test
        void changesNothingWithoutATrend() {
            TimeSeries series = sales(11, 40, 4, 1);
            assertThat(Ets.of("ANA").byPenalisedLikelihood().fit(series).estimate())
                    .isEqualTo(Ets.of("ANA").fit(series).estimate());
        }

        @Test
        void hasTheSlopesOfItsValue() {
            double[] slopes = new double[4];
            double[] ignored = new double[4];
            for (double beta : new double[] {1e-4, 0.01, 0.3, 0.9}) {
                TrendPrior.SLOW.at(0.5, beta, 0.1, 0.9, slopes);
                double step = 1e-6;
                double slope = (TrendPrior.SLOW.at(0.5, beta + step, 0.1, 0.9, ignored)
                                - TrendPrior.SLOW.at(0.5, beta - step, 0.1, 0.9, ignored))
                        / (2 * step);
                assertThat(slopes[1]).isCloseTo(slope, within(1e-4));
                assertThat(slopes[0] + slopes[2] + slopes[3]).isZero();
            }
        }
    }

    @Test
    void refitOfAMethodFindsTheSameTop() {
        TimeSeries series = sales(12, 60, 12, 1);
        for (String code : List.of("ANN", "AAdN", "AAA", "MAM")) {
            FittedEts cold = Ets.of(code).fit(series);
            FittedEts warm = Ets.of(code).fit(series.head(54)).refit(series);
            assertThat(warm.diagnostics().logLikelihood().orElseThrow())
                    .isCloseTo(cold.diagnostics().logLikelihood().orElseThrow(), within(0.1));
        }
    }

    @Test
    void fittedModelsTravel() {
        RoundTrip.survives(Ets.automatic().fit(sales(14, 40, 4, 1)));
        RoundTrip.survives(Ets.automatic().byMaximumLikelihood().fit(sales(14, 40, 4, 1)));
        RoundTrip.survives(Ets.holtWintersAdditive().withParameterUncertainty().fit(sales(14, 40, 4, 1)));
    }

    @Test
    void candidatesTravel() {
        RoundTrip.survives(new EtsCandidate(EtsForm.of("MAdM"), 123.5, 0.25, ""));
        RoundTrip.survives(new EtsCandidate(EtsForm.of("ANN"), null, 0, "left: cannot come near the best"));
        assertThatThrownBy(() -> new EtsCandidate(EtsForm.of("ANN"), 1.0, 0.5, "left"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("candidate ETS(A,N,N) has a weight and a note why it has none; drop one of them.");
    }
}
