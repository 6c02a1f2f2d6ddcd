package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InverseBoxCoxTest extends DistributionContract {

    /** Of integrals against closed forms. */
    private static final double QUADRATURE = 1e-10;

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                InverseBoxCox.of(Distribution.normal(2, 0.2), 0.5, 10),
                InverseBoxCox.of(Distribution.normal(0, 0.1), 0.3, 4),
                InverseBoxCox.of(Distribution.normal(1, 0.1), 0.7, 1));
    }

    @Test
    void thePowerOneIsTheSameShiftedAndFloored() {
        Distribution x = new InverseBoxCox(Distribution.normal(4, 2), 1, 3);
        Distribution plain = Floored.of(Distribution.normal(15, 6), 0);
        assertThat(x.mean()).isCloseTo(plain.mean(), within(QUADRATURE * 15));
        assertThat(x.variance()).isCloseTo(plain.variance(), within(QUADRATURE * 100));
        for (double at : new double[] {0.5, 8, 15, 30}) {
            assertThat(x.cdf(at)).isCloseTo(plain.cdf(at), within(1e-14));
            assertThat(x.loss(at)).isCloseTo(plain.loss(at), within(QUADRATURE * 15));
            assertThat(x.complementaryLoss(at)).isCloseTo(plain.complementaryLoss(at), within(QUADRATURE * 15));
        }
    }

    @Test
    void thePowerZeroIsLognormal() {
        Distribution x = new InverseBoxCox(Distribution.normal(1, 0.4), 0, 2);
        Distribution lognormal = InverseBoxCox.of(Distribution.normal(1, 0.4), 0, 2);
        assertThat(lognormal).isInstanceOf(LogNormal.class);
        assertThat(x.mean()).isCloseTo(lognormal.mean(), within(1e-9));
        assertThat(x.variance()).isCloseTo(lognormal.variance(), within(1e-8));
        assertThat(x.quantile(0.9)).isCloseTo(lognormal.quantile(0.9), within(1e-9));
    }

    @Test
    void keepsItsDigitsAsThePowerGoesToZero() {
        for (double lambda : new double[] {1e-3, 1e-6, 1e-9, 1e-12, 2.364e-16, 1e-300}) {
            double y = InverseBoxCox.transform(432, lambda, 7);
            double log = Math.log(432.0 / 7);
            assertThat(y).isCloseTo(log * (1 + lambda * log / 2), within(1e-14 + lambda * lambda * log * log * log));
            assertThat(InverseBoxCox.back(y, lambda, 7)).isCloseTo(432, within(1e-11));
        }
    }

    @Test
    void certainAndSampledValuesAreTransformedThemselves() {
        assertThat(InverseBoxCox.of(Distribution.normal(2, 0), 0.5, 1)).isEqualTo(Distribution.normal(4, 0));
        assertThat(InverseBoxCox.of(Distribution.empirical(-9, 0, 2), 0.5, 1).quantile(0.99))
                .isEqualTo(4);
        assertThatThrownBy(() -> new InverseBoxCox(Distribution.poisson(2), 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("it must be continuous. Use InverseBoxCox.of.");
    }
}
