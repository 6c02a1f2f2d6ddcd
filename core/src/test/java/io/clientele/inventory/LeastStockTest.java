package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.stat.Distribution;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastStockTest {

    private static final OrderDemand LOTS = OrderDemand.perDay(0.8).sizes(Distribution.empirical(1, 2, 5));
    private static final LeadTime FOUR_DAYS = LeadTime.days(4);
    private static final PeriodDemand DAILY = PeriodDemand.perDay(Distribution.poisson(4));

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.9, 0.95, 0.999})
    void reachesTheTargetAndOnePieceLessDoesNot(double share) {
        LeastStock least = LeastStock.reaching(new ServiceTarget.FillRate(share));

        PolicyService minMax = least.minMax(11, LOTS, FOUR_DAYS);
        StockPolicy.MinMax found = (StockPolicy.MinMax) minMax.policy();
        PolicyService less = StockPolicy.reorderPoint(found.reorderPoint() - 1)
                .orderUpTo(found.orderUpTo() - 1)
                .service(LOTS, FOUR_DAYS);
        assertThat(minMax.fillRate().orElseThrow()).isGreaterThanOrEqualTo(share);
        assertThat(less.fillRate().orElseThrow()).isLessThan(share);
        assertThat(found.orderUpTo() - found.reorderPoint()).isEqualTo(11);

        PolicyService upTo = least.orderUpTo(ReviewPeriod.days(2), DAILY, LeadTime.days(3));
        StockPolicy.OrderUpTo level = (StockPolicy.OrderUpTo) upTo.policy();
        assertThat(upTo.fillRate().orElseThrow()).isGreaterThanOrEqualTo(share);
        assertThat(StockPolicy.orderUpTo(level.orderUpTo() - 1)
                        .reviewed(ReviewPeriod.days(2))
                        .service(DAILY, LeadTime.days(3))
                        .fillRate()
                        .orElseThrow())
                .isLessThan(share);
    }

    @Test
    void agreesWithSafetyStockForSinglePieces() {
        OrderDemand pieces = OrderDemand.perDay(0.5);
        for (double share : new double[] {0.3, 0.9, 0.99}) {
            StockLevel byFormula = SafetyStock.forFillRate(share)
                    .orderQuantity(6)
                    .leadTime(FOUR_DAYS)
                    .on(pieces);
            PolicyService bySearch =
                    LeastStock.reaching(new ServiceTarget.FillRate(share)).orderQuantity(6, pieces, FOUR_DAYS);
            assertThat(((StockPolicy.OrderQuantity) bySearch.policy()).reorderPoint())
                    .isEqualTo(byFormula.level());
        }
        assertThat(LeastStock.reaching(new ServiceTarget.FillRate(0.95))
                        .baseStock(OrderDemand.perWeek(0.5), LeadTime.weeks(2))
                        .policy())
                .as("reference: base stock 4 for 95 %")
                .isEqualTo(StockPolicy.baseStock(4));
    }

    @Test
    void asksForMoreStockThanTheFormulaWhereOrdersAreLarge() {
        double formula = SafetyStock.forFillRate(0.95)
                .orderQuantity(6)
                .leadTime(FOUR_DAYS)
                .on(LOTS)
                .level();
        PolicyService exact =
                LeastStock.reaching(new ServiceTarget.FillRate(0.95)).orderQuantity(6, LOTS, FOUR_DAYS);
        assertThat(((StockPolicy.OrderQuantity) exact.policy()).reorderPoint()).isGreaterThanOrEqualTo(formula);
        assertThat(exact.fillRate().orElseThrow()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void takesEveryExactTarget() {
        for (ServiceTarget target : List.of(
                new ServiceTarget.CycleServiceLevel(0.9),
                new ServiceTarget.ReadyRate(0.95),
                new ServiceTarget.TimeBetweenStockouts(1, PeriodLength.YEAR))) {
            LeastStock least = LeastStock.reaching(target);
            PolicyService reviewed = least.minMax(ReviewPeriod.days(1), 12, DAILY, LeadTime.days(2));
            PolicyService base = least.baseStock(LOTS, FOUR_DAYS);
            if (target instanceof ServiceTarget.TimeBetweenStockouts) {
                assertThat(reviewed.periodsBetweenStockouts().orElseThrow()).isGreaterThanOrEqualTo(365);
                assertThat(base.periodsBetweenStockouts().orElseThrow()).isGreaterThanOrEqualTo(365);
            } else if (target instanceof ServiceTarget.ReadyRate) {
                assertThat(reviewed.readyRate()).isGreaterThanOrEqualTo(0.95);
                assertThat(base.readyRate()).isGreaterThanOrEqualTo(0.95);
            } else {
                assertThat(reviewed.cycleServiceLevel()).isGreaterThanOrEqualTo(0.9);
                assertThat(base.cycleServiceLevel()).isGreaterThanOrEqualTo(0.9);
            }
        }
    }

    @Test
    void holdsNothingWithoutDemand() {
        LeastStock least = LeastStock.reaching(new ServiceTarget.FillRate(0.95));
        assertThat(least.baseStock(OrderDemand.perDay(0), FOUR_DAYS).policy()).isEqualTo(StockPolicy.baseStock(0));
        assertThat(least.orderQuantity(5, OrderDemand.perDay(0), FOUR_DAYS).policy())
                .isEqualTo(StockPolicy.reorderPoint(0).orderQuantity(5));
        assertThat(least.minMax(ReviewPeriod.days(1), 3, PeriodDemand.perDay(Distribution.empirical(0)), FOUR_DAYS)
                        .fillRate())
                .isEmpty();
    }

    @Test
    void refusesWhatNoPolicyReaches() {
        ServiceTarget often = new ServiceTarget.TimeBetweenStockouts(1, PeriodLength.HOUR);
        assertThatThrownBy(() -> LeastStock.reaching(often).orderUpTo(ReviewPeriod.days(2), DAILY, FOUR_DAYS))
                .hasMessage(
                        "1 hour between stock-outs is reached without any stock; there is no least level. Order more"
                                + " at a time or ask for more.");
        assertThatThrownBy(() -> LeastStock.reaching(new ServiceTarget.FillRate(1))
                        .orderUpTo(ReviewPeriod.days(2), DAILY, FOUR_DAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "fill rate 100.0 % is unattainable: poisson(mean 4) has no greatest value, so that no stock is"
                                + " enough for all of it. Ask for less than 100 %.");
        assertThatThrownBy(() -> LeastStock.reaching(new ServiceTarget.ApproximateFillRate(0.9)))
                .hasMessage("target is fill rate (approximate) 90.0 %; a policy is evaluated exactly and must have an"
                        + " exact target. Ask for a fill rate, or take SafetyStock.");
        assertThat(LeastStock.reaching(new ServiceTarget.FillRate(1))
                        .orderUpTo(
                                ReviewPeriod.days(1),
                                PeriodDemand.perDay(Distribution.empirical(0, 3)),
                                LeadTime.days(1))
                        .policy())
                .as("all of a bounded demand")
                .isEqualTo(StockPolicy.orderUpTo(6).reviewed(ReviewPeriod.days(1)));
    }

    @Test
    void travelsAndPrints() {
        LeastStock least = LeastStock.reaching(new ServiceTarget.FillRate(0.95));
        RoundTrip.survives(least);
        assertThat(least).hasToString("least stock for fill rate 95.0 %");
        assertThat(least.minMax(11, LOTS, FOUR_DAYS).policy())
                .isEqualTo(StockPolicy.reorderPoint(16).orderUpTo(27));
    }

    @Test
    void isAskedForInTheWordsOfTheSafetyStock() {
        assertThat(LeastStock.forFillRate(0.98)).isEqualTo(LeastStock.reaching(ServiceTarget.fillRate(0.98)));
        assertThat(LeastStock.forCycleServiceLevel(0.9))
                .isEqualTo(LeastStock.reaching(new ServiceTarget.CycleServiceLevel(0.9)));
        assertThat(LeastStock.forReadyRate(0.9)).isEqualTo(LeastStock.reaching(new ServiceTarget.ReadyRate(0.9)));
        assertThat(LeastStock.forTimeBetweenStockouts(2, PeriodLength.YEAR))
                .isEqualTo(LeastStock.reaching(new ServiceTarget.TimeBetweenStockouts(2, PeriodLength.YEAR)));
        assertThat(SafetyStock.forTarget(ServiceTarget.approximateFillRate(0.9)))
                .hasToString("safety stock for fill rate (approximate) 90.0 %");
    }
}
