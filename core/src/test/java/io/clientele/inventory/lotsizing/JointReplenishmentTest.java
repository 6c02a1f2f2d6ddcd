package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.StockCosts;
import io.clientele.testing.RoundTrip;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JointReplenishmentTest {

    @Test
    void isTheEconomicOrderQuantityForOneItem() {
        StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.225).perOrder(3);
        JointPlan plan =
                JointReplenishment.sharedCostPerOrder(5).item("a", 1300, costs).plan();
        LotSize lot = Eoq.demandPerPeriod(1300).lot(costs.perOrder(8));

        assertThat(plan.orderQuantity("a")).isCloseTo(lot.orderQuantity(), within(1e-10));
        assertThat(plan.costPerPeriod()).isCloseTo(lot.costPerPeriod(), within(1e-10));
        assertThat(plan.lowerBoundPerPeriod()).isCloseTo(lot.costPerPeriod(), within(1e-10));
    }

    /** No plan costs less than the bound, and none more than ordering each item by itself. */
    @Test
    void staysBetweenItsBoundAndWhatEachItemAloneWouldCost() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            JointReplenishment joint = JointReplenishment.sharedCostPerOrder(50 + 500 * random.nextDouble());
            double alone = 0;
            for (int item = 0; item < 5; item++) {
                StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.1 + random.nextDouble())
                        .perOrder(1 + 50 * random.nextDouble());
                double demand = 10 + 1000 * random.nextDouble();
                joint = joint.item("item " + item, demand, costs);
                alone += Eoq.demandPerPeriod(demand)
                        .lot(costs.perOrder(costs.perOrder() + joint.sharedCostPerOrder()))
                        .costPerPeriod();
            }
            JointPlan plan = joint.plan();
            assertThat(plan.costPerPeriod()).isBetween(plan.lowerBoundPerPeriod() * (1 - 1e-12), alone);
        }
    }

    @Test
    void refusesAnItemTwice() {
        StockCosts costs = StockCosts.holdingPerUnitAndPeriod(1).perOrder(0);
        assertThatThrownBy(() -> JointReplenishment.sharedCostPerOrder(1)
                        .item("a", 1, costs)
                        .item("a", 2, costs))
                .hasMessage("two items have the same name; each must have its own.");
    }

    @Test
    void saysThatFreeOrdersNeedNoPlan() {
        assertThatThrownBy(() -> JointReplenishment.sharedCostPerOrder(0)
                        .item("a", 1, StockCosts.holdingPerUnitAndPeriod(1).perOrder(0))
                        .plan())
                .hasMessage("the shared cost of an order is 0, and so is that of item a; one of them must be above 0."
                        + " Order such an item by itself, whenever it is wanted.");
    }

    @Test
    void travelsAndPrints() {
        JointReplenishment joint = JointReplenishment.sharedCostPerOrder(600)
                .item("frame", 1, StockCosts.holdingPerUnitAndPeriod(160).perOrder(120))
                .item("label", 1, StockCosts.holdingPerUnitAndPeriod(20).perOrder(840));
        RoundTrip.survives(joint);
        RoundTrip.survives(joint.plan());
        assertThat(joint.plan().toString())
                .startsWith("joint order of 2 items every 3.015 periods, cost ")
                .contains("label      3");
        assertThatThrownBy(() -> joint.plan().multiple("bolt"))
                .hasMessage("name is bolt; it must be that of an item of the plan. Known are frame, label.");
    }
}
