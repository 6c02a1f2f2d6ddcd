package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholderRuleTest {

    private static final OrderCycle CYCLE = OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED);

    @Test
    void listedDatesMeanNotYet() {
        OrderCycleReport report = report(events("9999-12-31", 2), PlaceholderRule.on("9999-12-31", "1900-01-01"));

        assertThat(report.total().times().mean()).hasValue(2);
        assertThat(report.open()).isEqualTo(2);
        assertThat(report.placeholders())
                .containsExactly(new PlaceholderFinding(
                        Milestone.SHIPPED, "9999-12-31", "listed as placeholder 9999-12-31, 1900-01-01", 2));
        assertThat(report.toString())
                .contains("Placeholder, taken for not yet: 2 × shipped 9999-12-31 (listed as placeholder 9999-12-31, "
                        + "1900-01-01).");
    }

    @Test
    void datesBeforeTheFirstAndAfterTheLastPossibleOneMeanNotYet() {
        PlaceholderRule[] rules = {PlaceholderRule.before("2000-01-01"), PlaceholderRule.after("2024-12-31")};

        assertThat(report(events("1999-12-31", 1), rules).placeholders())
                .containsExactly(new PlaceholderFinding(Milestone.SHIPPED, "1999-12-31", "before 2000-01-01", 1));
        assertThat(report(events("2025-01-01", 1), rules).placeholders())
                .containsExactly(new PlaceholderFinding(Milestone.SHIPPED, "2025-01-01", "after 2024-12-31", 1));
        assertThat(report(events("2024-12-31", 1), rules).placeholders()).isEmpty();
        assertThat(report(events("2000-01-01", 1), rules).placeholders()).isEmpty();
    }

    @Test
    void aFarDateMustBeSharedAndFar() {
        PlaceholderRule.SharedFarDate rule = PlaceholderRule.sharedFarDate();

        assertThat(report(events("2030-01-01", 3), rule).placeholders()).hasSize(1);
        assertThat(report(events("1970-01-01", 3), rule).placeholders()).hasSize(1);
        assertThat(report(events("2030-01-01", 2), rule).placeholders()).isEmpty();
        assertThat(report(events("2030-01-01", 2), rule.byAtLeast(2)).placeholders())
                .hasSize(1);
        assertThat(report(events("2024-03-01", 3), rule).placeholders()).isEmpty();
        // The last real date is 2024-01-07, 54 days before.
        assertThat(report(events("2024-03-01", 3), rule.atLeastDaysAway(54)).placeholders())
                .hasSize(1);
        assertThat(report(events("2024-03-01", 3), rule.atLeastDaysAway(55)).placeholders())
                .isEmpty();
    }

    @Test
    void twoFarDatesAtOneEndAreBothFound() {
        OrderEventsAccumulator both = accumulator("2999-12-31", 3, "f");
        both.merge(accumulator("9999-12-31", 4, "g"));

        OrderCycleReport report = report(both.finish(), PlaceholderRule.sharedFarDate());

        assertThat(report.placeholders()).extracting(PlaceholderFinding::events).containsExactly(3L, 4L);
        assertThat(report.total().times().maximum()).hasValue(2);
    }

    @Test
    void oneDateAloneIsNotFarFromAnything() {
        OrderEventsAccumulator same = OrderEvents.accumulator(Resolution.DAYS);
        for (int i = 0; i < 5; i++) {
            same.add("" + i, Milestone.PLACED, LocalDate.of(2024, 1, 1));
            same.add("" + i, Milestone.SHIPPED, LocalDate.of(2026, 1, 1));
        }

        assertThat(report(same.finish(), PlaceholderRule.sharedFarDate()).placeholders())
                .isEmpty();
    }

    @Test
    void aRealDateBesideAPlaceholderCounts() {
        OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                .add("1", Milestone.PLACED, LocalDate.of(2024, 1, 1))
                .add("1", Milestone.SHIPPED, LocalDate.of(2024, 1, 4))
                .add("1", Milestone.SHIPPED, LocalDate.of(9999, 12, 31))
                .finish();

        OrderCycleReport report = report(events, PlaceholderRule.on(LocalDate.of(9999, 12, 31)));

        assertThat(report.total().times().mean()).hasValue(3);
        assertThat(report.repeated()).isEmpty();
    }

    @Test
    void instantsHaveTheDateOfTheirZone() {
        OrderEvents events = OrderEvents.accumulator(Resolution.MILLISECONDS)
                .add("1", Milestone.PLACED, Instant.parse("2024-01-01T00:00:00Z"))
                .add("1", Milestone.SHIPPED, Instant.parse("9999-12-30T23:00:00Z"))
                .finish();
        OrderPopulation inUtc = OrderPopulation.all().placeholders(PlaceholderRule.on("9999-12-31"));

        assertThat(CYCLE.among(inUtc).report(events).placeholders()).isEmpty();
        assertThat(CYCLE.among(inUtc.inZone(ZoneId.of("Europe/Berlin")))
                        .report(events)
                        .placeholders())
                .hasSize(1);
    }

    @Test
    void saysWhatADateIs() {
        assertThatThrownBy(() -> PlaceholderRule.on("31.12.9999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("placeholder is 31.12.9999; it must be a date such as 2005-05-31.");
        assertThatThrownBy(() -> PlaceholderRule.sharedFarDate().byAtLeast(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orders is 1; it must be at least 2.");
    }

    private static OrderCycleReport report(OrderEvents events, PlaceholderRule... rules) {
        return CYCLE.among(OrderPopulation.all().placeholders(rules)).report(events);
    }

    private static OrderEvents events(String placeholder, int times) {
        return accumulator(placeholder, times, "f").finish();
    }

    private static OrderEventsAccumulator accumulator(String placeholder, int times, String prefix) {
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS);
        for (int i : List.of(1, 2, 3, 4, 5)) {
            events.add(prefix + "r" + i, Milestone.PLACED, LocalDate.of(2024, 1, i));
            events.add(prefix + "r" + i, Milestone.SHIPPED, LocalDate.of(2024, 1, i + 2));
        }
        for (int i = 0; i < times; i++) {
            events.add(prefix + i, Milestone.PLACED, LocalDate.of(2024, 1, 3));
            events.add(prefix + i, Milestone.SHIPPED, LocalDate.parse(placeholder));
        }
        return events;
    }
}
