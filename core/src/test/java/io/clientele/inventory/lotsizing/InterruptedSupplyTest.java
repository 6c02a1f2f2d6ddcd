package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.StockCosts;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class InterruptedSupplyTest {

    private static final StockCosts COSTS =
            StockCosts.holdingPerUnitAndPeriod(0.25).shortagePerUnitAndPeriod(3);
    private static final InterruptedSupply SUPPLY =
            InterruptedSupply.demandPerPeriod(2000).failing(0.04).recovering(0.25);

    /** The series summed until its terms vanish. */
    @Test
    void sumsOverAllInterruptions() {
        for (double stock : new double[] {-500, 0, 1000, 2000, 8000, 9500, 30_000}) {
            double sum = 0;
            for (int n = 400; n >= 0; n--) {
                double probability = n == 0 ? 0.25 / 0.29 : 0.04 * 0.25 / 0.29 * Math.pow(0.75, n - 1);
                double left = stock - (n + 1) * 2000.0;
                sum += probability * (left > 0 ? 0.25 * left : -3 * left);
            }
            assertThat(SUPPLY.costPerPeriod(stock, COSTS)).isCloseTo(sum, within(1e-12 * sum));
        }
    }

    @Test
    void findsTheCheapestLevel() {
        double best = SUPPLY.baseStock(COSTS);

        assertThat(best).isEqualTo(8000);
        for (double other : new double[] {4000, 6000, 7000, 9000, 10_000}) {
            assertThat(SUPPLY.costPerPeriod(best, COSTS)).isLessThan(SUPPLY.costPerPeriod(other, COSTS));
        }
    }

    @Test
    void keepsOnePeriodsDemandWithAReliableSupplier() {
        InterruptedSupply reliable = InterruptedSupply.demandPerPeriod(100);

        assertThat(reliable.baseStock(COSTS)).isEqualTo(100);
        assertThat(reliable.costPerPeriod(100, COSTS)).isZero();
        assertThat(InterruptedSupply.demandPerPeriod(0).costPerPeriod(0, COSTS)).isZero();
    }

    @Test
    void travels() {
        RoundTrip.survives(SUPPLY);
        assertThat(SUPPLY)
                .hasToString("supply of 2,000 units per period, failing with 4.0 %, recovering with 25.0 % a period");
    }
}
