package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.random.RandomGenerator;

/**
 * A policy acted out against a customer's own history: what was promised by formula against what would have happened.
 *
 * <pre>{@code
 * PolicyService promised = StockPolicy.orderUpTo(40).reviewed(ReviewPeriod.weeks(1))
 *         .service(PeriodDemand.observed(history), LeadTime.days(3));
 * ReplayReport report = Replay.of(promised).leadTime(LeadTime.days(3)).on(history);
 * }</pre>
 *
 * <p>Each period of the history runs in this order: replenishments that are due arrive and serve back-orders first, the period's demand
 * is met as far as the shelf allows, the stock is counted, and at a review the policy looks at the position and may order. Policies that
 * review continuously look at the end of every period. An order with a lead time of L periods arrives before the demand of period t + L +
 * 1; lead times are counted in whole periods, rounded up, and drawn anew for every order if they vary. Orders arrive in the order in
 * which they went out. The stock starts full: at S, or at s + Q.
 *
 * <p>The promise is of a stock watched all the time and of the lead time as it is; a history by the month can only be acted out by the
 * month. Where that makes a difference, {@link ReplayReport#findings()} says so: replay against the shortest periods you have.
 *
 * <p>A history with trend, season or runs of demand that the formula took for independent shows here and nowhere else.
 *
 * @param promised what the formula says of the policy
 * @param leadTime of replenishments
 * @param unmet what becomes of demand that finds the shelf empty
 * @param seed of the lead times that are drawn; without effect if they are certain
 */
public record Replay(PolicyService promised, LeadTime leadTime, Unmet unmet, long seed) implements Serializable {

    /** Checks the parts. */
    public Replay {
        Require.nonNull("promised", promised);
        Require.nonNull("leadTime", leadTime);
        Require.nonNull("unmet", unmet);
    }

    /** The policy behind a promise; go on with the lead time. */
    public static Promise of(PolicyService promised) {
        return new Promise(promised);
    }

    /** What a reorder point and an order quantity promise, such as {@code stock.service()} of a safety stock for a forecast. */
    public static Promise of(CycleService promised) {
        return of(Require.nonNull("promised", promised).policyService());
    }

    /**
     * A promise that waits for its lead time.
     *
     * @param service what was promised
     */
    public record Promise(PolicyService service) implements Serializable {

        /** Refuses null. */
        public Promise {
            Require.nonNull("promised", service);
        }

        /** With this lead time; customers wait, and the seed is 0. */
        public Replay leadTime(LeadTime time) {
            return new Replay(service, time, Unmet.BACK_ORDERED, 0);
        }
    }

    /** The same with customers who go elsewhere. */
    public Replay lostSales() {
        return new Replay(promised, leadTime, Unmet.LOST, seed);
    }

    /** The same with other draws of the lead times. */
    public Replay seed(long number) {
        return new Replay(promised, leadTime, unmet, number);
    }

    /**
     * Acts it out.
     *
     * @throws IllegalArgumentException if the history has gaps or negative values, a review is no whole number of its periods, or the
     *     lead time is known by two moments only
     */
    public ReplayReport on(TimeSeries history) {
        double[] demand = DemandHistory.values(history);
        PeriodLength period = PeriodLength.of(history.calendar().cadence());
        Distribution lengths = leadTime.in(period).roundedUp().length();
        int every = reviewEvery(period);
        boolean isReviewed = promised.policy() instanceof StockPolicy.OrderUpTo
                || promised.policy() instanceof StockPolicy.ReviewedMinMax;
        RandomGenerator random = SeededRandom.of(seed);
        ReplayTally tally = new ReplayTally(unmet, Math.max(0, top()));
        ArrayDeque<double[]> underway = new ArrayDeque<>();
        double onOrder = 0;
        double latest = 0;
        for (int t = 0; t < demand.length; t++) {
            boolean due = false;
            double arrived = 0;
            while (!underway.isEmpty() && underway.peekFirst()[0] <= t) {
                arrived += underway.removeFirst()[1];
                due = true;
            }
            onOrder -= arrived;
            if (due) {
                tally.receive(arrived);
            }
            tally.meet(demand[t]);
            if ((t + 1) % every == 0) {
                double order = order(tally.net() + onOrder);
                if (order > 0 || isReviewed) {
                    latest = Math.max(latest, t + 1 + lengths.sample(random));
                    underway.addLast(new double[] {latest, order});
                    onOrder += order;
                    tally.order(order);
                }
            }
        }
        return tally.report(promised, leadTime, demand.length, period, history.unit());
    }

    private int reviewEvery(PeriodLength period) {
        StockPolicy policy = promised.policy();
        ReviewPeriod review = policy instanceof StockPolicy.OrderUpTo upTo
                ? upTo.review()
                : policy instanceof StockPolicy.ReviewedMinMax minMax ? minMax.review() : new ReviewPeriod(1, period);
        double every = review.in(period);
        Require.that(
                WholePieces.isWhole(every) && every <= Integer.MAX_VALUE,
                "the review " + review + " is " + Require.show(every)
                        + " of the history's periods; it must be a whole number of "
                        + "them. Take a history of shorter periods.");
        return (int) every;
    }

    private double top() {
        StockPolicy policy = promised.policy();
        if (policy instanceof StockPolicy.OrderQuantity rule) {
            return rule.reorderPoint() + rule.orderQuantity();
        }
        if (policy instanceof StockPolicy.MinMax rule) {
            return rule.orderUpTo();
        }
        if (policy instanceof StockPolicy.ReviewedMinMax rule) {
            return rule.orderUpTo();
        }
        return policy instanceof StockPolicy.OrderUpTo rule
                ? rule.orderUpTo()
                : ((StockPolicy.BaseStock) policy).level();
    }

    /** What the policy orders at this position. */
    private double order(double position) {
        StockPolicy policy = promised.policy();
        if (policy instanceof StockPolicy.OrderQuantity rule) {
            double below = rule.reorderPoint() - position;
            return below < 0 ? 0 : rule.orderQuantity() * (Math.floor(below / rule.orderQuantity()) + 1);
        }
        double reorder = policy instanceof StockPolicy.MinMax minMax
                ? minMax.reorderPoint()
                : policy instanceof StockPolicy.ReviewedMinMax reviewed ? reviewed.reorderPoint() : top();
        return position <= reorder ? top() - position : 0;
    }
}
