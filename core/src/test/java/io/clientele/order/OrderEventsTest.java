package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.io.TableFormatException;
import io.clientele.testing.RoundTrip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventsTest {

    @Nested
    class FromOneRowAnOrder {

        private static final String ORDERS = """
            id,placed,shipped,required,region
            7,2024-01-02,2024-01-05,2024-01-10,north
            12,2024-01-03,,2024-01-11,
            A1,2024-01-01,2024-01-09,,south
            """;

        @Test
        void readsDates() {
            OrderEvents events = reader(ORDERS).dates();

            assertThat(events.orders()).isEqualTo(3);
            assertThat(events.size()).isEqualTo(5);
            assertThat(IntStream.range(0, 3).mapToObj(events::order)).containsExactly("7", "12", "A1");
            assertThat(events.journey("7"))
                    .containsExactly(
                            OrderEvent.on("7", Milestone.PLACED, LocalDate.of(2024, 1, 2)),
                            OrderEvent.on("7", Milestone.SHIPPED, LocalDate.of(2024, 1, 5)));
            assertThat(events.journey("8")).isEmpty();
            assertThat(events.due("7", DueDate.REQUESTED)).contains("2024-01-10");
            assertThat(events.due("A1", DueDate.REQUESTED)).isEmpty();
            assertThat(events.attribute("7", "region")).contains("north");
            assertThat(events.attribute("12", "region")).isEmpty();
            assertThat(events.values("region")).containsExactly("north", "south");
            assertThat(events).hasToString("""
                Order events: 5 events of 3 orders, whole dates
                milestone  events  orders  first       last
                ---------  ------  ------  ----------  ----------
                placed          3       3  2024-01-01  2024-01-03
                shipped         2       2  2024-01-05  2024-01-09
                Due dates: requested.
                Attributes: region.\
                """);
            RoundTrip.survives(events);
        }

        @Test
        void readsInstants() {
            OrderEvents events = OrderEvents.fromOrders(Csv.options().parse("id,placed\n1,2024-01-02T10:00:00.250Z\n"))
                    .order("id")
                    .milestone(Milestone.PLACED, "placed")
                    .instants();

            assertThat(events.journey("1"))
                    .containsExactly(OrderEvent.at("1", Milestone.PLACED, Instant.parse("2024-01-02T10:00:00.250Z")));
            assertThat(events.resolution()).isEqualTo(Resolution.MILLISECONDS);
        }

        @Test
        void namesFileRowAndColumnOfAMalformedDate() {
            assertThatThrownBy(() ->
                            reader(ORDERS.replace("2024-01-09", "tomorrow")).dates())
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orders.csv, row 4, column shipped: 'tomorrow' is not a date; expected a date such as "
                            + "2021-01-31.");
        }

        @Test
        void refusesABlankOrderId() {
            assertThatThrownBy(() -> reader(ORDERS.replace("12,", ",")).dates())
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orders.csv, row 3, column id: the cell is blank; expected an order id.");
        }

        @Test
        void refusesTheSameOrderTwice() {
            assertThatThrownBy(() -> reader(ORDERS.replace("12,", "7,")).dates())
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage(
                            "orders.csv, row 3, column id: '7' is not accepted; expected an order id that no earlier "
                                    + "row has.");
        }

        @Test
        void saysWhichColumnsThereAre() {
            assertThatThrownBy(() -> reader(ORDERS).milestone(Milestone.PACKED, "packed"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("orders.csv has no column packed; it has id, placed, shipped, required, region."
                            + " Did you mean placed?");
            assertThatThrownBy(() -> OrderEvents.fromOrders(table(ORDERS)).dates())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the column of the order id is not said; it must be. Call order(column), one of id, "
                            + "placed, shipped, required, region.");
        }

        @Test
        void readsATableWithoutRows() {
            OrderEvents events = reader("id,placed,shipped,required,region\n").dates();

            assertThat(events.orders()).isZero();
            assertThat(events.milestones()).containsExactly(Milestone.PLACED, Milestone.SHIPPED);
            RoundTrip.survives(events);
        }

        private static OrderTableReader reader(String text) {
            return RoundTrip.serialised(OrderEvents.fromOrders(table(text))
                    .order("id")
                    .milestone(Milestone.PLACED, "placed")
                    .milestone(Milestone.SHIPPED, "shipped")
                    .due(DueDate.REQUESTED, "required")
                    .attribute("region"));
        }

        private static Table table(String text) {
            return Csv.options().named("orders.csv").parse(text);
        }
    }

    @Nested
    class FromALog {

        private static final String LOG = """
            order,what,when,channel
            1,place,2024-01-02T08:00:00Z,web
            2,place,2024-01-02T09:00:00Z,
            1,remind,2024-01-03T09:00:00Z,web
            1,send,2024-01-02T07:00:00Z,
            """;

        private final OrderLogReader reader = OrderEvents.fromLog(table(LOG))
                .order("order")
                .milestone("what")
                .time("when")
                .attribute("channel");

        @Test
        void takesEveryTextForAMilestoneUnlessNamed() {
            OrderEvents events = reader.instants();

            assertThat(events.milestones()).extracting(Milestone::name).containsExactly("place", "remind", "send");
            assertThat(events.attribute("1", "channel")).contains("web");
        }

        @Test
        void refusesTextsThatWereNotNamedAndListsThem() {
            assertThatThrownBy(() -> reader.naming("place", Milestone.PLACED).instants())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("log.csv, column what has events that no milestone was named for: remind, send. Name "
                            + "them, or call ignoringOthers() to count them and leave them out.");
        }

        @Test
        void countsThemWhereTheyAreIgnored() {
            OrderEvents events = reader.naming("place", Milestone.PLACED)
                    .naming("send", Milestone.SHIPPED)
                    .ignoringOthers()
                    .instants();

            assertThat(events.ignored()).isEqualTo(Map.of("remind", 1L));
            assertThat(events.toString()).endsWith("Left out, no milestone: 1 remind.");
            OrderCycleReport report =
                    OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED).report(events);
            assertThat(report.total().negative()).isEqualTo(1);
            assertThat(report.unused()).isEqualTo(Map.of("remind", 1L));
            RoundTrip.survives(events);
            assertThat(RoundTrip.serialised(reader).instants()).isEqualTo(reader.instants());
        }

        @Test
        void refusesContradictions() {
            assertThatThrownBy(() -> OrderEvents.fromLog(table(LOG.replace("07:00:00Z,", "07:00:00Z,shop")))
                            .order("order")
                            .milestone("what")
                            .time("when")
                            .attribute("channel")
                            .instants())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "order 1 has two values of channel, \"web\" and \"shop\"; it must have one. Segment by an "
                                    + "attribute of the whole order.");
        }

        @Test
        void namesRowAndColumnOfWhatIsBlankOrMalformed() {
            assertThatThrownBy(() -> instants(LOG.replace("2,place", ",place")))
                    .hasMessage("log.csv, row 3, column order: the cell is blank; expected an order id.");
            assertThatThrownBy(() -> instants(LOG.replace("remind", "")))
                    .hasMessage("log.csv, row 4, column what: the cell is blank; expected a milestone.");
            assertThatThrownBy(() -> instants(LOG.replace("2024-01-03T09:00:00Z", "soon")))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessageStartingWith("log.csv, row 4, column when: 'soon' is not ");
        }

        private static OrderEvents instants(String text) {
            return OrderEvents.fromLog(table(text))
                    .order("order")
                    .milestone("what")
                    .time("when")
                    .instants();
        }

        private static Table table(String text) {
            return Csv.options().named("log.csv").parse(text);
        }
    }

    @Nested
    class Accumulated {

        @Test
        void doesNotMixDatesAndInstants() {
            OrderEventsAccumulator dates = OrderEvents.accumulator(Resolution.DAYS);

            assertThatThrownBy(() -> dates.add("1", Milestone.PLACED, Instant.EPOCH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "the event has instants and the others whole dates; they must not be mixed. Read both as "
                                    + "dates or both as instants.");
        }

        @Test
        void keepsOneDueDateOfAKind() {
            OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS)
                    .due("1", DueDate.REQUESTED, LocalDate.of(2024, 1, 2))
                    .due("1", DueDate.REQUESTED, LocalDate.of(2024, 1, 2));

            assertThatThrownBy(() -> events.due("1", DueDate.REQUESTED, LocalDate.of(2024, 1, 3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "order 1 has two requested dates, 2024-01-02 and 2024-01-03; it must have one. Give the "
                                    + "second a kind of its own, or leave it out.");
        }

        @Test
        void takesANumberAndItsTextForTheSameOrder() {
            OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                    .add(42, Milestone.PLACED, 0)
                    .add(" 42 ", Milestone.SHIPPED, LocalDate.ofEpochDay(1))
                    .add("042", Milestone.PLACED, LocalDate.ofEpochDay(2))
                    .add(Long.MIN_VALUE, Milestone.PLACED, 3)
                    .finish();

            assertThat(events.orders()).isEqualTo(3);
            assertThat(events.journey("42")).hasSize(2);
            assertThat(events.journey(Long.toString(Long.MIN_VALUE))).hasSize(1);
        }

        @Test
        void takesOnlyNumbersAsLongWritesThemForNumbers() {
            OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                    .order("-0")
                    .order("0")
                    .order("007")
                    .order("7")
                    .order("-7")
                    .order("1000000000000000000")
                    .add(1_000_000_000_000_000_000L, Milestone.PLACED, 0)
                    .add(Long.MIN_VALUE, Milestone.PLACED, 0)
                    .order("-9223372036854775808")
                    .finish();

            assertThat(IntStream.range(0, events.orders()).mapToObj(events::order))
                    .containsExactly("-7", "0", "7", "-0", "-9223372036854775808", "007", "1000000000000000000");
            assertThat(events.journey("1000000000000000000")).hasSize(1);
        }

        @Test
        void takesColumns() {
            OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                    .add(new long[] {2, 1}, Milestone.PLACED, new long[] {10, 11})
                    .add(new long[] {1}, Milestone.SHIPPED, new long[] {12})
                    .finish();

            assertThat(events.events().map(OrderEvent::toString))
                    .containsExactly("1 placed 1970-01-12", "1 shipped 1970-01-13", "2 placed 1970-01-11");
            assertThatThrownBy(() ->
                            OrderEvents.accumulator(Resolution.DAYS).add(new long[2], Milestone.PLACED, new long[3]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("orderIds has 2 elements and ticks has 3; they must have the same number.");
        }

        @Test
        void refusesABlankOrderOrMilestone() {
            assertThatThrownBy(() -> OrderEvent.on(" ", Milestone.PLACED, LocalDate.EPOCH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("order is blank; it must be a text with at least one visible character.");
            assertThatThrownBy(() -> Milestone.of(""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("milestone is blank; it must be a text with at least one visible character.");
        }

        @Test
        void sortsAnOrderWithVeryManyEvents() {
            List<OrderEvent> events = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                events.add(OrderEvent.on("1", Milestone.of("m" + i % 7), LocalDate.ofEpochDay(i / 3)));
            }
            List<OrderEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(5));

            assertThat(OrderEvents.of(Resolution.DAYS, shuffled)).isEqualTo(OrderEvents.of(Resolution.DAYS, events));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4})
        void isTheSameForAnyOrderAndPartition(long seed) {
            List<OrderEvent> events = SimulatedOrders.events(300, seed);
            OrderEvents whole = events.stream().collect(OrderEvents.collector(Resolution.MILLISECONDS));
            List<OrderEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(OrderEvents.of(Resolution.MILLISECONDS, shuffled)).isEqualTo(whole);
            assertThat(shuffled.parallelStream().collect(OrderEvents.collector(Resolution.MILLISECONDS)))
                    .isEqualTo(whole)
                    .hasSameHashCodeAs(whole);
            assertThat(OrderEvents.of(Resolution.MILLISECONDS, whole.events().toList()))
                    .isEqualTo(whole);
            assertThat(whole.size()).isEqualTo(events.size());
        }

        @Test
        void mergesWhatIsKnownBesideTheEvents() {
            OrderEventsAccumulator left = OrderEvents.accumulator(Resolution.DAYS)
                    .add("b", Milestone.PLACED, LocalDate.ofEpochDay(1))
                    .describe("b", "region", "north")
                    .ignore("noise");
            OrderEventsAccumulator right = OrderEvents.accumulator(Resolution.DAYS)
                    .due("a", DueDate.REQUESTED, LocalDate.ofEpochDay(9))
                    .describe("b", "region", "north")
                    .describe("a", "region", "south")
                    .ignore("noise");
            OrderEvents merged = RoundTrip.serialised(left).merge(right).finish();

            assertThat(merged).isEqualTo(RoundTrip.serialised(right).merge(left).finish());
            assertThat(merged.due("a", DueDate.REQUESTED)).contains("1970-01-10");
            assertThat(merged.attribute("a", "region")).contains("south");
            assertThat(merged.ignored()).isEqualTo(Map.of("noise", 2L));
            right.describe("c", "region", "north");
            left.describe("c", "region", "south");
            assertThatThrownBy(() -> left.merge(right))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "order c has two values of region, \"south\" and \"north\"; it must have one. Segment by"
                                    + " an attribute of the whole order.");
        }
    }
}
