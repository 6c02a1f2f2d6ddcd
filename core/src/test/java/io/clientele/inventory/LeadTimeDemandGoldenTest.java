package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.testing.Golden;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeadTimeDemandGoldenTest {

    /** Sums of positive terms in double precision against 40 digits. */
    private static final double RELATIVE = 1e-12;

    static List<GoldenCases.Case> exact() {
        return GoldenCases.of("lead_time_demand.csv", "leadTimeDemandExact");
    }

    @ParameterizedTest
    @MethodSource("exact")
    void mixesConvolutionPowers(GoldenCases.Case one) {
        LeadTimeDemand demand = PeriodDemand.perDay(
                        Empirical.weighted(one.numbersIn("demandValues"), one.numbersIn("demandProbabilities")))
                .during(LeadTime.of(
                        Empirical.weighted(one.numbersIn("leadTimes"), one.numbersIn("leadTimeProbabilities")),
                        PeriodLength.DAY));
        Distribution x = demand.distribution();
        StockLevel stock =
                SafetyStock.forCycleServiceLevel(one.in("cycleServiceLevel")).on(demand);

        assertThat(demand.shape()).isEqualTo(DemandShape.EXACT);
        one.matches("mean", demand.mean(), RELATIVE);
        one.matches("variance", demand.variance(), RELATIVE);
        one.matches("reorderPoint", stock.level(), 0);
        one.matches("achieved", stock.cycleServiceLevel(), RELATIVE);
        one.matches("probabilityZero", x.density(0), RELATIVE);
        one.matches("expectedShort", stock.expectedShortPerCycle(), RELATIVE);
        double[] pmf = Golden.numbers(one.outputs().get("pmf"));
        for (int k = 0; k < pmf.length; k++) {
            assertThat(x.density(k)).as("%s P(X = %d)", one.id(), k).isCloseTo(pmf[k], within(RELATIVE));
        }
    }
}
