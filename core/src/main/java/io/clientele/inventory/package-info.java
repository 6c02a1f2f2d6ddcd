/**
 * How much to keep and when to order it: demand during the lead time, safety stock, reorder policies, and the service they give.
 *
 * <p>Start with {@link io.clientele.inventory.SafetyStock}: it turns a target of service, a lead time and a demand into a stock. Demand is
 * a forecast ({@link io.clientele.series.DemandOutlook}), or steady by the period ({@link io.clientele.inventory.PeriodDemand}) or by the
 * order ({@link io.clientele.inventory.OrderDemand}); {@link io.clientele.inventory.LeadTimeDemand} is what it comes to while a
 * replenishment is on its way, exactly where that can be had. {@link io.clientele.inventory.CycleService} answers the other way round:
 * what a given stock achieves.
 *
 * <p>Nothing here is called a service level without saying which one. Times carry their unit ({@link io.clientele.inventory.LeadTime},
 * {@link io.clientele.inventory.ReviewPeriod}), and one rule converts between units ({@link io.clientele.inventory.PeriodLength}).
 */
@NullMarked
package io.clientele.inventory;

import org.jspecify.annotations.NullMarked;
