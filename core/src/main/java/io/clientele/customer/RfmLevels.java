package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * How many classes there are of each score: what was asked for, or fewer where there are fewer customers or, under
 * {@link RfmTies#QUANTILE}, where breaks coincide.
 *
 * @param r classes of recency, 1 or more
 * @param f classes of frequency, 1 or more
 * @param m classes of the amount, 1 or more
 */
public record RfmLevels(int r, int f, int m) implements Serializable {

    /** Checks that there is at least one class of each. */
    public RfmLevels {
        Require.atLeast("r", r, 1);
        Require.atLeast("f", f, 1);
        Require.atLeast("m", m, 1);
    }

    /** A score on the scale from 1 to 5, 5 best: ceil(5 · (s − ½) / L), the score itself for L = 5. */
    int fifth(int score, int levels, RfmDirection direction) {
        int s = direction == RfmDirection.ONE_IS_BEST ? levels + 1 - score : score;
        return (5 * (2 * s - 1) + 2 * levels - 1) / (2 * levels);
    }

    /** One line: {@code 5 classes of R, 3 of F, 5 of M}. */
    @Override
    public String toString() {
        return r + " classes of R, " + f + " of F, " + m + " of M";
    }
}
