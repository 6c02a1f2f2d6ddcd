package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Abc;
import io.clientele.stat.AbcClass;
import io.clientele.stat.AbcCut;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerAbcTest {

    /** The reference prints ten digits. */
    private static final double PRINTED = 5e-11;

    private final CustomerValues spend =
            CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D", "E"), 70, 15, 15, 0, -5);

    @Test
    void listsTheMembersOfEachClass() {
        CustomerAbc classes = spend.abc();
        assertThat(classes.members(AbcClass.A)).isEqualTo(Customers.of("A", "B", "C"));
        assertThat(classes.members(AbcClass.B)).isEqualTo(Customers.none());
        assertThat(classes.members(AbcClass.C)).isEqualTo(Customers.of("D", "E"));
        assertThat(classes.of(CustomerId.of("B"))).hasValue(AbcClass.A);
        assertThat(classes.of(CustomerId.of("Z"))).isEmpty();
    }

    @Test
    void partsEqualsIfAsked() {
        assertThat(spend.abc(Abc.standard()).members(AbcClass.B)).isEqualTo(Customers.of("C"));
    }

    /** Calibration spend of the CDNOW sample; reference numbers by numpy. */
    @Test
    void agreesWithTheReferenceOnCdnow() {
        Map<CustomerId, Double> values = new HashMap<>();
        for (Map<String, String> row : Golden.rows(CustomerAbcTest.class, "rfm_scores_cdnow_sample.csv")) {
            values.put(CustomerId.of(row.get("sample_id")), Double.valueOf(row.get("monetary")));
        }
        CustomerValues cdnow = CustomerValues.of("spend", "USD", values);
        CustomerAbc classes = cdnow.abc();
        assertThat(classes.members(AbcClass.A).size()).isEqualTo(900);
        assertThat(classes.members(AbcClass.B).size()).isEqualTo(800);
        assertThat(classes.members(AbcClass.C).size()).isEqualTo(657);
        assertThat(cdnow.abc(Abc.standard().cut(AbcCut.END)).members(AbcClass.A).size())
                .isEqualTo(899);
        assertThat(cdnow.abc(Abc.standard().limits(0.70, 0.90))
                        .members(AbcClass.A)
                        .size())
                .isEqualTo(612);
        assertThat(cdnow.concentration().gini().orElseThrow()).isCloseTo(0.5852772312, within(PRINTED));
        assertThat(cdnow.concentration().topShare(0.20).orElseThrow()).isCloseTo(0.6334776974, within(PRINTED));
    }

    @Test
    void prints() {
        assertThat(spend.abc())
                .hasToString("ABC classes by spend, 5 customers, 100.00 EUR, limits 80.0 % and 95.0 %\n"
                        + "class  customers   share   spend    share\n"
                        + "-----  ---------  ------  ------  -------\n"
                        + "A              3  60.0 %  100.00  100.0 %\n"
                        + "B              0   0.0 %    0.00    0.0 %\n"
                        + "C              2  40.0 %    0.00    0.0 %\n"
                        + "In C without a value above 0: 2.");
    }

    @Test
    void refusesAConcentrationOfNobody() {
        assertThatThrownBy(() -> spend.top(0).concentration())
                .hasMessage("spend has 0 customers; a concentration needs at least 1.");
    }

    @Test
    void travels() {
        RoundTrip.survives(spend.abc());
    }
}
