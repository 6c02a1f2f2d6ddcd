package io.clientele.order;

import com.google.common.collect.ImmutableSortedMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of an order: how much of one item was ordered, and how much of that was there when it counted, at the first shipment or by
 * the promised date.
 *
 * @param order the id of the order, without blanks around it; never blank
 * @param ordered how much was ordered, finite, 0 or more
 * @param shipped how much came, finite, 0 or more; what is above {@code ordered} counts for nothing
 * @param price the price of one unit, finite, 0 or more; 0 where prices are not known
 * @param attributes what else is known of the line, such as its warehouse, by name
 */
public record OrderLine(String order, double ordered, double shipped, double price, Map<String, String> attributes)
        implements Serializable {

    /** Refuses a blank order id or name of an attribute, numbers below 0 and numbers that are not finite. */
    public OrderLine {
        order = Require.text("order", order).strip();
        Require.nonNegative("ordered", ordered);
        Require.nonNegative("shipped", shipped);
        Require.nonNegative("price", price);
        Map<String, String> described = new TreeMap<>();
        Require.nonNull("attributes", attributes)
                .forEach((name, value) -> described.put(
                        Require.text("attribute", name).strip(),
                        Require.nonNull("attribute " + name, value).strip()));
        attributes = ImmutableSortedMap.copyOf(described);
    }

    /** For example {@code order 10248: 12 ordered, 10 shipped, at 9.80}. */
    @Override
    public String toString() {
        return "order " + order + ": " + Cells.amount(ordered) + " ordered, " + Cells.amount(shipped) + " shipped"
                + (price == 0 ? "" : ", at " + Cells.amount(price))
                + (attributes.isEmpty() ? "" : ", " + attributes);
    }

    /** A line without price or attributes. */
    public static OrderLine of(String order, double ordered, double shipped) {
        return new OrderLine(order, ordered, shipped, 0, Map.of());
    }

    /** A line with a price. */
    public static OrderLine of(String order, double ordered, double shipped, double price) {
        return new OrderLine(order, ordered, shipped, price, Map.of());
    }
}
