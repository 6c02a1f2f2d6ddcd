package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * What a rise of retention does to the value of a customer.
 *
 * @param retention from where it rises
 * @param raised to where
 * @param before the value before
 * @param after the value after
 */
public record RetentionEffect(double retention, double raised, double before, double after) implements Serializable {

    /** Checks the ranges. */
    public RetentionEffect {
        Require.probability("retention", retention);
        Require.within("raised", raised, retention, 1);
        Require.finite("before", before);
        Require.finite("after", after);
    }

    /** By how much the value rises. */
    public double gain() {
        return after - before;
    }

    /** The gain as a part of the value before: 0.35 for 35 percent; empty if that value is not above zero. */
    public OptionalDouble relativeGain() {
        double relative = before > 0 ? gain() / before : Double.NaN;
        return Double.isFinite(relative) ? OptionalDouble.of(relative) : OptionalDouble.empty();
    }

    /** One line: {@code retention 80.0 % to 85.0 %: value 60.00 to 75.00, +25.0 %}. */
    @Override
    public String toString() {
        OptionalDouble relative = relativeGain();
        String sign = relative.isPresent() && relative.getAsDouble() > 0 ? "+" : "";
        return "retention " + Cells.percent(retention) + " to " + Cells.percent(raised) + ": value "
                + Cells.fixed(before, 2) + " to " + Cells.fixed(after, 2) + ", "
                + (relative.isPresent() ? sign + Cells.percent(relative) : "no relative gain");
    }
}
