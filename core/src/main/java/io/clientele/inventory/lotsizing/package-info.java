/**
 * How much to order at a time, and when: lots for steady demand, for demand that varies, for one season, and for a horizon that ends.
 *
 * <p>Start with {@link io.clientele.inventory.lotsizing.Eoq} where demand is steady: it knows production rates, back-orders, packs,
 * shelf life and prices that fall with the quantity, and {@link io.clientele.inventory.lotsizing.JointReplenishment} orders several
 * items together.
 */
@NullMarked
package io.clientele.inventory.lotsizing;

import org.jspecify.annotations.NullMarked;
