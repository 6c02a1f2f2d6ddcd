package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockPolicyTest {

    /** Two ways to the same sum. */
    private static final double ROUNDING = 1e-10;

    private static final OrderDemand PIECES = OrderDemand.perWeek(1.5);
    private static final LeadTime TWO_WEEKS = LeadTime.weeks(2);
    private static final PeriodDemand DAILY = PeriodDemand.perDay(Distribution.poisson(4));

    @Test
    void isTheSameRuleUnderTwoNamesForSinglePieces() {
        PolicyService quantity = StockPolicy.reorderPoint(3).orderQuantity(5).service(PIECES, TWO_WEEKS);
        PolicyService minMax = StockPolicy.reorderPoint(3).orderUpTo(8).service(PIECES, TWO_WEEKS);
        assertThat(minMax.fillRate().orElseThrow())
                .isCloseTo(quantity.fillRate().orElseThrow(), within(ROUNDING));
        assertThat(minMax.expectedOnHand()).isCloseTo(quantity.expectedOnHand(), within(ROUNDING));
        assertThat(minMax.cycleServiceLevel()).isCloseTo(quantity.cycleServiceLevel(), within(ROUNDING));
        PolicyService one = StockPolicy.reorderPoint(2).orderQuantity(1).service(PIECES, TWO_WEEKS);
        PolicyService base = StockPolicy.baseStock(3).service(PIECES, TWO_WEEKS);
        assertThat(one.expectedBackorders()).isCloseTo(base.expectedBackorders(), within(ROUNDING));
        assertThat(one.replenishmentRate()).isCloseTo(base.replenishmentRate(), within(ROUNDING));
    }

    @Test
    void costsWhatTheExactModelSays() {
        StockCosts costs = StockCosts.holdingPerUnitAndPeriod(20).perOrder(100).shortagePerUnitAndPeriod(150);
        PolicyCost cost = StockPolicy.reorderPoint(3)
                .orderQuantity(5)
                .service(PIECES, TWO_WEEKS)
                .cost(costs);
        assertThat(cost.total()).as("reference: r 3, Q 5, cost 107.923581").isCloseTo(107.923581, within(1e-6));
        PolicyService service = StockPolicy.reorderPoint(3).orderQuantity(5).service(PIECES, TWO_WEEKS);
        assertThatThrownBy(() -> service.cost(StockCosts.holdingPerUnitAndPeriod(20)))
                .hasMessage(
                        "perOrder is missing; how much to order at a time depends on it. State it with perOrder(60); 0"
                                + " is legal.");
    }

    @Test
    void ordersEveryTimeUnderPeriodicReviewWithTheReorderPointJustBelow() {
        PolicyService upTo =
                StockPolicy.orderUpTo(30).reviewed(ReviewPeriod.days(2)).service(DAILY, LeadTime.days(3));
        PolicyService minMax = StockPolicy.reorderPoint(29)
                .orderUpTo(30)
                .reviewed(ReviewPeriod.days(2))
                .service(DAILY, LeadTime.days(3));
        assertThat(minMax.fillRate().orElseThrow()).isCloseTo(upTo.fillRate().orElseThrow(), within(ROUNDING));
        assertThat(minMax.replenishmentRate()).isCloseTo(upTo.replenishmentRate(), within(ROUNDING));
        assertThat(upTo.stockoutRate())
                .as("half a review a day")
                .isCloseTo((1 - upTo.cycleServiceLevel()) / 2, within(ROUNDING));
        assertThat(upTo.periodsBetweenStockouts().orElseThrow()).isCloseTo(1 / upTo.stockoutRate(), within(ROUNDING));
    }

    @Test
    void readsSteadyFlowUnderEveryShape() {
        PeriodDemand demand = PeriodDemand.perDay(Distribution.gamma(4, 5));
        PolicyService service = StockPolicy.reorderPoint(100).orderQuantity(60).service(demand, LeadTime.days(4));
        Distribution x = demand.during(LeadTime.days(4)).distribution();
        double sum = 0;
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            sum += x.loss(100 + 60 * (i + 0.5) / n) / n;
        }
        assertThat(service.expectedBackorders()).isCloseTo(sum, within(1e-8));
        double deviation = Math.sqrt(x.variance());
        PolicyService normal = StockPolicy.reorderPoint(100)
                .orderQuantity(60)
                .service(PeriodDemand.perDay(Distribution.normal(20, deviation / 2)), LeadTime.days(4));
        assertThat(normal.fillRate().orElseThrow()).isEqualTo(normal.readyRate());
    }

    @Test
    void readsSteadyFlowOfWholePiecesBetweenThem() {
        PolicyService service = StockPolicy.reorderPoint(12).orderQuantity(3).service(DAILY, LeadTime.days(3));
        Distribution x = Distribution.poisson(12);
        double mean = (x.loss(12) / 2 + x.loss(13) + x.loss(14) + x.loss(15) / 2) / 3;
        assertThat(service.expectedBackorders()).isCloseTo(mean, within(ROUNDING));
        assertThat(service.expectedOnHand()).isCloseTo(13.5 - 12 + mean, within(ROUNDING));
    }

    @Test
    void hasNoUndershootForSinglePieces() {
        Undershoot none = Undershoot.of(Distribution.empirical(1));
        assertThat(none.mean()).isZero();
        assertThat(none.variance()).isCloseTo(0, within(ROUNDING));
        Undershoot two = Undershoot.of(Distribution.empirical(2));
        assertThat(two.mean()).as("0 or 1, each every other time").isCloseTo(0.5, within(ROUNDING));
        assertThat(two.variance()).isCloseTo(0.25, within(ROUNDING));
        assertThat(Undershoot.of(Distribution.gamma(1, 3)).mean())
                .as("exponential lots forget")
                .isCloseTo(3, within(ROUNDING));
        assertThat(Undershoot.of(Distribution.gamma(1, 3)).variance()).isCloseTo(9, within(1e-9));
        LeadTimeDemand during = PeriodDemand.perDay(Distribution.normal(50, 10)).during(LeadTime.days(4));
        assertThat(new Undershoot(25, 100).before(during).mean()).isCloseTo(225, within(ROUNDING));
    }

    @Test
    void poolsStocks() {
        RiskPooling four = RiskPooling.of(20, 20, 20, 20);
        assertThat(four.pooledDeviation()).isCloseTo(40, within(ROUNDING));
        assertThat(four.saving()).isCloseTo(0.5, within(ROUNDING));
        assertThat(four.pooledSafetyStock(1.5)).isCloseTo(60, within(ROUNDING));
        assertThat(four.separateSafetyStock(1.5)).isCloseTo(120, within(ROUNDING));
        assertThat(four.correlated(1).saving()).isCloseTo(0, within(ROUNDING));
        assertThat(RiskPooling.of(3, 4)
                        .correlated(List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)))
                        .pooledDeviation())
                .isCloseTo(Math.sqrt(37), within(ROUNDING));
        assertThat(RiskPooling.squareRootLaw(100, 4, 1)).isEqualTo(50);
        assertThat(four).hasToString("4 stocks pooled: deviation 40 instead of 80, saving 50.0 %");
        assertThatThrownBy(() -> RiskPooling.of(1, 1, 1).correlated(-0.9))
                .hasMessageStartingWith("the correlations give the sum a variance of -2.4")
                .hasMessageEndingWith(
                        "; it must be 0 or more. They contradict each other: measure them on the same periods.");
        assertThat(RiskPooling.of(0, 0).saving()).isZero();
        assertThatThrownBy(() -> RiskPooling.of(1e200, 1e200))
                .hasMessageStartingWith(
                        "sum of the standardDeviations, squared is infinity; it must be a finite number.");
    }

    @Test
    void losesSalesByErlangsFormula() {
        PolicyService service = StockPolicy.baseStock(2).serviceWithLostSales(OrderDemand.perDay(1), LeadTime.days(1));
        assertThat(service.fillRate().orElseThrow()).isCloseTo(1 - 0.2, within(ROUNDING));
        double lost = Distribution.poisson(3).loss(5);
        PolicyService quantity = StockPolicy.reorderPoint(5).orderQuantity(8).serviceWithLostSales(PIECES, TWO_WEEKS);
        assertThat(quantity.expectedOnHand()).isCloseTo(5 + 4 - 3 + lost, within(ROUNDING));
        assertThat(quantity.fillRate().orElseThrow()).isCloseTo(8 / (8 + lost), within(ROUNDING));
        assertThatThrownBy(() -> StockPolicy.reorderPoint(9).orderQuantity(5).serviceWithLostSales(PIECES, TWO_WEEKS))
                .hasMessage("reorderPoint is 9 and orderQuantity is 5; with lost sales the first must be 0 or more and"
                        + " below the second, so that at most one order is on its way. Order more at a time, or"
                        + " replay the policy.");
    }

    @Test
    void hasNoServiceOfADemandThatNeverComes() {
        PolicyService none = StockPolicy.baseStock(2).service(OrderDemand.perDay(0), LeadTime.days(3));
        assertThat(none.fillRate()).isEmpty();
        assertThat(none.expectedOnHand()).isEqualTo(2);
        assertThat(none.periodsBetweenStockouts()).isEmpty();
        PolicyService empty = StockPolicy.baseStock(0).service(PIECES, TWO_WEEKS);
        assertThat(empty.fillRate().orElseThrow()).isCloseTo(0, within(ROUNDING));
    }

    @Test
    void refusesWhatItCannotEvaluate() {
        assertThatThrownBy(() -> StockPolicy.reorderPoint(3).orderUpTo(8).service(DAILY, TWO_WEEKS))
                .hasMessage(
                        "(s,S) under continuous review acts on every order and the demand is known by the period; it"
                                + " must be known by the order. Describe it by OrderDemand, or evaluate "
                                + "StockPolicy.reorderPoint(…).orderUpTo(…).reviewed(…).");
        assertThatThrownBy(() -> StockPolicy.baseStock(3).service(DAILY, TWO_WEEKS))
                .hasMessage(
                        "A base stock acts on every order and the demand is known by the period; it must be known by"
                                + " the order. Describe it by OrderDemand, or evaluate"
                                + " StockPolicy.orderUpTo(…).reviewed(…).");
        assertThatThrownBy(() -> StockPolicy.reorderPoint(8).orderUpTo(8))
                .hasMessage("orderUpTo is 8 and reorderPoint is 8; the first must be above the second.");
        assertThatThrownBy(() -> StockPolicy.reorderPoint(2.5).orderQuantity(4).service(PIECES, TWO_WEEKS))
                .hasMessage(
                        "reorder point 2.50, order quantity 4 has fractions and the demand comes in whole pieces; both"
                                + " numbers must be whole. Round them up.");
    }

    @Test
    void replaysWithTheStockInHand() {
        TimeSeries history = TimeSeries.daily("2024-01-01", 3, 3, 3, 3, 3, 3);
        PolicyService promised = StockPolicy.orderUpTo(6)
                .reviewed(ReviewPeriod.days(1))
                .service(PeriodDemand.observed(history), LeadTime.days(1));
        ReplayReport report = Replay.of(promised).leadTime(LeadTime.days(1)).on(history);
        assertThat(report.fillRate()).hasValue(1);
        assertThat(report.orders()).isEqualTo(6);
        assertThat(promised.fillRate()).hasValue(1);
        PolicyService little = StockPolicy.orderUpTo(4)
                .reviewed(ReviewPeriod.days(1))
                .service(PeriodDemand.observed(history), LeadTime.days(1));
        ReplayReport waits = Replay.of(little).leadTime(LeadTime.days(1)).on(history);
        ReplayReport lost =
                Replay.of(little).leadTime(LeadTime.days(1)).lostSales().on(history);
        assertThat(waits.unitsShort()).as("2 of 3 from the second day on").isEqualTo(10);
        assertThat(lost.backorderPeriods()).isZero();
        assertThat(lost.demand()).isEqualTo(18);
        assertThatThrownBy(() -> Replay.of(little)
                        .leadTime(LeadTime.days(2).standardDeviation(1))
                        .on(history))
                .hasMessageStartingWith(
                        "the lead time is known by mean and standard deviation only; it has no shape to round.");
    }

    /** By the month, where lead time and orders are smaller than a month, the same policy does far worse than it promised. */
    @Test
    void saysWhyAHistoryOfLongPeriodsBreaksAPromise() {
        LeadTime twelveDays = LeadTime.days(12);
        PeriodDemand monthly = PeriodDemand.perMonth(Distribution.normal(300, 40));
        StockLevel stock = SafetyStock.forFillRate(0.98)
                .orderQuantity(110)
                .leadTime(twelveDays)
                .on(monthly);
        TimeSeries history = TimeSeries.monthly("2024-01", 310, 280, 330, 300, 260, 320);

        ReplayReport report = Replay.of(stock.service()).leadTime(twelveDays).on(history);

        assertThat(report.findings())
                .containsExactly(
                        "Lead times were acted out in whole months, rounded up: 1 on average instead of 0.395, for"
                                + " which the promise does not hold. Replay against shorter periods.",
                        "A month wants 300 on average and an order is of 110: looked at once a month, stock is far"
                                + " below the reorder point before orders go out, while the promise watches it all the"
                                + " time. Replay against shorter periods, or promise under periodic review.");
        assertThat(report.toString())
                .contains(report.findings().get(0))
                .endsWith(report.findings().get(1));
        RoundTrip.survives(report);
        TimeSeries days = TimeSeries.daily("2024-01-01", 10, 9, 11, 10, 8, 12);
        assertThat(Replay.of(stock.service()).leadTime(twelveDays).on(days).findings())
                .isEmpty();
        PolicyService reviewed =
                StockPolicy.orderUpTo(700).reviewed(ReviewPeriod.months(1)).service(monthly, LeadTime.months(1));
        assertThat(Replay.of(reviewed).leadTime(LeadTime.months(1)).on(history).findings())
                .isEmpty();
    }

    @Test
    void saysWhereItTakesDemandToFlow() {
        StockPolicy policy = StockPolicy.reorderPoint(10).orderQuantity(20);
        String note =
                "Demand is known by the period and taken to flow past the reorder point without a jump. Where it is"
                        + " known by the order, OrderDemand counts pieces and lots exactly.";
        assertThat(policy.service(DAILY, LeadTime.days(4)).toString()).endsWith(note);
        assertThat(policy.service(OrderDemand.perDay(4), LeadTime.days(4)).toString())
                .doesNotContain(note);
    }

    @Test
    void travelsAndPrints() {
        for (StockPolicy policy : List.of(
                StockPolicy.baseStock(3),
                StockPolicy.reorderPoint(3).orderQuantity(5),
                StockPolicy.reorderPoint(3).orderUpTo(8),
                StockPolicy.orderUpTo(8).reviewed(ReviewPeriod.weeks(1)),
                StockPolicy.reorderPoint(3).orderUpTo(8).reviewed(ReviewPeriod.weeks(1)))) {
            RoundTrip.survives(policy, StockPolicy.class);
            PolicyService service = policy.service(PIECES, TWO_WEEKS);
            RoundTrip.survives(service);
            assertThat(service.toString()).startsWith("Service of " + policy).contains("fill rate");
        }
        PolicyService promised =
                StockPolicy.orderUpTo(20).reviewed(ReviewPeriod.days(1)).service(DAILY, LeadTime.days(3));
        RoundTrip.survives(Replay.of(promised).leadTime(LeadTime.days(3)).seed(4));
        ReplayReport report = Replay.of(promised)
                .leadTime(LeadTime.days(3))
                .on(TimeSeries.daily("2024-01-01", 3, 8, 2, 5).in("pieces"));
        RoundTrip.survives(report);
        assertThat(report.toString())
                .startsWith("Replay of order up to 20 every day: 4 days, 18 pieces asked for, back-ordered if short");
        RoundTrip.survives(RiskPooling.of(3, 4).correlated(0.2));
        RoundTrip.survives(Undershoot.of(Distribution.empirical(1, 4)));
        RoundTrip.survives(promised.cost(StockCosts.holdingPerUnitAndPeriod(1).perOrder(0)));
    }
}
