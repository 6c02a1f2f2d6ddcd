package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@link OrderEvents} from a table with one row an order and one column a milestone. Say which column is which, then whether
 * the times are {@link #dates} or {@link #instants}:
 *
 * <pre>{@code
 * OrderEvents.fromOrders(table)
 *         .order("OrderID")
 *         .milestone(Milestone.PLACED, "OrderDate")
 *         .milestone(Milestone.SHIPPED, "ShippedDate")
 *         .due(DueDate.REQUESTED, "RequiredDate")
 *         .attribute("ShipVia")
 *         .dates();
 * }</pre>
 *
 * <p>A blank cell means that the order has not passed the milestone, or has no such date or attribute. Immutable: each call returns a
 * new reader.
 */
public final class OrderTableReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Table table;
    private final String order;
    private final LinkedHashMap<Milestone, String> milestones;
    private final LinkedHashMap<DueDate, String> due;
    private final String[] attributes;

    private OrderTableReader(
            Table table,
            String order,
            LinkedHashMap<Milestone, String> milestones,
            LinkedHashMap<DueDate, String> due,
            String[] attributes) {
        this.table = table;
        this.order = order;
        this.milestones = milestones;
        this.due = due;
        this.attributes = attributes;
    }

    static OrderTableReader of(Table table) {
        return new OrderTableReader(
                Require.nonNull("table", table), "", new LinkedHashMap<>(), new LinkedHashMap<>(), new String[0]);
    }

    /** The column of the order's id. */
    public OrderTableReader order(String column) {
        return new OrderTableReader(table, known(column), milestones, due, attributes);
    }

    /** The column that says when an order passed a milestone; one a milestone, the last call counts. */
    public OrderTableReader milestone(Milestone milestone, String column) {
        LinkedHashMap<Milestone, String> more = new LinkedHashMap<>(milestones);
        more.put(Require.nonNull("milestone", milestone), known(column));
        return new OrderTableReader(table, order, more, due, attributes);
    }

    /** The column of a date by which an order is due. */
    public OrderTableReader due(DueDate kind, String column) {
        LinkedHashMap<DueDate, String> more = new LinkedHashMap<>(due);
        more.put(Require.nonNull("kind", kind), known(column));
        return new OrderTableReader(table, order, milestones, more, attributes);
    }

    /** A column that describes the order, such as its region or status; the attribute has the column's name. */
    public OrderTableReader attribute(String column) {
        return new OrderTableReader(table, order, milestones, due, TableCells.with(attributes, known(column)));
    }

    /**
     * Reads the times as whole dates: what a cell says of the time of day is not looked at. A cell with an offset has a date only where a
     * zone was set when the table was read.
     *
     * @throws io.clientele.io.TableFormatException naming row and column of a cell that is no date, of a blank order id, and of an id
     *     that an earlier row has
     */
    public OrderEvents dates() {
        return read(Resolution.DAYS);
    }

    /**
     * Reads the times as instants; cells without an offset need a zone, which is set where the table is read.
     *
     * @throws io.clientele.io.TableFormatException naming row and column of a cell that is no instant, of a blank order id, and of an
     *     id that an earlier row has
     */
    public OrderEvents instants() {
        return read(Resolution.MILLISECONDS);
    }

    private OrderEvents read(Resolution resolution) {
        TableCells.said(table, "order id", "order", order);
        OrderEventsAccumulator events = OrderEventsAccumulator.empty(resolution);
        milestones.keySet().forEach(events::milestone);
        due.keySet().forEach(events::due);
        List.of(attributes).forEach(events::attribute);
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            String id = table.text(order, row).strip();
            if (id.isEmpty()) {
                throw table.malformed(row, order, "an order id");
            }
            if (!seen.add(id)) {
                throw table.malformed(row, order, "an order id that no earlier row has");
            }
            events.order(id);
            for (Map.Entry<Milestone, String> entry : milestones.entrySet()) {
                if (!table.isBlank(entry.getValue(), row)) {
                    if (resolution == Resolution.DAYS) {
                        LocalDate date = table.date(entry.getValue(), row);
                        events.add(id, entry.getKey(), date);
                    } else {
                        Instant instant = table.instant(entry.getValue(), row);
                        events.add(id, entry.getKey(), instant);
                    }
                }
            }
            TableCells.due(table, row, id, due, events);
            TableCells.attributes(table, row, id, attributes, events);
        }
        return events.finish();
    }

    /** For example {@code orders.csv, one order a row: order in OrderID, placed in OrderDate, attribute ShipVia}. */
    @Override
    public String toString() {
        Map<String, String> columns = new LinkedHashMap<>(Map.of("order", order));
        milestones.forEach((milestone, column) -> columns.put(milestone.name(), column));
        due.forEach((kind, column) -> columns.put("due date " + kind.name(), column));
        return TableCells.told(table, "one order", columns, attributes);
    }

    private String known(String column) {
        return TableCells.known(table, column);
    }
}
