package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastSquaresStatesTest {

    /** The normal equations are solved to rounding, times the condition of the columns. */
    private static final double SLOPE = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "ANN, 1, 3",
        "ANN, 1, 40",
        "AAN, 1, 5",
        "AAN, 1, 200",
        "AAdN, 1, 30",
        "ANA, 4, 8",
        "ANA, 4, 41",
        "AAA, 4, 9",
        "AAA, 12, 24",
        "AAA, 12, 121",
        "AAdA, 7, 60",
        "AAdA, 12, 31",
        "AAA, 52, 130"
    })
    void noInitialStateCanBeMovedForTheBetter(String code, int m, int n) {
        EtsForm form = EtsForm.of(code);
        SplittableRandom random = new SplittableRandom(7L * n + m);
        for (int trial = 0; trial < 20; trial++) {
            double[] y = new double[n];
            for (int t = 0; t < n; t++) {
                y[t] = 10 + 0.05 * t + Math.sin(t) + random.nextDouble();
            }
            double alpha = 0.01 + 0.98 * random.nextDouble();
            double beta = form.hasTrend() ? alpha * random.nextDouble() : 0;
            double gamma = form.hasSeason() ? (1 - alpha) * random.nextDouble() : 0;
            if (form.hasSeason() && form.hasTrend()) {
                beta *= new DiscountPolynomial(m).highestBeta(alpha, gamma, 1, alpha) / alpha;
            }
            double phi = form.trend().isDamped() ? 0.8 + 0.18 * random.nextDouble() : 1;
            EtsPass pass = new EtsPass(y, m);
            new LeastSquaresStates(form, n, m).solve(pass, alpha, beta, gamma, phi);
            double squares = EtsLikelihood.sumOfSquares(pass, ErrorType.ADDITIVE);
            EtsLikelihood.differentiate(pass, ErrorType.ADDITIVE, squares + 1e-6);
            pass.backward(form, alpha, beta, gamma, phi);
            assertThat(pass.byLevel).isCloseTo(0, within(SLOPE * n));
            assertThat(pass.byGrowth).isCloseTo(0, within(SLOPE * n * n));
            for (int j = 0; j < m; j++) {
                assertThat(pass.bySeason[j]).isCloseTo(0, within(SLOPE * n));
            }
        }
    }
}
