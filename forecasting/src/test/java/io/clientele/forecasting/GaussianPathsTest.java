package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.stat.EstimationException;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GaussianPathsTest {

    /** Sums of a few products. */
    private static final double ROUNDING = 1e-12;

    private static final double[] MEAN = {10, 20, 30, 40};

    /** Everything that the formula has, at once. */
    private static GaussianPaths full() {
        return GaussianPaths.of(MEAN, new double[] {1, 0.5, 0.25, 2}, new double[] {1, 4, 9, 16})
                .withMultipliers(1, 2, 0.5, 3)
                .withCommonError(new double[] {1, 2, 3, 4}, 0.7);
    }

    /** The covariance matrix by its definition, L·diag(s²)·L' + τ²·c·c', with L written out. */
    private static double[][] covariance() {
        double[][] loadings = {
            {1, 0, 0, 0},
            {2 * 0.5, 2, 0, 0},
            {0.5 * 0.25, 0.5 * 0.5, 0.5, 0},
            {3 * 2, 3 * 0.25, 3 * 0.5, 3}
        };
        double[] variances = {1, 4, 9, 16};
        double[][] matrix = new double[4][4];
        for (int h = 0; h < 4; h++) {
            for (int k = 0; k < 4; k++) {
                for (int j = 0; j < 4; j++) {
                    matrix[h][k] += loadings[h][j] * loadings[k][j] * variances[j];
                }
                matrix[h][k] += 0.7 * (h + 1) * (k + 1);
            }
        }
        return matrix;
    }

    @Test
    void hasTheCovarianceOfItsFormula() {
        for (int h = 1; h <= 4; h++) {
            for (int k = 1; k <= 4; k++) {
                assertThat(full().correlation(h, k) * full().scale(h) * full().scale(k))
                        .isCloseTo(covariance()[h - 1][k - 1], within(1e-11));
            }
            assertThat(full().at(h).variance()).isCloseTo(covariance()[h - 1][h - 1], within(1e-10));
            assertThat(full().at(h).mean()).isEqualTo(MEAN[h - 1]);
        }
    }

    @Test
    void factorsStretchEachStepAndKeepPointForecastsAndCorrelations() {
        double[] factors = {1, 2, 0, 1.5};
        GaussianPaths scaled = full().scaledBy(factors);
        for (int h = 1; h <= 4; h++) {
            assertThat(scaled.mean(h)).isEqualTo(MEAN[h - 1]);
            assertThat(scaled.scale(h)).isCloseTo(factors[h - 1] * full().scale(h), within(1e-12));
        }
        assertThat(scaled.correlation(1, 4)).isCloseTo(full().correlation(1, 4), within(ROUNDING));
        RoundTrip.survives(scaled);
        assertThatThrownBy(() -> full().scaledBy(1, 1, -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factors[2] is -1; it must be a finite number of 0 or more.");
    }

    @Test
    void totalsHaveTheSumOfTheCovariances() {
        for (int from = 1; from <= 4; from++) {
            for (int to = from; to <= 4; to++) {
                double variance = 0;
                double mean = 0;
                for (int h = from; h <= to; h++) {
                    mean += MEAN[h - 1];
                    for (int k = from; k <= to; k++) {
                        variance += covariance()[h - 1][k - 1];
                    }
                }
                assertThat(full().total(from, to).mean()).isEqualTo(mean);
                assertThat(full().total(from, to).variance()).isCloseTo(variance, within(1e-10));
            }
        }
    }

    /** The sum over h steps of a random walk: σ²·(1² + 2² + … + h²). */
    @Test
    void theSumOfARandomWalkHasItsKnownVariance() {
        GaussianPaths walk = GaussianPaths.of(new double[10], new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 2);
        assertThat(walk.total(1, 10).variance()).isCloseTo(2 * 385, within(1e-9));
    }

    /** Sample means, variances and covariances of many paths, within five standard errors of the normal case. */
    @Test
    void pathsHaveThatCovarianceToo() {
        int count = 40_000;
        double[][] paths = full().paths(count, 99);
        double[][] expected = covariance();
        for (int h = 0; h < 4; h++) {
            for (int k = 0; k <= h; k++) {
                double sum = 0;
                for (double[] path : paths) {
                    sum += (path[h] - MEAN[h]) * (path[k] - MEAN[k]) / count;
                }
                double error = Math.sqrt((expected[h][h] * expected[k][k] + expected[h][k] * expected[h][k]) / count);
                assertThat(sum).isCloseTo(expected[h][k], within(5 * error));
            }
        }
    }

    @Test
    void studentPathsShareOneScale() {
        GaussianPaths paths = full().withDegreesOfFreedom(8);
        assertThat(paths.at(2).variance()).isCloseTo(covariance()[1][1] * 8 / 6, within(1e-9));
        int count = 20_000;
        int outside = 0;
        for (double[] path : paths.paths(count, 7)) {
            outside += paths.at(3).interval(0.95).contains(path[2]) ? 0 : 1;
        }
        assertThat(outside / (double) count).isCloseTo(0.05, within(5 * Math.sqrt(0.05 * 0.95 / count)));
    }

    @Test
    void marginalVariancesKeepTheCorrelations() {
        GaussianPaths given = full().withCommonError(new double[4], 0);
        GaussianPaths fixed = given.withMarginalVariances(5, 6, 7, 0);
        assertThat(fixed.at(1).variance()).isCloseTo(5, within(ROUNDING));
        assertThat(fixed.at(3).variance()).isCloseTo(7, within(ROUNDING));
        assertThat(fixed.scale(4)).isZero();
        assertThat(fixed.correlation(1, 2)).isCloseTo(given.correlation(1, 2), within(ROUNDING));
        assertThat(fixed.correlation(1, 4)).isZero();
        GaussianPaths still = GaussianPaths.of(new double[] {1}, new double[] {1}, 0);
        assertThatThrownBy(() -> still.withMarginalVariances(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variance of step 1 is 3 and the shocks up to it have none; give them a variance first.");
    }

    @Test
    void uncorrelatedPeriodsAddTheirVariances() {
        GaussianPaths paths = GaussianPaths.uncorrelated(MEAN, new double[] {1, 2, 3, 4});
        assertThat(paths.total(1, 4).variance()).isCloseTo(10, within(ROUNDING));
        assertThat(paths.correlation(1, 2)).isZero();
    }

    @Test
    void withoutVarianceTheFutureIsCertain() {
        GaussianPaths certain =
                GaussianPaths.of(MEAN, new double[] {1, 1, 1, 1}, 0).withDegreesOfFreedom(5);
        assertThat(certain.at(2).quantile(0.99)).isEqualTo(20);
        assertThat(certain.total(1, 4).quantile(0.01)).isEqualTo(100);
        assertThat(certain.paths(1, 1)[0]).containsExactly(MEAN);
    }

    @Test
    void travels() {
        for (GaussianPaths paths : new GaussianPaths[] {full(), full().withDegreesOfFreedom(4.5)}) {
            RoundTrip.survives(paths, PredictiveDistribution.class);
            assertThat(RoundTrip.serialised(paths)).hasSameHashCodeAs(paths);
        }
        assertThat(full()).isNotEqualTo(full().withDegreesOfFreedom(4.5));
    }

    @Test
    void printsOneLine() {
        GaussianPaths walk = GaussianPaths.of(new double[] {7, 7, 7}, new double[] {1, 1, 1}, 2);
        assertThat(walk).hasToString("3 steps ahead, jointly normal, scale 1.414 at step 1, 2.449 at step 3");
        assertThat(GaussianPaths.of(new double[] {7}, new double[] {1}, 4).withDegreesOfFreedom(4.5))
                .hasToString("1 step ahead, Student-t with 4.50 degrees of freedom, scale 2.000 at step 1");
    }

    @Test
    void keepsItsNumbersToItself() {
        double[] mean = {1, 2};
        GaussianPaths paths = GaussianPaths.of(mean, new double[] {1, 1}, 1);
        mean[0] = 99;
        paths.mean()[0] = 99;
        paths.psi()[0] = 99;
        paths.innovationVariances()[0] = 99;
        paths.multipliers()[0] = 99;
        paths.commonLoadings()[0] = 99;
        assertThat(paths).isEqualTo(GaussianPaths.of(new double[] {1, 2}, new double[] {1, 1}, 1));
    }

    @Nested
    class Refuses {

        @Test
        void numbersThatAreNotFinite() {
            assertThatThrownBy(() -> GaussianPaths.of(new double[] {1, Double.NaN}, new double[] {1, 1}, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mean[1] is NaN; it must be a finite number.");
            assertThatThrownBy(() -> GaussianPaths.of(new double[] {1}, new double[] {1}, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("variances[0] is -1; it must be a finite number of 0 or more.");
        }

        @Test
        void otherLengths() {
            assertThatThrownBy(() -> GaussianPaths.of(new double[] {1}, new double[] {1, 1}, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("psi has 2 elements and mean has 1; they must have the same number.");
            assertThatThrownBy(() -> GaussianPaths.of(new double[0], new double[0], 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mean is empty; it must be an array with at least one number.");
        }

        @Test
        void aScaleThatIsHardlyKnown() {
            assertThatThrownBy(() -> full().withDegreesOfFreedom(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "degreesOfFreedom is 1; it must be above 1. Use more observations, or fewer parameters.");
        }

        @Test
        void sumsBeyondTheRangeOfADouble() {
            double[] largest = {Double.MAX_VALUE, Double.MAX_VALUE};
            GaussianPaths huge = GaussianPaths.of(largest, new double[] {1, 1}, 1);
            assertThatThrownBy(() -> huge.total(1, 2))
                    .isInstanceOf(EstimationException.class)
                    .hasMessage(
                            "the predictive distribution could not be estimated: mean or variance leave the range of a "
                                    + "double. Rescale the series.");
        }
    }

    @Test
    void largeVariancesAddUpWithoutOverflow() {
        GaussianPaths huge = GaussianPaths.of(new double[2], new double[] {1, 1}, 1e308);
        assertThat(huge.total(1, 2).standardDeviation()).isCloseTo(1e154 * Math.sqrt(5), withinPercentage(1e-10));
        assertThat(huge.correlation(1, 2)).isCloseTo(Math.sqrt(0.5), within(ROUNDING));
    }
}
