package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerId;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.customer.RepeatSummary;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResidualValueSimulationTest {

    /** Four standard errors: passed by chance 15,999 times in 16,000. */
    private static final double FAR = 4;

    private static final int DRAWS = 20_000;
    private static final LifetimeUnit WEEKS = LifetimeUnit.WEEKS;
    private static final GammaGammaProcess SPEND = new GammaGammaProcess(6.25, 3.74, 15.44);
    private static final Duration YEAR = Duration.ofDays(365);

    private static final RepeatSummary SUMMARY = PurchasesAccumulator.in("EUR")
            .add("A", "2026-01-05", 100)
            .add("A", "2026-02-05", 50)
            .add("A", "2026-06-05", 70)
            .add("B", "2026-01-10", 100)
            .add("C", "2026-02-10", 10)
            .add("C", "2026-03-10", 0)
            .finish("2026-06-30")
            .repeats();

    static Stream<BuyingProcess> processes() {
        return Stream.of(
                new NbdProcess(0.385, 12.072, WEEKS),
                new BgNbdProcess(0.243, 4.414, 0.793, 2.426, WEEKS),
                new MbgNbdProcess(0.525, 6.183, 0.891, 1.614, WEEKS),
                new ParetoNbdProcess(0.553, 10.578, 0.606, 11.669, WEEKS));
    }

    private static ResidualValueSimulation simulation(BuyingProcess process) {
        return ResidualValueSimulation.of(
                ResidualValue.of(process, SPEND).margin(0.4).discount(Discount.perYear(0.1)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void bringsOnAverageWhatTheFormulasExpect(BuyingProcess process) {
        BuyerHistory history = BuyerHistory.ofDays(3, 200, 272);
        ResidualValueSimulation futures = simulation(process).draws(DRAWS);
        ResidualValue rule = futures.rule();
        check(futures.of(history, 30), rule.of(history, 30).orElseThrow());
        check(futures.ofNewCustomer(), rule.ofNewCustomer().orElseThrow());
        check(futures.over(YEAR).of(history, 30), rule.over(YEAR, history, 30).orElseThrow());
        Distribution undiscounted = ResidualValueSimulation.of(ResidualValue.of(process, SPEND))
                .over(YEAR)
                .draws(DRAWS)
                .of(history, 30);
        check(
                undiscounted,
                ResidualValue.of(process, SPEND).over(YEAR, history, 30).orElseThrow());
        double nothing = process.probabilityOf(0, history, YEAR);
        assertThat(undiscounted.cdf(0)).isCloseTo(nothing, within(FAR * Math.sqrt(nothing * (1 - nothing) / DRAWS)));
    }

    private static void check(Distribution futures, double expected) {
        assertThat(futures.mean()).isCloseTo(expected, within(FAR * futures.standardDeviation() / Math.sqrt(DRAWS)));
    }

    @Test
    void widensWithTheLevelAndNarrowsInTheSum() {
        ResidualValueSimulation futures = simulation(new ParetoNbdProcess(0.553, 10.578, 0.606, 11.669, WEEKS))
                .over(YEAR);
        ResidualValueIntervals wide = futures.of(SUMMARY, 0.95);
        ResidualValueIntervals narrow = futures.of(SUMMARY, 0.5);
        double sumOfUppers = 0;
        for (int c = 0; c < 3; c++) {
            assertThat(wide.rows()
                            .get(c)
                            .interval()
                            .contains(narrow.rows().get(c).interval()))
                    .isTrue();
            sumOfUppers += wide.rows().get(c).interval().upper();
        }
        assertThat(wide.total().contains(narrow.total())).isTrue();
        assertThat(wide.total().upper()).isLessThan(sumOfUppers);
        assertThat(wide.upper().sum()).isCloseTo(sumOfUppers, within(1e-9));
        assertThat(wide.lower().unit()).isEqualTo("EUR");
        assertThat(wide.rows().get(0).expected())
                .isEqualTo(futures.rule().over(YEAR, BuyerHistory.ofDays(2, 151, 176), 60));
        assertThat(wide.toString()).contains("margin 40.0 %", "over 365 days, 1,000 futures each, seed 1, EUR");
    }

    @Test
    void drawsTheSameForACustomerWhoeverElseIsThere() {
        ResidualValueSimulation futures =
                simulation(new BgNbdProcess(0.243, 4.414, 0.793, 2.426, WEEKS)).seed(9);
        RepeatSummary alone = PurchasesAccumulator.in("EUR")
                .add("B", "2026-01-10", 100)
                .finish("2026-06-30")
                .repeats();
        ResidualValueIntervals.Row one = futures.of(alone, 0.9).rows().get(0);
        assertThat(one.customer()).isEqualTo(CustomerId.of("B"));
        assertThat(futures.of(SUMMARY, 0.9).rows()).contains(one);
        assertThat(futures.seed(10).of(SUMMARY, 0.9).rows()).doesNotContain(one);
    }

    @Test
    void equalCustomersGetEqualIntervalsAndStayIndependent() {
        ResidualValueSimulation futures = simulation(new BgNbdProcess(0.243, 4.414, 0.793, 2.426, WEEKS));
        PurchasesAccumulator purchases = PurchasesAccumulator.in("EUR");
        for (int i = 0; i < 50; i++) {
            purchases.add(i, LocalDate.of(2026, 1, 10), 100);
        }
        ResidualValueIntervals base = futures.of(purchases.finish("2026-06-30").repeats(), 0.9);
        Interval one = futures.of(BuyerHistory.ofDays(0, 0, 171), 0).interval(0.9);
        assertThat(base.rows()).allSatisfy(row -> {
            assertThat(row.interval()).isEqualTo(one);
            assertThat(row.chanceOfNothing()).isEqualTo(base.rows().get(0).chanceOfNothing());
        });
        assertThat(base.total().width()).isLessThan(20 * one.width());
    }

    @Test
    void ranksTheMostValuableFirst() {
        ResidualValueIntervals base =
                simulation(new BgNbdProcess(0.243, 4.414, 0.793, 2.426, WEEKS)).of(SUMMARY, 0.9);
        assertThat(base.ranking())
                .extracting(row -> row.expected().orElseThrow())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(base.ranking()).containsExactlyInAnyOrderElementsOf(base.rows());
        assertThat(base.top(1)).containsExactly(base.ranking().get(0));
        assertThat(base.toString().lines().skip(4).map(line -> CustomerId.of(line.substring(0, 1))))
                .containsExactly(base.ranking().stream()
                        .map(ResidualValueIntervals.Row::customer)
                        .toArray(CustomerId[]::new));
        assertThatThrownBy(() -> base.top(-1)).hasMessage("count is -1; it must be at least 0.");
    }

    @Test
    void answersWhereThereIsNoMean() {
        ResidualValue rule = ResidualValue.of(new NbdProcess(0.385, 12.072, WEEKS), new GammaGammaProcess(6, 0.9, 15))
                .discount(Discount.perYear(0.1));
        Interval usual = ResidualValueSimulation.of(rule).ofNewCustomer().interval(0.5);
        assertThat(rule.ofNewCustomer().value()).isEmpty();
        assertThat(usual.upper()).isFinite().isPositive();
    }

    @Test
    void refusesAValueWithoutEndAndTailsBeyondNumbers() {
        ResidualValue endless = ResidualValue.of(new NbdProcess(1, 1, WEEKS), SPEND);
        assertThatThrownBy(() -> ResidualValueSimulation.of(endless).ofNewCustomer())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value has neither a discount nor a span, so that purchases may go on without end. Use"
                        + " ResidualValue.discount or over.");
        ResidualValue tail = ResidualValue.of(new NbdProcess(1, 1, WEEKS), new GammaGammaProcess(1, 0.001, 1));
        assertThatThrownBy(() -> ResidualValueSimulation.of(tail).over(YEAR).ofNewCustomer())
                .hasMessage("q is 0.001000; amounts have so long a tail that futures run beyond all numbers. Look for"
                        + " outliers.");
        assertThatThrownBy(() -> ResidualValueSimulation.of(endless).draws(10))
                .hasMessage("draws is 10; it must be at least 100. Fewer say little about the ends of an interval.");
        assertThatThrownBy(() -> ResidualValueSimulation.of(endless).over(YEAR).of(BuyerHistory.newCustomer(), 3))
                .hasMessage("meanValue is 3 with 0 repeats; it must be 0 without a repeat and above 0 with one.");
    }

    @Test
    void travels() {
        ResidualValueSimulation futures = simulation(new NbdProcess(0.385, 12.072, WEEKS));
        RoundTrip.survives(futures);
        RoundTrip.survives(futures.over(YEAR).of(SUMMARY, 0.9));
    }
}
