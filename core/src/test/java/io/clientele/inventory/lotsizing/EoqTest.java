package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.StockCosts;
import io.clientele.testing.RoundTrip;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EoqTest {

    private static final double ROUNDING = 1e-12;
    private static final StockCosts COSTS =
            StockCosts.holdingPerUnitAndPeriod(0.225).perOrder(8);

    @Test
    void balancesOrderingAndHolding() {
        LotSize lot = Eoq.demandPerPeriod(1300).lot(COSTS);

        assertThat(lot.orderingCostPerPeriod()).isCloseTo(lot.holdingCostPerPeriod(), within(1e-10));
        assertThat(lot.cycleInPeriods().orElseThrow()).isCloseTo(lot.orderQuantity() / 1300, within(ROUNDING));
    }

    @Test
    void isFlatAroundItsLeast() {
        Eoq eoq = Eoq.demandPerPeriod(1300);
        LotSize best = eoq.lot(COSTS);

        double half = eoq.at(1.5 * best.orderQuantity(), COSTS).costPerPeriod();

        assertThat(half / best.costPerPeriod()).isCloseTo((1.5 + 1 / 1.5) / 2, within(ROUNDING));
    }

    @Test
    void ordersNothingWithoutDemand() {
        LotSize lot = Eoq.demandPerPeriod(0).lot(COSTS);

        assertThat(lot.orderQuantity()).isZero();
        assertThat(lot.costPerPeriod()).isZero();
        assertThat(lot.cycleInPeriods()).isEmpty();
    }

    @Test
    void ordersUnitByUnitWhereOrdersAreFree() {
        LotSize lot = Eoq.demandPerPeriod(10)
                .lot(StockCosts.holdingPerUnitAndPeriod(1).perOrder(0));

        assertThat(lot.orderQuantity()).isZero();
        assertThat(lot.costPerPeriod()).isZero();
        assertThat(lot.ordersPerPeriod()).isEmpty();
    }

    @Test
    void refusesToGuessFreeOrders() {
        Eoq eoq = Eoq.demandPerPeriod(1200);
        StockCosts unsaid = StockCosts.holdingPerUnitAndPeriod(2);
        String message =
                "perOrder is missing; how much to order at a time depends on it. State it with perOrder(60); 0 is"
                        + " legal.";
        assertThatThrownBy(() -> eoq.lot(unsaid))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> eoq.lotWithBackorders(unsaid.shortagePerUnitAndPeriod(5)))
                .hasMessage(message);
        assertThatThrownBy(() -> eoq.at(100, unsaid)).hasMessage(message);
        CapitalCosts capital = CapitalCosts.holdingSharePerPeriod(0.2);
        assertThatThrownBy(() -> eoq.lot(capital, PriceList.allUnits(1))).hasMessage(message);
        assertThat(capital).hasToString("holding 20.0 % of the price per period, no cost of an order stated");
        RoundTrip.survives(capital);
    }

    @Test
    void takesNoPercentForAShareOfThePrice() {
        assertThatThrownBy(() -> CapitalCosts.holdingSharePerPeriod(20))
                .hasMessage("holdingSharePerPeriod is 20; it must be below 2, which is 200 percent. Write 0.2 for 20"
                        + " percent.");
        assertThatThrownBy(() -> CapitalCosts.holdingSharePerPeriod(0))
                .hasMessage("holdingSharePerPeriod is 0; it must be a finite number above 0.");
    }

    @Nested
    class WithLimits {

        @Test
        void takesTheCheaperOfTheTwoPacksBeside() {
            Eoq eoq = Eoq.demandPerPeriod(1300);

            assertThat(eoq.inPacksOf(100).lot(COSTS).orderQuantity()).isEqualTo(300);
            assertThat(eoq.inPacksOf(500).lot(COSTS).orderQuantity()).isEqualTo(500);
        }

        @Test
        void keepsLeastAndGreatestAndShelfLife() {
            Eoq eoq = Eoq.demandPerPeriod(1300);

            assertThat(eoq.atLeast(400).lot(COSTS).orderQuantity()).isEqualTo(400);
            assertThat(eoq.atMost(250).lot(COSTS).orderQuantity()).isEqualTo(250);
            assertThat(eoq.keepingPeriods(0.1).lot(COSTS).orderQuantity()).isEqualTo(130);
            assertThat(eoq.keepingPeriods(0.1).inPacksOf(50).lot(COSTS).orderQuantity())
                    .isEqualTo(100);
        }

        @Test
        void saysWhenNoQuantityKeepsThem() {
            assertThatThrownBy(() ->
                            Eoq.demandPerPeriod(1300).inPacksOf(500).atMost(250).lot(COSTS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the smallest lot is 500 units and the largest allowed 250; no quantity keeps both."
                            + " Change packs, limits or shelf life.");
        }
    }

    @Nested
    class WithPricesThatFall {

        /** The best of all quantities on a fine grid, priced by the invoice itself. */
        @Test
        void beatsEveryQuantityOnAGrid() {
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 200; i++) {
                double first = 1 + 9 * random.nextDouble();
                double second = first * (0.8 + 0.19 * random.nextDouble());
                double from = 50 + 500 * random.nextDouble();
                double demand = 100 + 5000 * random.nextDouble();
                CapitalCosts costs = CapitalCosts.holdingSharePerPeriod(0.1 + 0.4 * random.nextDouble())
                        .perOrder(1 + 50 * random.nextDouble());
                for (QuantityDiscount discount : QuantityDiscount.values()) {
                    PriceList prices = (discount == QuantityDiscount.ALL_UNITS
                                    ? PriceList.allUnits(first)
                                    : PriceList.incremental(first))
                            .from(from, second);
                    LotSize lot = Eoq.demandPerPeriod(demand).lot(costs, prices);
                    for (double q = 10; q < 3000; q += 10) {
                        double unit = prices.purchase(q) / q;
                        double cost = demand * unit
                                + costs.perOrder() * demand / q
                                + costs.holdingSharePerPeriod() * unit * q / 2;
                        assertThat(lot.costPerPeriod()).isLessThanOrEqualTo(cost * (1 + ROUNDING));
                    }
                }
            }
        }

        @Test
        void saysWhatAUnitCosts() {
            LotSize lot = Eoq.demandPerPeriod(1300)
                    .lot(
                            CapitalCosts.holdingSharePerPeriod(0.3).perOrder(8),
                            PriceList.allUnits(0.75).from(400, 0.72).from(800, 0.68));

            assertThat(lot.pricePerUnit()).hasValue(0.68);
            assertThat(lot.toString()).endsWith("Bought at 0.68 per unit on average.");
            assertThat(Eoq.demandPerPeriod(1300).lot(COSTS).pricePerUnit()).isEmpty();
        }

        @Test
        void refusesPricesThatRise() {
            assertThatThrownBy(() -> PriceList.allUnits(1).from(100, 1.1))
                    .hasMessage("the price 1.1 from 100 follows 1 from 0; breaks must rise and prices fall.");
        }

        @Test
        void refusesLimitsBesideThem() {
            assertThatThrownBy(() -> Eoq.demandPerPeriod(1)
                            .inPacksOf(2)
                            .lot(CapitalCosts.holdingSharePerPeriod(0.2), PriceList.allUnits(1)))
                    .hasMessage("a price list goes with lots that come at once and have no limits. Leave"
                            + " producedPerPeriod and limits out.");
        }
    }

    @Test
    void refusesProductionSlowerThanDemand() {
        assertThatThrownBy(() -> Eoq.demandPerPeriod(1300).producedPerPeriod(1300))
                .hasMessage("productionPerPeriod is 1300 and demandPerPeriod is 1300; production must be faster than"
                        + " demand. Leave it out where a lot comes at once.");
    }

    @Test
    void refusesFreeStock() {
        assertThatThrownBy(() -> StockCosts.holdingPerUnitAndPeriod(0))
                .hasMessageStartingWith("holdingPerUnitAndPeriod is 0; it must be");
    }

    @Test
    void needsTheCostOfAShortageForBackorders() {
        assertThatThrownBy(() -> Eoq.demandPerPeriod(1300).lotWithBackorders(COSTS))
                .hasMessage("shortagePerUnitAndPeriod is 0; it must be above 0 where stock may run out. State it with"
                        + " shortagePerUnitAndPeriod(…).");
    }

    @Test
    void travels() {
        RoundTrip.survives(COSTS);
        RoundTrip.survives(Eoq.demandPerPeriod(1300).inPacksOf(10));
        RoundTrip.survives(Eoq.demandPerPeriod(1300).lot(COSTS));
        RoundTrip.survives(CapitalCosts.holdingSharePerPeriod(0.3).perOrder(8));
        RoundTrip.survives(PriceList.incremental(0.75).from(400, 0.72));
    }

    @Test
    void printsATable() {
        assertThat(Eoq.demandPerPeriod(1300).lotWithBackorders(COSTS.shortagePerUnitAndPeriod(5)))
                .hasToString("""
                    lot of 310.81 units for a demand of 1,300 per period
                    per period     value
                    -------------  -----
                    orders         4.183
                    ordering cost  33.46
                    holding cost   32.02
                    shortage cost   1.44
                    cost           66.92
                    Owed for a while: 4.3 % of demand, at most 13.38 units at a time.\
                    """);
        assertThat(COSTS).hasToString("holding 0.225 per unit and period, 8 per order, no cost of shortage stated");
    }
}
