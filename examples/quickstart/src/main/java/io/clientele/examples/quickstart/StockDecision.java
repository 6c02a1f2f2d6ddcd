package io.clientele.examples.quickstart;

import io.clientele.account.AccountPyramid;
import io.clientele.account.AccountTier;
import io.clientele.account.Cuts;
import io.clientele.account.PyramidCuts;
import io.clientele.customer.CustomerId;
import io.clientele.customer.Purchases;
import io.clientele.examples.quickstart.OrderBook.Line;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.LineChart;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.selection.Automatic;
import io.clientele.inventory.CostCurve;
import io.clientele.inventory.CostCurvePoint;
import io.clientele.inventory.CostCurveReport;
import io.clientele.inventory.CostCurveTier;
import io.clientele.inventory.LeadTime;
import io.clientele.inventory.LeadTimeDemand;
import io.clientele.inventory.PeriodLength;
import io.clientele.inventory.SafetyStock;
import io.clientele.inventory.StockCosts;
import io.clientele.inventory.StockLevel;
import io.clientele.inventory.lotsizing.Eoq;
import io.clientele.io.Table;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderEvents;
import io.clientele.order.Stage;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From order events to a stock decision: lead time, forecast, reorder point, what service costs, and what it costs for each tier. */
final class StockDecision {

    private static final int AHEAD = 6;

    /** What is assumed of the business: keeping a unit for a year, an order, and a unit short, the first and last as parts of its price. */
    private static final double HOLDING = 0.25;

    private static final double SHORT = 0.30;

    private static final double PER_ORDER = 100;

    /** How often a tier shall find the shelf filled, from the top. */
    private static final Map<AccountTier, Double> PROMISED = new EnumMap<>(Map.of(
            AccountTier.MAJOR,
            0.99,
            AccountTier.NAMED,
            0.98,
            AccountTier.NON_NAMED,
            0.95,
            AccountTier.MASS_MARKET,
            0.90));

    private StockDecision() {}

    /** Nothing but the reason where the data do not allow it. */
    static List<Block> of(OrderBook book, OrderCycle cycle, OrderEvents events, Stage orderToShip) {
        try {
            return blocks(book, cycle, events, orderToShip);
        } catch (IllegalArgumentException | EstimationException impossible) {
            return List.of(new Paragraph("There is no stock decision: " + impossible.getMessage()));
        }
    }

