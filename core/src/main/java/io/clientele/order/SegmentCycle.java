package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.series.Cadence;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * The order cycle of the orders that share a value of an attribute.
 *
 * @param attribute the attribute, such as {@code region}
 * @param segment its value; {@link #UNSTATED} for the orders that do not say
 * @param stages the stages, as in the whole report
 * @param total the whole cycle
 */
public record SegmentCycle(String attribute, String segment, List<StageTimes> stages, StageTimes total)
        implements Serializable {

    /** The segment of the orders that do not say. */
    public static final String UNSTATED = "(not stated)";

    /** The name under which a report has the periods in which orders passed a milestone: {@code "placed, weekly"}. */
    public static String period(Milestone milestone, Cadence cadence) {
        return Require.nonNull("milestone", milestone) + ", "
                + Require.nonNull("cadence", cadence).name().toLowerCase(Locale.ROOT);
    }

    /** Refuses blanks and nulls. */
    public SegmentCycle {
        Require.text("attribute", attribute);
        Require.text("segment", segment);
        stages = List.copyOf(Require.nonNull("stages", stages));
        Require.nonNull("total", total);
    }

    /** How many orders the segment has. */
    public long orders() {
        return total.orders();
    }

    /** For example {@code ShipVia 3: total (placed > shipped): n 249, …}. */
    @Override
    public String toString() {
        return attribute + " " + segment + ": " + total;
    }
}
