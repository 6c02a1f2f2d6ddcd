package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import org.junit.jupiter.api.Test;

/** The example that opens the package, as it stands there. */
class PackageExampleTest {

    @Test
    void doesWhatItSays() {
        StockCosts costs = StockCosts.holdingPerUnitAndPeriod(20).perOrder(100).shortagePerUnitAndPeriod(150);

        LotSize lot = Eoq.demandPerPeriod(1.5).lotWithBackorders(costs);
        double units = lot.orderQuantity();

        RqPolicy policy = DiscreteRq.demandPerPeriod(1.5).leadTimeInPeriods(2).optimum(costs);
        double reorderPoint = policy.reorderPoint();
        double orderQuantity = policy.orderQuantity();

        NewsvendorOrder season =
                Newsvendor.price(1).purchaseAndSalvage(0.30, 0.12).order(Distribution.normal(50, 8));
        double papers = season.orderQuantity();

        assertThat(units).isCloseTo(4.12, within(0.005));
        assertThat(reorderPoint).isEqualTo(3);
        assertThat(orderQuantity).isEqualTo(5);
        assertThat(papers).isCloseTo(56.6, within(0.05));
    }
}
