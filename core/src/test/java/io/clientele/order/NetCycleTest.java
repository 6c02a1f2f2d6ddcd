package io.clientele.order;

import static io.clientele.order.Milestone.DELIVERED;
import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.series.Cadence;
import io.clientele.stat.Survival;
import io.clientele.testing.RoundTrip;
import io.clientele.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetCycleTest {

    private static final Milestone HELD = Milestone.of("held");
    private static final Milestone RESUMED = Milestone.of("resumed");
    private static final Dwell HOLD = Dwell.hold(HELD, RESUMED);

    /** Weekdays: 2024-03-04 is a Monday. */
    private static OrderEvents dates(String... rows) {
        String text = "order,what,when\n" + String.join("\n", rows) + "\n";
        return OrderEvents.fromLog(Csv.options().named("log.csv").parse(text))
                .order("order")
                .milestone("what")
                .time("when")
                .naming("placed", PLACED)
                .naming("shipped", SHIPPED)
                .naming("delivered", DELIVERED)
                .naming("held", HELD)
                .naming("resumed", RESUMED)
                .dates();
    }

    private static double mean(StageTimes stage) {
        return stage.times().mean().orElseThrow();
    }

    @Nested
    class OfOrdersOnHold {

        private final OrderEvents events = dates(
                "1,placed,2024-03-04",
                "1,held,2024-03-05",
                "1,resumed,2024-03-08",
                "1,shipped,2024-03-11",
                "1,held,2024-03-12",
                "1,held,2024-03-13",
                "1,resumed,2024-03-14",
                "1,delivered,2024-03-15",
                "2,placed,2024-03-04",
                "2,held,2024-03-09",
                "2,shipped,2024-03-11",
                "2,delivered,2024-03-12",
                "3,placed,2024-03-04",
                "3,resumed,2024-03-05",
                "3,shipped,2024-03-06",
                "3,delivered,2024-03-07");

        private final OrderCycleReport report = OrderCycle.through(PLACED, SHIPPED, DELIVERED)
                .netOf(HOLD)
                .percentiles(0.5)
                .report(events);

        @Test
        void takesOutWhatOfAStageLiesInAHold() {
            // Order 1: 7 − 3 days to shipping, 4 − 2 after; order 2, never resumed: 7 − 2 and 1 − 1; order 3: 2 and 1.
            assertThat(mean(report.stage("placed > shipped"))).isCloseTo((4 + 5 + 2) / 3.0, within(1e-12));
            assertThat(mean(report.stage("shipped > delivered"))).isCloseTo((2 + 0 + 1) / 3.0, within(1e-12));
            assertThat(mean(report.total())).isCloseTo((6 + 5 + 3) / 3.0, within(1e-12));
        }

        @Test
        void keepsTheGrossTimesBeside() {
            assertThat(report.basis().gross()).hasSize(3);
            assertThat(mean(report.basis().gross().get(2))).isCloseTo((11 + 8 + 3) / 3.0, within(1e-12));
            DwellTimes hold = report.basis().dwells().get(0);
            assertThat(hold.orders()).isEqualTo(2);
            assertThat(hold.times().mean()).hasValue(4);
            assertThat(hold.unending()).isEqualTo(1);
            assertThat(hold.unmatched()).isEqualTo(1);
            assertThat(report.unused()).isEmpty();
        }

        @Test
        void saysSo() {
            assertThat(report.toString())
                    .contains("\nCounted: elapsed time, net of hold (held > resumed)\n")
                    .contains("Gross: mean 7.33 d. Taken out: hold (held > resumed) of 2 orders, mean 4.00 d, 1 never "
                            + "ended, 1 ended without having begun.");
            RoundTrip.survives(report);
        }

        @Test
        void handsOverTheNetTimes() {
            OrderCycle net = OrderCycle.between(PLACED, DELIVERED).netOf(HOLD);
            assertThat(net.distribution(events, Stage.between(PLACED, DELIVERED))
                            .mean())
                    .isCloseTo(14 / 3.0, within(1e-12));
        }

        @Test
        void refusesAMilestoneThatNobodyKnows() {
            assertThatThrownBy(() -> OrderCycle.between(PLACED, DELIVERED)
                            .netOf(Dwell.hold(Milestone.of("paused"), RESUMED))
                            .report(events))
                    .hasMessageStartingWith("milestone paused is not known; the events have delivered, held, placed");
        }
    }

    @Nested
    class OfOrdersForALaterDate {

        private final OrderEvents events = OrderEvents.fromOrders(
                        Csv.options().named("orders.csv").parse("""
                            order,placed,delivered,wanted
                            1,2024-03-04,2024-03-25,2024-03-25
                            2,2024-03-04,2024-03-09,2024-03-07
                            3,2024-03-04,2024-03-09,
                            """))
                .order("order")
                .milestone(PLACED, "placed")
                .milestone(DELIVERED, "delivered")
                .due(DueDate.REQUESTED, "wanted")
                .dates();

        @Test
        void isAValue() {
            RoundTrip.survives(Dwell.futureDated(PLACED, DueDate.REQUESTED, Duration.ofDays(5)), Dwell.class);
            RoundTrip.survives(HOLD, Dwell.class);
            OrderCycle net = OrderCycle.between(PLACED, DELIVERED).netOf(HOLD).per(Cadence.WEEKLY);
            assertThat(RoundTrip.serialised(net)).isEqualTo(net).hasSameHashCodeAs(net);
            assertThat(net)
                    .hasToString("order cycle placed > delivered, all orders, in days, net of hold (held > resumed),"
                            + " weekly");
            assertThatThrownBy(() -> Dwell.hold(HELD, HELD))
                    .hasMessage("held and resumed are both held; a hold must end at another milestone than it begins.");
        }

        @Test
        void beginsWhenWorkHadToBegin() {
            OrderCycleReport report = OrderCycle.between(PLACED, DELIVERED)
                    .netOf(Dwell.futureDated(PLACED, DueDate.REQUESTED, Duration.ofDays(5)))
                    .report(events);

            assertThat(mean(report.total())).isEqualTo(5);
            assertThat(report.basis().dwells())
                    .singleElement()
                    .hasToString("wait for requested date (placed to 5 d before) of 1 order, mean 16.00 d");
        }
    }

    @Nested
    class InOpenTime {

        private static final BusinessCalendar OFFICE = BusinessCalendar.in("Europe/Berlin")
                .openOnWeekdays("09:00-17:00")
                .named("office");

        @Test
        void countsOpenDaysOfWholeDates() {
            OrderCycleReport report = OrderCycle.between(PLACED, SHIPPED)
                    .inOpenTimeOf(OFFICE)
                    .report(dates(
                            "1,placed,2024-03-01",
                            "1,shipped,2024-03-04",
                            "2,placed,2024-03-04",
                            "2,shipped,2024-03-01"));

            assertThat(report.total().times().maximum()).hasValue(1);
            assertThat(report.total().times().minimum()).hasValue(-1);
            assertThat(report.total().negative()).isEqualTo(1);
            assertThat(report.basis()).hasToString("open time of office");
            RoundTrip.survives(report);
        }

        @Test
        void countsOpenHoursOfInstants() {
            OrderEvents events = OrderEvents.of(
                    Resolution.MILLISECONDS,
                    List.of(
                            OrderEvent.at("1", PLACED, Instant.parse("2024-03-01T15:00:00Z")),
                            OrderEvent.at("1", SHIPPED, Instant.parse("2024-03-04T09:30:00Z"))));
            OrderCycleReport report = OrderCycle.between(PLACED, SHIPPED)
                    .inOpenTimeOf(OFFICE)
                    .in(DurationUnit.HOURS)
                    .report(events);

            assertThat(report.total().times().mean()).hasValue(1 + 1.5);
        }
    }

    @Nested
    class InResultsMadeOfIt {

        private final OrderEvents events = dates(
                "1,placed,2024-03-01",
                "1,shipped,2024-03-04",
                "1,delivered,2024-03-05",
                "2,placed,2024-03-04",
                "2,shipped,2024-03-06",
                "2,delivered,2024-03-11");

        private final OrderCycle cycle = OrderCycle.through(PLACED, SHIPPED, DELIVERED)
                .inOpenTimeOf(BusinessCalendar.in("Europe/Berlin")
                        .openOnWeekdays("09:00-17:00")
                        .named("office"))
                .netOf(HOLD)
                .per(Cadence.MONTHLY)
                .asOf("2024-03-31");

        private static final String COUNTED = "\nCounted: open time of office, net of hold (held > resumed)\n";

        @Test
        void isToldWhichTimeWasCounted() {
            OrderCycleReport report = cycle.report(events);
            Waterfall waterfall = report.waterfall().orElseThrow();
            SegmentComparison comparison = report.compare("placed, monthly", "2024-03", "2024-03");

            assertThat(waterfall.toString()).startsWith("The mean cycle of 3.50 d, stage by stage" + COUNTED);
            assertThat(comparison.toString()).contains(COUNTED);
            assertThat(cycle.survivals(events).toString()).contains(COUNTED);
            assertThat(cycle.touch(events, Stage.between(PLACED, SHIPPED)).toString())
                    .contains(COUNTED);
            assertThat(cycle.netOf(HOLD).report(events).toString()).contains(COUNTED);
            RoundTrip.survives(waterfall);
            RoundTrip.survives(comparison);
            RoundTrip.survives(cycle.survivals(events));
        }
    }

    @Nested
    class InTimeThatIsNeverOpen {

        @Test
        void isRefused() {
            BusinessCalendar closed = BusinessCalendar.in("Europe/Berlin");
            assertThatThrownBy(() -> OrderCycle.between(PLACED, DELIVERED).inOpenTimeOf(closed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("calendar Europe/Berlin does not open on any day; every time in it would be 0. Give it "
                            + "opening hours, such as openOnWeekdays(\"09:00-17:00\").");
            assertThatThrownBy(() -> OrderCycle.between(PLACED, DELIVERED).inOpenTimeOf(closed.closedOn("2024-03-04")))
                    .hasMessageStartingWith("calendar Europe/Berlin does not open on any day;");
            assertThat(OrderCycle.between(PLACED, DELIVERED).inOpenTimeOf(closed.openOn("2024-03-04", "09:00-17:00")))
                    .isNotNull();
        }
    }

    @Nested
    class WithOrdersStillOpen {

        private final OrderEvents events = dates(
                "1,placed,2024-03-04",
                "1,delivered,2024-03-06",
                "2,placed,2024-03-05",
                "3,placed,2024-03-05",
                "3,delivered,2024-03-20");

        @Test
        void takesThemAsCutOffAtTheMoment() {
            Survival survival =
                    OrderCycle.between(PLACED, DELIVERED).asOf("2024-03-11").survival(events);

            assertThat(survival)
                    .isEqualTo(Survival.of(new double[] {2}, new double[] {6, 6})
                            .named("total (placed > delivered), in days, as of 2024-03-11"));
            assertThat(survival.toString())
                    .startsWith(
                            "Survival of total (placed > delivered), in days, as of 2024-03-11: 3 observed, 1 ended, 2 "
                                    + "open, median ");
            assertThat(OrderCycle.between(PLACED, DELIVERED)
                            .asOf("2024-03-11")
                            .inOpenTimeOf(BusinessCalendar.in("UTC").openOnWeekdays("09:00-17:00"))
                            .survival(events)
                            .name())
                    .isEqualTo("total (placed > delivered), in days, open time of UTC, as of 2024-03-11");
        }

        @Test
        void takesThemSoBySegmentInOneCall() {
            OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS);
            String[] regions = {"north", "north", "north", "south", "south", "west", ""};
            String[] placed = {"04", "05", "05", "04", "04", "", "06"};
            String[] delivered = {"06", "07", "", "10", "", "09", "07"};
            for (int i = 0; i < regions.length; i++) {
                String id = Integer.toString(i);
                if (!placed[i].isEmpty()) {
                    events.add(id, PLACED, LocalDate.parse("2024-03-" + placed[i]));
                }
                if (!delivered[i].isEmpty()) {
                    events.add(id, DELIVERED, LocalDate.parse("2024-03-" + delivered[i]));
                }
                events.describe(id, "region", regions[i]);
            }
            OrderCycle cycle = OrderCycle.between(PLACED, DELIVERED)
                    .asOf("2024-03-11")
                    .by("region")
                    .per(Cadence.WEEKLY);

            SurvivalReport report = cycle.survivals(events.finish());

            assertThat(report.whole()).isEqualTo(cycle.survival(events.finish()));
            assertThat(report.segments("region"))
                    .containsExactly(
                            new SegmentSurvival(
                                    "region", "north", 3, List.of(Survival.of(new double[] {2, 2}, new double[] {6}))),
                            new SegmentSurvival(
                                    "region", "south", 2, List.of(Survival.of(new double[] {6}, new double[] {7}))),
                            new SegmentSurvival("region", "west", 1, List.of()),
                            new SegmentSurvival(
                                    "region",
                                    SegmentCycle.UNSTATED,
                                    1,
                                    List.of(Survival.of(new double[] {1}, new double[] {}))));
            assertThat(report.segments(SegmentCycle.period(PLACED, Cadence.WEEKLY)))
                    .extracting(SegmentSurvival::orders)
                    .containsExactly(6L, 1L);
            assertThat(report.segments("region").get(2).survival()).isEmpty();
            assertThat(report.segments("region").get(2).missing()).isEqualTo(1);
            assertThat(report).hasToString("""
                Time in total (placed > delivered) with open orders: 7 orders, as of 2024-03-11, in days
                attribute       segment       ended  open  missing  median   P90  median of ended
                --------------  ------------  -----  ----  -------  ------  ----  ---------------
                                all orders        4     2        1    2.00     –             2.00
                region          north             2     1        0    2.00     –             2.00
                region          south             1     1        0    6.00     –             6.00
                region          west              0     0        1       –     –                –
                region          (not stated)      1     0        0    1.00  1.00             1.00
                placed, weekly  2024-W10          4     2        0    2.00     –             2.00
                placed, weekly  (not stated)      0     0        1       –     –                –\
                """);
            RoundTrip.survives(report);
        }

        @Test
        void asksForTheMoment() {
            assertThatThrownBy(() -> OrderCycle.between(PLACED, DELIVERED).survival(events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf is not said; orders still in total (placed > delivered) have taken so long by a "
                            + "moment. Say asOf(…).");
        }
    }

    @Nested
    class ByPeriod {

        @Test
        void segmentsByTheWeekOfTheFirstMilestone() {
            OrderCycleReport report = OrderCycle.between(PLACED, SHIPPED)
                    .per(Cadence.WEEKLY, Cadence.MONTHLY)
                    .report(dates(
                            "1,placed,2024-03-01",
                            "1,shipped,2024-03-04",
                            "2,placed,2024-03-04",
                            "2,shipped,2024-03-05",
                            "3,shipped,2024-03-05"));

            assertThat(report.segments("placed, weekly"))
                    .extracting(SegmentCycle::segment)
                    .containsExactly("2024-W09", "2024-W10", SegmentCycle.UNSTATED);
            assertThat(report.segments(SegmentCycle.period(PLACED, Cadence.MONTHLY)))
                    .extracting(SegmentCycle::orders)
                    .containsExactly(2L, 1L);
        }
    }

    @Nested
    class AsALaw {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void stagesAddUpNetAndInOpenTimeAsTheyDoGross(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            OrderEventsAccumulator log = OrderEvents.accumulator(Resolution.MILLISECONDS);
            for (int order = 0; order < 60; order++) {
                long at = 1_700_000_000_000L + random.nextLong(10_000_000_000L);
                for (Milestone milestone : List.of(PLACED, SHIPPED, DELIVERED)) {
                    log.add(order, milestone, at + random.nextLong(-400_000_000L, 900_000_000L));
                }
                for (int k = random.nextInt(4); k > 0; k--) {
                    log.add(order, HELD, at + random.nextLong(900_000_000L));
                    log.add(order, RESUMED, at + random.nextLong(900_000_000L));
                }
            }
            log.milestone(HELD).milestone(RESUMED);
            OrderEvents events = log.finish();
            OrderCycle gross = OrderCycle.through(PLACED, SHIPPED, DELIVERED).in(DurationUnit.HOURS);
            BusinessCalendar office =
                    BusinessCalendar.in("America/New_York").openOnWeekdays("08:00-12:00, 13:00-18:00");
            for (OrderCycle cycle : List.of(
                    gross,
                    gross.netOf(HOLD),
                    gross.inOpenTimeOf(office),
                    gross.inOpenTimeOf(office).netOf(HOLD))) {
                OrderCycleReport report = cycle.report(events);
                double stages =
                        report.stages().stream().mapToDouble(NetCycleTest::mean).sum();
                assertThat(stages).isCloseTo(mean(report.total()), within(1e-9));
                OrderCycleAccumulator halves = cycle.accumulator(Resolution.MILLISECONDS);
                OrderCycleAccumulator other = cycle.accumulator(Resolution.MILLISECONDS);
                events.events().forEach(event -> (random.nextBoolean() ? halves : other).add(event));
                assertThat(halves.merge(other).finish().total()).isEqualTo(report.total());
                if (report.basis().net()) {
                    assertThat(report.basis().gross().get(2).times())
                            .isNotEqualTo(report.total().times());
                }
            }
        }
    }
}
