package io.clientele.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StlTest {

    /** Both sides are rounding, and the file has 15 digits of numbers up to a thousand (UKgas: running sums to some thousands). */
    private static final double TOLERANCE = 1e-9;

    private static SeasonalAdjustment method(String call) {
        return switch (call) {
            case "stl_7" -> Stl.standard().withSeasonWindow(7);
            case "stl_13_robust" -> Stl.standard().withSeasonWindow(13).robustly();
            case "stl_periodic" -> Stl.periodic();
            default -> Mstl.standard();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"stl_7", "stl_13_robust", "stl_periodic", "mstl"})
    void agreesWithR(String call) {
        Map<String, TimeSeries> series = GoldenCsv.series();
        int compared = 0;
        for (String name : List.of("AirPassengers", "UKgas", "USAccDeaths", "co2", "nottem")) {
            Decomposition parts = method(call).of(series.get(name));
            double tolerance =
                    TOLERANCE * Math.max(1, series.get(name).statistics().greatest() / 1000);
            for (Map<String, String> row : GoldenCsv.rows(getClass(), "loess.csv")) {
                if (row.get("series").equals(name) && row.get("call").equals(call)) {
                    int t = Integer.parseInt(row.get("t")) - 1;
                    assertThat(parts.seasonal().value(t))
                            .as("season of %s", row)
                            .isCloseTo(GoldenCsv.number(row, "seasonal"), within(tolerance));
                    assertThat(parts.trend().value(t))
                            .as("trend of %s", row)
                            .isCloseTo(GoldenCsv.number(row, "trend"), within(tolerance));
                    assertThat(parts.remainder().value(t))
                            .as("remainder of %s", row)
                            .isCloseTo(GoldenCsv.number(row, "remainder"), within(tolerance));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static TimeSeries noisy(int n, int m) {
        SplittableRandom random = new SplittableRandom(12);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = 50 + 0.2 * t + 10 * Math.sin(2 * Math.PI * t / m) + random.nextDouble();
        }
        return TimeSeries.indexed(values).withSeasons(m);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7, 12, 52})
    void thePartsAddUpToTheSeries(int m) {
        TimeSeries series = noisy(3 * m + 5, m);
        for (SeasonalAdjustment method :
                List.of(Stl.standard(), Stl.periodic(), Stl.standard().robustly(), Mstl.standard())) {
            Decomposition parts = method.of(series);
            assertThat(parts.seasonLengths()).containsExactly(m);
            for (int t = 0; t < series.size(); t++) {
                double sum = parts.trend().value(t)
                        + parts.seasonal().value(t)
                        + parts.remainder().value(t);
                assertThat(sum).isCloseTo(series.value(t), within(1e-10));
            }
        }
    }

    /** A level with a season that adds up to 0 is a fixed point of all three smoothings. */
    @Test
    void aPureSeasonHasNoRemainder() {
        double[] season = {3, -1, -4, 2};
        double[] values = new double[40];
        for (int t = 0; t < 40; t++) {
            values[t] = 7 + season[t % 4];
        }
        TimeSeries series = TimeSeries.quarterly("2010-Q1", values);
        for (SeasonalAdjustment method : List.of(Stl.periodic(), Stl.standard(), Mstl.standard())) {
            Decomposition parts = method.of(series);
            for (int t = 0; t < 40; t++) {
                assertThat(parts.seasonal().value(t)).isCloseTo(season[t % 4], within(1e-12));
                assertThat(parts.remainder().value(t)).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void scaleAndShiftPassThrough() {
        TimeSeries series = noisy(60, 12);
        Decomposition parts = Stl.standard().of(series);
        Decomposition moved = Stl.standard().of(series.map(v -> 4 * v - 300));
        for (int t = 0; t < 60; t++) {
            assertThat(moved.trend().value(t)).isCloseTo(4 * parts.trend().value(t) - 300, within(1e-9));
            assertThat(moved.seasonal().value(t)).isCloseTo(4 * parts.seasonal().value(t), within(1e-9));
        }
    }

    @Test
    void aPeriodicSeasonIsTheSameInEveryYear() {
        TimeSeries seasonal = Stl.periodic().of(noisy(60, 12)).seasonal();
        for (int t = 12; t < 60; t++) {
            assertThat(seasonal.value(t)).isEqualTo(seasonal.value(t - 12));
        }
    }

    @Test
    void anOutlierIsKeptOutOfTheOtherParts() {
        TimeSeries clean = noisy(96, 12);
        double[] values = clean.values();
        values[50] += 200;
        TimeSeries spoilt = TimeSeries.indexed(values).withSeasons(12);
        Decomposition robust = Stl.periodic().robustly().of(spoilt);
        Decomposition plain = Stl.periodic().of(spoilt);
        Decomposition truth = Stl.periodic().of(clean);
        double robustError = Math.abs(robust.trend().value(50) - truth.trend().value(50));
        double plainError = Math.abs(plain.trend().value(50) - truth.trend().value(50));
        assertThat(robustError).isLessThan(0.5);
        assertThat(plainError).isGreaterThan(5);
        assertThat(robust.remainder().value(50)).isCloseTo(200, within(2.0));
    }

    @Test
    void gapsAreBridgedByTrendAndSeason() {
        TimeSeries whole = noisy(96, 12);
        Decomposition truth = Stl.standard().of(whole);
        TimeSeries gapped = whole.withGaps(0, 30, 31, 32, 95);
        for (SeasonalAdjustment method : List.of(Stl.standard(), Stl.standard().robustly(), Mstl.standard())) {
            Decomposition parts = method.of(gapped);
            for (int t : new int[] {0, 30, 31, 32, 95}) {
                assertThat(parts.remainder().isGap(t)).isTrue();
                double bridge = parts.trend().value(t) + parts.seasonal().value(t);
                assertThat(bridge)
                        .isCloseTo(truth.trend().value(t) + truth.seasonal().value(t), within(1.5));
            }
            assertThat(parts.seasonallyAdjusted().gapCount()).isEqualTo(5);
        }
    }

    @Test
    void takesSeveralSeasonsOut() {
        SplittableRandom random = new SplittableRandom(8);
        double[] values = new double[168 * 6];
        for (int t = 0; t < values.length; t++) {
            values[t] = 20
                    + 3 * Math.sin(2 * Math.PI * t / 24)
                    + 2 * Math.cos(2 * Math.PI * t / 168)
                    + 0.1 * random.nextDouble();
        }
        Decomposition parts =
                Mstl.standard().of(TimeSeries.hourly("2026-01-05T00", values).withSeasons(24, 168, 8766));
        assertThat(parts.seasonLengths()).containsExactly(24, 168);
        for (int t = 0; t < values.length; t += 5) {
            assertThat(parts.seasons().get(0).values().value(t))
                    .isCloseTo(3 * Math.sin(2 * Math.PI * t / 24), within(0.2));
            assertThat(parts.seasons().get(1).values().value(t))
                    .isCloseTo(2 * Math.cos(2 * Math.PI * t / 168), within(0.2));
        }
        assertThat(parts.toString())
                .startsWith(
                        "Additive decomposition, 2026-01-05T00 to 2026-02-15T23, seasons of 24 and 168, n = 1,008\n");
        RoundTrip.survives(parts);
    }

    @Test
    void refusesInWords() {
        assertThatThrownBy(() -> Stl.standard().of(TimeSeries.indexed(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("series has no season; stl needs one of at least 2 periods. Name it with withSeasons.");
        assertThat(Mstl.standard().refusal(noisy(24, 12)))
                .contains("series has 24 observations; mstl with a season of 12 needs at least 25: two full seasons and"
                        + " one more. Use a shorter season, or a longer history.");
        assertThat(Stl.periodic().refusal(noisy(12, 4).withGaps(2, 6, 10)))
                .contains("place 3 of the season of 4 is a gap in every season; stl(periodic) needs a value there. Fill"
                        + " the gaps with fillGaps, or use another season.");
        assertThatThrownBy(() -> Stl.standard().withSeasonWindow(8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seasonWindow is 8; it must be odd and at least 3. Use periodic() for a season that never"
                        + " changes.");
        assertThatThrownBy(() -> Stl.standard().withTrendWindow(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trendWindow is 1; it must be at least 3. Leave it out for the usual one.");
    }

    @Test
    void namesItsOptionsAndTravels() {
        assertThat(Stl.standard().name()).isEqualTo("stl");
        assertThat(Stl.periodic().withTrendWindow(21).robustly()).hasToString("stl(periodic,trend-window=21,robust)");
        assertThat(Mstl.standard().robustly()).hasToString("mstl(robust)");
        RoundTrip.survives(Stl.standard().withSeasonWindow(7));
        RoundTrip.survives(Mstl.standard());
    }

    /** The middle as the program of the authors has it: for odd counts the median, for even ones two neighbours of it. */
    @Test
    void theMiddleOfAnOddCountIsTheMedian() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 1; n < 80; n += 2) {
            double[] values = random.doubles(n).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            assertThat(MiddleSizes.sum(values, n)).isEqualTo(2 * sorted[n / 2]);
        }
    }
}
