package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.forecasting.decomposition.ClassicalDecomposition;
import io.clientele.forecasting.decomposition.Decomposition;
import io.clientele.forecasting.decomposition.SeasonalityTest;
import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Naive2Test {

    private static final double ROUNDING = 1e-12;

    @Test
    void forecastsTheLastAdjustedValueTimesTheSeason() {
        TimeSeries deaths = GoldenCsv.series().get("USAccDeaths").head(65);
        Decomposition parts = ClassicalDecomposition.multiplicative().of(deaths);
        Forecast forecast = Naive2.standard().fit(deaths).forecast(14);
        double level = parts.seasonallyAdjusted().value(64);
        double squares = 0;
        for (int t = 1; t < 65; t++) {
            double change = parts.seasonallyAdjusted().value(t)
                    - parts.seasonallyAdjusted().value(t - 1);
            squares += change * change;
        }
        double deviation = Math.sqrt(squares / 64);
        for (int h = 1; h <= 14; h++) {
            double index = parts.seasonal().value((64 + h) % 12);
            assertThat(forecast.mean(h)).isCloseTo(level * index, within(1e-9));
            assertThat(forecast.at(h).standardDeviation()).isCloseTo(deviation * index * Math.sqrt(h), within(1e-9));
        }
    }

    @Test
    void isTheNaiveMethodWithoutASeason() {
        TimeSeries nile = GoldenCsv.series().get("Nile");
        assertThat(Naive2.standard().fit(nile).forecast(5).distribution())
                .isEqualTo(Naive.standard().fit(nile).forecast(5).distribution());
        assertThat(Naive2.standard().fit(nile).parameters()).containsOnlyKeys("last adjusted value");
    }

    /** 23 quarters of noise about a level have a season length of 4 and no season that the test would find. */
    @Test
    void doesNotAdjustForASeasonThatIsNotThere() {
        TimeSeries flat = TimeSeries.quarterly("2020-Q1", 9, 11, 10, 12, 11, 9, 8, 10, 12, 9, 11, 10, 9, 8, 12, 11);
        assertThat(Naive2.standard().fit(flat).forecast(4).mean()).containsExactly(11, 11, 11, 11);
    }

    @Test
    void theStateIsReadableAsParameters() {
        TimeSeries deaths = GoldenCsv.series().get("USAccDeaths");
        assertThat(Naive2.standard().fit(deaths).parameters())
                .hasSize(13)
                .containsKeys("last adjusted value", "last season index 1", "last season index 12");
        double sum = 0;
        for (int i = 1; i <= 12; i++) {
            sum += Naive2.standard().fit(deaths).parameters().get("last season index " + i);
        }
        assertThat(sum).isCloseTo(12, within(ROUNDING * 12));
    }

    /** Quarters of 0, 5, 9 and 5: the index of the first is small, yet not 0, because it once was 1. */
    @Test
    void takesTheSeasonOutOfDemandWithZeros() {
        TimeSeries seasonal = TimeSeries.quarterly("2020-Q1", 0, 5, 9, 5, 0, 5, 9, 5, 1, 5, 9, 5, 0, 5, 9, 5);
        double[] indices = ClassicalDecomposition.multiplicative().indices(seasonal.values(), 4);
        assertThat(indices[0]).isPositive();
        Forecast forecast = Naive2.standard().fit(seasonal).forecast(4);
        for (int h = 1; h <= 4; h++) {
            assertThat(forecast.mean(h)).isCloseTo(5 / indices[3] * indices[h - 1], within(ROUNDING * 10));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 9, 5", "-1, 5, 9, 5"})
    void isTheNaiveMethodWhereASeasonHasNoFactors(double first, double second, double third, double fourth) {
        double[] values = new double[16];
        for (int t = 0; t < 16; t++) {
            values[t] = new double[] {first, second, third, fourth}[t % 4];
        }
        TimeSeries seasonal = TimeSeries.quarterly("2020-Q1", values);
        assertThat(SeasonalityTest.of(seasonal).orElseThrow().isSeasonal()).isTrue();
        assertThat(Naive2.standard().fit(seasonal).forecast(5).distribution())
                .isEqualTo(Naive.standard().fit(seasonal).forecast(5).distribution());
    }
}
