package io.clientele.examples.quickstart;

import io.clientele.io.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order lines of the job, checked and typed, and the orders they make up.
 *
 * @param source where they come from, for headings
 * @param currency of all prices
 * @param lines of all orders that were not cancelled
 * @param orders all of them, the cancelled ones too
 * @param asOf the day to look back from
 * @param later how many lines were left out because they are of a later day
 */
record OrderBook(String source, String currency, List<Line> lines, List<Order> orders, LocalDate asOf, int later) {

    /** One line of an order. */
    record Line(String customer, LocalDate date, String productLine, double quantity, double price) {
        double amount() {
            return quantity * price;
        }
    }

    /** The head of an order; dates that the source does not know are null, a status that it does not know is "-". */
    record Order(
            String number,
            String customer,
            LocalDate placed,
            @Nullable LocalDate required,
            @Nullable LocalDate shipped,
            String status) {

        static final String CANCELLED = "Cancelled";

        boolean isCancelled() {
            return status.equalsIgnoreCase(CANCELLED);
        }
    }

    /** Reads the lines from a table that has the documented columns; lines after a given day to look back from stand aside. */
    static OrderBook from(Table table, String currency, Optional<LocalDate> lookBackFrom) {
        List<Line> lines = new ArrayList<>();
        Map<String, Order> orders = new LinkedHashMap<>();
        int later = 0;
        for (int row = 0; row < table.rows(); row++) {
            Order order = order(table, row);
            Line line = new Line(
                    order.customer(),
                    order.placed(),
                    table.text("product_line", row),
                    table.number("quantity", row),
                    table.number("price", row));
            if (lookBackFrom.filter(day -> order.placed().isAfter(day)).isPresent()) {
                later++;
                continue;
            }
            orders.putIfAbsent(order.number(), order);
            if (!order.isCancelled()) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(table.source()
                    + " holds no order that was not cancelled"
                    + (later == 0 ? "" : " up to " + lookBackFrom.orElseThrow()) + "; there is nothing to look at.");
        }
        LocalDate last = orders.values().stream()
                .map(Order::placed)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new OrderBook(
                table.source(),
                currency,
                List.copyOf(lines),
                List.copyOf(orders.values()),
                lookBackFrom.orElse(last),
                later);
    }

    private static Order order(Table table, int row) {
        boolean hasStatus = table.has("status") && !table.isBlank("status", row);
        return new Order(
                table.text("order", row),
                table.text("customer", row),
                table.date("order_date", row),
                optional(table, "required_date", row).orElse(null),
                optional(table, "shipped_date", row).orElse(null),
                hasStatus ? table.text("status", row) : "-");
    }

    private static Optional<LocalDate> optional(Table table, String column, int row) {
        return table.has(column) ? table.findDate(column, row) : Optional.empty();
    }

    /** The day of the first order. */
    LocalDate since() {
        return orders.stream().map(Order::placed).min(Comparator.naturalOrder()).orElseThrow();
    }

    long cancelled() {
        return orders.stream().filter(Order::isCancelled).count();
    }

    long customers() {
        return lines.stream().map(Line::customer).distinct().count();
    }
}
