package io.clientele.forecasting.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.forecasting.decomposition.ClassicalDecomposition;
import io.clientele.forecasting.decomposition.SeasonalForm;
import io.clientele.forecasting.decomposition.SeasonalityTest;
import io.clientele.series.TimeSeries;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonalFactorsTest {

    private static double[] values(int n, int season, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = 50 + 0.1 * t + (t % season) * random.nextDouble() + 3 * random.nextDouble();
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 12})
    void indicesAreThoseOfTheClassicalDecomposition(int season) {
        for (int n = 2 * season; n < 5 * season + 3; n++) {
            double[] y = values(n, season, n);
            double[] factors = ClassicalDecomposition.multiplicative().indices(y, season);
            double[] addends = ClassicalDecomposition.additive().indices(y, season);
            assertThat(SeasonalFactors.indices(y, season, SeasonalForm.MULTIPLICATIVE))
                    .containsExactly(factors, within(1e-12));
            assertThat(SeasonalFactors.indices(y, season, SeasonalForm.ADDITIVE))
                    .containsExactly(addends, within(1e-10));
        }
    }

    @Test
    void theTestIsTheSeasonalityTest() {
        for (TimeSeries series : GoldenCsv.series().values()) {
            assertSameVerdict(series.values(), series.seasonLength());
        }
        for (int season : new int[] {1, 2, 4, 7, 12, 60}) {
            for (long seed = 0; seed < 40; seed++) {
                assertSameVerdict(values(70, season, seed), season);
            }
        }
    }

    private static void assertSameVerdict(double[] y, int season) {
        boolean seasonal =
                SeasonalityTest.of(y, season).map(SeasonalityTest::isSeasonal).orElse(false);
        assertThat(SeasonalFactors.isSeasonal(y, season)).isEqualTo(seasonal);
    }
}
