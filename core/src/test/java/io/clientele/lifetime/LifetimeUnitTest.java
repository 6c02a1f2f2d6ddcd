package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CalendarUnit;
import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.customer.RepeatSummary;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LifetimeUnitTest {

    private static Purchases history() {
        SplittableRandom random = new SplittableRandom(7);
        LocalDate start = LocalDate.of(2025, 1, 1);
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
        for (int customer = 0; customer < 300; customer++) {
            double gap = 10 + 80 * random.nextDouble();
            int day = random.nextInt(90);
            while (day < 365) {
                rows.add(customer, start.plusDays(day), 10);
                day += 1 + (int) (-gap * Math.log(1 - random.nextDouble()));
                if (random.nextDouble() < 0.2) {
                    break;
                }
            }
        }
        return rows.finish("2025-12-31");
    }

    @Test
    void hasTwelveMonthsAYear() {
        assertThat(12 * LifetimeUnit.MONTHS.days()).isEqualTo(LifetimeUnit.YEARS.days());
        assertThat(LifetimeUnit.MONTHS).hasToString("months");
    }

    @Test
    void changesNothingOfWhatAModelSays() {
        Purchases history = history();
        FittedBuyingModel weeks = BgNbd.standard().fit(history);
        FittedBuyingModel months = BgNbd.standard().in(LifetimeUnit.MONTHS).fit(history);
        BuyerHistory buyer = BuyerHistory.ofDays(3, 100, 200);
        Duration year = Duration.ofDays(365);
        assertThat(months.process().expectedPurchases(buyer, year))
                .isCloseTo(weeks.process().expectedPurchases(buyer, year), within(1e-6));
    }

    @Test
    void takesRealMonthsAsNumbers() {
        RepeatSummary summary = history().repeats();
        int n = summary.size();
        int[] repeats = new int[n];
        double[] recency = new double[n];
        double[] age = new double[n];
        for (int i = 0; i < n; i++) {
            repeats[i] = summary.repeats(i);
            recency[i] = summary.recency(i, CalendarUnit.MONTHS);
            age[i] = summary.age(i, CalendarUnit.MONTHS);
        }
        RepeatCounts counts = RepeatCounts.of(LifetimeUnit.MONTHS, repeats, recency, age);
        assertThat(counts.customers()).isEqualTo(n);
        assertThat(counts.totalRepeats()).isEqualTo(summary.totalRepeats());
    }
}
