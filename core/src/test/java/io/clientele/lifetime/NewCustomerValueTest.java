package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewCustomerValueTest {

    private static final LifetimeUnit WEEKS = LifetimeUnit.WEEKS;

    /** One purchase a week of everybody, for all time, of 15 / 2.5 · 6 = 36 each. */
    private static final ResidualValue RULE = ResidualValue.of(
                    new NbdProcess(2, 2, WEEKS), new GammaGammaProcess(6, 3.5, 15))
            .margin(0.5)
            .discount(Discount.continuous(0.01, WEEKS));

    @Test
    void addsTheFirstPurchaseToWhatFollows() {
        NewCustomerValue worth = NewCustomerValue.of(RULE);
        assertThat(worth.firstPurchase().orElseThrow()).isCloseTo(18, within(1e-12));
        assertThat(worth.later().orElseThrow()).isCloseTo(1800, within(1e-9));
        assertThat(worth.total().orElseThrow()).isCloseTo(1818, within(1e-9));
        assertThat(worth.afterAcquisitionCost(2000).orElseThrow()).isCloseTo(-182, within(1e-9));
        assertThat(worth.withFirstPurchase(-5).total().orElseThrow()).isCloseTo(1795, within(1e-9));
        assertThat(worth).hasToString("New customer: 18.00 at the first purchase, 1,800.00 later, 1,818.00 in all");
        NewCustomerValue ofTenWeeks = NewCustomerValue.over(Duration.ofDays(70), RULE);
        assertThat(ofTenWeeks.later().orElseThrow()).isCloseTo(-1800 * Math.expm1(-0.1), within(1e-9));
    }

    @Test
    void saysWhyThereIsNone() {
        NewCustomerValue worth = NewCustomerValue.of(RULE.discount(Discount.none()));
        assertThat(worth.firstPurchase().value()).isPresent();
        assertThat(worth.total().value()).isEmpty();
        assertThat(worth.toString())
                .isEqualTo("New customer: 18.00 at the first purchase, – later, divergent: Nobody leaves in NBD, so"
                        + " purchases without a discount add up without end. Use a discount above 0 or a finite span.");
        assertThatThrownBy(() -> worth.afterAcquisitionCost(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cost is -1; it must be a finite number of 0 or more.");
    }

    @Test
    void travels() {
        RoundTrip.survives(NewCustomerValue.of(RULE));
    }
}
