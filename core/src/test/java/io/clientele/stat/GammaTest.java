package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GammaTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.gamma(2, 25),
                Distribution.gamma(1, 5),
                Distribution.gamma(0.3, 40),
                Distribution.gamma(2500, 0.2),
                Gamma.withMeanAndStandardDeviation(100, 60));
    }

    @Test
    void meetsAGivenMeanAndStandardDeviation() {
        Gamma d = Gamma.withMeanAndStandardDeviation(100, 60);
        assertThat(d.mean()).isCloseTo(100, within(1e-12));
        assertThat(d.standardDeviation()).isCloseTo(60, within(1e-12));
        // Reorder point for 95 % of a lead-time demand of mean 100 and standard deviation 60.
        assertThat(d.quantile(0.95)).isCloseTo(214.595009, within(1e-6));
    }

    @Test
    void isTheExponentialDistributionForShapeOne() {
        Distribution d = Distribution.gamma(1, 5);
        assertThat(d.survival(10)).isCloseTo(Math.exp(-2), within(1e-16));
        assertThat(d.loss(10)).isCloseTo(5 * Math.exp(-2), within(1e-15));
        assertThat(d.quantile(0.5)).isCloseTo(5 * Math.log(2), within(1e-14));
        assertThat(d.density(0)).isEqualTo(0.2);
    }

    @Test
    void knowsItsDensityAtZero() {
        assertThat(Distribution.gamma(0.5, 1).density(0)).isInfinite();
        assertThat(Distribution.gamma(2, 1).density(0)).isZero();
        assertThat(Distribution.gamma(2, 1).density(-1)).isZero();
    }

    @Test
    void keepsItsDensityNextToZero() {
        assertThat(Distribution.gamma(1, 1e9).density(1e-300)).isEqualTo(1e-9);
        // k (k θ)^-1 x^(k-1) as x goes to 0, with k = 1/2 and Γ(1/2) = √π.
        assertThat(Distribution.gamma(0.5, 1e9).density(1e-300) / 1e150)
                .isCloseTo(1 / Math.sqrt(1e9 * Math.PI), within(1e-14));
    }

    @Test
    void hasQuantilesBelowTheLeastNumberForTinyShapes() {
        assertThat(Distribution.gamma(1e-3, 1).quantile(0.1)).isZero();
        assertThat(Distribution.gamma(Double.MIN_NORMAL, 1).quantile(0.99)).isZero();
    }

    @Test
    void refusesParametersOutsideTheirRange() {
        assertThatThrownBy(() -> Distribution.gamma(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> Gamma.withMeanAndStandardDeviation(10, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardDeviation is 0; it must be a finite number above 0.");
    }
}
