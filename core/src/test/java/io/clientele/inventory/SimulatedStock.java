package io.clientele.inventory;

import io.clientele.stat.Distribution;
import io.clientele.stat.SeededRandom;
import java.util.PriorityQueue;

/** A stock under continuous review, acted out order by order: an independent way to every figure of a {@link PolicyService}. */
final class SimulatedStock {

    /** How the position is looked at after a customer's order: what to order. */
    interface Rule {
        double order(double position);
    }

    /** Figures of one run, in the order of {@link #NAMES}. */
    static final String[] NAMES = {
        "fill rate",
        "order fill rate",
        "ready rate",
        "nobody waits",
        "on hand",
        "back-orders",
        "cycle service level",
        "orders"
    };

    private final OrderDemand demand;
    private final Distribution leadTime;
    private final Rule rule;
    private final double start;
    private final boolean lost;

    SimulatedStock(OrderDemand demand, Distribution leadTime, double start, Rule rule, boolean lost) {
        this.demand = demand;
        this.leadTime = leadTime;
        this.start = start;
        this.rule = rule;
        this.lost = lost;
    }

    /** Figures of a run after a warm-up of 200 days. */
    double[] run(long seed, double horizon) {
        double warm = 200;
        double end = warm + horizon;
        SeededRandom random = SeededRandom.of(seed);
        double net = start;
        double onOrder = 0;
        double now = 0;
        double units = 0;
        double met = 0;
        double orders = 0;
        double metOrders = 0;
        double ready = 0;
        double nobody = 0;
        double onHand = 0;
        double waiting = 0;
        double cycles = 0;
        double calm = 0;
        double placed = 0;
        boolean ranOut = false;
        PriorityQueue<double[]> arrivals = new PriorityQueue<>((a, b) -> Double.compare(a[0], b[0]));
        double nextOrder = -StrictMath.log(random.nextUniform()) / demand.orders();
        while (now < end) {
            boolean arrival = !arrivals.isEmpty() && arrivals.peek()[0] <= nextOrder;
            double next = Math.min(end, arrival ? arrivals.peek()[0] : nextOrder);
            double span = next > warm ? next - Math.max(now, warm) : 0;
            boolean counts = next > warm;
            ready += net > 0 ? span : 0;
            nobody += net >= 0 ? span : 0;
            onHand += Math.max(0, net) * span;
            waiting += Math.max(0, -net) * span;
            now = next;
            if (now >= end) {
                break;
            }
            if (arrival) {
                double quantity = arrivals.poll()[1];
                cycles += counts ? 1 : 0;
                calm += counts && !ranOut ? 1 : 0;
                net += quantity;
                onOrder -= quantity;
                ranOut = net < 0;
            } else {
                double size = demand.sizes().sample(random);
                double filled = Math.min(size, Math.max(0, net));
                units += counts ? size : 0;
                met += counts ? filled : 0;
                orders += counts ? 1 : 0;
                metOrders += counts && filled == size ? 1 : 0;
                ranOut |= filled < size;
                net -= lost ? filled : size;
                nextOrder = now - StrictMath.log(random.nextUniform()) / demand.orders();
                double quantity = rule.order(net + onOrder);
                if (quantity > 0) {
                    placed += counts ? 1 : 0;
                    onOrder += quantity;
                    arrivals.add(new double[] {now + leadTime.sample(random), quantity});
                }
            }
        }
        return new double[] {
            met / units,
            metOrders / orders,
            ready / horizon,
            nobody / horizon,
            onHand / horizon,
            waiting / horizon,
            calm / cycles,
            placed / horizon
        };
    }
}
