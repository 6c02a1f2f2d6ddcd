package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogNormalTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.lognormal(0, 1),
                Distribution.lognormal(2, 0.3),
                Distribution.lognormal(6, 0.01),
                LogNormal.withMeanAndStandardDeviation(100, 60));
    }

    /** With log standard deviation 1 a part of the variance lies beyond fifty standard deviations. */
    @Override
    double varianceTolerance(Distribution d) {
        return ((LogNormal) d).logStandardDeviation() >= 1 ? 0.02 : 1e-4;
    }

    @Test
    void losesNothingWhereItHardlyVaries() {
        Distribution d = Distribution.lognormal(0, 1e-12);
        assertThat(d.loss(1 + 1e-11)).isNotNegative();
        assertThat(d.complementaryLoss(1)).isNotNegative();
        assertThat(d.density(1e-300)).isZero();
    }

    @Test
    void meetsAGivenMeanAndStandardDeviation() {
        LogNormal d = LogNormal.withMeanAndStandardDeviation(100, 60);
        assertThat(d.mean()).isCloseTo(100, within(1e-11));
        assertThat(d.standardDeviation()).isCloseTo(60, within(1e-11));
        // Reorder point for 95 % of a lead-time demand of mean 100 and standard deviation 60.
        assertThat(d.quantile(0.95)).isCloseTo(213.475187, within(1e-6));
    }

    @Test
    void refusesParametersWithoutFiniteMoments() {
        assertThatThrownBy(() -> Distribution.lognormal(100, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("logMean is 100 and logStandardDeviation is 60; the variance they give is no finite number"
                        + " above 0. Take the parameters of the logarithm, not of the number itself.");
        assertThatThrownBy(() -> Distribution.lognormal(2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("logStandardDeviation is 0; it must be a finite number above 0.");
    }
}
