package io.clientele.lifetime.validation;

import static io.clientele.lifetime.validation.Suitability.Verdict.DOUBTFUL;
import static io.clientele.lifetime.validation.Suitability.Verdict.SUITS;
import static io.clientele.lifetime.validation.Suitability.Verdict.UNSUITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.io.Csv;
import io.clientele.stat.Gamma;
import io.clientele.stat.SeededRandom;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SuitabilityTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 720;

    /** Customers who begin on any day and have gaps of 60 days on average, with such a regularity. */
    private static Purchases withRegularity(double k, int customers) {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
        SeededRandom random = SeededRandom.of(3);
        Gamma gap = new Gamma(k, 60 / k);
        for (int c = 0; c < customers; c++) {
            for (double day = DAYS * random.nextDouble(); day < DAYS; day += gap.sample(random)) {
                rows.add("C" + c, START.plusDays((long) day), 10);
            }
        }
        return rows.finish(START.plusDays(DAYS));
    }

    @Test
    void suitsWherePurchasesComeAtRandom() {
        Suitability suits = Suitability.of(withRegularity(1, 500));
        assertThat(suits.verdict()).isEqualTo(SUITS);
        assertThat(suits.checks()).hasSize(7).allMatch(check -> check.verdict() == SUITS);
        assertThat(suits.toString())
                .startsWith("Do the purchases of 500 customers suit a buy-till-you-die model? suits\n");
    }

    @Test
    void seesHowRegularGapsAre() {
        assertThat(Suitability.of(withRegularity(2, 500)).check("regularity").verdict())
                .isEqualTo(DOUBTFUL);
        Suitability.Check clockwork = Suitability.of(withRegularity(40, 500)).check("regularity");
        assertThat(clockwork.verdict()).isEqualTo(UNSUITED);
        assertThat(clockwork.finding()).contains("use sBG or BdW on renewals");
        Suitability.Check bursts = Suitability.of(withRegularity(0.2, 500)).check("regularity");
        assertThat(bursts.verdict()).isEqualTo(DOUBTFUL);
        assertThat(bursts.finding()).contains("Purchases come in bursts");
    }

    @Test
    void seesAClockwork() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
        for (int c = 0; c < 200; c++) {
            for (int k = 0; k < 5; k++) {
                rows.add("C" + c, START.plusDays(c + 30 * k), 10);
            }
        }
        Suitability suits = Suitability.of(rows.finish("2025-06-30"));
        assertThat(suits.verdict()).isEqualTo(UNSUITED);
        assertThat(suits.check("regularity").finding())
                .isEqualTo(
                        "Gaps are equal within every customer: a clockwork, such as a subscription. Use sBG or BdW on"
                                + " renewals.");
    }

    @Test
    void seesCustomersOfBeforeTheData() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
        for (int c = 0; c < 300; c++) {
            LocalDate first = START.plusDays(c % 3 > 0 ? c % 60 : 2L * c);
            rows.add("C" + c, first, 10).add("C" + c, first.plusDays(20 + 31 * c % 97), 10);
        }
        Suitability.Check beginning = Suitability.of(rows.finish("2025-12-31")).check("beginning");
        assertThat(beginning.verdict()).isEqualTo(DOUBTFUL);
        assertThat(beginning.finding()).contains("many of these first purchases may not be the first");
    }

    @Test
    void saysWhatIsTooLittle() {
        Suitability little = Suitability.of(PurchasesAccumulator.in("EUR")
                .add("A", "2026-01-05", 10)
                .add("B", "2026-01-05", 10)
                .finish("2026-02-01"));
        assertThat(little.check("customers").verdict()).isEqualTo(DOUBTFUL);
        assertThat(little.check("repeats").finding())
                .isEqualTo("0 repeats. Too few to tell rates; use a longer period.");
        assertThat(little.check("time").verdict()).isEqualTo(UNSUITED);
        assertThat(little.check("one-timers").verdict()).isEqualTo(UNSUITED);
        assertThatThrownBy(() -> Suitability.of(PurchasesAccumulator.in("EUR").finish("2026-02-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("purchases has 0 customers up to 2026-02-01; there is nothing to judge.");
        assertThatThrownBy(() -> little.check("weather"))
                .hasMessage("there is no check \"weather\"; there are customers, repeats, time, regularity, beginning,"
                        + " balance, one-timers.");
        RoundTrip.survives(little);
    }

    @Test
    void findsTheCdnowSampleSuited() {
        Suitability suits = Suitability.of(Purchases.from(Csv.options()
                        .dates("yyyy-MM-dd")
                        .read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .in("USD")
                .asOf("1997-09-30"));
        assertThat(suits.verdict()).isEqualTo(SUITS);
        assertThat(suits.check("one-timers").finding())
                .isEqualTo(
                        "59.9 % of the customers never repeated. BG/NBD takes all of them to be alive; prefer MBG/NBD"
                                + " or Pareto/NBD.");
    }
}
