package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarginMultipleTest {

    /** The file prints twelve significant digits. */
    private static final double PRINTED = 5e-9;

    static Stream<Map<String, String>> golden() {
        return Golden.rows(MarginMultipleTest.class, "simple_clv.csv").stream();
    }

    private static MarginMultiple multiple(Map<String, String> row) {
        return MarginMultiple.margin(Double.parseDouble(row.get("margin")))
                .retention(Double.parseDouble(row.get("retention")))
                .discount(Double.parseDouble(row.get("discount")))
                .acquisitionCost(Double.parseDouble(row.get("acquisition_cost")));
    }

    private static void check(LifetimeValue value, String expected) {
        if (expected.equals("diverges")) {
            assertThat(value).isInstanceOf(LifetimeValue.Divergent.class);
            assertThat(value.value()).isEmpty();
        } else {
            assertThat(value.orElseThrow()).isCloseTo(Double.parseDouble(expected), within(PRINTED));
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithTheReference(Map<String, String> row) {
        MarginMultiple multiple = multiple(row);
        check(multiple.value(), row.get("clv_first_margin_after_one_period"));
        check(multiple.firstMargin(FirstMargin.NOW).value(), row.get("clv_first_margin_now"));
        assertThat(multiple.value(5)).isCloseTo(Double.parseDouble(row.get("clv_5_periods_end")), within(PRINTED));
        String lifetime = row.get("expected_lifetime_1_over_1_minus_r");
        if (lifetime.equals("infinite")) {
            assertThat(multiple.expectedLifetime()).isEmpty();
        } else {
            assertThat(multiple.expectedLifetime().orElseThrow())
                    .isCloseTo(Double.parseDouble(lifetime), within(PRINTED));
        }
    }

    @Test
    void saysWhyItDiverges() {
        LifetimeValue endless = MarginMultiple.margin(100)
                .retention(1)
                .discount(0.05)
                .growth(0.05)
                .value();
        assertThatThrownBy(endless::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("retention × (1 + growth) is 1.05 and 1 + discount is 1.05; unless the first is smaller"
                        + " than the second, the margins add up without end. Use a higher discount, less growth or"
                        + " retention, or a number of margins.");
        assertThat(endless).asString().startsWith("divergent: retention × (1 + growth) is 1.05 and");
    }

    @Test
    void isNothingLessTheCostWithoutAMargin() {
        MarginMultiple none = MarginMultiple.margin(0).retention(1).discount(0);
        assertThat(none.value()).isEqualTo(new LifetimeValue.Finite(0));
        assertThat(none.acquisitionCost(30).value().orElseThrow()).isEqualTo(-30);
        assertThat(none.multiple()).isEmpty();
    }

    @Test
    void endsForTheSmallestDiscount() {
        MarginMultiple near = MarginMultiple.margin(1).retention(1).discount(1e-17);
        assertThat(near.value().orElseThrow()).isCloseTo(1e17, within(32.0));
        assertThat(MarginMultiple.margin(1)
                        .retention(0.5)
                        .discount(0.1)
                        .growth(1.2)
                        .value())
                .isInstanceOf(LifetimeValue.Divergent.class);
    }

    /** 1 + discount = retention · (1 + growth) in decimals; in doubles the difference is some 1e-17 on either side of 0. */
    @ParameterizedTest
    @CsvSource({
        "0.7, 0.05, 0.5",
        "0.9, 0.08, 0.2",
        "0.8, 0.1, 0.375",
        "0.8, 0.12, 0.4",
        "0.96, 0.2, 0.25",
        "0.75, 0.05, 0.4"
    })
    void divergesWhereRetentionAndGrowthBalanceTheDiscount(double retention, double discount, double growth) {
        MarginMultiple balanced = MarginMultiple.margin(100)
                .retention(retention)
                .discount(discount)
                .growth(growth);
        assertThat(balanced.value()).isInstanceOf(LifetimeValue.Divergent.class);
        assertThat(balanced.multiple()).isEmpty();
        assertThat(balanced.firstMargin(FirstMargin.NOW).value(10)).isCloseTo(1_000, within(1e-9));
        assertThat(balanced.growth(growth - 0.1).value()).isInstanceOf(LifetimeValue.Finite.class);
    }

    @Test
    void losesNothingWhereNearlyNobodyStays() {
        for (double growth : new double[] {-0.999999999, -0.5, 0, 1.5}) {
            MarginMultiple brief = MarginMultiple.margin(100)
                    .retention(1e-17)
                    .discount(0.1)
                    .growth(growth)
                    .firstMargin(FirstMargin.NOW);
            assertThat(brief.value(9)).isCloseTo(100, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheLimitOfItsSums(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (FirstMargin first : FirstMargin.values()) {
            MarginMultiple multiple = MarginMultiple.margin(random.nextDouble(-50, 200))
                    .retention(random.nextDouble(0, 0.95))
                    .discount(random.nextDouble(0.05, 0.3))
                    .growth(random.nextDouble(-0.1, 0.05))
                    .acquisitionCost(random.nextDouble(0, 100))
                    .firstMargin(first);
            double limit = multiple.value().orElseThrow();
            assertThat(multiple.value(4000)).isCloseTo(limit, within(1e-9 * Math.max(1, Math.abs(limit))));
            double byHand = -multiple.acquisitionCost();
            for (int k = 0; k < 7; k++) {
                int periods = first == FirstMargin.NOW ? k : k + 1;
                byHand += multiple.margin()
                        * Math.pow(1 + multiple.growth(), k)
                        * Math.pow(multiple.retention() / (1 + multiple.discount()), periods);
            }
            assertThat(multiple.value(7)).isCloseTo(byHand, within(1e-9));
            assertThat(multiple.value(0)).isEqualTo(-multiple.acquisitionCost());
        }
    }

    @Test
    void keepsDigitsWhereRetentionTimesGrowthNearlyBalancesTheDiscount() {
        MarginMultiple near =
                MarginMultiple.margin(1).retention(1).discount(1e-12).firstMargin(FirstMargin.NOW);
        assertThat(near.value(1000)).isCloseTo(1000 - 499500 * 1e-12, within(1e-9));
    }

    @Test
    void risesWithRetention() {
        double before = Double.NEGATIVE_INFINITY;
        for (int percent = 0; percent <= 100; percent += 5) {
            double value = MarginMultiple.margin(100)
                    .retention(percent / 100.0)
                    .discount(0.10)
                    .value()
                    .orElseThrow();
            assertThat(value).isGreaterThan(before);
            before = value;
        }
    }

    @Test
    void saysInDecimalsWhyItDiverges() {
        // To a computer 0.9 · 1.3 is 1.1700000000000002.
        assertThat(MarginMultiple.margin(100)
                        .retention(0.9)
                        .discount(0.1)
                        .growth(0.3)
                        .value())
                .hasToString("divergent: retention × (1 + growth) is 1.17 and 1 + discount is 1.1; unless the first is"
                        + " smaller than the second, the margins add up without end. Use a higher discount, less growth"
                        + " or retention, or a number of margins.");
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> MarginMultiple.margin(100).retention(1.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retention is 1.2; it must be from 0 to 1.");
        assertThatThrownBy(() -> MarginMultiple.margin(100).retention(0.8).discount(-0.1))
                .hasMessage("discount is -0.1; it must be a finite number of 0 or more.");
        MarginMultiple multiple = MarginMultiple.margin(100).retention(0.8).discount(0.1);
        assertThatThrownBy(() -> multiple.growth(-1))
                .hasMessage("growth is -1; it must be above -1. Write -0.05 for five percent less a period.");
        assertThatThrownBy(() -> multiple.growth(5))
                .hasMessage("growth is 5; it must be below 2, which is 200 percent. Write 0.05 for 5 percent.");
        assertThatThrownBy(() -> MarginMultiple.margin(100).retention(0.8).discount(10))
                .hasMessage("discount is 10; it must be below 2, which is 200 percent. Write 0.1 for 10 percent.");
        assertThatThrownBy(() -> multiple.value(-1)).hasMessage("margins is -1; it must be at least 0.");
    }

    @Test
    void saysInWordsWhatIsStillToBeGiven() {
        assertThat(MarginMultiple.margin(100))
                .hasToString("margin 100.00 a period, still without retention and discount");
        assertThat(MarginMultiple.margin(100).retention(0.85))
                .hasToString("margin 100.00 a period, retention 0.85, still without discount");
        assertThat(SimpleLifetimeValue.orderValue(80)).hasToString("order value 80.00, still without orders a year");
    }

    @Test
    void prints() {
        assertThat(MarginMultiple.margin(100).retention(0.8).discount(0.1).toString())
                .isEqualTo("""
                    Lifetime value by the margin multiple, first margin after one period
                    quantity                    amount
                    --------------------------  ------
                    margin a period             100.00
                    retention                   80.0 %
                    discount a period           10.0 %
                    growth a period              0.0 %
                    acquisition cost              0.00
                    expected lifetime, periods    5.00
                    multiple                     2.667
                    value                       266.67\
                    """);
    }

    @Test
    void multipliesAveragesInItsSimplestForm() {
        SimpleLifetimeValue simple =
                SimpleLifetimeValue.orderValue(80).ordersPerYear(4).years(5).margin(0.25);
        assertThat(simple.value()).isEqualTo(400);
        assertThat(simple.yearsFromChurn(0.2)).isEqualTo(simple);
        assertThat(simple.toString()).startsWith("Lifetime value, simple, undiscounted\n");
        assertThatThrownBy(() -> simple.yearsFromChurn(0))
                .hasMessage("churn is 0; it must be above 0 and at most 1. Without churn a lifetime has no end.");
        assertThatThrownBy(() -> simple.margin(25))
                .hasMessage("margin is 25; it must be at most 1. Write 0.25 for 25 percent.");
    }

    @Test
    void travels() {
        MarginMultiple multiple = MarginMultiple.margin(100).retention(0.8).discount(0.1);
        RoundTrip.survives(multiple);
        RoundTrip.survives(multiple.value());
        RoundTrip.survives(multiple.growth(1).value());
        RoundTrip.survives(SimpleLifetimeValue.orderValue(80).ordersPerYear(4));
        RoundTrip.survives(MarginMultiple.margin(1));
        RoundTrip.survives(MarginMultiple.margin(1).retention(0.5));
        RoundTrip.survives(SimpleLifetimeValue.orderValue(80));
    }
}
