/**
 * What customers will still buy: models in which everyone buys at a rate of their own until, unseen, they stop.
 *
 * <p>Start with {@link io.clientele.lifetime.BuyingModel}.
 */
@NullMarked
package io.clientele.lifetime;

import org.jspecify.annotations.NullMarked;
