package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.testing.Golden;
import io.clientele.testing.SharedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFM scores of the CDNOW sample under three tie rules, against pandas and numpy. */
class RfmGoldenTest {

    private static final LocalDate AS_OF = LocalDate.of(1997, 9, 30);

    /** The file prints amounts with two decimals. */
    private static final double PRINTED = 5e-7;

    private static final List<Map<String, String>> GOLDEN =
            Golden.rows(RfmGoldenTest.class, "rfm_scores_cdnow_sample.csv");

    /** A history with the recency, frequency and spend of the file: all is spent on the last purchase, the others are free. */
    private static Purchases purchases() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("USD");
        for (Map<String, String> row : GOLDEN) {
            long customer = Long.parseLong(row.get("sample_id"));
            LocalDate last = AS_OF.minusDays(Long.parseLong(row.get("recency_days")));
            int frequency = Integer.parseInt(row.get("frequency"));
            rows.add(customer, last, Double.parseDouble(row.get("monetary")));
            for (int earlier = 1; earlier < frequency; earlier++) {
                rows.add(customer, last.minusDays(earlier), 0);
            }
        }
        return rows.finish(AS_OF);
    }

    private static void check(RfmScores scores, String rule) {
        assertThat(scores.size()).isEqualTo(GOLDEN.size()).isEqualTo(2357);
        for (Map<String, String> row : GOLDEN) {
            RfmScore score = scores.score(CustomerId.of(row.get("sample_id"))).orElseThrow();
            String cell = row.get("r_" + rule) + row.get("f_" + rule) + row.get("m_" + rule);
            assertThat(score.cell()).as("customer %s", score.customer()).isEqualTo(cell);
            assertThat(score.recencyDays()).isEqualTo(Integer.parseInt(row.get("recency_days")));
            assertThat(score.frequency()).isEqualTo(Integer.parseInt(row.get("frequency")));
            assertThat(score.monetary()).isCloseTo(Double.parseDouble(row.get("monetary")), within(PRINTED));
        }
    }

    @ParameterizedTest
    @CsvSource({"NTILE, ntile", "MIDRANK, midrank", "QUANTILE, qcut"})
    void matchesEveryCustomerExactly(RfmTies ties, String rule) {
        check(Rfm.standard().ties(ties).on(purchases()), rule);
    }

    @ParameterizedTest
    @CsvSource({"NTILE, ntile", "MIDRANK, midrank", "QUANTILE, qcut"})
    void matchesFromTheTransactionsToo(RfmTies ties, String rule) {
        Purchases purchases = Purchases.from(Csv.read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .in("USD")
                .asOf(AS_OF);
        check(Rfm.standard().ties(ties).on(purchases), rule);
    }

    @Test
    void countsTheClassesThatTiesLeave() {
        RfmScores quantile = Rfm.standard().ties(RfmTies.QUANTILE).on(purchases());
        assertThat(quantile.levels()).isEqualTo(new RfmLevels(5, 3, 5)).hasToString("5 classes of R, 3 of F, 5 of M");
        for (int level = 1; level <= 3; level++) {
            int score = level;
            assertThat(quantile.f().where(f -> f == score).size())
                    .isEqualTo(List.of(1850, 214, 293).get(level - 1));
        }
        RfmScores midrank = Rfm.standard().ties(RfmTies.MIDRANK).on(purchases());
        assertThat(midrank.levels()).isEqualTo(new RfmLevels(5, 5, 5));
        for (int level = 1; level <= 5; level++) {
            int score = level;
            assertThat(midrank.f().where(f -> f == score).size())
                    .isEqualTo(List.of(0, 1411, 0, 439, 507).get(level - 1));
        }
    }
}