    private static List<Block> blocks(OrderBook book, OrderCycle cycle, OrderEvents events, Stage orderToShip) {
        String line = greatest(book);
        TimeSeries sales = DemandSection.monthly(book, line);
        double price = price(book, line);

        LeadTime leadTime = LeadTime.of(cycle.distribution(events, orderToShip), PeriodLength.DAY);
        Forecast forecast =
                Forecasting.of(sales).with(Automatic.standard()).horizon(AHEAD).forecast();
        LeadTimeDemand demand = LeadTimeDemand.of(forecast, leadTime);
        double lot = Eoq.demandPerPeriod(demand.demandPerYear())
                .lot(StockCosts.holdingPerUnitAndPeriod(HOLDING * price).perOrder(PER_ORDER))
                .orderQuantity();
        StockLevel stock = SafetyStock.forFillRate(0.95)
                .orderQuantity(lot)
                .leadTime(leadTime)
                .on(forecast);
        CostCurve costs = CostCurve.orderQuantity(lot).holdingPerUnitAndYear(HOLDING * price);
        CostCurveReport curve =
                costs.perOrder(PER_ORDER).perUnitShort(SHORT * price).on(demand);

        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(String.format(
                Locale.ROOT,
                "From orders to stock: if %s were replenished as its customers are served, the time from order to"
                        + " shipment above is the lead time, and the forecast of the next months the demand. Assumed:"
                        + " keeping a unit for a year costs %.0f %% of its mean price of %.2f %s, an order %.0f, a unit"
                        + " short %.0f %% of the price. Each order is of %.0f units, the economic quantity.",
                line,
                100 * HOLDING,
                price,
                book.currency(),
                PER_ORDER,
                100 * SHORT,
                lot)));
        blocks.add(new TextBlock(stock.toString()));
        blocks.add(chart(curve, book.currency()));
        blocks.add(new TextBlock(curve.toString()));
        blocks.add(new TextBlock(tiers(book, line, curve).toString()));
        return blocks;
    }

    /** The product line with the most units. */
    private static String greatest(OrderBook book) {
        return book.lines().stream()
                .collect(Collectors.groupingBy(
                        Line::productLine, TreeMap::new, Collectors.summingDouble(Line::quantity)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static double price(OrderBook book, String line) {
        List<Line> lines = book.lines().stream()
                .filter(one -> one.productLine().equals(line))
                .toList();
        return lines.stream().mapToDouble(Line::amount).sum()
                / lines.stream().mapToDouble(Line::quantity).sum();
    }

    private static Block chart(CostCurveReport curve, String currency) {
        List<CostCurvePoint> points = curve.points();
        return LineChart.of(
                        "What service costs a year, thousand " + currency,
                        points.stream()
                                .map(point -> String.format(Locale.ROOT, "%.1f %%", 100 * point.cycleServiceLevel()))
                                .toList(),
                        "thousand " + currency)
                .line(
                        "all",
                        points.stream()
                                .map(point -> thousands(point.costPerYear()))
                                .toList())
                .line(
                        "keeping stock",
                        points.stream()
                                .map(point -> thousands(point.holdingCostPerYear()))
                                .toList())
                .line(
                        "shortages",
                        points.stream()
                                .map(point -> thousands(point.shortageCostPerYear()))
                                .toList())
                .markedAt(
                        String.format(
                                Locale.ROOT, "%.1f %%", 100 * curve.cheapest().cycleServiceLevel()),
                        "cheapest")
                .chart();
    }

    /** What the service promised to each tier costs, its share of the demand being that of its units. */
    private static Table tiers(OrderBook book, String line, CostCurveReport curve) {
        Purchases purchases = CustomerSection.purchases(book);
        AccountPyramid pyramid =
                PyramidCuts.current(Cuts.quantiles(0.50, 0.80, 0.95)).on(purchases.total());
        List<CostCurveTier> tiers = new ArrayList<>();
        Map<AccountTier, Double> shares = shares(book, line, pyramid);
        PROMISED.forEach((tier, promised) -> {
            double share = shares.getOrDefault(tier, 0.0);
            if (share > 0) {
                tiers.add(curve.tier(tier.label(), promised, share));
            }
        });
        return Table.of("What the service of each tier costs a year, " + line + ", " + book.currency())
                .column("tier", tiers.stream().map(CostCurveTier::tier).toList())
                .column(
                        "share of demand %",
                        tiers.stream()
                                .map(tier -> Math.rint(1000 * tier.shareOfDemand()) / 10)
                                .toList())
                .column(
                        "cycle service level",
                        tiers.stream()
                                .map(tier -> tier.point().cycleServiceLevel())
                                .toList())
                .column(
                        "safety stock",
                        tiers.stream()
                                .map(tier -> Math.rint(tier.point().safetyStock()))
                                .toList())
                .column(
                        "cost",
                        tiers.stream()
                                .map(tier -> Math.rint(tier.costPerYear()))
                                .toList())
                .column(
                        "cost per unit",
                        tiers.stream()
                                .map(tier -> Math.rint(100 * tier.costPerUnit().orElse(0)) / 100)
                                .toList());
    }

    private static Map<AccountTier, Double> shares(OrderBook book, String line, AccountPyramid pyramid) {
        Map<AccountTier, Double> units = book.lines().stream()
                .filter(one -> one.productLine().equals(line))
                .collect(Collectors.groupingBy(
                        one -> pyramid.tierOf(CustomerId.of(one.customer())).orElseThrow(),
                        Collectors.summingDouble(Line::quantity)));
        double all = units.values().stream().mapToDouble(Double::doubleValue).sum();
        units.replaceAll((tier, sum) -> sum / all);
        return units;
    }

    private static double thousands(double money) {
        return Math.rint(money / 10) / 100;
    }
}
