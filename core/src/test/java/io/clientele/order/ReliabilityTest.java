package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.stat.Rate;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityTest {

    /** Ratios of small whole numbers and short decimals, printed with 16 or 17 digits. */
    private static final double RELATIVE = 1e-12;

    @Nested
    class OfEightOrders {

        private final OrderEvents events = OrderEvents.fromOrders(table("order_table_eight_orders.csv"))
                .order("order")
                .milestone(Milestone.PLACED, "placed")
                .milestone(Milestone.DELIVERED, "delivered")
                .due(DueDate.LATEST_PROMISED, "promised")
                .attribute("docs")
                .attribute("damage")
                .dates();

        private final OrderLines lines = OrderLines.from(table("order_table_eight_lines.csv"))
                .order("order")
                .ordered("ordered")
                .shipped("shipped")
                .price("price")
                .read();

        private final Reliability spec = Reliability.asOf(LocalDate.ofEpochDay(12))
                .perfectIf("documents right", "docs", "true")
                .perfectIf("undamaged", "damage", "false");

        private final ReliabilityReport due = spec.report(events, lines);

        @Test
        void agreesWithTheGoldenTable() {
            ReliabilityReport closed = spec.closedOnly().report(events, lines);
            OrderCycleReport cycle =
                    OrderCycle.between(Milestone.PLACED, Milestone.DELIVERED).report(events);
            Map<String, Double> actual = new HashMap<>();
            actual.put("orders", (double) due.orders());
            actual.put("due", due.onTime().denominator());
            actual.put("closed", (double) due.closed());
            actual.put("openOverdue", (double) due.overdue());
            actual.put("onTimeOfDue", due.onTime().orElseThrow());
            actual.put("onTimeOfClosed", closed.onTime().orElseThrow());
            actual.put("inFull", due.inFull().orElseThrow());
            actual.put("otif", due.onTimeInFull().orElseThrow());
            actual.put("perfectOrder", due.perfectOrder().orElseThrow());
            actual.put(
                    "productOfParts", due.onTime().orElseThrow() * due.inFull().orElseThrow());
            actual.put("lineFill", due.fill().lineFill().orElseThrow());
            actual.put("unitFill", due.fill().unitFill().orElseThrow());
            actual.put("valueFill", due.fill().valueFill().orElseThrow());
            actual.put("backorderUnits", due.backOrders().units());
            actual.put("meanCycle", cycle.total().times().mean().getAsDouble());
            actual.put("meanLateness", due.lateness().mean().getAsDouble());
            actual.put("meanTardiness", due.tardiness().mean().getAsDouble());

            List<Map<String, String>> golden = Golden.rows(ReliabilityTest.class, "order_table_eight.csv");
            assertThat(golden).hasSize(actual.size());
            for (Map<String, String> row : golden) {
                double expected = Double.parseDouble(row.get("value"));
                assertThat(actual.get(row.get("output")))
                        .as(row.get("output"))
                        .isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
            }
        }

        @Test
        void saysWhomItIsAboutAndWhyNotAll() {
            Rate onTime = due.onTime();

            assertThat(onTime.definition()).isEqualTo("on time against the latest promised date");
            assertThat(onTime.population()).isEqualTo("orders due or delivered by 1970-01-13");
            assertThat(onTime.exclusions()).isEqualTo(Map.of("not yet due", 1L));
            assertThat(spec.closedOnly().report(events, lines).onTime().exclusions())
                    .isEqualTo(Map.of("still open", 2L));
            assertThat(due.outcomes())
                    .isEqualTo(Map.of(
                            "without fault", 1L,
                            "late", 1L,
                            "short", 2L,
                            "documents right not met", 1L,
                            "undamaged not met", 1L,
                            "open and overdue and short", 1L));
        }

        @Test
        void refusesToAddTheTwoPopulations() {
            Rate closed = spec.closedOnly().report(events, lines).onTime();

            assertThatThrownBy(() -> due.onTime().plus(closed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "\"on time against the latest promised date\" of orders due or delivered by 1970-01-13 and"
                                    + " \"on time against the latest promised date\" of orders delivered by 1970-01-13 are"
                                    + " different rates; only rates of the same definition and population add up.");
        }

        @Test
        void printsRatesWithTheirPopulations() {
            assertThat(due).hasToString("""
                Reliability of 8 orders against the latest promised date, as of 1970-01-13: 6 delivered, 1 open and overdue
                Rates of orders due or delivered by 1970-01-13
                rate                       value   of          95 % interval
                ------------------------  ------  ---  ------  ----------------
                on time                   71.4 %    7  orders  35.9 % to 91.8 %
                in full                   57.1 %    7  orders  25.0 % to 84.2 %
                on time and in full       42.9 %    7  orders  15.8 % to 75.0 %
                documents right           85.7 %    7  orders  48.7 % to 97.4 %
                undamaged                 85.7 %    7  orders  48.7 % to 97.4 %
                perfect order             14.3 %    7  orders  2.6 % to 51.3 %
                line on time and in full  50.0 %   10  lines   23.7 % to 76.3 %
                unit on time and in full  77.1 %   70  units   38.9 % to 94.7 %
                order fill                57.1 %    7  orders  25.0 % to 84.2 %
                line fill                 70.0 %   10  lines   39.7 % to 89.2 %
                unit fill                 85.7 %   70  units   46.6 % to 97.6 %
                value fill                70.0 %  440  value   32.4 % to 91.9 %
                Outcomes: 1 documents right not met, 1 late, 1 open and overdue and short, 2 short, 1 undamaged not met, 1 without fault.
                Lateness: n 6, mean 0.00 d, sd 1.55, min -1.00, max 3.00, P50 -0.50, P90 1.50, P95 2.25.
                Overdue by: n 1, mean 3.00 d, sd –, min 3.00, max 3.00, P50 3.00, P90 3.00, P95 3.00.
                Short: 10 units on 3 lines of 3 orders, worth 132.
                Back-orders: 10 units on 3 lines of 3 orders, worth 132, a unit on average 3.40 d old.
                Not in the rates: 1 not yet due.\
                """);
        }

        @Test
        void survivesEveryJourney() {
            RoundTrip.survives(due);
            RoundTrip.survives(due.fill());
            RoundTrip.survives(events);
            RoundTrip.survives(lines);
            assertThat(RoundTrip.serialised(spec).report(events, lines)).isEqualTo(due);
        }

        @Test
        void saysWhichAttributesThereAre() {
            assertThatThrownBy(
                            () -> spec.perfectIf("billed right", "bill", "ok").report(events, lines))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attribute bill is not known; the orders have damage, docs.");
        }

        @Test
        void saysWhichDueDatesThereAre() {
            assertThatThrownBy(() -> spec.against(DueDate.REQUESTED).report(events, lines))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("due date requested is not known; the events have latest promised.");
        }

        @Test
        void leavesOutWhatIsNotStated() {
            OrderEventsAccumulator more = OrderEvents.accumulator(Resolution.DAYS);
            more.add("1", Milestone.DELIVERED, LocalDate.ofEpochDay(4));
            more.due("1", DueDate.LATEST_PROMISED, LocalDate.ofEpochDay(5));
            more.add("2", Milestone.DELIVERED, LocalDate.ofEpochDay(4));
            more.attribute("docs").describe("1", "damage", "false");

            ReliabilityReport report = spec.report(more.finish(), lines);

            assertThat(report.onTime().exclusions()).isEqualTo(Map.of("without the latest promised date", 1L));
            assertThat(report.onTime().orElseThrow()).isEqualTo(1);
            assertThat(report.perfectOrder().value()).isEmpty();
            assertThat(report.perfectOrder().exclusions())
                    .isEqualTo(Map.of("docs not stated", 1L, "without the latest promised date", 1L));
            assertThat(report.fill().lineFill().exclusions())
                    .isEqualTo(Map.of("order unknown", 8L, "without the latest promised date", 1L));
        }
    }

    @Nested
    class WithWindows {

        private final OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                .add("early", Milestone.DELIVERED, LocalDate.of(2024, 3, 4))
                .add("just", Milestone.DELIVERED, LocalDate.of(2024, 3, 9))
                .add("late", Milestone.DELIVERED, LocalDate.of(2024, 3, 12))
                .due("early", DueDate.REQUESTED, LocalDate.of(2024, 3, 10))
                .due("just", DueDate.REQUESTED, LocalDate.of(2024, 3, 10))
                .due("late", DueDate.REQUESTED, LocalDate.of(2024, 3, 10))
                .due("open", DueDate.REQUESTED, LocalDate.of(2024, 3, 10))
                .finish();

        private final Reliability spec = Reliability.asOf("2024-03-12").against(DueDate.REQUESTED);

        @Test
        void forgivesWhatComesWithinTheLateWindow() {
            ReliabilityReport report = spec.lateBy(Duration.ofDays(2)).report(events);

            assertThat(report.onTime().numerator()).isEqualTo(3);
            assertThat(report.onTime().denominator())
                    .as("the open one has a day left")
                    .isEqualTo(3);
        }

        @Test
        void countsTheAgeOfAnOverdueOrderFromItsPromise() {
            ReliabilityReport report = spec.lateBy(Duration.ofDays(1)).report(events);

            assertThat(report.overdue()).isEqualTo(1);
            assertThat(report.overdueAge().mean()).hasValue(2);
        }

        @Test
        void missesWhatComesBeforeTheEarlyWindow() {
            ReliabilityReport report = spec.earlyBy(Duration.ofDays(1)).report(events);

            assertThat(report.outcomes())
                    .isEqualTo(Map.of("early", 1L, "late", 1L, "without fault", 1L, "open and overdue", 1L));
        }

        @Test
        void wantsWholeDaysForWholeDates() {
            assertThatThrownBy(() -> spec.lateBy(Duration.ofHours(36)).report(events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "late window is PT36H and the events hold whole dates; it must be whole days. Give whole "
                                    + "days, such as Duration.ofDays(1).");
        }

        @Test
        void wantsAWindowOfZeroOrMore() {
            assertThatThrownBy(() -> spec.earlyBy(Duration.ofDays(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("early window is PT-24H; it must be 0 or more.");
        }

        @Test
        void wantsADateForWholeDates() {
            assertThatThrownBy(() -> Reliability.asOf(Instant.EPOCH)
                            .against(DueDate.REQUESTED)
                            .report(events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "asOf is 1970-01-01T00:00:00Z and the events hold whole dates; it must be a date such as "
                                    + "2005-05-31.");
            assertThatThrownBy(() -> Reliability.asOf("31.05.2005"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf is 31.05.2005; it must be a date such as 2005-05-31.");
        }
    }

    @Test
    void answersNothingAboutNoOrders() {
        ReliabilityReport report = Reliability.asOf("2024-03-12")
                .perfectIf("documents right", "docs", "true")
                .by("region")
                .report(OrderEvents.accumulator(Resolution.DAYS).finish());

        assertThat(report.orders()).isZero();
        assertThat(report.onTime().value()).isEmpty();
        assertThat(report.onTime().interval(0.95)).isEmpty();
        assertThat(report.onTimeInFull().value()).isEmpty();
        assertThat(report.lateness().mean()).isEmpty();
        assertThat(report.segments()).isEmpty();
        RoundTrip.survives(report);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothIsNeverAboveEither(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS);
        List<OrderLine> lines = new ArrayList<>();
        for (int order = 0; order < 200; order++) {
            String id = "N" + order;
            long promised = random.nextInt(100);
            events.due(id, DueDate.LATEST_PROMISED, LocalDate.ofEpochDay(promised));
            if (random.nextInt(10) > 0) {
                events.add(id, Milestone.DELIVERED, LocalDate.ofEpochDay(promised + random.nextInt(-5, 5)));
            }
            events.describe(id, "docs", random.nextBoolean() ? "true" : "false");
            for (int line = 0; line < 3; line++) {
                double ordered = 1 + random.nextInt(9);
                lines.add(OrderLine.of(id, ordered, Math.min(ordered, random.nextInt(30)), 1 + random.nextInt(5)));
            }
        }
        ReliabilityReport report = Reliability.asOf(LocalDate.ofEpochDay(80))
                .perfectIf("documents right", "docs", "true")
                .report(events.finish(), OrderLines.of(lines));

        double both = report.onTimeInFull().orElseThrow();
        assertThat(both)
                .isLessThanOrEqualTo(
                        Math.min(report.onTime().orElseThrow(), report.inFull().orElseThrow()));
        assertThat(report.perfectOrder().orElseThrow()).isLessThanOrEqualTo(both);
        assertThat(report.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo((long) report.onTime().denominator());
        assertThat(report.fill().orderFill().orElseThrow())
                .as("all orders have three lines")
                .isLessThanOrEqualTo(report.fill().lineFill().orElseThrow());
    }

    private static Table table(String name) {
        InputStream in = Objects.requireNonNull(ReliabilityTest.class.getResourceAsStream(name));
        return Csv.options().named(name).comments('#').read(in);
    }
}
