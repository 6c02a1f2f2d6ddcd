package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Takes the events of orders as they arrive, late ones and repeated ones too, and ends in the report of an {@link OrderCycle}. It is
 * mergeable: however the events were split over accumulators and in whatever order those were merged, the report is the same to the
 * bit.
 *
 * <p><b>What it remembers.</b> Of each order its id and one time a milestone, in 8 bytes and 5 a milestone beside about 8 to be found
 * again: 41 to 45 bytes for five milestones, however many events there were. Nothing is forgotten when an order is complete, because a
 * later event, or another accumulator, may still change it; events that do not count of their order are kept to be reported, 14 bytes
 * each. A cycle in open time, net of dwell or by period, and placeholders found by what orders share, need every event: they then cost
 * what {@link OrderEventsAccumulator} says.
 *
 * <p><b>Percentiles</b> are exact up to a stated number of orders in a stage and segment, and beyond it know their error, as
 * {@link TimeAccumulator} says; up to that number, and where every event is kept, the report equals
 * {@link OrderCycle#report(OrderEvents)} of the same events. Everything else is exact always.
 *
 * <p>Long columns of events, and the report of many orders, are worked on by the threads of the common pool; the report does not depend
 * on how many they are. Not thread-safe: one accumulator a thread, then {@link #merge}.
 */
public final class OrderCycleAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OrderCycle cycle;
    private final Resolution resolution;
    private final OrderCycleState state;

    private OrderCycleAccumulator(OrderCycle cycle, Resolution resolution, OrderCycleState state) {
        this.cycle = cycle;
        this.resolution = resolution;
        this.state = state;
    }

    /** An accumulator that holds nothing; its percentiles are exact up to {@value TimeAccumulator#EXACT_UP_TO} orders. */
    public static OrderCycleAccumulator empty(OrderCycle cycle, Resolution resolution) {
        return empty(cycle, resolution, TimeAccumulator.EXACT_UP_TO);
    }

    /**
     * An accumulator that holds nothing.
     *
     * @param exactUpTo up to how many orders in a stage and segment percentiles are exact, 0 or more; eight bytes each while the report is
     *     made
     */
    public static OrderCycleAccumulator empty(OrderCycle cycle, Resolution resolution, int exactUpTo) {
        Require.nonNull("cycle", cycle).terms().unit.ticks(Require.nonNull("resolution", resolution));
        Require.atLeast("exactUpTo", exactUpTo, 0);
        return new OrderCycleAccumulator(
                cycle,
                resolution,
                cycle.needsOneTimeAMilestone()
                        ? new OrderStateTable(cycle, resolution, exactUpTo)
                        : new OrderEventLog(cycle, resolution));
    }

    /** Adds an event; its resolution must be this accumulator's. */
    public OrderCycleAccumulator add(OrderEvent event) {
        require(Require.nonNull("event", event).resolution());
        state.add(event.order(), event.milestone(), event.tick());
        return this;
    }

    /** Adds an event on a whole date. */
    public OrderCycleAccumulator add(String order, Milestone milestone, LocalDate date) {
        require(Resolution.DAYS);
        state.add(order, milestone, Resolution.tick(date));
        return this;
    }

    /** Adds an event at an instant. */
    public OrderCycleAccumulator add(String order, Milestone milestone, Instant instant) {
        require(Resolution.MILLISECONDS);
        state.add(order, milestone, Resolution.tick(instant));
        return this;
    }

    /**
     * Adds an event of an order whose id is a number.
     *
     * @param tick days since 1970-01-01 or milliseconds since then (UTC), as the resolution says
     */
    public OrderCycleAccumulator add(long order, Milestone milestone, long tick) {
        state.add(order, milestone, tick);
        return this;
    }

    /**
     * Adds events held as columns, for orders whose ids are numbers: order {@code i} passed, at tick {@code i}, the milestone that stands in
     * the dictionary at {@code codes[i]}. Ticks as in {@link #add(long, Milestone, long)}. The columns are read, not kept.
     *
     * @throws IllegalArgumentException if a code is not a position in the dictionary or a tick is out of range; no event is kept then
     */
    public OrderCycleAccumulator add(long[] orderIds, Milestones dictionary, short[] codes, long[] ticks) {
        state.add(orderIds, dictionary, codes, ticks);
        return this;
    }

    /** States by which date an order is due; needed only where a dwell counts from it. */
    public OrderCycleAccumulator due(String order, DueDate kind, LocalDate date) {
        require(Resolution.DAYS);
        state.due(order, kind, Resolution.tick(date));
        return this;
    }

    /** States by which instant an order is due; needed only where a dwell counts from it. */
    public OrderCycleAccumulator due(String order, DueDate kind, Instant instant) {
        require(Resolution.MILLISECONDS);
        state.due(order, kind, Resolution.tick(instant));
        return this;
    }

    /** States an attribute of an order; one value an attribute and order, a blank says nothing. */
    public OrderCycleAccumulator describe(String order, String attribute, String value) {
        state.describe(order, attribute, value);
        return this;
    }

    /**
     * Adds all that another accumulator holds; the other stays as it is.
     *
     * @throws IllegalArgumentException if the other was made for another cycle or resolution
     */
    public OrderCycleAccumulator merge(OrderCycleAccumulator other) {
        require(Require.nonNull("other", other).resolution);
        Require.that(
                cycle.equals(other.cycle),
                "an accumulator of " + cycle + " and one of " + other.cycle
                        + " do not add up; both must be of the same cycle.");
        state.merge(other.state);
        return this;
    }

    /** How many events were added so far. */
    public long size() {
        return state.size();
    }

    /** The report of all that was added so far; the accumulator can go on. */
    public OrderCycleReport finish() {
        return state.report(cycle);
    }

    /** For example {@code order cycle placed > shipped, all orders, in days, from 1,639 events of 830 orders, whole dates}. */
    @Override
    public String toString() {
        return cycle + ", from " + Cells.count(state.size(), "event") + " of " + Cells.count(state.orders(), "order")
                + ", " + resolution.plural();
    }

    private void require(Resolution given) {
        Require.that(
                given == resolution,
                "the event has " + given.plural() + " and the others " + resolution.plural()
                        + "; they must not be mixed. Read both as dates or both as instants.");
    }
}
