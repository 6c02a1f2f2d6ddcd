package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.page.BarChart;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.order.DurationUnit;
import io.clientele.order.FillRates;
import io.clientele.order.FillReport;
import io.clientele.order.OrderLine;
import io.clientele.order.OrderLines;
import io.clientele.order.OrderLinesAccumulator;
import io.clientele.order.Resolution;
import io.clientele.order.TimeAccumulator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How well the warehouses of the larger embedded database fill what is ordered of them, and how long that takes. */
final class FoodmartSection {

    static final String NAME = "foodmart";

    private static final String QUERY = "select \"warehouse_id\", \"units_ordered\", \"units_shipped\", \"supply_time\""
            + " from \"foodmart\".\"inventory_fact_1997\"";

    private FoodmartSection() {}

    static Section read() {
        if (FoodmartSection.class.getResource("/foodmart.script") == null) {
            throw new IllegalArgumentException(
                    "--source foodmart needs the database foodmart-data-hsqldb on the class path;"
                            + " run Maven with -Pquickstart,foodmart.");
        }
        OrderLinesAccumulator lines = OrderLines.accumulator();
        TimeAccumulator supply = TimeAccumulator.empty(Resolution.DAYS, DurationUnit.DAYS, 0.5, 0.9, 0.95);
        SortedMap<Long, Long> days = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:res:foodmart", "FOODMART", "FOODMART");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                lines.add(new OrderLine(
                        Integer.toString(lines.size() + 1),
                        rows.getDouble(2),
                        rows.getDouble(3),
                        0,
                        Map.of("warehouse", rows.getString(1))));
                supply.add(rows.getLong(4));
                days.merge(rows.getLong(4), 1L, Long::sum);
            }
        } catch (SQLException failed) {
            throw new IllegalArgumentException(
                    "the foodmart database did not answer: \"" + failed.getMessage() + "\".", failed);
        }
        FillReport report = FillRates.ofAllOrders().by("warehouse").report(lines.finish());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "What warehouses shipped of what was ordered of them in 1997, and how many days a replenishment"
                        + " took. More than was ordered counts as the whole of it, never as more."));
        blocks.add(new TextBlock(report.toString()));
        blocks.add(new TextBlock("Supply time\n" + supply.finish()));
        double n = lines.size();
        blocks.add(BarChart.upright(
                        "Days a replenishment took",
                        "days",
                        "% of lines",
                        days.keySet().stream().map(String::valueOf).toList(),
                        days.values().stream()
                                .map(count -> Math.rint(1000 * count / n) / 10)
                                .toList())
                .acrossThePage());
        return new Section("Order cycle", blocks);
    }
}
