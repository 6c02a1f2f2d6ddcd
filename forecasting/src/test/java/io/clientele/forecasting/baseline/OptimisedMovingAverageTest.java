package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.TimeSeries;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimisedMovingAverageTest {

    /** An autoregression with the weights 0.5, 0.3, 0.2 and small shocks. */
    private static TimeSeries autoregression(int n, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            double level = t < 3 ? 100 : 0.5 * values[t - 1] + 0.3 * values[t - 2] + 0.2 * values[t - 3];
            values[t] = level + noise * (random.nextDouble() - 0.5);
        }
        return TimeSeries.indexed(values);
    }

    private static List<Double> weights(FittedBaseline fitted, int window) {
        return List.copyOf(fitted.parameters().values()).subList(1, window + 1);
    }

    private static double squaredError(double[] values, double... oldestToLatest) {
        int k = oldestToLatest.length;
        double sum = 0;
        for (int t = k; t < values.length; t++) {
            double error = values[t];
            for (int i = 0; i < k; i++) {
                error -= oldestToLatest[i] * values[t - k + i];
            }
            sum += error * error;
        }
        return sum;
    }

    @Test
    void findsTheWeightsOfAnAutoregression() {
        List<Double> found = weights(OptimisedMovingAverage.ofLast(3).fit(autoregression(5000, 10, 1)), 3);
        assertThat(found.get(0)).isCloseTo(0.2, within(0.05));
        assertThat(found.get(1)).isCloseTo(0.3, within(0.05));
        assertThat(found.get(2)).isCloseTo(0.5, within(0.05));
    }

    /** No point of a fine grid over the simplex has a smaller error, nor any that falls over the falling ones. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOtherWeightsFitBetter(long seed) {
        TimeSeries series = autoregression(20, 100, seed);
        double[] values = series.values();
        double best = squaredError(
                values, array(weights(OptimisedMovingAverage.ofLast(3).fit(series), 3)));
        double falling = squaredError(
                values, array(weights(OptimisedMovingAverage.ofLast(3).falling().fit(series), 3)));
        assertThat(falling).isGreaterThanOrEqualTo(best * (1 - 1e-9));
        int grid = 100;
        for (int i = 0; i <= grid; i++) {
            for (int j = 0; i + j <= grid; j++) {
                double latest = 1 - (i + j) / (double) grid;
                double error = squaredError(values, i / (double) grid, j / (double) grid, latest);
                assertThat(error).isGreaterThanOrEqualTo(best * (1 - 1e-9));
                if (i <= j && j / (double) grid <= latest) {
                    assertThat(error).isGreaterThanOrEqualTo(falling * (1 - 1e-9));
                }
            }
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 24})
    void weightsArePositiveAddUpAndFallWhereAsked(int window) {
        for (long seed = 1; seed <= 5; seed++) {
            TimeSeries series = autoregression(2 * window + 10, 100, seed);
            double[] free = array(weights(OptimisedMovingAverage.ofLast(window).fit(series), window));
            double[] falling = array(
                    weights(OptimisedMovingAverage.ofLast(window).falling().fit(series), window));
            double sum = 0;
            double sumFalling = 0;
            for (int i = 0; i < window; i++) {
                assertThat(free[i]).isNotNegative();
                assertThat(falling[i]).isNotNegative();
                assertThat(i > 0 ? falling[i - 1] : 0).isLessThanOrEqualTo(falling[i]);
                sum += free[i];
                sumFalling += falling[i];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(sumFalling).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void followsTheLastPeriodWhereTheHistoryDoesNotTell() {
        FittedBaseline fitted = OptimisedMovingAverage.ofLast(3).fit(TimeSeries.indexed(7, 7, 7, 7, 7, 7, 7));
        assertThat(weights(fitted, 3)).containsExactly(0.0, 0.0, 1.0);
        assertThat(fitted.forecast(2).interval(2, 0.95).width()).isZero();
    }

    @Test
    void aWindowOfOneIsTheNaiveMethod() {
        TimeSeries series = autoregression(20, 100, 3);
        assertThat(OptimisedMovingAverage.ofLast(1).fit(series).forecast(6).distribution())
                .isEqualTo(Naive.standard().fit(series).forecast(6).distribution());
    }

    @Test
    void saysItsOptions() {
        OptimisedMovingAverage falling = OptimisedMovingAverage.ofLast(6).falling();
        assertThat(falling.window()).isEqualTo(6);
        assertThat(falling.isFalling()).isTrue();
        assertThat(falling.name()).isEqualTo("optimised-moving-average(6 falling)");
        assertThat(OptimisedMovingAverage.ofLast(6).isFalling()).isFalse();
        assertThatThrownBy(() -> OptimisedMovingAverage.ofLast(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window is 0; it must be at least 1.");
    }
}
