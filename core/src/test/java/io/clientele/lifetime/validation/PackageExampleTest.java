package io.clientele.lifetime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.lifetime.FittedBuyingModel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsAsWritten() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
        for (int c = 0; c < 80; c++) {
            for (int k = 0; k <= c % 7; k++) {
                rows.add("C" + c, LocalDate.of(2025, 1, 1).plusDays(c + (c * k * k * 7) % 400), 20);
            }
        }
        Purchases purchases = rows.finish("2026-03-31");

        CalibrationSplit split = CalibrationSplit.of(purchases, "2025-10-31");
        ModelComparison choice = ModelChoice.standard().on(split);
        FittedBuyingModel fitted = choice.byHoldout().orElseThrow();
        TrackingTable months = Tracking.of(fitted.process(), purchases)
                .calibratedTo("2025-10-31")
                .monthly();

        assertThat(split.size()).isEqualTo(80);
        assertThat(choice.candidates()).hasSize(4);
        assertThat(months.periods()).hasSize(15);
    }
}
