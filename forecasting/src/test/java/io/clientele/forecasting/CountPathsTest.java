package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.stat.Poisson;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountPathsTest {

    private static final int PATHS = 20_000;

    /** How far a simulated probability of 20,000 paths may be off: five standard errors. */
    private static final double SAMPLING = 5 * 0.5 / Math.sqrt(PATHS);

    /** What the negative binomial approximation of a sum adds to that where the mean moves; stated in the documentation. */
    private static final double FAMILY = 0.02;

    @Test
    void withAStandingMeanSumsAreExact() {
        CountPaths paths = new CountPaths(6, 1.5, 2, 0, 0);
        Distribution expected = Distribution.negativeBinomial(6, 0.5);
        for (int k = 0; k < 20; k++) {
            assertThat(paths.total(2, 5).cdf(k)).isCloseTo(expected.cdf(k), within(1e-13));
        }
        assertThat(new CountPaths(4, 0.5, 1, 0, 0).total(1, 4)).isEqualTo(new Poisson(2));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 0.1, 0", "2, 3, 0.2, 0", "4, 1.5, 0.3, 0.5", "0.2, 2, 0.05, 0.05", "30, 2, 0.4, 3"})
    void momentsAndQuantilesOfSumsAreThoseOfThePaths(double mean, double dispersion, double follow, double deviation) {
        CountPaths process = new CountPaths(8, mean, dispersion, follow, deviation);
        double[][] paths = process.paths(PATHS, 17);
        for (int[] span : new int[][] {{1, 1}, {5, 5}, {1, 4}, {3, 8}}) {
            Distribution sum = process.total(span[0], span[1]);
            double average = 0;
            double square = 0;
            double[] sums = new double[PATHS];
            for (int i = 0; i < PATHS; i++) {
                for (int h = span[0]; h <= span[1]; h++) {
                    sums[i] += paths[i][h - 1];
                }
                average += sums[i] / PATHS;
            }
            for (double value : sums) {
                square += (value - average) * (value - average) / PATHS;
            }
            assertThat(average).isCloseTo(sum.mean(), within(5 * sum.standardDeviation() / Math.sqrt(PATHS)));
            assertThat(Math.sqrt(square) / sum.standardDeviation()).isCloseTo(1, within(0.07));
            for (double p : new double[] {0.1, 0.5, 0.8, 0.95, 0.99}) {
                double quantile = sum.quantile(p);
                int atOrBelow = 0;
                for (double value : sums) {
                    atOrBelow += value <= quantile ? 1 : 0;
                }
                assertThat(atOrBelow / (double) PATHS).isCloseTo(sum.cdf(quantile), within(SAMPLING + FAMILY));
            }
        }
    }

    @Test
    void sumsAreWiderThanThoseOfIndependentSteps() {
        CountPaths process = new CountPaths(6, 3, 2, 0.2, 0);
        double independent = 0;
        for (int h = 1; h <= 6; h++) {
            independent += process.at(h).variance();
        }
        assertThat(process.total(1, 6).variance()).isGreaterThan(1.5 * independent);
    }

    @Test
    void travelsAndPrints() {
        CountPaths process = new CountPaths(6, 1.2, 1.5, 0.1, 0);
        RoundTrip.survives(process);
        assertThat(process)
                .hasToString("6 steps ahead, counts with mean 1.200 each, variance 1.800 at step 1, 1.890 at step 6");
        assertThat(new CountPaths(2, 0, 1, 0, 0).paths(1, 1)[0]).containsExactly(0, 0);
    }

    @Test
    void refusesWhatIsNoProcess() {
        assertThatThrownBy(() -> new CountPaths(6, 1, 0.9, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dispersion is 0.9; it must be at least 1. Use 1 for counts that vary no more than Poisson"
                        + " ones.");
        assertThatThrownBy(() -> new CountPaths(6, 0, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("meanDeviation is 1; with a mean of 0 it must be 0.");
        assertThatThrownBy(() -> new CountPaths(6, 1, 1, 0, 0).total(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to is 1; it must be from 2 to 6.");
    }
}
