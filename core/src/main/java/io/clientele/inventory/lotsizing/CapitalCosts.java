package io.clientele.inventory.lotsizing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Costs of stock that follow the price: what a unit in stock costs a period is a share of what was paid for it.
 *
 * <pre>{@code
 * CapitalCosts costs = CapitalCosts.holdingSharePerPeriod(0.3).perOrder(8);
 * }</pre>
 */
public final class CapitalCosts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double holdingSharePerPeriod;
    private final @Nullable Double perOrder;

    @JsonCreator
    private CapitalCosts(
            @JsonProperty("holdingSharePerPeriod") double holdingSharePerPeriod,
            @JsonProperty("perOrder") @Nullable Double perOrder) {
        Require.positive("holdingSharePerPeriod", holdingSharePerPeriod);
        this.holdingSharePerPeriod = Require.rate("holdingSharePerPeriod", holdingSharePerPeriod);
        this.perOrder = perOrder == null ? null : (Double) Require.nonNegative("perOrder", perOrder);
    }

    /**
     * Costs of keeping stock as a share of its price, without those of orders yet.
     *
     * @param share of the price that keeping a unit for one period costs, i; 0.3 for 30 percent; above 0 and below 2
     */
    public static CapitalCosts holdingSharePerPeriod(double share) {
        return new CapitalCosts(share, null);
    }

    /** The same with this cost of one order whatever its size, K; 0 or more. */
    public CapitalCosts perOrder(double money) {
        return new CapitalCosts(holdingSharePerPeriod, money);
    }

    /** The share of the price that keeping a unit for one period costs, i. */
    public double holdingSharePerPeriod() {
        return holdingSharePerPeriod;
    }

    /**
     * Money for one order whatever its size, K.
     *
     * @throws IllegalArgumentException if it was not stated
     */
    public double perOrder() {
        if (perOrder == null) {
            throw new IllegalArgumentException(
                    "perOrder is missing; how much to order at a time depends on it. State it with perOrder(60); 0 is"
                            + " legal.");
        }
        return perOrder;
    }

    @JsonProperty("holdingSharePerPeriod")
    private double jsonHolding() {
        return holdingSharePerPeriod;
    }

    @JsonProperty("perOrder")
    private @Nullable Double jsonPerOrder() {
        return perOrder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CapitalCosts that
                && holdingSharePerPeriod == that.holdingSharePerPeriod
                && Objects.equals(perOrder, that.perOrder);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holdingSharePerPeriod, perOrder);
    }

    /** For example {@code holding 30.0 % of the price per period, 8 per order}. */
    @Override
    public String toString() {
        return "holding " + Cells.percent(holdingSharePerPeriod) + " of the price per period, "
                + (perOrder == null ? "no cost of an order stated" : Cells.number(perOrder) + " per order");
    }
}
