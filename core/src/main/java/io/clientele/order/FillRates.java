package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Arrays;

/**
 * How well orders are filled, from their lines alone: order, line, unit and value fill rate ({@link FillReport}). What "shipped" means
 * is decided by the data: from stock at the first shipment, or by the promised date; say it with the figure. To look only at orders
 * that are due, use {@link Reliability}, which answers the same rates for its own population.
 *
 * <p>Lines on which nothing was ordered belong to no rate and are counted. Immutable. Sources: Silver, Pyke and Thomas, Inventory and
 * Production Management in Supply Chains, chapter 6; ASCM SCOR, RL.2.1.
 */
public final class FillRates implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final FillRates ALL = new FillRates(new String[0]);

    private final String[] attributes;

    private FillRates(String[] attributes) {
        this.attributes = attributes;
    }

    /** Of all orders, without segments. */
    public static FillRates ofAllOrders() {
        return ALL;
    }

    /** Measures the same by the values of these attributes of the lines, each attribute for itself. */
    public FillRates by(String... attributes) {
        return new FillRates(Arrays.stream(attributes)
                .map(attribute -> Require.text("attribute", attribute).strip())
                .distinct()
                .toArray(String[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FillRates that && Arrays.equals(attributes, that.attributes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(attributes);
    }

    /** For example {@code fill rates of all orders, by warehouse}. */
    @Override
    public String toString() {
        return "fill rates of all orders" + (attributes.length == 0 ? "" : ", by " + String.join(" and ", attributes));
    }

    /**
     * Measures. No lines give rates without a value.
     *
     * @throws IllegalArgumentException if the lines do not know an attribute, naming those they know
     */
    public FillReport report(OrderLines lines) {
        return FillKernel.report(Require.nonNull("lines", lines), attributes, "all orders", row -> FillKernel.TAKEN);
    }
}
