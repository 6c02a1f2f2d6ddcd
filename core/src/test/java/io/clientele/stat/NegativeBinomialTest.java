package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.negativeBinomial(6, 0.4),
                Distribution.negativeBinomial(1.5, 0.5),
                Distribution.negativeBinomial(0.2, 0.05),
                Distribution.negativeBinomial(400, 0.8),
                Distribution.negativeBinomial(3, 1),
                NegativeBinomial.withMeanAndVariance(20, 30));
    }

    @Test
    void meetsAGivenMeanAndVariance() {
        NegativeBinomial d = NegativeBinomial.withMeanAndVariance(20, 30);
        assertThat(d.mean()).isCloseTo(20, within(1e-12));
        assertThat(d.variance()).isCloseTo(30, within(1e-12));
        assertThat(d.size()).isCloseTo(40, within(1e-12));
    }

    @Test
    void comesCloseToThePoissonDistributionAsTheVarianceComesCloseToTheMean() {
        NegativeBinomial d = NegativeBinomial.withMeanAndVariance(4, 4 * (1 + 1e-9));
        Distribution poisson = Distribution.poisson(4);
        for (int k = 0; k < 20; k++) {
            assertThat(d.cdf(k)).isCloseTo(poisson.cdf(k), within(1e-8));
        }
    }

    @Test
    void isTheGeometricDistributionForSizeOne() {
        Distribution d = Distribution.negativeBinomial(1, 0.2);
        assertThat(d.density(3)).isCloseTo(0.2 * 0.8 * 0.8 * 0.8, within(1e-15));
        assertThat(d.survival(3)).isCloseTo(Math.pow(0.8, 4), within(1e-15));
    }

    @Test
    void refusesTooLittleVariance() {
        assertThatThrownBy(() -> NegativeBinomial.withMeanAndVariance(20, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "variance is 20; it must be above the mean of 20. Use the Poisson distribution where they are"
                                + " equal and the binomial one where it is less.");
        assertThatThrownBy(() -> Distribution.negativeBinomial(3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probability is 0; it must be above 0 and at most 1.");
    }
}
