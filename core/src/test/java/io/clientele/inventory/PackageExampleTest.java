package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsTheExampleOfThePackage() {
        TimeSeries sales = TimeSeries.daily("2024-03-04", 3, 0, 5, 2, 1, 0, 0, 4, 2, 2, 6, 1, 0, 0, 2, 3, 1, 5, 2, 0, 0)
                .in("pieces");
        PeriodDemand demand = PeriodDemand.observed(sales);
        LeadTime leadTime = LeadTime.of(Distribution.empirical(2, 2, 3, 5), PeriodLength.DAY);
        StockLevel stock = SafetyStock.forFillRate(0.98)
                .orderQuantity(20)
                .leadTime(leadTime)
                .on(demand);
        PolicyService least = LeastStock.forFillRate(0.98).orderQuantity(20, demand, leadTime);
        PolicyService promised =
                StockPolicy.reorderPoint(stock.level()).orderQuantity(20).service(demand, leadTime);
        ReplayReport replay = Replay.of(promised).leadTime(leadTime).seed(42).on(sales);

        assertThat(stock.fillRate().orElseThrow()).isGreaterThanOrEqualTo(0.98);
        assertThat(stock.demand().shape()).isEqualTo(DemandShape.EXACT);
        assertThat(promised.fillRate()).isEqualTo(stock.fillRate());
        assertThat(least.policy()).isEqualTo(promised.policy());
        assertThat(replay.demand()).isEqualTo(39);
        assertThat(replay.toString()).startsWith("Replay of reorder point");
    }
}
