package io.clientele.inventory.lotsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.inventory.StockCosts;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Poisson;
import io.clientele.stat.SeededRandom;
import io.clientele.testing.RoundTrip;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReorderPolicyTest {

    private static final StockCosts COSTS =
            StockCosts.holdingPerUnitAndPeriod(1).perOrder(24).shortagePerUnitAndPeriod(9);

    @Nested
    class OfSingleUnits {

        @Test
        void beatsEveryPolicyAround() {
            SplittableRandom random = new SplittableRandom(5);
            for (int i = 0; i < 60; i++) {
                StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.5 + random.nextDouble())
                        .perOrder(40 * random.nextDouble())
                        .shortagePerUnitAndPeriod(1 + 30 * random.nextDouble());
                DiscreteRq model = DiscreteRq.demandPerPeriod(0.1 + 8 * random.nextDouble())
                        .leadTimeInPeriods(2);
                RqPolicy best = model.optimum(costs);
                for (int r = -3; r <= 3; r++) {
                    for (int q = -3; q <= 3; q++) {
                        int quantity = (int) best.orderQuantity() + q;
                        if (quantity >= 1) {
                            double other = model.at((long) best.reorderPoint() + r, quantity, costs)
                                    .costPerPeriod();
                            assertThat(best.costPerPeriod()).isLessThanOrEqualTo(other + 1e-10);
                        }
                    }
                }
            }
        }

        @Test
        void costsTheMeanOverItsPositions() {
            Distribution demand = Distribution.poisson(40);
            DiscreteRq model = DiscreteRq.demandPerPeriod(20).leadTimeDemand(demand);
            for (long r : new long[] {-20, -1, 0, 25, 45, 400}) {
                double sum = COSTS.perOrder() * 20;
                for (long y = r + 1; y <= r + 30; y++) {
                    sum += demand.complementaryLoss(y) + 9 * demand.loss(y);
                }
                assertThat(model.at(r, 30, COSTS).costPerPeriod()).isCloseTo(sum / 30, within(1e-11 * sum));
            }
        }

        @Test
        void takesAnyDemandInWholeUnitsOverTheLeadTime() {
            double[] values = new double[80];
            double[] weights = new double[80];
            Poisson poisson = new Poisson(12);
            for (int k = 0; k < 80; k++) {
                values[k] = k;
                weights[k] = poisson.density(k);
            }
            RqPolicy listed = DiscreteRq.demandPerPeriod(6)
                    .leadTimeDemand(Empirical.weighted(values, weights))
                    .optimum(COSTS);
            RqPolicy formula =
                    DiscreteRq.demandPerPeriod(6).leadTimeInPeriods(2).optimum(COSTS);

            assertThat(listed.reorderPoint()).isEqualTo(formula.reorderPoint());
            assertThat(listed.orderQuantity()).isEqualTo(formula.orderQuantity());
            assertThat(listed.costPerPeriod()).isCloseTo(formula.costPerPeriod(), within(1e-10));
        }

        @Test
        void knowsZeroDemandAndZeroLeadTime() {
            assertThat(DiscreteRq.demandPerPeriod(0).leadTimeInPeriods(3).optimum(COSTS))
                    .isEqualTo(new RqPolicy(0, 0, 0));
            RqPolicy atOnce = DiscreteRq.demandPerPeriod(3).leadTimeInPeriods(0).optimum(COSTS);
            assertThat(atOnce.reorderPoint()).isNegative();
            assertThat(atOnce.costPerPeriod())
                    .isGreaterThanOrEqualTo(
                            Eoq.demandPerPeriod(3).lotWithBackorders(COSTS).costPerPeriod() - 0.5);
        }

        @Test
        void refusesContinuousDemand() {
            assertThatThrownBy(() -> DiscreteRq.demandPerPeriod(3).leadTimeDemand(Distribution.normal(3, 1)))
                    .hasMessage("leadTimeDemand is normal(mean 3, standard deviation 1); it must be a distribution on"
                            + " whole numbers of 0 or more. Count in units, or use a model for continuous demand.");
            assertThatThrownBy(() -> DiscreteRq.demandPerPeriod(3).leadTimeDemand(Distribution.empirical(1, 2.5)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OfNormalDemand {

        private final NormalRq model = NormalRq.demandPerPeriod(1300).leadTimeDemand(Distribution.normal(108.3, 43.3));
        private final StockCosts costs =
                StockCosts.holdingPerUnitAndPeriod(0.225).perOrder(8).shortagePerUnitAndPeriod(7.5);

        @Test
        void beatsEveryPolicyAroundAndEveryApproximation() {
            RqPolicy best = model.optimum(costs);

            assertThat(best).hasToString("at 126.83 units order 328.45, cost 78.07 per period");
            for (double step : new double[] {-5, -1, -0.1, 0.1, 1, 5}) {
                assertThat(best.costPerPeriod())
                        .isLessThan(model.at(best.reorderPoint() + step, best.orderQuantity(), costs)
                                .costPerPeriod())
                        .isLessThan(model.optimumForQuantity(best.orderQuantity() + step, costs)
                                .costPerPeriod());
            }
            for (RqPolicy other : List.of(
                    model.eoqWithBackorders(costs),
                    model.eoqWithSafetyStock(costs),
                    model.lossFunctionApproximation(costs))) {
                assertThat(best.costPerPeriod()).isLessThanOrEqualTo(other.costPerPeriod());
            }
        }

        @Test
        void isTheLotWithBackordersWhereDemandIsCertain() {
            NormalRq certain = NormalRq.demandPerPeriod(1300).leadTimeDemand(Distribution.normal(108.3, 0));
            LotSize lot = Eoq.demandPerPeriod(1300).lotWithBackorders(costs);

            RqPolicy best = certain.optimum(costs);

            assertThat(best.orderQuantity()).isCloseTo(lot.orderQuantity(), within(1e-6));
            assertThat(best.costPerPeriod()).isCloseTo(lot.costPerPeriod(), within(1e-10));
            assertThat(best.reorderPoint()).isCloseTo(108.3 - lot.largestBackorder(), within(1e-6));
        }

        @Test
        void keepsABaseStockWhereOrdersAreFree() {
            RqPolicy free = model.optimum(costs.perOrder(0));

            assertThat(free.orderQuantity()).isZero();
            assertThat(free.costPerPeriod())
                    .isCloseTo(
                            Newsvendor.overagePerUnit(0.225)
                                    .underagePerUnit(7.5)
                                    .order(Distribution.normal(108.3, 43.3))
                                    .expectedCost(),
                            within(1e-10));
        }

        @Test
        void saysWhenAUnitShortIsTooCheapForStock() {
            assertThatThrownBy(() -> model.forCostPerUnitShort(0.01, costs))
                    .hasMessage("costPerUnitShort is 0.01; it must be so high that stock pays. With lots of 304.05"
                            + " units it must be above 0.0526.");
        }
    }

    @Nested
    class OfLevels {

        @Test
        void beatsEveryPairAround() {
            SplittableRandom random = new SplittableRandom(9);
            for (int i = 0; i < 60; i++) {
                StockCosts costs = StockCosts.holdingPerUnitAndPeriod(0.5 + random.nextDouble())
                        .perOrder(60 * random.nextDouble())
                        .shortagePerUnitAndPeriod(1 + 30 * random.nextDouble());
                MinMax model = MinMax.demandPerPeriod(
                                i % 2 == 0
                                        ? Distribution.poisson(0.2 + 12 * random.nextDouble())
                                        : Distribution.negativeBinomial(2, 0.2 + 0.7 * random.nextDouble()))
                        .leadTimeInPeriods(i % 3);
                MinMaxPolicy best = model.optimum(costs);
                for (int low = -3; low <= 3; low++) {
                    for (int high = -3; high <= 3; high++) {
                        long s = best.reorderPoint() + low;
                        long upTo = best.orderUpTo() + high;
                        if (upTo > s) {
                            assertThat(best.costPerPeriod())
                                    .isLessThanOrEqualTo(
                                            model.at(s, upTo, costs).costPerPeriod() + 1e-9);
                        }
                    }
                }
            }
        }

        /** Two hundred thousand periods in a hundred batches at a fixed seed, within four standard errors. */
        @Test
        void costsWhatASimulationCosts() {
            Distribution demand = Distribution.negativeBinomial(2, 0.3);
            MinMax model = MinMax.demandPerPeriod(demand).leadTimeInPeriods(2);
            RandomGenerator random = SeededRandom.of(21);
            int batches = 100;
            int size = 2000;
            double sum = 0;
            double squares = 0;
            double[] coming = new double[2];
            double net = 20;
            for (int b = 0; b < batches; b++) {
                double batch = 0;
                for (int t = 0; t < size; t++) {
                    double position = net + coming[0] + coming[1];
                    double order = position <= 12 ? 30 - position : 0;
                    batch += order > 0 ? COSTS.perOrder() : 0;
                    net += coming[0] - demand.sample(random);
                    coming[0] = coming[1];
                    coming[1] = order;
                    batch += net > 0 ? net : -9 * net;
                }
                sum += batch / size;
                squares += batch / size * (batch / size);
            }
            double mean = sum / batches;
            double error = Math.sqrt((squares / batches - mean * mean) / batches);
            assertThat(model.at(12, 30, COSTS).costPerPeriod()).isCloseTo(mean, within(4 * error));
        }

        @Test
        void ordersNothingWithoutDemand() {
            assertThat(MinMax.demandPerPeriod(Distribution.poisson(0))
                            .leadTimeInPeriods(0)
                            .optimum(COSTS))
                    .isEqualTo(new MinMaxPolicy(0, 0, 0));
        }

        @Test
        void isABaseStockWhereOrdersAreFree() {
            MinMaxPolicy policy = MinMax.demandPerPeriod(Distribution.poisson(6))
                    .leadTimeInPeriods(0)
                    .optimum(COSTS.perOrder(0));

            assertThat(policy.orderUpTo()).isEqualTo(policy.reorderPoint() + 1);
            assertThat((double) policy.orderUpTo())
                    .isEqualTo(Distribution.poisson(6).quantile(COSTS.criticalRatio()));
        }
    }

    @Nested
    class OverAHorizon {

        @Test
        void isTheNewsvendorForOnePeriod() {
            Distribution demand = Distribution.poisson(20);
            HorizonPlan plan = FiniteHorizon.of(List.of(demand)).plan(COSTS.perOrder(0));
            NewsvendorOrder order =
                    Newsvendor.overagePerUnit(1).underagePerUnit(9).order(demand);

            assertThat((double) plan.levels().get(0).orderUpTo()).isEqualTo(order.orderQuantity());
            assertThat(plan.expectedCost()).isCloseTo(order.expectedCost(), within(1e-10));
        }

        @Test
        void comesNearTheStationaryLevelsFarFromTheEnd() {
            Distribution demand = Distribution.poisson(10);
            StockCosts costs = COSTS.perOrder(64);
            HorizonPlan plan = FiniteHorizon.of(Collections.nCopies(60, demand))
                    .endShortagePerUnit(1)
                    .plan(costs);
            MinMaxPolicy stationary =
                    MinMax.demandPerPeriod(demand).leadTimeInPeriods(0).optimum(costs);

            assertThat((long) plan.levels().get(0).reorderPoint()).isEqualTo(stationary.reorderPoint());
            assertThat((long) plan.levels().get(0).orderUpTo())
                    .isBetween(stationary.orderUpTo() - 1, stationary.orderUpTo() + 1);
            assertThat(plan.expectedCost() / 60).isCloseTo(stationary.costPerPeriod(), within(2.0));
        }

        @Test
        void saysWhenOwingIsCheaperThanBuying() {
            assertThatThrownBy(() -> FiniteHorizon.of(List.of(Distribution.poisson(20)))
                            .purchasePerUnit(10)
                            .plan(COSTS))
                    .hasMessage("purchasePerUnit is 10; it must be below what a unit short costs. Owing would be"
                            + " cheaper than buying in the last period: raise the cost of a shortage, per period or at"
                            + " the end.");
        }

        @Test
        void countsDemandBelowZero() {
            HorizonPlan plan =
                    FiniteHorizon.of(List.of(Distribution.normal(10, 10))).plan(COSTS);

            assertThat(plan.negativeDemand()).isCloseTo(0.1587, within(1e-4));
            assertThat(plan.toString())
                    .endsWith("Demand below zero, with a probability of up to 15.9 % a period, was taken as none.");
        }
    }

    @Nested
    class WithSomethingForgotten {

        @Test
        void refusesToGuessALeadTimeOfZero() {
            assertThatThrownBy(() -> DiscreteRq.demandPerPeriod(1.5).optimum(COSTS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("leadTimeInPeriods is missing; a reorder point must last for it. Name it with"
                            + " leadTimeInPeriods(2); 0 is legal.");
            assertThatThrownBy(() -> DiscreteRq.demandPerPeriod(1.5).at(3, 5, COSTS))
                    .hasMessageStartingWith("leadTimeInPeriods is missing; ");
            assertThatThrownBy(() ->
                            MinMax.demandPerPeriod(Distribution.poisson(10)).optimum(COSTS))
                    .hasMessage("leadTimeInPeriods is missing; stock must last for it and a period. Name it with"
                            + " leadTimeInPeriods(2); 0 is legal.");
            MinMax forgetful = MinMax.demandPerPeriod(Distribution.poisson(0));
            assertThatThrownBy(() -> forgetful.optimum(COSTS)).hasMessageStartingWith("leadTimeInPeriods is missing; ");
            assertThatThrownBy(() -> forgetful.leadTimeInPeriods(-1))
                    .hasMessage("leadTimeInPeriods is -1; it must be from 0 to 10000.");
            NormalRq normal = NormalRq.demandPerPeriod(10);
            for (Runnable question : List.<Runnable>of(
                    () -> normal.optimum(COSTS),
                    () -> normal.optimumForQuantity(5, COSTS),
                    () -> normal.at(3, 5, COSTS),
                    () -> normal.eoqWithBackorders(COSTS),
                    () -> normal.eoqWithSafetyStock(COSTS),
                    () -> normal.lossFunctionApproximation(COSTS),
                    () -> normal.forCostPerUnitShort(5, COSTS))) {
                assertThatThrownBy(question::run)
                        .hasMessage("leadTimeDemand is missing; a reorder point must last for it. Name it with"
                                + " leadTimeDemand(Distribution.normal(108.3, 43.3)); 0 is legal.");
            }
            assertThat(normal.leadTimeDemand(Distribution.normal(0, 0))
                            .optimum(COSTS)
                            .orderQuantity())
                    .as("zero, said aloud")
                    .isPositive();
        }

        @Test
        void refusesToGuessFreeOrders() {
            StockCosts unsaid = StockCosts.holdingPerUnitAndPeriod(1).shortagePerUnitAndPeriod(9);
            String message =
                    "perOrder is missing; how much to order at a time depends on it. State it with perOrder(60); 0 is"
                            + " legal.";
            assertThatThrownBy(() ->
                            DiscreteRq.demandPerPeriod(3).leadTimeInPeriods(2).optimum(unsaid))
                    .hasMessage(message);
            assertThatThrownBy(() -> NormalRq.demandPerPeriod(3)
                            .leadTimeDemand(Distribution.normal(6, 2))
                            .optimum(unsaid))
                    .hasMessage(message);
            assertThatThrownBy(() -> MinMax.demandPerPeriod(Distribution.poisson(3))
                            .leadTimeInPeriods(2)
                            .optimum(unsaid))
                    .hasMessage(message);
            assertThatThrownBy(() ->
                            FiniteHorizon.of(List.of(Distribution.poisson(3))).plan(unsaid))
                    .hasMessage(message);
            assertThat(unsaid)
                    .hasToString("holding 1 per unit and period, no cost of an order stated, shortage 9 per unit and"
                            + " period")
                    .isNotEqualTo(unsaid.perOrder(0));
        }

        @Test
        void travelsAllTheSame() {
            RoundTrip.survives(DiscreteRq.demandPerPeriod(3));
            RoundTrip.survives(NormalRq.demandPerPeriod(3));
            RoundTrip.survives(MinMax.demandPerPeriod(Distribution.poisson(10)));
            RoundTrip.survives(StockCosts.holdingPerUnitAndPeriod(1));
            assertThat(DiscreteRq.demandPerPeriod(3)).hasToString("(r,Q) for 3 units per period");
            assertThat(NormalRq.demandPerPeriod(3)).hasToString("(r,Q) for 3 units per period");
            assertThat(MinMax.demandPerPeriod(Distribution.poisson(10)))
                    .hasToString("(s,S) for poisson(mean 10) per period");
        }
    }

    @Test
    void travels() {
        RoundTrip.survives(DiscreteRq.demandPerPeriod(3).leadTimeInPeriods(2));
        RoundTrip.survives(NormalRq.demandPerPeriod(3).leadTimeDemand(Distribution.normal(6, 2)));
        RoundTrip.survives(new RqPolicy(3, 5, 107.9));
        RoundTrip.survives(MinMax.demandPerPeriod(Distribution.poisson(10)).leadTimeInPeriods(2));
        RoundTrip.survives(new MinMaxPolicy(6, 40, 35.02));
        RoundTrip.survives(new MinMaxLevels(18.6, 71.2));
        FiniteHorizon horizon = FiniteHorizon.of(List.of(Distribution.poisson(20), Distribution.poisson(5)));
        RoundTrip.survives(horizon);
        RoundTrip.survives(horizon.plan(COSTS));
        assertThat(new RqPolicy(3, 5, 107.92)).hasToString("at 3 units order 5, cost 107.92 per period");
        assertThat(new MinMaxPolicy(6, 40, 35.02))
                .hasToString("at 6 units or less order up to 40, cost 35.02 per period");
    }
}
