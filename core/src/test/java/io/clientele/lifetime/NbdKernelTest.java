package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NbdKernelTest {

    /** A sum of a few hundred reciprocals is right to about 1e-14. */
    private static final double DIGITS = 1e-11;

    @ParameterizedTest
    @CsvSource({"0.5, 120", "150, 101", "9999, 300", "10000, 300", "10001, 101", "1e9, 500", "2.9e15, 200"})
    void risesByTheSumOfReciprocals(double y, int k) {
        double sum = 0;
        double squares = 0;
        for (int i = k - 1; i >= 0; i--) {
            sum += 1 / (y + i);
            squares -= 1 / ((y + i) * (y + i));
        }
        assertThat(NbdKernel.digammaRise(y, k)).isCloseTo(sum, withPercentage(100 * DIGITS));
        assertThat(NbdKernel.trigammaRise(y, k)).isCloseTo(squares, withPercentage(100 * DIGITS));
    }
}
