package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * How long one stage took, and for how many orders it could be said. Every order is exactly one of measured, open and missing.
 *
 * @param stage the stage
 * @param times the times of the orders measured; those below 0 are among them
 * @param open orders that have begun the stage, not ended it, and passed nothing that comes after it: they are still in it. Their time
 *     is at least the time until now, so a mean without them is too short
 * @param missing orders for which a milestone of the stage is not recorded although they are not in it; never taken for 0
 * @param negative of the orders measured, those that passed the later milestone first; kept, not clipped
 */
public record StageTimes(Stage stage, TimeSummary times, long open, long missing, long negative)
        implements Serializable {

    /** Refuses counts that cannot be. */
    public StageTimes {
        Require.nonNull("stage", stage);
        Require.nonNull("times", times);
        Require.atLeast("open", open, 0L);
        Require.atLeast("missing", missing, 0L);
        Require.atLeast("negative", negative, 0L);
        Require.that(
                negative <= times.count(),
                "negative is " + negative + " and " + times.count() + " orders were measured; it must not be above.");
    }

    /** How many orders were measured. */
    public long measured() {
        return times.count();
    }

    /** How many orders there are: measured, open and missing. */
    public long orders() {
        return times.count() + open + missing;
    }

    /** For example {@code picking (placed > picked): n 314, mean 3.77 d, …, 10 open}; counts of 0 are not printed. */
    @Override
    public String toString() {
        return stage + ": " + times
                + (open == 0 ? "" : ", " + Cells.count(open) + " open")
                + (missing == 0 ? "" : ", " + Cells.count(missing) + " missing")
                + (negative == 0 ? "" : ", " + Cells.count(negative) + " negative");
    }
}
