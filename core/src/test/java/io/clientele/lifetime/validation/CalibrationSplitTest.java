package io.clientele.lifetime.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerId;
import io.clientele.customer.Customers;
import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.NbdProcess;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CalibrationSplitTest {

    private static final Purchases PURCHASES = PurchasesAccumulator.in("EUR")
            .add("A", "2026-01-05", 10)
            .add("A", "2026-02-05", 20)
            .add("A", "2026-05-05", 30)
            .add("A", "2026-05-05", 5)
            .add("A", "2026-06-01", 40)
            .add("B", "2026-03-10", 50)
            .add("C", "2026-04-15", 60)
            .add("C", "2026-05-15", 70)
            .finish("2026-06-30");

    private static final CalibrationSplit SPLIT = CalibrationSplit.of(PURCHASES, "2026-03-31");

    private static final NbdProcess PROCESS = new NbdProcess(1, 10, LifetimeUnit.WEEKS);

    @Test
    void keepsWhatEachCustomerDidAfterwards() {
        assertThat(SPLIT.size()).isEqualTo(2);
        assertThat(SPLIT.span()).isEqualTo(Duration.ofDays(91));
        assertThat(SPLIT.holdoutPurchases().get("A")).hasValue(2);
        assertThat(SPLIT.holdoutSpend().get("A")).hasValue(75);
        assertThat(SPLIT.holdoutPurchases().get("B")).hasValue(0);
        assertThat(SPLIT.holdoutPurchases().get("C")).isEmpty();
        assertThat(SPLIT.onlyInHoldout()).isEqualTo(Customers.of("C"));
        assertThat(SPLIT)
                .hasToString("Calibration to 2026-03-31 with 2 customers, holdout to 2026-06-30 with 2 purchases by"
                        + " them and 1 new customer");
    }

    @Test
    void saysWhoIsOnlyInTheHoldout() {
        assertThat(SPLIT.history(CustomerId.of("A"))).hasToString("x 1, t_x 31 days, T 85 days");
        assertThatThrownBy(() -> SPLIT.history(CustomerId.of("C")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "customer C first bought in the holdout, after 2026-03-31; a model has nothing to go by. Ask"
                                + " expectedPurchasesOfNewCustomer, or choose a later end of the calibration.");
        assertThatThrownBy(() -> SPLIT.history(CustomerId.of("D")))
                .hasMessage("customer D is in neither calibration nor holdout. Check the id.");
    }

    @Test
    void refusesASplitWithNothingOnOneSide() {
        assertThatThrownBy(() -> CalibrationSplit.of(PURCHASES, "2025-12-31"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the calibration has 0 customers up to 2025-12-31; a model needs some. The first purchase of"
                                + " all, by customer A, is on 2026-01-05; choose a later day.");
        assertThatThrownBy(() -> CalibrationSplit.of(PURCHASES, "2026-06-30"))
                .hasMessage("calibrationEnd is 2026-06-30; it must be before 2026-06-30, the day up to which the"
                        + " purchases are known. Choose an earlier day, so that there is something to foretell.");
        assertThatThrownBy(
                        () -> CalibrationSplit.of(PurchasesAccumulator.in("EUR").finish("2026-06-30"), "2026-03-31"))
                .hasMessage("the calibration has 0 customers up to 2026-03-31; a model needs some. There is no purchase"
                        + " at all; add some.");
        assertThatThrownBy(() -> CalibrationSplit.of(PURCHASES, "31.3.2026"))
                .hasMessage("calibrationEnd is 31.3.2026; it must be a day such as 2026-06-30.");
    }

    @Test
    void scoresAModelInTheHoldout() {
        HoldoutReport report = SPLIT.score(PROCESS);
        double a = 2 * 13 / (10 + 85 / 7.0);
        double b = 13 / (10 + 3.0);
        assertThat(report.predictedTotal()).isCloseTo(a + b, within(1e-12));
        assertThat(report.actualTotal()).isEqualTo(2);
        assertThat(report.meanAbsoluteError()).isCloseTo((Math.abs(a - 2) + b) / 2, within(1e-12));
        assertThat(report.rows().get(1)).isEqualTo(new HoldoutReport.Row(1, 1, a, 2));
        assertThat(report.rows().get(2).actualMean()).isEmpty();
        assertThat(report.correlation()).isPresent();
        assertThat(report.toString())
                .startsWith("NBD in the holdout of 2026-04-01 to 2026-06-30, 2 customers\nexpected 2.2 purchases of 2");
    }

    @Test
    void hasNoErrorShareOrCorrelationWhereNobodyCameBack() {
        Purchases once = PurchasesAccumulator.in("EUR")
                .add("A", "2026-01-05", 10)
                .add("B", "2026-01-05", 10)
                .finish("2026-06-30");
        HoldoutReport report = CalibrationSplit.of(once, "2026-03-31").score(PROCESS);
        assertThat(report.totalError()).isEmpty();
        assertThat(report.correlation()).isEmpty();
        assertThat(report.toString()).contains("purchases of 0 (–)");
    }

    @Test
    void travels() {
        RoundTrip.survives(SPLIT);
        RoundTrip.survives(SPLIT.score(PROCESS));
        RoundTrip.survives(RepeatFrequencies.of(PROCESS, PURCHASES));
        RoundTrip.survives(Tracking.of(PROCESS, PURCHASES));
        RoundTrip.survives(Tracking.of(PROCESS, PURCHASES).monthly());
    }
}
