package io.clientele.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Orders with all that real ones have: missing, repeated and backward milestones, numeric and other ids. */
final class SimulatedOrders {

    static final Milestones PROCESS =
            Milestones.of(Milestone.PLACED, Milestone.PICKED, Milestone.SHIPPED, Milestone.DELIVERED);

    private SimulatedOrders() {}

    static List<OrderEvent> events(int orders, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<OrderEvent> events = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            long time = 1_700_000_000_000L + random.nextLong(10_000_000_000L);
            for (Milestone milestone : PROCESS.sequence()) {
                int copies = random.nextInt(20) == 0 ? 0 : random.nextInt(10) == 0 ? 2 : 1;
                for (int copy = 0; copy < copies; copy++) {
                    time += random.nextLong(-5_000_000L, 300_000_000L);
                    events.add(OrderEvent.at(id(order), milestone, Instant.ofEpochMilli(time)));
                }
            }
        }
        return events;
    }

    static String id(int order) {
        return order % 3 == 0 ? "X-" + order : Integer.toString(order);
    }
}
