package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutsTest {

    private final CustomerValues spend =
            CustomerValues.of("spend", "EUR", Customers.of(1, 2, 3, 4, 5, 6), 50, 30, 10, 10, 0, -20);

    @Test
    void areWhereTheyAreSaidToBe() {
        assertThat(Cuts.at(10, 40).on(spend)).containsExactly(10.0, 40.0);
        assertThat(Cuts.at(10).on(spend.top(0))).containsExactly(10.0);
    }

    @Test
    void areAtQuantilesOfTheCustomers() {
        // The median is 10, the quantiles are 0 and 30.
        assertThat(Cuts.median().on(spend)).containsExactly(30.0);
        assertThat(Cuts.quantiles(0.2, 0.8).on(spend)).containsExactly(10.0, 50.0);
    }

    @Test
    void doNotMakeThoseWithNothingHigh() {
        Customers five = Customers.of(1, 2, 3, 4, 5);
        assertThat(Cuts.median().on(CustomerValues.of("spend", "EUR", five, 0, 0, 0, 1, 2)))
                .containsExactly(1.0);
        assertThat(Cuts.quantiles(0.8).on(CustomerValues.of("spend", "EUR", five, 0, 0, 0, 5, 5)))
                .containsExactly(5.0);
    }

    @Test
    void areAtSharesOfTheTotalAboveZero() {
        assertThat(Cuts.shares(0.5).on(spend)).containsExactly(50.0);
        assertThat(Cuts.shares(0.8).on(spend)).containsExactly(30.0);
        assertThat(Cuts.shares(0.8, 0.9).on(spend)).containsExactly(10.0, 30.0);
    }

    @Test
    void sayWhatTheyAre() {
        assertThat(Cuts.median()).hasToString("at the median");
        assertThat(Cuts.quantiles(0.25, 0.75)).hasToString("at the quantiles 0.25 and 0.75");
        assertThat(Cuts.at(1000)).hasToString("at 1000");
        assertThat(Cuts.shares(0.8)).hasToString("at shares of the total of 0.8");
    }

    @Test
    void refuseWhatCannotBeCut() {
        assertThatThrownBy(() -> Cuts.shares(0.8).on(spend.where(value -> value <= 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spend has no value above 0; there is no total to take a share of. "
                        + "Use fixed cut points or quantiles.");
        assertThatThrownBy(() -> Cuts.median().on(spend.top(0)))
                .hasMessage("spend has 0 customers; cut points need at least 1.");
    }

    @Test
    void refuseMoreThanThreePointsOrPointsOutOfOrder() {
        assertThatThrownBy(() -> Cuts.at(1, 2, 3, 4))
                .hasMessage("values has 4 cut points; it must have from 1 for two levels to 3 for four.");
        assertThatThrownBy(() -> Cuts.at(2, 1)).hasMessage("values is 2 and 1; cut points must ascend.");
        assertThatThrownBy(() -> Cuts.shares(80))
                .hasMessage("shares is 80; it must be above 0 and below 1. Write 0.8 for 80 percent.");
        assertThatThrownBy(() -> Cuts.at(Double.NaN)).hasMessage("values is NaN; it must be a finite number.");
    }

    @Test
    void travel() {
        RoundTrip.survives(Cuts.at(1, 2));
        RoundTrip.survives(Cuts.median());
        RoundTrip.survives(Cuts.shares(0.8));
    }

    @Test
    void areNowhereIfAllAreEqualUnlessTheyAreGiven() {
        CustomerValues same = CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C"), 7, 7, 7);
        for (CustomerValues equal : List.of(same, same.top(1))) {
            assertThat(Cuts.median().on(equal)).isEmpty();
            assertThat(Cuts.quantiles(0.2, 0.8).on(equal)).isEmpty();
            assertThat(Cuts.shares(0.8).on(equal)).isEmpty();
            assertThat(Cuts.at(5).on(equal)).containsExactly(5.0);
        }
        assertThat(Cuts.median().on(same.map("debt", "EUR", value -> 0.0))).isEmpty();
    }

    @Test
    void areAtTheGreatestIfNobodyIsAboveTheQuantile() {
        CustomerValues mostGreat = CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C"), 1, 9, 9);
        assertThat(Cuts.median().on(mostGreat)).containsExactly(9.0);
    }
}
