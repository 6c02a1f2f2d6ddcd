package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoissonTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.poisson(0),
                Distribution.poisson(0.05),
                Distribution.poisson(4),
                Distribution.poisson(50),
                Distribution.poisson(1e4));
    }

    @Test
    void readsAStockLevel() {
        Distribution demand = Distribution.poisson(4);
        assertThat(demand.quantile(0.95)).isEqualTo(8);
        assertThat(demand.cdf(8)).isCloseTo(0.978637, within(1e-6));
    }

    @Test
    void readsBackorders() {
        // Spare parts: stock 3, half a part asked for a period, two periods to replenish.
        Distribution onOrder = Distribution.poisson(1);
        assertThat(onOrder.cdf(2)).isCloseTo(0.919699, within(1e-6));
        assertThat(onOrder.loss(3)).isCloseTo(0.0233369, within(1e-7));
    }

    @Test
    void isCertainlyZeroForMeanZero() {
        Distribution none = Distribution.poisson(0);
        assertThat(none.quantile(0.999)).isZero();
        assertThat(none.loss(0)).isZero();
        assertThat(none.density(0)).isEqualTo(1);
        assertThat(none.highest()).isZero();
    }

    @Test
    void staysExactForVeryLargeMeans() {
        Distribution d = Distribution.poisson(1e8);
        assertThat(d.cdf(d.quantile(0.3))).isBetween(0.3, 0.3001);
        assertThat(d.loss(1e8)).isCloseTo(1e4 / Math.sqrt(2 * Math.PI), within(1e-3));
    }

    @Test
    void refusesANegativeMean() {
        assertThatThrownBy(() -> Distribution.poisson(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean is -1; it must be a finite number of 0 or more.");
    }
}
