package io.clientele.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PolynomialsTest {

    @Test
    void partialAutocorrelationsComeBackFromTheirCoefficients() {
        SplittableRandom random = new SplittableRandom(1);
        for (int count = 0; count <= 6; count++) {
            double[] partials = new double[count];
            for (int i = 0; i < count; i++) {
                partials[i] = 1.8 * random.nextDouble() - 0.9;
            }
            double[] a = partials.clone();
            Polynomials.fromPartials(a, 0, count);
            assertThat(Polynomials.rootsBeyond(1, a, 0, count)).isTrue();
            assertThat(Polynomials.toPartials(a, 0, count)).isTrue();
            for (int i = 0; i < count; i++) {
                assertThat(a[i]).isCloseTo(partials[i], within(1e-10));
            }
        }
    }

    @Test
    void knowsWhereTheNearestRootIs() {
        // 1 − 0.8·B has its root at 1.25; 1 − 1.5·B + 0.56·B² at 1/0.7 and 1/0.8
        assertThat(Polynomials.rootsBeyond(1.24, new double[] {0.8}, 0, 1)).isTrue();
        assertThat(Polynomials.rootsBeyond(1.26, new double[] {0.8}, 0, 1)).isFalse();
        assertThat(Polynomials.rootsBeyond(1.24, new double[] {1.5, -0.56}, 0, 2))
                .isTrue();
        assertThat(Polynomials.rootsBeyond(1.26, new double[] {1.5, -0.56}, 0, 2))
                .isFalse();
        assertThat(Polynomials.rootsBeyond(1, new double[] {1.5}, 0, 1)).isFalse();
    }

    @Test
    void multipliesOutSeasonalModels() {
        double[] ma = new double[6];
        Polynomials.multiply(new double[] {-0.4, -0.6}, 0, 1, 1, 1, 4, -1, ma);
        assertThat(ma).containsExactly(0, -0.4, 0, 0, -0.6, 0.24);
        double[] ar = new double[6];
        Polynomials.multiply(new double[] {0.5, 0.25}, 0, 1, 1, 1, 4, 1, ar);
        assertThat(ar).containsExactly(0, 0.5, 0, 0, 0.25, -0.125);
    }

    @Test
    void differencesLookBackOnWhatTheyTake() {
        assertThat(Polynomials.differences(0, 0, 1)).containsExactly(0);
        assertThat(Polynomials.differences(2, 0, 1)).containsExactly(0, 2, -1);
        assertThat(Polynomials.differences(1, 1, 4)).containsExactly(0, 1, 0, 0, 1, -1);
    }
}
