package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * One customer's recency, frequency and monetary value, and the scores for them.
 *
 * @param customer who
 * @param recencyDays days since the last purchase
 * @param frequency number of purchases, 1 or more
 * @param monetary total or average spend, as the spec has it
 * @param r score of recency
 * @param f score of frequency
 * @param m score of monetary
 */
public record RfmScore(CustomerId customer, int recencyDays, int frequency, double monetary, int r, int f, int m)
        implements Serializable {

    /** Checks the ranges. */
    public RfmScore {
        Require.nonNull("customer", customer);
        Require.atLeast("recencyDays", recencyDays, 0);
        Require.atLeast("frequency", frequency, 1);
        Require.finite("monetary", monetary);
        Require.atLeast("r", r, 1);
        Require.atLeast("f", f, 1);
        Require.atLeast("m", m, 1);
    }

    /** The three scores as one word: {@code 545}, or {@code 5-12-3} where a score has two digits. */
    public String cell() {
        String gap = Math.max(r, Math.max(f, m)) > 9 ? "-" : "";
        return r + gap + f + gap + m;
    }

    /** One line: {@code A: 12 days, 3 purchases, 42.50, RFM 545}. */
    @Override
    public String toString() {
        return customer + ": " + Cells.count(recencyDays, "day") + ", " + Cells.count(frequency, "purchase") + ", "
                + Cells.fixed(monetary, 2) + ", RFM " + cell();
    }
}
