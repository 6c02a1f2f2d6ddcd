/**
 * Whether a business can do otherwise than usual: how it answers requests beyond the standard, and how its cycle bears more orders.
 *
 * <p>Start with {@link io.clientele.order.flexibility.Flexibility} for requests, and with
 * {@link io.clientele.order.flexibility.LoadResponse} for the load.
 *
 * <pre>{@code
 * OrderEvents requests = OrderEvents.fromOrders(Csv.options().named("requests.csv").parse("""
 *                 id,asked,granted,refused,kind
 *                 1,2024-03-04,2024-03-05,,rush
 *                 2,2024-03-04,,2024-03-07,rush
 *                 3,2024-03-05,2024-03-05,,address
 *                 4,2024-03-06,,,address
 *                 """))
 *         .order("id")
 *         .milestone(Flexibility.ASKED, "asked")
 *         .milestone(Flexibility.GRANTED, "granted")
 *         .milestone(Flexibility.REFUSED, "refused")
 *         .attribute("kind")
 *         .dates();
 * FlexibilityReport report = Flexibility.standard().by("kind").report(requests);
 * }</pre>
 *
 * <p>{@code report.granted()} is 2 of the 3 answered, and an answer took 1.33 days on average.
 */
@NullMarked
package io.clientele.order.flexibility;

import org.jspecify.annotations.NullMarked;
