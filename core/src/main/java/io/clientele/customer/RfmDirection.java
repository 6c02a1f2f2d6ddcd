package io.clientele.customer;

/** Which end of the scores is the good one. */
public enum RfmDirection {

    /** The highest score is the best (the usual way: 555 are the best customers). */
    HIGHEST_IS_BEST,

    /** Score 1 is the best, as in some textbooks. */
    ONE_IS_BEST
}
