/**
 * Exponential smoothing.
 */
@NullMarked
package io.clientele.forecasting.smoothing;

import org.jspecify.annotations.NullMarked;
