package io.clientele.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of orders: what was ordered, what came, at what price. They say how well orders are filled ({@link FillRates}) and whether
 * an order is in full ({@link Reliability}). Held as columns, sorted by order.
 */
public final class OrderLines implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many lines are printed. */
    private static final int ROWS = 10;

    private final transient OrderIds ids;
    private final int[] offsets;
    private final double[] ordered;
    private final double[] shipped;
    private final double[] price;
    private final transient Attributes attributes;

    OrderLines(OrderIds ids, int[] offsets, double[] ordered, double[] shipped, double[] price, Attributes attributes) {
        this.ids = ids;
        this.offsets = offsets;
        this.ordered = ordered;
        this.shipped = shipped;
        this.price = price;
        this.attributes = attributes;
    }

    /** Lines from a table with one row a line. */
    public static OrderLineReader from(Table table) {
        return OrderLineReader.of(table);
    }

    /** Lines from a collection. */
    public static OrderLines of(Iterable<OrderLine> lines) {
        OrderLinesAccumulator accumulator = accumulator();
        Require.nonNull("lines", lines).forEach(accumulator::add);
        return accumulator.finish();
    }

    /** An empty accumulator of lines. */
    public static OrderLinesAccumulator accumulator() {
        return OrderLinesAccumulator.empty();
    }

    /** Collects a stream, parallel or not; the result does not depend on how it was split. */
    public static Collector<OrderLine, ?, OrderLines> collector() {
        return Collector.of(
                OrderLinesAccumulator::empty,
                OrderLinesAccumulator::add,
                OrderLinesAccumulator::merge,
                OrderLinesAccumulator::finish);
    }

    /** How many lines there are. */
    public int size() {
        return ordered.length;
    }

    /** How many orders have lines here. */
    public int orders() {
        return ids.size();
    }

    /** The attributes that lines can have here, alphabetically. */
    public List<String> attributes() {
        return List.of(attributes.names());
    }

    /** The lines, order by order. */
    public Stream<OrderLine> lines() {
        return IntStream.range(0, orders())
                .boxed()
                .flatMap(row -> IntStream.range(offsets[row], offsets[row + 1])
                        .mapToObj(line ->
                                new OrderLine(ids.at(row), ordered[line], shipped[line], price[line], describe(line))));
    }

    private Map<String, String> describe(int line) {
        Map<String, String> described = new TreeMap<>();
        for (int c = 0; c < attributes().size(); c++) {
            String text = attributes.text(c, line);
            if (!text.isEmpty()) {
                described.put(attributes().get(c), text);
            }
        }
        return described;
    }

    // The kernels read the columns through these.

    OrderIds ids() {
        return ids;
    }

    int from(int row) {
        return offsets[row];
    }

    int end(int row) {
        return offsets[row + 1];
    }

    double ordered(int line) {
        return ordered[line];
    }

    /** What came of what was ordered: more than that counts for nothing. */
    double filled(int line) {
        return Math.min(ordered[line], shipped[line]);
    }

    double price(int line) {
        return price[line];
    }

    boolean inFull(int line) {
        return shipped[line] >= ordered[line];
    }

    /** Whether no more than a share of what was ordered is missing. */
    boolean inFull(int line, double tolerated) {
        return ordered[line] - shipped[line] <= tolerated * ordered[line];
    }

    Attributes attributeColumns() {
        return attributes;
    }

    int attributeColumn(String attribute) {
        return attributes.column(attribute, "lines");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderLines that
                && ids.equals(that.ids)
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(ordered, that.ordered)
                && Arrays.equals(shipped, that.shipped)
                && Arrays.equals(price, that.price)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * ids.hashCode() + Arrays.hashCode(ordered);
    }

    /** The first lines as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Order lines: " + Cells.count(size(), "line") + " of " + Cells.count(orders(), "order"))
                .left("order")
                .right("ordered")
                .right("shipped")
                .right("price")
                .atMost(ROWS);
        for (int row = 0; row < orders(); row++) {
            for (int line = offsets[row]; line < offsets[row + 1]; line++) {
                if (line < ROWS) {
                    table.row(
                            ids.at(row),
                            Tallies.amount(ordered[line]),
                            Tallies.amount(shipped[line]),
                            Tallies.amount(price[line]));
                } else {
                    table.row("", "", "", ""); // counted, not shown
                }
            }
        }
        return table.toString();
    }

    @JsonValue
    SerializedForm toForm() {
        String[] orders = new String[size()];
        for (int row = 0; row < orders(); row++) {
            Arrays.fill(orders, offsets[row], offsets[row + 1], ids.at(row));
        }
        List<AttributeColumn> described = IntStream.range(0, attributes().size())
                .mapToObj(c -> new AttributeColumn(attributes().get(c), attributes.texts(c)))
                .toList();
        return new SerializedForm(orders, ordered, shipped, price, described);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OrderLines fromForm(SerializedForm form) {
        return form.toLines();
    }

    private Object writeReplace() {
        return toForm();
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("OrderLines are read through their serialised form");
    }

    record AttributeColumn(String name, String[] values) implements Serializable {}

    /** Columns as they are written; what is read goes through an accumulator, so that every check runs again. */
    record SerializedForm(
            String[] order, double[] ordered, double[] shipped, double[] price, List<AttributeColumn> attributes)
            implements Serializable {

        SerializedForm {
            Require.nonNull("order", order);
            Require.nonNull("ordered", ordered);
            Require.nonNull("shipped", shipped);
            Require.nonNull("price", price);
            Require.nonNull("attributes", attributes);
        }

        OrderLines toLines() {
            Require.sameLength("ordered", ordered.length, "order", order.length);
            Require.sameLength("shipped", shipped.length, "order", order.length);
            Require.sameLength("price", price.length, "order", order.length);
            OrderLinesAccumulator accumulator = OrderLinesAccumulator.empty();
            for (AttributeColumn column : attributes) {
                Require.sameLength("values of " + column.name(), column.values().length, "order", order.length);
                accumulator.attribute(column.name());
            }
            for (int line = 0; line < order.length; line++) {
                Map<String, String> described = new TreeMap<>();
                for (AttributeColumn column : attributes) {
                    described.put(column.name(), column.values()[line]);
                }
                accumulator.add(new OrderLine(order[line], ordered[line], shipped[line], price[line], described));
            }
            return accumulator.finish();
        }

        private Object readResolve() {
            return toLines();
        }
    }
}
