package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.clientele.io.Csv;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionTableTest {

    /** The golden amounts are printed to the cent. */
    private static final double CENTS = 0.005 * 3;

    private static PurchasesAccumulator rows() {
        return PurchasesAccumulator.in("EUR")
                .add("A", "2026-01-05", 100)
                .add("A", "2026-02-05", 50)
                .add("B", "2026-01-10", 100)
                .add("C", "2026-02-10", 200)
                .add("C", "2026-03-10", 100)
                .add("D", "2026-03-11", 7);
    }

    private final RetentionTable whole =
            RetentionTable.of(Cohorts.by(CohortPeriod.MONTH).on(rows().finish("2026-03-31")));

    @Test
    void addsCohortsUpByAge() {
        assertThat(whole.ages())
                .containsExactly(
                        new RetentionTable.Age(3, 4, 4, 407, 407),
                        new RetentionTable.Age(2, 3, 2, 150, 400),
                        new RetentionTable.Age(1, 2, 0, 0, 200));
        assertThat(whole.incomplete()).isZero();
        assertThat(whole.ages().get(1).spendShare()).hasValue(0.375);
        assertThat(whole.active(1).orElseThrow().value()).hasValue(2.0 / 3);
        assertThat(whole.active(3)).isEmpty();
    }

    @Test
    void leavesOutAnAgeThatTheDayCutsShort() {
        RetentionTable cut = RetentionTable.of(Cohorts.by(CohortPeriod.MONTH).on(rows().finish("2026-03-30")));
        assertThat(cut.ages())
                .containsExactly(new RetentionTable.Age(2, 3, 3, 400, 400), new RetentionTable.Age(1, 2, 1, 50, 200));
        assertThat(cut.incomplete()).isEqualTo(3);
    }

    @Test
    void addsUpTheCohortsOfTheCdnowSample() {
        Purchases sample = Purchases.from(Csv.options()
                        .dates("yyyy-MM-dd")
                        .read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .in("USD")
                .asOf(LocalDate.of(1998, 6, 30));
        RetentionTable retention =
                RetentionTable.of(Cohorts.by(CohortPeriod.MONTH).on(sample));
        List<Map<String, String>> golden = Golden.rows(RetentionTableTest.class, "cohort_retention_cdnow_sample.csv");
        for (int age = 0; age < retention.ages().size(); age++) {
            String wanted = Integer.toString(age);
            List<Map<String, String>> rows =
                    golden.stream().filter(row -> row.get("age").equals(wanted)).toList();
            RetentionTable.Age found = retention.ages().get(age);
            assertThat(found.customers()).isEqualTo(sum(rows, "cohort_size"));
            assertThat(found.active()).isEqualTo(sum(rows, "active_customers"));
            assertThat(found.spend())
                    .isCloseTo(
                            rows.stream()
                                    .mapToDouble(row -> Double.parseDouble(row.get("spend")))
                                    .sum(),
                            within(CENTS));
        }
        assertThat(retention.ages()).hasSize(18);
        assertThat(retention.incomplete()).isZero();
    }

    private static int sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToInt(row -> Integer.parseInt(row.get(column))).sum();
    }

    @Test
    void refusesMoreActiveThanThereAre() {
        assertThatThrownBy(() -> new RetentionTable.Age(1, 2, 3, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("active is 3; it must be from 0 to 2.");
    }

    @Test
    void prints() {
        assertThat(whole).hasToString("""
            Retention by months since the first purchase up to 2026-03-31, EUR
            age  cohorts  customers  active    share      95 % interval   spend  of the first
            ---  -------  ---------  ------  -------  -----------------  ------  ------------
              0        3          4       4  100.0 %  51.0 % to 100.0 %  407.00       100.0 %
              1        2          3       2   66.7 %   20.8 % to 93.9 %  150.00        37.5 %
              2        1          2       0    0.0 %    0.0 % to 65.8 %    0.00         0.0 %\
            """);
    }

    @Test
    void needsNothingOfJackson2ButItsTimeModule() throws Exception {
        ObjectMapper plain = new ObjectMapper().registerModule(new JavaTimeModule());
        assertThat(plain.readValue(plain.writeValueAsString(whole), RetentionTable.class))
                .isEqualTo(whole);
        RiskList risks = RiskWatch.over(
                        PurchasesAccumulator.in("EUR").add("A", "2026-01-05", 5).finish("2026-06-30"))
                .silentFrom(90)
                .list();
        assertThat(plain.readValue(plain.writeValueAsString(risks), RiskList.class))
                .isEqualTo(risks);
    }

    @Test
    void travels() {
        RoundTrip.survives(whole);
    }
}
