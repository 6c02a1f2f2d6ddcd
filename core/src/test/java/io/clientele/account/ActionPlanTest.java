package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActionPlanTest {

    private final ActionPlan.Draft draft = ActionPlan.draft("Acme", "2026-01-01", "2026-12-31")
            .situation("share of 30 %, one rival")
            .objective("share of wallet", "%", 30, 45)
            .strategy("become the first choice")
            .action("trial run on site", "Ruiz", "2026-05-31", 8_000, "share of wallet")
            .review("2026-06-30")
            .budget(10_000);

    @Test
    void holdsItsFiveParts() {
        ActionPlan plan = draft.plan();
        assertThat(plan.cost()).isEqualTo(8_000);
        assertThat(plan.dueBy(LocalDate.of(2026, 5, 31))).hasSize(1);
        assertThat(plan.dueBy(LocalDate.of(2026, 5, 30))).isEmpty();
        assertThat(plan.objectives().get(0).progress(33)).isEqualTo(0.2);
        assertThat(new ActionPlan.Objective("complaints", "cases", 40, 20).progress(30))
                .isEqualTo(0.5);
    }

    @Test
    void refusesPartsThatAreMissing() {
        ActionPlan.Draft empty = ActionPlan.draft("Acme", "2026-01-01", "2026-12-31");
        assertThatThrownBy(empty::plan)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("situation is blank; it must be a text with at least one visible character.");
        assertThatThrownBy(empty.situation("bad")::plan)
                .hasMessage("objectives is empty; it must be a collection with at least one element.");
        assertThatThrownBy(draft.objective("complaints", "cases", 40, 20)::plan)
                .hasMessage("objective complaints is served by no action. Add one or drop the objective.");
    }

    @Test
    void refusesPartsThatDoNotFit() {
        assertThatThrownBy(draft.action("call", "Sato", "2026-03-31", 0, "fame")::plan)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objective of \"call\" is fame; it must be one of share of wallet.");
        assertThatThrownBy(draft.action("call", "Sato", "2027-03-31", 0, "share of wallet")::plan)
                .hasMessage("action \"call\" is due on 2027-03-31; it must be from 2026-01-01 until 2026-12-31.");
        assertThatThrownBy(draft.budget(5_000)::plan)
                .hasMessage("actions cost 8000 and budget is 5000; they must not cost more. Raise the budget or drop"
                        + " actions.");
        assertThatThrownBy(draft.review("2026-06-01")::plan)
                .hasMessage("review on 2026-06-01 stands after another on or after that day; reviews must ascend.");
        assertThatThrownBy(() -> draft.objective("fame", "points", 3, 3))
                .hasMessage("target of fame is 3, where it is already; an objective needs something to reach.");
    }

    @Test
    void spendsTheBudgetToTheCent() {
        ActionPlan.Draft cents = ActionPlan.draft("Acme", "2026-01-01", "2026-12-31")
                .situation("steady")
                .objective("calls", "a month", 1, 2)
                .strategy("call more")
                .action("one", "Ruiz", "2026-05-31", 0.1, "calls")
                .action("two", "Ruiz", "2026-05-31", 0.2, "calls")
                .review("2026-12-31")
                .budget(0.3);
        assertThat(cents.plan().cost()).isCloseTo(0.3, within(1e-12));
        assertThatThrownBy(cents.budget(0.2999)::plan).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ActionPlan.draft("Acme", "2026-13-01", "2026-12-31"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from is 2026-13-01; it must be a day such as 2026-06-30.");
    }

    @Test
    void prints() {
        assertThat(draft.plan()).hasToString("""
            Plan for Acme from 2026-01-01 until 2026-12-31, cost 8,000.00 of 10,000.00
            Situation: share of 30 %, one rival
            Objective: share of wallet from 30 to 45 %
            Strategy: become the first choice
            action             owner  until           cost  serves
            -----------------  -----  ----------  --------  ---------------
            trial run on site  Ruiz   2026-05-31  8,000.00  share of wallet
            Reviews: 2026-06-30.\
            """);
        assertThat(draft).hasToString("draft of a plan for Acme, 1 objective, 1 action, 1 review");
    }

    @Test
    void travels() {
        RoundTrip.survives(draft);
        RoundTrip.survives(draft.plan());
    }
}
