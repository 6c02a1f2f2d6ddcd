package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * The stock of a repairable part at one place.
 *
 * @param base the place
 * @param stock units, on the shelf or on their way to it
 * @param pipeline units in repair here, at the depot or on their way, on average
 * @param backorders units missing at any time, on average
 */
public record RepairStock(RepairBase base, int stock, double pipeline, double backorders) implements Serializable {

    /** Checks the ranges. */
    public RepairStock {
        Require.nonNull("base", base);
        Require.atLeast("stock", stock, 0);
        Require.nonNegative("pipeline", pipeline);
        Require.nonNegative("backorders", backorders);
    }

    /** The share of failures that meet a unit on the shelf; empty without failures. */
    public OptionalDouble fillRate() {
        return base.failuresPerPeriod() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Distribution.poisson(pipeline).cdf(stock - 1.0));
    }
}
