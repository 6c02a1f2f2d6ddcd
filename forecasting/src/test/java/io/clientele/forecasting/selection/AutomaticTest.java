package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.theta.Theta;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AutomaticTest {

    /** Members follow to 1e-9 of the largest value, here 7. */
    private static final Offset<Double> ROUNDING = within(1e-8);

    private static TimeSeries noise(int n, double level, double width, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = level + width * (random.nextDouble() - 0.5);
        }
        return TimeSeries.monthly("2018-01", values);
    }

    private static List<String> names(TimeSeries series) {
        return Automatic.standard().fit(series).members().stream()
                .map(CombinedMember::name)
                .toList();
    }

    @Nested
    class Members {

        @Test
        void anOrdinarySeriesHasTheUsualFour() {
            assertThat(names(noise(60, 100, 10, 1))).containsExactly("dynamic-optimised-theta", "ets", "ces", "arima");
        }

        @Test
        void aSeriesOfLessThanTwoSeasonsHasTheSeasonBeforeAsWell() {
            assertThat(names(noise(18, 100, 10, 1))).contains("seasonal-naive");
            assertThat(names(noise(24, 100, 10, 1))).doesNotContain("seasonal-naive");
            assertThat(names(noise(12, 100, 10, 1))).doesNotContain("seasonal-naive");
        }

        @Test
        void fewObservationsHaveLevelAndHalfTheDrift() {
            Forecast forecast = Automatic.standard()
                    .fit(TimeSeries.yearly("2020", 10, 12, 16))
                    .forecast(2);
            assertThat(forecast.mean()).containsExactly(17.5, 19);
            assertThat(forecast.notes().get(0)).isEqualTo("Mean of naive and drift.");
        }

        @Test
        void oneObservationIsRepeatedWithHalfOfItForADeviation() {
            FittedAutomatic fitted = Automatic.standard().fit(TimeSeries.yearly("2020", 10));
            Forecast forecast = fitted.forecast(3);
            assertThat(forecast.mean()).containsExactly(10, 10, 10);
            assertThat(forecast.interval(1, 0.95).width()).isGreaterThan(10);
            assertThat(forecast.notes())
                    .startsWith(
                            "By last-value alone.",
                            "How much values vary can't be told from one: the standard deviation of a change is taken"
                                    + " to be half of it, 5.")
                    .contains("naive is left out: series has 1 observation; naive needs at least 2: one value and one"
                            + " change. Use a longer history.");
            assertThat(Automatic.standard()
                            .fit(TimeSeries.yearly("2020", 0))
                            .forecast(2)
                            .mean())
                    .containsExactly(0, 0);
        }

        @Test
        void aLineIsGoneOnWithByThoseThatFollowIt() {
            FittedAutomatic fitted = Automatic.standard().fit(TimeSeries.monthly("2026-01", 1, 2, 3, 4, 5, 6, 7));
            assertThat(fitted.members())
                    .extracting(CombinedMember::name)
                    .containsExactly("dynamic-optimised-theta", "arima");
            Forecast forecast = fitted.forecast(2);
            assertThat(forecast.mean(1)).isCloseTo(8, ROUNDING);
            assertThat(forecast.mean(2)).isCloseTo(9, ROUNDING);
            assertThat(forecast.notes())
                    .startsWith("Mean of dynamic-optimised-theta and arima.")
                    .contains("ets is left out: it misses the series, which arima follows to rounding.");
            assertThat(names(TimeSeries.yearly("2020", 1, 2, 3, 4, 5))).containsExactly("drift");
        }

        @Test
        void followingTakesMoreObservationsThanParametersAndAllOfTheSeries() {
            assertThat(names(TimeSeries.yearly("2020", 10, 12))).contains("naive");
            assertThat(names(TimeSeries.yearly("2000", 9, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)))
                    .containsExactly("dynamic-optimised-theta", "ets", "ces", "arima");
            assertThat(names(TimeSeries.monthly("2026-01", 1, 2, 3, 4, 5, 6, 7.0001)))
                    .hasSize(4);
        }

        @Test
        void allThatFollowTakePart() {
            assertThat(names(noise(40, 7, 0, 1))).contains("ets", "ces", "arima");
        }

        @Test
        void aSingleZeroSaysThatItsIntervalsMeanNothing() {
            FittedAutomatic fitted = Automatic.standard().fit(TimeSeries.monthly("2026-01", 0));
            String said =
                    "How much values vary can't be told from one, and that is 0: the intervals have no width and mean"
                            + " nothing.";
            assertThat(fitted.forecast(2).notes()).contains(said);
            assertThat(fitted.update(TimeSeries.monthly("2026-02", 3))
                            .forecast(2)
                            .notes())
                    .contains(said);
            assertThat(fitted.toString())
                    .startsWith("automatic fitted to series, 2026-01, n = 1\n")
                    .contains(said);
        }

        @Test
        void errorsOfAllMembersAreInTheUnitOfTheSeries() {
            SplittableRandom random = new SplittableRandom(9);
            double[] values = new double[72];
            for (int t = 0; t < values.length; t++) {
                values[t] = 1000 * Math.exp(0.02 * t + 0.1 * random.nextDouble());
            }
            TimeSeries growing = TimeSeries.monthly("2018-01", values);
            FittedAutomatic fitted = Automatic.standard().fit(growing);
            assertThat(fitted.members())
                    .hasSize(4)
                    .allMatch(member -> member.residualStandardDeviation() > 10)
                    .anyMatch(member -> member.model().diagnostics().residualStandardDeviation() < 1);
            FittedAutomatic alone =
                    Automatic.standard().choosingByRollingOriginError().fit(growing);
            assertThat(alone.members().get(0).residualStandardDeviation())
                    .isEqualTo(alone.diagnostics().residualStandardDeviation());
        }

        @Test
        void rareDemandHasModelsOfItsOwn() {
            double[] values = new double[80];
            SplittableRandom random = new SplittableRandom(3);
            for (int t = 0; t < values.length; t++) {
                values[t] = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0;
            }
            TimeSeries parts = TimeSeries.monthly("2018-01", values);
            assertThat(names(parts)).containsExactly("intermittent");
            assertThat(Automatic.standard().fit(parts).forecast(3).at(1).quantile(0.1))
                    .isZero();
        }

        @Test
        void seasonalDemandWithMonthsOfNoneIsASeasonalSeries() {
            double[] values = new double[96];
            SplittableRandom random = new SplittableRandom(3);
            for (int t = 0; t < values.length; t++) {
                values[t] = t % 12 < 5 ? 50 + 10 * random.nextDouble() : 0;
            }
            TimeSeries ice = TimeSeries.monthly("2018-01", values);
            assertThat(names(ice)).contains("ets");
            Forecast forecast = Automatic.standard().fit(ice).forecast(12);
            assertThat(forecast.mean(2)).isGreaterThan(40);
            assertThat(forecast.mean(8)).isLessThan(10);
        }

        @Test
        void membersThatCannotBridgeGapsAreLeftOutAndNamed() {
            FittedAutomatic fitted =
                    Automatic.standard().fit(noise(60, 100, 10, 1).withGaps(20));
            assertThat(fitted.leftOut()).extracting(LeftOut::name).containsExactly("dynamic-optimised-theta");
            assertThat(fitted.toString()).contains("dynamic-optimised-theta is left out: series has 1 gap (2019-09);");
        }

        @Test
        void aMemberThatFailsIsLeftOutAndItsFailureTold() {
            Forecaster broken = new BrokenForecaster();
            FittedAutomatic fitted = Automatic.standard()
                    .combining(Combination.of(broken, Naive.standard()))
                    .fit(noise(30, 100, 10, 2));
            assertThat(fitted.members()).extracting(CombinedMember::name).containsExactly("naive");
            assertThat(fitted.leftOut())
                    .containsExactly(
                            new LeftOut("broken", "it failed with java.lang.IllegalStateException: out of order."));
        }
    }

    @Nested
    class Limits {

        private final TimeSeries falling = TimeSeries.yearly("2010", 100, 91, 80, 69, 61, 50, 41, 30, 19, 11);

        @Test
        void aSeriesThatWasNeverNegativeDoesNotBecomeSo() {
            Forecast forecast = Automatic.standard().fit(falling).forecast(8);
            for (Interval interval : forecast.intervals(0.95)) {
                assertThat(interval.lower()).isNotNegative();
            }
            assertThat(forecast.mean(8)).isNotNegative();
            assertThat(forecast.notes()).contains("Never below 0: no value of the series is negative.");
        }

        @Test
        void unlessItMay() {
            Forecast forecast = Automatic.standard().unbounded().fit(falling).forecast(8);
            assertThat(forecast.mean(8)).isNegative();
            assertThat(forecast.notes()).hasSize(1);
        }

        @Test
        void aStatedFloorHolds() {
            Forecast forecast = Automatic.standard().floor(5).fit(falling).forecast(8);
            assertThat(forecast.mean(8)).isEqualTo(5);
            assertThat(forecast.notes()).contains("Never below 5, as stated.");
        }

        @Test
        void aHigherFloorOfTheCallersTakesItsPlaceInTheNotes() {
            Forecast forecast = Automatic.standard().fit(falling).forecast(8).floor(4);
            assertThat(forecast.mean(8)).isEqualTo(4);
            assertThat(forecast.notes())
                    .contains("Never below 4, as stated.")
                    .noneMatch(note -> note.contains("below 0"));
            assertThat(forecast.floor(-1).notes()).contains("Never below 4, as stated.");
            assertThat(forecast.floor(-1).mean(8)).isEqualTo(4);
        }

        @Test
        void rareDemandHasAFloorAndSaysSo() {
            TimeSeries rare = TimeSeries.yearly("2000", 0, 3, 0, 0, 2, 0, 1, 0, 0, 4, 0, 0, 2, 0, 0, 1);
            assertThat(Automatic.standard().fit(rare).forecast(2).notes())
                    .containsExactly("By intermittent alone.", "Never below 0: no value of the series is negative.");
            Forecast stated = Automatic.standard().floor(4).fit(rare).forecast(2);
            assertThat(stated.mean(1)).isEqualTo(4);
            assertThat(stated.notes()).containsExactly("By intermittent alone.", "Never below 4, as stated.");
        }

        @Test
        void aSeriesThatWasNegativeHasNoFloor() {
            Forecast forecast =
                    Automatic.standard().fit(falling.map(v -> v - 20)).forecast(8);
            assertThat(forecast.mean(8)).isLessThan(-20);
        }

        @Test
        void aNegativeUpdateTakesTheFloorAway() {
            FittedAutomatic fitted = Automatic.standard().fit(falling);
            TimeSeries loss = TimeSeries.yearly("2020", -5);
            assertThat(fitted.update(loss).forecast(8).mean(8)).isNegative();
        }

        @Test
        void noForecastLeavesItsReach() {
            double[] values = new double[14];
            for (int t = 0; t < values.length; t++) {
                values[t] = Math.pow(3, t);
            }
            Forecast forecast =
                    Automatic.standard().fit(TimeSeries.yearly("2000", values)).forecast(20);
            Reach reach = new Reach(14, 1, values[0], values[13]);
            for (int h = 1; h <= 20; h++) {
                assertThat(forecast.mean(h)).isLessThanOrEqualTo(values[13] + reach.margin(h));
                assertThat(forecast.mean(h)).isGreaterThan(values[13] / 2);
            }
        }

        @Test
        void aStrayingMemberIsLeftOut() {
            double[] values = new double[30];
            for (int t = 0; t < values.length; t++) {
                values[t] = t < 28 ? 10 + t % 2 : Math.pow(10, t - 26);
            }
            FittedAutomatic fitted = Automatic.standard()
                    .combining(Combination.of(Naive.standard(), new StrayingForecaster()))
                    .fit(TimeSeries.yearly("1990", values));
            assertThat(fitted.leftOut())
                    .containsExactly(new LeftOut(
                            "last-value", "its forecast of 1.000e+12 for step 1 is far beyond anything seen."));
        }

        @Test
        void aConstantIsForecastForCertain() {
            Forecast forecast = Automatic.standard().fit(noise(40, 7, 0, 1)).forecast(5);
            assertThat(forecast.mean(5)).isCloseTo(7, within(1e-9));
            assertThat(forecast.interval(5, 0.95).width()).isLessThan(1e-6);
        }
    }

    @Nested
    class Choices {

        @Test
        void theBestInThePastMayStandAlone() {
            double[] values = new double[72];
            for (int t = 0; t < values.length; t++) {
                values[t] = new double[] {10, 40, 25, 90, 30, 5}[t % 6] + (t * 7 % 5) * 0.1;
            }
            TimeSeries seasonal = TimeSeries.indexed(values).withSeasons(6);
            FittedAutomatic fitted = Automatic.standard()
                    .combining(Combination.of(Naive.standard(), SeasonalNaive.standard(), Drift.standard()))
                    .choosingByRollingOriginError()
                    .fit(seasonal);
            assertThat(fitted.members()).extracting(CombinedMember::name).containsExactly("seasonal-naive");
            assertThat(fitted.leftOut()).contains(new LeftOut("naive", "another would have missed less in the past."));
        }

        @Test
        void aiccChoosesAmongFormsOfExponentialSmoothing() {
            FittedAutomatic fitted = Automatic.standard().choosingByAicc().fit(noise(60, 100, 10, 4));
            assertThat(fitted.members()).hasSize(1);
            assertThat(fitted.members().get(0).name()).startsWith("ets");
        }

        @Test
        void namesAndJsonSayWhatWasChosen() {
            List<Automatic> all = List.of(
                    Automatic.standard(),
                    Automatic.standard().unbounded(),
                    Automatic.standard().floor(2.5),
                    Automatic.standard().choosingByAicc(),
                    Automatic.standard()
                            .combining(Combination.of(Theta.standard(), Naive.standard())
                                    .byMedian())
                            .choosingByRollingOriginError());
            assertThat(all)
                    .extracting(Automatic::name)
                    .containsExactly(
                            "automatic",
                            "automatic(unbounded)",
                            "automatic(floor=2.5)",
                            "automatic(by AICc)",
                            "automatic(by past errors combination[median of theta naive])");
            all.forEach(RoundTrip::survives);
        }
    }

    @Test
    void refusesInWords() {
        assertThat(Automatic.standard().refusal(TimeSeries.indexed(1e141, 2)))
                .contains("series has values up to 1.0E141; automatic takes values up to 1E140. Use a larger unit.");
        assertThat(Automatic.standard().refusal(TimeSeries.indexed(1e-141, 2e-141)))
                .contains("series has no value larger than 2.0E-141; automatic needs one of 1E-140 or more, or only"
                        + " zeros. Use a smaller unit.");
        assertThatThrownBy(() -> Automatic.standard().floor(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGapInAnUpdateCountsAsForecast() {
        TimeSeries series = noise(48, 100, 10, 5);
        FittedAutomatic fitted = Automatic.standard()
                .combining(Combination.of(Theta.standard().withoutSeason()))
                .fit(series.head(46));
        double expected = fitted.forecast(2).mean(2);
        assertThat(fitted.update(series.skip(46).head(1).withGaps(0))
                        .forecast(1)
                        .mean(1))
                .isCloseTo(expected, within(1e-9));
    }

    /** 80 % intervals are narrower than normal ones beside the same 95 %, for tails are heavy. */
    @Test
    void tailsAreThoseOfTenDegreesOfFreedom() {
        Forecast forecast =
                Automatic.standard().unbounded().fit(noise(60, 0, 10, 6)).forecast(4);
        for (int h = 1; h <= 4; h++) {
            double ratio = forecast.interval(h, 0.95).width()
                    / forecast.interval(h, 0.80).width();
            assertThat(ratio).isCloseTo(1.6236, within(1e-3));
        }
    }
}
