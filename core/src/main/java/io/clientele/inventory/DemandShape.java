package io.clientele.inventory;

/** Which distribution stands for the demand during a lead time. */
public enum DemandShape {
    /** Worked out from the demand of a period and the lead time; where that is not possible, as {@link #BY_RULE}. */
    EXACT,
    /**
     * Fitted to mean and variance, the family chosen by this rule, in this order:
     *
     * <pre>
     * variance 0                                                           that value for certain
     * whole pieces, variance at most 1.05 mean and mean below 30           Poisson
     * whole pieces, variance above mean, periods / periods with demand ≥ 1.32   negative binomial
     * standard deviation above half the mean                               gamma
     * else                                                                 normal
     * </pre>
     */
    BY_RULE,
    /** Normal with the same mean and variance. */
    NORMAL,
    /** Gamma with the same mean and variance; the mean must be above 0. */
    GAMMA,
    /** Lognormal with the same mean and variance; the mean must be above 0. */
    LOGNORMAL,
    /** Poisson with the same mean. */
    POISSON,
    /** Negative binomial with the same mean and variance; the variance must be above the mean. */
    NEGATIVE_BINOMIAL
}
