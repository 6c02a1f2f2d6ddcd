package io.clientele.examples.benchmarks;

import static io.clientele.order.Milestone.DELIVERED;
import static io.clientele.order.Milestone.ENTERED;
import static io.clientele.order.Milestone.PACKED;
import static io.clientele.order.Milestone.PAID;
import static io.clientele.order.Milestone.PICKED;
import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.order.DurationUnit;
import io.clientele.order.Milestone;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderEventsAccumulator;
import io.clientele.order.OrderPopulation;
import io.clientele.order.PlaceholderFinding;
import io.clientele.order.PlaceholderRule;
import io.clientele.order.Resolution;
import io.clientele.order.Stage;
import io.clientele.order.StageTimes;
import io.clientele.order.TimeSummary;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures the stages of orders of an object-centric log, in hours: an event names an order, items or a package, and is an event of all
 * orders behind them. Of several events of an order and milestone the last counts. All stages are measured over the same orders, those
 * whose every item was delivered, so that the means of the stages add up to that of the total; the other orders are counted on standard
 * error, as is every event that is in no stage.
 */
final class OrderCycleRunner {

    private static final Map<String, Milestone> MEANINGS = Map.of(
            "place order", PLACED,
            "confirm order", ENTERED,
            "pick item", PICKED,
            "create package", PACKED,
            "send package", SHIPPED,
            "package delivered", DELIVERED,
            "pay order", PAID);

    private static final Map<String, String> NAMES = Map.of(
            "placed > picked", "picking",
            "picked > packed", "packing",
            "packed > shipped", "dispatch",
            "shipped > delivered", "delivery");

    private static final String DELIVERY = "delivery";
    private static final String INCOMPLETE = "incomplete";

