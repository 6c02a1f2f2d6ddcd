package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.stat.Survival;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How long a stage takes for the orders that share a value of an attribute, with those that are still in it.
 *
 * @param attribute the attribute, such as {@code region}, or the name of a {@linkplain SegmentCycle#period period}
 * @param segment its value; {@link SegmentCycle#UNSTATED} for the orders that do not say
 * @param orders how many orders the segment has
 * @param survivals the estimate; none if none of these orders has begun the stage
 */
public record SegmentSurvival(String attribute, String segment, long orders, List<Survival> survivals)
        implements Serializable {

    /** Refuses blanks, and more in the stage than there are orders. */
    public SegmentSurvival {
        Require.text("attribute", attribute);
        Require.text("segment", segment);
        Require.atLeast("orders", orders, 0L);
        survivals = List.copyOf(Require.nonNull("survivals", survivals));
        Require.that(
                survivals.size() <= 1, "survivals has " + survivals.size() + " elements; there must be at most 1.");
        for (Survival survival : survivals) {
            Require.that(
                    survival.size() <= orders,
                    "orders is " + orders + " and " + survival.size() + " are in survivals; it must not be below.");
        }
    }

    /** The estimate; empty if none of these orders has begun the stage. */
    public Optional<Survival> survival() {
        return survivals.stream().findFirst();
    }

    /** How many of the orders neither ended the stage nor are in it, because a milestone of theirs is not recorded. */
    public long missing() {
        return orders - survival().map(Survival::size).orElse(0L);
    }

    /** The segment, and how many ended and are open. */
    @Override
    public String toString() {
        return attribute + " " + segment + ": "
                + survival()
                        .map(s -> s.ended() + " ended, " + s.open() + " open")
                        .orElse("none begun");
    }
}
