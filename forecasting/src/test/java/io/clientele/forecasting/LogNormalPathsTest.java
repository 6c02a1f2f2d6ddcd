package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.stat.EstimationException;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class LogNormalPathsTest {

    private static final LogNormalPaths PATHS =
            new LogNormalPaths(GaussianPaths.of(new double[] {4, 4.1, 4.2}, new double[] {1, 0.5, 0.5}, 0.04));

    @Test
    void itsPointIsTheMedianAndItsMeanLiesHigher() {
        assertThat(PATHS.mean(1)).isCloseTo(Math.exp(4), within(1e-12));
        assertThat(PATHS.at(1).quantile(0.5)).isCloseTo(Math.exp(4), within(1e-9));
        assertThat(PATHS.at(1).mean()).isCloseTo(Math.exp(4.02), within(1e-9));
    }

    @Test
    void itsTotalsHaveTheMomentsOfTheSumsOfItsPaths() {
        int count = 40_000;
        double sum = 0;
        double squares = 0;
        for (double[] path : PATHS.paths(count, 3)) {
            double total = path[0] + path[1] + path[2];
            sum += total;
            squares += total * total;
        }
        double mean = sum / count;
        double deviation = Math.sqrt(squares / count - mean * mean);
        // four standard errors of a mean, and of a deviation, of that many paths
        assertThat(PATHS.total(1, 3).mean()).isCloseTo(mean, within(4 * deviation / Math.sqrt(count)));
        assertThat(PATHS.total(1, 3).standardDeviation())
                .isCloseTo(deviation, within(4 * deviation / Math.sqrt(count)));
        assertThat(PATHS.total(2, 2)).isEqualTo(PATHS.at(2));
    }

    @Test
    void aCertainPathIsCertain() {
        LogNormalPaths certain = new LogNormalPaths(GaussianPaths.of(new double[] {1, 2}, new double[] {1, 1}, 0));
        assertThat(certain.at(2).standardDeviation()).isZero();
        assertThat(certain.total(1, 2).mean()).isCloseTo(Math.exp(1) + Math.exp(2), within(1e-12));
    }

    @Test
    void refusesStudentT() {
        GaussianPaths student =
                GaussianPaths.of(new double[] {1}, new double[] {1}, 1).withDegreesOfFreedom(5);
        assertThatThrownBy(() -> new LogNormalPaths(student))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "logarithms are Student-t with 5 degrees of freedom, whose exponential has no mean; use normal"
                                + " ones.");
    }

    @Test
    void travels() {
        RoundTrip.survives(PATHS);
        assertThat(PATHS).hasToString("3 steps ahead, lognormal, median 54.60 at step 1, 66.69 at step 3");
    }

    @Test
    void givesUpWhereTheVarianceLeavesTheRangeOfADouble() {
        LogNormalPaths wild = new LogNormalPaths(
                GaussianPaths.of(new double[] {10, 300}, new double[] {1, 1}, new double[] {1, 200}));
        assertThat(wild.at(1).mean()).isCloseTo(Math.exp(10.5), withinPercentage(1e-9));
        assertThatThrownBy(() -> wild.at(2))
                .isInstanceOf(EstimationException.class)
                .hasMessage("the predictive distribution could not be estimated: mean or variance leave the range of a"
                        + " double. Ask for fewer steps, or model the series without logarithms.");
        assertThatThrownBy(() -> wild.total(1, 2)).isInstanceOf(EstimationException.class);
        LogNormalPaths tiny = new LogNormalPaths(GaussianPaths.of(new double[] {-400}, new double[] {1}, 1e-4));
        assertThat(tiny.at(1).interval(0.9).width()).isZero();
    }
}
