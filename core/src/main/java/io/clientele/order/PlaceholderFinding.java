package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * A date that was taken for a placeholder: where it stood, how often, and by which rule.
 *
 * @param milestone the milestone whose date it was
 * @param date the date, as {@code 2006-08-23}
 * @param rule the rule that caught it, in words
 * @param events how many events had it, at least 1; they count as not having happened
 */
public record PlaceholderFinding(Milestone milestone, String date, String rule, long events) implements Serializable {

    /** Refuses a date that is none and a count below 1. */
    public PlaceholderFinding {
        Require.nonNull("milestone", milestone);
        date = Resolution.date("date", date).toString();
        Require.text("rule", rule);
        Require.atLeast("events", events, 1L);
    }

    /** For example {@code 10 × shipped 2006-08-23 (after 2005-05-31)}. */
    @Override
    public String toString() {
        return Cells.count(events) + " × " + milestone + " " + date + " (" + rule + ")";
    }
}
