package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * XYZ analysis: classes by the coefficient of variation of demand, {@code sd / mean} with divisor n - 1; a part on a limit is in the
 * steadier class.
 *
 * <pre>{@code
 * XyzClass steady = Xyz.standard().classify(100, 102, 98, 101, 99).xyzClass();   // X
 * }</pre>
 *
 * @param limitX up to which a part is in X, 0 or more; 0.25 as standard
 * @param limitY up to which it is in Y, above {@code limitX}; 0.50 as standard
 */
public record Xyz(double limitX, double limitY) implements Serializable {

    /** Checks the order. */
    public Xyz {
        Require.nonNegative("limitX", limitX);
        Require.finite("limitY", limitY);
        Require.that(
                limitY > limitX,
                "limitY is " + Require.show(limitY) + " and limitX is " + Require.show(limitX)
                        + "; limitY must be above. Write 0.25 for 25 percent.");
    }

    /** Limits 0.25 and 0.50. */
    public static Xyz standard() {
        return new Xyz(0.25, 0.50);
    }

    /** The same with other limits. */
    public Xyz limits(double otherLimitX, double otherLimitY) {
        return new Xyz(otherLimitX, otherLimitY);
    }

    /**
     * The class of a history of demand.
     *
     * @param demand of each period, at least two, 0 or more; periods without demand are zeros
     */
    public XyzResult classify(double... demand) {
        Require.nonEmpty("demand", demand);
        Require.atLeast("number of periods", demand.length, 2, "One period has no variation.");
        double sum = 0;
        for (int i = 0; i < demand.length; i++) {
            sum += Require.nonNegative("demand[" + i + "]", demand[i]);
        }
        double mean = sum / demand.length;
        double squares = 0;
        for (double units : demand) {
            squares += (units - mean) * (units - mean);
        }
        return new XyzResult(this, demand.length, mean, Math.sqrt(squares / (demand.length - 1)));
    }

    /** For example {@code XYZ, limits 0.25 and 0.5}. */
    @Override
    public String toString() {
        return "XYZ, limits " + Cells.number(limitX) + " and " + Cells.number(limitY);
    }
}
