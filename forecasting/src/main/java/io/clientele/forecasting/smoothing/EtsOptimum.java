package io.clientele.forecasting.smoothing;

/**
 * What a search found.
 *
 * @param estimate parameters and states, in the unit of the series
 * @param negativeLogLikelihood −log L without constants and without the penalty, in the unit of the series
 * @param penalty the price of the parameters; 0 without one
 */
record EtsOptimum(EtsEstimate estimate, double negativeLogLikelihood, double penalty) {}
