package io.clientele.inventory.lotsizing;

import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The recursion over a horizon, from its end, in whole units. Each stage knows its levels and computes H only where it is asked for: H is
 * K-convex, so the search upwards for S ends where H exceeds its least value by more than K.
 */
final class HorizonRecursion {

    private final double[] demand;
    private final double purchase;
    private final double discount;
    private final double holding;
    private final double shortage;
    private final double fixed;
    private final Continuation next;

    /** H from {@code origin} on; NaN where not asked for yet. */
    private double[] known = new double[256];

    private int origin;
    private int reorderPoint = Integer.MIN_VALUE;
    private int orderUpTo;
    private double best;

    private HorizonRecursion(FiniteHorizon horizon, StockCosts costs, double[] demand, Continuation next) {
        this.demand = demand;
        this.purchase = horizon.purchasePerUnit();
        this.discount = horizon.discountPerPeriod();
        this.holding = costs.holdingPerUnitAndPeriod();
        this.shortage = costs.shortagePerUnitAndPeriod();
        this.fixed = costs.perOrder();
        this.next = next;
        Arrays.fill(known, Double.NaN);
        levels();
    }

    static HorizonPlan plan(FiniteHorizon horizon, StockCosts costs) {
        List<HorizonLevel> levels = new ArrayList<>();
        double negative = 0;
        double endHolding = horizon.endHoldingPerUnit();
        double endShortage = horizon.endShortagePerUnit();
        Continuation next = x -> x > 0 ? endHolding * x : -endShortage * x;
        for (int t = horizon.demands().size(); t >= 1; t--) {
            Distribution demand = horizon.demands().get(t - 1);
            negative = Math.max(negative, demand.isDiscrete() ? 0 : demand.cdf(-0.0));
            double[] probabilities = WholeDemand.rounded("demand of period " + t, demand);
            HorizonRecursion stage = new HorizonRecursion(horizon, costs, probabilities, next);
            levels.add(new HorizonLevel(t, stage.reorderPoint, stage.orderUpTo));
            next = stage::from;
        }
        Collections.reverse(levels);
        return new HorizonPlan(levels, horizon.startingStock(), next.cost(horizon.startingStock()), negative);
    }

    private void levels() {
        orderUpTo = 0;
        best = cost(0);
        for (int y = 1; ; y++) {
            double cost = cost(y);
            if (cost < best) {
                best = cost;
                orderUpTo = y;
            } else if (cost > best + fixed) {
                break;
            }
        }
        int s = orderUpTo - 1;
        while (cost(s) <= best + fixed) {
            s--;
        }
        reorderPoint = s;
    }

    /** θ(x): expected cost from a stock of x units on, the purchase of these x not included. */
    private double from(int x) {
        return (x <= reorderPoint ? fixed + best : cost(x)) - purchase * x;
    }

    /** H(y). */
    private double cost(int y) {
        int place = place(y);
        if (Double.isNaN(known[place])) {
            double sum = 0;
            for (int d = 0; d < demand.length; d++) {
                if (demand[d] > 0) {
                    int left = y - d;
                    double now = left > 0 ? holding * left : -shortage * left;
                    sum += demand[d] * (now + discount * next.cost(left));
                }
            }
            known[place] = purchase * y + sum;
        }
        return known[place];
    }

    /** Where H(y) stands, after making room for it. */
    private int place(int y) {
        if (y < origin) {
            int more = Math.max(known.length, origin - y);
            double[] wider = new double[known.length + more];
            Arrays.fill(wider, 0, more, Double.NaN);
            System.arraycopy(known, 0, wider, more, known.length);
            known = wider;
            origin -= more;
        } else if (y - origin >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, Math.max(2 * before, y - origin + 1));
            Arrays.fill(known, before, known.length, Double.NaN);
        }
        return y - origin;
    }

    /** Expected cost from a stock on. */
    @FunctionalInterface
    private interface Continuation {
        double cost(int stock);
    }
}
