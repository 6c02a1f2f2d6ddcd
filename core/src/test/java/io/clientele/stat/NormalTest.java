package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NormalTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.normal(0, 1),
                Distribution.normal(108.3333, 43.3),
                Distribution.normal(-5, 1e-3),
                Distribution.normal(1e6, 2e5),
                Distribution.normal(7, 0));
    }

    @Test
    void readsAStockLevelAndWhatItLeavesShort() {
        Distribution demand = Distribution.normal(100, 20);
        double stock = demand.quantile(0.95);
        assertThat(stock).isCloseTo(132.897072539029, within(1e-11));
        assertThat(demand.loss(stock)).isCloseTo(0.41785918, within(1e-8));
        assertThat(demand.interval(0.80).lower()).isCloseTo(74.3689687, within(1e-7));
        assertThat(demand.interval(0.80).upper()).isCloseTo(125.6310313, within(1e-7));
    }

    @Test
    void isACertainValueWithoutSpread() {
        Distribution seven = Distribution.normal(7, 0);
        assertThat(seven.isDiscrete()).isTrue();
        assertThat(seven.quantile(0.01)).isEqualTo(7);
        assertThat(seven.quantile(1)).isEqualTo(7);
        assertThat(seven.cdf(7)).isEqualTo(1);
        assertThat(seven.cdf(6.999)).isZero();
        assertThat(seven.loss(5)).isEqualTo(2);
        assertThat(seven.complementaryLoss(10)).isEqualTo(3);
        assertThat(seven.sample(3, 1)).containsExactly(7, 7, 7);
        assertThat(seven.skewness()).isEmpty();
    }

    @Test
    void printsSixDigitsAtMost() {
        assertThat(Distribution.normal(1431.738702751704, 31.599069636227284))
                .hasToString("normal(mean 1,431.74, standard deviation 31.5991)");
        assertThat(Distribution.normal(100, 0.25)).hasToString("normal(mean 100, standard deviation 0.25)");
        assertThatThrownBy(() -> Distribution.normal(1431.738702751704, 20).quantile(0))
                .hasMessage("p is 0; that is unattainable, because normal(mean 1,431.74, standard deviation 20)"
                        + " has no least value. Ask for a probability above 0.");
    }

    @Test
    void refusesASpreadBelowZero() {
        assertThatThrownBy(() -> Distribution.normal(100, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardDeviation is -1; it must be a finite number of 0 or more.");
        assertThatThrownBy(() -> Distribution.normal(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean is NaN; it must be a finite number.");
    }
}
