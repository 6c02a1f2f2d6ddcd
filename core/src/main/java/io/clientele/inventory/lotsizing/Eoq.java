package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.StockCosts;
import java.io.Serializable;

/**
 * The economic order quantity: how much to order at a time when demand is steady, so that the cost of ordering and the cost of keeping
 * stock balance.
 *
 * <pre>
 * EOQ                Q = √(2 K d / h)                       cost √(2 K d h)
 * with back-orders   Q = √(2 K d (h + p) / (h p))           cost √(2 K d h p / (h + p)),  share owed x = h / (h + p)
 * production rate P  h (1 - d/P) in place of h
 * </pre>
 *
 * <p>d is the demand of a period, K the cost of an order, h and p those of keeping and of owing one unit for a period.
 *
 * <pre>{@code
 * StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.225).perOrder(8);
 * LotSize lot = Eoq.demandPerPeriod(1300).lot(costs);             // 304 units, 68.41 per period
 * LotSize packs = Eoq.demandPerPeriod(1300).inPacksOf(100).lot(costs);
 * double half = Eoq.demandPerPeriod(1300).at(152, costs).costPerPeriod();
 * }</pre>
 *
 * <p>The cost is flat around its least: {@code r} times the best quantity costs {@code (r + 1/r) / 2} times as much, half as much again
 * 8.3 % more. Without demand the lot is 0 and costs nothing; with free orders, {@code perOrder(0)}, it is 0 as well, which says: order
 * each unit when it is wanted. Limits hold after that: the best quantity is moved to the cheaper of the two quantities that are allowed
 * beside it.
 *
 * <p>Source: Harris (1913); Silver, Pyke and Thomas (2017), chapter 4; Snyder and Shen (2019), section 3.2 to 3.5.
 *
 * @param demandPerPeriod d, units a period; 0 or more
 * @param productionPerPeriod P, units a period at which a lot comes in, above the demand; 0, the default, says that it comes at once
 * @param packSize the lot is a whole multiple of it; 0, the default, for any quantity
 * @param leastUnits the smallest lot allowed; 0 by default
 * @param greatestUnits the largest lot allowed; 0, the default, for no such limit
 * @param shelfLifeInPeriods how long a unit keeps, so that a lot is at most the demand of so many periods; 0, the default, for ever
 */
