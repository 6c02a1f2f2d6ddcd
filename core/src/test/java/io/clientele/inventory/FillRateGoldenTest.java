package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Gamma;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FillRateGoldenTest {

    /** Losses of standard families and Panjer's recursion against 40 digits. */
    private static final double RELATIVE = 1e-11;

    static List<GoldenCases.Case> normal() {
        return GoldenCases.of("fill_rate.csv", "fillRateNormal");
    }

    static List<GoldenCases.Case> stockForFillRate() {
        return GoldenCases.of("fill_rate.csv", "safetyStockForFillRateNormal");
    }

    static List<GoldenCases.Case> gamma() {
        return GoldenCases.of("fill_rate.csv", "fillRateGamma");
    }

    static List<GoldenCases.Case> periodic() {
        return GoldenCases.of("fill_rate.csv", "fillRatePeriodicNormal");
    }

    static List<GoldenCases.Case> baseStock() {
        return GoldenCases.of("fill_rate.csv", "baseStockPoisson");
    }

    static List<GoldenCases.Case> baseStockForFillRate() {
        return GoldenCases.of("fill_rate.csv", "baseStockPoissonForFillRate");
    }

    static List<GoldenCases.Case> reorderPoint() {
        return GoldenCases.of("fill_rate.csv", "rqPoissonService");
    }

    static List<GoldenCases.Case> compound() {
        return GoldenCases.of("fill_rate.csv", "baseStockCompoundPoisson");
    }

    @ParameterizedTest
    @MethodSource("normal")
    void servesFromAReorderPoint(GoldenCases.Case one) {
        CycleService service = LeadTimeDemand.of(Distribution.normal(0, one.in("leadTimeDemandSd")), 1000)
                .service(one.in("safetyStock"), one.in("orderQuantity"));
        one.matches("cycleServiceLevel", service.cycleServiceLevel(), RELATIVE);
        one.matches("expectedShortPerCycle", service.expectedShortPerCycle(), RELATIVE);
        one.matches("fillRateApprox", service.fillRateApproximation().orElseThrow(), RELATIVE);
        one.matches("fillRateExactBackorder", service.fillRate().orElseThrow(), RELATIVE);
        one.matches("fillRateLostSales", service.fillRateLostSales().orElseThrow(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("stockForFillRate")
    void solvesTheStockForAFillRate(GoldenCases.Case one) {
        LeadTimeDemand demand = LeadTimeDemand.of(Distribution.normal(0, one.in("leadTimeDemandSd")), 1000);
        double share = one.in("fillRate");
        StockLevel exact = SafetyStock.forFillRate(share)
                .orderQuantity(one.in("orderQuantity"))
                .on(demand);
        StockLevel approximate = SafetyStock.forTarget(new ServiceTarget.ApproximateFillRate(share))
                .orderQuantity(one.in("orderQuantity"))
                .on(demand);
        one.matches("kExact", exact.safetyFactor().orElseThrow(), RELATIVE);
        one.matches("safetyStockExact", exact.safetyStock(), RELATIVE);
        one.matches("cycleServiceLevelAtExact", exact.cycleServiceLevel(), RELATIVE);
        one.matches("kApprox", approximate.safetyFactor().orElseThrow(), RELATIVE);
        one.matches("safetyStockApprox", approximate.safetyStock(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("gamma")
    void servesSkewedDemand(GoldenCases.Case one) {
        CycleService service = LeadTimeDemand.of(
                        Gamma.withMeanAndStandardDeviation(one.in("leadTimeDemandMean"), one.in("leadTimeDemandSd")),
                        1000)
                .service(one.in("reorderPoint"), one.in("orderQuantity"));
        one.matches("cycleServiceLevel", service.cycleServiceLevel(), RELATIVE);
        one.matches("expectedShortPerCycle", service.expectedShortPerCycle(), RELATIVE);
        one.matches("fillRateExactBackorder", service.fillRate().orElseThrow(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("periodic")
    void servesUnderPeriodicReview(GoldenCases.Case one) {
        PeriodDemand demand = PeriodDemand.perDay(Distribution.normal(one.in("demandMean"), one.in("demandSd")));
        LeadTime leadTime = LeadTime.days(one.in("leadTime"));
        ReviewPeriod review = ReviewPeriod.days(one.in("reviewPeriod"));
        PolicyService service =
                StockPolicy.orderUpTo(one.in("orderUpTo")).reviewed(review).service(demand, leadTime);
        one.matches("fillRate", service.fillRate().orElseThrow(), RELATIVE);
        one.matches("cycleServiceLevel", service.cycleServiceLevel(), RELATIVE);

        StockLevel level = SafetyStock.forFillRate(service.fillRate().orElseThrow())
                .leadTime(leadTime)
                .reviewed(review)
                .on(demand);
        one.matches("fillRate", level.fillRate().orElseThrow(), RELATIVE);
        StockLevel same = new StockLevel(
                level.target(), level.demand(), level.beforeReview(), one.in("orderUpTo"), level.orderQuantity());
        one.matches("fillRateApprox", same.fillRateApproximation().orElseThrow(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("baseStock")
    void replacesPieceByPiece(GoldenCases.Case one) {
        PolicyService service = StockPolicy.baseStock(one.in("baseStock"))
                .service(OrderDemand.perWeek(one.in("demandRate")), LeadTime.weeks(one.in("leadTime")));
        one.matches("fillRate", service.fillRate().orElseThrow(), RELATIVE);
        one.matches("readyRate", service.readyRate(), RELATIVE);
        one.matches("noBackorderProbability", service.noBackorderProbability(), RELATIVE);
        one.matches("expectedBackorders", service.expectedBackorders(), RELATIVE);
        one.matches("expectedOnHand", service.expectedOnHand(), RELATIVE);
        one.matches("expectedBackorderWait", service.expectedWait().orElseThrow(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("baseStockForFillRate")
    void solvesABaseStock(GoldenCases.Case one) {
        StockLevel stock = SafetyStock.forFillRate(one.in("fillRate"))
                .leadTime(LeadTime.weeks(one.in("leadTime")))
                .orderQuantity(1)
                .on(OrderDemand.perWeek(one.in("demandRate")));
        one.matches("baseStock", stock.level() + 1, 0);
        one.matches("achieved", stock.fillRate().orElseThrow(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("reorderPoint")
    void reordersPoissonDemand(GoldenCases.Case one) {
        PolicyService service = StockPolicy.reorderPoint(one.in("reorderPoint"))
                .orderQuantity(one.in("orderQuantity"))
                .service(OrderDemand.perWeek(one.in("demandRate")), LeadTime.weeks(one.in("leadTime")));
        one.matches("fillRate", service.fillRate().orElseThrow(), RELATIVE);
        one.matches("expectedBackorders", service.expectedBackorders(), RELATIVE);
        one.matches("expectedOnHand", service.expectedOnHand(), RELATIVE);
        one.matches("cycleServiceLevel", service.cycleServiceLevel(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("compound")
    void replacesOrdersOfSeveralPieces(GoldenCases.Case one) {
        OrderDemand demand = OrderDemand.perWeek(one.in("orderRate"))
                .sizes(Empirical.weighted(one.numbersIn("sizes"), one.numbersIn("sizeProbabilities")));
        LeadTime leadTime = LeadTime.weeks(one.in("leadTime"));
        PolicyService service = StockPolicy.baseStock(one.in("baseStock")).service(demand, leadTime);
        Distribution during = demand.during(leadTime).distribution();
        one.matches("leadTimeDemandMean", during.mean(), RELATIVE);
        one.matches("probabilityZero", during.density(0), RELATIVE);
        one.matches("orderFillRate", service.orderFillRate().orElseThrow(), RELATIVE);
        one.matches("unitFillRate", service.fillRate().orElseThrow(), RELATIVE);
        one.matches("expectedBackorders", service.expectedBackorders(), RELATIVE);
        one.matches("readyRate", service.readyRate(), RELATIVE);
        one.matches("noBackorderProbability", service.noBackorderProbability(), RELATIVE);
        assertThat(service.cycleServiceLevel())
                .as("an order of a customer is a cycle")
                .isCloseTo(service.orderFillRate().orElseThrow(), within(RELATIVE));
    }
}
