package io.clientele.order;

import static io.clientele.order.Milestone.DELIVERED;
import static io.clientele.order.Milestone.PICKED;
import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCycleAccumulatorTest {

    private static final Milestone CANCELLED = Milestone.of("cancelled");
    private static final Milestone UNUSED = Milestone.of("reminded");
    private static final OrderCycle CYCLE =
            OrderCycle.through(SimulatedOrders.PROCESS).in(DurationUnit.HOURS).by("region", "channel");

    /** Cycles that need one time a milestone only, with everything that a population can say. */
    static Stream<OrderCycle> cycles() {
        OrderPopulation all = OrderPopulation.all();
        OrderCycle beside = CYCLE.and(Stage.between(PLACED, SHIPPED).named("out"))
                .and(Stage.between(DELIVERED, CANCELLED).named("regret"));
        return Stream.of(
                        CYCLE,
                        beside,
                        CYCLE.among(all.firstEvents()),
                        CYCLE.among(all.without("region", "north", "nowhere").without(CANCELLED)),
                        CYCLE.among(all.inSequence(PLACED, PICKED).inSequence(PICKED, DELIVERED)),
                        CYCLE.among(all.placedFrom("2023-12-01").placedBefore("2024-02-01")),
                        beside.among(
                                all.placedFrom("2023-12-01").without(CANCELLED).firstEvents()),
                        CYCLE.among(all.placeholders(
                                PlaceholderRule.on("9999-12-31"),
                                PlaceholderRule.after("2024-03-10"),
                                PlaceholderRule.before("2023-11-20"))))
                .flatMap(cycle -> Stream.of(cycle, cycle.asOf(Instant.parse("2024-01-20T00:00:00Z"))));
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void givesTheReportOfAllEvents(OrderCycle cycle) {
        List<OrderEvent> events = events(600, 5);

        OrderCycleReport report = accumulate(cycle, events, 600).finish();
        OrderCycleReport whole = cycle.report(collected(cycle, events, 600));

        assertThat(cycle.needsOneTimeAMilestone()).isTrue();
        assertThat(report).isEqualTo(whole);
        assertThat(report).hasToString(whole.toString());
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void givesItHoweverTheEventsWereShuffledAndSplit(OrderCycle cycle) {
        List<OrderEvent> events = events(300, 8);
        OrderCycleReport whole = accumulate(cycle, events, 300).finish();
        for (int seed = 0; seed < 3; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<OrderEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            List<OrderCycleAccumulator> parts = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                parts.add(cycle.accumulator(Resolution.MILLISECONDS));
            }
            shuffled.forEach(event -> parts.get(random.nextInt(5)).add(event));
            describe(parts.get(random.nextInt(5)), 300);
            while (parts.size() > 1) {
                OrderCycleAccumulator some = parts.remove(random.nextInt(parts.size()));
                parts.get(random.nextInt(parts.size())).merge(some);
            }

            assertThat(parts.get(0).finish()).isEqualTo(whole);
            assertThat(parts.get(0).finish()).hasToString(whole.toString());
            assertThat(RoundTrip.serialised(parts.get(0)).finish()).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60_000})
    void takesColumnsAsItTakesEvents(int orders) {
        List<OrderEvent> events = SimulatedOrders.events(orders, 3).stream()
                .filter(event -> OrderIds.isNumber(event.order()))
                .toList();
        Milestones dictionary = Milestones.of(SHIPPED, UNUSED, PLACED, DELIVERED, PICKED);
        long[] ids = events.stream()
                .mapToLong(event -> Long.parseLong(event.order()))
                .toArray();
        long[] ticks = events.stream().mapToLong(OrderEvent::tick).toArray();
        short[] codes = new short[events.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (short) dictionary.sequence().indexOf(events.get(i).milestone());
        }
        OrderCycleAccumulator columns =
                CYCLE.accumulator(Resolution.MILLISECONDS).add(ids, dictionary, codes, ticks);
        OrderCycleAccumulator single = CYCLE.accumulator(Resolution.MILLISECONDS);
        events.forEach(single::add);

        assertThat(columns.finish()).isEqualTo(single.finish());
        assertThat(columns).hasToString(single.toString());
        assertThat(OrderEvents.accumulator(Resolution.MILLISECONDS)
                        .add(ids, dictionary, codes, ticks)
                        .finish()
                        .events())
                .containsExactlyElementsOf(
                        OrderEvents.of(Resolution.MILLISECONDS, events).events().toList());
    }

    @Test
    void knowsTheErrorOfPercentilesBeyondTheStatedSize() {
        List<OrderEvent> events = SimulatedOrders.events(3000, 4);
        OrderCycle cycle = OrderCycle.through(SimulatedOrders.PROCESS).in(DurationUnit.HOURS);
        OrderCycleAccumulator counting = OrderCycleAccumulator.empty(cycle, Resolution.MILLISECONDS, 100);
        events.forEach(counting::add);

        OrderCycleReport counted = counting.finish();
        TimeSummary read = counted.total().times();
        TimeSummary exact = cycle.report(OrderEvents.of(Resolution.MILLISECONDS, events))
                .total()
                .times();

        assertThat(read.sum()).isEqualTo(exact.sum());
        assertThat(read.sumOfSquares()).isEqualTo(exact.sumOfSquares());
        assertThat(read.percentileError()).isPositive();
        assertThat(counted.toString())
                .contains("\nPercentiles of more orders than are held apart: within 0.073 h of the exact ones.");
        for (Percentile percentile : read.percentiles()) {
            double expected = exact.percentile(percentile.probability()).getAsDouble();
            assertThat(Math.abs(percentile.value() - expected)).isLessThanOrEqualTo(percentile.error());
            assertThat(percentile.error()).isLessThanOrEqualTo(percentile.value() / 2000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsToTheSameBitsHoweverItsPartsAreMerged(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Milestone[] milestones = SimulatedOrders.PROCESS.sequence().toArray(new Milestone[0]);
        OrderCycle cycle = OrderCycle.through(SimulatedOrders.PROCESS).in(DurationUnit.HOURS);
        long[] ids = {-5_000_000_000L, -7, 0, 6, 5_000_000_000L, Long.MAX_VALUE - 3};
        int n = 4000;
        long[] orders = new long[n];
        int[] passed = new int[n];
        long[] ticks = new long[n];
        for (int e = 0; e < n; e++) {
            boolean repeats = e > 0 && random.nextInt(10) == 0;
            int again = random.nextInt(Math.max(1, e));
            orders[e] = repeats ? orders[again] : ids[random.nextInt(ids.length)] + random.nextInt(200);
            passed[e] = repeats ? passed[again] : random.nextInt(milestones.length);
            ticks[e] = repeats ? ticks[again] : random.nextLong(90L * 86_400_000);
        }
        for (int exactUpTo : new int[] {0, 60, 100_000}) {
            Supplier<List<OrderCycleAccumulator>> split = () -> {
                List<OrderCycleAccumulator> parts = new ArrayList<>();
                for (int part = 0; part < 3; part++) {
                    parts.add(OrderCycleAccumulator.empty(cycle, Resolution.MILLISECONDS, exactUpTo));
                }
                for (int e = 0; e < n; e++) {
                    parts.get((int) Math.floorMod(ticks[e] * 31 + orders[e], 3L))
                            .add(orders[e], milestones[passed[e]], ticks[e]);
                }
                return parts;
            };
            OrderCycleAccumulator whole = OrderCycleAccumulator.empty(cycle, Resolution.MILLISECONDS, exactUpTo);
            for (int e = n - 1; e >= 0; e--) {
                whole.add(orders[e], milestones[passed[e]], ticks[e]);
            }
            List<OrderCycleAccumulator> left = split.get();
            List<OrderCycleAccumulator> right = split.get();
            OrderCycleReport leftFirst =
                    left.get(0).merge(left.get(1)).merge(left.get(2)).finish();
            OrderCycleReport rightFirst =
                    right.get(0).merge(right.get(1).merge(right.get(2))).finish();

            assertThat(leftFirst).isEqualTo(whole.finish());
            assertThat(rightFirst).isEqualTo(whole.finish());
            assertThat(whole.finish().total().times().percentileError() > 0).isEqualTo(exactUpTo < 100);
            assertThat(whole.finish().total().negative()).isPositive();
        }
    }

    @Test
    void holdsIdsAndTimesOfAnySize() {
        OrderCycle cycle = OrderCycle.between(PLACED, SHIPPED);
        long farthest = 36_525_000L * 86_400_000L;
        long[] ids = {Long.MAX_VALUE, Long.MIN_VALUE, 0, -7, 1_000_000_000_000_000_000L, 999_999_999_999_999_999L};
        long[] placed = {-farthest, 0, 12, 1L << 39, -(1L << 39), 5};
        long[] shipped = {farthest, 1, 12, -(1L << 39), (1L << 40), 6};
        OrderCycleAccumulator columns = cycle.accumulator(Resolution.MILLISECONDS);
        OrderCycleAccumulator single = cycle.accumulator(Resolution.MILLISECONDS);
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.MILLISECONDS);
        for (int i = 0; i < ids.length; i++) {
            single.add(new OrderEvent(Long.toString(ids[i]), SHIPPED, Resolution.MILLISECONDS, shipped[i]));
            single.add(ids[i], PLACED, placed[i]);
            events.add(ids[i], SHIPPED, shipped[i]).add(ids[i], PLACED, placed[i]);
        }
        columns.add(ids, Milestones.of(PLACED, SHIPPED), new short[ids.length], placed);
        columns.add(ids, Milestones.of(SHIPPED, PLACED), new short[ids.length], shipped);

        assertThat(single.finish()).isEqualTo(cycle.report(events.finish()));
        assertThat(columns.finish()).isEqualTo(single.finish());
        assertThat(single.merge(columns).finish().orders()).isEqualTo(6);
        assertThat(single.finish().repeated()).containsEntry("placed", 6L).containsEntry("shipped", 6L);
    }

    @Test
    void doublesItsEventsWhenMergedWithItself() {
        OrderCycleAccumulator own = accumulate(CYCLE, events(50, 1), 50);
        long size = own.size();
        OrderCycleReport before = own.finish();

        OrderCycleReport after = own.merge(own).finish();

        assertThat(own.size()).isEqualTo(2 * size);
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.segments()).isEqualTo(before.segments());
    }

    @Test
    void keepsEveryEventWhereItMust() {
        OrderPopulation shared = OrderPopulation.all().placeholders(PlaceholderRule.sharedFarDate());
        OrderCycle net = CYCLE.netOf(Dwell.hold(PICKED, SHIPPED));
        List<OrderEvent> events = events(100, 2);

        for (OrderCycle cycle : List.of(CYCLE.among(shared), net)) {
            assertThat(cycle.needsOneTimeAMilestone()).isFalse();
            assertThat(accumulate(cycle, events, 100).finish()).isEqualTo(cycle.report(collected(cycle, events, 100)));
        }
    }

    @Nested
    class Refuses {

        private final OrderCycle cycle = OrderCycle.between(PLACED, SHIPPED);
        private final OrderCycleAccumulator accumulator = cycle.accumulator(Resolution.DAYS);

        @Test
        void anAccumulatorOfAnotherKind() {
            assertThatThrownBy(() -> accumulator.merge(
                            OrderCycle.between(PLACED, DELIVERED).accumulator(Resolution.DAYS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an accumulator of order cycle placed > shipped, all orders, in days and one of order"
                            + " cycle placed > delivered, all orders, in days do not add up; both must be of the"
                            + " same cycle.");
            assertThatThrownBy(() -> accumulator.merge(OrderCycleAccumulator.empty(cycle, Resolution.DAYS, 7)))
                    .hasMessage(
                            "accumulators that are exact up to different numbers of times do not add up; both must be"
                                    + " made alike.");
            assertThatThrownBy(() -> accumulator.merge(cycle.accumulator(Resolution.MILLISECONDS)))
                    .hasMessage(
                            "the event has instants and the others whole dates; they must not be mixed. Read both as"
                                    + " dates or both as instants.");
        }

        @Test
        void columnsThatDoNotBelongTogether() {
            Milestones dictionary = Milestones.of(PLACED, SHIPPED);
            assertThatThrownBy(() -> accumulator.add(new long[2], dictionary, new short[2], new long[1]))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> accumulator.add(new long[2], dictionary, new short[] {0, 2}, new long[2]))
                    .hasMessage("codes[1] is 2; it must be from 0 to 1.");
            assertThatThrownBy(
                            () -> accumulator.add(new long[1], dictionary, new short[1], new long[] {Long.MAX_VALUE}))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(accumulator.size()).isZero();
        }

        @Test
        void anOrderThatSaysTwoThings() {
            OrderCycleAccumulator left = cycle.by("region").accumulator(Resolution.DAYS);
            OrderCycleAccumulator right = cycle.by("region").accumulator(Resolution.DAYS);
            left.describe("A-1", "region", "north").describe("12", "region", "north");
            right.describe("A-1", "region", "north").describe("12", "region", "south");

            assertThatThrownBy(() -> left.merge(right))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "order 12 has two values of region, \"north\" and \"south\"; it must have one. Segment by"
                                    + " an attribute of the whole order.");
            assertThatThrownBy(() -> left.describe("A-1", "region", "west"))
                    .hasMessage(
                            "order A-1 has two values of region, \"north\" and \"west\"; it must have one. Segment by"
                                    + " an attribute of the whole order.");
        }
    }

    /** Simulated events with all that can be in the way: placeholders, cancellations, events nobody asked for. */
    private static List<OrderEvent> events(int orders, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<OrderEvent> events = new ArrayList<>(SimulatedOrders.events(orders, seed));
        for (int order = 0; order < orders; order++) {
            String id = SimulatedOrders.id(order);
            switch (random.nextInt(12)) {
                case 0 -> events.add(OrderEvent.at(id, DELIVERED, Instant.parse("9999-12-31T10:00:00Z")));
                case 1 -> events.add(OrderEvent.at(id, CANCELLED, Instant.parse("2024-01-25T00:00:00Z")));
                case 2 -> events.add(OrderEvent.at(id, UNUSED, Instant.parse("2024-01-03T00:00:00Z")));
                case 3 -> events.add(OrderEvent.at("only " + id, UNUSED, Instant.parse("2024-01-03T00:00:00Z")));
                default -> {}
            }
        }
        return events;
    }

    private static OrderCycleAccumulator accumulate(OrderCycle cycle, List<OrderEvent> events, int orders) {
        OrderCycleAccumulator accumulator = cycle.accumulator(Resolution.MILLISECONDS);
        events.forEach(accumulator::add);
        return describe(accumulator, orders);
    }

    private static OrderCycleAccumulator describe(OrderCycleAccumulator accumulator, int orders) {
        for (int order = 0; order < orders; order += 2) {
            accumulator.describe(SimulatedOrders.id(order), "region", region(order));
            accumulator.describe(SimulatedOrders.id(order), "channel", order % 5 == 0 ? "" : "web");
        }
        return accumulator;
    }

    private static OrderEvents collected(OrderCycle cycle, List<OrderEvent> events, int orders) {
        OrderEventsAccumulator accumulator = OrderEvents.accumulator(Resolution.MILLISECONDS);
        cycle.known().forEach(accumulator::milestone);
        cycle.attributes().forEach(accumulator::attribute);
        events.forEach(accumulator::add);
        IntStream.iterate(0, order -> order < orders, order -> order + 2)
                .forEach(order -> accumulator
                        .describe(SimulatedOrders.id(order), "region", region(order))
                        .describe(SimulatedOrders.id(order), "channel", order % 5 == 0 ? "" : "web"));
        return accumulator.finish();
    }

    private static String region(int order) {
        return List.of("north", "south", "west").get(order % 3);
    }
}
