package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A stretch of the order cycle between two milestones: its time is the later one's instant minus the earlier one's.
 *
 * @param name how it is called in a report; {@code "from > to"} unless named
 * @param from where it begins
 * @param to where it ends; another milestone than {@code from}
 */
public record Stage(String name, Milestone from, Milestone to) implements Serializable {

    /** Refuses a blank name and a stage that ends where it begins. */
    public Stage {
        name = Require.text("stage", name).strip();
        Require.nonNull("from", from);
        Require.nonNull("to", to);
        Require.that(
                !from.equals(to),
                "stage " + name + " goes from " + from + " to " + to + "; its two milestones must differ.");
    }

    /** The stage between two milestones, named after them: {@code "picked > packed"}. */
    public static Stage between(Milestone from, Milestone to) {
        return new Stage(from + " > " + to, from, to);
    }

    /** The same stage under another name. */
    public Stage named(String otherName) {
        return new Stage(otherName, from, to);
    }

    /** The name, and the milestones where the name does not say them: {@code picking (placed > picked)}. */
    @Override
    public String toString() {
        String ends = from + " > " + to;
        return name.equals(ends) ? name : name + " (" + ends + ")";
    }
}
