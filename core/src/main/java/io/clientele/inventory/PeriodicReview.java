package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies that look at the stock once a review period R. The position after a review is y with probability π(y); the order arrives a
 * lead time L later, and the next one R after that, so that
 *
 * <pre>
 * short a review period         Σ π(y) (E max(D(L+R) − y, 0) − E max(D(L) − y, 0))
 * cycle service level           Σ π(y) P(D(L+R) ≤ y)
 * stock and back-orders         means over the time from L to L+R after the review
 * </pre>
 */
final class PeriodicReview {

    /** Eight-point Gauss-Legendre on (0, 1), for means over continuous time. */
    private static final double[] PLACES = {
        0.0198550717512318841, 0.1016667612931866302, 0.2372337950418355070, 0.4082826787521750976,
        0.5917173212478249024, 0.7627662049581644930, 0.8983332387068133698, 0.9801449282487681159
    };

    private static final double[] WEIGHTS = {
        0.0506142681451881296, 0.1111905172266872352, 0.1568533229389436437, 0.1813418916891809915,
        0.1813418916891809915, 0.1568533229389436437, 0.1111905172266872352, 0.0506142681451881296
    };

    private PeriodicReview() {}

    static PolicyService orderUpTo(StockPolicy.OrderUpTo policy, StockDemand demand, LeadTime leadTime) {
        double every = every(policy.review(), demand);
        double orders = nonZero(demand, every);
        return evaluate(policy, demand, leadTime, every, policy.orderUpTo(), new double[] {1}, orders / every);
    }

    static PolicyService minMax(StockPolicy.ReviewedMinMax policy, StockDemand demand, LeadTime leadTime) {
        double every = every(policy.review(), demand);
        Distribution between = between(demand, every);
        Require.that(
                WholePieces.are(between) && between.lowest() >= 0,
                "the demand of a review period is " + between
                        + "; (R,s,S) needs it in whole pieces, 0 or more. Count it so, or replay " + "the policy.");
        int width = (int) (policy.orderUpTo() - policy.reorderPoint());
        double[] f = WholePieces.probabilities(between);
        double[] position = PieceByPiece.positions(f, width);
        double triggers = 0;
        for (int j = 0; j < width; j++) {
            triggers += position[j] * between.survival(width - j - 1);
        }
        return evaluate(policy, demand, leadTime, every, policy.orderUpTo(), position, triggers / every);
    }

    private static double every(ReviewPeriod review, StockDemand demand) {
        double every = review.in(demand.period());
        Require.that(
                demand instanceof OrderDemand || WholePieces.isWhole(every),
                "the review " + review + " is " + Require.show(every)
                        + " of the demand's periods; it must be a whole number of them. "
                        + "Give the demand by shorter periods.");
        return every;
    }

    private static Distribution between(StockDemand demand, double every) {
        return demand instanceof OrderDemand orders
                ? orders.over(every)
                : LeadTimeSums.during(demand, new LeadTime(Distribution.normal(every, 0), demand.period()))
                        .distribution();
    }

    private static double nonZero(StockDemand demand, double every) {
        return between(demand, every).survival(0);
    }

    private static PolicyService evaluate(
            StockPolicy policy,
            StockDemand demand,
            LeadTime leadTime,
            double every,
            double top,
            double[] position,
            double orderRate) {
        LeadTime time = Require.nonNull("leadTime", leadTime).in(demand.period());
        Distribution arrived = demand.during(time).distribution();
        Distribution next = demand.during(time.plus(every)).distribution();
        List<Distribution> looks = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        if (demand instanceof OrderDemand) {
            for (int k = 0; k < PLACES.length; k++) {
                looks.add(demand.during(time.plus(every * PLACES[k])).distribution());
                weights.add(WEIGHTS[k]);
            }
        } else {
            for (int k = 1; k <= every; k++) {
                looks.add(demand.during(time.plus(k)).distribution());
                weights.add(1 / every);
            }
        }
        double missed = 0;
        double calm = 0;
        double ready = 0;
        double nobody = 0;
        double backorders = 0;
        double onHand = 0;
        for (int j = 0; j < position.length; j++) {
            double y = top - j;
            double share = position[j];
            missed += share * (next.loss(y) - arrived.loss(y));
            calm += share * next.cdf(y);
            for (int k = 0; k < looks.size(); k++) {
                Distribution x = looks.get(k);
                double weight = share * weights.get(k);
                ready += weight * (WholePieces.are(x) && WholePieces.isWhole(y) ? x.cdf(y - 1) : x.cdf(y));
                nobody += weight * x.cdf(y);
                backorders += weight * x.loss(y);
                onHand += weight * x.complementaryLoss(y);
            }
        }
        double rate = demand.each().mean();
        return new PolicyService(
                policy,
                Math.min(1, calm),
                rate,
                Math.min(rate, Math.max(0, missed / every)),
                0,
                0,
                Math.min(1, ready),
                Math.min(1, nobody),
                onHand,
                backorders,
                orderRate,
                1 / every,
                demand.period(),
                demand.unit());
    }
}
