package io.clientele.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSortedMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to orders and when: for every order the milestones that it passed with their times, the dates by which it is due,
 * and attributes such as its region or its status. Nothing is interpreted yet: a milestone passed twice is held twice, a delivery
 * before its order stays one.
 *
 * <p>Events come from a table with one row an order ({@link #fromOrders}), from a log with one row an event ({@link #fromLog}), from
 * a collection, or from an accumulator that is fed as they arrive. They need no order. Held as columns: about ten bytes an event.
 *
 * <p>Times are whole dates or instants, never both ({@link Resolution}).
 */
public final class OrderEvents implements Serializable {

    private static final long serialVersionUID = 1L;

    static final long ABSENT = OrderEventsAccumulator.ABSENT;

    private final Resolution resolution;
    private final transient OrderIds ids;
    private final Milestone[] milestones;
    private final int[] offsets;
    private final short[] codes;
    private final long[] ticks;
    private final DueDate[] dueKinds;
    private final long[][] dueTicks;
    private final transient Attributes attributes;
    private final transient SortedMap<String, Long> ignored;

    OrderEvents(
            Resolution resolution,
            OrderIds ids,
            Milestone[] milestones,
            int[] offsets,
            short[] codes,
            long[] ticks,
            DueDate[] dueKinds,
            long[][] dueTicks,
            Attributes attributes,
            SortedMap<String, Long> ignored) {
        this.resolution = resolution;
        this.ids = ids;
        this.milestones = milestones;
        this.offsets = offsets;
        this.codes = codes;
        this.ticks = ticks;
        this.dueKinds = dueKinds;
        this.dueTicks = dueTicks;
        this.attributes = attributes;
        this.ignored = ImmutableSortedMap.copyOfSorted(ignored);
    }

    /** Events from a table with one row an order and one column a milestone. */
    public static OrderTableReader fromOrders(Table table) {
        return OrderTableReader.of(table);
    }

    /** Events from a log with one row an event: which order, which milestone, when. */
    public static OrderLogReader fromLog(Table table) {
        return OrderLogReader.of(table);
    }

    /** Events from a collection; they must all be of this resolution. */
    public static OrderEvents of(Resolution resolution, Iterable<OrderEvent> events) {
        OrderEventsAccumulator accumulator = accumulator(resolution);
        Require.nonNull("events", events).forEach(accumulator::add);
        return accumulator.finish();
    }

    /** An empty accumulator of events. */
    public static OrderEventsAccumulator accumulator(Resolution resolution) {
        return OrderEventsAccumulator.empty(resolution);
    }

    /** Collects a stream, parallel or not; the result does not depend on how it was split. */
    public static Collector<OrderEvent, ?, OrderEvents> collector(Resolution resolution) {
        return Collector.of(
                () -> OrderEventsAccumulator.empty(resolution),
                OrderEventsAccumulator::add,
                OrderEventsAccumulator::merge,
                OrderEventsAccumulator::finish);
    }

    /** Whether the times are whole dates or instants. */
    public Resolution resolution() {
        return resolution;
    }

    /** How many orders there are, those without an event included. */
    public int orders() {
        return ids.size();
    }

    /** How many events there are. */
    public int size() {
        return ticks.length;
    }

    /** The id of an order by its position, from 0; ids that are whole numbers come first, by size, then all others alphabetically. */
    public String order(int position) {
        Require.within("position", position, 0, orders() - 1);
        return ids.at(position);
    }

    /** The position of an order; empty if there is no such order. */
    public OptionalInt position(String order) {
        int row = ids.row(Require.text("order", order).strip());
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The milestones that events can have here, alphabetically; also those that no event has reached. */
    public List<Milestone> milestones() {
        return List.of(milestones);
    }

    /** The kinds of due dates that orders can have here, alphabetically. */
    public List<DueDate> dueDates() {
        return List.of(dueKinds);
    }

    /** The attributes that orders can have here, alphabetically. */
    public List<String> attributes() {
        return List.of(attributes.names());
    }

    /** The values that an attribute takes, alphabetically. */
    public List<String> values(String attribute) {
        return List.of(attributes.values(attributeColumn(attribute)));
    }

    /** How many events were left out because nobody knew what they meant, by the text that stood there. */
    public SortedMap<String, Long> ignored() {
        return ignored;
    }

    /** What happened to an order, by time; empty if there is no such order. */
    public List<OrderEvent> journey(String order) {
        OptionalInt row = position(order);
        return row.isEmpty() ? List.of() : journey(row.getAsInt()).toList();
    }

    /** All events, order by order and by time. */
    public Stream<OrderEvent> events() {
        return IntStream.range(0, orders()).boxed().flatMap(this::journey);
    }

    /** By when an order is due, as text in the resolution's form; empty if it has no such date or there is no such order. */
    public Optional<String> due(String order, DueDate kind) {
        OptionalInt row = position(order);
        int column = Arrays.binarySearch(dueKinds, Require.nonNull("kind", kind));
        if (row.isEmpty() || column < 0 || dueTicks[column][row.getAsInt()] == ABSENT) {
            return Optional.empty();
        }
        return Optional.of(resolution.show(dueTicks[column][row.getAsInt()]));
    }

    /** What an order says about an attribute; empty if it does not say or there is no such order. */
    public Optional<String> attribute(String order, String attribute) {
        OptionalInt row = position(order);
        int column = attributeColumn(attribute);
        String text = row.isEmpty() ? "" : attributes.text(column, row.getAsInt());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** How many events have this milestone. */
    public long count(Milestone milestone) {
        int code = Arrays.binarySearch(milestones, Require.nonNull("milestone", milestone));
        long count = 0;
        for (short c : codes) {
            count += c == code ? 1 : 0;
        }
        return count;
    }

    private Stream<OrderEvent> journey(int row) {
        String id = ids.at(row);
        return IntStream.range(offsets[row], offsets[row + 1])
                .mapToObj(e -> new OrderEvent(id, milestones[codes[e]], resolution, ticks[e]));
    }

    /** What happened to the order at a position, by time. */
    public List<OrderEvent> journeyAt(int position) {
        Require.within("position", position, 0, orders() - 1);
        return journey(position).toList();
    }

    /** Some orders, by rising position, with those of their events that count. */
    OrderEvents selected(int[] positions, IntPredicate counts) {
        int[] starts = new int[positions.length + 1];
        short[] someCodes = new short[codes.length];
        long[] someTicks = new long[codes.length];
        int size = 0;
        for (int i = 0; i < positions.length; i++) {
            for (int e = offsets[positions[i]]; e < offsets[positions[i] + 1]; e++) {
                if (counts.test(e)) {
                    someCodes[size] = codes[e];
                    someTicks[size++] = ticks[e];
                }
            }
            starts[i + 1] = size;
        }
        long[][] someDue = new long[dueTicks.length][positions.length];
        for (int k = 0; k < dueTicks.length; k++) {
            for (int i = 0; i < positions.length; i++) {
                someDue[k][i] = dueTicks[k][positions[i]];
            }
        }
        return new OrderEvents(
                resolution,
                ids.selected(positions),
                milestones,
                starts,
                Arrays.copyOf(someCodes, size),
                Arrays.copyOf(someTicks, size),
                dueKinds,
                someDue,
                attributes.selected(positions),
                ignored);
    }

    // The kernels read the columns through these.

    int from(int row) {
        return offsets[row];
    }

    int end(int row) {
        return offsets[row + 1];
    }

    int code(int event) {
        return codes[event];
    }

    long tick(int event) {
        return ticks[event];
    }

    OrderIds ids() {
        return ids;
    }

    Attributes attributeColumns() {
        return attributes;
    }

    /** The due dates of a kind, a tick an order, {@link #ABSENT} where an order has none. */
    long[] dueTicks(DueDate kind) {
        int column = Arrays.binarySearch(dueKinds, kind);
        Require.that(
                column >= 0,
                "due date " + kind + " is not known; the events have "
                        + (dueKinds.length == 0
                                ? "none. Read a column as due date."
                                : Arrays.stream(dueKinds).map(DueDate::name).collect(Collectors.joining(", ")) + "."));
        return dueTicks[column];
    }

    int attributeColumn(String attribute) {
        return attributes.column(attribute, "orders");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderEvents that
                && resolution == that.resolution
                && ids.equals(that.ids)
                && Arrays.equals(milestones, that.milestones)
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(codes, that.codes)
                && Arrays.equals(ticks, that.ticks)
                && Arrays.equals(dueKinds, that.dueKinds)
                && Arrays.deepEquals(dueTicks, that.dueTicks)
                && attributes.equals(that.attributes)
                && ignored.equals(that.ignored);
    }

    @Override
    public int hashCode() {
        return 31 * ids.hashCode() + Arrays.hashCode(ticks);
    }

    /** A table of the milestones: how many events, how many orders, from when to when. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Order events: " + Cells.count(size(), "event") + " of "
                        + Cells.count(orders(), "order") + ", " + resolution.plural())
                .left("milestone")
                .right("events")
                .right("orders")
                .left("first")
                .left("last");
        for (int m = 0; m < milestones.length; m++) {
            long events = 0;
            long orders = 0;
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int row = 0; row < orders(); row++) {
                boolean seen = false;
                for (int e = offsets[row]; e < offsets[row + 1]; e++) {
                    if (codes[e] == m) {
                        events++;
                        seen = true;
                        first = Math.min(first, ticks[e]);
                        last = Math.max(last, ticks[e]);
                    }
                }
                orders += seen ? 1 : 0;
            }
            table.row(
                    milestones[m].name(),
                    Cells.count(events),
                    Cells.count(orders),
                    events == 0 ? Cells.ABSENT : resolution.show(first),
                    events == 0 ? Cells.ABSENT : resolution.show(last));
        }
        if (dueKinds.length > 0) {
            table.note(
                    "Due dates: " + Arrays.stream(dueKinds).map(DueDate::name).collect(Collectors.joining(", ")) + ".");
        }
        if (!attributes().isEmpty()) {
            table.note("Attributes: " + String.join(", ", attributes()) + ".");
        }
        if (!ignored.isEmpty()) {
            table.note("Left out, no milestone: " + Tallies.show(ignored) + ".");
        }
        return table.toString();
    }

    @JsonValue
    OrderEventsForm toForm() {
        List<OrderEventsForm.DueColumn> due = new ArrayList<>();
        for (int k = 0; k < dueKinds.length; k++) {
            due.add(new OrderEventsForm.DueColumn(dueKinds[k], dueTicks[k]));
        }
        List<OrderEventsForm.AttributeColumn> described = new ArrayList<>();
        for (int c = 0; c < attributes().size(); c++) {
            described.add(new OrderEventsForm.AttributeColumn(attributes().get(c), attributes.texts(c)));
        }
        int[] counts = new int[orders()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = offsets[row + 1] - offsets[row];
        }
        return new OrderEventsForm(
                resolution, ids.toArray(), milestones, counts, codes, ticks, due, described, ignored);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OrderEvents fromForm(OrderEventsForm form) {
        return form.toEvents();
    }

    private Object writeReplace() {
        return toForm();
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("OrderEvents are read through their serialised form");
    }
}
