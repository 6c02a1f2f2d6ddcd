package io.clientele.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.DemandPaths;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntermittentLawsTest {

    private static final TimeSeries PARTS = TimeSeries.monthly(
                    "2023-01", 0, 0, 3, 0, 0, 0, 7, 0, 0, 1, 0, 0, 0, 0, 12, 0, 2, 0, 0, 0, 0, 5, 0, 0)
            .named("valve")
            .in("pieces");

    static Stream<Forecaster> all() {
        return Stream.of(
                Croston.standard(),
                Croston.sba(),
                Croston.sbj().optimised(),
                Tsb.standard(),
                Tsb.optimised(),
                Adida.standard(),
                Imapa.standard(),
                DynamicDemand.automatic(),
                DynamicDemand.of(DemandForm.HURDLE),
                IntermittentDemand.automatic());
    }

    /** Demand with probability 0.25 of mean size 4, so 1 a period; 200 series of 150. */
    private static final double[][] SIMULATED = new DemandPaths(150, 0.25, 0, 0, 4, 2, 0, 0, true).paths(200, 2024);

    private static TimeSeries simulated(int index) {
        return TimeSeries.indexed(SIMULATED[index]);
    }

    private static double averageForecast(Forecaster forecaster) {
        double sum = 0;
        for (int i = 0; i < 200; i++) {
            sum += forecaster.fit(simulated(i)).forecast(1).mean(1) / 200;
        }
        return sum;
    }

    @Nested
    class OnAverage {

        /** The standard error of the average of 200 forecasts is about 0.02. */
        private static final double SAMPLING = 0.06;

        @Test
        void theCorrectedMethodsAndTheOthersAreUnbiased() {
            assertThat(averageForecast(Croston.sba())).isCloseTo(1, within(SAMPLING));
            assertThat(averageForecast(Croston.sbj())).isCloseTo(1, within(SAMPLING));
            assertThat(averageForecast(Tsb.standard())).isCloseTo(1, within(SAMPLING));
            assertThat(averageForecast(Imapa.standard())).isCloseTo(1, within(SAMPLING));
            assertThat(averageForecast(DynamicDemand.automatic())).isCloseTo(1, within(SAMPLING));
            assertThat(averageForecast(IntermittentDemand.automatic())).isCloseTo(1, within(SAMPLING));
        }

        /** By the share beta / (2 − beta)·(1 − p) of Syntetos and Boylan 2001. */
        @Test
        void crostonIsTooHighByWhatTheoryPredicts() {
            double bias = averageForecast(Croston.standard().smoothing(0.1, 0.3)) - 1;
            assertThat(bias).isCloseTo(0.3 / 1.7 * 0.75, within(SAMPLING));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.2, 0.3})
    void theCorrectionsAreTheirFactors(double beta) {
        double croston = mean(Croston.standard().smoothing(0.1, beta));
        assertThat(mean(Croston.sba().smoothing(0.1, beta))).isCloseTo(croston * (1 - beta / 2), within(1e-14));
        assertThat(mean(Croston.sbj().smoothing(0.1, beta)))
                .isCloseTo(croston * (1 - beta / (2 - beta)), within(1e-14));
    }

    private static double mean(Forecaster forecaster) {
        return forecaster.fit(PARTS).forecast(1).mean(1);
    }

    @Test
    void tsbFadesWithoutDemandAndCrostonDoesNot() {
        TimeSeries silence = TimeSeries.monthly("2025-01", new double[12]);
        Fitted tsb = Tsb.smoothing(0.1, 0.2).fit(PARTS);
        assertThat(tsb.update(silence).forecast(1).mean(1))
                .isCloseTo(tsb.forecast(1).mean(1) * Math.pow(0.8, 12), within(1e-14));
        Fitted croston = Croston.sba().fit(PARTS);
        assertThat(croston.update(silence).forecast(1).mean(1))
                .isEqualTo(croston.forecast(1).mean(1));
        assertThat(IntermittentDemand.automatic()
                        .fit(PARTS)
                        .update(silence)
                        .forecast(1)
                        .mean(1))
                .isLessThan(mean(IntermittentDemand.automatic()));
    }

    @Test
    void adidaMovesWhenABucketIsFull() {
        Fitted adida = Adida.standard().fit(PARTS);
        int length = adida.parameters().get("periods a bucket").intValue();
        assertThat(length).isEqualTo(4);
        TimeSeries more = TimeSeries.monthly("2025-01", 9, 0, 4, 1);
        assertThat(adida.update(more.head(3)).forecast(1).mean(1))
                .isEqualTo(adida.forecast(1).mean(1));
        double alpha = adida.parameters().get("alpha");
        double expected = (1 - alpha) * adida.forecast(1).mean(1) + alpha * 14 / 4;
        assertThat(adida.update(more).forecast(1).mean(1)).isCloseTo(expected, within(1e-13));
    }

    @Test
    void onASeriesWithoutZerosCrostonAndTsbAreSimpleSmoothing() {
        TimeSeries smooth = TimeSeries.indexed(12, 15, 11, 14, 13, 16);
        double level = 12;
        for (double value : new double[] {15, 11, 14, 13, 16}) {
            level += 0.1 * (value - level);
        }
        assertThat(Croston.standard().fit(smooth).forecast(1).mean(1)).isCloseTo(level, within(1e-13));
        assertThat(Tsb.standard().fit(smooth).forecast(1).mean(1)).isCloseTo(level, within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("all")
    void zerosOnlyAreForecastAsZeroForCertain(Forecaster forecaster) {
        Fitted fitted = forecaster.fit(TimeSeries.indexed(0, 0, 0, 0, 0, 0));
        Forecast forecast = fitted.forecast(3);
        assertThat(forecast.mean()).containsExactly(0, 0, 0);
        assertThat(forecast.total(1, 3).quantile(0.999)).isZero();
        assertThat(fitted.toString()).startsWith(forecaster.name());
        Forecast after = fitted.update(TimeSeries.indexed(new double[9]).skip(6).map(v -> 3))
                .forecast(1);
        assertThat(after.mean(1)).isFinite();
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneDemandHasAForecastWithItsSpread(Forecaster forecaster) {
        Forecast forecast = forecaster
                .fit(TimeSeries.indexed(0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0))
                .forecast(4);
        assertThat(forecast.mean(1)).isBetween(0.1, 2.0);
        assertThat(forecast.total(1, 4).quantile(0.99)).isGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsEverNegativeAndQuantilesRise(Forecaster forecaster) {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < 40; i++) {
            double[] values = new double[2 + random.nextInt(60)];
            double share = random.nextDouble();
            double size = Math.pow(10, 6 * random.nextDouble() - 3);
            boolean whole = random.nextBoolean();
            for (int t = 0; t < values.length; t++) {
                double value = random.nextDouble() < share ? -size * Math.log(random.nextDouble()) : 0;
                values[t] = whole ? Math.rint(value) : value;
            }
            Forecast forecast = forecaster.fit(TimeSeries.indexed(values)).forecast(6);
            assertThat(forecast.mean(1)).isNotNegative();
            for (Distribution demand : new Distribution[] {forecast.at(6), forecast.total(1, 6)}) {
                double before = 0;
                for (double p : new double[] {0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999}) {
                    double quantile = demand.quantile(p);
                    assertThat(quantile).isFinite().isGreaterThanOrEqualTo(before);
                    assertThat(demand.cdf(quantile)).isGreaterThanOrEqualTo(p - 1e-9);
                    before = quantile;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theQuantileOfALeadTimeIsThatOfThePaths(Forecaster forecaster) {
        Forecast forecast = forecaster.fit(PARTS).forecast(6);
        double[][] paths = forecast.paths(4000, 3);
        Distribution demand = forecast.total(1, 6);
        for (double p : new double[] {0.5, 0.8, 0.95}) {
            double quantile = demand.quantile(p);
            double below = 0;
            for (double[] path : paths) {
                below += path[0] + path[1] + path[2] + path[3] + path[4] + path[5] <= quantile ? 1 / 4000.0 : 0;
            }
            // Five standard errors, and 0.02 for the family.
            assertThat(below).isCloseTo(demand.cdf(quantile), within(0.06));
        }
    }

    /** What shares of 200 simulated series a quantile of four periods to come covers; five standard errors. */
    @Test
    void quantilesOfALeadTimeCoverWhatTheySay() {
        for (Forecaster forecaster :
                new Forecaster[] {Croston.sba(), DynamicDemand.automatic(), IntermittentDemand.automatic()}) {
            int covered = 0;
            for (int i = 0; i < 200; i++) {
                TimeSeries series = simulated(i);
                Distribution demand =
                        forecaster.fit(series.head(146)).forecast(4).total(1, 4);
                double came = series.value(146) + series.value(147) + series.value(148) + series.value(149);
                covered += came <= demand.quantile(0.9) ? 1 : 0;
            }
            assertThat(covered / 200.0).isBetween(0.9 - 5 * Math.sqrt(0.09 / 200), 0.995);
        }
    }

    @Nested
    class Messages {

        @ParameterizedTest
        @MethodSource("io.clientele.forecasting.intermittent.IntermittentLawsTest#all")
        void refuseReturns(Forecaster forecaster) {
            assertThatThrownBy(() -> forecaster.fit(TimeSeries.monthly("2025-01", 0, 3, -1, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the value of 2025-03 is -1; it must be 0 or more to be demand. Take returns out of the"
                            + " series, or book them against the period of the sale.");
            assertThatThrownBy(() -> forecaster.fit(PARTS).update(TimeSeries.monthly("2025-01", -2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the value of 2025-01 is -2; it must be 0 or more to be demand.");
        }

        @Test
        void refuseSizesBeyondMeasure() {
            assertThatThrownBy(() -> Croston.sba().fit(TimeSeries.monthly("2025-01", 0, 1e200)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the value of 2025-02 is 1.0E200; it must be 0, or from 1E-140 to 1E140. Choose another"
                            + " unit.");
        }

        @Test
        void refuseParametersOutOfRange() {
            assertThatThrownBy(() -> Croston.standard().smoothing(0, 0.1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sizes is 0; it must be above 0 and at most 1. 0.1 is usual.");
            assertThatThrownBy(() -> Tsb.smoothing(0.1, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("probability is 2; it must be above 0 and at most 1. 0.1 is usual.");
        }
    }

    @Test
    void namesTellTheOptions() {
        assertThat(Croston.sba().smoothing(0.2, 0.1).name()).isEqualTo("sba(0.2 0.1)");
        assertThat(Croston.standard().optimised()).hasToString("croston(optimised)");
        assertThat(Croston.sbj().smoothing(0.1, 0.1)).isEqualTo(Croston.sbj());
        assertThat(Tsb.smoothing(0.2, 0.05).name()).isEqualTo("tsb(0.2 0.05)");
        assertThat(Tsb.optimised().name()).isEqualTo("tsb(optimised)");
    }

    @Test
    void printsTheMembersAndTheirWeights() {
        FittedIntermittentDemand fitted = IntermittentDemand.automatic().fit(PARTS);
        Map<String, Double> weights = fitted.parameters();
        assertThat(weights).containsOnlyKeys("weight of imapa", "weight of tsb", "weight of dynamic-demand");
        assertThat(weights.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-14));
        assertThat(fitted.toString())
                .startsWith("intermittent fitted to valve, 2023-01 to 2024-12, n = 24, in pieces\n")
                .contains("imapa")
                .contains("together");
        assertThat(fitted.components(PARTS).names())
                .containsExactly("imapa", "tsb", "dynamic-demand", "forecast", "remainder");
        assertThat(Croston.sba().fit(PARTS).components(PARTS).names())
                .containsExactly("size", "interval", "forecast", "remainder");
    }
}
