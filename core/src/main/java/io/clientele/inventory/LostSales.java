package io.clientele.inventory;

import io.clientele.internal.check.Require;

/** The two policies that have formulas for customers who do not wait. */
final class LostSales {

    private LostSales() {}

    static PolicyService orderQuantity(StockPolicy.OrderQuantity policy, StockDemand demand, LeadTime leadTime) {
        double s = policy.reorderPoint();
        double q = policy.orderQuantity();
        Require.that(
                s >= 0 && s < q,
                "reorderPoint is " + Require.show(s) + " and orderQuantity is " + Require.show(q)
                        + "; with lost sales the first must be 0 or more and below the second, so that at most one"
                        + " order is on its way. Order more at a time, or replay the policy.");
        Require.that(
                !(demand instanceof OrderDemand orders) || orders.isByThePiece(),
                "orders are for several pieces; with lost sales the formula holds for one piece each. Replay the"
                        + " policy instead.");
        LeadTimeDemand during = demand.during(leadTime);
        double lost = during.distribution().loss(s);
        double cycle = q + lost;
        double rate = during.demandRate();
        double missed = rate * lost / cycle;
        double byOrder = demand instanceof OrderDemand ? 1 : 0;
        return new PolicyService(
                policy,
                during.distribution().cdf(s),
                rate,
                missed,
                byOrder * rate,
                byOrder * missed,
                q / cycle,
                1,
                Math.max(0, s + q / 2 - during.mean() + lost),
                0,
                rate / cycle,
                rate / cycle,
                during.period(),
                during.unit());
    }

    static PolicyService baseStock(StockPolicy.BaseStock policy, OrderDemand demand, LeadTime leadTime) {
        Require.that(
                demand.isByThePiece(),
                "orders are for several pieces; with lost sales a base stock has a formula for one piece each. Replay"
                        + " the policy instead.");
        double load = demand.orders()
                * Require.nonNull("leadTime", leadTime).mean()
                * leadTime.unit().in(demand.period());
        double inverse = 1;
        for (int k = 1; k <= policy.level(); k++) {
            inverse = load == 0 ? Double.POSITIVE_INFINITY : 1 + inverse * k / load;
        }
        double blocked = 1 / inverse;
        double rate = demand.orders();
        double lost = rate * blocked;
        return new PolicyService(
                policy,
                1 - blocked,
                rate,
                lost,
                rate,
                lost,
                1 - blocked,
                1,
                Math.max(0, policy.level() - load * (1 - blocked)),
                0,
                rate - lost,
                rate - lost,
                demand.period(),
                demand.unit());
    }
}
