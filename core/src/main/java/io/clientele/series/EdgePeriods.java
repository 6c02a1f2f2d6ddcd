package io.clientele.series;

/**
 * What becomes of the first and the last period when a series is turned into one of longer periods and does not fill them: a series
 * that begins in February has only two months of its first quarter.
 */
public enum EdgePeriods {
    /** An incomplete period is an error that names it. */
    REFUSED,
    /** An incomplete period is left out; the new series begins later or ends earlier. */
    DROPPED,
    /** An incomplete period stands, made of the part that there is. */
    KEPT
}
