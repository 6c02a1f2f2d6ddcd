package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.stat.Rate;
import java.io.Serializable;

/**
 * The reliability of the orders that share a value of an attribute.
 *
 * @param attribute the attribute, such as {@code region}
 * @param segment its value; {@link SegmentCycle#UNSTATED} for the orders that do not say
 * @param onTime the share on time
 * @param inFull the share in full
 * @param onTimeInFull the share on time and in full
 * @param perfectOrder the share of perfect orders
 */
public record SegmentReliability(
        String attribute, String segment, Rate onTime, Rate inFull, Rate onTimeInFull, Rate perfectOrder)
        implements Serializable {

    /** Refuses blanks and nulls. */
    public SegmentReliability {
        Require.text("attribute", attribute);
        Require.text("segment", segment);
        Require.nonNull("onTime", onTime);
        Require.nonNull("inFull", inFull);
        Require.nonNull("onTimeInFull", onTimeInFull);
        Require.nonNull("perfectOrder", perfectOrder);
    }

    /** The segment and its rate on time in one line. */
    @Override
    public String toString() {
        return attribute + " " + segment + ": " + onTime;
    }
}
