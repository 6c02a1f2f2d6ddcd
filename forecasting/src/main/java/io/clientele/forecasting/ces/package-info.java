/**
 * Complex exponential smoothing: instead of parting a series into level and trend it smooths the observation together with the
 * information that the last errors still hold, as one complex number with one complex parameter. It needs no choice between trend and no
 * trend, which makes it a good member of a combination. Start with {@link io.clientele.forecasting.ces.Ces}: {@code Ces.automatic()}.
 *
 *
 * <p>The state space form, its likelihood and how it is maximised are written up in {@code src/docs/complex-smoothing.md}.
 */
@NullMarked
package io.clientele.forecasting.ces;

import org.jspecify.annotations.NullMarked;
