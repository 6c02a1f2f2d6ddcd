package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UniformTest extends DistributionContract {

    /** All begin at 0: next to an end that does not, a probability of 1e-12 is nearer to it than doubles lie apart. */
    @Override
    Stream<Distribution> examples() {
        return Stream.of(Distribution.uniform(0, 1), Distribution.uniform(0, 40), Distribution.uniform(0, 1e-9));
    }

    @Test
    void mayBeginAnywhere() {
        for (Distribution d : new Distribution[] {
            Distribution.uniform(4, 12), Distribution.uniform(-3, 5), Distribution.uniform(1e6, 1e6 + 1)
        }) {
            for (double p : new double[] {0, 0.01, 0.3, 0.5, 0.77, 1}) {
                double x = d.quantile(p);
                assertThat(d.cdf(x)).isCloseTo(p, within(1e-9));
                assertThat(d.cdf(x) + d.survival(x)).isCloseTo(1, within(1e-15));
                assertThat(d.loss(x) - d.complementaryLoss(x)).isCloseTo(d.mean() - x, within(1e-9));
            }
        }
    }

    @Test
    void spreadsEvenly() {
        Distribution d = Distribution.uniform(10, 50);
        assertThat(d.mean()).isEqualTo(30);
        assertThat(d.quantile(0.25)).isEqualTo(20);
        assertThat(d.loss(20)).isEqualTo(11.25);
        assertThat(d.secondLoss(20)).isCloseTo(112.5, within(1e-12));
        assertThat(d.interval(0.5)).isEqualTo(new Interval(20, 40, 0.5));
    }

    @Test
    void refusesEndsOutOfOrder() {
        assertThatThrownBy(() -> Distribution.uniform(3, 3))
                .hasMessage("highest is 3 and lowest is 3; it must be above, by less than 1E154. Use"
                        + " Distribution.normal(x, 0) for a certain value.");
        assertThatThrownBy(() -> Distribution.uniform(Double.NaN, 3)).hasMessageStartingWith("lowest is NaN");
    }
}
