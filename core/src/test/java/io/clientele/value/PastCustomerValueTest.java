package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class PastCustomerValueTest {

    private static final double ROUNDING = 1e-12;

    private final Purchases buyers = PurchasesAccumulator.in("EUR")
            .add("A", "2025-06-30", 100)
            .add("A", "2026-06-30", 50)
            .add("B", "2024-06-30", 10)
            .finish("2026-06-30");

    @Test
    void compoundsToTheDay() {
        CustomerValues past = PastCustomerValue.annualRate(0.10).margin(0.5).on(buyers);
        assertThat(past.get("A").orElseThrow()).isCloseTo(0.5 * (110 + 50), within(ROUNDING));
        assertThat(past.get("B").orElseThrow()).isCloseTo(5 * 1.1 * 1.1, within(ROUNDING));
        assertThat(past.unit()).isEqualTo("EUR");
    }

    @Test
    void isTheTotalWithoutARate() {
        assertThat(PastCustomerValue.annualRate(0).on(buyers).values())
                .containsExactly(buyers.total().values());
    }

    @Test
    void addsContributionsAtEqualDistances() {
        // Kumar's form: 800 · 1.0125² + 50 · 1.0125 + 30, at 1.25 % a month.
        assertThat(PastCustomerValue.of(0.0125, 800, 50, 30))
                .isCloseTo(800 * 1.0125 * 1.0125 + 50 * 1.0125 + 30, within(1e-9));
        assertThat(PastCustomerValue.of(0.1)).isZero();
    }

    @Test
    void refusesPercent() {
        assertThatThrownBy(() -> PastCustomerValue.annualRate(0.1).margin(30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("margin is 30; it must be at most 1. Write 0.25 for 25 percent.");
        assertThatThrownBy(() -> PastCustomerValue.annualRate(10))
                .hasMessage("annualRate is 10; it must be below 2, which is 200 percent. Write 0.1 for 10 percent.");
        assertThatThrownBy(() -> PastCustomerValue.annualRate(-0.1))
                .hasMessage("annualRate is -0.1; it must be a finite number of 0 or more.");
    }

    @Test
    void travels() {
        RoundTrip.survives(PastCustomerValue.annualRate(0.1).margin(0.3));
        assertThat(PastCustomerValue.annualRate(0.1).margin(0.3))
                .hasToString("past customer value at 10.0 % a year, margin 30.0 %");
    }

    @Test
    void addsTheFutureInCustomerEquity() {
        CustomerValues worth = CustomerValues.of("lifetime value", "EUR", Customers.of("A", "B", "C"), 300, -50, 100);
        CustomerEquity equity =
                CustomerEquity.of(worth).newcomers(10, 2).worth(120).costing(60).discount(0.25);
        assertThat(equity.ofCurrent()).isEqualTo(350);
        assertThat(equity.ofFuture()).isCloseTo(600 / 1.25 + 600 / 1.5625, within(ROUNDING * 1e3));
        assertThat(equity.total()).isCloseTo(350 + 480 + 384, within(1e-9));
        assertThat(equity.belowZero()).isEqualTo(Customers.of("B"));
        assertThat(CustomerEquity.of(worth).total()).isEqualTo(350);
        assertThat(equity).hasToString("""
            Customer equity in EUR, 3 customers of today
            part               customers     value
            -----------------  ---------  --------
            worth 0 or more            2    400.00
            worth less than 0          1    -50.00
            today                      3    350.00
            to be won                 20    864.00
            total                     23  1,214.00\
            """);
        assertThatThrownBy(() -> equity.costing(-1)).hasMessage("cost is -1; it must be a finite number of 0 or more.");
        RoundTrip.survives(equity);
    }
}
