package io.clientele.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearSystemsTest {

    /** Well-conditioned systems of a few unknowns. */
    private static final double ROUNDING = 1e-11;

    @Nested
    class ByLeastSquares {

        @Test
        void fitsALine() {
            double[] ones = {1, 1, 1, 1, 1};
            double[] x = {1, 2, 3, 4, 5};
            double[] y = {2.1, 3.9, 6.2, 7.8, 10.1};
            LeastSquares fit = LeastSquares.fit(new double[][] {ones, x}, y);
            assertThat(fit.coefficients()).containsExactly(new double[] {0.05, 1.99}, within(ROUNDING));
            assertThat(fit.residualSumOfSquares()).isCloseTo(0.107, within(ROUNDING));
            assertThat(fit.degreesOfFreedom()).isEqualTo(3);
            assertThat(fit.dependentColumn()).isEmpty();
            // (X'X)^-1 of 1..5 is [1.1, -0.3; -0.3, 0.1].
            assertThat(fit.inverseGram()[0]).containsExactly(new double[] {1.1, -0.3}, within(ROUNDING));
            assertThat(fit.inverseGram()[1]).containsExactly(new double[] {-0.3, 0.1}, within(ROUNDING));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void leavesResidualsAtRightAnglesToEveryColumn(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 30;
            int k = 1 + random.nextInt(6);
            double[][] columns = new double[k][n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = random.nextDouble(-10, 10);
                for (double[] column : columns) {
                    column[i] = random.nextDouble(-3, 3);
                }
            }
            LeastSquares fit = LeastSquares.fit(columns, y);
            double[] c = fit.coefficients();
            double sum = 0;
            double[] residuals = y.clone();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    residuals[i] -= c[j] * columns[j][i];
                }
                sum += residuals[i] * residuals[i];
            }
            assertThat(fit.residualSumOfSquares()).isCloseTo(sum, within(1e-9));
            for (double[] column : columns) {
                double product = 0;
                for (int i = 0; i < n; i++) {
                    product += column[i] * residuals[i];
                }
                assertThat(product).isCloseTo(0, within(1e-11 * n * 30));
            }
        }

        @Test
        void passesThroughEveryPointWhereThereAreAsManyCoefficients() {
            LeastSquares fit = LeastSquares.fit(new double[][] {{1, 1}, {2, 5}}, new double[] {7, 13});
            assertThat(fit.coefficients()).containsExactly(new double[] {3, 2}, within(ROUNDING));
            assertThat(fit.residualSumOfSquares()).isCloseTo(0, within(ROUNDING));
            assertThat(fit.degreesOfFreedom()).isZero();
        }

        @Test
        void judgesDependenceByTheLengthOfTheColumn() {
            double[][] columns = {{1e-9, 1e-9, 1e-9, 1e-9}, {1, 2, 3, 4}, {1e9, 4e9, 9e9, 16e9}};
            LeastSquares fit = LeastSquares.fit(columns, new double[] {6, 13, 24, 39});
            assertThat(fit.dependentColumn()).isEmpty();
            // 3 + x + 2 x²
            assertThat(fit.coefficients()[0] * 1e-9).isCloseTo(3, within(1e-9));
            assertThat(fit.coefficients()[1]).isCloseTo(1, within(1e-9));
            assertThat(fit.coefficients()[2] * 1e9).isCloseTo(2, within(1e-9));
        }

        @Test
        void leavesItsArgumentsAsTheyAre() {
            double[][] columns = {{1, 1, 1}, {1, 2, 3}};
            double[] y = {1, 2, 4};
            LeastSquares fit = LeastSquares.fit(columns, y);
            y[0] = 100;
            columns[1][2] = 100;
            assertThat(fit.coefficients()[1]).isCloseTo(1.5, within(ROUNDING));
            assertThat(fit.residualSumOfSquares()).isCloseTo(1.0 / 6, within(ROUNDING));
            assertThat(columns[0]).containsExactly(1, 1, 1);
        }

        @Test
        void namesAColumnThatDependsOnOthers() {
            double[][] columns = {{1, 1, 1, 1}, {1, 2, 3, 4}, {3, 5, 7, 9}};
            LeastSquares fit = LeastSquares.fit(columns, new double[] {1, 2, 2, 1});
            assertThat(fit.dependentColumn()).hasValue(2);
            assertThatThrownBy(fit::coefficients)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Column 2 of the design depends on the columns before it, so there is no single solution."
                                    + " Ask dependentColumn() first.");
        }

        @Test
        void refusesTooFewObservations() {
            assertThatThrownBy(() -> LeastSquares.fit(new double[][] {{1}, {2}}, new double[] {1}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("y has 1 observations and the model 2 coefficients; there must be at least as many"
                            + " observations.");
        }
    }

    @Nested
    class ByCholesky {

        @Test
        void solvesAndInverts() {
            double[][] matrix = {{4, 2, 0.4}, {2, 5, 1}, {0.4, 1, 3}};
            Cholesky cholesky = Cholesky.of(matrix).orElseThrow();
            double[] x = cholesky.solve(new double[] {1, 2, 3});
            for (int i = 0; i < 3; i++) {
                double product = 0;
                for (int j = 0; j < 3; j++) {
                    product += matrix[i][j] * x[j];
                }
                assertThat(product).isCloseTo(i + 1, within(ROUNDING));
            }
            double[][] inverse = cholesky.inverse();
            assertThat(matrix[0][0] * inverse[0][0] + matrix[0][1] * inverse[1][0] + matrix[0][2] * inverse[2][0])
                    .isCloseTo(1, within(ROUNDING));
            // 4(15 - 1) - 2(6 - 0.4) + 0.4(2 - 2)
            assertThat(Math.exp(cholesky.logDeterminant())).isCloseTo(44.8, within(1e-10));
        }

        @Test
        void judgesBySizeOfTheDiagonal() {
            Cholesky small =
                    Cholesky.of(new double[][] {{1e-20, 0}, {0, 4e-24}}).orElseThrow();
            assertThat(small.solve(new double[] {1e-20, 1e-24}))
                    .containsExactly(new double[] {1, 0.25}, within(ROUNDING));
            Cholesky wide = Cholesky.of(new double[][] {{1e200, 0, 0}, {0, 1e-5, 0}, {0, 0, 1e200}})
                    .orElseThrow();
            assertThat(wide.logDeterminant()).isCloseTo(395 * Math.log(10), within(1e-11));
        }

        @Test
        void readsTheUpperTriangle() {
            double[][] skewed = {{4, 2}, {Math.nextUp(2.0) + 1e-12, 5}};
            assertThat(Cholesky.of(skewed).orElseThrow().solve(new double[] {8, 9}))
                    .containsExactly(new double[] {1.375, 1.25}, within(ROUNDING));
        }

        @Test
        void refusesWhatIsNotPositiveDefinite() {
            assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
            assertThat(Cholesky.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
            assertThat(Cholesky.of(new double[][] {{1, 1}, {1, Math.nextUp(1.0)}}))
                    .isEmpty();
            assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
            assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
            assertThat(Cholesky.of(new double[][] {{Double.POSITIVE_INFINITY}})).isEmpty();
        }
    }
}
