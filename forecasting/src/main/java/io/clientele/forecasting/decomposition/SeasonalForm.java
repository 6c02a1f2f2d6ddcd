package io.clientele.forecasting.decomposition;

/** How trend, season and remainder make up the values. */
public enum SeasonalForm {

    /** They are added: y = trend + season + remainder. The season has the unit of the values and adds up to 0. */
    ADDITIVE,

    /** They are multiplied: y = trend · season · remainder. The season is a factor about 1. */
    MULTIPLICATIVE
}
