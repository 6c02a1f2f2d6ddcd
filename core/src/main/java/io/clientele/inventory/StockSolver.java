package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.Roots;
import io.clientele.stat.Distribution;
import java.util.function.DoubleUnaryOperator;

/** The least stock that reaches a target: quantiles for cycle service levels, a search on the falling shortage for the rest. */
final class StockSolver {

    private static final int MOST_DOUBLINGS = 200;

    private StockSolver() {}

    static StockLevel continuous(ServiceTarget target, LeadTimeDemand demand, double quantity) {
        return new StockLevel(target, demand, demand, level(target, demand, quantity), quantity);
    }

    private static double level(ServiceTarget target, LeadTimeDemand demand, double quantity) {
        Distribution x = demand.distribution();
        if (target instanceof ServiceTarget.CycleServiceLevel cycle) {
            return quantile(target, x, cycle.probability());
        }
        Require.that(
                quantity > 0,
                "orderQuantity is missing; a " + target
                        + " depends on how often orders come in. Name it with orderQuantity(…).");
        if (target instanceof ServiceTarget.TimeBetweenStockouts time) {
            double periods = time.length() * time.unit().in(demand.period());
            return betweenStockouts(target, x, periods * demand.demandRate() / quantity);
        }
        if (target instanceof ServiceTarget.ApproximateFillRate fill) {
            return search(target, demand, fill.share(), quantity, x::loss);
        }
        double share = target instanceof ServiceTarget.FillRate fill
                ? fill.share()
                : ((ServiceTarget.ReadyRate) target).share();
        return search(target, demand, share, quantity, s -> x.loss(s) - x.loss(s + quantity));
    }

    static StockLevel periodic(ServiceTarget target, LeadTimeDemand protection, LeadTimeDemand before, double every) {
        Distribution x = protection.distribution();
        double quantity = protection.demandRate() * every;
        double level;
        if (target instanceof ServiceTarget.CycleServiceLevel cycle) {
            level = quantile(target, x, cycle.probability());
        } else if (target instanceof ServiceTarget.TimeBetweenStockouts time) {
            level = betweenStockouts(target, x, time.length() * time.unit().in(protection.period()) / every);
        } else if (target instanceof ServiceTarget.ApproximateFillRate fill) {
            level = search(target, protection, fill.share(), quantity, x::loss);
        } else if (target instanceof ServiceTarget.FillRate fill) {
            Distribution arrived = before.distribution();
            level = search(target, protection, fill.share(), quantity, s -> x.loss(s) - arrived.loss(s));
        } else {
            throw new IllegalArgumentException("target is " + target
                    + "; under periodic review a stock is solved for cycle service level, fill rate or time"
                    + " between stock-outs. Take LeastStock.forReadyRate(…).orderUpTo(…), which finds the level by"
                    + " the policy itself.");
        }
        return new StockLevel(target, protection, before, level, quantity);
    }

    private static double quantile(ServiceTarget target, Distribution x, double probability) {
        attainable(target, x, probability);
        return x.quantile(probability);
    }

    private static void attainable(ServiceTarget target, Distribution x, double share) {
        if (share == 1 && Double.isInfinite(x.highest())) {
            throw new IllegalArgumentException(target + " is unattainable: " + x
                    + " has no greatest value, so that no stock is enough for all of it. Ask for less than 100 %.");
        }
    }

    private static double betweenStockouts(ServiceTarget target, Distribution x, double cycles) {
        if (!(cycles > 1)) {
            throw new IllegalArgumentException(target + " is " + Require.show(cycles)
                    + " order cycles; it must be more than 1. A stock runs out at most once a cycle: order more at a"
                    + " time, or ask for more time between stock-outs.");
        }
        double risk = 1 / cycles;
        return x.quantile(1 - risk);
    }

    /** The least level whose shortage per cycle is at most the share of the quantity that may be missed. */
    private static double search(
            ServiceTarget target, LeadTimeDemand demand, double share, double quantity, DoubleUnaryOperator shortage) {
        Distribution x = demand.distribution();
        attainable(target, x, share);
        if (x.mean() == 0 && x.variance() == 0) {
            return 0;
        }
        if (share == 1) {
            return x.highest();
        }
        double allowed = (1 - share) * quantity;
        double scale = Math.max(x.standardDeviation(), Math.max(quantity, 1e-12 * Math.abs(x.mean())));
        double low = x.mean() - quantity;
        double high = x.mean();
        for (int i = 0; i < MOST_DOUBLINGS && shortage.applyAsDouble(low) <= allowed; i++) {
            low -= scale;
            scale *= 2;
        }
        Require.that(
                1 - share < 1 && shortage.applyAsDouble(low) > allowed,
                target
                        + " is reached by every stock, however small; it must be a share that a stock can miss. Ask"
                        + " for more.");
        scale = Math.max(x.standardDeviation(), 1e-12 * Math.abs(x.mean()));
        for (int i = 0; i < MOST_DOUBLINGS && shortage.applyAsDouble(high) > allowed; i++) {
            high += scale;
            scale *= 2;
        }
        if (WholePieces.are(x)) {
            return leastWhole(Math.floor(low), Math.ceil(high), allowed, shortage);
        }
        double end = high;
        return Roots.between(s -> shortage.applyAsDouble(s) - allowed, low, end);
    }

    private static double leastWhole(double low, double high, double allowed, DoubleUnaryOperator shortage) {
        double below = low;
        double reached = high;
        while (reached - below > 1) {
            double middle = Math.floor(below + (reached - below) / 2);
            if (shortage.applyAsDouble(middle) <= allowed) {
                reached = middle;
            } else {
                below = middle;
            }
        }
        return reached;
    }
}
