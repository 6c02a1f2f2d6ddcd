package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerId;
import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.stat.EstimationException;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BuyingModelTest {

    private static RepeatCounts few() {
        RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
        for (int i = 0; i < 60; i++) {
            counts.add(0, 0, 100 + i);
            counts.add(1 + i % 5, 20 + i, 100 + 2 * i);
        }
        return counts.finish();
    }

    @Nested
    class Refuses {

        @Test
        void noCustomers() {
            assertThatThrownBy(() ->
                            BgNbd.standard().fit(RepeatCountsAccumulator.empty().finish()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "counts is empty; BG/NBD needs customers. Check the as-of date and the filters before it.");
        }

        @Test
        void customersWhoNeverRepeat() {
            RepeatCounts silent = RepeatCountsAccumulator.empty()
                    .add(BuyerHistory.ofDays(0, 0, 90), 12)
                    .finish();
            assertThatThrownBy(() -> ParetoNbd.standard().fit(silent))
                    .isInstanceOf(EstimationException.class)
                    .hasMessage(
                            "Pareto/NBD could not be estimated: none of the 12 customers bought again up to the as-of"
                                    + " date, so the data are most likely with a rate of repeat purchases of 0. Use a"
                                    + " longer period.");
        }

        @Test
        void negativeRecency() {
            assertThatThrownBy(() -> BuyerHistory.ofDays(1, -3, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("recencyDays is -3;");
        }

        @Test
        void recencyBeyondAge() {
            assertThatThrownBy(() -> BuyerHistory.ofDays(1, 30, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("recencyDays is 30; it must be at most the age, 10 days.");
        }

        @Test
        void aRepeatOnTheFirstDay() {
            assertThatThrownBy(() -> RepeatCounts.of(
                            LifetimeUnit.WEEKS,
                            new String[] {"A7", "B9"},
                            new int[] {1, 2},
                            new double[] {1, 3},
                            new double[] {2, 2}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("recencyDays of customer B9 is 21; it must be at most the age, 14 days.");
            assertThatThrownBy(() -> RepeatCounts.of(
                            LifetimeUnit.DAYS, new int[] {1, 2}, new double[] {3, 0}, new double[] {5, 5}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "recencyDays of element 1 is 0 with 2 repeats; it must be 0 without a repeat and above 0"
                                    + " with one.");
        }

        @Test
        void timesThatAreNotNumbers() {
            assertThatThrownBy(() -> BuyerHistory.ofDays(1, 1, Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ageDays is NaN");
        }

        @Test
        void aNegativeSpan() {
            BuyingProcess process = new NbdProcess(1, 1, LifetimeUnit.WEEKS);
            assertThatThrownBy(() -> process.expectedPurchases(BuyerHistory.newCustomer(), Duration.ofDays(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("span is PT-24H; it must be 0 or more. Spans run forward from the as-of date.");
        }

        @Test
        void aPriorOnAParameterOfAnotherModel() {
            assertThatThrownBy(() -> BgNbd.standard().with(LogPrior.on("beta").around(10)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("prior is on beta; BG/NBD has the parameters r, alpha, a, b.");
        }
    }

    @Test
    void saysThatADiscountOfZeroDiverges() {
        BuyingProcess process = new ParetoNbdProcess(0.55, 10.6, 0.6, 11.7, LifetimeUnit.WEEKS);
        ResidualTransactions residual = process.residualTransactions(BuyerHistory.ofDays(2, 30, 60), Discount.none());
        assertThat(residual).isInstanceOf(ResidualTransactions.Divergent.class);
        assertThat(residual.value()).isEmpty();
        assertThatThrownBy(residual::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("s is 0.6000; purchases without a discount add up without end unless it is above 1. Use a"
                        + " discount above 0 or a finite span.");
    }

    @Test
    void sumsUndiscountedPurchasesWhereTheSumEnds() {
        BuyingProcess process = new BgNbdProcess(0.5, 5, 2, 4, LifetimeUnit.WEEKS);
        BuyerHistory history = BuyerHistory.ofDays(2, 30, 60);
        assertThat(process.residualTransactions(history, Discount.none()).orElseThrow())
                .isCloseTo(
                        process.residualTransactions(history, new Discount(1e-12))
                                .orElseThrow(),
                        within(1e-6));
    }

    @Test
    void warnsThatSilentCustomersCountAsAlive() {
        assertThat(BgNbd.standard().fit(few()).findings())
                .contains("60 of 120 customers never bought again; BG/NBD takes them to be alive for certain, however"
                        + " long ago they bought. Where that is not believable, use MBG/NBD or Pareto/NBD.");
    }

    @Test
    void isPulledByAPrior() {
        FittedBuyingModel free = ParetoNbd.standard().fit(few());
        FittedBuyingModel pulled = ParetoNbd.standard()
                .with(LogPrior.on("r").around(1).within(2))
                .with(LogPrior.on("alpha").around(10).within(2))
                .with(LogPrior.on("s").around(0.5).within(2))
                .with(LogPrior.on("beta").around(10).within(2))
                .fit(few());
        assertThat(pulled.logLikelihood()).isLessThan(free.logLikelihood() + 1e-6);
        assertThat(pulled.report().logPrior()).isNegative();
        assertThat(pulled.report().parameters()).allMatch(ParameterEstimate::identified);
    }

    @Test
    void survivesTravel() {
        FittedBuyingModel fitted = MbgNbd.standard().fit(few());
        RoundTrip.survives(fitted);
        RoundTrip.survives(fitted.process(), BuyingProcess.class);
        RoundTrip.survives(Nbd.standard().fit(few()));
        RoundTrip.survives(BgNbd.standard().fit(few()));
        RoundTrip.survives(ParetoNbd.standard().fit(few()));
        RoundTrip.survives(ParetoNbd.standard().with(LogPrior.on("s").around(1)));
        RoundTrip.survives(few());
        RoundTrip.survives(BuyerHistory.ofDays(1, 2, 3));
        RoundTrip.survives(new ResidualTransactions.Finite(2), ResidualTransactions.class);
    }

    @Test
    void scoresTravelAndPrint() {
        Purchases purchases = PurchasesAccumulator.in("EUR")
                .add("A", "2026-01-05", 30.00)
                .add("A", "2026-03-02", 12.50)
                .add("B", "2026-02-11", 99.00)
                .finish("2026-06-30");
        BuyerScores scores =
                BuyerScores.of(new ParetoNbdProcess(0.55, 10.6, 0.6, 11.7, LifetimeUnit.WEEKS), purchases.repeats());
        RoundTrip.survives(scores);
        assertThat(scores.toString())
                .startsWith("Pareto/NBD scores as of 2026-06-30, 2 customers")
                .contains("expected in 365 days");
        double alive = scores.probabilityAlive().get("A").orElseThrow();
        assertThat(alive).isBetween(0.0, 1.0);
        assertThat(Math.exp(scores.logProbabilityAlive().get("A").orElseThrow()))
                .isCloseTo(alive, within(1e-14));
        BuyerHistory history = scores.history(CustomerId.of("A")).orElseThrow();
        assertThat(scores.probabilityOf(1, Duration.ofDays(30)).get("A").orElseThrow())
                .isEqualTo(scores.process().probabilityOf(1, history, Duration.ofDays(30)));
        assertThat(scores.residualTransactions(Discount.perYear(0.1)).get("A").orElseThrow())
                .isEqualTo(scores.process()
                        .residualTransactions(history, Discount.perYear(0.1))
                        .orElseThrow());
        assertThatThrownBy(() -> scores.residualTransactions(Discount.none()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("s is 0.6000; purchases without a discount add up without end");
    }

    @Test
    void printsItself() {
        assertThat(MbgNbd.standard().fit(few()).toString())
                .startsWith("MBG/NBD fitted to 120 customers, time in weeks\nlog-likelihood ");
    }
}
