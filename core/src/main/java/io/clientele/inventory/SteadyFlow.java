package io.clientele.inventory;

import io.clientele.internal.numerics.StandardNormal;
import io.clientele.stat.Distribution;
import io.clientele.stat.Normal;

/** A reorder point and order quantity that demand passes without a jump: the position is uniform between s and s + Q. */
final class SteadyFlow {

    /** Five-point Gauss-Legendre: places and weights on (-1, 1). */
    private static final double[] PLACES = {
        -0.906179845938663993, -0.538469310105683091, 0, 0.538469310105683091, 0.906179845938663993
    };

    private static final double[] WEIGHTS = {
        0.236926885056189088, 0.478628670499366468, 0.568888888888888889, 0.478628670499366468, 0.236926885056189088
    };

    private static final int PANELS = 400;

    /** What the rest of a sum may add to it, relative. */
    private static final double NEGLIGIBLE = 1e-17;

    private SteadyFlow() {}

    static PolicyService orderQuantity(StockPolicy.OrderQuantity policy, LeadTimeDemand demand) {
        double s = policy.reorderPoint();
        double q = policy.orderQuantity();
        CycleService cycle = new CycleService(demand, s, q);
        double ready = cycle.readyRate();
        double backorders = meanLoss(demand.distribution(), s, s + q);
        return new PolicyService(
                policy,
                cycle.cycleServiceLevel(),
                demand.demandRate(),
                demand.demandRate() * (1 - ready),
                0,
                0,
                ready,
                ready,
                Math.max(0, s + q / 2 - demand.mean() + backorders),
                backorders,
                demand.demandRate() / q,
                demand.demandRate() / q,
                demand.period(),
                demand.unit());
    }

    /** The mean of the loss function over a stretch of stock levels. */
    static double meanLoss(Distribution x, double from, double to) {
        if (x instanceof Normal normal && normal.standardDeviation() > 0) {
            double deviation = normal.standardDeviation();
            double low = StandardNormal.secondLoss((from - normal.mean()) / deviation);
            double high = StandardNormal.secondLoss((to - normal.mean()) / deviation);
            return Math.max(0, deviation * deviation * (low - high) / (to - from));
        }
        if (WholePieces.are(x)
                && WholePieces.isWhole(from)
                && WholePieces.isWhole(to)
                && to - from <= WholePieces.MOST_VALUES) {
            return betweenPieces(x, from, to);
        }
        double sum = 0;
        double panel = (to - from) / PANELS;
        for (int i = 0; i < PANELS; i++) {
            double middle = from + (i + 0.5) * panel;
            for (int k = 0; k < PLACES.length; k++) {
                sum += WEIGHTS[k] * x.loss(middle + PLACES[k] * panel / 2);
            }
        }
        return sum / (2 * PANELS);
    }

    /** Between whole numbers the loss of demand in whole pieces is a straight line. It falls, so that the sum may end early. */
    private static double betweenPieces(Distribution x, double from, double to) {
        double sum = (x.loss(from) + x.loss(to)) / 2;
        for (double y = from + 1; y < to; y++) {
            double loss = x.loss(y);
            sum += loss;
            if (loss * (to - y) <= NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum / (to - from);
    }
}
