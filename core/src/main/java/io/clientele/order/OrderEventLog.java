package io.clientele.order;

import io.clientele.internal.check.Require;

/** Remembers every event, for cycles that need to look at more than one time a milestone. */
final class OrderEventLog implements OrderCycleState {

    private static final long serialVersionUID = 1L;

    private final OrderEventsAccumulator events;

    OrderEventLog(OrderCycle cycle, Resolution resolution) {
        events = OrderEventsAccumulator.empty(resolution);
        cycle.known().forEach(events::milestone);
        cycle.attributes().forEach(events::attribute);
        for (Dwell dwell : cycle.terms().dwells) {
            if (dwell instanceof Dwell.FutureDated wait) {
                events.due(wait.requested());
            }
        }
    }

    @Override
    public void add(String order, Milestone milestone, long tick) {
        events.add(new OrderEvent(order, milestone, events.resolution(), tick));
    }

    @Override
    public void add(long order, Milestone milestone, long tick) {
        events.add(order, milestone, tick);
    }

    @Override
    public void add(long[] orders, Milestones dictionary, short[] codes, long[] ticks) {
        events.add(orders, dictionary, codes, ticks);
    }

    @Override
    public void describe(String order, String attribute, String value) {
        events.describe(order, attribute, value);
    }

    @Override
    public void due(String order, DueDate kind, long tick) {
        events.due(order, kind, tick);
    }

    @Override
    public void merge(OrderCycleState other) {
        Require.that(
                other instanceof OrderEventLog,
                "an accumulator that keeps every event and one that keeps one time a milestone do not add up;"
                        + " both must be made alike.");
        events.merge(((OrderEventLog) other).events);
    }

    @Override
    public long size() {
        return events.size();
    }

    @Override
    public long orders() {
        return events.orders();
    }

    @Override
    public OrderCycleReport report(OrderCycle cycle) {
        return cycle.report(events.finish());
    }
}
