package io.clientele.inventory.lotsizing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import io.clientele.stat.Poisson;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The (s,S) or min-max policy, reviewed each period, for demand in whole units: the exact optimum, the cost of any levels, and the power
 * approximation.
 *
 * <pre>
 * g(y)     h E[(y - D)+] + p E[(D - y)+]              D demand over the lead time and one period
 * m(j)     expected visits to the level j units below S in a cycle: m(0) = 1/(1 - P(0)), m(j) = Σ P(k) m(j - k)
 * cost     (K + Σ m(j) g(S - j)) / Σ m(j)             j from 0 to S - s - 1
 * </pre>
 *
 * <p>The optimum is found by letting s and S move towards each other's bounds, which takes little more than evaluating one policy, and is
 * exact. Each period's costs fall on the stock at its end; what cannot be had at once is owed, not lost.
 *
 * <pre>{@code
 * StockCosts costs = StockCosts.holdingPerUnitAndPeriod(1).perOrder(64).shortagePerUnitAndPeriod(9);
 * MinMaxPolicy policy = MinMax.demandPerPeriod(Distribution.poisson(10)).leadTimeInPeriods(0).optimum(costs);
 * long reorderPoint = policy.reorderPoint();      // 6
 * long orderUpTo = policy.orderUpTo();            // 40, at a cost of 35.02
 * }</pre>
 *
 * <p>The lead time must be named, also where it is 0, which says that an order arrives before the period's demand. With reviews every R periods, give it the demand of R periods and the costs of R periods.
 *
 * <p>Source: Zheng and Federgruen (1991), "Finding optimal (s,S) policies is about as simple as evaluating a single policy"; for the
 * approximation Ehrhardt and Mosier (1984).
 */
