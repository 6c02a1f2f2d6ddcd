package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads {@link OrderEvents} from a log with one row an event. Say which column holds the order, the milestone and the time, then
 * whether the times are {@link #dates} or {@link #instants}:
 *
 * <pre>{@code
 * OrderEvents.fromLog(table)
 *         .order("order").milestone("activity").time("time")
 *         .naming("place order", Milestone.PLACED)
 *         .naming("package delivered", Milestone.DELIVERED)
 *         .ignoringOthers()
 *         .instants();
 * }</pre>
 *
 * <p>Without {@link #naming} every text in the milestone column names a milestone. With it, a text that was not named is refused, all
 * of them in one message, or counted and left out after {@link #ignoringOthers}. Immutable: each call returns a new reader.
 */
public final class OrderLogReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Table table;
    private final String order;
    private final String milestone;
    private final String time;
    private final LinkedHashMap<String, Milestone> names;
    private final boolean others;
    private final LinkedHashMap<DueDate, String> due;
    private final String[] attributes;

    private OrderLogReader(
            Table table,
            String order,
            String milestone,
            String time,
            LinkedHashMap<String, Milestone> names,
            boolean others,
            LinkedHashMap<DueDate, String> due,
            String[] attributes) {
        this.table = table;
        this.order = order;
        this.milestone = milestone;
        this.time = time;
        this.names = names;
        this.others = others;
        this.due = due;
        this.attributes = attributes;
    }

    static OrderLogReader of(Table table) {
        return new OrderLogReader(
                Require.nonNull("table", table),
                "",
                "",
                "",
                new LinkedHashMap<>(),
                false,
                new LinkedHashMap<>(),
                new String[0]);
    }

    /** The column of the order's id. */
    public OrderLogReader order(String column) {
        return new OrderLogReader(table, known(column), milestone, time, names, others, due, attributes);
    }

    /** The column that says what happened. */
    public OrderLogReader milestone(String column) {
        return new OrderLogReader(table, order, known(column), time, names, others, due, attributes);
    }

    /** The column that says when. */
    public OrderLogReader time(String column) {
        return new OrderLogReader(table, order, milestone, known(column), names, others, due, attributes);
    }

    /** Which milestone a text in the milestone column means; several texts can mean the same. */
    public OrderLogReader naming(String text, Milestone meaning) {
        LinkedHashMap<String, Milestone> more = new LinkedHashMap<>(names);
        more.put(Require.text("text", text).strip(), Require.nonNull("meaning", meaning));
        return new OrderLogReader(table, order, milestone, time, more, others, due, attributes);
    }

    /** Leaves out events whose text was not named, and counts them ({@link OrderEvents#ignored}). */
    public OrderLogReader ignoringOthers() {
        return new OrderLogReader(table, order, milestone, time, names, true, due, attributes);
    }

    /** The column of a date by which an order is due; all rows of an order that state it must agree. */
    public OrderLogReader due(DueDate kind, String column) {
        LinkedHashMap<DueDate, String> more = new LinkedHashMap<>(due);
        more.put(Require.nonNull("kind", kind), known(column));
        return new OrderLogReader(table, order, milestone, time, names, others, more, attributes);
    }

    /** A column that describes the order, such as its region; all rows of an order that state it must agree. */
    public OrderLogReader attribute(String column) {
        String[] more = TableCells.with(attributes, known(column));
        return new OrderLogReader(table, order, milestone, time, names, others, due, more);
    }

    /**
     * Reads the times as whole dates: what a cell says of the time of day is not looked at. A cell with an offset has a date only where a
     * zone was set when the table was read.
     *
     * @throws IllegalArgumentException listing the texts that name no milestone
     * @throws io.clientele.io.TableFormatException naming row and column of a cell that is blank or no date
     */
    public OrderEvents dates() {
        return read(Resolution.DAYS);
    }

    /**
     * Reads the times as instants; cells without an offset need a zone, which is set where the table is read.
     *
     * @throws IllegalArgumentException listing the texts that name no milestone
     * @throws io.clientele.io.TableFormatException naming row and column of a cell that is blank or no instant
     */
    public OrderEvents instants() {
        return read(Resolution.MILLISECONDS);
    }

    private OrderEvents read(Resolution resolution) {
        said("order id", "order", order);
        said("milestone", "milestone", milestone);
        said("time", "time", time);
        refuseUnknownNames();
        OrderEventsAccumulator events = OrderEventsAccumulator.empty(resolution);
        names.values().forEach(events::milestone);
        due.keySet().forEach(events::due);
        List.of(attributes).forEach(events::attribute);
        for (int row = 0; row < table.rows(); row++) {
            String text = table.text(milestone, row).strip();
            if (text.isEmpty()) {
                throw table.malformed(row, milestone, "a milestone");
            }
            Milestone meaning = names.isEmpty() ? Milestone.of(text) : names.get(text);
            if (meaning == null) {
                events.ignore(text);
                continue;
            }
            String id = table.text(order, row).strip();
            if (id.isEmpty()) {
                throw table.malformed(row, order, "an order id");
            }
            if (resolution == Resolution.DAYS) {
                events.add(id, meaning, table.date(time, row));
            } else {
                events.add(id, meaning, table.instant(time, row));
            }
            TableCells.due(table, row, id, due, events);
            TableCells.attributes(table, row, id, attributes, events);
        }
        return events.finish();
    }

    private void refuseUnknownNames() {
        if (names.isEmpty() || others) {
            return;
        }
        TreeSet<String> unknown = new TreeSet<>();
        for (String text : table.texts(milestone)) {
            if (!text.isBlank() && !names.containsKey(text.strip())) {
                unknown.add(text.strip());
            }
        }
        Require.that(
                unknown.isEmpty(),
                table.source() + ", column " + milestone + " has events that no milestone was named for: "
                        + String.join(", ", unknown)
                        + ". Name them, or call ignoringOthers() to count them and leave them out.");
    }

    /** For example {@code log.csv, one event a row: order in order, milestone in activity, time in time; others ignored}. */
    @Override
    public String toString() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("order", order);
        columns.put("milestone", milestone);
        columns.put("time", time);
        due.forEach((kind, column) -> columns.put("due date " + kind.name(), column));
        StringBuilder text = new StringBuilder(TableCells.told(table, "one event", columns, attributes));
        names.forEach((name, meaning) ->
                text.append("; ").append(name).append(" means ").append(meaning));
        return text.append(others ? "; others ignored" : "").toString();
    }

    private void said(String what, String call, String column) {
        TableCells.said(table, what, call, column);
    }

    private String known(String column) {
        return TableCells.known(table, column);
    }
}
