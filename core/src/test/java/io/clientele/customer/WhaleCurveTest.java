package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhaleCurveTest {

    private final CustomerValues profit =
            CustomerValues.of("profit", "EUR", Customers.of("A", "B", "C", "D", "E"), 100, -60, 50, 0, 10);

    @Test
    void climbsAboveItsEnd() {
        WhaleCurve whale = WhaleCurve.of(profit);
        assertThat(whale.cumulative(0)).isZero();
        assertThat(whale.cumulative(2)).isEqualTo(150);
        assertThat(whale.total()).isEqualTo(100);
        assertThat(whale.peak()).isEqualTo(160);
        assertThat(whale.peakShare()).hasValue(1.6);
        assertThat(whale.earners()).isEqualTo(3);
        assertThat(whale.losses()).isEqualTo(60);
        assertThat(whale.lossMakers()).isEqualTo(Customers.of("B"));
        assertThat(whale.share(4)).hasValue(1.6);
    }

    @Test
    void hasNoSharesWithoutProfit() {
        WhaleCurve whale = WhaleCurve.of(profit.map("loss", "EUR", value -> -value));
        assertThat(whale.peakShare()).isEmpty();
        assertThat(whale.toString()).endsWith("The total is not above zero, so there are no shares.");
        assertThatThrownBy(() -> WhaleCurve.of(profit.top(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("profit has 0 customers; a whale curve needs at least 1.");
        assertThatThrownBy(() -> whale.cumulative(6)).hasMessage("count is 6; it must be from 0 to 5.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isConcaveAndPeaksWhereProfitEnds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Customers many = Customers.of(random.longs(200, 0, 1_000_000).toArray());
        double[] values = random.doubles(many.size(), -50, 100).toArray();
        WhaleCurve whale = WhaleCurve.of(CustomerValues.of("profit", "EUR", many, values));
        for (int k = 2; k <= whale.size(); k++) {
            double now = whale.cumulative(k) - whale.cumulative(k - 1);
            double before = whale.cumulative(k - 1) - whale.cumulative(k - 2);
            assertThat(now).isLessThanOrEqualTo(before + 1e-9);
            assertThat(whale.cumulative(k)).isLessThanOrEqualTo(whale.peak());
        }
        assertThat(whale.peak() - whale.losses()).isCloseTo(whale.total(), within(1e-9));
    }

    @Test
    void prints() {
        assertThat(WhaleCurve.of(profit)).hasToString("""
            Whale curve of profit in EUR, 5 customers, total 100
              top  customers  cumulative    share
            -----  ---------  ----------  -------
             10 %          1         100  100.0 %
             20 %          1         100  100.0 %
             30 %          2         150  150.0 %
             40 %          2         150  150.0 %
             50 %          3         160  160.0 %
             60 %          3         160  160.0 %
             70 %          4         160  160.0 %
             80 %          4         160  160.0 %
             90 %          5         100  100.0 %
            100 %          5         100  100.0 %
            Top 160 after 3 customers; 1 customer below zero, together -60.\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(WhaleCurve.of(profit));
    }
}
