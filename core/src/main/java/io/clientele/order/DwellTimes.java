package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * How long orders dwelt for one reason, of those whose whole cycle was measured.
 *
 * @param dwell why, in words
 * @param times how long those that did dwelt within their cycle, each order's dwells together
 * @param unending how many orders have a hold that was never ended
 * @param unmatched how many events end a hold that never began
 */
public record DwellTimes(String dwell, TimeSummary times, long unending, long unmatched) implements Serializable {

    /** Checks its parts. */
    public DwellTimes {
        Require.text("dwell", dwell);
        Require.nonNull("times", times);
        Require.atLeast("unending", unending, 0L);
        Require.atLeast("unmatched", unmatched, 0L);
    }

    /** How many orders dwelt. */
    public long orders() {
        return times.count();
    }

    /** For example {@code hold (held > resumed) of 12 orders, mean 1.50 d, 1 never ended}. */
    @Override
    public String toString() {
        return dwell + " of " + Cells.count(orders(), "order")
                + (orders() == 0
                        ? ""
                        : ", mean " + Cells.fixed(times.mean(), 2) + " "
                                + times.unit().symbol())
                + (unending == 0 ? "" : ", " + Cells.count(unending) + " never ended")
                + (unmatched == 0 ? "" : ", " + Cells.count(unmatched) + " ended without having begun");
    }
}
