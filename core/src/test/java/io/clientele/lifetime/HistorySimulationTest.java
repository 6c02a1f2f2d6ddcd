package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Interval;
import io.clientele.stat.SeededRandom;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HistorySimulationTest {

    /** Four standard errors: passed by chance 15,999 times in 16,000. */
    private static final double FAR = 4;

    private static final int DRAWS = 20_000;

    private static final LifetimeUnit WEEKS = LifetimeUnit.WEEKS;

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of(Nbd.standard(), new NbdProcess(0.385, 12.072, WEEKS)),
                Arguments.of(BgNbd.standard(), new BgNbdProcess(0.243, 4.414, 0.793, 2.426, WEEKS)),
                Arguments.of(MbgNbd.standard(), new MbgNbdProcess(0.525, 6.183, 0.891, 1.614, WEEKS)),
                Arguments.of(ParetoNbd.standard(), new ParetoNbdProcess(0.553, 10.578, 0.606, 11.669, WEEKS)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void fitsFindTheParametersAgain(BuyingModel model, BuyingProcess truth) {
        int seeds = 20;
        int covered = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            FittedBuyingModel fitted = model.fit(
                    HistorySimulation.of(truth).customers(2_000).seed(seed).histories());
            for (ParameterEstimate estimate : fitted.report().parameters()) {
                Interval interval = estimate.interval(0.95).orElseThrow();
                covered += interval.contains(truth.parameters().get(estimate.name())) ? 1 : 0;
            }
        }
        int intervals = seeds * truth.parameters().size();
        // Parameters of one fit go together, so the share scatters about as that of one parameter does.
        assertThat(covered / (double) intervals)
                .isGreaterThan(0.95 - FAR * Math.sqrt(0.95 * 0.05 / seeds))
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsTheFutureThatTheFormulasExpect(BuyingModel model, BuyingProcess process) {
        Duration span = Duration.ofDays(182);
        for (BuyerHistory history :
                List.of(BuyerHistory.newCustomer(), BuyerHistory.ofDays(0, 0, 200), BuyerHistory.ofDays(4, 150, 200))) {
            double sum = 0;
            double squares = 0;
            int none = 0;
            for (int i = 0; i < DRAWS; i++) {
                SeededRandom random = SeededRandom.stream(5, i);
                PurchaseTimes times = new PurchaseTimes(process.draw(history, random), 182, random);
                int n = 0;
                while (times.next()) {
                    n++;
                }
                sum += n;
                squares += (double) n * n;
                none += n == 0 ? 1 : 0;
            }
            double mean = sum / DRAWS;
            double error = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
            assertThat(mean)
                    .as(process.name() + " " + history)
                    .isCloseTo(process.expectedPurchases(history, span), within(FAR * error));
            double zero = process.probabilityOf(0, history, span);
            assertThat(none / (double) DRAWS)
                    .as(process.name() + " " + history)
                    .isCloseTo(zero, within(FAR * Math.sqrt(zero * (1 - zero) / DRAWS)));
        }
    }

    @Test
    void drawsFromHistoriesOfAnySize() {
        SeededRandom random = SeededRandom.of(1);
        for (double size : new double[] {1e-6, 1e-3, 1, 1e3, 1e6}) {
            for (BuyingProcess process : List.of(
                    new NbdProcess(size, 1, WEEKS),
                    new BgNbdProcess(size, 1, size, size, WEEKS),
                    new MbgNbdProcess(size, 1 / size, size, 1 / size, WEEKS),
                    new ParetoNbdProcess(size, size, size, 1 / size, WEEKS))) {
                for (BuyerHistory history : List.of(
                        BuyerHistory.newCustomer(),
                        BuyerHistory.ofDays(1_000, 700, 3640),
                        BuyerHistory.ofDays(0, 0, 3640))) {
                    BuyerTraits traits = process.draw(history, random);
                    assertThat(traits.daysLeft()).isNotNegative();
                    assertThat(traits.toString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void dependsOnTheSeedAlone() {
        HistorySimulation simulation = HistorySimulation.of(new BgNbdProcess(0.243, 4.414, 0.793, 2.426, WEEKS))
                .customers(50);
        assertThat(simulation.seed(7).histories()).isEqualTo(simulation.seed(7).histories());
        assertThat(simulation.seed(8).histories())
                .isNotEqualTo(simulation.seed(7).histories());
        assertThat(simulation.histories().customers()).isEqualTo(50);
        assertThat(simulation).hasToString("50 customers of 365 to 730 days by BG/NBD, seed 1");
    }

    @Test
    void refusesAgesTheWrongWayRound() {
        HistorySimulation simulation = HistorySimulation.of(new NbdProcess(1, 1, WEEKS));
        assertThatThrownBy(() -> simulation.agesInDays(90, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("oldestDays is 30; it must be at least youngestDays, 90.");
        assertThatThrownBy(() -> simulation.customers(0)).hasMessage("customers is 0; it must be at least 1.");
        assertThat(simulation
                        .agesInDays(30, 30)
                        .customers(5)
                        .histories()
                        .history(0)
                        .ageDays())
                .isEqualTo(30);
    }

    @Test
    void travels() {
        RoundTrip.survives(HistorySimulation.of(new NbdProcess(1, 1, WEEKS)));
        for (BuyerTraits traits : List.of(
                BuyerTraits.gone(),
                new BuyerTraits(0.1, 30, 0),
                new BuyerTraits(0.1, Double.POSITIVE_INFINITY, 0.25))) {
            RoundTrip.survives(traits);
        }
        assertThat(Map.of(
                        "has left", BuyerTraits.gone(),
                        "0.1000 purchases a day, leaves in 30.00 days", new BuyerTraits(0.1, 30, 0),
                        "0.1000 purchases a day, never leaves", new BuyerTraits(0.1, Double.POSITIVE_INFINITY, 0),
                        "0.1000 purchases a day, leaves after a purchase with a chance of 25.0 %",
                                new BuyerTraits(0.1, Double.POSITIVE_INFINITY, 0.25)))
                .allSatisfy((text, traits) -> assertThat(traits).hasToString(text));
    }
}
