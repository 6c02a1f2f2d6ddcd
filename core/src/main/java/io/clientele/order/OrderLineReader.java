package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@link OrderLines} from a table with one row a line:
 *
 * <pre>{@code
 * OrderLines.from(table).order("order").ordered("ordered").shipped("shipped").price("price").attribute("warehouse").read();
 * }</pre>
 *
 * <p>Order, ordered and shipped must be said; without a price there is no value fill rate. Immutable: each call returns a new reader.
 */
public final class OrderLineReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Table table;
    private final String order;
    private final String ordered;
    private final String shipped;
    private final String price;
    private final String[] attributes;

    private OrderLineReader(
            Table table, String order, String ordered, String shipped, String price, String[] attributes) {
        this.table = table;
        this.order = order;
        this.ordered = ordered;
        this.shipped = shipped;
        this.price = price;
        this.attributes = attributes;
    }

    static OrderLineReader of(Table table) {
        return new OrderLineReader(Require.nonNull("table", table), "", "", "", "", new String[0]);
    }

    /** The column of the order's id. */
    public OrderLineReader order(String column) {
        return new OrderLineReader(table, known(column), ordered, shipped, price, attributes);
    }

    /** The column of the quantity that was ordered. */
    public OrderLineReader ordered(String column) {
        return new OrderLineReader(table, order, known(column), shipped, price, attributes);
    }

    /** The column of the quantity that came when it counted. */
    public OrderLineReader shipped(String column) {
        return new OrderLineReader(table, order, ordered, known(column), price, attributes);
    }

    /** The column of the price of one unit. */
    public OrderLineReader price(String column) {
        return new OrderLineReader(table, order, ordered, shipped, known(column), attributes);
    }

    /** A column that describes the line, such as its warehouse; the attribute has the column's name. */
    public OrderLineReader attribute(String column) {
        String[] more = TableCells.with(attributes, known(column));
        return new OrderLineReader(table, order, ordered, shipped, price, more);
    }

    /**
     * Reads the lines.
     *
     * @throws io.clientele.io.TableFormatException naming row and column of a blank order id and of a cell that is no number of 0 or
     *     more
     */
    public OrderLines read() {
        said("order id", "order", order);
        said("ordered quantity", "ordered", ordered);
        said("shipped quantity", "shipped", shipped);
        OrderLinesAccumulator lines = OrderLinesAccumulator.empty();
        List.of(attributes).forEach(lines::attribute);
        for (int row = 0; row < table.rows(); row++) {
            String id = table.text(order, row).strip();
            if (id.isEmpty()) {
                throw table.malformed(row, order, "an order id");
            }
            Map<String, String> described = new LinkedHashMap<>();
            for (String column : attributes) {
                described.put(column, table.text(column, row));
            }
            lines.add(new OrderLine(
                    id,
                    amount(ordered, row),
                    amount(shipped, row),
                    price.isEmpty() ? 0 : amount(price, row),
                    described));
        }
        return lines.finish();
    }

    /** For example {@code lines.csv, one order line a row: order in order, ordered in quantity, shipped in came}. */
    @Override
    public String toString() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("order", order);
        columns.put("ordered", ordered);
        columns.put("shipped", shipped);
        columns.put("price", price);
        return TableCells.told(table, "one order line", columns, attributes);
    }

    private double amount(String column, int row) {
        double amount = table.number(column, row);
        if (amount < 0) {
            throw table.malformed(row, column, "a number of 0 or more such as 12");
        }
        return amount;
    }

    private void said(String what, String call, String column) {
        TableCells.said(table, what, call, column);
    }

    private String known(String column) {
        return TableCells.known(table, column);
    }
}
