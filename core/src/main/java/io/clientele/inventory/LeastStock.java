package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.function.DoubleFunction;

/**
 * The least stock with which a policy reaches a target, by the policy's own exact service: orders of several pieces, undershoot and the
 * time between reviews are all counted, which {@link SafetyStock} leaves to a formula.
 *
 * <pre>{@code
 * PolicyService least = LeastStock.forFillRate(0.95)
 *         .minMax(11, OrderDemand.perDay(0.8).sizes(Distribution.empirical(1, 2, 5)), LeadTime.days(4));
 * least.policy();      // reorder point 16, order up to 27
 * }</pre>
 *
 * <p>The answer is the service of the policy that was found. Levels are whole numbers, so that the target is as a rule exceeded; every
 * measure rises with the level. Without demand the level is 0. The search starts at a level without any service and doubles its step, then
 * halves it.
 *
 * @param target what is to be reached
 */
public record LeastStock(ServiceTarget target) implements Serializable {

    /** Levels so far from 0 are not looked at. */
    private static final double FARTHEST = 1e9;

    /** Refuses the approximate fill rate, which no policy has. */
    public LeastStock {
        Require.nonNull("target", target);
        Require.that(
                !(target instanceof ServiceTarget.ApproximateFillRate),
                "target is " + target
                        + "; a policy is evaluated exactly and must have an exact target. Ask for a fill rate, or take "
                        + "SafetyStock.");
    }

    /** For this target. */
    public static LeastStock reaching(ServiceTarget target) {
        return new LeastStock(target);
    }

    /** So that this share of order cycles passes without a stock-out: above 0, at most 1. */
    public static LeastStock forCycleServiceLevel(double probability) {
        return reaching(ServiceTarget.cycleServiceLevel(probability));
    }

    /** So that this share of demand is met from the shelf: above 0, at most 1. */
    public static LeastStock forFillRate(double share) {
        return reaching(ServiceTarget.fillRate(share));
    }

    /** So that there is stock on the shelf for this share of the time: above 0, at most 1. */
    public static LeastStock forReadyRate(double share) {
        return reaching(ServiceTarget.readyRate(share));
    }

    /** So that stock-outs are so far apart on average. */
    public static LeastStock forTimeBetweenStockouts(double length, PeriodLength unit) {
        return reaching(ServiceTarget.timeBetweenStockouts(length, unit));
    }

    /** The least base stock. */
    public PolicyService baseStock(OrderDemand demand, LeadTime leadTime) {
        bounded(Require.nonNull("demand", demand));
        return search(0, level -> StockPolicy.baseStock(level).service(demand, leadTime), 0);
    }

    /** The least reorder point with this order quantity. */
    public PolicyService orderQuantity(double quantity, StockDemand demand, LeadTime leadTime) {
        bounded(Require.nonNull("demand", demand));
        return search(
                -Math.ceil(quantity) - 1,
                s -> StockPolicy.reorderPoint(s).orderQuantity(quantity).service(demand, leadTime),
                Double.NEGATIVE_INFINITY);
    }

    /** The least reorder point with an order-up-to level this far above it: S − s, a whole number above 0. */
    public PolicyService minMax(double gap, OrderDemand demand, LeadTime leadTime) {
        bounded(Require.nonNull("demand", demand));
        return search(
                -Math.ceil(gap) - 1,
                s -> StockPolicy.reorderPoint(s).orderUpTo(s + gap).service(demand, leadTime),
                Double.NEGATIVE_INFINITY);
    }

    /** The least order-up-to level under periodic review. */
    public PolicyService orderUpTo(ReviewPeriod review, StockDemand demand, LeadTime leadTime) {
        bounded(Require.nonNull("demand", demand));
        return search(
                -1,
                level -> StockPolicy.orderUpTo(level).reviewed(review).service(demand, leadTime),
                Double.NEGATIVE_INFINITY);
    }

    /** The least reorder point under periodic review with an order-up-to level this far above it: S − s, a whole number above 0. */
    public PolicyService minMax(ReviewPeriod review, double gap, StockDemand demand, LeadTime leadTime) {
        bounded(Require.nonNull("demand", demand));
        return search(
                -Math.ceil(gap) - 1,
                s -> StockPolicy.reorderPoint(s)
                        .orderUpTo(s + gap)
                        .reviewed(review)
                        .service(demand, leadTime),
                Double.NEGATIVE_INFINITY);
    }

    private void bounded(StockDemand demand) {
        Distribution each = demand.each();
        if (share() == 1 && Double.isInfinite(each.highest())) {
            throw new IllegalArgumentException(target + " is unattainable: " + each
                    + " has no greatest value, so that no stock is enough for all of it. Ask for less than 100 %.");
        }
    }

    private double share() {
        if (target instanceof ServiceTarget.FillRate fill) {
            return fill.share();
        }
        if (target instanceof ServiceTarget.ReadyRate ready) {
            return ready.share();
        }
        return target instanceof ServiceTarget.CycleServiceLevel cycle ? cycle.probability() : 0;
    }

    private boolean isReached(PolicyService service) {
        if (target instanceof ServiceTarget.TimeBetweenStockouts time) {
            return service.stockoutRate() * time.length() * time.unit().in(service.period()) <= 1;
        }
        double achieved = target instanceof ServiceTarget.FillRate
                ? service.fillRate().orElse(1)
                : target instanceof ServiceTarget.ReadyRate ? service.readyRate() : service.cycleServiceLevel();
        return achieved >= share();
    }

    /** The least whole level from {@code least} on that reaches the target; {@code start} is where it is not reached as a rule. */
    private PolicyService search(double start, DoubleFunction<PolicyService> at, double least) {
        PolicyService none = at.apply(0);
        if (none.demandRate() == 0) {
            return none;
        }
        double low = Math.max(least, start);
        PolicyService reached = at.apply(low);
        double step = 1;
        if (isReached(reached)) {
            while (low > least && isReached(reached)) {
                if (low < -FARTHEST) {
                    throw new IllegalArgumentException(
                            target + " is reached without any stock; there is no least level. Order "
                                    + "more at a time or ask for more.");
                }
                double lower = Math.max(least, low - step);
                PolicyService service = at.apply(lower);
                if (!isReached(service)) {
                    return between(lower, low, reached, at);
                }
                low = lower;
                reached = service;
                step *= 2;
            }
            return reached;
        }
        while (true) {
            double high = low + step;
            if (high > FARTHEST) {
                throw new IllegalArgumentException(target + " is not reached by a level of " + Require.show(low)
                        + "; it is nearer to 100 % than a double can tell. Ask for less.");
            }
            PolicyService service = at.apply(high);
            if (isReached(service)) {
                return between(low, high, service, at);
            }
            low = high;
            step *= 2;
        }
    }

    private PolicyService between(double below, double above, PolicyService reached, DoubleFunction<PolicyService> at) {
        double low = below;
        double high = above;
        PolicyService least = reached;
        while (high - low > 1) {
            double middle = Math.floor(low + (high - low) / 2);
            PolicyService service = at.apply(middle);
            if (isReached(service)) {
                high = middle;
                least = service;
            } else {
                low = middle;
            }
        }
        return least;
    }

    /** One line: {@code least stock for fill rate 95.0 %}. */
    @Override
    public String toString() {
        return "least stock for " + target;
    }
}
