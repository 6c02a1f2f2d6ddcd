package io.clientele.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimisersTest {

    /** A gradient of 1e-9 of a curvature near 1 leaves the point right to about nine digits. */
    private static final double FROM_GRADIENT = 1e-7;

    /** Values alone determine a point to the square root of the precision they are compared with. */
    private static final double FROM_VALUES = 1e-4;

    /** Rosenbrock's valley in n variables, least at (1, …, 1). */
    private static double rosenbrock(double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double t = x[i + 1] - x[i] * x[i];
            sum += 100 * t * t + (1 - x[i]) * (1 - x[i]);
            gradient[i] += -400 * x[i] * t - 2 * (1 - x[i]);
            gradient[i + 1] += 200 * t;
        }
        return sum;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] start(int n) {
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = i % 2 == 0 ? -1.2 : 1;
        }
        return start;
    }

    @Nested
    class ByGradient {

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 5, 10, 20})
        void walksDownRosenbrocksValley(int n) {
            Minimum minimum = QuasiNewton.standard().minimise(MinimisersTest::rosenbrock, start(n));
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.gradientNorm()).isLessThanOrEqualTo(1e-9);
            // From this start the valley in more than three variables has a second minimum at x1 = -1, which is a legal
            // answer.
            if (n <= 3) {
                assertThat(minimum.point()).containsExactly(ones(n), within(FROM_GRADIENT));
            }
            assertThat(minimum.iterations()).isLessThan(60 + 10 * n);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void solvesConvexQuadraticsOfAnyScale(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(8);
            double[] centre = new double[n];
            double[] scale = new double[n];
            for (int i = 0; i < n; i++) {
                centre[i] = random.nextDouble(-5, 5);
                scale[i] = Math.pow(10, random.nextDouble(-2, 3));
            }
            Minimum minimum = QuasiNewton.standard()
                    .minimise(
                            (x, gradient) -> {
                                double sum = 0;
                                for (int i = 0; i < x.length; i++) {
                                    double d = x[i] - centre[i];
                                    sum += scale[i] * d * d;
                                    gradient[i] = 2 * scale[i] * d;
                                }
                                return sum;
                            },
                            new double[n]);
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.point()).containsExactly(centre, within(1e-6));
        }

        @Test
        void turnsBackFromPointsOutOfBounds() {
            // -ln x + x has its minimum at 1 and no value at or below 0, where the first full step would land.
            Minimum minimum = QuasiNewton.standard()
                    .minimise(
                            (x, gradient) -> {
                                gradient[0] = 1 - 1 / x[0];
                                return x[0] > 0 ? x[0] - Math.log(x[0]) : Double.NaN;
                            },
                            new double[] {30});
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.point(0)).isCloseTo(1, within(FROM_GRADIENT));
        }

        @Test
        void saysThatAStartOutOfBoundsLedNowhere() {
            Minimum minimum =
                    QuasiNewton.standard().minimise((x, gradient) -> Double.POSITIVE_INFINITY, new double[] {1});
            assertThat(minimum.converged()).isFalse();
            assertThat(minimum.value()).isInfinite();
            assertThat(minimum.point()).containsExactly(1);
        }

        @Test
        void saysThatItRanOutOfSteps() {
            Minimum minimum =
                    QuasiNewton.standard().atMost(3).minimise(MinimisersTest::rosenbrock, new double[] {-1.2, 1});
            assertThat(minimum.converged()).isFalse();
            assertThat(minimum.iterations()).isEqualTo(3);
        }

        @Test
        void getsByWithDifferencesInsteadOfAGradient() {
            Minimum minimum = QuasiNewton.standard()
                    .minimiseByDifferences(x -> rosenbrock(x, new double[x.length]), new double[] {-1.2, 1});
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.point()).containsExactly(ones(2), within(FROM_VALUES));
        }

        @Test
        void stopsAtOnceAtTheMinimum() {
            Minimum minimum = QuasiNewton.standard().minimise(MinimisersTest::rosenbrock, ones(2));
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.iterations()).isZero();
        }

        @Test
        void refusesNonsenseLimits() {
            assertThatThrownBy(() -> QuasiNewton.standard().atMost(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("iterations is 0; it must be at least 1.");
            assertThatThrownBy(() -> QuasiNewton.standard().toGradient(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gradientTolerance is 0; it must be a finite number above 0.");
        }
    }

    @Nested
    class BySimplex {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 6})
        void findsTheCentreOfABowl(int n) {
            Minimum minimum = NelderMead.standard()
                    .minimise(
                            x -> {
                                double sum = 3;
                                for (int i = 0; i < x.length; i++) {
                                    sum += (i + 1) * (x[i] - 1) * (x[i] - 1);
                                }
                                return sum;
                            },
                            new double[n]);
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.value()).isCloseTo(3, within(1e-9));
            assertThat(minimum.point()).containsExactly(ones(n), within(FROM_VALUES));
        }

        @Test
        void walksDownRosenbrocksValley() {
            Minimum minimum = NelderMead.standard().minimise(x -> rosenbrock(x, new double[2]), new double[] {-1.2, 1});
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.point()).containsExactly(ones(2), within(FROM_VALUES));
        }

        @Test
        void needsNoSmoothness() {
            Minimum minimum = NelderMead.standard()
                    .minimise(x -> Math.abs(x[0] - 2) + 3 * Math.abs(x[1] + 1), new double[] {10, 10});
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.point()).containsExactly(new double[] {2, -1}, within(FROM_VALUES));
        }

        @Test
        void staysInBounds() {
            Minimum minimum = NelderMead.standard()
                    .minimise(x -> x[0] >= 0 && x[0] <= 1 ? (x[0] - 2) * (x[0] - 2) : Double.NaN, new double[] {0.99});
            assertThat(minimum.converged()).isTrue();
            assertThat(minimum.point(0)).isCloseTo(1, within(FROM_VALUES)).isLessThanOrEqualTo(1);
        }

        @Test
        void saysThatItRanOutOfEvaluations() {
            Minimum minimum = NelderMead.standard()
                    .atMost(10)
                    .minimise(x -> rosenbrock(x, new double[2]), new double[] {-1.2, 1});
            assertThat(minimum.converged()).isFalse();
        }

        @Test
        void saysThatEverythingIsOutOfBounds() {
            Minimum minimum = NelderMead.standard().minimise(x -> Double.NaN, new double[] {1, 2});
            assertThat(minimum.converged()).isFalse();
            assertThat(minimum.value()).isInfinite();
        }
    }

    @Nested
    class InOneVariable {

        @Test
        void findsAMinimumInside() {
            Univariate.Result result = Univariate.minimise(x -> Math.cosh(x - 0.3), -2, 5);
            assertThat(result.converged()).isTrue();
            assertThat(result.point()).isCloseTo(0.3, within(1e-7));
            assertThat(result.value()).isCloseTo(1, within(1e-14));
            assertThat(result.evaluations()).isLessThan(40);
        }

        @Test
        void findsAMinimumAtABorder() {
            assertThat(Univariate.minimise(x -> x, 1, 4).point()).isEqualTo(1);
            assertThat(Univariate.minimise(x -> -x, 1, 4).point()).isEqualTo(4);
        }
    }
}
