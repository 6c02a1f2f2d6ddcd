package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the events of orders, from anywhere and in any order, into {@link OrderEvents}. It is mergeable: however the events were
 * split over accumulators and in whatever order those were merged, the result is the same to the bit.
 *
 * <p>An event costs about 14 bytes, an order with a numeric id about 24. Not thread-safe: one accumulator a thread, then
 * {@link #merge}.
 */
public final class OrderEventsAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    static final long ABSENT = Long.MIN_VALUE;

    private final Resolution resolution;
    private final OrderIndex orders = new OrderIndex();
    private final HashMap<Milestone, Short> milestones = new HashMap<>();
    private int[] eventOrder = new int[16];
    private short[] eventMilestone = new short[16];
    private long[] eventTick = new long[16];
    private int events;
    private final TreeMap<DueDate, long[]> due = new TreeMap<>();
    private final AttributeColumns attributes = new AttributeColumns();
    private final TreeMap<String, Long> ignored = new TreeMap<>();

    private OrderEventsAccumulator(Resolution resolution) {
        this.resolution = Require.nonNull("resolution", resolution);
    }

    /** An accumulator that holds nothing, for events of one resolution. */
    public static OrderEventsAccumulator empty(Resolution resolution) {
        return new OrderEventsAccumulator(resolution);
    }

    /** Adds an event; its resolution must be this accumulator's. */
    public OrderEventsAccumulator add(OrderEvent event) {
        require(Require.nonNull("event", event).resolution());
        return append(event.order(), event.milestone(), event.tick());
    }

    /** Adds an event on a whole date. */
    public OrderEventsAccumulator add(String order, Milestone milestone, LocalDate date) {
        require(Resolution.DAYS);
        return append(order, milestone, Resolution.tick(date));
    }

    /** Adds an event at an instant. */
    public OrderEventsAccumulator add(String order, Milestone milestone, Instant instant) {
        require(Resolution.MILLISECONDS);
        return append(order, milestone, Resolution.tick(instant));
    }

    /**
     * Adds an event of an order whose id is a number.
     *
     * @param tick days since 1970-01-01 or milliseconds since then (UTC), as the resolution says
     */
    public OrderEventsAccumulator add(long order, Milestone milestone, long tick) {
        resolution.checked(tick);
        return append(code(milestone), orders.row(order), tick);
    }

    /**
     * Adds a column of events of one milestone, for orders whose ids are numbers: order {@code i} passed it at tick {@code i}. Ticks as in
     * {@link #add(long, Milestone, long)}.
     */
    public OrderEventsAccumulator add(long[] orderIds, Milestone milestone, long[] ticks) {
        Require.nonNull("orderIds", orderIds);
        Require.nonNull("ticks", ticks);
        Require.sameLength("orderIds", orderIds.length, "ticks", ticks.length);
        for (long tick : ticks) {
            resolution.checked(tick);
        }
        short code = code(milestone);
        room(orderIds.length);
        for (int i = 0; i < orderIds.length; i++) {
            append(code, orders.row(orderIds[i]), ticks[i]);
        }
        return this;
    }

    /**
     * Adds events held as columns, for orders whose ids are numbers: order {@code i} passed, at tick {@code i}, the milestone that stands in
     * the dictionary at {@code codes[i]}. Ticks as in {@link #add(long, Milestone, long)}.
     *
     * @throws IllegalArgumentException if a code is not a position in the dictionary or a tick is out of range; no event is kept then
     */
    public OrderEventsAccumulator add(long[] orderIds, Milestones dictionary, short[] codes, long[] ticks) {
        check(resolution, orderIds, dictionary, codes, ticks);
        short[] codeHere = new short[dictionary.sequence().size()];
        for (int code = 0; code < codeHere.length; code++) {
            codeHere[code] = code(dictionary.sequence().get(code));
        }
        room(orderIds.length);
        for (int i = 0; i < orderIds.length; i++) {
            append(codeHere[codes[i]], orders.row(orderIds[i]), ticks[i]);
        }
        return this;
    }

    /** Refuses columns of events that do not belong together. */
    static void check(Resolution resolution, long[] orderIds, Milestones dictionary, short[] codes, long[] ticks) {
        Require.nonNull("orderIds", orderIds);
        Require.nonNull("dictionary", dictionary);
        Require.nonNull("codes", codes);
        Require.nonNull("ticks", ticks);
        Require.sameLength("orderIds", orderIds.length, "ticks", ticks.length);
        Require.sameLength("codes", codes.length, "ticks", ticks.length);
        int known = dictionary.sequence().size();
        for (int i = 0; i < ticks.length; i++) {
            if (codes[i] < 0 || codes[i] >= known) {
                Require.within("codes[" + i + "]", codes[i], 0, known - 1);
            }
            resolution.checked(ticks[i]);
        }
    }

    /** Makes an order known that may have no event. */
    public OrderEventsAccumulator order(String order) {
        orders.row(order);
        return this;
    }

    /** Makes a milestone known that no event may have reached yet. */
    public OrderEventsAccumulator milestone(Milestone milestone) {
        code(milestone);
        return this;
    }

    /** Makes an attribute known that no order may state. */
    public OrderEventsAccumulator attribute(String name) {
        attributes.declare(name);
        return this;
    }

    /** Makes a kind of due date known that no order may have. */
    public OrderEventsAccumulator due(DueDate kind) {
        due.computeIfAbsent(Require.nonNull("kind", kind), unused -> new long[0]);
        return this;
    }

    /** States by which date an order is due; one date a kind and order. */
    public OrderEventsAccumulator due(String order, DueDate kind, LocalDate date) {
        require(Resolution.DAYS);
        return due(order, kind, Resolution.tick(date));
    }

    /** States by which instant an order is due; one instant a kind and order. */
    public OrderEventsAccumulator due(String order, DueDate kind, Instant instant) {
        require(Resolution.MILLISECONDS);
        return due(order, kind, Resolution.tick(instant));
    }

    /** States by when an order whose id is a number is due; the time as in {@link #add(long, Milestone, long)}. */
    public OrderEventsAccumulator due(long order, DueDate kind, long tick) {
        resolution.checked(tick);
        Require.nonNull("kind", kind);
        return dueOf(orders.row(order), kind, tick);
    }

    OrderEventsAccumulator due(String order, DueDate kind, long tick) {
        resolution.checked(tick);
        Require.nonNull("kind", kind);
        return dueOf(orders.row(order), kind, tick);
    }

    /**
     * States an attribute of an order, such as its region; one value an attribute and order. A blank value says nothing.
     *
     * @throws IllegalArgumentException if the order has another value already
     */
    public OrderEventsAccumulator describe(String order, String attribute, String value) {
        Require.text("attribute", attribute);
        Require.nonNull("value", value);
        int row = orders.row(order);
        String standing = attributes.put(attribute, row, value);
        if (!standing.isEmpty()) {
            throw contradiction(row, attribute, standing, value.strip());
        }
        return this;
    }

    /** Counts an event that is left out because nobody knows what it means; the count stays with the events. */
    public OrderEventsAccumulator ignore(String what) {
        return ignore(what, 1);
    }

    OrderEventsAccumulator ignore(String what, long count) {
        ignored.merge(Require.text("what", what), Require.atLeast("count", count, 0L), Math::addExact);
        return this;
    }

    /** Adds all that another accumulator holds; the other stays as it is. */
    public OrderEventsAccumulator merge(OrderEventsAccumulator other) {
        require(Require.nonNull("other", other).resolution);
        int[] rows = orders.adopt(other.orders);
        short[] codes = new short[other.milestones.size()];
        other.milestones.forEach((milestone, code) -> codes[code] = code(milestone));
        room(other.events);
        for (int e = 0; e < other.events; e++) {
            eventOrder[events + e] = rows[other.eventOrder[e]];
            eventMilestone[events + e] = codes[other.eventMilestone[e]];
            eventTick[events + e] = other.eventTick[e];
        }
        events += other.events;
        for (Map.Entry<DueDate, long[]> entry : other.due.entrySet()) {
            due(entry.getKey());
            long[] ticks = entry.getValue();
            for (int row = 0; row < ticks.length; row++) {
                if (ticks[row] != ABSENT) {
                    dueOf(rows[row], entry.getKey(), ticks[row]);
                }
            }
        }
        other.ignored.forEach((what, count) -> ignored.merge(what, count, Math::addExact));
        attributes.merge(
                other.attributes,
                rows,
                (attribute, row, standing, value) -> contradiction(rows[row], attribute, standing, value));
        return this;
    }

    /** How many events were added so far. */
    public int size() {
        return events;
    }

    /** How many orders are known so far. */
    int orders() {
        return orders.size();
    }

    /** The times that events added here have. */
    public Resolution resolution() {
        return resolution;
    }

    /** All that was added so far; the accumulator can go on. */
    public OrderEvents finish() {
        OrderIds ids = orders.ids();
        int[] to = orders.canonicalRows(ids);
        Milestone[] names = milestones.keySet().toArray(new Milestone[0]);
        Arrays.sort(names);
        short[] recode = new short[names.length];
        milestones.forEach((milestone, code) -> recode[code] = (short) Arrays.binarySearch(names, milestone));
        int[] offsets = new int[ids.size() + 1];
        for (int e = 0; e < events; e++) {
            offsets[to[eventOrder[e]] + 1]++;
        }
        for (int row = 0; row < ids.size(); row++) {
            offsets[row + 1] += offsets[row];
        }
        int[] next = Arrays.copyOf(offsets, ids.size());
        short[] codes = new short[events];
        long[] ticks = new long[events];
        for (int e = 0; e < events; e++) {
            int at = next[to[eventOrder[e]]]++;
            codes[at] = recode[eventMilestone[e]];
            ticks[at] = eventTick[e];
        }
        for (int row = 0; row < ids.size(); row++) {
            Journeys.sort(codes, ticks, offsets[row], offsets[row + 1]);
        }
        DueDate[] kinds = due.keySet().toArray(new DueDate[0]);
        long[][] dates = new long[kinds.length][ids.size()];
        for (int k = 0; k < kinds.length; k++) {
            Arrays.fill(dates[k], ABSENT);
            long[] ticksOfKind = Require.nonNull("due", due.get(kinds[k]));
            for (int row = 0; row < ticksOfKind.length; row++) {
                if (ticksOfKind[row] != ABSENT) {
                    dates[k][to[row]] = ticksOfKind[row];
                }
            }
        }
        return new OrderEvents(
                resolution,
                ids,
                names,
                offsets,
                codes,
                ticks,
                kinds,
                dates,
                attributes.finish(to, ids.size()),
                new TreeMap<>(ignored));
    }

    /** For example {@code 1,639 events of 830 orders, whole dates}. */
    @Override
    public String toString() {
        return Cells.count(events, "event") + " of " + Cells.count(orders.size(), "order") + ", " + resolution.plural();
    }

    /** Checks all before it keeps any of it, so that a refused event leaves no trace. */
    private OrderEventsAccumulator append(String order, Milestone milestone, long tick) {
        resolution.checked(tick);
        Require.nonNull("milestone", milestone);
        int row = orders.row(order);
        return append(code(milestone), row, tick);
    }

    private OrderEventsAccumulator append(short code, int row, long tick) {
        room(1);
        eventOrder[events] = row;
        eventMilestone[events] = code;
        eventTick[events] = tick;
        events++;
        return this;
    }

    private void room(int more) {
        int needed = Math.addExact(events, more);
        if (needed > eventTick.length) {
            int capacity = Math.max(needed, eventTick.length + (eventTick.length >> 1));
            eventOrder = Arrays.copyOf(eventOrder, capacity);
            eventMilestone = Arrays.copyOf(eventMilestone, capacity);
            eventTick = Arrays.copyOf(eventTick, capacity);
        }
    }

    private short code(Milestone milestone) {
        Short code = milestones.get(Require.nonNull("milestone", milestone));
        if (code == null) {
            Require.that(
                    milestones.size() < Short.MAX_VALUE,
                    "there are more than " + Short.MAX_VALUE
                            + " different milestones; is that column really one of milestones?");
            code = (short) milestones.size();
            milestones.put(milestone, code);
        }
        return code;
    }

    private OrderEventsAccumulator dueOf(int row, DueDate kind, long tick) {
        long[] ticks = due.computeIfAbsent(kind, unused -> new long[0]);
        if (row >= ticks.length) {
            int length = ticks.length;
            ticks = Arrays.copyOf(ticks, Math.max(row + 1, 2 * length));
            Arrays.fill(ticks, length, ticks.length, ABSENT);
            due.put(kind, ticks);
        }
        if (ticks[row] != ABSENT && ticks[row] != tick) {
            throw new IllegalArgumentException("order " + id(row) + " has two " + kind + " dates, "
                    + resolution.show(ticks[row]) + " and " + resolution.show(tick)
                    + "; it must have one. Give the second a kind of its own, or leave it out.");
        }
        ticks[row] = tick;
        return this;
    }

    private String id(int row) {
        OrderIds ids = orders.ids();
        return ids.at(orders.canonicalRows(ids)[row]);
    }

    private void require(Resolution given) {
        Require.that(
                given == resolution,
                "the event has " + given.plural() + " and the others " + resolution.plural()
                        + "; they must not be mixed. Read both as dates or both as instants.");
    }

    private IllegalArgumentException contradiction(int row, String attribute, String standing, String value) {
        return contradiction(id(row), attribute, standing, value);
    }

    static IllegalArgumentException contradiction(String order, String attribute, String standing, String value) {
        return new IllegalArgumentException("order " + order + " has two values of " + attribute + ", \"" + standing
                + "\" and \"" + value + "\"; it must have one. Segment by an attribute of the whole order.");
    }
}
