package io.clientele.inventory.lotsizing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.Roots;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.LeadTimeDemand;
import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The (r,Q) policy for fast movers under continuous review, where demand over the lead time is about normal: its cost in closed form, its
 * optimum, and the approximations of the textbooks.
 *
 * <pre>
 * g(y)  h (y - μ) + (h + p) σ G(z),   z = (y - μ)/σ,   G the standard loss function
 * cost  {K d + h [(r+Q-μ)² - (r-μ)²]/2 + (h+p) σ² [H(z(r)) - H(z(r+Q))]} / Q,   H the second-order loss function
 * best  r for Q: g(r) = g(r + Q);   Q: the cost equals g(r)
 * </pre>
 *
 * <pre>{@code
 * StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.225).perOrder(8).shortagePerUnitAndPeriod(7.5);
 * NormalRq model = NormalRq.demandPerPeriod(1300).leadTimeDemand(Distribution.normal(108.3, 43.3));
 * RqPolicy best = model.optimum(costs);                     // at 126.8 units order 328.5, cost 78.07
 * RqPolicy simple = model.eoqWithBackorders(costs);         // at 128.6 units order 308.6, cost 78.20
 * }</pre>
 *
 * <p>Unless it says otherwise, a policy's cost is the exact one above, also that of an approximation. A standard deviation of 0 is legal
 * and gives the economic order quantity with back-orders. What cannot be had at once is owed, not lost.
 *
 * <p>Source: Hadley and Whitin (1963), chapter 4; Zheng (1992); Snyder and Shen (2019), section 5.2 and 5.3.
 */
