/**
 * What customers will still buy: models in which everyone buys at a rate of their own until, unseen, they stop.
 *
 * <p>Start with {@link io.clientele.lifetime.BgNbd}, a {@link io.clientele.lifetime.BuyingModel}: it is fitted to
 * {@link io.clientele.customer.Purchases} and gives a {@link io.clientele.lifetime.FittedBuyingModel}, which scores customers. Where
 * many buy once and are never heard of again take {@link io.clientele.lifetime.MbgNbd} or {@link io.clientele.lifetime.ParetoNbd};
 * {@link io.clientele.lifetime.Nbd}, in which nobody leaves, is the yardstick. Whatever the size of the base, a model sees
 * {@link io.clientele.lifetime.RepeatCounts}: how many customers have which history.
 *
 * <pre>{@code
 * RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
 * for (int i = 0; i < 60; i++) {
 *     counts.add(0, 0, 100 + i);                       // x, t_x and T in days
 *     counts.add(1 + i % 5, 20 + i, 100 + 2 * i);
 * }
 * FittedBuyingModel fitted = BgNbd.standard().fit(counts.finish());
 *
 * BuyerHistory ann = BuyerHistory.ofDays(3, 60, 120);
 * double alive = fitted.probabilityAlive(ann);
 * double nextYear = fitted.expectedPurchases(ann, Duration.ofDays(365));
 * double discounted = fitted.process().residualTransactions(ann, Discount.perYear(0.15)).orElseThrow();
 * }</pre>
 *
 * <p>With purchases at hand it is one line: {@code BgNbd.standard().fit(buyers).score(buyers).expected(Duration.ofDays(365))}.
 */
@NullMarked
package io.clientele.lifetime;

import org.jspecify.annotations.NullMarked;
