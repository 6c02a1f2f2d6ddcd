package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.testing.Golden;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs with {@code -Pfoodmart}: the database takes ten seconds and more to open. */
class FoodmartGoldenTest {

    /** Sums of whole numbers and short decimals there and here; what differs is the rounding of a division and a square root. */
    private static final double RELATIVE = 1e-12;

    private static final Map<String, Map<String, String>> GOLDEN = golden();

    @Test
    void fillsLinesAndUnitsByWarehouse() throws SQLException {
        assumeTrue(
                FoodmartGoldenTest.class.getResource("/foodmart.script") != null,
                "the foodmart database is not on the class path; run with -Pfoodmart");
        OrderLinesAccumulator lines = OrderLines.accumulator();
        TimeAccumulator supply = TimeAccumulator.empty(Resolution.DAYS, DurationUnit.DAYS, 0.5);
        double ratios = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:res:foodmart", "FOODMART", "FOODMART");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"units_ordered\", \"units_shipped\", \"warehouse_id\","
                        + " \"supply_time\" from \"foodmart\".\"inventory_fact_1997\"")) {
            while (rows.next()) {
                double ordered = rows.getDouble(1);
                double shipped = rows.getDouble(2);
                lines.add(new OrderLine(
                        Integer.toString(lines.size()), ordered, shipped, 0, Map.of("warehouse", rows.getString(3))));
                supply.add(rows.getLong(4));
                ratios += Math.min(shipped, ordered) / ordered;
            }
        }

        FillReport report = FillRates.ofAllOrders().by("warehouse").report(lines.finish());

        assertClose(report.lineFill().denominator(), "ord-026", "lines");
        assertClose(report.lineFill().orElseThrow(), "ord-026", "lineFill");
        assertClose(report.unitFill().orElseThrow(), "ord-026", "unitFill");
        assertClose(report.shortage().lines(), "ord-026", "shortLines");
        assertClose(report.shortage().units(), "ord-026", "shortUnits");
        assertClose(supply.finish().mean().getAsDouble(), "ord-026", "meanSupplyTime");
        assertClose(supply.finish().standardDeviation().getAsDouble(), "ord-026", "sdSupplyTime");
        assertClose(ratios / lines.size(), "ord-026", "meanOfLineRatios");
        assertThat(report.segments("warehouse")).hasSize(GOLDEN.size() - 1);
        for (FillReport.SegmentFill warehouse : report.segments("warehouse")) {
            String id = GOLDEN.entrySet().stream()
                    .filter(entry -> warehouse.segment().equals(entry.getValue().get("warehouse")))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            assertClose(warehouse.lineFill().denominator(), id, "lines");
            assertClose(warehouse.lineFill().orElseThrow(), id, "lineFill");
            assertClose(warehouse.unitFill().orElseThrow(), id, "unitFill");
        }
    }

    private static void assertClose(double actual, String id, String output) {
        double expected = Double.parseDouble(GOLDEN.get(id).get(output));
        assertThat(actual).as("%s %s", id, output).isCloseTo(expected, within(RELATIVE * expected));
    }

    private static Map<String, Map<String, String>> golden() {
        Map<String, Map<String, String>> golden = new HashMap<>();
        for (Map<String, String> row : Golden.rows(FoodmartGoldenTest.class, "foodmart_fill.csv")) {
            Map<String, String> mine = golden.computeIfAbsent(row.get("id"), id -> new HashMap<>());
            mine.put(row.get("output"), row.get("value"));
            mine.putAll(Golden.entries(row.get("inputs")));
        }
        return golden;
    }
}
