package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.List;

/**
 * Orders over periods that end: a season, a product's last year, a contract. In each period there is a level s at or below which one
 * orders up to S; they differ from period to period because demand does and because the end comes near.
 *
 * <pre>
 * H(t, y)  c y + h E[(y - D)+] + p E[(D - y)+] + γ E[θ(t+1, y - D)]
 * θ(t, x)  min{ H(t, x), K + min over y &gt;= x of H(t, y) } - c x
 * at last  θ(T+1, x) = h' x+ + p' (-x)+
 * </pre>
 *
 * <p>The recursion runs over whole units; continuous demand is rounded to the nearest one. Orders arrive at once, before the demand of
 * their period, and what is short is owed to the next.
 *
 * <pre>{@code
 * HorizonPlan plan = FiniteHorizon.of(Collections.nCopies(5, Distribution.normal(100, 20)))
 *         .purchasePerUnit(2).endHoldingPerUnit(1).endShortagePerUnit(20)
 *         .plan(StockCosts.holdingPerUnitAndPeriod(1).perOrder(50).shortagePerUnitAndPeriod(20));
 * }</pre>
 *
 * <p>Source: Scarf (1960), "The optimality of (S,s) policies in the dynamic inventory problem"; Snyder and Shen (2019), section 4.4.
 *
 * @param demands of each period, independent of each other
 * @param purchasePerUnit c, money for a unit; 0 unless stated
 * @param discountPerPeriod γ, what money a period later is worth now; above 0, at most 1; 1 unless stated
 * @param endHoldingPerUnit h', money for each unit left at the end; 0 unless stated
 * @param endShortagePerUnit p', money for each unit owed at the end; 0 unless stated
 * @param startingStock whole units before the first order, less those owed; 0 unless stated
 */
public record FiniteHorizon(
        List<Distribution> demands,
        double purchasePerUnit,
        double discountPerPeriod,
        double endHoldingPerUnit,
        double endShortagePerUnit,
        int startingStock)
        implements Serializable {

    private static final int LARGEST_STOCK = 10_000_000;

    /** Checks the ranges. */
    public FiniteHorizon {
        demands = List.copyOf(Require.nonEmpty("demands", demands));
        Require.nonNegative("purchasePerUnit", purchasePerUnit);
        Require.positive("discountPerPeriod", discountPerPeriod);
        Require.within("discountPerPeriod", discountPerPeriod, 0, 1);
        Require.nonNegative("endHoldingPerUnit", endHoldingPerUnit);
        Require.nonNegative("endShortagePerUnit", endShortagePerUnit);
        Require.within("startingStock", startingStock, -LARGEST_STOCK, LARGEST_STOCK);
    }

    /** A horizon with a demand for each of its periods. */
    public static FiniteHorizon of(List<? extends Distribution> demands) {
        return new FiniteHorizon(List.copyOf(Require.nonEmpty("demands", demands)), 0, 1, 0, 0, 0);
    }

    /** The same with another price of a unit. */
    public FiniteHorizon purchasePerUnit(double money) {
        return new FiniteHorizon(
                demands, money, discountPerPeriod, endHoldingPerUnit, endShortagePerUnit, startingStock);
    }

    /** The same where money a period later is worth a part of itself now. */
    public FiniteHorizon discountPerPeriod(double factor) {
        return new FiniteHorizon(
                demands, purchasePerUnit, factor, endHoldingPerUnit, endShortagePerUnit, startingStock);
    }

    /** The same where each unit left at the end costs money. */
    public FiniteHorizon endHoldingPerUnit(double money) {
        return new FiniteHorizon(demands, purchasePerUnit, discountPerPeriod, money, endShortagePerUnit, startingStock);
    }

    /** The same where each unit owed at the end costs money. */
    public FiniteHorizon endShortagePerUnit(double money) {
        return new FiniteHorizon(demands, purchasePerUnit, discountPerPeriod, endHoldingPerUnit, money, startingStock);
    }

    /** The same from another stock. */
    public FiniteHorizon startingStock(int units) {
        return new FiniteHorizon(
                demands, purchasePerUnit, discountPerPeriod, endHoldingPerUnit, endShortagePerUnit, units);
    }

    /**
     * The best plan.
     *
     * @throws IllegalArgumentException if no cost of a shortage was stated, or it is so low that owing is cheaper than buying
     */
    public HorizonPlan plan(StockCosts costs) {
        double shortage = Require.nonNull("costs", costs).statedShortage();
        double worthLast = shortage + discountPerPeriod * endShortagePerUnit;
        double worthNow = shortage + discountPerPeriod * purchasePerUnit;
        if (!(worthLast > purchasePerUnit) || demands.size() > 1 && !(worthNow > purchasePerUnit)) {
            throw Require.broken(
                    "purchasePerUnit",
                    Require.show(purchasePerUnit),
                    "below what a unit short costs",
                    "Owing would be cheaper than buying in "
                            + (worthLast > purchasePerUnit ? "each period but the last" : "the last period")
                            + ": raise the cost of a shortage, per period or at the end.");
        }
        return HorizonRecursion.plan(this, costs);
    }

    /** For example {@code 5 periods from a stock of 0, 2 per unit}. */
    @Override
    public String toString() {
        return Cells.count(demands.size(), "period") + " from a stock of " + Cells.count(startingStock) + ", "
                + Cells.number(purchasePerUnit) + " per unit";
    }
}
