package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandPathsTest {

    private static final int PATHS = 20_000;

    /** How far a simulated probability of 20,000 paths may be off: five standard errors. */
    private static final double SAMPLING = 5 * 0.5 / Math.sqrt(PATHS);

    /** What the families add to that where the probability or the size moves or is uncertain. */
    private static final double FAMILY = 0.02;

    @ParameterizedTest
    @CsvSource({
        "0.3, 0, 0, 4, 2, 0, 0, true",
        "0.3, 0, 0, 4, 0.8, 0, 0, true",
        "0.3, 0, 0, 4, 2, 0, 0, false",
        "0.2, 0.1, 0, 6, 5, 0, 0, true",
        "0.5, 0.05, 0.1, 10, 4, 0.1, 1, true",
        "0.5, 0.05, 0.1, 2.5, 2, 0.1, 0.3, false",
        "1, 0, 0, 20, 6, 0.2, 1, false",
        "0.05, 0, 0.03, 1, 0, 0, 0, true"
    })
    void momentsAndQuantilesOfSumsAreThoseOfThePaths(
            double p, double a, double u, double m, double s, double b, double v, boolean whole) {
        DemandPaths process = new DemandPaths(8, p, a, u, m, s, b, v, whole);
        boolean exact = a + u + b + v == 0;
        double[][] paths = process.paths(PATHS, 23);
        for (int[] span : new int[][] {{1, 1}, {5, 5}, {1, 4}, {3, 8}}) {
            Distribution sum = process.total(span[0], span[1]);
            int steps = span[1] - span[0] + 1;
            assertThat(sum.mean()).isCloseTo(steps * p * m, within(1e-9 * steps * p * m));
            double[] sums = new double[PATHS];
            double average = 0;
            for (int i = 0; i < PATHS; i++) {
                for (int h = span[0]; h <= span[1]; h++) {
                    sums[i] += paths[i][h - 1];
                }
                average += sums[i] / PATHS;
            }
            assertThat(average).isCloseTo(sum.mean(), within(5 * sum.standardDeviation() / Math.sqrt(PATHS)));
            double square = 0;
            for (double value : sums) {
                square += (value - average) * (value - average) / PATHS;
            }
            assertThat(Math.sqrt(square) / sum.standardDeviation()).isCloseTo(1, within(0.07));
            for (double share : new double[] {0.1, 0.5, 0.8, 0.95, 0.99}) {
                double quantile = sum.quantile(share);
                assertThat(sum.cdf(quantile)).isGreaterThanOrEqualTo(share - 1e-12);
                int atOrBelow = 0;
                for (double value : sums) {
                    atOrBelow += value <= quantile ? 1 : 0;
                }
                assertThat(atOrBelow / (double) PATHS)
                        .isCloseTo(sum.cdf(quantile), within(SAMPLING + (exact ? 0 : FAMILY)));
            }
        }
    }

    @Test
    void aSumOfCertainSizesIsBinomial() {
        DemandPaths packs = new DemandPaths(5, 0.4, 0, 0, 1, 0, 0, 0, true);
        Distribution demands = Distribution.binomial(4, 0.4);
        for (int k = 0; k <= 4; k++) {
            assertThat(packs.total(1, 4).density(k)).isCloseTo(demands.density(k), within(1e-14));
        }
    }

    @Test
    void whatAllStepsShareWidensSums() {
        Distribution known = new DemandPaths(6, 0.3, 0, 0, 4, 2, 0, 0, true).total(1, 6);
        Distribution uncertain = new DemandPaths(6, 0.3, 0, 0.1, 4, 2, 0, 0.5, true).total(1, 6);
        assertThat(uncertain.mean()).isCloseTo(known.mean(), within(1e-12));
        assertThat(uncertain.quantile(0.95)).isGreaterThan(known.quantile(0.95));
    }

    @Test
    void nothingToComeIsCertain() {
        DemandPaths none = DemandPaths.none(3);
        assertThat(none.total(1, 3).quantile(0.999)).isZero();
        assertThat(none.paths(2, 9)[1]).containsExactly(0, 0, 0);
        assertThat(none).hasToString("3 steps ahead, demand with probability 0, so none");
    }

    @Test
    void travels() {
        RoundTrip.survives(new DemandPaths(6, 0.3, 0.1, 0.1, 4, 2, 0.1, 0.5, true));
        RoundTrip.survives(new DemandPaths(6, 0.3, 0, 0, 2.5, 0, 0, 0, false));
    }

    @Test
    void refusesWhatIsNoProcess() {
        assertThatThrownBy(() -> new DemandPaths(6, 0.5, 0, 0.5, 4, 2, 0, 0, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probabilityDeviation is 0.5; with a probability of 0.5 it must be below 0.5.");
        assertThatThrownBy(() -> new DemandPaths(6, 0.5, 0, 0, 0.5, 2, 0, 0, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size is 0.5; the mean of whole sizes must be at least 1.");
    }
}
