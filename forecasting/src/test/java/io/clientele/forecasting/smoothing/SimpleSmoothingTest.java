package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimpleSmoothingTest {

    private static double squares(double[] y, double alpha) {
        EtsPass pass = new EtsPass(y, 1);
        new LeastSquaresStates(EtsForm.of("ANN"), y.length, 1).solve(pass, alpha, 0, 0, 1);
        return EtsLikelihood.sumOfSquares(pass, ErrorType.ADDITIVE);
    }

    @Test
    void noAlphaOfAFineGridDoesBetter() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 300; trial++) {
            double[] y = new double[3 + random.nextInt(60)];
            double level = 0;
            double persistence = random.nextDouble();
            for (int t = 0; t < y.length; t++) {
                double shock = random.nextDouble() - 0.5;
                y[t] = level + shock;
                level += persistence * shock;
            }
            double best = squares(y, SimpleSmoothing.of(y).alpha());
            double rest = Double.POSITIVE_INFINITY;
            for (int k = 0; k <= 500; k++) {
                rest = Math.min(rest, squares(y, 1e-4 + (0.9999 - 1e-4) * k / 500));
            }
            assertThat(best).as("trial %d", trial).isLessThanOrEqualTo(rest * (1 + 1e-9));
        }
    }

    @Test
    void aConstantSeriesHasAnAlphaWithinTheLimits() {
        double[] constant = new double[12];
        Arrays.fill(constant, 0.7);
        assertThat(SimpleSmoothing.of(constant).alpha()).isBetween(1e-4, 0.9999);
    }
}
