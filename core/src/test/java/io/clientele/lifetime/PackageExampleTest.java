package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsAsWritten() {
        RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
        for (int i = 0; i < 60; i++) {
            counts.add(0, 0, 100 + i); // x, t_x and T in days
            counts.add(1 + i % 5, 20 + i, 100 + 2 * i);
        }
        FittedBuyingModel fitted = BgNbd.standard().fit(counts.finish());

        BuyerHistory ann = BuyerHistory.ofDays(3, 60, 120);
        double alive = fitted.probabilityAlive(ann);
        double nextYear = fitted.expectedPurchases(ann, Duration.ofDays(365));
        double discounted = fitted.process()
                .residualTransactions(ann, Discount.perYear(0.15))
                .orElseThrow();

        assertThat(alive).isBetween(0.0, 1.0);
        assertThat(nextYear).isPositive();
        assertThat(discounted).isPositive();
    }
}
