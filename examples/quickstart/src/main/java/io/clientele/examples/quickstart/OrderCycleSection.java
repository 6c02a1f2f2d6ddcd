package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.OrderBook.Order;
import io.clientele.examples.quickstart.page.BarChart;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.examples.quickstart.page.WaterfallChart;
import io.clientele.io.Table;
import io.clientele.order.DueDate;
import io.clientele.order.Milestone;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderPopulation;
import io.clientele.order.PlaceholderRule;
import io.clientele.order.Reliability;
import io.clientele.order.ReliabilityReport;
import io.clientele.order.Stage;
import io.clientele.stat.Distribution;
import java.util.ArrayList;
import java.util.List;

/** How long an order takes until it is shipped, and whether it is shipped when it was promised. */
final class OrderCycleSection {

    private static final Stage ORDER_TO_SHIP = Stage.between(Milestone.PLACED, Milestone.SHIPPED);

    private OrderCycleSection() {}

    static Section of(OrderBook book) {
        if (book.orders().stream().allMatch(order -> order.shipped() == null)) {
            return new Section(
                    "Order cycle",
                    List.of(new Paragraph(book.source() + " has no ship date, so there is no order cycle."
                            + " Add a column shipped_date, empty where an order is not shipped yet.")));
        }
        OrderEvents events = OrderEvents.fromOrders(table(book))
                .order("order")
                .milestone(Milestone.PLACED, "order_date")
                .milestone(Milestone.SHIPPED, "shipped_date")
                .due(DueDate.REQUESTED, "required_date")
                .attribute("status")
                .dates();
        // A date that many orders share and that lies far from all others stands for "not yet".
        OrderPopulation orders = OrderPopulation.all()
                .without("status", cancelledWords(book))
                .placeholders(PlaceholderRule.sharedFarDate());
        OrderCycle cycle = OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED)
                .among(orders)
                .asOf(book.asOf());
        OrderCycleReport report = cycle.report(events);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "From the day an order is placed to the day it leaves. Dates that only stand for \"not shipped yet\""
                        + " are found by rule, counted and left out: averaged in, they would have made the mean many times"
                        + " too long."));
        blocks.add(days(cycle.distribution(events, ORDER_TO_SHIP)));
        addWaterfall(blocks, book, orders);
        blocks.add(new TextBlock(report.toString()));
        if (book.orders().stream().anyMatch(order -> order.required() != null)) {
            ReliabilityReport reliability = Reliability.asOf(book.asOf())
                    .against(DueDate.REQUESTED)
                    .fulfilledAt(Milestone.SHIPPED)
                    .among(orders)
                    .report(events);
            blocks.add(new TextBlock(reliability.toString()));
        } else {
            blocks.add(new Paragraph(
                    "There is no promised date (column required_date), so nothing can be said of on time."));
        }
        blocks.addAll(StockDecision.of(book, cycle, events, ORDER_TO_SHIP));
        return new Section("Order cycle", blocks);
    }

    /** Of the time that was promised: what the shop takes, and what is left to be on the way. */
    private static void addWaterfall(List<Block> blocks, OrderBook book, OrderPopulation orders) {
        if (book.orders().stream().allMatch(order -> order.required() == null)) {
            return;
        }
        Milestone promised = Milestone.of("promised day");
        OrderEvents events = OrderEvents.fromOrders(table(book))
                .order("order")
                .milestone(Milestone.PLACED, "order_date")
                .milestone(Milestone.SHIPPED, "shipped_date")
                .milestone(promised, "required_date")
                .attribute("status")
                .dates();
        OrderCycle.through(Milestone.PLACED, Milestone.SHIPPED, promised)
                .among(orders)
                .report(events)
                .waterfall()
                .ifPresent(waterfall ->
                        blocks.add(WaterfallChart.of("Of the days promised, what goes by before shipment", waterfall)));
    }

    private static Table table(OrderBook book) {
        List<Order> orders = book.orders();
        return Table.of("orders of " + book.source())
                .column("order", orders.stream().map(Order::number).toList())
                .column("order_date", orders.stream().map(Order::placed).toList())
                .column("required_date", orders.stream().map(Order::required).toList())
                .column("shipped_date", orders.stream().map(Order::shipped).toList())
                .column("status", orders.stream().map(Order::status).toList());
    }

    private static String[] cancelledWords(OrderBook book) {
        List<String> words = book.orders().stream()
                .filter(Order::isCancelled)
                .map(Order::status)
                .distinct()
                .toList();
        return words.isEmpty() ? new String[] {Order.CANCELLED} : words.toArray(new String[0]);
    }

    /** How many orders took how many days; what lies beyond the longest usual time shares the last bar. */
    private static Block days(Distribution distribution) {
        int last = (int) Math.ceil(distribution.quantile(0.99));
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        int first = (int) Math.floor(distribution.quantile(0.001));
        double below = distribution.cdf(first - 1);
        for (int day = first; day <= last; day++) {
            double upTo = distribution.cdf(day);
            names.add(Integer.toString(day));
            shares.add(percent(upTo - below));
            below = upTo;
        }
        if (below < 1) {
            names.add("over " + last);
            shares.add(percent(1 - below));
        }
        return BarChart.upright("Days from order to shipment", "days", "% of shipped orders", names, shares);
    }

    private static double percent(double share) {
        return Math.rint(1000 * share) / 10;
    }
}
