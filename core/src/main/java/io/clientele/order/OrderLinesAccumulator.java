package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Collects the lines of orders, in any order, into {@link OrderLines}. It is mergeable: however the lines were split over accumulators
 * and in whatever order those were merged, the result is the same to the bit. Not thread-safe: one accumulator a thread, then
 * {@link #merge}.
 */
public final class OrderLinesAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OrderIndex orders = new OrderIndex();
    private final AttributeColumns attributes = new AttributeColumns();
    private int[] order = new int[16];
    private double[] ordered = new double[16];
    private double[] shipped = new double[16];
    private double[] price = new double[16];
    private int lines;

    private OrderLinesAccumulator() {}

    /** An accumulator that holds nothing. */
    public static OrderLinesAccumulator empty() {
        return new OrderLinesAccumulator();
    }

    /** Adds a line. */
    public OrderLinesAccumulator add(OrderLine line) {
        Require.nonNull("line", line);
        append(orders.row(line.order()), line.ordered(), line.shipped(), line.price());
        line.attributes().forEach((name, value) -> attributes.put(name, lines - 1, value));
        return this;
    }

    /** Adds a line without attributes; the numbers as in {@link OrderLine}. */
    public OrderLinesAccumulator add(String orderId, double orderedUnits, double shippedUnits, double unitPrice) {
        Require.nonNegative("ordered", orderedUnits);
        Require.nonNegative("shipped", shippedUnits);
        Require.nonNegative("price", unitPrice);
        return append(orders.row(orderId), orderedUnits, shippedUnits, unitPrice);
    }

    /** Makes an attribute known that no line may state. */
    public OrderLinesAccumulator attribute(String name) {
        attributes.declare(name);
        return this;
    }

    /** Adds all that another accumulator holds; the other stays as it is. */
    public OrderLinesAccumulator merge(OrderLinesAccumulator other) {
        if (Require.nonNull("other", other) == this) {
            // Attributes cannot be read and written at once.
            return merge(copy());
        }
        int[] rows = orders.adopt(other.orders);
        int before = lines;
        int more = other.lines;
        for (int i = 0; i < more; i++) {
            append(rows[other.order[i]], other.ordered[i], other.shipped[i], other.price[i]);
        }
        int[] to = new int[more];
        Arrays.setAll(to, i -> before + i);
        attributes.merge(
                other.attributes,
                to,
                (attribute, row, standing, value) -> new IllegalArgumentException("line " + row + " has two values of "
                        + attribute + ", \"" + standing + "\" and \"" + value + "\"."));
        return this;
    }

    private OrderLinesAccumulator copy() {
        return empty().merge(this);
    }

    /** How many lines were added so far. */
    public int size() {
        return lines;
    }

    /** All that was added so far; the accumulator can go on. */
    public OrderLines finish() {
        OrderIds ids = orders.ids();
        int[] to = orders.canonicalRows(ids);
        int[] offsets = new int[ids.size() + 1];
        for (int i = 0; i < lines; i++) {
            offsets[to[order[i]] + 1]++;
        }
        for (int row = 0; row < ids.size(); row++) {
            offsets[row + 1] += offsets[row];
        }
        int[] same = new int[lines];
        Arrays.setAll(same, i -> i);
        Attributes described = attributes.finish(same, lines);
        Integer[] sequence = new Integer[lines];
        Arrays.setAll(sequence, i -> i);
        // Lines have no time; sorting by all they say makes sums the same whatever their order was.
        Arrays.sort(
                sequence,
                Comparator.<Integer>comparingInt(i -> to[order[i]])
                        .thenComparingDouble(i -> ordered[i])
                        .thenComparingDouble(i -> shipped[i])
                        .thenComparingDouble(i -> price[i])
                        .thenComparing(described::compare));
        int[] from = Arrays.stream(sequence).mapToInt(Integer::intValue).toArray();
        return new OrderLines(
                ids,
                offsets,
                Arrays.stream(from).mapToDouble(i -> ordered[i]).toArray(),
                Arrays.stream(from).mapToDouble(i -> shipped[i]).toArray(),
                Arrays.stream(from).mapToDouble(i -> price[i]).toArray(),
                described.permuted(from));
    }

    /** For example {@code 2,155 lines of 830 orders}. */
    @Override
    public String toString() {
        return Cells.count(lines, "line") + " of " + Cells.count(orders.size(), "order");
    }

    private OrderLinesAccumulator append(int row, double orderedUnits, double shippedUnits, double unitPrice) {
        if (lines == order.length) {
            int capacity = lines + (lines >> 1);
            order = Arrays.copyOf(order, capacity);
            ordered = Arrays.copyOf(ordered, capacity);
            shipped = Arrays.copyOf(shipped, capacity);
            price = Arrays.copyOf(price, capacity);
        }
        order[lines] = row;
        // Adding zero turns a negative zero into a plain one, so that equal lines have equal bits.
        ordered[lines] = orderedUnits + 0.0;
        shipped[lines] = shippedUnits + 0.0;
        price[lines] = unitPrice + 0.0;
        lines++;
        return this;
    }
}
