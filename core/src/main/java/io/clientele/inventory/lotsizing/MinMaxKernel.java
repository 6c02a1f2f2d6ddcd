package io.clientele.inventory.lotsizing;

import io.clientele.inventory.StockCosts;
import java.util.Arrays;

/**
 * The cost of (s,S) levels and their optimum, in the notation of Zheng and Federgruen (1991): {@code m} the renewal density of demand,
 * {@code g} the expected cost of a period that starts at a level.
 */
final class MinMaxKernel {

    private final double[] demand;
    private final double fixed;
    private final double holding;
    private final double shortage;

    /** g from 0 to the end of demand over lead time and one period; linear on either side. */
    private final double[] level;

    private final double mean;

    /** m(j), filled up to {@code known}. */
    private double[] visits = new double[64];

    private int known;

    MinMaxKernel(double[] demand, double[] protection, StockCosts costs) {
        this.demand = demand;
        this.fixed = costs.perOrder();
        this.holding = costs.holdingPerUnitAndPeriod();
        this.shortage = costs.shortagePerUnitAndPeriod();
        this.mean = WholeDemand.mean(protection);
        this.level = new double[protection.length];
        level[0] = shortage * mean;
        double cumulated = 0;
        for (int y = 1; y < level.length; y++) {
            cumulated += protection[y - 1];
            level[y] = level[y - 1] + (holding + shortage) * cumulated - shortage;
        }
        visits[0] = 1 / (1 - demand[0]);
        known = 1;
    }

    MinMaxPolicy optimum() {
        long best = 0;
        while (g(best + 1) < g(best)) {
            best++;
        }
        long upTo = best;
        long reorder = best - 1;
        double cost = cost(reorder, upTo);
        while (cost > g(reorder)) {
            reorder--;
            cost = cost(reorder, upTo);
        }
        for (long candidate = upTo + 1; g(candidate) <= cost; candidate++) {
            double other = cost(reorder, candidate);
            if (other < cost) {
                upTo = candidate;
                cost = other;
                while (cost <= g(reorder + 1)) {
                    reorder++;
                    cost = cost(reorder, upTo);
                }
            }
        }
        return new MinMaxPolicy(reorder, upTo, cost);
    }

    double cost(long reorderPoint, long orderUpTo) {
        int n = (int) (orderUpTo - reorderPoint);
        renew(n);
        double sum = fixed;
        double length = 0;
        for (int j = 0; j < n; j++) {
            sum += visits[j] * g(orderUpTo - j);
            length += visits[j];
        }
        return Math.max(0, sum / length);
    }

    private double g(long y) {
        if (y < 0) {
            return shortage * (mean - y);
        }
        return y < level.length ? level[(int) y] : level[level.length - 1] + holding * (y - level.length + 1);
    }

    private void renew(int n) {
        if (n > visits.length) {
            visits = Arrays.copyOf(visits, Math.max(n, 2 * visits.length));
        }
        for (; known < n; known++) {
            int last = Math.min(known, demand.length - 1);
            double sum = 0;
            for (int k = 1; k <= last; k++) {
                sum += demand[k] * visits[known - k];
            }
            visits[known] = sum / (1 - demand[0]);
        }
    }
}
