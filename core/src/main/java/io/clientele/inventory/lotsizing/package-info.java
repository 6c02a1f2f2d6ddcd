/**
 * How much to order at a time, and when: lots for steady demand, for demand that varies, for one season, and for a horizon that ends.
 *
 * <p>Start with {@link io.clientele.inventory.lotsizing.Eoq} where demand is steady: it knows production rates, back-orders, packs,
 * shelf life and prices that fall with the quantity, and {@link io.clientele.inventory.lotsizing.JointReplenishment} orders several
 * items together. {@link io.clientele.inventory.lotsizing.Newsvendor} orders once for an uncertain season.
 *
 * <p>Where demand varies and orders are repeated, {@link io.clientele.inventory.lotsizing.DiscreteRq} and
 * {@link io.clientele.inventory.lotsizing.NormalRq} set the reorder point and the lot together under continuous review,
 * {@link io.clientele.inventory.lotsizing.MinMax} the two levels under periodic review, and
 * {@link io.clientele.inventory.lotsizing.FiniteHorizon} levels that change as the end comes near.
 * {@link io.clientele.inventory.lotsizing.InterruptedSupply} is for suppliers who fail now and then.
 *
 * <p>All of them take {@link io.clientele.inventory.StockCosts}. A period is whatever the demand is counted in: with demand per year, all
 * costs per period are costs per year. A lead time or a cost of an order that was forgotten is refused; one of 0 must be said so.
 *
 * <pre>{@code
 * StockCosts costs = StockCosts.holdingPerUnitAndPeriod(20).perOrder(100).shortagePerUnitAndPeriod(150);
 *
 * LotSize lot = Eoq.demandPerPeriod(1.5).lotWithBackorders(costs);
 * double units = lot.orderQuantity();                                              // 4.12
 *
 * RqPolicy policy = DiscreteRq.demandPerPeriod(1.5).leadTimeInPeriods(2).optimum(costs);
 * double reorderPoint = policy.reorderPoint();                                     // 3
 * double orderQuantity = policy.orderQuantity();                                   // 5
 *
 * NewsvendorOrder season = Newsvendor.price(1).purchaseAndSalvage(0.30, 0.12).order(Distribution.normal(50, 8));
 * double papers = season.orderQuantity();                                          // 56.6
 * }</pre>
 */
@NullMarked
package io.clientele.inventory.lotsizing;

import org.jspecify.annotations.NullMarked;
