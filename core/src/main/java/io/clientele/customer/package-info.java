/**
 * Customers and what they bought: ids, purchase histories, a number for each customer, RFM scores and segments, ABC classes.
 *
 * <p>Start with {@link io.clientele.customer.Purchases}: rows of customer, date and amount, up to a day. From there it goes to
 * {@link io.clientele.customer.Rfm} scores and segments, to the {@link io.clientele.customer.RepeatSummary} that lifetime models are
 * fitted to, or to any column of numbers as {@link io.clientele.customer.CustomerValues}, the form in which all packages hand
 * scores and values on. {@link io.clientele.customer.FirstPurchase} leaves the first purchase out of counts and spend,
 * {@link io.clientele.customer.CalendarUnit} tells spans in weeks, months and years of real length. A set of customers, such as the members of a segment, is a {@link io.clientele.customer.Customers}.
 *
 * <p>{@link io.clientele.customer.RiskWatch} lists who falls silent, buys less, complains or makes losses, with the rule that fired;
 * {@link io.clientele.customer.AttributeSegmentation} divides customers by what is known about them,
 * {@link io.clientele.customer.Cohorts} and {@link io.clientele.customer.RetentionTable} follow them from their first purchase on, and
 * {@link io.clientele.customer.WhaleCurve} shows how much of the profit others take away again.
 *
 * <pre>{@code
 * Purchases buyers = PurchasesAccumulator.in("EUR")
 *         .add("A", "2026-01-05", 30.00)
 *         .add("A", "2026-03-02", 12.50)
 *         .add("B", "2026-02-11", 99.00)
 *         .add("C", "2026-06-20", 8.00)
 *         .finish("2026-06-30");
 *
 * CustomerValues spend = buyers.total();
 * double ofA = spend.get("A").orElseThrow();                     // 42.5
 * Customers few = spend.abc().members(AbcClass.A);               // A and B: 94.6 % of the spend
 *
 * RfmScores scores = Rfm.standard().levels(3).on(buyers);
 * String cell = scores.score(CustomerId.of("C")).orElseThrow().cell();              // 311
 * String segment = scores.segments().segmentOf(CustomerId.of("C")).orElseThrow();   // new
 *
 * RiskList risks = RiskWatch.over(buyers).silentFrom(90).list();                    // A, silent for 120 days, and B
 * }</pre>
 *
 * <p>Rows come from a table just as well: {@code Purchases.from(Csv.read(path)).columns("customer", "date", "amount").in("EUR")
 * .asOf("2026-06-30")}; or from a stream, by {@link io.clientele.customer.PurchasesAccumulator#collector}.
 */
@NullMarked
package io.clientele.customer;

import org.jspecify.annotations.NullMarked;
