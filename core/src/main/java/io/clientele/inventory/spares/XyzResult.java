package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How much a history of demand varies.
 *
 * @param rule the limits
 * @param periods of the history
 * @param mean demand of a period
 * @param standardDeviation of the demand of a period, divisor n - 1
 */
public record XyzResult(Xyz rule, int periods, double mean, double standardDeviation) implements Serializable {

    /** Checks the ranges. */
    public XyzResult {
        Require.nonNull("rule", rule);
        Require.atLeast("periods", periods, 2);
        Require.nonNegative("mean", mean);
        Require.nonNegative("standardDeviation", standardDeviation);
    }

    /** The coefficient of variation; empty without demand. */
    public OptionalDouble variation() {
        return mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(standardDeviation / mean);
    }

    /** The class; none without demand, never X. */
    public XyzClass xyzClass() {
        if (mean == 0) {
            return XyzClass.NONE;
        }
        double variation = standardDeviation / mean;
        return variation <= rule.limitX() ? XyzClass.X : variation <= rule.limitY() ? XyzClass.Y : XyzClass.Z;
    }

    /** For example {@code Y, variation 0.3643}. */
    @Override
    public String toString() {
        return xyzClass() + ", variation " + Cells.significant(variation(), 4);
    }
}
