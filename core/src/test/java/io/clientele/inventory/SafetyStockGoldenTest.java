package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.stat.Distribution;
import io.clientele.stat.Gamma;
import io.clientele.stat.LogNormal;
import io.clientele.stat.NegativeBinomial;
import io.clientele.stat.QuantileRule;
import io.clientele.stat.Quantiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyStockGoldenTest {

    /** Quantiles and losses of the standard families against 40 digits. */
    private static final double RELATIVE = 1e-12;

    static List<GoldenCases.Case> factors() {
        return GoldenCases.of("safety_stock.csv", "safetyFactor");
    }

    static List<GoldenCases.Case> normal() {
        return GoldenCases.of("safety_stock.csv", "safetyStockNormal");
    }

    static List<GoldenCases.Case> periodic() {
        return GoldenCases.of("safety_stock.csv", "safetyStockPeriodic");
    }

    static List<GoldenCases.Case> shapes() {
        return GoldenCases.of(
                "safety_stock.csv",
                "reorderPointGamma",
                "reorderPointLognormal",
                "reorderPointPoisson",
                "reorderPointNegativeBinomial");
    }

    static List<GoldenCases.Case> empirical() {
        return GoldenCases.of("safety_stock.csv", "empiricalQuantile");
    }

    private static StockLevel stock(double cycleServiceLevel, Distribution demand) {
        return SafetyStock.forCycleServiceLevel(cycleServiceLevel).on(LeadTimeDemand.of(demand, 0));
    }

    @ParameterizedTest
    @MethodSource("factors")
    void turnsACycleServiceLevelIntoAFactor(GoldenCases.Case one) {
        StockLevel stock = stock(one.in("cycleServiceLevel"), Distribution.normal(0, 1));
        one.matches("z", stock.safetyFactor().orElseThrow(), RELATIVE);
        one.matches("loss", stock.expectedShortPerCycle(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("normal")
    void holdsStockAgainstDemandAndLeadTime(GoldenCases.Case one) {
        double leadTime = one.in("leadTimeMean");
        StockLevel stock = SafetyStock.forCycleServiceLevel(one.in("cycleServiceLevel"))
                .leadTime(LeadTime.days(leadTime).standardDeviation(one.in("leadTimeSd")))
                .shape(DemandShape.NORMAL)
                .on(PeriodDemand.perDay(Distribution.normal(one.in("demandMean"), one.in("demandSd"))));
        one.matches("leadTimeDemandMean", stock.demand().mean(), RELATIVE);
        one.matches("leadTimeDemandSd", stock.demand().standardDeviation(), RELATIVE);
        one.matches("safetyStock", stock.safetyStock(), RELATIVE);
        one.matches("reorderPoint", stock.level(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("periodic")
    void lastsForLeadTimeAndReviewPeriod(GoldenCases.Case one) {
        StockLevel stock = SafetyStock.forCycleServiceLevel(one.in("cycleServiceLevel"))
                .leadTime(LeadTime.days(one.in("leadTime")))
                .reviewed(ReviewPeriod.days(one.in("reviewPeriod")))
                .on(PeriodDemand.perDay(Distribution.normal(one.in("demandMean"), one.in("demandSd"))));
        one.matches("safetyStock", stock.safetyStock(), RELATIVE);
        one.matches("orderUpTo", stock.level(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void readsAReorderPointFromEveryShape(GoldenCases.Case one) {
        double mean = one.in("leadTimeDemandMean");
        Distribution demand = switch (one.model()) {
            case "reorderPointGamma" -> Gamma.withMeanAndStandardDeviation(mean, one.in("leadTimeDemandSd"));
            case "reorderPointLognormal" -> LogNormal.withMeanAndStandardDeviation(mean, one.in("leadTimeDemandSd"));
            case "reorderPointPoisson" -> Distribution.poisson(mean);
            default -> NegativeBinomial.withMeanAndVariance(mean, one.in("leadTimeDemandVariance"));
        };
        StockLevel stock = stock(one.in("cycleServiceLevel"), demand);
        Map<String, Double> parameters = switch (one.model()) {
            case "reorderPointGamma" -> Map.of("shape", ((Gamma) demand).shape(), "scale", ((Gamma) demand).scale());
            case "reorderPointLognormal" ->
                Map.of(
                        "mu", ((LogNormal) demand).logMean(),
                        "sigma", ((LogNormal) demand).logStandardDeviation());
            case "reorderPointPoisson" -> Map.<String, Double>of();
            default ->
                Map.of(
                        "r", ((NegativeBinomial) demand).size(),
                        "p", ((NegativeBinomial) demand).probability());
        };
        one.matches("reorderPoint", stock.level(), RELATIVE);
        for (String output : one.outputs().keySet()) {
            switch (output) {
                case "reorderPoint" -> assertThat(stock.level()).isNotNegative();
                case "safetyStock" -> one.matches(output, stock.safetyStock(), RELATIVE);
                case "achieved" -> one.matches(output, stock.cycleServiceLevel(), RELATIVE);
                default -> one.matches(output, parameters.get(output), RELATIVE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("empirical")
    void readsAReorderPointFromASample(GoldenCases.Case one) {
        double p = one.in("probability");
        double[] data = one.numbersIn("data");
        one.matches("inverseEcdfType1", stock(p, Distribution.empirical(data)).level(), 0);
        one.matches("inverseEcdfType1", Quantiles.of(data).at(p, QuantileRule.NEAREST_RANK), 0);
        one.matches("type7", Quantiles.of(data).at(p, QuantileRule.LINEAR), RELATIVE);
    }
}
