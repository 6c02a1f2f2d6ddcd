package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * A part and its stock.
 *
 * @param part which
 * @param stock units, on the shelf or on their way to it
 * @param backorders units missing at any time, on average
 */
public record StockedPart(SparePart part, int stock, double backorders) implements Serializable {

    /** Checks the ranges. */
    public StockedPart {
        Require.nonNull("part", part);
        Require.atLeast("stock", stock, 0);
        Require.nonNegative("backorders", backorders);
    }

    /** The share of failures that meet a unit on the shelf, {@code P(X < stock)}; empty without failures. */
    public OptionalDouble fillRate() {
        return part.demandPerPeriod() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Distribution.poisson(part.pipeline()).cdf(stock - 1.0));
    }

    /** Periods that a failure waits for a part on average, {@code backorders / demand}; empty without failures. */
    public OptionalDouble waitInPeriods() {
        return part.demandPerPeriod() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(backorders / part.demandPerPeriod());
    }

    /** What the stock costs. */
    public double investment() {
        return stock * part.pricePerUnit();
    }
}
