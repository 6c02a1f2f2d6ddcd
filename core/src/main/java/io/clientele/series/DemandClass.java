package io.clientele.series;

/** The four kinds of demand of Syntetos and Boylan, and the absence of any. */
public enum DemandClass {
    /** Comes in most periods, in similar sizes: ADI below 1.32, CV² below 0.49. */
    SMOOTH,
    /** Comes in few periods, in similar sizes: ADI of 1.32 or more, CV² below 0.49. */
    INTERMITTENT,
    /** Comes in most periods, in very different sizes: ADI below 1.32, CV² of 0.49 or more. */
    ERRATIC,
    /** Comes in few periods, in very different sizes: ADI of 1.32 or more, CV² of 0.49 or more. */
    LUMPY,
    /** There was no demand in any period. */
    NONE
}
