/** The theta method. */
@NullMarked
package io.clientele.forecasting.theta;

import org.jspecify.annotations.NullMarked;
