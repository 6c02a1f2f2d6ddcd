package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * One percentile of a set of times.
 *
 * @param probability the share of times at or below it, from 0 to 1
 * @param value the time, in the unit of the summary it belongs to
 */
public record Percentile(double probability, double value) implements Serializable {

    /** Refuses a probability outside [0, 1] and a value that is not finite. */
    public Percentile {
        Require.probability("probability", probability);
        Require.finite("value", value);
    }

    /** For example {@code P90 6.00}. */
    @Override
    public String toString() {
        return TimeSummary.heading(probability) + " " + Cells.fixed(value, 2);
    }
}