public record Eoq(
        double demandPerPeriod,
        double productionPerPeriod,
        double packSize,
        double leastUnits,
        double greatestUnits,
        double shelfLifeInPeriods)
        implements Serializable {

    /** Checks the ranges. */
    public Eoq {
        Require.nonNegative("demandPerPeriod", demandPerPeriod);
        Require.nonNegative("productionPerPeriod", productionPerPeriod);
        Require.that(
                productionPerPeriod == 0 || productionPerPeriod > demandPerPeriod,
                "productionPerPeriod is " + Require.show(productionPerPeriod) + " and demandPerPeriod is "
                        + Require.show(demandPerPeriod)
                        + "; production must be faster than demand. Leave it out where a lot comes at once.");
        Require.nonNegative("packSize", packSize);
        Require.nonNegative("leastUnits", leastUnits);
        Require.nonNegative("greatestUnits", greatestUnits);
        Require.nonNegative("shelfLifeInPeriods", shelfLifeInPeriods);
    }

    /** The economic order quantity for a steady demand, whole lots at once, without limits. */
    public static Eoq demandPerPeriod(double units) {
        return new Eoq(units, 0, 0, 0, 0, 0);
    }

    /** The same where a lot comes in at a rate, above that of demand: the economic production quantity. */
    public Eoq producedPerPeriod(double units) {
        return new Eoq(demandPerPeriod, units, packSize, leastUnits, greatestUnits, shelfLifeInPeriods);
    }

    /** The same in whole packs of so many units. */
    public Eoq inPacksOf(double units) {
        return new Eoq(demandPerPeriod, productionPerPeriod, units, leastUnits, greatestUnits, shelfLifeInPeriods);
    }

    /** The same with lots of at least so many units. */
    public Eoq atLeast(double units) {
        return new Eoq(demandPerPeriod, productionPerPeriod, packSize, units, greatestUnits, shelfLifeInPeriods);
    }

    /** The same with lots of at most so many units: what storage holds, or what a budget buys. */
    public Eoq atMost(double units) {
        return new Eoq(demandPerPeriod, productionPerPeriod, packSize, leastUnits, units, shelfLifeInPeriods);
    }

    /** The same for goods that keep so many periods. */
    public Eoq keepingPeriods(double periods) {
        return new Eoq(demandPerPeriod, productionPerPeriod, packSize, leastUnits, greatestUnits, periods);
    }

    /**
     * The cheapest lot where every demand is met from stock; a cost of shortage plays no part.
     *
     * @throws IllegalArgumentException if no cost of an order was stated, or no quantity keeps the limits
     */
    public LotSize lot(StockCosts costs) {
        Require.nonNull("costs", costs);
        double holding = costs.holdingPerUnitAndPeriod() * inFlow();
        return allowed(Math.sqrt(2 * costs.perOrder() * demandPerPeriod / holding), costs, false);
    }

    /**
     * The cheapest lot where customers wait, at a cost: stock runs out in each cycle, and the share {@code h / (h + p)} of demand is
     * owed for a while.
     *
     * @throws IllegalArgumentException if no cost of an order or of a shortage was stated, or no quantity keeps the limits
     */
    public LotSize lotWithBackorders(StockCosts costs) {
        Require.nonNull("costs", costs);
        double holding = costs.holdingPerUnitAndPeriod();
        double shortage = costs.statedShortage();
        return allowed(
                Math.sqrt(2
                        * costs.perOrder()
                        * demandPerPeriod
                        * (holding + shortage)
                        / (holding * shortage * inFlow())),
                costs,
                true);
    }

    /**
     * What a lot of a size costs, every demand met from stock. The limits do not apply.
     *
     * @param orderQuantity units, above 0
     */
    public LotSize at(double orderQuantity, StockCosts costs) {
        Require.positive("orderQuantity", orderQuantity);
        return priced(orderQuantity, Require.nonNull("costs", costs), false);
    }

    /**
     * The cheapest lot where the price falls with the quantity; the cost includes the purchase. Of two equally cheap ones, the smaller.
     *
     * @throws IllegalArgumentException if no cost of an order was stated; or if a production rate or a limit was set: then prices are not
     *     reckoned with
     */
    public LotSize lot(CapitalCosts costs, PriceList prices) {
        Require.nonNull("costs", costs);
        Require.nonNull("prices", prices);
        Require.that(
                productionPerPeriod == 0
                        && packSize == 0
                        && leastUnits == 0
                        && greatestUnits == 0
                        && shelfLifeInPeriods == 0,
                "a price list goes with lots that come at once and have no limits. Leave producedPerPeriod and limits"
                        + " out.");
        return DiscountedLot.cheapest(demandPerPeriod, costs, prices);
    }

    /** The part of a lot that is ever in stock: 1 where it comes at once. */
    private double inFlow() {
        return productionPerPeriod == 0 ? 1 : 1 - demandPerPeriod / productionPerPeriod;
    }

    private LotSize allowed(double best, StockCosts costs, boolean owing) {
        double most = greatestUnits == 0 ? Double.POSITIVE_INFINITY : greatestUnits;
        if (shelfLifeInPeriods > 0) {
            most = Math.min(most, shelfLifeInPeriods * demandPerPeriod);
        }
        if (demandPerPeriod == 0) {
            return priced(0, costs, owing);
        }
        double within = Math.max(leastUnits, Math.min(best, most));
        double lower = within;
        double upper = within;
        if (packSize > 0) {
            double least = packSize * Math.max(1, Math.ceil(leastUnits / packSize - 1e-12));
            lower = Math.max(least, packSize * Math.floor(within / packSize + 1e-12));
            upper = Math.max(least, packSize * Math.ceil(within / packSize - 1e-12));
        }
        if (lower > most) {
            throw new IllegalArgumentException("the smallest lot is " + Require.show(lower)
                    + " units and the largest allowed " + Require.show(most)
                    + "; no quantity keeps both. Change packs, limits or shelf life.");
        }
        if (upper > most || upper == lower) {
            return priced(lower, costs, owing);
        }
        LotSize small = priced(lower, costs, owing);
        LotSize large = priced(upper, costs, owing);
        return large.costPerPeriod() < small.costPerPeriod() ? large : small;
    }

    private LotSize priced(double quantity, StockCosts costs, boolean owing) {
        double owed = owing
                ? costs.holdingPerUnitAndPeriod() / (costs.holdingPerUnitAndPeriod() + costs.shortagePerUnitAndPeriod())
                : 0;
        double peak = quantity * inFlow();
        double ordering = quantity == 0 ? 0 : costs.perOrder() * demandPerPeriod / quantity;
        return new LotSize(
                quantity,
                demandPerPeriod,
                ordering,
                costs.holdingPerUnitAndPeriod() * peak * (1 - owed) * (1 - owed) / 2,
                owing ? costs.shortagePerUnitAndPeriod() * peak * owed * owed / 2 : 0,
                0,
                owed,
                peak * owed);
    }

    /** For example {@code EOQ for 1,300 units per period}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("EOQ for ")
                .append(Cells.number(demandPerPeriod))
                .append(" units per period");
        append(text, ", produced at ", productionPerPeriod, " per period");
        append(text, ", in packs of ", packSize, "");
        append(text, ", at least ", leastUnits, "");
        append(text, ", at most ", greatestUnits, "");
        append(text, ", keeping ", shelfLifeInPeriods, " periods");
        return text.toString();
    }

    private static void append(StringBuilder text, String before, double value, String after) {
        if (value > 0) {
            text.append(before).append(Cells.number(value)).append(after);
        }
    }
}
