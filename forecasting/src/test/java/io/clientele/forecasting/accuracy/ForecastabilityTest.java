package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.DemandClass;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastabilityTest {

    /** Sums in another order, and another way to solve the Yule–Walker equations. */
    private static final double ROUNDING = 1e-8;

    private static TimeSeries noise(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = 50 + 10 * random.nextGaussian();
        }
        return TimeSeries.monthly("2000-01", values);
    }

    @Test
    void agreesWithTheDefinitionsComputedElsewhere() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        List<Map<String, String>> rows = GoldenCsv.rows(getClass(), "forecastability.csv");
        assertThat(rows).hasSize(13);
        for (Map<String, String> row : rows) {
            Forecastability measured = Forecastability.of(series.get(row.get("series")));
            assertThat(measured.spectralEntropy().orElseThrow())
                    .as("%s", row)
                    .isCloseTo(GoldenCsv.number(row, "spectral"), within(ROUNDING));
            if (row.get("sample").isEmpty()) {
                assertThat(measured.sampleEntropy()).isEmpty();
            } else {
                assertThat(measured.sampleEntropy().orElseThrow())
                        .as("%s", row)
                        .isCloseTo(GoldenCsv.number(row, "sample"), within(ROUNDING));
            }
        }
    }

    @Test
    void knowsAStrongSeasonAndTrend() {
        Forecastability air = Forecastability.of(GoldenCsv.series().get("AirPassengers"));
        assertThat(air.trendStrength().orElseThrow()).isGreaterThan(0.95);
        assertThat(air.seasonStrength().orElseThrow()).isGreaterThan(0.9);
        assertThat(air.demandClass()).contains(DemandClass.SMOOTH);
        assertThat(air.meaning())
                .isEqualTo(
                        "Mostly regular: a model that fits should forecast it well. The season is strong; use a model"
                                + " that has one. The level moves or trends clearly.");
    }

    @Test
    void knowsNoise() {
        Forecastability noise = Forecastability.of(noise(240, 3));
        assertThat(noise.spectralEntropy().orElseThrow()).isGreaterThan(0.97);
        assertThat(noise.trendStrength().orElseThrow()).isLessThan(0.3);
        assertThat(noise.sampleEntropy().orElseThrow()).isGreaterThan(1.5);
        assertThat(noise.meaning()).startsWith("Mostly noise: expect wide intervals");
    }

    @Test
    void doesNotTrustTheSeasonOfAFewYears() {
        assertThat(Forecastability.of(noise(30, 2)).meaning())
                .contains("There are fewer than four full seasons, in which noise looks seasonal too; let a backtest"
                        + " decide whether to model one.");
        assertThat(Forecastability.of(noise(60, 2)).meaning()).doesNotContain("four full seasons");
    }

    @Test
    void knowsRareDemand() {
        double[] demand = new double[60];
        for (int t = 0; t < 60; t += 5) {
            demand[t] = t % 2 == 0 ? 1 : 9;
        }
        Forecastability lumpy = Forecastability.of(TimeSeries.monthly("2020-01", demand));
        assertThat(lumpy.demandClass()).contains(DemandClass.LUMPY);
        assertThat(lumpy.averageInterval()).hasValue(5);
        assertThat(lumpy.meaning()).endsWith("use a model for intermittent demand, and its quantiles.");
        assertThat(Forecastability.of(TimeSeries.indexed(new double[9])).demandClass())
                .isEmpty();
        Forecastability negative = Forecastability.of(TimeSeries.indexed(3, -1, 4, 2, 3));
        assertThat(negative.demandClass()).isEmpty();
        assertThat(negative.undefined()).containsEntry("ADI", "a value is negative, so this is no demand");
    }

    /** Scaled by a power of two nothing changes, nor does adding gaps at the ends. */
    @ParameterizedTest
    @ValueSource(ints = {-900, -1, 1, 900})
    void doesNotDependOnTheUnit(int power) {
        TimeSeries series = noise(60, 5);
        double[] scaled = Arrays.stream(series.values())
                .map(value -> Math.scalb(value, power))
                .toArray();
        assertThat(Forecastability.of(TimeSeries.monthly("2000-01", scaled)).values())
                .isEqualTo(Forecastability.of(series).values());
    }

    @Test
    void saysWhatIsNotDefined() {
        assertThat(Forecastability.of(TimeSeries.monthly("2024-01", 5, 5, 5, 5, 5)))
                .hasToString("""
                    Forecastability of series, 2024-01 to 2024-05, n = 5
                    measure                   value
                    ------------------------  -----
                    coefficient of variation  0.000
                    ADI                       1.000
                    CV²                       0.000
                    spectral entropy              –
                    trend strength                –
                    season strength               –
                    sample entropy                –
                    There is too little variation or length to say how much can be forecast.
                    spectral entropy: all values are equal
                    trend strength: all values are equal
                    season strength: all values are equal
                    sample entropy: all values are equal\
                    """);
        Forecastability single = Forecastability.of(TimeSeries.indexed(1));
        assertThat(single.spectralEntropy()).isEmpty();
        assertThat(single.undefined()).containsEntry("trend strength", "there are fewer than 4 periods");
        Forecastability shortSeason = Forecastability.of(noise(20, 1));
        assertThat(shortSeason.undefined())
                .containsEntry("season strength", "there are fewer than two seasons and one period");
        assertThat(Forecastability.of(TimeSeries.yearly("2000", 1, 4, 2, 6, 3, 5))
                        .undefined())
                .containsEntry("season strength", "the series has no season");
    }

    @Test
    void bridgesGaps() {
        Forecastability gapped = Forecastability.of(noise(60, 9).withGaps(0, 20, 21, 59));
        assertThat(gapped.gaps()).isEqualTo(4);
        assertThat(gapped.observations()).isEqualTo(56);
        assertThat(gapped.spectralEntropy()).isPresent();
        assertThat(gapped.seasonStrength()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1, 1e300})
    void takesHostileSeries(double size) {
        for (double[] shape : new double[][] {
            {0, 0, 0, 0, 0, 0, 0, 0, 1}, {1, -1, 1, -1, 1, -1, 1, -1}, {1, 1e-8, 1e-16, 1e-32, 1}, {0, 0, 0, 0}, {1}
        }) {
            double[] values = Arrays.stream(shape).map(value -> value * size).toArray();
            Forecastability measured = Forecastability.of(TimeSeries.indexed(values));
            assertThat(measured.values().values())
                    .allSatisfy(value -> assertThat(value).isFinite());
            assertThat(measured.toString()).doesNotContain("NaN");
        }
    }

    @Test
    void travels() {
        RoundTrip.survives(Forecastability.of(noise(60, 5)));
        assertThatThrownBy(() -> Forecastability.of(null)).hasMessageContaining("series");
    }
}
