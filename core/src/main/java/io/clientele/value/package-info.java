/**
 * What an offer is worth to a customer, and what a customer is worth to the house.
 *
 * <p>From the customer's side: {@link io.clientele.value.DeliveredValue} sets all benefits against all costs, as a difference and as a
 * ratio, and {@link io.clientele.value.OfferComparison} ranks offers by both; {@link io.clientele.value.ValueEquation} relates quality
 * and service to cost and cycle time and says how many times the value of a reference that is.
 *
 * <p>Against competitors, {@link io.clientele.value.PerceivedValue} draws the map of quality and price with its line of fair prices, and
 * {@link io.clientele.value.PurchaseCriteria} scores offers as a buyer does. {@link io.clientele.value.ValueLevels} and
 * {@link io.clientele.value.ValueHierarchy} tell what an offer is valued for.
 *
 * <p>From the house's side: {@link io.clientele.value.SimpleLifetimeValue} multiplies averages, and
 * {@link io.clientele.value.MarginMultiple} discounts margins under constant retention. Both are for first estimates; where histories
 * are known, lifetime models say more. {@link io.clientele.value.PastCustomerValue} compounds what was,
 * {@link io.clientele.value.CustomerEquity} adds up the whole base, {@link io.clientele.value.LoyaltyProfit} shows where the profit of
 * loyal customers comes from, and {@link io.clientele.value.ShareOfWallet} what they spend elsewhere, estimated from ranks alone by
 * {@link io.clientele.value.WalletAllocation}.
 *
 * <pre>{@code
 * DeliveredValue large = DeliveredValue.of("large", "EUR").product(100).money(60);
 * DeliveredValue small = DeliveredValue.of("small", "EUR").product(50).money(20);
 * OfferComparison offers = OfferComparison.of(large, small);
 * offers.bestByDifference();      // large: 40 against 30
 * offers.bestByRatio();           // small: 2.5 against 1.67
 *
 * ValueFactors before = ValueFactors.named("2024").quality(0.90).service(0.90).cost(100).cycleTime(20);
 * ValueFactors now = ValueFactors.named("2025").quality(0.99).service(0.90).cost(100).cycleTime(10);
 * double times = ValueEquation.standard().of(now).against(before).index();                          // 2.2
 *
 * double share = WalletAllocation.ofScores(Map.of("we", 9, "rival", 7)).share("we");                // 0.67
 *
 * double value = MarginMultiple.margin(100).retention(0.80).discount(0.10).value().orElseThrow();   // 266.67
 * }</pre>
 */
@NullMarked
package io.clientele.value;

import org.jspecify.annotations.NullMarked;