    private OrderCycleRunner() {}

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        OrderEvents events = new Log(Csv.options().zone(ZoneOffset.UTC).read(arguments.file("input")), err).events();
        OrderCycleReport report = OrderCycle.through(PLACED, PICKED, PACKED, SHIPPED, DELIVERED)
                .and(Stage.between(PLACED, ENTERED).named("entry"))
                .and(Stage.between(PLACED, PAID).named("cash"))
                .among(OrderPopulation.all().without(DELIVERY, INCOMPLETE))
                .in(DurationUnit.HOURS)
                .percentiles(0.50, 0.90, 0.95)
                .report(events);
        out.println("stage,n,negative,mean,sd,p50,p90,p95");
        report.stages().forEach(stage -> line(out, stage));
        line(out, report.total());
        out.flush();
        err.println(report);
    }

    private static void line(PrintStream out, StageTimes stage) {
        TimeSummary times = stage.times();
        String name = stage.stage().name();
        out.printf(
                Locale.ROOT,
                "%s,%d,%d,%s,%s,%s,%s,%s%n",
                NAMES.getOrDefault(name, name),
                stage.measured(),
                stage.negative(),
                cell(times.mean()),
                cell(times.standardDeviation()),
                cell(times.percentile(0.50)),
                cell(times.percentile(0.90)),
                cell(times.percentile(0.95)));
    }

    /** A number with nine decimals; an empty cell where there is none. */
    private static String cell(OptionalDouble hours) {
        return hours.isPresent() ? String.format(Locale.ROOT, "%.9f", hours.getAsDouble()) : "";
    }

    /** The rows of the log, and which objects belong together. */
    private static final class Log {

        private final Table rows;
        private final PrintStream err;
        private final Map<String, String> orderOfItem = new HashMap<>();
        private final Map<String, Set<String>> itemsOfOrder = new TreeMap<>();
        private final Map<String, Set<String>> itemsOfPackage = new HashMap<>();
        private final Map<String, Integer> leftOut = new TreeMap<>();

        Log(Table rows, PrintStream err) {
            this.rows = rows;
            this.err = err;
            for (int row = 0; row < rows.rows(); row++) {
                if (activity(row).equals("place order")) {
                    for (String order : ids("order", row)) {
                        List<String> items = ids("items", row);
                        items.forEach(item -> orderOfItem.put(item, order));
                        itemsOfOrder
                                .computeIfAbsent(order, unused -> new HashSet<>())
                                .addAll(items);
                    }
                }
            }
            for (int row = 0; row < rows.rows(); row++) {
                if (activity(row).equals("create package")) {
                    for (String name : ids("package", row)) {
                        itemsOfPackage
                                .computeIfAbsent(name, unused -> new HashSet<>())
                                .addAll(ids("items", row));
                    }
                }
            }
        }

        /** The events of the orders behind the events of the log; what cannot be traced to an order is counted on standard error. */
        OrderEvents events() {
            Set<PlaceholderFinding> placeholders = placeholders();
            OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.MILLISECONDS);
            MEANINGS.values().forEach(events::milestone);
            events.attribute(DELIVERY);
            Set<String> delivered = new HashSet<>();
            for (int row = 0; row < rows.rows(); row++) {
                Milestone milestone = MEANINGS.get(activity(row));
                Set<String> orders = orders(row);
                if (milestone == null || orders.isEmpty() || rows.isBlank("time", row)) {
                    leaveOut(activity(row)
                            + (milestone == null ? "" : orders.isEmpty() ? " without an order" : " without a time"));
                    continue;
                }
                Instant time = rows.instant("time", row);
                String date = date(time);
                if (placeholders.stream()
                        .anyMatch(found -> found.milestone().equals(milestone)
                                && found.date().equals(date))) {
                    leaveOut(activity(row) + " on " + date + ", a date that stands for not yet");
                    continue;
                }
                orders.forEach(order -> events.add(order, milestone, time));
                if (milestone.equals(DELIVERED)) {
                    delivered.addAll(items(row));
                }
            }
            itemsOfOrder.forEach((order, items) -> {
                if (items.isEmpty() || !delivered.containsAll(items)) {
                    events.describe(order, DELIVERY, INCOMPLETE);
                }
            });
            leftOut.forEach((what, count) -> err.println("left out: " + count + " × " + what));
            return events.finish();
        }

        /** Dates that many rows of an activity share, far from all its others. */
        private Set<PlaceholderFinding> placeholders() {
            OrderEventsAccumulator each = OrderEvents.accumulator(Resolution.MILLISECONDS);
            MEANINGS.values().forEach(each::milestone);
            for (int row = 0; row < rows.rows(); row++) {
                Milestone milestone = MEANINGS.get(activity(row));
                if (milestone != null && !rows.isBlank("time", row)) {
                    each.add(Integer.toString(row), milestone, rows.instant("time", row));
                }
            }
            return Set.copyOf(OrderCycle.through(PLACED, ENTERED, PICKED, PACKED, SHIPPED, DELIVERED, PAID)
                    .among(OrderPopulation.all().placeholders(PlaceholderRule.sharedFarDate()))
                    .report(each.finish())
                    .placeholders());
        }

        private static String date(Instant time) {
            return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }

        private void leaveOut(String what) {
            leftOut.merge(what, 1, Integer::sum);
        }

        private String activity(int row) {
            return rows.text("activity", row).strip();
        }

        private Set<String> orders(int row) {
            Set<String> orders = new TreeSet<>(ids("order", row));
            if (orders.isEmpty()) {
                for (String item : items(row)) {
                    String order = orderOfItem.get(item);
                    if (order != null) {
                        orders.add(order);
                    }
                }
            }
            return orders;
        }

        /** The items that a row names, and where it names none those in its packages. */
        private Set<String> items(int row) {
            Set<String> items = new HashSet<>(ids("items", row));
            if (items.isEmpty()) {
                ids("package", row).forEach(name -> items.addAll(itemsOfPackage.getOrDefault(name, Set.of())));
            }
            return items;
        }

        private List<String> ids(String column, int row) {
            return rows.isBlank(column, row)
                    ? List.of()
                    : Arrays.stream(rows.text(column, row).split("\\|"))
                            .map(String::strip)
                            .filter(id -> !id.isEmpty())
                            .toList();
        }
    }
}
