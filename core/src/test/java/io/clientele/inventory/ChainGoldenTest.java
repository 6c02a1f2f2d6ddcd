package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.QuantileRule;
import io.clientele.stat.Quantiles;
import io.clientele.testing.SharedData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainGoldenTest {

    /** The reference was computed in double precision too. */
    private static final double RELATIVE = 1e-9;

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** What the log says: items placed per day, and days from reorder to pick per item. */
    private record Log(LocalDate first, double[] items, double[] days) {

        static Log read() {
            Table table = Csv.read(SharedData.data("operations/order-events.csv.gz"));
            List<Instant> times = table.instants("time");
            Map<LocalDate, Integer> placed = new HashMap<>();
            Map<String, Instant> reordered = new HashMap<>();
            double[] days = new double[table.rows()];
            int n = 0;
            for (int row = 0; row < table.rows(); row++) {
                Instant time = times.get(row);
                switch (table.text("activity", row)) {
                    case "place order" ->
                        placed.merge(
                                LocalDate.ofInstant(time, ZoneOffset.UTC),
                                table.text("items", row).split("\\|").length,
                                Integer::sum);
                    case "reorder item" -> reordered.put(table.text("items", row), time);
                    case "pick item" -> {
                        Instant start = reordered.get(table.text("items", row));
                        if (start != null) {
                            days[n++] = Duration.between(start, time).toMillis() / DAY;
                        }
                    }
                    default -> {
                        // Other activities are no part of this question.
                    }
                }
            }
            LocalDate first = placed.keySet().stream().min(LocalDate::compareTo).orElseThrow();
            LocalDate last = placed.keySet().stream().max(LocalDate::compareTo).orElseThrow();
            double[] items = new double[(int) (last.toEpochDay() - first.toEpochDay()) + 1];
            placed.forEach((day, count) -> items[(int) (day.toEpochDay() - first.toEpochDay())] = count);
            return new Log(first, items, Arrays.copyOf(days, n));
        }
    }

    private static GoldenCases.Case step(String id, String model) {
        return GoldenCases.of("chain.csv", model).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Divisor n - 1. */
    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    @Test
    void goesFromAnOrderLogToAStockAndItsCost() {
        Log log = Log.read();
        PeriodDemand demand =
                PeriodDemand.observed(TimeSeries.daily(log.first(), log.items()).in("items"));
        LeadTime leadTime = LeadTime.of(Distribution.empirical(log.days()), PeriodLength.DAY);

        GoldenCases.Case one = step("chain-001", "1-demand");
        one.matches("days", log.items().length, 0);
        one.matches("zeroDays", Arrays.stream(log.items()).filter(v -> v == 0).count(), 0);
        one.matches("mean", demand.each().mean(), RELATIVE);
        one.matches("variancePopulation", demand.each().variance(), RELATIVE);
        one.matches("sd", deviation(log.items()), RELATIVE);
        one.matches("max", demand.each().highest(), 0);

        LeadTime whole = leadTime.roundedUp();
        GoldenCases.Case two = step("chain-002", "2-leadTime");
        two.matches("n", log.days().length, 0);
        two.matches("meanExactDays", leadTime.mean(), RELATIVE);
        two.matches("mean", whole.mean(), RELATIVE);
        two.matches("variancePopulation", whole.length().variance(), RELATIVE);
        double[] up = Arrays.stream(log.days()).map(Math::ceil).toArray();
        two.matches("sd", deviation(up), RELATIVE);
        two.matches("negative", Arrays.stream(log.days()).filter(v -> v < 0).count(), 0);
        two.matches("max", whole.length().highest(), 0);
        two.matches("p95", whole.length().quantile(0.95), 0);
        two.matches("p50", Quantiles.of(up).at(0.5, QuantileRule.LINEAR), RELATIVE);

        LeadTimeDemand during = demand.during(whole);
        GoldenCases.Case three = step("chain-003", "3-leadTimeDemand");
        assertThat(during.shape()).isEqualTo(DemandShape.EXACT);
        three.matches("mean", during.mean(), RELATIVE);
        three.matches("variance", during.variance(), RELATIVE);
        LeadTimeDemand moments = demand.during(
                LeadTime.days(whole.mean()).standardDeviation(whole.length().standardDeviation()));
        three.matches("meanCheck", moments.mean(), RELATIVE);
        three.matches("varianceCheck", moments.variance(), RELATIVE);
        for (String p : new String[] {"0.9", "0.95", "0.99"}) {
            StockLevel stock = SafetyStock.forCycleServiceLevel(Double.parseDouble(p))
                    .leadTime(whole)
                    .on(demand);
            three.matches("reorderPoint" + p, stock.level(), 0);
        }
        SafetyStock ninetyFive = SafetyStock.forCycleServiceLevel(0.95);
        double normal = ninetyFive.shape(DemandShape.NORMAL).on(during).level();
        three.matches("normalReorderPoint0.95", normal, RELATIVE);
        three.matches("normalReallyAchieves", during.distribution().cdf(Math.ceil(normal)), RELATIVE);
        three.matches(
                "gammaReorderPoint0.95",
                ninetyFive.shape(DemandShape.GAMMA).on(during).level(),
                RELATIVE);

        for (GoldenCases.Case point : GoldenCases.of("chain.csv", "4-costCurve")) {
            CostCurvePoint drawn = CostCurve.orderQuantity(point.in("orderQuantity"))
                    .holdingPerUnitAndYear(point.in("holdingCost"))
                    .perOrder(point.in("fixedCost"))
                    .perUnitShort(point.in("stockoutCostPerUnit"))
                    .on(during)
                    .at(point.in("cycleServiceLevel"));
            point.matches("reorderPoint", drawn.reorderPoint(), 0);
            point.matches("safetyStock", drawn.safetyStock(), RELATIVE);
            point.matches("expectedShortPerCycle", drawn.service().expectedShortPerCycle(), RELATIVE);
            point.matches("fillRate", drawn.fillRateApproximation().orElseThrow(), RELATIVE);
            point.matches("holdingCostPerYear", drawn.holdingCostPerYear(), RELATIVE);
            point.matches("stockoutCostPerYear", drawn.shortageCostPerYear(), RELATIVE);
            point.matches("totalCostPerYear", drawn.costPerYear(), RELATIVE);
        }
    }
}
