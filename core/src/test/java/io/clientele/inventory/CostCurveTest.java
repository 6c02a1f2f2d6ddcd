package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostCurveTest {

    /** Closed forms against forty digits. */
    private static final double CLOSED = 1e-12;

    private static final LeadTimeDemand DEMAND = LeadTimeDemand.of(Distribution.normal(400, 80), 5200);
    private static final CostCurve CURVE =
            CostCurve.orderQuantity(600).holdingPerUnitAndYear(2.5).perOrder(60).perUnitShort(4);

    static Stream<Map<String, String>> golden() {
        return Golden.rows(CostCurveTest.class, "tradeoff_curve.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void drawsTheGoldenCurve(Map<String, String> row) {
        Map<String, String> in = Golden.entries(row.get("inputs"));
        CostCurveReport report = CostCurve.orderQuantity(number(in, "orderQuantity"))
                .holdingPerUnitAndYear(number(in, "holdingCost"))
                .perOrder(number(in, "fixedCost"))
                .perUnitShort(number(in, "stockoutCostPerUnit"))
                // Any mean of the lead-time demand gives the same; 0 keeps the digits of the safety stock.
                .on(LeadTimeDemand.of(
                        Distribution.normal(0, number(in, "leadTimeDemandSd")), number(in, "annualDemand")));
        CostCurvePoint point = row.get("model").equals("tradeOffOptimum")
                ? report.optimum().orElseThrow()
                : report.at(number(in, "cycleServiceLevel"));
        double actual = switch (row.get("output")) {
            case "cycleServiceLevel" -> point.cycleServiceLevel();
            case "safetyStock" -> point.safetyStock();
            case "fillRate" -> point.fillRateApproximation().orElseThrow();
            case "stockoutsPerYear" -> point.service().stockoutsPerYear();
            case "unitsShortPerYear" -> point.service().unitsShortPerYear();
            case "holdingCostPerYear" -> point.holdingCostPerYear();
            case "orderingCostPerYear" -> point.orderingCostPerYear();
            case "stockoutCostPerYear" -> point.shortageCostPerYear();
            case "totalCostPerYear" -> point.costPerYear();
            default -> throw new IllegalArgumentException(row.get("output"));
        };
        double expected = Double.parseDouble(row.get("value"));
        assertThat(actual).isCloseTo(expected, within(CLOSED * Math.abs(expected)));
    }

    private static double number(Map<String, String> inputs, String name) {
        return Double.parseDouble(inputs.get(name));
    }

    @Test
    void buysMoreServiceWithMoreStock() {
        List<CostCurvePoint> points = CURVE.on(DEMAND).points();

        assertThat(points).extracting(CostCurvePoint::safetyStock).isSorted();
        assertThat(points).extracting(CostCurvePoint::holdingCostPerYear).isSorted();
        assertThat(points).extracting(point -> point.fillRate().orElseThrow()).isSorted();
        assertThat(points).extracting(point -> -point.shortageCostPerYear()).isSorted();
    }

    @Test
    void hasNoCheaperStockThanItsOptimum() {
        for (Distribution demand : List.of(
                Distribution.normal(400, 80),
                Distribution.gamma(4, 100),
                Distribution.poisson(400),
                Distribution.empirical(100, 300, 300, 500, 900))) {
            CostCurveReport report = CURVE.on(LeadTimeDemand.of(demand, 5200));
            CostCurvePoint best = report.optimum().orElseThrow();
            for (double step : new double[] {-50, -10, -1, 1, 10, 50}) {
                assertThat(best.costPerYear())
                        .isLessThanOrEqualTo(CURVE.at(report.demand(), best.reorderPoint() + step)
                                        .costPerYear()
                                + 1e-9);
            }
        }
    }

    @Test
    void findsTheBestStockForACostPerStockout() {
        CostCurve curve = CURVE.perUnitShort(0).perStockout(300);
        CostCurveReport report = curve.on(DEMAND);
        CostCurvePoint best = report.optimum().orElseThrow();

        for (double step : new double[] {-10, -1, 1, 10}) {
            assertThat(best.costPerYear())
                    .isLessThan(curve.at(DEMAND, best.reorderPoint() + step).costPerYear());
        }
        assertThat(curve.perStockout(1).on(DEMAND).optimum()).isEmpty();
        assertThatThrownBy(() -> curve.perUnitShort(1).on(DEMAND).optimum())
                .hasMessage("perStockout is 300; the best stock for it is known for normal demand and no cost per unit"
                        + " short. Take the demand as(DemandShape.NORMAL), or compare the points.");
    }

    @Test
    void saysThatNoStockPaysWhereShortagesAreCheap() {
        assertThat(CURVE.perUnitShort(0.2).on(DEMAND).optimum()).isEmpty();
        assertThat(CURVE.perUnitShort(0).on(DEMAND).optimum()).isEmpty();
        assertThat(CURVE.perUnitShort(0).on(DEMAND).cheapest().cycleServiceLevel())
                .isCloseTo(0.5, within(CLOSED));
    }

    @Test
    void namesNoCheapestWithoutACostOfShortages() {
        assertThat(CURVE.perUnitShort(0).on(DEMAND).toString())
                .endsWith("No cost of a shortage is stated, so that the least stock costs least. To weigh service"
                        + " against it, state perUnitShort(…) or perStockout(…).")
                .doesNotContain("Cheapest drawn");
        assertThat(CURVE.perUnitShort(0).perStockout(300).on(DEMAND).toString()).contains("Cheapest drawn: ");
    }

    @Test
    void refusesWhatHasNoAnswer() {
        assertThatThrownBy(() ->
                        CostCurve.orderQuantity(600).perUnitShort(4).on(DEMAND).optimum())
                .hasMessage("holdingPerUnitAndYear is 0; it must be above 0, else more stock is always better. State"
                        + " it with holdingPerUnitAndYear(…).");
        assertThatThrownBy(() -> CostCurve.orderQuantity(100).on(DEMAND))
                .as("no cost at all")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holdingPerUnitAndYear is 0; it must be above 0, else more stock is always better. State it"
                        + " with holdingPerUnitAndYear(…).");
        assertThatThrownBy(() -> CURVE.on(DEMAND).at(1)).hasMessageContaining("unattainable");
        assertThatThrownBy(() -> CURVE.cycleServiceLevels(0.9, 0.9))
                .hasMessage("cycleServiceLevels has 0.9 after 0.9; levels must rise. Sort them and leave repetitions"
                        + " out.");
    }

    @Test
    void costsNothingButCycleStockWithoutDemand() {
        CostCurvePoint point =
                CURVE.on(LeadTimeDemand.of(Distribution.poisson(0), 0)).at(0.95);

        assertThat(point.reorderPoint()).isZero();
        assertThat(point.orderingCostPerYear()).isZero();
        assertThat(point.shortageCostPerYear()).isZero();
        assertThat(point.fillRate()).isEmpty();
    }

    @Test
    void sharesItsCostAmongTiers() {
        CostCurveReport report = CURVE.on(DEMAND);
        CostCurveTier gold = report.tier("gold", 0.99, 0.2);
        CostCurveTier rest = report.tier("rest", 0.90, 0.8);

        assertThat(gold.costPerYear()).isCloseTo(0.2 * 1744.6674681456925, within(1e-9));
        assertThat(gold.costPerUnit().orElseThrow())
                .isGreaterThan(rest.costPerUnit().orElseThrow());
        assertThat(gold)
                .hasToString("gold: 20.0 % of demand at 99.0 % of cycles without a stock-out, cost 348.93 per year");
    }

    @Test
    void travelsAndPrints() {
        CostCurveReport report = CURVE.cycleServiceLevels(0.9, 0.95).on(DEMAND);
        RoundTrip.survives(CURVE);
        RoundTrip.survives(report);
        RoundTrip.survives(report.tier("gold", 0.99, 0.2));
        assertThat(report).hasToString("""
            service against cost per year, demand of 5,200 units a year, orders of 600
            cycle service  fill rate  safety stock   holding  ordering  shortages      cost
            -------------  ---------  ------------  --------  --------  ---------  --------
                   90.0 %     99.4 %        102.52  1,006.31    520.00     131.30  1,657.61
                   95.0 %     99.7 %        131.59  1,078.97    520.00      57.94  1,656.91
            Cheapest drawn: cycle service level 95.0 %, safety stock 131.59, cost 1,656.91 per year.\
            """);
    }
}
