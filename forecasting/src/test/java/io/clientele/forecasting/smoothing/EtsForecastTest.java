package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.GaussianPaths;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsForecastTest {

    private static final int HORIZON = 10;
    private static final int PATHS = 40_000;

    /** Three standard errors of a standard deviation from that many paths are 1.1 %. */
    private static final double SIMULATED_PERCENT = 1.5;

    static List<EtsForm> forms() {
        return StateEquations.allForms();
    }

    /** Every form, exact or linearised, against paths drawn from its state equations with errors of two percent of the level. */
    @ParameterizedTest
    @MethodSource("forms")
    void meansAndVariancesAreThoseOfSimulatedPaths(EtsForm form) {
        EtsEstimate model = EtsRecursionTest.model(form);
        double sigma = form.error() == ErrorType.ADDITIVE ? 2 : 0.02;
        GaussianPaths paths = new EtsForecast(model, model.initial(), sigma * sigma, HORIZON).paths();
        Random random = new Random(17);
        double[] sum = new double[HORIZON];
        double[] square = new double[HORIZON];
        double totalSum = 0;
        double totalSquare = 0;
        for (int i = 0; i < PATHS; i++) {
            StateEquations book = new StateEquations(model);
            double total = 0;
            for (int h = 0; h < HORIZON; h++) {
                double y = book.next(sigma * random.nextGaussian());
                sum[h] += y - 100;
                square[h] += (y - 100) * (y - 100);
                total += y - 100;
            }
            totalSum += total;
            totalSquare += total * total;
        }
        for (int h = 1; h <= HORIZON; h++) {
            double mean = sum[h - 1] / PATHS;
            double deviation = Math.sqrt(square[h - 1] / PATHS - mean * mean);
            assertThat(paths.mean(h)).isCloseTo(100 + mean, within(5 * deviation / Math.sqrt(PATHS) + 0.02));
            assertThat(paths.at(h).standardDeviation())
                    .as("step %d", h)
                    .isCloseTo(deviation, withinPercentage(SIMULATED_PERCENT));
        }
        double mean = totalSum / PATHS;
        double deviation = Math.sqrt(totalSquare / PATHS - mean * mean);
        assertThat(paths.total(1, HORIZON).standardDeviation()).isCloseTo(deviation, withinPercentage(2.5));
    }

    @Test
    void pathsThatOverflowAreRefusedWithTheStep() {
        EtsEstimate model = new EtsEstimate(
                EtsForm.of("MMN"), 0.5, 0.1, 0, 1, EtsState.level(100).growth(10));
        EtsForecast ahead = new EtsForecast(model, model.initial(), 0.01, 400);
        assertThatThrownBy(ahead::paths)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "horizon is 400; it must be at most 306 for this fit, whose numbers overflow at step 307. Ask"
                                + " for fewer steps, or use a damped trend.");
    }
}
