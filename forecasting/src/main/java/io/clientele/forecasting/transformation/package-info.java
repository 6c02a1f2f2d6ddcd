/**
 * What is done to a series before a model sees it, and undone in its forecasts: the season taken out by
 * {@link io.clientele.forecasting.transformation.SeasonallyAdjusted}, so that any model can forecast long or several seasons.
 */
@NullMarked
package io.clientele.forecasting.transformation;

import org.jspecify.annotations.NullMarked;
