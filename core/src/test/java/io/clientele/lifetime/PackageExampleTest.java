package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.stat.Interval;
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

        ResidualValue value = ResidualValue.of(fitted.process(), new GammaGammaProcess(6.25, 3.74, 15.44))
                .margin(0.30)
                .discount(Discount.perYear(0.15));
        double worth = value.of(ann, 25.00).orElseThrow();
        Interval usual =
                ResidualValueSimulation.of(value).seed(42).of(ann, 25.00).interval(0.90);
        double mostToWinOne = NewCustomerValue.of(value).total().orElseThrow();

        FittedContract members = Sbg.standard().fit(RetentionCounts.ofCohort(1000, 631, 468, 382, 326));
        double stillThereAfterTen = members.process().survival(10);

        assertThat(alive).isBetween(0.0, 1.0);
        assertThat(nextYear).isPositive();
        assertThat(discounted).isPositive();
        assertThat(worth).isPositive();
        assertThat(usual.contains(worth)).isTrue();
        assertThat(mostToWinOne).isPositive();
        assertThat(stillThereAfterTen).isBetween(0.1, 0.3);
    }
}
