package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Specifications are equal by what was said, and say it; negative times are named and can be left out. */
class SpecificationWordsTest {

    private static final Table ORDERS = Csv.options().parse("""
        order,placed,shipped,region
        1,2026-01-02,2026-01-05,north
        2,2026-01-04,2026-01-02,north
        """);

    private static OrderEvents events() {
        return OrderEvents.fromOrders(ORDERS)
                .order("order")
                .milestone(Milestone.PLACED, "placed")
                .milestone(Milestone.SHIPPED, "shipped")
                .attribute("region")
                .dates();
    }

    private static OrderCycle cycle() {
        return OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED);
    }

    @Test
    void aCycleIsEqualByWhatWasSaid() {
        assertThat(cycle().by("region").percentiles(0.9))
                .isEqualTo(cycle().by("region").percentiles(0.9))
                .hasSameHashCodeAs(cycle().by("region").percentiles(0.9))
                .isNotEqualTo(cycle().by("region"))
                .isNotEqualTo(cycle());
        assertThat(cycle().in(DurationUnit.HOURS)).isNotEqualTo(cycle());
    }

    @Test
    void reliabilityIsEqualByWhatWasSaid() {
        Reliability one = Reliability.asOf("2026-02-01").perfectIf("whole", "region", "north");
        assertThat(one)
                .isEqualTo(Reliability.asOf("2026-02-01").perfectIf("whole", "region", "north"))
                .hasSameHashCodeAs(Reliability.asOf("2026-02-01").perfectIf("whole", "region", "north"))
                .isNotEqualTo(Reliability.asOf("2026-02-01"));
        assertThat(one.closedOnly()).isNotEqualTo(one);
        assertThat(one.earlyBy(Duration.ZERO)).isNotEqualTo(one);
    }

    @Test
    void populationsAndFillRatesAreEqualByWhatWasSaid() {
        assertThat(OrderPopulation.all().without("status", "lost").inZone(ZoneId.of("Europe/Berlin")))
                .isEqualTo(OrderPopulation.all().without("status", "lost").inZone(ZoneId.of("Europe/Berlin")))
                .hasSameHashCodeAs(
                        OrderPopulation.all().without("status", "lost").inZone(ZoneId.of("Europe/Berlin")))
                .isNotEqualTo(OrderPopulation.all().without("status", "lost"));
        assertThat(OrderPopulation.all().inSequence(Milestone.PLACED, Milestone.SHIPPED))
                .hasToString("all orders, placed not after shipped")
                .isNotEqualTo(OrderPopulation.all());
        assertThat(FillRates.ofAllOrders().by("warehouse"))
                .isEqualTo(FillRates.ofAllOrders().by("warehouse"))
                .hasSameHashCodeAs(FillRates.ofAllOrders().by("warehouse"))
                .isNotEqualTo(FillRates.ofAllOrders());
    }

    @Test
    void negativeTimesAreInTheMeanAndNamed() {
        OrderCycleReport report = cycle().report(events());
        assertThat(report.total().times().mean()).hasValue(0.5);
        assertThat(report.toString()).contains("Negative, in the mean: 1 order.");
        OrderCycle three = OrderCycle.through(Milestone.PLACED, Milestone.SHIPPED, Milestone.of("came"));
        OrderCycleReport stages = three.report(events3());
        assertThat(stages.toString())
                .contains("Negative, in the mean: 1 order in "
                        + stages.stages().get(0).stage().name());
    }

    private static OrderEvents events3() {
        return OrderEvents.fromOrders(ORDERS)
                .order("order")
                .milestone(Milestone.PLACED, "placed")
                .milestone(Milestone.SHIPPED, "shipped")
                .milestone(Milestone.of("came"), "placed")
                .dates();
    }

    @Test
    void aPopulationLeavesNegativeTimesOut() {
        OrderCycleReport report = cycle().among(OrderPopulation.all().inSequence(Milestone.PLACED, Milestone.SHIPPED))
                .report(events());
        assertThat(report.total().times().mean()).hasValue(3);
        assertThat(report.total().negative()).isZero();
        assertThat(report.exclusions()).containsExactly(Map.entry("shipped before placed", 1L));
        assertThat(report.toString())
                .contains("Left out: 1 shipped before placed.")
                .doesNotContain("in the mean");
    }

    @Test
    void reliabilityNamesTheRemedyWhereTheMilestoneIsNotKnown() {
        assertThatThrownBy(() -> Reliability.asOf("2026-02-01").report(events()))
                .hasMessage("milestone delivered, at which an order is fulfilled, is not known; the events have placed,"
                        + " shipped. Name one of them with fulfilledAt, or declare it where the events are read.");
    }

    @Test
    void whatIsZeroIsNotPrinted() {
        OrderCycleReport report = cycle().report(events());
        assertThat(report.total().toString()).endsWith(", 1 negative").doesNotContain("open", "missing");
        assertThat(new Shortage(0, 0, 0, 0)).hasToString("nothing");
        assertThat(cycle().report(OrderEvents.fromOrders(ORDERS.head(1))
                                .order("order")
                                .milestone(Milestone.PLACED, "placed")
                                .milestone(Milestone.SHIPPED, "shipped")
                                .dates())
                        .toString())
                .startsWith("Order cycle placed > shipped: 1 order, begun 2026-01-02 to 2026-01-02")
                .doesNotContain("Negative");
    }

    @Test
    void readersSayWhatTheyWereTold() {
        assertThat(OrderEvents.fromOrders(ORDERS)
                        .order("order")
                        .milestone(Milestone.PLACED, "placed")
                        .attribute("region"))
                .hasToString(ORDERS.source() + ", one order a row: order in order, placed in placed, attribute region");
        assertThat(OrderEvents.fromLog(ORDERS)
                        .order("order")
                        .milestone("region")
                        .time("placed")
                        .due(DueDate.REQUESTED, "shipped")
                        .naming("north", Milestone.PLACED)
                        .ignoringOthers())
                .hasToString(ORDERS.source() + ", one event a row: order in order, milestone in region, time in placed,"
                        + " due date requested in shipped; north means placed; others ignored");
        assertThat(OrderLines.from(ORDERS))
                .hasToString(ORDERS.source() + ", one order line a row, no column named yet");
    }

    @Test
    void smallThingsSpeakInWords() {
        assertThat(Percentile.exact(0.9, 6)).hasToString("P90 6.00");
        assertThat(Promise.within(Duration.ofDays(7), Milestone.PLACED)).hasToString("7 d from placed");
        assertThat(PlaceholderRule.after("2026-01-31")).hasToString("after 2026-01-31");
        assertThat(OrderLine.of("10248", 12, 10, 9.8)).hasToString("order 10248: 12 ordered, 10 shipped, at 9.80");
        assertThat(List.of(FillRates.ofAllOrders()
                        .report(OrderLines.of(List.of(OrderLine.of("1", 2, 2))))
                        .shortage()))
                .hasToString("[nothing]");
    }
}
