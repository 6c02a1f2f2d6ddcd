// From order events to a stock decision, in twelve lines. The two files are simulated (seed 11).
var purchases = OrderEvents.fromOrders(Csv.options().comments('#').read("data/replenishments-simulated.csv")).order("order").milestone(Milestone.PLACED, "placed").milestone(Milestone.of("received"), "received").dates();
var cycle = OrderCycle.between(Milestone.PLACED, Milestone.of("received")).asOf("2026-06-30");
var leadTime = LeadTime.of(cycle.distribution(purchases, Stage.between(Milestone.PLACED, Milestone.of("received"))), PeriodLength.DAY);
var demand = Csv.options().comments('#').read("data/demand-simulated.csv");
var sales = IntStream.range(0, demand.rows()).boxed().collect(SeriesAggregator.monthly().sum().in("units").collector(row -> demand.date("week", row), row -> demand.number("units", row)));
var forecast = Forecasting.of(sales).with(Automatic.standard()).horizon(3).forecast();
var stock = SafetyStock.forFillRate(0.98).orderQuantity(110).leadTime(leadTime).on(forecast);
var curve = CostCurve.orderQuantity(110).holdingPerUnitAndYear(14).perOrder(60).perUnitShort(9).on(LeadTimeDemand.of(forecast, leadTime));
var best = curve.optimum().orElseThrow();
var major = curve.tier("major", 0.99, 0.62);
var others = curve.tier("others", 0.95, 0.38);
// What came of it: the lead time, the stock for a fill rate, the curve, and what each tier's service costs.
show(cycle.report(purchases));
show(forecast);
show(stock);
show(curve);
show(best);
show(major);
show(others);
// Would it have worked? The same stock acted out against the last three and a half years, week by week.
var weeks = IntStream.range(0, demand.rows()).boxed().collect(SeriesAggregator.weekly().sum().in("units").collector(row -> demand.date("week", row), row -> demand.number("units", row)));
show(Replay.of(stock.service()).leadTime(leadTime).seed(11).on(weeks));
