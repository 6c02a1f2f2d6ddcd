package io.clientele.lifetime;

import static io.clientele.lifetime.GoldenModels.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GGompertzNbdTest {

    /** The file holds fifteen digits; quadrature and logarithms of small differences lose two of them. */
    private static final double DIGITS = 1e-13;

    /** Of a log-likelihood near 0 the absolute error counts. */
    private static final double ROUNDING = 1e-14;

    /** The supremum that is printed for Pareto/NBD, to eleven digits after the point. */
    private static final double PARETO_ON_THE_SAMPLE = -9594.976179;

    private static GGompertzNbdProcess typical() {
        return new GGompertzNbdProcess(0.553, 10.578, 0.02, 0.606, 4, LifetimeUnit.WEEKS);
    }

    @Test
    void answersTheHardCases() {
        List<Map<String, String>> rows = Golden.rows(getClass(), "gompertz_edge_cases.csv");
        assertThat(rows).hasSize(15);
        for (Map<String, String> row : rows) {
            String name = row.get("case");
            BuyingProcess process = new GGompertzNbdProcess(
                    number(row, "r"),
                    number(row, "alpha"),
                    number(row, "b"),
                    number(row, "s"),
                    number(row, "beta"),
                    LifetimeUnit.WEEKS);
            BuyerHistory history = BuyerHistory.of(
                    LifetimeUnit.WEEKS, Integer.parseInt(row.get("x")), number(row, "t_x"), number(row, "T"));
            double logLikelihood = number(row, "log_likelihood");
            assertThat(process.logLikelihood(history))
                    .as(name)
                    .isCloseTo(logLikelihood, within(DIGITS * Math.abs(logLikelihood) + ROUNDING));
            close(name + " alive", process.probabilityAlive(history), number(row, "p_alive"));
            close(
                    name + " expected",
                    process.expectedPurchases(history, Duration.ofDays(7 * Long.parseLong(row.get("t")))),
                    number(row, "cet_t"));
            close(
                    name + " discounted",
                    process.residualTransactions(history, Discount.continuous(0.0027, LifetimeUnit.WEEKS))
                            .orElseThrow(),
                    number(row, "dert_delta_0.0027"));
        }
    }

    private static void close(String name, double actual, double golden) {
        assertThat(actual).as(name).isCloseTo(golden, within(DIGITS * golden));
    }

    @Test
    void isParetoWhereTheHazardDoesNotGrow() {
        BuyerHistory history = BuyerHistory.ofDays(3, 150, 270);
        BuyingProcess pareto = new ParetoNbdProcess(0.553, 10.578, 0.606, 11.669, LifetimeUnit.WEEKS);
        double b = 1e-12;
        BuyingProcess ageing = new GGompertzNbdProcess(0.553, 10.578, b, 0.606, 11.669 * b, LifetimeUnit.WEEKS);
        assertThat(ageing.logLikelihood(history)).isCloseTo(pareto.logLikelihood(history), withPercentage(1e-8));
        assertThat(ageing.probabilityAlive(history)).isCloseTo(pareto.probabilityAlive(history), withPercentage(1e-8));
        assertThat(ageing.expectedPurchases(history, Duration.ofDays(365)))
                .isCloseTo(pareto.expectedPurchases(history, Duration.ofDays(365)), withPercentage(1e-8));
        assertThat(ageing.probabilityOf(2, history, Duration.ofDays(365)))
                .isCloseTo(pareto.probabilityOf(2, history, Duration.ofDays(365)), withPercentage(1e-8));
    }

    @Test
    void saysThatTheSampleIsPareto() {
        FittedBuyingModel fitted = GGompertzNbd.standard().fit(Cdnow.sample());
        assertThat(Math.abs(fitted.logLikelihood() - PARETO_ON_THE_SAMPLE)).isLessThan(1e-6);
        assertThat(fitted.logLikelihood())
                .isCloseTo(ParetoNbd.standard().fit(Cdnow.sample()).logLikelihood(), within(1e-8));
        assertThat(fitted.findings()).hasSize(1);
        assertThat(fitted.findings().get(0))
                .contains("ran to 0 together")
                .endsWith("and GGompertz/NBD is Pareto/NBD with s = 0.6062 and beta = 11.67. Use Pareto/NBD.");
        for (ParameterEstimate estimate : fitted.report().parameters()) {
            assertThat(estimate.identified())
                    .as(estimate.name())
                    .isEqualTo(!estimate.name().startsWith("b"));
        }
    }

    @Test
    void findsAHazardThatGrows() {
        GGompertzNbdProcess truth = new GGompertzNbdProcess(1.5, 6, 0.06, 0.8, 3, LifetimeUnit.WEEKS);
        RepeatCounts counts = HistorySimulation.of(truth)
                .customers(4_000)
                .agesInDays(500, 700)
                .seed(1)
                .histories();
        FittedBuyingModel fitted = GGompertzNbd.standard().fit(counts);
        assertThat(fitted.findings()).isEmpty();
        assertThat(fitted.logLikelihood())
                .isGreaterThan(ParetoNbd.standard().fit(counts).logLikelihood() + 2);
        assertThat(fitted.report().gradientNorm()).isLessThan(1e-5);
        fitted.report().parameters().forEach(estimate -> {
            double off = Math.log(estimate.value() / truth.parameters().get(estimate.name()));
            assertThat(Math.abs(off)).as(estimate.toString()).isLessThan(3 * estimate.error() / estimate.value());
        });
    }

    @Test
    void drawsLifetimesOfItsDistribution() {
        GGompertzNbdProcess process = new GGompertzNbdProcess(1.5, 6, 0.06, 0.8, 3, LifetimeUnit.WEEKS);
        SplittableRandom random = new SplittableRandom(5);
        int still = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            if (process.draw(BuyerHistory.newCustomer(), random).daysLeft() > 7 * 26) {
                still++;
            }
        }
        double expected = Math.pow(3 / (2 + Math.exp(0.06 * 26)), 0.8);
        // Three standard deviations of a share.
        assertThat(still / (double) draws).isCloseTo(expected, within(3 * 0.5 / Math.sqrt(draws)));
    }

    @Test
    void sumsPurchasesWithoutADiscount() {
        ResidualTransactions all = typical().residualTransactions(BuyerHistory.ofDays(2, 213, 272), Discount.none());
        assertThat(all.orElseThrow())
                .isCloseTo(
                        typical().expectedPurchases(BuyerHistory.ofDays(2, 213, 272), Duration.ofDays(1_000_000)),
                        withPercentage(1e-10));
    }

    @Test
    void survivesTravelAndPrints() {
        RoundTrip.survives(typical(), BuyingProcess.class);
        RoundTrip.survives(GGompertzNbd.standard().with(LogPrior.on("b").around(0.01)));
        assertThat(typical())
                .hasToString(
                        "GGompertz/NBD in weeks: r 0.553000, alpha 10.5780, b 0.0200000, s 0.606000, beta 4.00000");
        assertThatThrownBy(() -> new GGompertzNbdProcess(1, 1, 0, 1, 1, LifetimeUnit.WEEKS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("b is 0;");
    }
}
