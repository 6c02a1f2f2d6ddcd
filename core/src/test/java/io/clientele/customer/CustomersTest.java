package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private final Customers some = Customers.of("B", "2", "10", "A", "2");

    @Test
    void standInTheOrderOfTheirIdsEachOnce() {
        assertThat(some.ids()).extracting(CustomerId::toString).containsExactly("2", "10", "A", "B");
        assertThat(some).hasToString("4 customers: 2, 10, A, B");
        assertThat(some.id(2)).isEqualTo(CustomerId.of("A"));
    }

    @Test
    void areFoundByPosition() {
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.position(some.id(i))).hasValue(i);
        }
        assertThat(some.position(CustomerId.of("C"))).isEmpty();
        assertThat(some.contains(CustomerId.of(3))).isFalse();
        assertThat(some.contains(CustomerId.of(10))).isTrue();
    }

    @Test
    void doNotDependOnTheOrderGiven() {
        List<CustomerId> ids = Stream.of("x", "7", "y", "1").map(CustomerId::of).toList();
        List<CustomerId> reversed =
                ids.stream().sorted(Collections.reverseOrder()).toList();
        assertThat(Customers.of(ids)).isEqualTo(Customers.of(reversed)).hasSameHashCodeAs(Customers.of(reversed));
    }

    @Test
    void combineAsSets() {
        Customers others = Customers.of("A", "3");
        assertThat(some.union(others)).isEqualTo(Customers.of("2", "3", "10", "A", "B"));
        assertThat(some.intersection(others)).isEqualTo(Customers.of("A"));
        assertThat(some.except(others)).isEqualTo(Customers.of("2", "10", "B"));
        assertThat(some.except(some)).isEqualTo(Customers.none()).hasToString("0 customers");
    }

    @Test
    void cutALongPrint() {
        assertThat(Customers.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .hasToString("12 customers: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … 2 more");
    }

    @Test
    void refuseAPositionWhereNobodyStands() {
        assertThatThrownBy(() -> some.id(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position is 4; it must be 0 or more and below 4. That is how many there are.");
    }

    @Test
    void refuseNull() {
        assertThatThrownBy(() -> Customers.of(Collections.singletonList(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("customer must not be null.");
        assertThatThrownBy(() -> some.union(null)).hasMessage("other must not be null.");
        assertThatThrownBy(() -> Customers.none().intersection(null)).hasMessage("other must not be null.");
        assertThatThrownBy(() -> Customers.none().except(null)).hasMessage("other must not be null.");
    }

    @Test
    void travel() {
        RoundTrip.survives(some);
        RoundTrip.survives(Customers.none());
    }
}
