package io.clientele.forecasting.theta;

/**
 * What a search found.
 *
 * @param alpha how much of an error the level takes in
 * @param weight the weight 1 − 1/theta of the trend line
 * @param level the level before the first error
 * @param squares the squared errors
 * @param line the trend line
 */
record ThetaEstimate(double alpha, double weight, double level, double squares, Line line) {}
