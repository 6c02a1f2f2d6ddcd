package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Table;
import io.clientele.io.TableFormatException;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerValuesTest {

    private final CustomerValues spend = CustomerValues.of(
            "spend",
            "EUR",
            Map.of(
                    CustomerId.of("A"),
                    120.0,
                    CustomerId.of("B"),
                    80.0,
                    CustomerId.of("C"),
                    80.0,
                    CustomerId.of("D"),
                    -5));

    @Test
    void answerForACustomerOrNot() {
        assertThat(spend.get(CustomerId.of("A"))).hasValue(120);
        assertThat(spend.get(CustomerId.of("Z"))).isEmpty();
        assertThat(spend.at(3)).isEqualTo(-5);
    }

    @Test
    void sumUp() {
        assertThat(spend.sum()).isEqualTo(275);
        assertThat(spend.mean()).hasValue(68.75);
        assertThat(spend.min()).hasValue(-5);
        assertThat(spend.max()).hasValue(120);
    }

    @Test
    void rankTheGreatestFirstAndEqualsById() {
        assertThat(spend.ranking())
                .extracting(value -> value.customer().toString())
                .containsExactly("A", "B", "C", "D");
        assertThat(spend.top(2).customers()).isEqualTo(Customers.of("A", "B"));
        assertThat(spend.top(99)).isEqualTo(spend);
        assertThat(spend.where(value -> value >= 80).customers()).isEqualTo(Customers.of("A", "B", "C"));
    }

    @Test
    void changeIntoOtherNumbers() {
        assertThat(spend.times(0.5).get(CustomerId.of("A"))).hasValue(60);
        assertThat(spend.named("margin").in("USD").times(2).top(1))
                .hasToString("margin in USD, 1 customer, sum 240\n"
                        + "rank  customer  margin\n"
                        + "----  --------  ------\n"
                        + "   1  A            240");
        assertThat(spend.among(Customers.of("B", "Y")).customers()).isEqualTo(Customers.of("B"));
        CustomerValues everybody = spend.withOthersAt(0, Customers.of("A", "Y"));
        assertThat(everybody.size()).isEqualTo(5);
        assertThat(everybody.get(CustomerId.of("A"))).hasValue(120);
        assertThat(everybody.get(CustomerId.of("Y"))).hasValue(0);
    }

    @Test
    void print() {
        assertThat(spend)
                .hasToString("spend in EUR, 4 customers, sum 275\n"
                        + "rank  customer  spend\n"
                        + "----  --------  -----\n"
                        + "   1  A           120\n"
                        + "   2  B            80\n"
                        + "   3  C            80\n"
                        + "   4  D            -5");
        assertThat(spend.times(1.01).top(2))
                .hasToString("spend in EUR, 2 customers, sum 202.00\n"
                        + "rank  customer   spend\n"
                        + "----  --------  ------\n"
                        + "   1  A         121.20\n"
                        + "   2  B          80.80");
        assertThat(CustomerValues.of("P(alive)", "probability", Customers.of("A", "B"), 0.98, 0.0421))
                .hasToString("P(alive) in probability, 2 customers, sum 1.022\n"
                        + "rank  customer  P(alive)\n"
                        + "----  --------  --------\n"
                        + "   1  A            0.980\n"
                        + "   2  B            0.042");
    }

    @Test
    void travel() {
        RoundTrip.survives(spend);
        RoundTrip.survives(spend.top(0));
        RoundTrip.survives(spend.with(spend.top(2)));
        RoundTrip.survives(spend.ranking().get(0));
    }

    @Test
    void doNotLetTheirColumnOut() {
        spend.values()[0] = 7;
        assertThat(spend.at(0)).isEqualTo(120);
        double[] given = {1, 2};
        CustomerValues values = CustomerValues.of("n", "pieces", Customers.of(1, 2), given);
        given[0] = 9;
        assertThat(values.at(0)).isEqualTo(1);
    }

    @Test
    void doNotDependOnTheOrderGiven() {
        List<CustomerValue> rows = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            rows.add(new CustomerValue(CustomerId.of(i), random.nextGaussian() * Math.pow(10, random.nextInt(16))));
        }
        CustomerValues once = CustomerValues.of("x", "points", rows);
        Collections.shuffle(rows, random);
        CustomerValues again = CustomerValues.of("x", "points", rows);
        assertThat(again).isEqualTo(once);
        assertThat(again.sum()).isEqualTo(once.sum());
    }

    @Nested
    class Joined {

        private final CustomerValues potential =
                CustomerValues.of("potential", "EUR", Customers.of("B", "C", "X"), 200, 10, 50);

        private final CustomerPairs pairs = spend.with(potential);

        @Test
        void keepThoseWhoHaveBothAndListTheOthers() {
            assertThat(pairs.customers()).isEqualTo(Customers.of("B", "C"));
            assertThat(pairs.onlyLeft()).isEqualTo(Customers.of("A", "D"));
            assertThat(pairs.onlyRight()).isEqualTo(Customers.of("X"));
        }

        @Test
        void addAndSubtract() {
            assertThat(pairs.plus().values()).containsExactly(280, 90);
            assertThat(pairs.minus().values()).containsExactly(-120, 70);
            assertThat(pairs.minus().name()).isEqualTo("spend - potential");
        }

        @Test
        void refuseToAddDifferentUnits() {
            assertThatThrownBy(() -> spend.with(potential.in("days")).plus())
                    .hasMessage("spend is in EUR and potential is in days; only numbers of one unit add up. "
                            + "Convert one of them.");
        }

        @Test
        void nameTheCustomerWhoseResultIsNoNumber() {
            assertThatThrownBy(() -> pairs.combine("share", "of wallet", (a, b) -> a / (b - 10)))
                    .hasMessage("share of customer C is infinity; it must be a finite number. "
                            + "Leave out a customer whose value is not known.");
        }

        @Test
        void print() {
            assertThat(pairs)
                    .hasToString("spend (EUR) and potential (EUR), 2 customers\n"
                            + "customer  spend  potential\n"
                            + "--------  -----  ---------\n"
                            + "B            80        200\n"
                            + "C            80         10\n"
                            + "Only spend: 2 customers: A, D\n"
                            + "Only potential: 1 customer: X");
        }
    }

    @Nested
    class Refuse {

        @Test
        void whatIsNoNumber() {
            assertThatThrownBy(() -> CustomerValues.of("spend", "EUR", Customers.of("A", "B"), 1, Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("spend of customer B is NaN; it must be a finite number. "
                            + "Leave out a customer whose value is not known.");
        }

        @Test
        void whatIsNoNumberForOthersEvenIfThereAreNone() {
            assertThatThrownBy(() -> spend.withOthersAt(Double.NaN, spend.customers()))
                    .hasMessage("value is NaN; it must be a finite number.");
        }

        @Test
        void aValueThatIsNull() {
            assertThatThrownBy(() -> CustomerValues.of("spend", "EUR", Collections.singletonList(null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("value must not be null.");
            assertThatThrownBy(() -> CustomerValues.of("spend", "EUR", Collections.singletonMap(null, 1)))
                    .hasMessage("customer must not be null.");
        }

        @Test
        void twoValuesOfOneCustomer() {
            CustomerValue one = new CustomerValue(CustomerId.of(17), 1);
            assertThatThrownBy(() -> CustomerValues.of("spend", "EUR", List.of(one, one)))
                    .hasMessage("customer 17 has more than one value of spend; each customer must have one. "
                            + "Add or average them first.");
        }

        @Test
        void columnsOfDifferentLength() {
            assertThatThrownBy(() -> CustomerValues.of("spend", "EUR", Customers.of("A", "B"), 1))
                    .hasMessage("customers has 2 elements and values has 1; they must have the same number.");
        }
    }

    @Nested
    class FromATable {

        private Table table(String... ids) {
            return Table.of("potential.csv").column("customer", ids).column("potential", 5.0, 7.0);
        }

        @Test
        void readTwoColumns() {
            CustomerValues values = CustomerValues.from("potential", "EUR", table("A", "12"), "customer", "potential");
            assertThat(values.get(CustomerId.of(12))).hasValue(7);
        }

        @Test
        void refuseACustomerWhoComesTwice() {
            assertThatThrownBy(() -> CustomerValues.from("potential", "EUR", table("A", "A"), "customer", "potential"))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("potential.csv, row 2, column customer: 'A' is not accepted; "
                            + "expected a customer who has no row before.");
        }
    }
}
