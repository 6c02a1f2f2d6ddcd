package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * One percentile of a set of times.
 *
 * @param probability the share of times at or below it, from 0 to 1
 * @param value the time, in the unit of the summary it belongs to
 * @param error how far the percentile of the times themselves can lie from {@code value} at most, in the same unit; 0 if the value is
 *     exact, as it is up to the size that a {@link TimeAccumulator} states
 */
public record Percentile(double probability, double value, double error) implements Serializable {

    /** Refuses a probability outside [0, 1], a value that is not finite and an error below 0. */
    public Percentile {
        Require.probability("probability", probability);
        Require.finite("value", value);
        Require.nonNegative("error", error);
    }

    /** An exact percentile. */
    public static Percentile exact(double probability, double value) {
        return new Percentile(probability, value, 0);
    }

    /** For example {@code P90 6.00}, or {@code P90 677.61 ± 0.15} where it is not exact. */
    @Override
    public String toString() {
        return TimeSummary.heading(probability) + " " + Cells.fixed(value, 2)
                + (error == 0 ? "" : " ± " + Cells.significant(error, 2));
    }
}
