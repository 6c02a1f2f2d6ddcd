package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class LoyaltyProfitTest {

    private static final double ROUNDING = 1e-12;

    private final LoyaltyProfit profit = LoyaltyProfit.acquisitionCost(80)
            .from(LoyaltyProfit.Source.BASE, 50, 50, 50)
            .from(LoyaltyProfit.Source.GROWTH, 0, 10, 20)
            .discount(0.25);

    @Test
    void addsTheSourcesByYear() {
        assertThat(profit.profit(2)).isEqualTo(70);
        assertThat(profit.value(0)).isEqualTo(-30);
        assertThat(profit.value(1)).isCloseTo(-80 + 50 + 60 * 0.8 + 70 * 0.64, within(ROUNDING * 100));
        assertThat(profit.value(0.5)).isCloseTo(-80 + 50 + 60 * 0.4 + 70 * 0.16, within(ROUNDING * 100));
    }

    @Test
    void saysWhatFivePointsDo() {
        RetentionEffect effect = profit.effectOf(0.05).at(0.80);
        double before = -30 + 60 * 0.64 + 70 * 0.4096;
        double after = -30 + 60 * 0.68 + 70 * 0.4624;
        assertThat(effect.before()).isCloseTo(before, within(1e-9));
        assertThat(effect.after()).isCloseTo(after, within(1e-9));
        assertThat(effect.relativeGain().orElseThrow()).isCloseTo(after / before - 1, within(1e-9));
        assertThat(effect).hasToString("retention 80.0 % to 85.0 %: value 37.07 to 43.17, +16.4 %");
        assertThat(profit.effectOf(0.05).at(0).relativeGain()).isEmpty();
        assertThat(profit.effectOf(0.05).at(0.95).raised()).isEqualTo(1);
    }

    @Test
    void risesWithRetentionIfProfitsAreAboveZero() {
        for (double r = 0; r < 0.99; r += 0.01) {
            assertThat(profit.value(r + 0.01)).isGreaterThan(profit.value(r));
        }
    }

    @Test
    void refusesRetentionAboveAll() {
        assertThatThrownBy(() -> profit.effectOf(0.05).at(0.97))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retention is 0.97 and would rise by 0.05 above 1. Use a smaller rise.");
        assertThatThrownBy(() -> profit.effectOf(5))
                .hasMessage("points is 5; it must be from 0 to 1. Write 0.05 for 5 percent.");
        assertThatThrownBy(() -> profit.from(LoyaltyProfit.Source.SAVINGS, 1))
                .hasMessage("savings has 1 elements and base has 3; they must have the same number.");
        assertThatThrownBy(() -> profit.profit(3))
                .hasMessage("year is 3; there is profit for 3 years, counted from 0.");
    }

    @Test
    void prints() {
        assertThat(profit).hasToString("""
            Profit by year of tenure, acquisition cost 80.00, discount 25.0 %
            year   base  growth  profit
            ----  -----  ------  ------
               0  50.00    0.00   50.00
               1  50.00   10.00   60.00
               2  50.00   20.00   70.00\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(profit);
        RoundTrip.survives(profit.effectOf(0.05));
        RoundTrip.survives(profit.effectOf(0.05).at(0.8));
    }
}
