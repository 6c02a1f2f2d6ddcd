package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        Rate onTime = Rate.of("on time", "orders due", 20, 20);
        Interval atLeast = onTime.interval(0.95).orElseThrow(); // [0.8389, 1]

        Distribution weekly = Distribution.poisson(4);
        double stock = weekly.quantile(0.95); // 8: P(demand <= 8) = 0.979
        double shortOnAverage = weekly.loss(stock); // expected units short a week

        assertThat(atLeast.lower()).isCloseTo(0.8389, within(5e-5));
        assertThat(atLeast.upper()).isEqualTo(1);
        assertThat(stock).isEqualTo(8);
        assertThat(weekly.cdf(stock)).isCloseTo(0.979, within(5e-4));
        assertThat(shortOnAverage).isBetween(0.0, 0.1);
    }

    @Test
    void theExampleOfTheDistributionRuns() {
        Distribution demand = Distribution.normal(100, 20);
        double stock = demand.quantile(0.95); // 132.9: enough in 95 of 100 periods
        double missing = demand.loss(stock); // 0.418: units short per period with that stock
        Interval usual = demand.interval(0.80); // 74.4 to 125.6

        assertThat(stock).isCloseTo(132.9, within(0.05));
        assertThat(missing).isCloseTo(0.418, within(5e-4));
        assertThat(usual.lower()).isCloseTo(74.4, within(0.05));
        assertThat(usual.upper()).isCloseTo(125.6, within(0.05));
    }

    @Test
    void theExampleOfSeededStreamsRuns() {
        java.util.random.RandomGenerator bits = SeededRandom.of(42);
        java.util.random.RandomGenerator seventeenth = SeededRandom.stream(42, 17);
        assertThat(bits.nextLong()).isNotEqualTo(seventeenth.nextLong());
    }
}
