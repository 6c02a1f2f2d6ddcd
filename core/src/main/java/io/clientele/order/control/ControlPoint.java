package io.clientele.order.control;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * One period of a control chart.
 *
 * @param period its label, such as {@code 2024-W10}
 * @param orders how many orders begun in it were measured
 * @param open how many begun in it are still open; where there are any, the mean is of the quicker ones
 * @param mean the mean of those measured
 * @param lower the lower control limit: centre − 3 σ
 * @param upper the upper control limit: centre + 3 σ
 * @param signals what tells that this is not just chance; none where nothing does
 */
public record ControlPoint(
        String period, long orders, long open, double mean, double lower, double upper, List<Signal> signals)
        implements Serializable {

    /** Checks ranges. */
    public ControlPoint {
        Require.text("period", period);
        Require.atLeast("orders", orders, 1L);
        Require.atLeast("open", open, 0L);
        Require.finite("mean", mean);
        Require.finite("lower", lower);
        Require.finite("upper", upper);
        signals = List.copyOf(Require.nonNull("signals", signals));
    }
}
