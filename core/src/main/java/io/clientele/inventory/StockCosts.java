package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * What stock costs: keeping it, ordering it, and being without it.
 *
 * <pre>{@code
 * StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.225).perOrder(8).shortagePerUnitAndPeriod(5);
 * }</pre>
 *
 * <p>Money is in one currency, and a period is what the demand rate beside it is counted in: a year with demand per year, a week with
 * demand per week. Nothing here changes with the size of an order; where the price does, see the quantity discounts of the lot sizes.
 *
 * @param holdingPerUnitAndPeriod money to keep one unit for one period, h; above 0, for free stock is stock without bound
 * @param perOrder money for one order whatever its size, K; 0 unless stated
 * @param shortagePerUnitAndPeriod money for one unit owed for one period, p; 0 unless stated, which says that there is none to reckon
 *     with, not that shortages are free
 */
public record StockCosts(double holdingPerUnitAndPeriod, double perOrder, double shortagePerUnitAndPeriod)
        implements Serializable {

    /** Checks the ranges. */
    public StockCosts {
        Require.positive("holdingPerUnitAndPeriod", holdingPerUnitAndPeriod);
        Require.nonNegative("perOrder", perOrder);
        Require.nonNegative("shortagePerUnitAndPeriod", shortagePerUnitAndPeriod);
    }

    /** Costs of keeping stock, with free orders and no cost of a shortage yet. */
    public static StockCosts holdingPerUnitAndPeriod(double money) {
        return new StockCosts(money, 0, 0);
    }

    /** The same with another cost of one order. */
    public StockCosts perOrder(double money) {
        return new StockCosts(holdingPerUnitAndPeriod, money, shortagePerUnitAndPeriod);
    }

    /** The same with another cost of owing one unit for one period. */
    public StockCosts shortagePerUnitAndPeriod(double money) {
        return new StockCosts(holdingPerUnitAndPeriod, perOrder, money);
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

    /** For example {@code holding 0.225 per unit and period, 8 per order, shortage 5 per unit and period}. */
    @Override
    public String toString() {
        String shortage = shortagePerUnitAndPeriod == 0
                ? "no cost of shortage stated"
                : "shortage " + Cells.number(shortagePerUnitAndPeriod) + " per unit and period";
        return "holding " + Cells.number(holdingPerUnitAndPeriod) + " per unit and period, " + Cells.number(perOrder)
                + " per order, " + shortage;
    }
}
