package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.customer.CustomerId;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.customer.RepeatSummary;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import io.clientele.value.LifetimeValue;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResidualValueTest {

    /** The reference has fifteen digits; its residual transactions are integrals. */
    private static final double GOLDEN_PERCENT = 1e-8;

    private static final ParetoNbdProcess PARETO =
            new ParetoNbdProcess(0.553, 10.578, 0.606, 11.669, LifetimeUnit.WEEKS);
    private static final GammaGammaProcess SPEND = new GammaGammaProcess(6.25, 3.74, 15.44);
    private static final Discount DISCOUNT = Discount.continuous(0.0027, LifetimeUnit.WEEKS);

    private static final RepeatSummary SUMMARY = PurchasesAccumulator.in("EUR")
            .add("A", "2026-01-05", 100)
            .add("A", "2026-02-05", 50)
            .add("B", "2026-01-10", 100)
            .add("C", "2026-02-10", 10)
            .add("C", "2026-03-10", 0)
            .finish("2026-06-30")
            .repeats();

    private static ResidualValue rule() {
        return ResidualValue.of(PARETO, SPEND).discount(DISCOUNT);
    }

    @Test
    void isWorthWhatTheReferenceSays() {
        Table table = Csv.read(SharedData.data("cdnow/cdnow_sample_summary.csv"));
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < table.integers("x").length; i++) {
            rows.put(Long.toString(table.integer("sample_id", i)), i);
        }
        for (Map<String, String> row : Golden.rows(ResidualValueTest.class, "customers_spend_clv.csv")) {
            if (!row.get("param_set").equals("FIXED")) {
                continue;
            }
            int at = rows.get(row.get("sample_id"));
            BuyerHistory history = BuyerHistory.ofDays(
                    (int) table.integer("x", at), table.number("t_x_days", at), table.number("T_days", at));
            assertThat(rule().of(history, Double.parseDouble(row.get("zbar"))).orElseThrow())
                    .as("customer " + row.get("sample_id"))
                    .isCloseTo(Double.parseDouble(row.get("residual_clv_revenue")), withinPercentage(GOLDEN_PERCENT));
        }
    }

    @Test
    void theMarginScalesTheValue() {
        BuyerHistory history = BuyerHistory.ofDays(2, 100, 200);
        double whole = rule().of(history, 30).orElseThrow();
        assertThat(rule().margin(0.3).of(history, 30).orElseThrow()).isCloseTo(0.3 * whole, within(1e-12));
        assertThat(rule().margin(-0.1).of(history, 30).orElseThrow()).isCloseTo(-0.1 * whole, within(1e-12));
    }

    @Test
    void spansRiseToTheWhole() {
        BuyerHistory history = BuyerHistory.ofDays(2, 100, 200);
        double whole = rule().of(history, 30).orElseThrow();
        double before = 0;
        for (int years = 1; years <= 64; years *= 2) {
            double part =
                    rule().over(Duration.ofDays(365L * years), history, 30).orElseThrow();
            assertThat(part).isBetween(before, whole);
            before = part;
        }
        assertThat(before).isCloseTo(whole, withinPercentage(1));
    }

    @Test
    void saysWhyThereIsNoValue() {
        BuyerHistory history = BuyerHistory.ofDays(2, 100, 200);
        assertThat(ResidualValue.of(PARETO, SPEND).of(history, 30)).isInstanceOf(LifetimeValue.Divergent.class);
        ResidualValue without =
                ResidualValue.of(PARETO, new GammaGammaProcess(2, 0.9, 10)).discount(DISCOUNT);
        assertThat(without.of(history, 30)).isInstanceOf(LifetimeValue.Finite.class);
        assertThat(without.ofNewCustomer())
                .isEqualTo(new LifetimeValue.Divergent(
                        "q is 0.9000; the mean of a customer with 0 repeats exists only if p x + q is above 1. The"
                                + " amounts have too long a tail: look for outliers, or use the median."));
        assertThat(without.of(SUMMARY).total().value()).isEmpty();
        assertThatThrownBy(() -> without.of(SUMMARY).values()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void valuesABase() {
        CustomerResidualValues worth = rule().margin(0.3).of(SUMMARY);
        assertThat(worth.customers()).hasSize(3);
        assertThat(worth.withoutAmount()).isEqualTo(1);
        assertThat(worth.customers().get(2).amount()).isEqualTo(SPEND.expectedSpendOfNewCustomer());
        assertThat(worth.customers().get(0).value().orElseThrow())
                .isCloseTo(
                        rule().margin(0.3)
                                .of(BuyerHistory.ofDays(1, 31, 176), 50)
                                .orElseThrow(),
                        withinPercentage(1e-9));
        assertThat(worth.values().sum()).isCloseTo(worth.total().orElseThrow(), within(1e-9));
        assertThat(worth.values().unit()).isEqualTo("EUR");
        assertThat(worth.toString())
                .contains("margin 30.0 %", "EUR, 3 customers, total ")
                .contains("1 customer with repeats of a mean amount of 0 or below got the mean amount of the base.");
    }

    @Test
    void ranksTheMostValuableFirst() {
        CustomerResidualValues worth = rule().margin(0.3).of(SUMMARY);
        assertThat(worth.ranking()).containsExactlyInAnyOrderElementsOf(worth.customers());
        assertThat(worth.ranking())
                .extracting(one -> one.value().orElseThrow())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(worth.top(1)).containsExactly(worth.ranking().get(0));
        assertThat(worth.top(9)).hasSize(3);
        assertThat(worth.toString().lines().skip(3).map(line -> CustomerId.of(line.substring(0, 1))))
                .startsWith(worth.ranking().stream()
                        .map(CustomerResidualValue::customer)
                        .toArray(CustomerId[]::new));
        assertThatThrownBy(() -> worth.top(-1)).hasMessage("count is -1; it must be at least 0.");
        ResidualValue without =
                ResidualValue.of(PARETO, new GammaGammaProcess(2, 0.9, 10)).discount(DISCOUNT);
        assertThat(without.of(SUMMARY).ranking().get(0).customer()).isEqualTo(CustomerId.of("A"));
    }

    @Test
    void takesTheMeanOfTheBaseForAnAmountThatIsNotKnown() {
        BuyerHistory history = BuyerHistory.ofDays(1, 28, 140);
        double mean = SPEND.expectedSpendOfNewCustomer().orElseThrow();
        assertThat(rule().of(history).orElseThrow())
                .isEqualTo(PARETO.residualTransactions(history, DISCOUNT).orElseThrow() * mean);
        Duration year = Duration.ofDays(365);
        assertThat(rule().over(year, history).orElseThrow())
                .isEqualTo(PARETO.discountedPurchases(history, DISCOUNT, year) * mean);
        assertThat(rule().of(SUMMARY).customers().get(2).value().orElseThrow())
                .isCloseTo(rule().of(history).orElseThrow(), within(1e-9));
        assertThat(rule().of(BuyerHistory.newCustomer())).isEqualTo(rule().ofNewCustomer());
    }

    @Test
    void refusesAnAmountThatCannotBe() {
        BuyerHistory history = BuyerHistory.ofDays(2, 100, 200);
        assertThatThrownBy(() -> rule().of(history, -5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("meanValue is -5; it must be a finite number of 0 or more.");
        assertThatThrownBy(() -> rule().of(history, Double.NaN))
                .hasMessage("meanValue is NaN; it must be a finite number of 0 or more.");
        assertThatThrownBy(() -> rule().over(Duration.ofDays(365), history, 0))
                .hasMessage("meanValue is 0 with 2 repeats; it must be 0 without a repeat and above 0 with one.");
    }

    @Test
    void refusesAMarginInPercent() {
        assertThatThrownBy(() -> rule().margin(30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("margin is 30; it must be at most 1. Write 0.3 for 30 percent.");
        assertThatThrownBy(() -> Discount.perYear(15))
                .hasMessage("rate is 15; it must be below 2, which is 200 percent. Write 0.15 for 15 percent.");
        assertThatThrownBy(() -> Discount.continuous(15, LifetimeUnit.YEARS))
                .hasMessage("rate is 15; it must be below 2, which is 200 percent. Write 0.15 for 15 percent.");
        assertThatThrownBy(() -> rule().margin(Double.NaN)).hasMessage("margin is NaN; it must be a finite number.");
    }

    @Test
    void travels() {
        RoundTrip.survives(rule().margin(0.3));
        RoundTrip.survives(rule().of(SUMMARY));
        for (LifetimeValue value :
                List.of(rule().ofNewCustomer(), ResidualValue.of(PARETO, SPEND).ofNewCustomer())) {
            RoundTrip.survives(value, LifetimeValue.class);
        }
    }
}
