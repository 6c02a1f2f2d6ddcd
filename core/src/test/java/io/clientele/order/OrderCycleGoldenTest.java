package io.clientele.order;

import static io.clientele.order.Milestone.DELIVERED;
import static io.clientele.order.Milestone.ENTERED;
import static io.clientele.order.Milestone.PACKED;
import static io.clientele.order.Milestone.PAID;
import static io.clientele.order.Milestone.PICKED;
import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.order.conformance.Conformance;
import io.clientele.order.conformance.ConformanceReport;
import io.clientele.order.conformance.Inversion;
import io.clientele.stat.QuantileRule;
import io.clientele.stat.Survival;
import io.clientele.testing.Golden;
import io.clientele.testing.SharedData;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderCycleGoldenTest {

    /** Sums are exact here and in double precision there; what differs is the rounding of a division and a square root. */
    private static final double RELATIVE = 1e-12;

    private static final Milestone REMINDED = Milestone.of("reminded");
    private static final Milestone OUT_OF_STOCK = Milestone.of("out of stock");
    private static final Milestone FAILED = Milestone.of("failed");

    private static final Map<String, Map<String, Double>> GOLDEN = golden();

    @Nested
    class OfTheObjectCentricOrderLog {

        @Test
        void readsEveryOrder() {
            OrderLog log = OrderLog.read();
            double orders = log.events().orders();

            assertThat((double) log.rows()).isEqualTo(value("ord-002", "events"));
            assertThat(orders).isEqualTo(value("ord-002", "orders"));
            assertThat((double) log.items().orders()).isEqualTo(value("ord-002", "items"));
            assertThat((double) log.packages().orders()).isEqualTo(value("ord-002", "packages"));
            assertThat((double) OrderCycle.between(PLACED, DELIVERED)
                            .report(log.wholeDeliveries())
                            .total()
                            .measured())
                    .isEqualTo(value("ord-002", "ordersFullyDelivered"));
            assertClose(log.events().count(PICKED) / orders, "ord-002", "itemsPerOrder");
            assertClose(log.events().count(PACKED) / orders, "ord-002", "packagesPerOrder");
            assertThat(FillRates.ofAllOrders().report(log.lines()).orderFill().numerator())
                    .isEqualTo(value("ord-002", "ordersInOnePackage"));
        }

        @Test
        void findsPicksBeforeTheirConfirmation() {
            ConformanceReport report = Conformance.to(PLACED, ENTERED, PICKED, PACKED, SHIPPED, DELIVERED)
                    .repeatable(PICKED, PACKED, SHIPPED, DELIVERED)
                    .report(OrderLog.read().events());

            assertThat(report.inversions())
                    .contains(new Inversion(ENTERED, PICKED, (long) value("ord-010", "firstPickBeforeConfirm")));
            assertThat(report.firstPass().orElseThrow()).isEqualTo(1);
        }

        @Test
        void measuresEveryStage() {
            OrderLog log = OrderLog.read();

            OrderCycleReport report = OrderCycle.through(PLACED, PICKED, PACKED, SHIPPED, DELIVERED)
                    .and(Stage.between(PLACED, ENTERED).named("entry"))
                    .and(Stage.between(PLACED, PAID).named("cash"))
                    .in(DurationUnit.HOURS)
                    .report(log.events());

            assertStage("ord-003", "Hours", report.total());
            assertStage("ord-004", "Hours", report.stage("entry"));
            assertStage("ord-005", "Hours", report.stage("placed > picked"));
            assertStage("ord-006", "Hours", report.stage("picked > packed"));
            assertStage("ord-007", "Hours", report.stage("packed > shipped"));
            assertStage("ord-008", "Hours", report.stage("shipped > delivered"));
            assertStage("ord-009", "Hours", report.stage("cash"));
            assertThat(report.total().stage()).hasToString("total (placed > delivered)");
            assertThat(report.repeated()).containsEntry("picked", 8159L - 2000L);
        }

        @Test
        void takesTheNearestRankWhereAsked() {
            OrderCycleReport report = OrderCycle.between(PLACED, DELIVERED)
                    .in(DurationUnit.HOURS)
                    .percentiles(0.95)
                    .percentilesBy(QuantileRule.NEAREST_RANK)
                    .report(OrderLog.read().events());

            assertClose(report.total().times().percentile(0.95).getAsDouble(), "ord-003", "nearestRankP95Hours");
        }

        @Test
        void countsStagesThatGoBackwards() {
            OrderEvents events = OrderLog.read().events();

            OrderCycleReport first = OrderCycle.between(ENTERED, PICKED)
                    .among(OrderPopulation.all().firstEvents())
                    .report(events);
            OrderCycleReport last = OrderCycle.between(DELIVERED, PAID).report(events);

            assertThat((double) first.total().negative()).isEqualTo(value("ord-010", "firstPickBeforeConfirm"));
            assertThat((double) last.total().negative()).isEqualTo(value("ord-010", "paidBeforeDelivered"));
        }

        @Test
        void takesOnlyOrdersPlacedBeforeADate() {
            OrderCycleReport report = OrderCycle.between(PLACED, DELIVERED)
                    .among(OrderPopulation.all().placedBefore("2019-08-01"))
                    .in(DurationUnit.HOURS)
                    .report(OrderLog.read().events());

            assertStage("ord-016", "Hours", report.total());
            assertThat(report.exclusions()).isEqualTo(Map.of("placed on or after 2019-08-01", 2000L - 429L));
        }

        @Test
        void knowsWhatWasKnownAtAnInstant() {
            OrderCycleReport report = OrderCycle.between(PLACED, DELIVERED)
                    .asOf(Instant.parse("2019-09-01T00:00:00Z"))
                    .in(DurationUnit.HOURS)
                    .percentiles(0.5)
                    .report(OrderLog.read().wholeDeliveries());

            assertThat((double) report.orders()).isEqualTo(value("ord-017", "orders"));
            assertThat((double) report.total().measured()).isEqualTo(value("ord-017", "delivered"));
            assertThat((double) report.open()).isEqualTo(value("ord-017", "open"));
            assertClose(report.total().times().percentile(0.5).getAsDouble(), "ord-017", "naiveMedianHours");

            Survival survival = OrderCycle.between(PLACED, DELIVERED)
                    .asOf(Instant.parse("2019-09-01T00:00:00Z"))
                    .in(DurationUnit.HOURS)
                    .survival(OrderLog.read().wholeDeliveries());
            assertClose(survival.median().getAsDouble(), "ord-017", "kaplanMeierMedianHours");
            assertClose(survival.quantile(0.9).getAsDouble(), "ord-017", "kaplanMeierP90Hours");
        }

        @Test
        void countsOrdersOnTimeAgainstAnAllowance() {
            OrderLog log = OrderLog.read();
            Map<String, Integer> days = Map.of("ord-012", 7, "ord-013", 14, "ord-014", 21, "ord-015", 28);
            days.forEach((id, allowed) -> {
                ReliabilityReport report = Reliability.asOf("2021-01-01")
                        .against(Promise.within(Duration.ofDays(allowed), PLACED))
                        .report(log.events(), log.lines());

                assertClose(report.onTime().orElseThrow(), id, "onTime");
                assertClose(report.onTimeInFull().orElseThrow(), id, "otif");
            });
        }

        @Test
        void sharesOfStockOutsAreFillRates() {
            OrderLog log = OrderLog.read();

            FillReport report = FillRates.ofAllOrders().report(log.linesFromStock());

            assertClose(report.stockOutFrequency().orElseThrow(), "ord-011", "stockOutFrequencyItems");
            assertClose(report.orderFill().orElseThrow(), "ord-011", "orderFillRate");
            assertThat((double) report.shortage().orders()).isEqualTo(value("ord-011", "ordersWithStockOut"));
            assertThat((double) report.shortage().lines()).isEqualTo(value("ord-011", "itemsEverOutOfStock"));
        }

        @Test
        void countsWhatWentWrongOnTheWay() {
            OrderLog log = OrderLog.read();

            OrderCycleReport packages = OrderCycle.between(SHIPPED, DELIVERED)
                    .among(OrderPopulation.all().without(FAILED))
                    .report(log.packages());
            OrderCycleReport items = OrderCycle.between(PLACED, PICKED)
                    .among(OrderPopulation.all().without(OUT_OF_STOCK))
                    .report(log.items());

            assertThat((double) log.items().count(OUT_OF_STOCK)).isEqualTo(value("ord-011", "stockOutEvents"));
            assertThat((double) items.exclusions().get("out of stock"))
                    .isEqualTo(value("ord-011", "itemsEverOutOfStock"));
            assertThat((double) log.packages().count(FAILED)).isEqualTo(value("ord-011", "failedDeliveries"));
            assertThat((double) packages.exclusions().get("failed"))
                    .isEqualTo(value("ord-011", "packagesWithFailedDelivery"));
            assertClose(
                    Reliability.asOf("2021-01-01")
                            .against(Promise.within(Duration.ZERO, SHIPPED))
                            .among(OrderPopulation.all().without(FAILED))
                            .report(log.packages())
                            .exclusionRate("failed")
                            .complement("delivered at the first attempt")
                            .orElseThrow(),
                    "ord-011",
                    "firstAttemptDeliveryRate");
            assertClose((double) log.events().count(REMINDED) / log.events().orders(), "ord-011", "remindersPerOrder");
        }
    }

    @Nested
    class OfNorthwind {

        @Test
        void measuresOrderToShipTime() {
            OrderCycleReport report = OrderCycle.between(PLACED, SHIPPED).report(events());

            assertStage("ord-019", "Days", report.total());
            assertThat(report.open()).isEqualTo(21);
        }

        @Test
        void countsOrdersOnTime() {
            ReliabilityReport due = northwind().report(events());
            ReliabilityReport closed = northwind().closedOnly().report(events());

            assertReliability("ord-018", due, closed);
        }

        @Test
        void doesSoByCarrier() {
            ReliabilityReport reliability =
                    northwind().closedOnly().by("ShipVia").report(events());
            OrderCycleReport cycle =
                    OrderCycle.between(PLACED, SHIPPED).by("ShipVia").report(events());

            Map<String, String> cases = Map.of("1", "ord-020", "2", "ord-021", "3", "ord-022");
            for (SegmentReliability carrier : reliability.segments("ShipVia")) {
                String id = cases.get(carrier.segment());
                assertThat(carrier.onTime().denominator()).isEqualTo(value(id, "shipped"));
                assertClose(carrier.onTime().orElseThrow(), id, "onTime");
            }
            for (SegmentCycle carrier : cycle.segments("ShipVia")) {
                assertClose(carrier.total().times().mean().getAsDouble(), cases.get(carrier.segment()), "meanDays");
            }
            assertThat(reliability.segments("ShipVia")).hasSize(3);
            assertThat(cycle.segments("ShipVia")).hasSize(3);
        }

        private static Reliability northwind() {
            return Reliability.asOf("2018-05-06").against(DueDate.REQUESTED).fulfilledAt(SHIPPED);
        }

        private static OrderEvents events() {
            return OrderEvents.fromOrders(Csv.read(SharedData.data("operations/northwind-orders.csv")))
                    .order("OrderID")
                    .milestone(PLACED, "OrderDate")
                    .milestone(SHIPPED, "ShippedDate")
                    .due(DueDate.REQUESTED, "RequiredDate")
                    .attribute("ShipVia")
                    .dates();
        }
    }

    @Nested
    class OfSteelWheels {

        private static final OrderPopulation ORDERS = OrderPopulation.all().without("STATUS", "Cancelled");

        @Test
        void isSpoiltByDatesThatMeanNotYet() throws SQLException {
            OrderCycleReport naive = OrderCycle.between(PLACED, SHIPPED).report(events());

            assertClose(naive.total().times().mean().getAsDouble(), "ord-023", "naiveMeanDays");
        }

        @Test
        void catchesThemByEachRule() throws SQLException {
            OrderEvents events = events();
            for (PlaceholderRule rule : List.of(
                    PlaceholderRule.on("2006-08-23"),
                    PlaceholderRule.after("2005-05-31"),
                    PlaceholderRule.sharedFarDate())) {
                OrderCycleReport all = OrderCycle.between(PLACED, SHIPPED)
                        .among(OrderPopulation.all().placeholders(rule))
                        .report(events);
                OrderCycleReport kept = OrderCycle.between(PLACED, SHIPPED)
                        .among(ORDERS.placeholders(rule))
                        .report(events);

                assertThat(all.placeholders())
                        .containsExactly(new PlaceholderFinding(
                                SHIPPED, "2006-08-23", rule.wording(), (long) value("ord-023", "placeholderRows")));
                assertThat(kept.exclusions())
                        .isEqualTo(Map.of("STATUS Cancelled", (long) value("ord-023", "cancelled")));
                assertThat(kept.placeholders().get(0).events()).isEqualTo(10);
                assertStage("ord-025", "Days", kept.total());
            }
        }

        @Test
        void countsOrdersOnTime() throws SQLException {
            Reliability spec = Reliability.asOf("2005-05-31")
                    .against(DueDate.REQUESTED)
                    .fulfilledAt(SHIPPED)
                    .among(ORDERS.placeholders(PlaceholderRule.sharedFarDate()));

            assertReliability(
                    "ord-024", spec.report(events()), spec.closedOnly().report(events()));
        }

        @Test
        void takesPlaceholdersForNotYetEvenWithoutARule() throws SQLException {
            ReliabilityReport report = Reliability.asOf("2005-05-31")
                    .against(DueDate.REQUESTED)
                    .fulfilledAt(SHIPPED)
                    .among(ORDERS)
                    .report(events());

            assertThat(report.later()).isEqualTo(Map.of("shipped", 10L));
            assertClose(report.onTime().orElseThrow(), "ord-024", "onTimeOfDue");
        }

        private static OrderEvents events() throws SQLException {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:hsqldb:res:steelwheels", "STEELWHEELS", "STEELWHEELS");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from \"steelwheels\".\"orders\"")) {
                return OrderEvents.fromOrders(Table.from("orders", rows))
                        .order("ORDERNUMBER")
                        .milestone(PLACED, "ORDERDATE")
                        .milestone(SHIPPED, "SHIPPEDDATE")
                        .due(DueDate.REQUESTED, "REQUIREDDATE")
                        .attribute("STATUS")
                        .dates();
            }
        }
    }

    private static void assertStage(String id, String unit, StageTimes stage) {
        TimeSummary times = stage.times();
        Map<String, Double> expected = expected(id);
        assertThat((double) times.count()).isEqualTo(expected.get("n"));
        assertClose(times.mean().getAsDouble(), id, "mean" + unit);
        assertClose(times.standardDeviation().getAsDouble(), id, "sd" + unit);
        assertClose(times.coefficientOfVariation().getAsDouble(), id, "cv");
        assertClose(times.minimum().getAsDouble(), id, "min" + unit);
        assertClose(times.percentile(0.50).getAsDouble(), id, "p50" + unit);
        assertClose(times.percentile(0.90).getAsDouble(), id, "p90" + unit);
        assertClose(times.percentile(0.95).getAsDouble(), id, "p95" + unit);
        assertClose(times.maximum().getAsDouble(), id, "max" + unit);
        assertClose(times.total(), id, "sum" + unit);
    }

    private static void assertReliability(String id, ReliabilityReport due, ReliabilityReport closed) {
        assertThat((double) due.orders()).isEqualTo(value(id, "orders"));
        assertThat((double) due.closed()).isEqualTo(value(id, "shipped"));
        assertThat((double) due.open()).isEqualTo(value(id, "open"));
        assertThat((double) due.overdue()).isEqualTo(value(id, "openOverdue"));
        assertClose(closed.onTime().orElseThrow(), id, "onTimeOfShipped");
        assertClose(due.onTime().orElseThrow(), id, "onTimeOfDue");
        assertThat((double) due.outcomes().get("late")).isEqualTo(value(id, "lateOrders"));
        assertClose(due.lateness().mean().getAsDouble(), id, "meanLatenessDays");
        assertClose(due.tardiness().mean().getAsDouble(), id, "meanTardinessDays");
        assertClose(due.tardiness().maximum().getAsDouble(), id, "maxTardinessDays");
        assertClose(due.allowance().mean().getAsDouble(), id, "meanAllowanceDays");
    }

    private static void assertClose(double actual, String id, String output) {
        double expected = value(id, output);
        assertThat(actual).as("%s %s", id, output).isCloseTo(expected, relative(expected));
    }

    private static Offset<Double> relative(double expected) {
        return within(RELATIVE * Math.abs(expected));
    }

    private static double value(String id, String output) {
        return expected(id).get(output);
    }

    private static Map<String, Double> expected(String id) {
        return GOLDEN.getOrDefault(id, Map.of());
    }

    private static Map<String, Map<String, Double>> golden() {
        Map<String, Map<String, Double>> golden = new HashMap<>();
        for (Map<String, String> row : Golden.rows(OrderCycleGoldenTest.class, "order_cycle.csv")) {
            golden.computeIfAbsent(row.get("id"), id -> new HashMap<>())
                    .put(row.get("output"), Double.valueOf(row.get("value")));
        }
        return golden;
    }

    /** The log knows orders, items and packages; an event of an item or a package is one of the orders behind it. */
    private record OrderLog(
            int rows,
            OrderEvents events,
            OrderEvents wholeDeliveries,
            OrderEvents items,
            OrderEvents packages,
            OrderLines lines,
            OrderLines linesFromStock) {

        static OrderLog read() {
            Table log = Csv.read(SharedData.data("operations/order-events.csv.gz"));
            Map<String, String> orderOfItem = new HashMap<>();
            Map<String, Set<String>> ordersOfPackage = new HashMap<>();
            Map<String, Set<String>> packagesOfOrder = new LinkedHashMap<>();
            Set<String> outOfStock = new HashSet<>();
            Map<String, Milestone> meanings = Map.of(
                    "place order", PLACED,
                    "confirm order", ENTERED,
                    "pick item", PICKED,
                    "create package", PACKED,
                    "send package", SHIPPED,
                    "package delivered", DELIVERED,
                    "pay order", PAID,
                    "payment reminder", REMINDED,
                    "item out of stock", OUT_OF_STOCK,
                    "failed delivery", FAILED);
            OrderEventsAccumulator items = OrderEvents.accumulator(Resolution.MILLISECONDS);
            OrderEventsAccumulator packed = OrderEvents.accumulator(Resolution.MILLISECONDS);
            OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.MILLISECONDS);
            OrderEventsAccumulator whole = OrderEvents.accumulator(Resolution.MILLISECONDS);
            Map<String, Instant> lastDelivery = new TreeMap<>();
            for (int row = 0; row < log.rows(); row++) {
                String activity = log.text("activity", row);
                String order = log.text("order", row);
                List<String> itemsHere = log.isBlank("items", row)
                        ? List.of()
                        : List.of(log.text("items", row).split("\\|"));
                if (activity.equals("place order")) {
                    itemsHere.forEach(item -> orderOfItem.put(item, order));
                } else if (activity.equals("create package")) {
                    ordersOfPackage.put(
                            log.text("package", row),
                            itemsHere.stream().map(orderOfItem::get).collect(Collectors.toSet()));
                } else if (activity.equals("item out of stock")) {
                    outOfStock.addAll(itemsHere);
                }
                Set<String> orders = !order.isEmpty()
                        ? Set.of(order)
                        : log.isBlank("package", row)
                                ? itemsHere.stream().map(orderOfItem::get).collect(Collectors.toSet())
                                : ordersOfPackage.get(log.text("package", row));
                Milestone milestone = meanings.get(activity);
                if (milestone != null) {
                    Instant time = log.instant("time", row);
                    for (String item : itemsHere) {
                        items.add(item, milestone, time);
                    }
                    if (!log.isBlank("package", row)) {
                        packed.add(log.text("package", row), milestone, time);
                    }
                    for (String each : orders) {
                        events.add(each, milestone, time);
                        if (milestone.equals(PACKED)) {
                            packagesOfOrder
                                    .computeIfAbsent(each, unused -> new HashSet<>())
                                    .add(log.text("package", row));
                        }
                        if (milestone.equals(PLACED)) {
                            whole.add(each, milestone, time);
                        } else if (milestone.equals(DELIVERED)) {
                            lastDelivery.merge(each, time, (a, b) -> a.isAfter(b) ? a : b);
                        }
                    }
                }
            }
            lastDelivery.forEach((order, time) -> whole.add(order, DELIVERED, time));
            OrderLinesAccumulator lines = OrderLines.accumulator();
            packagesOfOrder.forEach((order, packages) -> lines.add(order, 1, packages.size() == 1 ? 1 : 0, 0));
            OrderLinesAccumulator stock = OrderLines.accumulator();
            orderOfItem.forEach((item, order) -> stock.add(order, 1, outOfStock.contains(item) ? 0 : 1, 0));
            return new OrderLog(
                    log.rows(),
                    events.finish(),
                    whole.finish(),
                    items.finish(),
                    packed.finish(),
                    lines.finish(),
                    stock.finish());
        }
    }
}
