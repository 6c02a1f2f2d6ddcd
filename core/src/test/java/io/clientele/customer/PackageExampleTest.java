package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.stat.AbcClass;
import org.junit.jupiter.api.Test;

/** The example that opens the package, as it stands there. */
class PackageExampleTest {

    @Test
    void doesWhatItSays() {
        Purchases buyers = PurchasesAccumulator.in("EUR")
                .add("A", "2026-01-05", 30.00)
                .add("A", "2026-03-02", 12.50)
                .add("B", "2026-02-11", 99.00)
                .add("C", "2026-06-20", 8.00)
                .finish("2026-06-30");

        CustomerValues spend = buyers.total();
        double ofA = spend.get("A").orElseThrow();
        Customers few = spend.abc().members(AbcClass.A);

        RfmScores scores = Rfm.standard().levels(3).on(buyers);
        String cell = scores.score(CustomerId.of("C")).orElseThrow().cell();
        String segment = scores.segments().segmentOf(CustomerId.of("C")).orElseThrow();

        RiskList risks = RiskWatch.over(buyers).silentFrom(90).list();

        assertThat(risks.customers()).isEqualTo(Customers.of("A", "B"));
        assertThat(risks.of(CustomerId.of("A")).get(0).measure()).isEqualTo(120);
        assertThat(ofA).isEqualTo(42.5);
        assertThat(few).isEqualTo(Customers.of("A", "B"));
        assertThat(spend.among(few).sum() / spend.sum()).isBetween(0.9455, 0.9465);
        assertThat(cell).isEqualTo("311");
        assertThat(segment).isEqualTo("new");
    }
}
