package io.clientele.examples.quickstart;

import io.clientele.account.Portfolio;
import io.clientele.account.PortfolioGrid;
import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValue;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Purchase;
import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.customer.Rfm;
import io.clientele.customer.RfmReport;
import io.clientele.examples.quickstart.OrderBook.Line;
import io.clientele.examples.quickstart.page.BarChart;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.QuadrantChart;
import io.clientele.examples.quickstart.page.QuadrantChart.Point;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who the customers are, on whom the business rests, and where it could grow. */
final class CustomerSection {

    private CustomerSection() {}

    static Section of(OrderBook book) {
        Purchases purchases = purchases(book);
        CustomerValues spend = purchases.total().named("spend");
        RfmReport segments = Rfm.standard().on(purchases).segments();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "Recency, frequency and spend of each customer, scored 1 to 5 by quintiles; equal customers get equal"
                        + " scores. The segments follow from the scores."));
        blocks.add(new TextBlock(segments.toString()));
        blocks.add(BarChart.horizontal(
                "Customers by RFM segment",
                "customers",
                members(segments).stream().map(RfmReport.Segment::name).toList(),
                members(segments).stream().map(RfmReport.Segment::size).toList()));
        blocks.add(pareto(spend, book.currency()));
        blocks.add(new TextBlock(spend.abc().toString()));
        CustomerValues current = current(purchases);
        CustomerValues potential = potential(purchases);
        Portfolio portfolio = PortfolioGrid.twoByTwo().on(current, potential);
        blocks.add(new Paragraph(
                "Current is what a customer spent in the last twelve months, potential the most they ever spent in"
                        + " twelve months in a row. Both axes are parted at their medians."));
        blocks.add(quadrant(portfolio, current, potential, book.currency()));
        blocks.add(new TextBlock(portfolio.toString()));
        blocks.addAll(CustomerFuture.of(purchases));
        return new Section("Customers", blocks);
    }

    private static List<RfmReport.Segment> members(RfmReport segments) {
        return segments.segments().stream()
                .filter(segment -> segment.size() > 0)
                .toList();
    }

    static Purchases purchases(OrderBook book) {
        PurchasesAccumulator rows = PurchasesAccumulator.in(book.currency());
        for (Line line : book.lines()) {
            rows.add(line.customer(), line.date().toString(), line.amount());
        }
        return rows.finish(book.asOf());
    }

    private static CustomerValues current(Purchases purchases) {
        LocalDate asOf = purchases.asOf();
        return purchases.total(asOf.minusYears(1).plusDays(1), asOf).named("last twelve months");
    }

    /** The largest sum of twelve months in a row: each window begins with a purchase, for none that holds more begins between two. */
    private static CustomerValues potential(Purchases purchases) {
        Map<CustomerId, Double> best = new HashMap<>();
        for (CustomerId customer : purchases.customers()) {
            List<Purchase> history = purchases.history(customer);
            double most = 0;
            for (Purchase first : history) {
                LocalDate end = first.date().plusYears(1);
                most = Math.max(
                        most,
                        history.stream()
                                .filter(purchase -> !purchase.date().isBefore(first.date())
                                        && purchase.date().isBefore(end))
                                .mapToDouble(Purchase::amount)
                                .sum());
            }
            best.put(customer, most);
        }
        return CustomerValues.of("best twelve months", purchases.currency(), best);
    }

    private static Block quadrant(
            Portfolio portfolio, CustomerValues current, CustomerValues potential, String currency) {
        QuadrantChart chart = QuadrantChart.of(
                        "Current and potential, thousand " + currency + " a year",
                        portfolio.current().name(),
                        portfolio.potential().name())
                .cutAt(cut(portfolio.current(), current) / 1000, cut(portfolio.potential(), potential) / 1000);
        for (Portfolio.Cell cell : portfolio.cells()) {
            List<Point> points = new ArrayList<>();
            for (CustomerId customer : cell.members()) {
                points.add(Point.of(
                        customer.toString(),
                        thousands(current.get(customer).orElse(0)),
                        thousands(potential.get(customer).orElse(0))));
            }
            if (!points.isEmpty()) {
                chart.points(
                        cell.type()
                                .map(type -> type.name().toLowerCase(Locale.ROOT))
                                .orElse("other"),
                        points,
                        false);
            }
        }
        return chart.chart().acrossThePage();
    }

    /** Where an axis is cut; at the one value that all have if it parts nobody. */
    private static double cut(Portfolio.Axis axis, CustomerValues values) {
        return axis.high().orElseGet(() -> values.max().orElseThrow());
    }

    private static double thousands(double amount) {
        return Math.rint(amount / 10) / 100;
    }

    private static Block pareto(CustomerValues spend, String currency) {
        List<CustomerValue> ranking = spend.ranking();
        return BarChart.pareto(
                "Spend of each customer, and its cumulative share",
                "thousand " + currency,
                ranking.stream().map(value -> value.customer().toString()).toList(),
                ranking.stream().mapToDouble(value -> value.value() / 1000).toArray());
    }
}
