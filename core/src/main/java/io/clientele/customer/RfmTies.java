package io.clientele.customer;

import java.util.Locale;

/** How customers are cut into score classes, and what becomes of customers with equal values. */
public enum RfmTies {

    /**
     * Equal customers share a score, that of the quantile class their value falls in (the default): the breaks are the type-7
     * quantiles at 1/L, 2/L, …, classes are closed on the right, and breaks that coincide are dropped, so that there may be fewer
     * classes than asked for, see {@link RfmScores#levels()}. The least value always has score 1.
     */
    QUANTILE,

    /**
     * Equal customers share a score, that of their average rank:
     *
     * <pre>
     * score = ceil(L · (average rank − ½) / n)        rank 1 = worst
     * </pre>
     *
     * Where many are equal, some scores stay empty, possibly the lowest: 60 % with a single purchase have the score 2 of 5.
     */
    MIDRANK,

    /**
     * Classes of equal size as SQL's NTILE makes them: sorted from worst to best, equal customers in the order of their ids, the first
     * n mod L classes one larger. Equal customers may get different scores.
     */
    NTILE;

    /** {@code ties by quantile}. */
    String label() {
        return "ties by " + name().toLowerCase(Locale.ROOT);
    }
}
