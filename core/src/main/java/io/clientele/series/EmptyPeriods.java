package io.clientele.series;

/**
 * What a period becomes for which nothing was recorded.
 *
 * <p>No order in March usually means that demand was zero; no meter reading in March means that nobody knows. Only the one who knows
 * the data can tell the two apart.
 */
public enum EmptyPeriods {
    /** Nothing happened: the period's value is 0. */
    ZEROS,
    /** Nothing is known: the period is a gap. */
    GAPS,
    /** There must be none: an empty period is an error that names it. */
    REFUSED
}
