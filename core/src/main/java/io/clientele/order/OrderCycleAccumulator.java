package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Takes the events of orders as they arrive, late ones and repeated ones too, and ends in the report of an {@link OrderCycle}. It is
 * mergeable: however the events were split over accumulators and in whatever order those were merged, the report is the same to the
 * bit.
 *
 * <p>Not thread-safe: one accumulator a thread, then {@link #merge}.
 */
public final class OrderCycleAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OrderCycle cycle;
    private final OrderEventsAccumulator events;

    private OrderCycleAccumulator(OrderCycle cycle, OrderEventsAccumulator events) {
        this.cycle = cycle;
        this.events = events;
    }

    /** An accumulator that holds nothing. */
    public static OrderCycleAccumulator empty(OrderCycle cycle, Resolution resolution) {
        OrderEventsAccumulator events = OrderEventsAccumulator.empty(resolution);
        Require.nonNull("cycle", cycle).known().forEach(events::milestone);
        cycle.attributes().forEach(events::attribute);
        return new OrderCycleAccumulator(cycle, events);
    }

    /** Adds an event; its resolution must be this accumulator's. */
    public OrderCycleAccumulator add(OrderEvent event) {
        events.add(event);
        return this;
    }

    /** Adds an event on a whole date. */
    public OrderCycleAccumulator add(String order, Milestone milestone, LocalDate date) {
        events.add(order, milestone, date);
        return this;
    }

    /** Adds an event at an instant. */
    public OrderCycleAccumulator add(String order, Milestone milestone, Instant instant) {
        events.add(order, milestone, instant);
        return this;
    }

    /**
     * Adds an event of an order whose id is a number.
     *
     * @param tick days since 1970-01-01 or milliseconds since then (UTC), as the resolution says
     */
    public OrderCycleAccumulator add(long order, Milestone milestone, long tick) {
        events.add(order, milestone, tick);
        return this;
    }

    /** States an attribute of an order; one value an attribute and order, a blank says nothing. */
    public OrderCycleAccumulator describe(String order, String attribute, String value) {
        events.describe(order, attribute, value);
        return this;
    }

    /** Adds all that another accumulator holds; the other stays as it is. */
    public OrderCycleAccumulator merge(OrderCycleAccumulator other) {
        events.merge(Require.nonNull("other", other).events);
        return this;
    }

    /** How many events were added so far. */
    public int size() {
        return events.size();
    }

    /** The report of all that was added so far; the accumulator can go on. */
    public OrderCycleReport finish() {
        return cycle.report(events.finish());
    }

    /** For example {@code order cycle placed > shipped, all orders, in days, from 1,639 events of 830 orders, whole dates}. */
    @Override
    public String toString() {
        return cycle + ", from " + events;
    }
}
