/**
 * Forecasts of intermittent demand: spare parts, slow movers, anything that is not wanted in most periods.
 */
@NullMarked
package io.clientele.forecasting.intermittent;

import org.jspecify.annotations.NullMarked;
