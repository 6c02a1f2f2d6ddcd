/**
 * How much to keep and when to order it: demand during the lead time, safety stock, reorder policies, and the service they give.
 *
 * <p>Start with {@link io.clientele.inventory.SafetyStock}: it turns a target of service, a lead time and a demand into a stock. Demand is
 * a forecast ({@link io.clientele.series.DemandOutlook}), or steady by the period ({@link io.clientele.inventory.PeriodDemand}) or by the
 * order ({@link io.clientele.inventory.OrderDemand}); {@link io.clientele.inventory.LeadTimeDemand} is what it comes to while a
 * replenishment is on its way, exactly where that can be had. {@link io.clientele.inventory.CycleService} answers the other way round:
 * what a given stock achieves. {@link io.clientele.inventory.StockPolicy} evaluates whole policies,
 * {@link io.clientele.inventory.LeastStock} finds the least of them that reaches a target, and {@link io.clientele.inventory.Replay} acts
 * them out against the history and sets what was promised beside what would have happened.
 *
 * <p>What service costs is drawn by {@link io.clientele.inventory.CostCurve}, over a portfolio by
 * {@link io.clientele.inventory.ExchangeCurve}; {@link io.clientele.inventory.RiskPooling} says what one stock for several places saves.
 * How much to order at a time is the subject of {@code inventory.lotsizing}, spare parts and their classes that of
 * {@code inventory.spares}.
 *
 * <pre>{@code
 * TimeSeries sales = TimeSeries.daily("2024-03-04", 3, 0, 5, 2, 1, 0, 0, 4, 2, 2, 6, 1, 0, 0, 2, 3, 1, 5, 2, 0, 0).in("pieces");
 * PeriodDemand demand = PeriodDemand.observed(sales);
 * LeadTime leadTime = LeadTime.of(Distribution.empirical(2, 2, 3, 5), PeriodLength.DAY);
 * StockLevel stock = SafetyStock.forFillRate(0.98).orderQuantity(20).leadTime(leadTime).on(demand);
 * PolicyService least = LeastStock.forFillRate(0.98).orderQuantity(20, demand, leadTime);
 * PolicyService promised = StockPolicy.reorderPoint(stock.level()).orderQuantity(20).service(demand, leadTime);
 * ReplayReport replay = Replay.of(promised).leadTime(leadTime).seed(42).on(sales);
 * }</pre>
 *
 * <p>Nothing here is called a service level without saying which one. Times carry their unit ({@link io.clientele.inventory.LeadTime},
 * {@link io.clientele.inventory.ReviewPeriod}), and one rule converts between units ({@link io.clientele.inventory.PeriodLength}).
 */
@NullMarked
package io.clientele.inventory;

import org.jspecify.annotations.NullMarked;
