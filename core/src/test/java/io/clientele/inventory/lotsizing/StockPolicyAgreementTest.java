package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.LeadTime;
import io.clientele.inventory.LeadTimeDemand;
import io.clientele.inventory.OrderDemand;
import io.clientele.inventory.PeriodDemand;
import io.clientele.inventory.PolicyService;
import io.clientele.inventory.ReviewPeriod;
import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import org.junit.jupiter.api.Test;

/** What the optimisers say a policy costs is what the evaluation of stock policies says, which was written apart from them. */
class StockPolicyAgreementTest {

    /** Two exact computations by different routes. */
    private static final double EXACT = 1e-9;

    private static final StockCosts COSTS =
            StockCosts.holdingPerUnitAndPeriod(20).perOrder(100).shortagePerUnitAndPeriod(150);

    @Test
    void holdsForReorderPointAndQuantity() {
        OrderDemand demand = OrderDemand.perYear(1.5);
        LeadTimeDemand during = demand.during(LeadTime.years(2));
        RqPolicy policy = DiscreteRq.of(during).optimum(COSTS);

        assertThat(policy.reorderPoint()).isEqualTo(3);
        assertThat(policy.orderQuantity()).isEqualTo(5);
        assertThat(policy.stockPolicy()
                        .service(demand, LeadTime.years(2))
                        .cost(COSTS)
                        .total())
                .isCloseTo(policy.costPerPeriod(), within(EXACT));
    }

    @Test
    void holdsForLevels() {
        Distribution each = Distribution.negativeBinomial(2, 0.3);
        for (int leadTime = 0; leadTime < 3; leadTime++) {
            MinMaxPolicy policy =
                    MinMax.demandPerPeriod(each).leadTimeInPeriods(leadTime).optimum(COSTS);
            PolicyService service = policy.stockPolicy(ReviewPeriod.days(1))
                    .service(PeriodDemand.perDay(each), LeadTime.days(leadTime));
            assertThat(service.cost(COSTS).total()).isCloseTo(policy.costPerPeriod(), within(EXACT));
        }
    }

    @Test
    void takesWhatIsWorkedOutForALeadTime() {
        LeadTimeDemand during = LeadTimeDemand.of(Distribution.normal(108.3, 43.3), 1300);

        assertThat(NormalRq.of(during))
                .isEqualTo(NormalRq.demandPerPeriod(1300).leadTimeDemand(Distribution.normal(108.3, 43.3)));
    }

    @Test
    void saysWhatIsNoPolicy() {
        assertThatThrownBy(() -> new RqPolicy(3, 0, 1).stockPolicy())
                .hasMessage("orderQuantity is 0, which says to order unit by unit; take StockPolicy.baseStock(…)"
                        + " instead.");
        assertThatThrownBy(() -> new MinMaxPolicy(0, 0, 0).stockPolicy(ReviewPeriod.days(1)))
                .hasMessage("both levels are 0, because there is no demand; nothing is ever ordered.");
    }
}
