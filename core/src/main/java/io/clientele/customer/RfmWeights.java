package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * How much each score counts in the one number {@link RfmScores#weighted()}.
 *
 * @param recency weight of R, 0 or more
 * @param frequency weight of F, 0 or more
 * @param monetary weight of M, 0 or more
 */
public record RfmWeights(double recency, double frequency, double monetary) implements Serializable {

    /** Checks that weights are not negative and not all zero. */
    public RfmWeights {
        Require.nonNegative("recency weight", recency);
        Require.nonNegative("frequency weight", frequency);
        Require.nonNegative("monetary weight", monetary);
        Require.that(
                recency + frequency + monetary > 0,
                "All three weights are 0; at least one must be above 0. Use 1, 1, 1 for equal weights.");
        Require.finite("sum of the weights, times 100", 100 * (recency + frequency + monetary));
    }

    /** The same weight for each. */
    public static RfmWeights equal() {
        return new RfmWeights(1, 1, 1);
    }

    double mean(double r, double f, double m) {
        return (recency * r + frequency * f + monetary * m) / (recency + frequency + monetary);
    }

    /** {@code R, F, M weighing 3, 2, 1}. */
    @Override
    public String toString() {
        return "R, F, M weighing " + Require.show(recency) + ", " + Require.show(frequency) + ", "
                + Require.show(monetary);
    }
}
