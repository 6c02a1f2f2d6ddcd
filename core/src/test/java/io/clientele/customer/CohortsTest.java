package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CohortsTest {

    /** The reference prints ten significant digits. */
    private static final double PRINTED = 1e-9;

    private final Purchases buyers = PurchasesAccumulator.in("EUR")
            .add("A", "2025-11-05", 10)
            .add("A", "2025-12-31", 20)
            .add("A", "2026-01-02", 5)
            .add("A", "2026-01-03", 5)
            .add("A", "2026-01-09", -4)
            .add("B", "2025-11-30", 7)
            .add("C", "2026-01-31", 1)
            .finish("2026-02-10");

    private final CohortTable months = Cohorts.by(CohortPeriod.MONTH).on(buyers);

    @Test
    void followEachCohortFromPeriodToPeriod() {
        assertThat(months.cohorts())
                .extracting(CohortTable.Cohort::name)
                .containsExactly("2025-11", "2025-12", "2026-01", "2026-02");
        assertThat(months.cohort("2025-11"))
                .isEqualTo(new CohortTable.Cohort(
                        "2025-11",
                        Customers.of("A", "B"),
                        List.of(
                                new CohortTable.Cell(2, 2, 17),
                                new CohortTable.Cell(1, 1, 20),
                                new CohortTable.Cell(1, 2, 6),
                                new CohortTable.Cell(0, 0, 0))));
        assertThat(months.cohort("2026-02").size()).isZero();
    }

    @Test
    void giveRetentionAsARate() {
        assertThat(months.retention("2025-11", 1).orElseThrow().value()).hasValue(0.5);
        assertThat(months.retention("2026-01", 2)).isEmpty();
        assertThat(months.retention("2025-12", 0).orElseThrow().value()).isEmpty();
        assertThat(months.retention(1).orElseThrow())
                .hasToString("active 1 month after the first purchase: 33.3 % (1 of 3 customers, "
                        + "95 % interval 6.1 % to 79.2 %)");
        assertThat(months.retention(9)).isEmpty();
    }

    @Test
    void takeARefundFromBeforeTheFirstPurchaseAtAgeZero() {
        CohortTable table = Cohorts.by(CohortPeriod.MONTH)
                .on(PurchasesAccumulator.in("EUR")
                        .add("A", "2026-01-05", 1)
                        .add("B", "2026-01-05", -4)
                        .add("B", "2026-02-05", 10)
                        .finish("2026-03-31"));
        assertThat(table.cohort("2026-02").ages())
                .containsExactly(new CohortTable.Cell(1, 1, 6), new CohortTable.Cell(0, 0, 0));
    }

    @Test
    void groupByQuarterAndYear() {
        CohortTable quarters = Cohorts.by(CohortPeriod.QUARTER).on(buyers);
        assertThat(quarters.cohorts()).extracting(CohortTable.Cohort::name).containsExactly("2025-Q4", "2026-Q1");
        assertThat(quarters.cohort("2025-Q4").ages())
                .containsExactly(new CohortTable.Cell(2, 3, 37), new CohortTable.Cell(1, 2, 6));
        CohortTable years = Cohorts.by(CohortPeriod.YEAR).on(buyers);
        assertThat(years.cohorts()).extracting(CohortTable.Cohort::name).containsExactly("2025", "2026");
    }

    @Test
    void sayWhetherTheLastPeriodIsComplete() {
        assertThat(months.complete()).isFalse();
        assertThat(Cohorts.by(CohortPeriod.MONTH).on(buyers.asOf("2026-01-31")).complete())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(CohortPeriod.class)
    void loseNobodyAndNothing(CohortPeriod period) {
        CohortTable table = Cohorts.by(period).on(buyers);
        double spend = 0;
        int customers = 0;
        int purchases = 0;
        for (CohortTable.Cohort cohort : table.cohorts()) {
            customers += cohort.size();
            assertThat(cohort.ages().get(0).active()).isEqualTo(cohort.size());
            for (CohortTable.Cell cell : cohort.ages()) {
                spend += cell.spend();
                purchases += cell.purchases();
            }
        }
        assertThat(spend).isEqualTo(buyers.total().sum());
        assertThat(customers).isEqualTo(buyers.customers().size());
        assertThat(purchases).isEqualTo(buyers.size());
    }

    @Test
    void print() {
        assertThat(months).hasToString("""
            Cohorts by month of the first purchase up to 2026-02-10, 3 customers, part active by age in months
            cohort   customers        0       1       2      3
            -------  ---------  -------  ------  ------  -----
            2025-11          2  100.0 %  50.0 %  50.0 %  0.0 %
            2026-01          1  100.0 %   0.0 %
            Nobody began in 2 months.
            The last age of each cohort is incomplete: 2026-02-10 does not end a month.\
            """);
    }

    @Test
    void sayInWordsWhatTheyAre() {
        assertThat(Cohorts.by(CohortPeriod.MONTH)).hasToString("cohorts by month of the first purchase");
        Purchases purchases = PurchasesAccumulator.in("EUR")
                .add("A", "2026-01-05", 30)
                .add("B", "2026-01-06", 10)
                .add("A", "2026-02-07", 2.5)
                .finish("2026-02-28");
        CohortTable.Cohort january =
                Cohorts.by(CohortPeriod.MONTH).on(purchases).cohort("2026-01");
        assertThat(january).hasToString("2026-01: 2 customers, active by age 2, 1");
        assertThat(january.ages().get(1)).hasToString("1 active, 1 purchase, spend 2.50");
    }

    @Test
    void refuseWhatIsNotThere() {
        assertThatThrownBy(() -> months.cohort("2024-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort is 2024-01; it must be from 2025-11 to 2026-02.");
        assertThatThrownBy(() -> months.retention(-1)).hasMessage("age is -1; it must be at least 0.");
        Purchases nobody = PurchasesAccumulator.empty().finish("2026-02-10");
        assertThatThrownBy(() -> Cohorts.by(CohortPeriod.MONTH).on(nobody))
                .hasMessage("purchases has 0 customers up to 2026-02-10; cohorts need at least 1. "
                        + "There is no row. Add some.");
        assertThatThrownBy(() -> Cohorts.by(CohortPeriod.MONTH)
                        .on(PurchasesAccumulator.empty()
                                .add("A", "2026-03-01", 5)
                                .finish("2026-02-10")))
                .hasMessage("purchases has 0 customers up to 2026-02-10; cohorts need at least 1. "
                        + "1 row is dated later. Use a later as-of date.");
        Purchases setAside = PurchasesAccumulator.empty().reject(1).finish("2026-02-10");
        assertThatThrownBy(() -> Cohorts.by(CohortPeriod.MONTH).on(setAside))
                .hasMessage("purchases has 0 customers up to 2026-02-10; cohorts need at least 1. "
                        + "There is no row but 1 malformed one. Add some.");
    }

    @Test
    void refuseADateThatStandsForAnUnknownOne() {
        Purchases placeholder = PurchasesAccumulator.in("EUR")
                .add("A", "0001-01-01", 1)
                .add("B", "2026-01-05", 1)
                .finish("2026-02-10");
        assertThatThrownBy(() -> Cohorts.by(CohortPeriod.MONTH).on(placeholder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of cohorts by month from 0001-01-01 to 2026-02-10 is 24,302; it must be at most"
                        + " 1,200. If the first date stands for an unknown one, leave its rows out; else use a longer"
                        + " period.");
        Purchases century =
                PurchasesAccumulator.in("EUR").add("A", "1926-03-01", 1).finish("2026-02-10");
        assertThat(Cohorts.by(CohortPeriod.MONTH).on(century).cohorts()).hasSize(1200);
    }

    @Test
    void travel() {
        RoundTrip.survives(months);
        RoundTrip.survives(Cohorts.by(CohortPeriod.YEAR));
    }

    @Test
    void agreeWithTheReferenceOnCdnow() {
        List<Map<String, String>> golden = Golden.rows(CohortsTest.class, "cohort_retention_cdnow_sample.csv");
        Purchases rows = Purchases.from(Csv.read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .sameDay(SameDay.SEPARATE_PURCHASES)
                .asOf(LocalDate.of(1998, 6, 30));
        CohortTable table = Cohorts.by(CohortPeriod.MONTH).on(rows);
        for (Map<String, String> row : golden) {
            int age = Integer.parseInt(row.get("age"));
            CohortTable.Cohort cohort = table.cohort(row.get("cohort"));
            CohortTable.Cell cell = cohort.ages().get(age);
            assertThat(cohort.size()).isEqualTo(Integer.parseInt(row.get("cohort_size")));
            assertThat(cell.active()).isEqualTo(Integer.parseInt(row.get("active_customers")));
            assertThat(cell.purchases()).isEqualTo(Integer.parseInt(row.get("purchase_rows")));
            assertThat(cell.spend()).isCloseTo(Double.parseDouble(row.get("spend")), within(PRINTED));
            assertThat(table.retention(cohort.name(), age).orElseThrow().orElseThrow())
                    .isCloseTo(Double.parseDouble(row.get("retention")), within(PRINTED));
        }
        assertThat(golden).hasSize(51);
    }
}
