package io.clientele.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class SeasonalityTestTest {

    @Test
    void findsTheSeasonOfTheAirlinePassengers() {
        SeasonalityTest test =
                SeasonalityTest.of(GoldenCsv.series().get("AirPassengers")).orElseThrow();
        assertThat(test.isSeasonal()).isTrue();
        assertThat(test.autocorrelation()).isCloseTo(0.760, within(0.0005)); // as R prints acf(AirPassengers)
        assertThat(test.toString()).isEqualTo("season of 12: r = 0.760, limit 0.503, n = 144: seasonal");
    }

    /** By hand: deviations −1, 1, −1, 1, … give r(1) = −7/8 and r(2) = 6/8. */
    @Test
    void followsTheFormula() {
        SeasonalityTest test =
                SeasonalityTest.of(new double[] {1, 3, 1, 3, 1, 3, 1, 3}, 2).orElseThrow();
        assertThat(test.autocorrelation()).isCloseTo(0.75, within(1e-15));
        assertThat(test.limit()).isCloseTo(1.645 * Math.sqrt((1 + 2 * 49.0 / 64) / 8), within(1e-15));
        assertThat(test.isSeasonal()).isFalse();
    }

    @Test
    void isEmptyWithoutSeasonWithLessThanThreeOfThemOrWithoutVariation() {
        assertThat(SeasonalityTest.of(TimeSeries.indexed(1, 2, 1, 2, 1, 2, 1, 2)))
                .isEmpty();
        assertThat(SeasonalityTest.of(new double[] {1, 2, 1, 2, 1}, 2)).isEmpty();
        assertThat(SeasonalityTest.of(new double[] {5, 5, 5, 5, 5, 5, 5}, 2)).isEmpty();
    }

    @Test
    void doesNotOverflow() {
        assertThat(SeasonalityTest.of(new double[] {1e200, 3e200, 1e200, 3e200, 1e200, 3e200, 1e200, 3e200}, 2)
                        .orElseThrow()
                        .autocorrelation())
                .isCloseTo(0.75, within(1e-12));
    }

    @Test
    void travels() {
        SeasonalityTest test = new SeasonalityTest(12, 144, 0.76, 0.5);
        RoundTrip.survives(test);
    }

    /** Three times this season is more than an int can hold. */
    @Test
    void knowsThatAnEndlessSeasonIsTooLong() {
        double[] values = {1, 2, 3, 1, 2, 3, 1, 2, 3};
        assertThat(SeasonalityTest.of(values, 1_500_000_000)).isEmpty();
        assertThat(ClassicalDecomposition.additive().refusal(values, 1_500_000_000))
                .contains("series has 9 observations; a decomposition with a season of 1500000000 needs at least"
                        + " 3000000000. Use a shorter season, or a longer history.");
    }
}
