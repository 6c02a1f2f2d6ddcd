package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Real files: sizes as their descriptions give them. */
class SharedDataTest {

    private static final Path DATA =
            Path.of(System.getProperty("clientele.shared", "../../shared")).resolve("data");

    @Test
    void readsThePackedPurchasesOfCdnow() {
        Table purchases = Csv.options()
                .date("date")
                .integer("customer_id", "cds")
                .number("spend")
                .read(file("cdnow/cdnow_master_transactions.csv.gz"));

        assertThat(purchases.date("date", 0)).isEqualTo(LocalDate.of(1997, 1, 1));
        assertThat(purchases.integers("customer_id")).endsWith(23_570);
        assertThat(purchases.rejects()).isEmpty();
    }

    @Test
    void readsTheSeriesOfM3() {
        Table series = Csv.read(file("m3/m3.csv.gz"));

        assertThat(series.rows()).isEqualTo(3003);
        assertThat(series.columns())
                .containsExactly("id", "period", "category", "frequency", "start", "horizon", "n", "train", "test");
    }

    @Test
    void readsTheEventsOfOrders() {
        Table events = Csv.options().instant("time").number("price").read(file("operations/order-events.csv.gz"));

        assertThat(events.text("time", 0)).isEqualTo("2019-05-20T07:07:47Z");
        assertThat(events.columns()).hasSize(8);
    }

    @Test
    void readsAnswersInWords() {
        Table answers = Csv.read(file("kano/reppl-bitcoin/storage--cohort2-clean.csv"));

        assertThat(answers.columns()).startsWith("ID", "Income_us", "Gender").hasSize(21);
        assertThat(answers.requireRows().text("ID", 0)).isEqualTo("C2-1");
    }

    private static Path file(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no shared data at " + file);
        return file;
    }
}
