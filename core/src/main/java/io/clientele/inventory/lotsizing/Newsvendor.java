package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Poisson;
import java.io.Serializable;

/**
 * One order for one season of uncertain demand: newspapers, a last buy of a part that will no longer be made, a promotion.
 *
 * <pre>
 * critical ratio   u / (u + o)            u lost for each unit short, o for each unit left over
 * order            the least S with P(D &lt;= S) of at least the ratio
 * expected cost    o E[(S - D)+] + u E[(D - S)+]
 * expected profit  u E[D] - expected cost
 * </pre>
 *
 * <pre>{@code
 * Distribution demand = Distribution.normal(50, 8);
 * NewsvendorOrder order = Newsvendor.overagePerUnit(0.18).underagePerUnit(0.7).order(demand);   // 56.6 units
 * Newsvendor papers = Newsvendor.price(1).purchaseAndSalvage(0.30, 0.12);                     // the same, by prices
 * }</pre>
 *
 * <p>The same order is the best base-stock level where demand recurs, what is left over is kept at the cost o a period and what is short
 * is owed at the cost u a period; with a lead time of L whole periods give it the demand of L + 1 periods.
 *
 * <p>Demand that cannot be negative but whose distribution can, such as a normal one, is taken as it is. Source: Arrow, Harris and
 * Marschak (1951); Snyder and Shen (2019), section 4.3.
 *
 * @param overagePerUnit money lost with each unit left over, o; above 0
 * @param underagePerUnit money lost with each unit short, u; above 0
 */
public record Newsvendor(double overagePerUnit, double underagePerUnit) implements Serializable {

    /** Poisson means up to which summing from 0 is quicker than the incomplete gamma function. */
    private static final double LARGEST_SUMMED = 100;

    /** Ratios up to which the units short keep their digits as a difference. */
    private static final double HIGHEST_SUMMED = 0.999;

    /** Nearer than this to the ratio, rounding of the sum could decide. */
    private static final double TOO_CLOSE = 1e-12;

    /** Checks the ranges. */
    public Newsvendor {
        Require.positive("overagePerUnit", overagePerUnit);
        Require.positive("underagePerUnit", underagePerUnit);
    }

    /** What a unit left over costs; what a unit short costs must follow. */
    public static Overage overagePerUnit(double money) {
        return new Overage(money);
    }

    /** What a unit is sold for; what it costs must follow. */
    public static Price price(double money) {
        return new Price(money);
    }

    /** The probability of selling out that is right to accept is 1 less this: {@code u / (u + o)}. */
    public double criticalRatio() {
        return underagePerUnit / (underagePerUnit + overagePerUnit);
    }

    /** The best order for a demand. */
    public NewsvendorOrder order(Distribution demand) {
        Require.nonNull("demand", demand);
        if (demand instanceof Poisson poisson
                && poisson.mean() <= LARGEST_SUMMED
                && criticalRatio() <= HIGHEST_SUMMED) {
            return summed(poisson);
        }
        return at(demand.quantile(criticalRatio()), demand);
    }

    /** One pass over the probabilities finds the order and, on the way, what is left over: {@code E[(S - D)+]} is the sum of F below S. */
    private NewsvendorOrder summed(Poisson demand) {
        double ratio = criticalRatio();
        double mean = demand.mean();
        double probability = StrictMath.exp(-mean);
        double cumulated = probability;
        double leftOver = 0;
        int order = 0;
        while (cumulated < ratio) {
            leftOver += cumulated;
            order++;
            probability *= mean / order;
            cumulated += probability;
        }
        if (Math.min(cumulated - ratio, ratio - (cumulated - probability)) < TOO_CLOSE) {
            return at(demand.quantile(ratio), demand);
        }
        return new NewsvendorOrder(this, order, mean, Math.max(0, leftOver + mean - order), leftOver);
    }

    /** What an order of a size leads one to expect. */
    public NewsvendorOrder at(double orderQuantity, Distribution demand) {
        Require.finite("orderQuantity", orderQuantity);
        Require.nonNull("demand", demand);
        return new NewsvendorOrder(
                this,
                orderQuantity,
                demand.mean(),
                demand.loss(orderQuantity),
                demand.complementaryLoss(orderQuantity));
    }

    /** The expected cost of an order, nothing else: for search loops. */
    public double cost(double orderQuantity, Distribution demand) {
        return overagePerUnit * demand.complementaryLoss(orderQuantity) + underagePerUnit * demand.loss(orderQuantity);
    }

    /** For example {@code newsvendor, 0.18 lost per unit left over, 0.7 per unit short}. */
    @Override
    public String toString() {
        return "newsvendor, " + Cells.number(overagePerUnit) + " lost per unit left over, "
                + Cells.number(underagePerUnit) + " per unit short";
    }

    /**
     * What a unit left over costs.
     *
     * @param perUnit money, above 0
     */
    public record Overage(double perUnit) implements Serializable {

        /** Checks the range. */
        public Overage {
            Require.positive("overagePerUnit", perUnit);
        }

        /** The model, with what a unit short costs. */
        public Newsvendor underagePerUnit(double money) {
            return new Newsvendor(perUnit, money);
        }
    }

    /**
     * What a unit is sold for.
     *
     * @param perUnit money, above 0
     */
    public record Price(double perUnit) implements Serializable {

        /** Checks the range. */
        public Price {
            Require.positive("price", perUnit);
        }

        /** What a unit costs to buy; below the price. What is left over is worth nothing unless a salvage value follows. */
        public Newsvendor purchase(double money) {
            return at(money, 0);
        }

        /** What a unit costs to buy, and what one left over still brings: less than it cost. */
        public Newsvendor purchaseAndSalvage(double purchase, double salvage) {
            return at(purchase, salvage);
        }

        private Newsvendor at(double purchase, double salvage) {
            Require.positive("purchase", purchase);
            Require.that(
                    purchase < perUnit,
                    "purchase is " + Require.show(purchase) + " and price is " + Require.show(perUnit)
                            + "; a unit must cost less than it is sold for.");
            Require.finite("salvage", salvage);
            Require.that(
                    salvage < purchase,
                    "salvage is " + Require.show(salvage) + " and purchase is " + Require.show(purchase)
                            + "; a unit left over must bring less than it cost, else there is no end to ordering.");
            return new Newsvendor(purchase - salvage, perUnit - purchase);
        }
    }
}
