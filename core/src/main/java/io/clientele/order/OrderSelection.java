package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The orders of a population with the events that were known of them, and what was left out on the way. It is what an analysis of whole
 * journeys starts from: here a milestone passed several times is still there several times.
 *
 * @param events the orders that belong, with all their events that are no placeholders and were known
 * @param exclusions orders left out, by reason
 * @param placeholders dates that were taken for "not yet"
 * @param later events that were not known yet, by milestone
 */
public record OrderSelection(
        OrderEvents events,
        Map<String, Long> exclusions,
        List<PlaceholderFinding> placeholders,
        Map<String, Long> later)
        implements Serializable {

    /** Copies what it is made of. */
    public OrderSelection {
        Require.nonNull("events", events);
        exclusions = Tallies.copy("exclusions", exclusions);
        placeholders = List.copyOf(Require.nonNull("placeholders", placeholders));
        later = Tallies.copy("later", later);
    }

    static OrderSelection of(OrderEvents events, OrderPopulation population, AsOf asOf) {
        OrderTimes times = OrderTimes.of(events, population, asOf, events.milestones());
        return new OrderSelection(
                events.selected(times.positions(), times::counts),
                times.exclusions(),
                times.placeholders(),
                times.later());
    }

    /** What was left out, as sentences for a report; empty if nothing was. */
    public String leftOut() {
        StringBuilder text = new StringBuilder();
        if (!exclusions.isEmpty()) {
            text.append("Left out: ").append(Tallies.show(exclusions)).append(". ");
        }
        placeholders.forEach(finding ->
                text.append("Placeholder, taken for not yet: ").append(finding).append(". "));
        if (!later.isEmpty()) {
            text.append("Not known yet: ").append(Tallies.show(later)).append(". ");
        }
        return text.toString().strip();
    }

    /** For example {@code 314 orders, 628 events. Left out: 6 STATUS Cancelled.} */
    @Override
    public String toString() {
        return (Cells.count(events.orders(), "order") + ", " + Cells.count(events.size(), "event") + ". " + leftOut())
                .strip();
    }
}
