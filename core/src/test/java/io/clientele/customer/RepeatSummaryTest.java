package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RepeatSummaryTest {

    private final RepeatSummary summary = PurchasesAccumulator.in("EUR")
            .add("A", "2026-01-01", 50)
            .add("A", "2026-01-11", 10)
            .add("A", "2026-01-21", 20)
            .add("B", "2026-01-31", 99)
            .finish("2026-01-31")
            .repeats();

    @Test
    void leavesTheFirstPurchaseOut() {
        assertThat(summary.row(CustomerId.of("A"))).hasValue(new RepeatSummary.Row(CustomerId.of("A"), 2, 20, 30, 15));
        assertThat(summary.repeats(0)).isEqualTo(2);
        assertThat(summary.recencyDays(0)).isEqualTo(20);
        assertThat(summary.ageDays(0)).isEqualTo(30);
        assertThat(summary.meanValue(0)).hasValue(15);
    }

    @Test
    void hasNoMeanValueWithoutARepeat() {
        assertThat(summary.meanValue(1)).isEmpty();
        assertThat(summary.row(CustomerId.of("B")).orElseThrow().meanValue()).isEmpty();
        assertThat(summary.row(CustomerId.of("C"))).isEmpty();
    }

    @Test
    void prints() {
        assertThat(summary)
                .hasToString("Repeat purchases up to 2026-01-31, 2 customers, 2 repeats, 1 without one\n"
                        + "customer  x  t_x days  T days  mean EUR\n"
                        + "--------  -  --------  ------  --------\n"
                        + "A         2        20      30     15.00\n"
                        + "B         0         0       0         –");
    }

    @Test
    void printsEachCustomerInOneLine() {
        assertThat(summary.row(CustomerId.of("A")).orElseThrow())
                .hasToString("A: x 2, t_x 20 days, T 30 days, mean 15.00");
        assertThat(summary.row(CustomerId.of("B")).orElseThrow()).hasToString("B: x 0, t_x 0 days, T 0 days, mean –");
    }

    @Test
    void refusesTimesThatCannotBe() {
        CustomerId customer = CustomerId.of(17);
        assertThatThrownBy(() -> new RepeatSummary.Row(customer, 2, -1, 30, 1))
                .hasMessage("recencyDays of customer 17 is -1; it must be at least 0.");
        assertThatThrownBy(() -> new RepeatSummary.Row(customer, 2, 31, 30, 1))
                .hasMessage("recencyDays of customer 17 is 31; it must be at most the age, 30 days.");
        assertThatThrownBy(() -> new RepeatSummary.Row(customer, 0, 3, 30, 0))
                .hasMessage(
                        "recencyDays of customer 17 is 3 with 0 repeats; it must be 0 without a repeat and at least "
                                + "one day for each.");
    }
}