public final class MinMax implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Distribution demandPerPeriod;
    private final @Nullable Integer leadTimeInPeriods;

    @JsonCreator
    private MinMax(
            @JsonProperty("demandPerPeriod") Distribution demandPerPeriod,
            @JsonProperty("leadTimeInPeriods") @Nullable Integer leadTimeInPeriods) {
        this.demandPerPeriod = Require.nonNull("demandPerPeriod", demandPerPeriod);
        if (leadTimeInPeriods != null) {
            Require.within("leadTimeInPeriods", leadTimeInPeriods, 0, 10_000);
        }
        this.leadTimeInPeriods = leadTimeInPeriods;
    }

    /**
     * A demand; the lead time follows.
     *
     * @param units wanted in a period; for the exact methods whole numbers of 0 or more; periods are independent
     */
    public static MinMax demandPerPeriod(Distribution units) {
        return new MinMax(units, null);
    }

    /** The same with so many whole periods from an order to its arrival, from 0 to 10,000. */
    public MinMax leadTimeInPeriods(int periods) {
        return new MinMax(demandPerPeriod, periods);
    }

    /** Units wanted in a period. */
    public Distribution demandPerPeriod() {
        return demandPerPeriod;
    }

    /**
     * Whole periods from an order to its arrival.
     *
     * @throws IllegalArgumentException if they were not named
     */
    public int leadTimeInPeriods() {
        if (leadTimeInPeriods == null) {
            throw new IllegalArgumentException(
                    "leadTimeInPeriods is missing; stock must last for it and a period. Name it with"
                            + " leadTimeInPeriods(2); 0 is legal.");
        }
        return leadTimeInPeriods;
    }

    /**
     * The cheapest levels. Without demand both are 0, and so is the cost.
     *
     * @throws IllegalArgumentException if no lead time was named, no cost of an order or of a shortage was stated, or demand is not in whole units
     */
    public MinMaxPolicy optimum(StockCosts costs) {
        Require.nonNull("costs", costs).statedShortage();
        leadTimeInPeriods();
        double[] demand = demand();
        return demand[0] >= 1
                ? new MinMaxPolicy(0, 0, 0)
                : kernel(demand, costs).optimum();
    }

    /**
     * What given levels cost.
     *
     * @param reorderPoint s
     * @param orderUpTo S, above s
     * @throws IllegalArgumentException if no lead time was named, no cost of an order or of a shortage was stated, demand is not in whole units, or there is none
     */
    public MinMaxPolicy at(long reorderPoint, long orderUpTo, StockCosts costs) {
        Require.nonNull("costs", costs).statedShortage();
        Require.that(
                orderUpTo > reorderPoint && orderUpTo - reorderPoint <= 10_000_000,
                "orderUpTo is " + orderUpTo + " and reorderPoint is " + reorderPoint
                        + "; it must be above by at most 10,000,000 units.");
        double[] demand = demand();
        Require.that(demand[0] < 1, "demandPerPeriod is 0 for certain; levels have no cycle without demand.");
        return new MinMaxPolicy(reorderPoint, orderUpTo, kernel(demand, costs).cost(reorderPoint, orderUpTo));
    }

    /**
     * Levels by the revised power approximation, which needs no more than mean μ and standard deviation of demand. With σ for the lead
     * time and one period,
     *
     * <pre>
     * S - s  1.30 μ^0.494 (K/h)^0.506 (1 + σ²/μ²)^0.116
     * s      0.973 μ (L+1) + σ (0.183/z + 1.063 - 2.192 z),      z = √((S - s) h / (σ p))
     * </pre>
     *
     * <p>The cap that some texts put on both levels where {@code S - s} is below 1.5 μ is not applied.
     *
     * @throws IllegalArgumentException if no lead time was named, no cost of an order or of a shortage was stated, or orders or demand are free of cost or variation: then
     *     the approximation has no value
     */
    public MinMaxLevels powerApproximation(StockCosts costs) {
        double holding = Require.nonNull("costs", costs).holdingPerUnitAndPeriod();
        double shortage = costs.statedShortage();
        double mean = Require.positive("mean of demandPerPeriod", demandPerPeriod.mean());
        double deviation =
                Require.positive("standard deviation of demandPerPeriod", demandPerPeriod.standardDeviation());
        Require.positive("perOrder", costs.perOrder());
        double periods = leadTimeInPeriods() + 1.0;
        double sigma = deviation * Math.sqrt(periods);
        double lot = 1.30
                * StrictMath.pow(mean, 0.494)
                * StrictMath.pow(costs.perOrder() / holding, 0.506)
                * StrictMath.pow(1 + sigma * sigma / (mean * mean), 0.116);
        double z = Math.sqrt(lot / (sigma * shortage / holding));
        double reorderPoint = 0.973 * mean * periods + sigma * (0.183 / z + 1.063 - 2.192 * z);
        return new MinMaxLevels(reorderPoint, reorderPoint + lot);
    }

    private double[] demand() {
        WholeDemand.check("demandPerPeriod", demandPerPeriod);
        return WholeDemand.probabilities("demandPerPeriod", demandPerPeriod);
    }

    private MinMaxKernel kernel(double[] demand, StockCosts costs) {
        double[] protection = demand;
        int leadTime = leadTimeInPeriods();
        if (leadTime > 0 && demandPerPeriod instanceof Poisson poisson) {
            protection =
                    WholeDemand.probabilities("demandPerPeriod", Distribution.poisson(poisson.mean() * (leadTime + 1)));
        } else {
            for (int i = 0; i < leadTime; i++) {
                protection = WholeDemand.sum(protection, demand);
            }
        }
        return new MinMaxKernel(demand, protection, costs);
    }

    @JsonProperty("demandPerPeriod")
    private Distribution jsonDemandPerPeriod() {
        return demandPerPeriod;
    }

    @JsonProperty("leadTimeInPeriods")
    private @Nullable Integer jsonLeadTimeInPeriods() {
        return leadTimeInPeriods;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MinMax that
                && demandPerPeriod.equals(that.demandPerPeriod)
                && Objects.equals(leadTimeInPeriods, that.leadTimeInPeriods);
    }

    @Override
    public int hashCode() {
        return Objects.hash(demandPerPeriod, leadTimeInPeriods);
    }

    /** For example {@code (s,S) for poisson(mean 10) per period, lead time 2 periods}. */
    @Override
    public String toString() {
        return "(s,S) for " + demandPerPeriod + " per period"
                + (leadTimeInPeriods == null ? "" : ", lead time " + Cells.count(leadTimeInPeriods, "period"));
    }
}
