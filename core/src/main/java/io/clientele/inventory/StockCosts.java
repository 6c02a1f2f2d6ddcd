package io.clientele.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stock costs: keeping it, ordering it, and being without it.
 *
 * <pre>{@code
 * StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.225).perOrder(8).shortagePerUnitAndPeriod(5);
 * }</pre>
 *
 * <p>Money is in one currency, and a period is what the demand rate beside it is counted in: a year with demand per year, a week with
 * demand per week. Nothing here changes with the size of an order; where the price does, see the quantity discounts of the lot sizes.
 * What depends on the cost of an order asks for it: where orders are free, say {@code perOrder(0)}.
 */
public final class StockCosts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double holdingPerUnitAndPeriod;
    private final @Nullable Double perOrder;
    private final double shortagePerUnitAndPeriod;

    @JsonCreator
    private StockCosts(
            @JsonProperty("holdingPerUnitAndPeriod") double holdingPerUnitAndPeriod,
            @JsonProperty("perOrder") @Nullable Double perOrder,
            @JsonProperty("shortagePerUnitAndPeriod") double shortagePerUnitAndPeriod) {
        this.holdingPerUnitAndPeriod = Require.positive("holdingPerUnitAndPeriod", holdingPerUnitAndPeriod);
        this.perOrder = perOrder == null ? null : (Double) Require.nonNegative("perOrder", perOrder);
        this.shortagePerUnitAndPeriod = Require.nonNegative("shortagePerUnitAndPeriod", shortagePerUnitAndPeriod);
    }

    /**
     * Costs of keeping stock, without those of orders and shortages yet.
     *
     * @param money to keep one unit for one period, h; above 0, for free stock is stock without bound
     */
    public static StockCosts holdingPerUnitAndPeriod(double money) {
        return new StockCosts(money, null, 0);
    }

    /** The same with this cost of one order whatever its size, K; 0 or more. */
    public StockCosts perOrder(double money) {
        return new StockCosts(holdingPerUnitAndPeriod, money, shortagePerUnitAndPeriod);
    }

    /** The same with this cost of owing one unit for one period, p; 0, like none, says that there is none to reckon with. */
    public StockCosts shortagePerUnitAndPeriod(double money) {
        return new StockCosts(holdingPerUnitAndPeriod, perOrder, money);
    }

    /** Money to keep one unit for one period, h. */
    public double holdingPerUnitAndPeriod() {
        return holdingPerUnitAndPeriod;
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

    /** Money for one unit owed for one period, p; 0 if it was not stated, which says that there is none to reckon with. */
    public double shortagePerUnitAndPeriod() {
        return shortagePerUnitAndPeriod;
    }

    /**
     * The cost of a shortage, for those who cannot do without.
     *
     * @throws IllegalArgumentException if none was stated
     */
    public double statedShortage() {
        if (shortagePerUnitAndPeriod == 0) {
            throw Require.broken(
                    "shortagePerUnitAndPeriod",
                    "0",
                    "above 0 where stock may run out",
                    "State it with shortagePerUnitAndPeriod(…).");
        }
        return shortagePerUnitAndPeriod;
    }

    /**
     * The critical ratio {@code p / (p + h)}: the probability of being in stock that balances both costs.
     *
     * @throws IllegalArgumentException if no cost of a shortage was stated
     */
    public double criticalRatio() {
        return statedShortage() / (shortagePerUnitAndPeriod + holdingPerUnitAndPeriod);
    }

    @JsonProperty("holdingPerUnitAndPeriod")
    private double jsonHolding() {
        return holdingPerUnitAndPeriod;
    }

    @JsonProperty("perOrder")
    private @Nullable Double jsonPerOrder() {
        return perOrder;
    }

    @JsonProperty("shortagePerUnitAndPeriod")
    private double jsonShortage() {
        return shortagePerUnitAndPeriod;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StockCosts that
                && holdingPerUnitAndPeriod == that.holdingPerUnitAndPeriod
                && Objects.equals(perOrder, that.perOrder)
                && shortagePerUnitAndPeriod == that.shortagePerUnitAndPeriod;
    }

    @Override
    public int hashCode() {
        return Objects.hash(holdingPerUnitAndPeriod, perOrder, shortagePerUnitAndPeriod);
    }

    /** For example {@code holding 0.225 per unit and period, 8 per order, shortage 5 per unit and period}. */
    @Override
    public String toString() {
        String shortage = shortagePerUnitAndPeriod == 0
                ? "no cost of shortage stated"
                : "shortage " + Cells.number(shortagePerUnitAndPeriod) + " per unit and period";
        return "holding " + Cells.number(holdingPerUnitAndPeriod) + " per unit and period, "
                + (perOrder == null ? "no cost of an order stated" : Cells.number(perOrder) + " per order") + ", "
                + shortage;
    }
}
