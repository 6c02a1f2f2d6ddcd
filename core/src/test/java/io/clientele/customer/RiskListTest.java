package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskListTest {

    /** A is regular and falls, B has been silent, C came lately. */
    private final Purchases buyers = PurchasesAccumulator.in("EUR")
            .add("A", "2026-01-01", 100)
            .add("A", "2026-03-02", 100)
            .add("A", "2026-05-01", 100)
            .add("A", "2026-06-20", 40)
            .add("B", "2025-12-01", 50)
            .add("B", "2025-12-11", 50)
            .add("C", "2026-06-25", 10)
            .finish("2026-06-30");

    private final CustomerValues complaints = CustomerValues.of("complaints", "cases", Customers.of("A", "C"), 4, 0);

    private final CustomerValues profit = CustomerValues.of("profit", "EUR", Customers.of("A", "B"), 30, -5);

    private final RiskList risks = RiskWatch.over(buyers)
            .silentFrom(90)
            .overdueFrom(3)
            .fallingBelow(0.5, 60)
            .complainingFrom(3, complaints)
            .lossMakingBelow(0, profit)
            .list();

    @Test
    void saysWhichRuleFiredAndWithWhichNumber() {
        assertThat(risks.customers()).isEqualTo(Customers.of("A", "B"));
        assertThat(risks.of(CustomerId.of("B")))
                .extracting(RiskList.Warning::toString)
                .containsExactly(
                        "B: silent for 201 days, rule: silent from 90 days on",
                        "B: silent for 20.1 times the usual gap, rule: silent from 3 usual gaps on",
                        "B: profit -5.00, rule: loss-making below 0");
        // The windows are 2 May to 30 June (40) and 3 March to 1 May (100).
        assertThat(risks.of(CustomerId.of("A")))
                .extracting(RiskList.Warning::measure)
                .containsExactly(0.4, 4.0);
        assertThat(risks.customers(RiskRule.Silent.class)).isEqualTo(Customers.of("B"));
        assertThat(risks.of(CustomerId.of("C"))).isEmpty();
    }

    @Test
    void countsWhomEachRuleWasAskedOf() {
        assertThat(risks.asked())
                .extracting(RiskList.Asked::toString)
                .containsExactly(
                        "silent from 90 days on: 1 of 3 customers",
                        "silent from 3 usual gaps on: 1 of 2 customers",
                        "falling below 50.0 % in 60 days: 1 of 1 customer",
                        "complaining from 3 complaints on: 1 of 2 customers",
                        "loss-making below 0: 1 of 2 customers");
    }

    @Test
    void firesAtItsThreshold() {
        assertThat(RiskWatch.over(buyers).silentFrom(201).list().customers()).isEqualTo(Customers.of("B"));
        assertThat(RiskWatch.over(buyers).silentFrom(202).list().customers()).isEqualTo(Customers.none());
        assertThat(RiskWatch.over(buyers).fallingBelow(0.4, 60).list().warnings())
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBeWatched() {
        assertThatThrownBy(() -> RiskWatch.over(buyers).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The watch has 0 rules; a list needs at least 1. Add one, such as silentFrom(90).");
        assertThatThrownBy(() -> RiskWatch.over(buyers).silentFrom(0)).hasMessage("days is 0; it must be at least 1.");
        assertThatThrownBy(() -> RiskWatch.over(buyers).fallingBelow(50, 90))
                .hasMessage("part is 50; it must be from 0 to 1. Write 0.5 for 50 percent.");
        assertThatThrownBy(() -> RiskWatch.over(buyers).fallingBelow(0, 90))
                .hasMessage("part is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> RiskWatch.over(buyers).complainingFrom(1, profit))
                .hasMessage("profit of customer B is -5; it must be a finite number of 0 or more.");
        RiskWatch twice = RiskWatch.over(buyers).silentFrom(90).silentFrom(90);
        assertThatThrownBy(twice::list)
                .hasMessage("The rule \"silent from 90 days on\" is there twice; each rule must be asked once.");
        RiskRule silent = new RiskRule.Silent(90);
        assertThatThrownBy(() -> new RiskList.Warning(CustomerId.of("A"), silent, 10))
                .hasMessage("measure of customer A is 10, at which \"silent from 90 days on\" does not fire.");
        RiskList.Asked asked = new RiskList.Asked(silent, 3, 1);
        assertThatThrownBy(() -> new RiskList(LocalDate.of(2026, 6, 30), List.of(asked), List.of()))
                .hasMessage("fired of \"silent from 90 days on\" is 1; it must be 0, the number of its warnings.");
    }

    @Test
    void prints() {
        assertThat(RiskWatch.over(buyers).silentFrom(90).list())
                .hasToString("""
                    Customers at risk on 2026-06-30, 1 customer, 1 warning
                    customer  why
                    --------  ----------------------------------------------
                    B         silent for 201 days, rule: silent from 90 days on
                    Asked, silent from 90 days on: 1 of 3 customers\
                    """.replace("----------------------------------------------", "-".repeat(49)));
    }

    @Test
    void travels() {
        RoundTrip.survives(risks);
        RoundTrip.survives(RiskWatch.over(buyers).silentFrom(90));
    }
}