public final class NormalRq implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROUNDS = 10_000;

    private final double demandPerPeriod;
    private final boolean isLeadTimeNamed;
    private final double leadTimeMean;
    private final double leadTimeStandardDeviation;

    @JsonCreator
    private NormalRq(
            @JsonProperty("demandPerPeriod") double demandPerPeriod,
            @JsonProperty("leadTimeMean") @Nullable Double leadTimeMean,
            @JsonProperty("leadTimeStandardDeviation") @Nullable Double leadTimeStandardDeviation) {
        this.demandPerPeriod = Require.nonNegative("demandPerPeriod", demandPerPeriod);
        this.isLeadTimeNamed = leadTimeMean != null && leadTimeStandardDeviation != null;
        this.leadTimeMean = leadTimeMean == null ? 0 : Require.finite("leadTimeMean", leadTimeMean);
        this.leadTimeStandardDeviation = leadTimeStandardDeviation == null
                ? 0
                : Require.nonNegative("leadTimeStandardDeviation", leadTimeStandardDeviation);
    }

    /** A demand of d units a period, 0 or more; that of the lead time follows. */
    public static NormalRq demandPerPeriod(double units) {
        return new NormalRq(units, null, null);
    }

    /** Mean and standard deviation of a demand during the lead time that is already worked out; costs are for periods of its rate. */
    public static NormalRq of(LeadTimeDemand demand) {
        Require.nonNull("demand", demand);
        return new NormalRq(demand.demandRate(), demand.mean(), demand.standardDeviation());
    }

    /** The same with a demand over the lead time, of which mean μ and standard deviation σ are taken; both may be 0. */
    public NormalRq leadTimeDemand(Distribution demand) {
        Require.nonNull("demand", demand);
        return new NormalRq(demandPerPeriod, demand.mean(), demand.standardDeviation());
    }

    /** Units wanted a period. */
    public double demandPerPeriod() {
        return demandPerPeriod;
    }

    /**
     * Units wanted during a lead time, on average.
     *
     * @throws IllegalArgumentException if the demand over the lead time was not named
     */
    public double leadTimeMean() {
        requireLeadTime();
        return leadTimeMean;
    }

    /**
     * The standard deviation of the same.
     *
     * @throws IllegalArgumentException if the demand over the lead time was not named
     */
    public double leadTimeStandardDeviation() {
        requireLeadTime();
        return leadTimeStandardDeviation;
    }

    private void requireLeadTime() {
        Require.that(
                isLeadTimeNamed,
                "leadTimeDemand is missing; a reorder point must last for it. Name it with"
                        + " leadTimeDemand(Distribution.normal(108.3, 43.3)); 0 is legal.");
    }

    /**
     * The cheapest policy of all. With free orders it orders each unit when one is sold.
     *
     * @throws IllegalArgumentException if no demand over the lead time was named, or no cost of an order or of a shortage was stated
     */
    public RqPolicy optimum(StockCosts costs) {
        double start = eoqB(costs);
        if (demandPerPeriod == 0 || costs.perOrder() == 0) {
            return unitByUnit(costs);
        }
        double upper = start;
        while (excess(upper, costs) < 0) {
            upper *= 2;
        }
        double quantity = Roots.between(q -> excess(q, costs), start / 2, upper);
        return optimumForQuantity(quantity, costs);
    }

    /** Q g(r) less the cost of a cycle: rises with Q and is 0 at the best one, where cost and g(r) are equal. */
    private double excess(double quantity, StockCosts costs) {
        double r = reorderPoint(quantity, costs);
        return quantity * expected(r, costs) - cycle(r, quantity, costs);
    }

    /**
     * The best reorder point for a given quantity.
     *
     * @param orderQuantity Q, units, above 0
     * @throws IllegalArgumentException if no demand over the lead time was named, or no cost of an order or of a shortage was stated
     */
    public RqPolicy optimumForQuantity(double orderQuantity, StockCosts costs) {
        Require.positive("orderQuantity", orderQuantity);
        requireLeadTime();
        Require.nonNull("costs", costs).statedShortage();
        return at(reorderPoint(orderQuantity, costs), orderQuantity, costs);
    }

    /**
     * What a policy costs.
     *
     * @param reorderPoint r, units, finite
     * @param orderQuantity Q, units, above 0
     * @throws IllegalArgumentException if no demand over the lead time was named, or no cost of an order or of a shortage was stated
     */
    public RqPolicy at(double reorderPoint, double orderQuantity, StockCosts costs) {
        requireLeadTime();
        Require.finite("reorderPoint", reorderPoint);
        Require.positive("orderQuantity", orderQuantity);
        Require.nonNull("costs", costs).statedShortage();
        return new RqPolicy(
                reorderPoint, orderQuantity, Math.max(0, cycle(reorderPoint, orderQuantity, costs) / orderQuantity));
    }

    /** The lot of steady demand with back-orders, and the best reorder point for it. */
    public RqPolicy eoqWithBackorders(StockCosts costs) {
        double quantity = eoqB(costs);
        return quantity == 0 ? unitByUnit(costs) : optimumForQuantity(quantity, costs);
    }

    /** The lot of steady demand, and the reorder point whose probability of being in stock is the critical ratio. */
    public RqPolicy eoqWithSafetyStock(StockCosts costs) {
        requireLeadTime();
        double ratio = Require.nonNull("costs", costs).criticalRatio();
        double quantity = Math.sqrt(2 * costs.perOrder() * demandPerPeriod / costs.holdingPerUnitAndPeriod());
        return quantity == 0
                ? unitByUnit(costs)
                : at(leadTimeMean + leadTimeStandardDeviation * StandardNormal.quantile(ratio), quantity, costs);
    }

    /**
     * The policy that leaves out what is owed at the start of a cycle: {@code E[(D - r)+] = h Q / (h + p)} and
     * {@code Q = √(2 (K d + (h + p) E[((D - r)+)²]/2) / h)}, in turn until both hold. Good where a cycle rarely ends out of stock.
     *
     * @throws IllegalArgumentException if no demand over the lead time was named, or no cost of an order or of a shortage was stated
     */
    public RqPolicy lossFunctionApproximation(StockCosts costs) {
        double quantity = eoqB(costs);
        if (quantity == 0) {
            return unitByUnit(costs);
        }
        double holding = costs.holdingPerUnitAndPeriod();
        double both = holding + costs.shortagePerUnitAndPeriod();
        double reorderPoint = 0;
        for (int i = 0; i < ROUNDS; i++) {
            reorderPoint = reorderPointForLoss(holding * quantity / both);
            double next =
                    Math.sqrt(2 * (costs.perOrder() * demandPerPeriod + both * secondLoss(reorderPoint)) / holding);
            boolean settled = Math.abs(next - quantity) <= 4 * Math.ulp(quantity);
            quantity = next;
            if (settled) {
                break;
            }
        }
        return at(reorderPoint, quantity, costs);
    }

    /**
     * The policy where a unit short costs money once, however long it is owed: {@code P(D > r) = h Q / (c d)} and
     * {@code Q = √(2 d (K + c E[(D - r)+]) / h)}, in turn until both hold. Its cost is
     * {@code h (r - μ + Q/2) + K d/Q + c d E[(D - r)+]/Q}; a cost of shortage per period plays no part.
     *
     * @param costPerUnitShort c, money, above 0
     * @throws IllegalArgumentException if a unit short is so cheap that no stock pays
     */
    public RqPolicy forCostPerUnitShort(double costPerUnitShort, StockCosts costs) {
        requireLeadTime();
        Require.positive("costPerUnitShort", costPerUnitShort);
        double holding = Require.nonNull("costs", costs).holdingPerUnitAndPeriod();
        if (demandPerPeriod == 0) {
            return new RqPolicy(leadTimeMean, 0, 0);
        }
        double quantity = Math.sqrt(2 * costs.perOrder() * demandPerPeriod / holding);
        double reorderPoint = leadTimeMean;
        for (int i = 0; i < ROUNDS; i++) {
            double risk = holding * quantity / (costPerUnitShort * demandPerPeriod);
            if (!(risk < 1)) {
                throw Require.broken(
                        "costPerUnitShort",
                        Require.show(costPerUnitShort),
                        "so high that stock pays",
                        "With lots of " + Cells.amount(quantity) + " units it must be above "
                                + Cells.amount(holding * quantity / demandPerPeriod) + ".");
            }
            if (leadTimeStandardDeviation > 0) {
                Require.that(
                        risk > 0,
                        "perOrder is 0; it must be above 0 where demand has no upper end, else the reorder point has"
                                + " none. State it with perOrder(…).");
                reorderPoint = leadTimeMean + leadTimeStandardDeviation * StandardNormal.upperQuantile(risk);
            }
            double next = Math.sqrt(
                    2 * demandPerPeriod * (costs.perOrder() + costPerUnitShort * loss(reorderPoint)) / holding);
            boolean settled = Math.abs(next - quantity) <= 4 * Math.ulp(quantity);
            quantity = next;
            if (settled) {
                break;
            }
        }
        double cycles = quantity == 0 ? 0 : demandPerPeriod / quantity;
        double cost = holding * (reorderPoint - leadTimeMean + quantity / 2)
                + cycles * (costs.perOrder() + costPerUnitShort * loss(reorderPoint));
        return new RqPolicy(reorderPoint, quantity, Math.max(0, cost));
    }

    private double eoqB(StockCosts costs) {
        requireLeadTime();
        double ratio = Require.nonNull("costs", costs).criticalRatio();
        return Math.sqrt(2 * costs.perOrder() * demandPerPeriod / (costs.holdingPerUnitAndPeriod() * ratio));
    }

    private RqPolicy unitByUnit(StockCosts costs) {
        double level = leadTimeMean + leadTimeStandardDeviation * StandardNormal.quantile(costs.criticalRatio());
        return new RqPolicy(level, 0, expected(level, costs));
    }

    private double reorderPoint(double quantity, StockCosts costs) {
        double both = costs.holdingPerUnitAndPeriod() + costs.shortagePerUnitAndPeriod();
        double start = leadTimeMean - costs.holdingPerUnitAndPeriod() * quantity / both;
        if (leadTimeStandardDeviation == 0) {
            return start;
        }
        return Roots.increasing(
                r -> costs.holdingPerUnitAndPeriod() * quantity - both * (loss(r) - loss(r + quantity)),
                r -> both * (StandardNormal.survival(score(r)) - StandardNormal.survival(score(r + quantity))),
                start);
    }

    private double reorderPointForLoss(double units) {
        if (leadTimeStandardDeviation == 0) {
            return leadTimeMean - units;
        }
        double target = units / leadTimeStandardDeviation;
        double z = Roots.increasing(
                k -> target - StandardNormal.loss(k), StandardNormal::survival, StandardNormal.quantile(0.5));
        return leadTimeMean + leadTimeStandardDeviation * z;
    }

    /** Expected cost of a cycle: the order, and the integral of g over the positions. */
    private double cycle(double r, double quantity, StockCosts costs) {
        double low = r - leadTimeMean;
        double high = low + quantity;
        double both = costs.holdingPerUnitAndPeriod() + costs.shortagePerUnitAndPeriod();
        return costs.perOrder() * demandPerPeriod
                + costs.holdingPerUnitAndPeriod() * (high - low) * (high + low) / 2
                + both * (secondLoss(r) - secondLoss(r + quantity));
    }

    private double expected(double y, StockCosts costs) {
        double both = costs.holdingPerUnitAndPeriod() + costs.shortagePerUnitAndPeriod();
        return costs.holdingPerUnitAndPeriod() * (y - leadTimeMean) + both * loss(y);
    }

    private double loss(double y) {
        return leadTimeStandardDeviation == 0
                ? Math.max(0, leadTimeMean - y)
                : leadTimeStandardDeviation * StandardNormal.loss(score(y));
    }

    private double secondLoss(double y) {
        if (leadTimeStandardDeviation == 0) {
            double missing = Math.max(0, leadTimeMean - y);
            return missing * missing / 2;
        }
        return leadTimeStandardDeviation * leadTimeStandardDeviation * StandardNormal.secondLoss(score(y));
    }

    private double score(double y) {
        return (y - leadTimeMean) / leadTimeStandardDeviation;
    }

    @JsonProperty("demandPerPeriod")
    private double jsonDemandPerPeriod() {
        return demandPerPeriod;
    }

    @JsonProperty("leadTimeMean")
    private @Nullable Double jsonLeadTimeMean() {
        return isLeadTimeNamed ? leadTimeMean : null;
    }

    @JsonProperty("leadTimeStandardDeviation")
    private @Nullable Double jsonLeadTimeStandardDeviation() {
        return isLeadTimeNamed ? leadTimeStandardDeviation : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NormalRq that
                && demandPerPeriod == that.demandPerPeriod
                && isLeadTimeNamed == that.isLeadTimeNamed
                && leadTimeMean == that.leadTimeMean
                && leadTimeStandardDeviation == that.leadTimeStandardDeviation;
    }

    @Override
    public int hashCode() {
        return Objects.hash(demandPerPeriod, isLeadTimeNamed, leadTimeMean, leadTimeStandardDeviation);
    }

    /** For example {@code (r,Q) for 1,300 units per period, 108.3 ± 43.3 over the lead time}. */
    @Override
    public String toString() {
        return "(r,Q) for " + Cells.number(demandPerPeriod) + " units per period"
                + (isLeadTimeNamed
                        ? ", " + Cells.number(leadTimeMean) + " ± " + Cells.number(leadTimeStandardDeviation)
                                + " over the lead time"
                        : "");
    }
}
