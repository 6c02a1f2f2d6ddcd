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
import io.clientele.order.Resolution;
import io.clientele.order.Stage;
import io.clientele.order.StageTimes;
import io.clientele.order.TimeSummary;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures the stages of orders of an object-centric log, in hours: an event names an order, items or a package, and is an event of all
 * orders behind them. Of several events of an order and milestone the last counts.
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

    private OrderCycleRunner() {}

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        Table log = Csv.read(arguments.file("input"));
        OrderEvents events = events(log, err);
        OrderCycleReport report = OrderCycle.through(PLACED, PICKED, PACKED, SHIPPED, DELIVERED)
                .and(Stage.between(PLACED, ENTERED).named("entry"))
                .and(Stage.between(PLACED, PAID).named("cash"))
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

    /** The events of orders behind the events of a log; what cannot be traced to an order is counted on standard error. */
    private static OrderEvents events(Table log, PrintStream err) {
        Map<String, String> orderOfItem = new HashMap<>();
        for (int row = 0; row < log.rows(); row++) {
            if (log.text("activity", row).equals("place order")) {
                String order = log.text("order", row);
                ids(log, "items", row).forEach(item -> orderOfItem.put(item, order));
            }
        }
        Map<String, Set<String>> ordersOfPackage = new HashMap<>();
        for (int row = 0; row < log.rows(); row++) {
            if (log.text("activity", row).equals("create package")) {
                ordersOfPackage
                        .computeIfAbsent(log.text("package", row), unused -> new TreeSet<>())
                        .addAll(orders(ids(log, "items", row), orderOfItem));
            }
        }
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.MILLISECONDS);
        MEANINGS.values().forEach(events::milestone);
        Map<String, Integer> leftOut = new TreeMap<>();
        for (int row = 0; row < log.rows(); row++) {
            String activity = log.text("activity", row);
            Milestone milestone = MEANINGS.get(activity);
            Set<String> orders = new TreeSet<>(ids(log, "order", row));
            if (orders.isEmpty()) {
                orders.addAll(orders(ids(log, "items", row), orderOfItem));
            }
            if (orders.isEmpty() && !log.isBlank("package", row)) {
                orders.addAll(ordersOfPackage.getOrDefault(log.text("package", row), Set.of()));
            }
            if (milestone == null || orders.isEmpty()) {
                leftOut.merge(milestone == null ? activity : activity + " without an order", 1, Integer::sum);
                continue;
            }
            for (String order : orders) {
                events.add(order, milestone, log.instant("time", row));
            }
        }
        leftOut.forEach((what, count) -> err.println("left out: " + count + " × " + what));
        return events.finish();
    }

    private static Set<String> orders(List<String> items, Map<String, String> orderOfItem) {
        Set<String> orders = new TreeSet<>();
        for (String item : items) {
            String order = orderOfItem.get(item);
            if (order != null) {
                orders.add(order);
            }
        }
        return orders;
    }

    private static List<String> ids(Table log, String column, int row) {
        return log.isBlank(column, row)
                ? List.of()
                : List.of(log.text(column, row).split("\\|"));
    }
}
