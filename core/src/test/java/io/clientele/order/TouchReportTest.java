package io.clientele.order;

import static io.clientele.order.Milestone.DELIVERED;
import static io.clientele.order.Milestone.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TouchReportTest {

    private static final Milestone PICKING = Milestone.of("picking");
    private static final Milestone PICKED = Milestone.PICKED;
    private static final Milestone PACKING = Milestone.of("packing");
    private static final Milestone PACKED = Milestone.PACKED;
    private static final Stage PICK = Stage.between(PICKING, PICKED).named("pick");
    private static final Stage PACK = Stage.between(PACKING, PACKED).named("pack");
    private static final OrderCycle CYCLE =
            OrderCycle.between(PLACED, DELIVERED).in(DurationUnit.HOURS);

    private static OrderEventsAccumulator events() {
        return OrderEvents.accumulator(Resolution.MILLISECONDS)
                .milestone(PACKING)
                .milestone(PACKED)
                .milestone(PICKING)
                .milestone(PICKED)
                .milestone(PLACED)
                .milestone(DELIVERED);
    }

    private static void pass(OrderEventsAccumulator events, String order, Milestone milestone, int hour) {
        events.add(order, milestone, Instant.parse("2024-03-04T00:00:00Z").plusSeconds(3600L * hour));
    }

    /** Three orders: one picked twice and packed meanwhile, one never picked to the end, one still open. */
    private static OrderEvents work() {
        OrderEventsAccumulator events = events();
        pass(events, "1", PLACED, 0);
        pass(events, "1", PICKING, 1);
        pass(events, "1", PICKED, 3);
        pass(events, "1", PICKING, 5);
        pass(events, "1", PACKING, 6);
        pass(events, "1", PICKED, 7);
        pass(events, "1", PACKED, 9);
        pass(events, "1", DELIVERED, 20);
        pass(events, "2", PLACED, 0);
        pass(events, "2", PICKING, 2);
        pass(events, "2", PACKED, 3);
        pass(events, "2", PACKING, 9);
        pass(events, "2", PACKED, 12);
        pass(events, "2", DELIVERED, 10);
        pass(events, "3", PLACED, 0);
        pass(events, "3", PICKING, 1);
        pass(events, "3", PICKED, 2);
        return events.finish();
    }

    @Test
    void countsWorkWithinTheCycleOnceWhereItOverlaps() {
        TouchReport report = CYCLE.touch(work(), PICK, PACK);

        // Order 1: 1–3 and 5–9 of 0–20; order 2: 9–10 of 0–10.
        assertThat(report.ratio()).hasValue(7.0 / 30);
        assertThat(report.touched().total()).isEqualTo(7);
        assertThat(report.activities().get(0).times().total()).isEqualTo(4);
        assertThat(report.activities().get(1).times().total()).isEqualTo(4);
        assertThat(report.ratio(report.activities().get(1))).hasValue(4.0 / 30);
        assertThat(report.meanWaiting()).hasValue(15 - 3.5);
        assertThat(report.activities().get(0).unended()).isEqualTo(1);
        assertThat(report.activities().get(1).unmatched()).isEqualTo(1);
        assertThat(report).hasToString("""
            Touch ratio of total (placed > delivered): 23.3 % of 2 orders, in h
            activity                 orders  mean of all   share
            -----------------------  ------  -----------  ------
            pick (picking > picked)       1         2.00  13.3 %
            pack (packing > packed)       2         2.00  13.3 %
            all work                      2         3.50  23.3 %
            waiting                       2        11.50  76.7 %
            Never ended, not counted: 1 order in pick.
            Ended without having begun: 1 × pack.
            Open or missing, in no figure: 1 order.\
            """);
        RoundTrip.survives(report);
    }

    @Test
    void isWhatANetCycleLacks() {
        OrderEvents work = work();
        double net = CYCLE.netOf(Dwell.hold(PACKING, PACKED))
                .report(work)
                .total()
                .times()
                .total();

        assertThat(CYCLE.touch(work, PACK).touched().total()).isEqualTo(30 - net);
    }

    @Test
    void hasNoRatioWhereNothingWasMeasured() {
        TouchReport report = CYCLE.touch(events().finish(), PICK);

        assertThat(report.ratio()).isEmpty();
        assertThat(report.meanWaiting()).isEmpty();
        assertThat(report.toString()).startsWith("Touch ratio of total (placed > delivered): – of 0 orders, in h");
    }

    @Test
    void wantsActivitiesThatTheEventsKnow() {
        assertThatThrownBy(() -> CYCLE.touch(work(), PICK, Stage.between(Milestone.of("loading"), PACKED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "milestone loading is not known; the events have delivered, packed, packing, picked, picking,"
                                + " placed. Check the spelling, or declare it where the events are read.");
        assertThatThrownBy(() -> CYCLE.touch(work(), PICK, PICK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an activity stands twice; each must stand once.");
        assertThatThrownBy(() -> CYCLE.touch(work()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("activities");
    }
}
