/**
 * What customers will still buy, how long they will stay, and what that is worth.
 *
 * <h2>Customers who simply stop coming</h2>
 *
 * Everyone buys at a rate of their own until, unseen, they stop. Start with {@link io.clientele.lifetime.BgNbd}, a
 * {@link io.clientele.lifetime.BuyingModel}: it is fitted to {@link io.clientele.customer.Purchases} and gives a
 * {@link io.clientele.lifetime.FittedBuyingModel}, which scores customers. Where many buy once and are never heard of again take
 * {@link io.clientele.lifetime.MbgNbd} or {@link io.clientele.lifetime.ParetoNbd}; {@link io.clientele.lifetime.Nbd}, in which nobody
 * leaves, is the yardstick. {@link io.clientele.lifetime.BgBb} is for one opportunity a period, such as an annual appeal. Whatever the
 * size of the base, a model sees {@link io.clientele.lifetime.RepeatCounts}: how many customers have which history.
 *
 * <h2>Customers under contract</h2>
 *
 * Where one sees customers leave, at a renewal, {@link io.clientele.lifetime.Sbg} and {@link io.clientele.lifetime.Bdw} tell from the counts
 * of a few renewals how long those who are left will stay.
 *
 * <h2>What it is worth</h2>
 *
 * {@link io.clientele.lifetime.GammaGamma} says what a purchase brings, {@link io.clientele.lifetime.ResidualValue} what each customer is
 * still worth, {@link io.clientele.lifetime.ResidualValueSimulation} between which limits, and
 * {@link io.clientele.lifetime.NewCustomerValue} what one may spend to win another.
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
 *
 * ResidualValue value = ResidualValue.of(fitted.process(), new GammaGammaProcess(6.25, 3.74, 15.44))
 *         .margin(0.30)
 *         .discount(Discount.perYear(0.15));
 * double worth = value.of(ann, 25.00).orElseThrow();
 * Interval usual = ResidualValueSimulation.of(value).seed(42).of(ann, 25.00).interval(0.90);
 * double mostToWinOne = NewCustomerValue.of(value).total().orElseThrow();
 *
 * FittedContract members = Sbg.standard().fit(RetentionCounts.ofCohort(1000, 631, 468, 382, 326));
 * double stillThereAfterTen = members.process().survival(10);
 * }</pre>
 *
 * <p>With purchases at hand it is one line: {@code BgNbd.standard().fit(buyers).score(buyers).expected(Duration.ofDays(365))}. Which of the
 * models, and whether any, is the question of {@code io.clientele.lifetime.validation}.
 */
@NullMarked
package io.clientele.lifetime;

import org.jspecify.annotations.NullMarked;
