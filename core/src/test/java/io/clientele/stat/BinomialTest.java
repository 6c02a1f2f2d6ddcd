package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BinomialTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.binomial(20, 0.3),
                Distribution.binomial(1, 0.5),
                Distribution.binomial(1000, 0.02),
                Distribution.binomial(50, 0.97),
                Distribution.binomial(0, 0.3),
                Distribution.binomial(0, 1),
                Distribution.binomial(7, 0),
                Distribution.binomial(7, 1));
    }

    @Test
    void addsUpToOne() {
        Distribution d = Distribution.binomial(20, 0.3);
        double sum = 0;
        for (int k = 0; k <= 20; k++) {
            sum += d.density(k);
        }
        assertThat(sum).isCloseTo(1, within(1e-14));
        assertThat(d.density(21)).isZero();
        assertThat(d.density(2.5)).isZero();
        assertThat(d.density(-1)).isZero();
    }

    @Test
    void mayBeCertain() {
        assertThat(Distribution.binomial(7, 1).quantile(0.2)).isEqualTo(7);
        assertThat(Distribution.binomial(7, 0).highest()).isZero();
        assertThat(Distribution.binomial(7, 1).loss(3)).isEqualTo(4);
    }

    @Test
    void refusesParametersOutsideTheirRange() {
        assertThatThrownBy(() -> Distribution.binomial(-1, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials is -1; it must be at least 0.");
        assertThatThrownBy(() -> Distribution.binomial(10, 1.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probability is 1.2; it must be from 0 to 1.");
    }
}
