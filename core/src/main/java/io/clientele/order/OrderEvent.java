package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that happened to one order: it passed a milestone at a time.
 *
 * @param order the order's id, without blanks around it; never blank
 * @param milestone what it passed
 * @param resolution whether the time is a whole date or an instant
 * @param tick the time: days since 1970-01-01 for a date, milliseconds since then (UTC) for an instant
 */
public record OrderEvent(String order, Milestone milestone, Resolution resolution, long tick) implements Serializable {

    /** Refuses a blank order id, null parts, and a time more than 100,000 years from 1970, which is no time of an order. */
    public OrderEvent {
        order = Require.text("order", order).strip();
        Require.nonNull("milestone", milestone);
        Require.nonNull("resolution", resolution).checked(tick);
    }

    /** An event on a whole date. */
    public static OrderEvent on(String order, Milestone milestone, LocalDate date) {
        return new OrderEvent(order, milestone, Resolution.DAYS, Resolution.tick(date));
    }

    /** An event at an instant; what is finer than a millisecond is cut off. */
    public static OrderEvent at(String order, Milestone milestone, Instant instant) {
        return new OrderEvent(order, milestone, Resolution.MILLISECONDS, Resolution.tick(instant));
    }

    /** For example {@code 10100 shipped 2003-01-10}. */
    @Override
    public String toString() {
        return order + " " + milestone + " " + resolution.show(tick);
    }
}
