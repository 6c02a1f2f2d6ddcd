package io.clientele.order;

import static io.clientele.order.Milestone.DELIVERED;
import static io.clientele.order.Milestone.PICKED;
import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.testing.RoundTrip;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCycleTest {

    @Nested
    class OfFiveOrders {

        private final OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                .add("1", PLACED, day(1))
                .add("1", PICKED, day(2))
                .add("1", SHIPPED, day(5))
                .add("2", PLACED, day(1))
                .add("2", PICKED, day(1))
                .add("3", PLACED, day(4))
                .add("3", SHIPPED, day(3))
                .add("4", PICKED, day(9))
                .add("5", PLACED, day(2))
                .add("5", PICKED, day(3))
                .add("5", PICKED, day(6))
                .add("5", SHIPPED, day(8))
                .add("5", Milestone.of("called"), day(7))
                .describe("1", "region", "north")
                .describe("2", "region", "south")
                .describe("3", "region", "north")
                .describe("5", "region", "south")
                .finish();

        private final OrderCycle spec = OrderCycle.through(PLACED, PICKED, SHIPPED);
        private final OrderCycleReport report = spec.by("region").report(events);

        @Test
        void makesEveryOrderMeasuredOrOpenOrMissing() {
            StageTimes picking = report.stage("placed > picked");
            StageTimes shipping = report.stage("picked > shipped");

            assertThat(picking.measured()).isEqualTo(3);
            assertThat(picking.open())
                    .as("order 3 skipped picking and is shipped")
                    .isZero();
            assertThat(picking.missing()).isEqualTo(2);
            assertThat(shipping.measured()).isEqualTo(2);
            assertThat(shipping.open()).isEqualTo(2);
            assertThat(shipping.missing()).isEqualTo(1);
            assertThat(report.total().measured()).isEqualTo(3);
            assertThat(report.open()).isEqualTo(1);
            for (StageTimes stage : report.stages()) {
                assertThat(stage.orders()).isEqualTo(report.orders()).isEqualTo(5);
            }
        }

        @Test
        void keepsStagesThatGoBackwardsAndCountsThem() {
            assertThat(report.total().negative()).isEqualTo(1);
            assertThat(report.total().times().minimum()).hasValue(-1);
            assertThat(report.total().times().total()).isEqualTo(4 - 1 + 6);
            assertThat(report.total().times().mean()).hasValue(3);
        }

        @Test
        void takesTheLastEventOfAMilestoneUnlessToldOtherwise() {
            OrderCycleReport first =
                    spec.among(OrderPopulation.all().firstEvents()).report(events);

            assertThat(report.stage("placed > picked").times().maximum()).hasValue(4);
            assertThat(first.stage("placed > picked").times().maximum()).hasValue(1);
            assertThat(report.repeated()).isEqualTo(Map.of("picked", 1L));
            assertThat(first.repeated()).isEqualTo(Map.of("picked", 1L));
            assertThat(spec.among(OrderPopulation.all().firstEvents().lastEvents())
                            .report(events))
                    .isEqualTo(spec.report(events));
        }

        @Test
        void measuresBySegmentInOnePass() {
            assertThat(report.segments("region"))
                    .extracting(SegmentCycle::segment)
                    .containsExactly("north", "south", SegmentCycle.UNSTATED);
            assertThat(report.segments("region").get(0).total().times().mean()).hasValue(1.5);
            assertThat(report.segments("region").get(2).orders()).isEqualTo(1);
            assertThat(report.segments("channel")).isEmpty();
        }

        @Test
        void printsATable() {
            assertThat(report).hasToString("""
                Order cycle placed > picked > shipped: 5 orders, begun 2024-01-01 to 2024-01-04, in whole days
                stage                     n  open  missing  negative  mean    sd    CV    min   P50   P90   P95   max    share
                ------------------------  -  ----  -------  --------  ----  ----  ----  -----  ----  ----  ----  ----  -------
                placed > picked           3     0        2         0  1.67  2.08  1.25   0.00  1.00  3.40  3.70  4.00   55.6 %
                picked > shipped          2     2        1         0  2.50  0.71  0.28   2.00  2.50  2.90  2.95  3.00   83.3 %
                total (placed > shipped)  3     1        1         1  3.00  3.61  1.20  -1.00  4.00  5.60  5.80  6.00  100.0 %
                Open, in no mean: 1 order.
                Negative, in the mean: 1 order in total.
                Repeated, one counts an order: 1 picked.
                Not looked at: 1 called.

                The whole cycle by segment, placed > shipped, in whole days
                attribute  segment       n  open  missing  negative  mean    sd    CV    min   P50   P90   P95   max
                ---------  ------------  -  ----  -------  --------  ----  ----  ----  -----  ----  ----  ----  ----
                region     north         2     0        0         1  1.50  3.54  2.36  -1.00  1.50  3.50  3.75  4.00
                region     south         1     1        0         0  6.00     –     –   6.00  6.00  6.00  6.00  6.00
                region     (not stated)  0     0        1         0     –     –     –      –     –     –     –     –\
                """);
        }

        @Test
        void knowsOnlyWhatWasKnownThen() {
            OrderCycleReport then = spec.asOf("2024-01-03").report(events);

            assertThat(then.orders()).isEqualTo(4);
            assertThat(then.exclusions()).isEqualTo(Map.of("not begun by 2024-01-03", 1L));
            assertThat(then.later()).isEqualTo(Map.of("placed", 1L, "picked", 1L, "shipped", 2L));
            assertThat(then.stage("placed > picked").times().maximum()).hasValue(1);
            assertThat(then.open()).isEqualTo(3);
        }

        @Test
        void leavesOutOrdersThatPassedAMilestone() {
            OrderCycleReport kept = spec.among(OrderPopulation.all().without(Milestone.of("called")))
                    .report(events);

            assertThat(kept.orders()).isEqualTo(4);
            assertThat(kept.exclusions()).isEqualTo(Map.of("called", 1L));
            assertThat(kept.unused()).isEmpty();
        }

        @Test
        void showsAReasonThatMeetsNoOrder() {
            OrderCycleReport kept = spec.among(OrderPopulation.all().without("region", "nroth", "south"))
                    .report(events);

            assertThat(kept.exclusions()).isEqualTo(Map.of("region nroth", 0L, "region south", 2L));
            assertThat(kept.toString()).contains("Left out: no region nroth, 2 region south.");
        }

        @Test
        void takesAPeriodOfPlacement() {
            OrderPopulation period =
                    OrderPopulation.all().placedFrom("2024-01-02").placedBefore("2024-01-04");
            OrderCycleReport kept = spec.among(period).report(events);

            assertThat(kept.orders()).isEqualTo(1);
            assertThat(kept.exclusions())
                    .isEqualTo(Map.of("placed outside 2024-01-02 to before 2024-01-04", 3L, "never placed", 1L));
        }

        @Test
        void handsOverTheTimesAsADistribution() {
            Distribution lead = spec.distribution(events, Stage.between(PLACED, SHIPPED));

            assertThat(lead.mean()).isCloseTo(3, within(1e-12));
            assertThat(lead.quantile(0.95)).isEqualTo(6);
            assertThatThrownBy(() -> spec.asOf("2024-01-01").distribution(events, Stage.between(PLACED, SHIPPED)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stage placed > shipped was measured for 0 orders; it must be measured for at least 1. "
                            + "Check that orders have both milestones.");
        }

        @Test
        void survivesEveryJourney() {
            RoundTrip.survives(report);
            assertThat(RoundTrip.serialised(spec).report(events)).isEqualTo(spec.report(events));
        }

        @Test
        void saysWhichMilestonesThereAre() {
            assertThatThrownBy(() -> OrderCycle.between(PLACED, DELIVERED).report(events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "milestone delivered is not known; the events have called, picked, placed, shipped. Check "
                                    + "the spelling, or declare it where the events are read.");
        }

        @Test
        void saysWhichAttributesThereAre() {
            assertThatThrownBy(() -> spec.by("channel").report(events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attribute channel is not known; the orders have region.");
        }

        @Test
        void saysWhichStagesThereAre() {
            assertThatThrownBy(() -> report.stage("picking"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stage picking is not in the report; it has placed > picked, picked > shipped, total.");
        }

        @Test
        void knowsNoHoursOfWholeDates() {
            assertThatThrownBy(() -> spec.in(DurationUnit.HOURS).report(events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("unit is HOURS and the events hold whole dates; it must be DAYS. Dates know no hours.");
        }

        private static LocalDate day(int ofJanuary) {
            return LocalDate.of(2024, 1, ofJanuary);
        }
    }

    @Nested
    class OfNoOrders {

        @Test
        void isAReportOfZeros() {
            OrderCycleReport report = OrderCycle.through(Milestones.usual())
                    .by("region")
                    .among(OrderPopulation.all().without("status", "Cancelled").placedFrom("2024-01-01"))
                    .accumulator(Resolution.MILLISECONDS)
                    .finish();

            assertThat(report.orders()).isZero();
            assertThat(report.total().times().mean()).isEmpty();
            assertThat(report.total().times().percentile(0.5)).isEmpty();
            assertThat(report.share(report.total())).isEmpty();
            assertThat(report.toString())
                    .startsWith("Order cycle placed > transmitted > entered > released > picked > packed "
                            + "> shipped > delivered > accepted > paid: 0 orders, none begun, in days\n");
            RoundTrip.survives(report);
        }
    }

    @Nested
    class Specified {

        @Test
        void saysWhatItIs() {
            OrderPopulation orders = OrderPopulation.all()
                    .without("STATUS", "Cancelled", "Void")
                    .without(Milestone.of("returned"))
                    .placedFrom("2004-01-01")
                    .placedBefore("2005-01-01")
                    .firstEvents()
                    .placeholders(PlaceholderRule.after("2005-05-31"));

            assertThat(OrderCycle.between(PLACED, SHIPPED)
                            .among(orders)
                            .asOf("2005-05-31")
                            .by("region", "channel"))
                    .hasToString(
                            "order cycle placed > shipped, all orders without STATUS Cancelled or Void and returned,"
                                    + " placed from 2004-01-01, placed before 2005-01-01, first events, not yet if after"
                                    + " 2005-05-31, as of 2005-05-31, in days, by region and channel");
            assertThat(Reliability.asOf("2005-05-31").closedOnly())
                    .hasToString(
                            "reliability against the latest promised date, delivered, all orders, closed only, as of "
                                    + "2005-05-31");
        }

        @Test
        void refusesAStageNamedTwice() {
            assertThatThrownBy(() -> OrderCycle.between(PLACED, SHIPPED)
                            .and(Stage.between(PLACED, PICKED).named("total")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stage total is measured already; each name must be new. Name it otherwise.");
        }

        @Test
        void refusesAPercentageForAProbability() {
            assertThatThrownBy(() -> OrderCycle.between(PLACED, SHIPPED).percentiles(95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("percentile is 95; it must be from 0 to 1. Write 0.95 for 95 percent.");
        }

        @Test
        void refusesAPercentileThatWasNotAskedFor() {
            OrderEvents events =
                    SimulatedOrders.events(10, 1).stream().collect(OrderEvents.collector(Resolution.MILLISECONDS));
            TimeSummary times = OrderCycle.between(PLACED, SHIPPED)
                    .percentiles(0.9, 0.5)
                    .report(events)
                    .total()
                    .times();

            assertThatThrownBy(() -> times.percentile(0.99))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("percentile 0.99 was not asked for; the summary has [0.5, 0.9]. Name it in the "
                            + "specification.");
        }
    }

    @Test
    void takesWholeDatesForWholeDaysWhateverTheClocksDid() {
        OrderCycleReport dates = OrderCycle.between(PLACED, SHIPPED)
                .report(OrderEvents.accumulator(Resolution.DAYS)
                        .add("1", PLACED, LocalDate.of(2024, 3, 30))
                        .add("1", SHIPPED, LocalDate.of(2024, 3, 31))
                        .finish());
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OrderCycleReport instants = OrderCycle.between(PLACED, SHIPPED)
                .report(OrderEvents.accumulator(Resolution.MILLISECONDS)
                        .add(
                                "1",
                                PLACED,
                                LocalDate.of(2024, 3, 31).atStartOfDay(berlin).toInstant())
                        .add(
                                "1",
                                SHIPPED,
                                LocalDate.of(2024, 4, 1).atStartOfDay(berlin).toInstant())
                        .finish());

        assertThat(dates.total().times().mean()).hasValue(1);
        assertThat(instants.total().times().mean()).hasValue(23.0 / 24.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isTheSameToTheBitForAnyOrderAndPartition(long seed) {
        List<OrderEvent> events = SimulatedOrders.events(400, seed);
        OrderCycle spec =
                OrderCycle.through(SimulatedOrders.PROCESS).by("region").in(DurationUnit.HOURS);
        OrderCycleReport whole = accumulate(spec, events, 400).finish();
        SplittableRandom random = new SplittableRandom(seed);
        List<OrderEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        List<OrderCycleAccumulator> parts = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(300));
            parts.add(accumulate(spec, shuffled.subList(from, to), 400));
            from = to;
        }
        while (parts.size() > 1) {
            OrderCycleAccumulator some = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(RoundTrip.serialised(some));
        }

        assertThat(parts.get(0).finish()).isEqualTo(whole);
        assertThat(parts.get(0).finish().toString()).isEqualTo(whole.toString());
        assertThat(shuffled.parallelStream()
                        .collect(OrderCycle.through(SimulatedOrders.PROCESS)
                                .in(DurationUnit.HOURS)
                                .collector(Resolution.MILLISECONDS))
                        .total())
                .isEqualTo(whole.total());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stagesAddUpWhereNothingIsMissing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.MILLISECONDS);
        for (int order = 0; order < 500; order++) {
            long time = random.nextLong(1_000_000_000_000L);
            for (Milestone milestone : SimulatedOrders.PROCESS.sequence()) {
                time += random.nextLong(-1_000_000_000L, 1_000_000_000L);
                events.add(order, milestone, time);
            }
        }
        OrderCycleReport report = OrderCycle.through(SimulatedOrders.PROCESS).report(events.finish());

        BigInteger sum =
                report.stages().stream().map(stage -> stage.times().sum()).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum).isEqualTo(report.total().times().sum());
        assertThat(report.stages().stream()
                        .mapToDouble(stage -> report.share(stage).orElseThrow())
                        .sum())
                .as("shares of the mean")
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void segmentsAddUpToTheWhole(long seed) {
        OrderCycleReport report = accumulate(
                        OrderCycle.through(SimulatedOrders.PROCESS).by("region"),
                        SimulatedOrders.events(300, seed),
                        300)
                .finish();

        List<SegmentCycle> segments = report.segments("region");
        assertThat(segments).hasSize(4);
        assertThat(segments.stream().mapToLong(SegmentCycle::orders).sum()).isEqualTo(report.orders());
        assertThat(segments.stream().map(s -> s.total().times().sum()).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(report.total().times().sum());
        assertThat(segments.stream().mapToLong(s -> s.total().negative()).sum())
                .isEqualTo(report.total().negative());
    }

    @Test
    void bearsPlaceholdersThatNoRuleCatches() {
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.MILLISECONDS);
        for (int order = 0; order < 50_000; order++) {
            events.add(order, PLACED, 0);
            events.add(order, SHIPPED, Instant.parse("9999-12-31T00:00:00Z").toEpochMilli());
        }
        TimeSummary times = OrderCycle.between(PLACED, SHIPPED)
                .report(events.finish())
                .total()
                .times();

        assertThat(times.sum()).isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE));
        assertThat(times.mean()).hasValue(LocalDate.of(9999, 12, 31).toEpochDay());
        assertThat(times.standardDeviation()).hasValue(0);
        assertThatThrownBy(() -> events.add(1, PLACED, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "time is 9223372036854775807 ms from 1970-01-01; it must be within 100,000 years. Leave the "
                                + "event out where it stands for not yet.");
    }

    @Test
    void showsInstantsInTheirUnit() {
        OrderEvents events = OrderEvents.accumulator(Resolution.MILLISECONDS)
                .add("1", PLACED, Instant.parse("2024-01-01T00:00:00Z"))
                .add("1", SHIPPED, Instant.parse("2024-01-02T12:00:00Z"))
                .finish();
        OrderCycle spec = OrderCycle.between(PLACED, SHIPPED);

        assertThat(mean(spec, events, DurationUnit.DAYS)).isEqualTo(1.5);
        assertThat(mean(spec, events, DurationUnit.HOURS)).isEqualTo(36);
        assertThat(mean(spec, events, DurationUnit.MINUTES)).isEqualTo(2160);
        assertThat(mean(spec, events, DurationUnit.SECONDS)).isEqualTo(129_600);
    }

    private static double mean(OrderCycle spec, OrderEvents events, DurationUnit unit) {
        return spec.in(unit).report(events).total().times().mean().orElseThrow();
    }

    private static OrderCycleAccumulator accumulate(OrderCycle spec, List<OrderEvent> events, int orders) {
        OrderCycleAccumulator accumulator = spec.accumulator(Resolution.MILLISECONDS);
        events.forEach(accumulator::add);
        for (int order = 0; order < orders; order += 4) {
            accumulator.describe(SimulatedOrders.id(order), "region", "north");
            accumulator.describe(SimulatedOrders.id(order + 1), "region", "south");
            accumulator.describe(SimulatedOrders.id(order + 2), "region", "west");
        }
        return accumulator;
    }
}
