package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * A weak opinion about a parameter before seeing data: its logarithm is normal around the logarithm of a median. Unlike a penalty on
 * the parameter itself it does not depend on the unit of time, as long as the median is given in the model's.
 *
 * <pre>{@code
 * LogPrior.on("a").around(1).within(3)     // most likely between a third and three times the median
 * }</pre>
 *
 * @param parameter the parameter's name in the model's notation
 * @param median the middle of the opinion, above 0, in the model's unit of time
 * @param spread standard deviation of the logarithm, above 0
 */
public record LogPrior(String parameter, double median, double spread) implements Serializable {

    /** Checks the ranges. */
    public LogPrior {
        Require.text("parameter", parameter);
        Require.positive("median", median);
        Require.positive("spread", spread);
    }

    /** An opinion about a parameter, whose median has still to be given. */
    public static OnParameter on(String parameter) {
        return new OnParameter(parameter);
    }

    /**
     * An opinion that waits for its median.
     *
     * @param parameter the parameter's name
     */
    public record OnParameter(String parameter) implements Serializable {

        /** Checks that there is a name. */
        public OnParameter {
            Require.text("parameter", parameter);
        }

        /** The median, with a factor of e as one standard deviation unless {@link LogPrior#within} says else. */
        public LogPrior around(double median) {
            return new LogPrior(parameter, median, 1);
        }

        /** One line. */
        @Override
        public String toString() {
            return "prior on " + parameter + ", still without a median";
        }
    }

    /** The same where one standard deviation is this factor either way; above 1. */
    public LogPrior within(double factor) {
        Require.that(
                factor > 1 && Double.isFinite(factor),
                "factor is " + Require.show(factor) + "; it must be above 1. Write 3 for a third to three times.");
        return new LogPrior(parameter, median, StrictMath.log(factor));
    }

    /** One line: {@code a around 1.000, one standard deviation a factor of 3.00}. */
    @Override
    public String toString() {
        return parameter + " around " + Cells.significant(median, 4) + ", one standard deviation a factor of "
                + Cells.fixed(StrictMath.exp(spread), 2);
    }
}
