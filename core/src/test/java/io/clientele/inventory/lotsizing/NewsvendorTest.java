package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Distribution;
import io.clientele.stat.SeededRandom;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NewsvendorTest {

    private static final Newsvendor MODEL = Newsvendor.overagePerUnit(0.18).underagePerUnit(0.7);

    private static final List<Distribution> DEMANDS = List.of(
            Distribution.normal(50, 8),
            Distribution.poisson(6),
            Distribution.gamma(2, 25),
            Distribution.lognormal(3, 0.5),
            Distribution.negativeBinomial(3, 0.2),
            Distribution.empirical(3, 3, 5, 8, 20));

    @Test
    void beatsOrdersBesideIt() {
        for (Distribution demand : DEMANDS) {
            NewsvendorOrder best = MODEL.order(demand);
            for (double step : new double[] {-2, -1, 1, 2}) {
                assertThat(best.expectedCost())
                        .as("%s", demand)
                        .isLessThanOrEqualTo(MODEL.cost(best.orderQuantity() + step, demand) + 1e-12);
            }
        }
    }

    /** Poisson demand is summed where that is quicker; the distribution itself says the same. */
    @Test
    void sumsToWhatTheDistributionSays() {
        for (double mean : new double[] {0, 0.01, 1, 6, 50, 99.9, 100, 250}) {
            for (double underage : new double[] {0.001, 0.7, 9, 170, 5000}) {
                Distribution demand = Distribution.poisson(mean);
                Newsvendor model = Newsvendor.overagePerUnit(0.18).underagePerUnit(underage);
                NewsvendorOrder order = model.order(demand);

                assertThat(order.orderQuantity()).isEqualTo(demand.quantile(model.criticalRatio()));
                assertThat(order.expectedShort())
                        .isCloseTo(demand.loss(order.orderQuantity()), within(1e-12 * (1 + mean)));
                assertThat(order.expectedCost())
                        .isCloseTo(
                                model.cost(order.orderQuantity(), demand), within(1e-12 * (1 + mean) * (1 + underage)));
            }
        }
    }

    /** A hundred thousand seasons at a fixed seed, within four standard errors. */
    @Test
    void earnsOnAverageWhatItExpects() {
        Newsvendor model = Newsvendor.price(120).purchaseAndSalvage(70, 35);
        for (Distribution demand : DEMANDS) {
            NewsvendorOrder order = model.order(demand);
            RandomGenerator random = SeededRandom.of(11);
            int n = 100_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double d = demand.sample(random);
                double sold = Math.min(d, order.orderQuantity());
                double profit = 120 * sold + 35 * (order.orderQuantity() - sold) - 70 * order.orderQuantity();
                sum += profit;
                squares += profit * profit;
            }
            double mean = sum / n;
            double error = Math.sqrt((squares / n - mean * mean) / n);
            assertThat(order.expectedProfit()).as("%s", demand).isCloseTo(mean, within(4 * error));
        }
    }

    @Test
    void ordersForCertainDemandExactlyThat() {
        assertThat(MODEL.order(Distribution.normal(7, 0)).expectedCost()).isZero();
        assertThat(MODEL.order(Distribution.poisson(0)).orderQuantity()).isZero();
    }

    @Test
    void refusesGoodsThatBringMoreThanTheyCost() {
        assertThatThrownBy(() -> Newsvendor.price(1).purchaseAndSalvage(0.3, 0.3))
                .hasMessage("salvage is 0.3 and purchase is 0.3; a unit left over must bring less than it cost, else"
                        + " there is no end to ordering.");
        assertThatThrownBy(() -> Newsvendor.price(1).purchase(1))
                .hasMessage("purchase is 1 and price is 1; a unit must cost less than it is sold for.");
    }

    @Test
    void travelsAndPrints() {
        RoundTrip.survives(MODEL);
        RoundTrip.survives(MODEL.order(DEMANDS.get(0)));
        assertThat(MODEL.order(DEMANDS.get(0))).hasToString("""
            order of 56.60 units for one season, critical ratio 79.5 %
            expected          value
            ----------------  -----
            demand, units        50
            short, units      0.919
            left over, units   7.52
            cost               2.00
            profit            33.00\
            """);
    }
}
