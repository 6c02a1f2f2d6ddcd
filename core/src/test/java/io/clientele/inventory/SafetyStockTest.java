package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.DemandOutlook;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Gamma;
import io.clientele.stat.Mixture;
import io.clientele.stat.Normal;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyStockTest {

    /** Formulas evaluated in another order. */
    private static final double ROUNDING = 1e-9;

    private static final PeriodDemand NORMAL =
            PeriodDemand.perDay(Distribution.normal(100, 20)).in("pieces");

    /** Independent normal steps whose mean grows by 10 a step. */
    record Growing(SeriesCalendar calendar, int horizon, String unit) implements DemandOutlook {

        @Override
        public Distribution at(int step) {
            return Distribution.normal(100 + 10 * step, 20);
        }

        @Override
        public Distribution total(int from, int to) {
            double mean = 0;
            for (int h = from; h <= to; h++) {
                mean += 100 + 10 * h;
            }
            return Distribution.normal(mean, 20 * Math.sqrt(to - from + 1));
        }
    }

    private static final Growing FORECAST = new Growing(SeriesCalendar.weekly("2024-W10"), 6, "pieces");

    static Stream<LeadTimeDemand> demands() {
        return Stream.of(
                NORMAL.during(LeadTime.days(9).standardDeviation(1.5)),
                PeriodDemand.perDay(Distribution.gamma(1.2, 8)).during(LeadTime.days(4)),
                PeriodDemand.perDay(Distribution.empirical(0, 0, 0, 10)).during(LeadTime.days(3)),
                OrderDemand.perDay(0.8).sizes(Distribution.empirical(1, 2, 5)).during(LeadTime.days(4)),
                OrderDemand.perDay(0.05)
                        .during(LeadTime.of(Gamma.withMeanAndStandardDeviation(20, 9), PeriodLength.DAY)));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void risesWithTheTargetAndReachesIt(LeadTimeDemand demand) {
        double quantity = 2 * demand.standardDeviation() + 1;
        double[] before = new double[3];
        Arrays.fill(before, Double.NEGATIVE_INFINITY);
        for (double share : new double[] {0.3, 0.6, 0.8, 0.9, 0.95, 0.99, 0.999}) {
            StockLevel cycle = SafetyStock.forCycleServiceLevel(share).on(demand);
            StockLevel fill =
                    SafetyStock.forFillRate(share).orderQuantity(quantity).on(demand);
            StockLevel ready =
                    SafetyStock.forReadyRate(share).orderQuantity(quantity).on(demand);
            assertThat(cycle.cycleServiceLevel()).isGreaterThanOrEqualTo(share - ROUNDING);
            assertThat(fill.fillRate().orElseThrow()).isGreaterThanOrEqualTo(share - ROUNDING);
            assertThat(ready.service().readyRate()).isGreaterThanOrEqualTo(share - ROUNDING);
            double[] now = {cycle.level(), fill.level(), ready.level()};
            for (int i = 0; i < now.length; i++) {
                assertThat(now[i]).isGreaterThanOrEqualTo(before[i]);
            }
            before = now;
        }
    }

    @Test
    void solvesTheTimeBetweenStockouts() {
        StockLevel stock = SafetyStock.forTimeBetweenStockouts(2, PeriodLength.YEAR)
                .orderQuantity(3650)
                .leadTime(LeadTime.days(9))
                .on(NORMAL);
        assertThat(stock.cycleServiceLevel()).isCloseTo(0.95, within(ROUNDING));
        assertThat(stock.service().yearsBetweenStockouts().orElseThrow()).isCloseTo(2, within(ROUNDING));
    }

    @Test
    void takesAMeanAbsoluteDeviationOfForecastErrors() {
        Normal errors = Normal.withMeanAndMeanAbsoluteDeviation(100, 16);
        StockLevel stock = SafetyStock.forCycleServiceLevel(0.95)
                .leadTime(LeadTime.weeks(9))
                .on(PeriodDemand.perWeek(errors));
        assertThat(errors.standardDeviation()).isCloseTo(16 * 1.2533141373155003, within(1e-12));
        assertThat(2 * errors.loss(100)).as("the deviation on both sides").isCloseTo(16, within(1e-12));
        assertThat(stock.safetyStock()).isCloseTo(1.6448536269514722 * 3 * 16 * 1.2533141373155003, within(ROUNDING));
        assertThatThrownBy(() -> Normal.withMeanAndMeanAbsoluteDeviation(100, -1))
                .hasMessage("meanAbsoluteDeviation is -1; it must be a finite number of 0 or more.");
    }

    @Test
    void holdsNothingWhereThereIsNoDemandOrNoLeadTime() {
        StockLevel noDemand = SafetyStock.forFillRate(0.99)
                .orderQuantity(10)
                .leadTime(LeadTime.days(9))
                .on(PeriodDemand.perDay(Distribution.normal(0, 0)));
        assertThat(noDemand.level()).isZero();
        assertThat(noDemand.safetyStock()).isZero();
        assertThat(noDemand.fillRate()).isEmpty();
        StockLevel noLeadTime = SafetyStock.forCycleServiceLevel(0.98)
                .leadTime(LeadTime.days(0))
                .on(NORMAL);
        assertThat(noLeadTime.level()).isZero();
        assertThat(noLeadTime.cycleServiceLevel()).isEqualTo(1);
        assertThat(SafetyStock.forCycleServiceLevel(1)
                        .leadTime(LeadTime.days(2))
                        .on(PeriodDemand.perDay(Distribution.empirical(0, 3, 7)))
                        .level())
                .as("all of a bounded demand")
                .isEqualTo(14);
    }

    @Nested
    class OnAForecast {

        @Test
        void takesItsTotalForWholeSteps() {
            StockLevel stock = SafetyStock.forCycleServiceLevel(0.95)
                    .leadTime(LeadTime.weeks(3))
                    .on(FORECAST);
            assertThat(stock.demand().distribution()).isEqualTo(FORECAST.total(1, 3));
            assertThat(stock.demand().shape()).isEqualTo(DemandShape.EXACT);
            assertThat(stock.level()).isCloseTo(360 + 1.6448536269514722 * 20 * Math.sqrt(3), within(ROUNDING));
            assertThat(stock.demand().unit()).isEqualTo("pieces");
        }

        @Test
        void countsDaysInSteps() {
            StockLevel stock = SafetyStock.forCycleServiceLevel(0.95)
                    .leadTime(LeadTime.days(14).standardDeviation(3.5))
                    .on(FORECAST);
            assertThat(stock.demand().mean()).isCloseTo(230, within(ROUNDING));
            assertThat(stock.demand().variance()).isCloseTo(800 + 120 * 120 * 0.25, within(ROUNDING));
        }

        @Test
        void readsBetweenStepsOnAStraightLine() {
            LeadTimeDemand demand = LeadTimeDemand.of(FORECAST, LeadTime.days(10.5));
            assertThat(demand.mean()).isCloseTo(110 + 60, within(ROUNDING));
            assertThat(demand.variance()).isCloseTo(600, within(ROUNDING));
        }

        @Test
        void mixesTotalsOverAMeasuredLeadTime() {
            LeadTime measured =
                    LeadTime.of(Empirical.weighted(new double[] {0, 2}, new double[] {1, 3}), PeriodLength.WEEK);
            LeadTimeDemand demand = LeadTimeDemand.of(FORECAST, measured);
            assertThat(demand.mean()).isCloseTo(0.75 * 230, within(ROUNDING));
            assertThat(demand.distribution().cdf(0)).isCloseTo(0.25, within(ROUNDING));
        }

        @Test
        void lastsForTheReviewPeriodToo() {
            StockLevel stock = SafetyStock.forFillRate(0.98)
                    .leadTime(LeadTime.weeks(2))
                    .reviewed(ReviewPeriod.weeks(1))
                    .on(FORECAST);
            assertThat(stock.demand().mean()).isCloseTo(360, within(ROUNDING));
            assertThat(stock.fillRate().orElseThrow()).isCloseTo(0.98, within(ROUNDING));
        }

        @Test
        void replaysWhatItPromised() {
            StockLevel stock = SafetyStock.forFillRate(0.95)
                    .orderQuantity(300)
                    .leadTime(LeadTime.weeks(2))
                    .on(FORECAST);
            TimeSeries came = TimeSeries.weekly("2024-W10", 105, 118, 140, 139, 155, 160);
            ReplayReport report =
                    Replay.of(stock.service()).leadTime(LeadTime.weeks(2)).on(came);
            assertThat(report.promised().fillRate().orElseThrow()).isCloseTo(0.95, within(ROUNDING));
            assertThat(report.demand()).isEqualTo(817);
            assertThat(report.startOnHand()).isCloseTo(stock.level() + 300, within(ROUNDING));
        }

        @Test
        void refusesALeadTimeBeyondIt() {
            assertThatThrownBy(() -> SafetyStock.forCycleServiceLevel(0.9)
                            .leadTime(LeadTime.weeks(7))
                            .on(FORECAST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "lead time 7 weeks reaches into step 7 and the outlook has 6; it must cover the lead time."
                                    + " Forecast further ahead.");
        }
    }

    @Nested
    class Shapes {

        @Test
        void arePoissonOverAGammaLeadTimeExactly() {
            LeadTimeDemand demand = OrderDemand.perDay(0.5)
                    .during(LeadTime.of(Gamma.withMeanAndStandardDeviation(8, 4), PeriodLength.DAY));
            assertThat(demand.shape()).isEqualTo(DemandShape.EXACT);
            assertThat(demand.mean()).isCloseTo(4, within(ROUNDING));
            assertThat(demand.variance()).isCloseTo(4 + 0.25 * 16, within(ROUNDING));
        }

        @Test
        void areChosenByRuleWhereOnlyMomentsAreKnown() {
            LeadTime moments = LeadTime.days(8).standardDeviation(2);
            assertThat(NORMAL.during(moments).shape()).isEqualTo(DemandShape.NORMAL);
            assertThat(PeriodDemand.perDay(Distribution.normal(10, 20))
                            .during(moments)
                            .shape())
                    .isEqualTo(DemandShape.GAMMA);
            assertThat(OrderDemand.perDay(0.1).during(moments).shape()).isEqualTo(DemandShape.POISSON);
            assertThat(OrderDemand.perDay(0.1)
                            .sizes(Distribution.empirical(2, 6))
                            .during(moments)
                            .shape())
                    .isEqualTo(DemandShape.NEGATIVE_BINOMIAL);
        }

        @Test
        void spreadWithAutocorrelation() {
            LeadTimeDemand together = NORMAL.autocorrelated(0.5).during(LeadTime.days(3));
            assertThat(together.variance()).isCloseTo(400 * (3 + 2 * (2 * 0.5 + 0.25)), within(1e-8));
            assertThat(NORMAL.autocorrelated(-0.5).varianceOver(2)).isCloseTo(400, within(1e-8));
        }

        @Test
        void countZeroInflatedDemandExactly() {
            Distribution each =
                    new Mixture(List.of(Distribution.normal(0, 0), Distribution.gamma(2, 3)), List.of(0.7, 0.3));
            LeadTimeDemand demand = PeriodDemand.perWeek(each).during(LeadTime.weeks(4));
            assertThat(demand.shape()).isEqualTo(DemandShape.EXACT);
            assertThat(demand.mean()).isCloseTo(4 * 0.3 * 6, within(ROUNDING));
            assertThat(demand.variance()).isCloseTo(4 * each.variance(), within(ROUNDING));
            assertThat(demand.distribution().cdf(0)).isCloseTo(Math.pow(0.7, 4), within(ROUNDING));
        }

        @Test
        void countZeroInflatedDemandOverARandomLeadTimeOnce() {
            Distribution each =
                    new Mixture(List.of(Distribution.normal(0, 0), Distribution.gamma(2, 3)), List.of(0.7, 0.3));
            LeadTimeDemand demand =
                    PeriodDemand.perDay(each).during(LeadTime.of(Distribution.empirical(1, 3, 3, 6), PeriodLength.DAY));
            double still = (0.7 + 2 * Math.pow(0.7, 3) + Math.pow(0.7, 6)) / 4;
            assertThat(demand.shape()).isEqualTo(DemandShape.EXACT);
            assertThat(((Mixture) demand.distribution()).components()).hasSize(7);
            assertThat(demand.distribution().cdf(0)).isCloseTo(still, within(ROUNDING));
            assertThat(demand.mean()).isCloseTo(3.25 * 1.8, within(ROUNDING));
            assertThat(demand.variance()).isCloseTo(3.25 * each.variance() + 1.8 * 1.8 * 3.1875, within(ROUNDING));
        }

        @Test
        void addUpFractionsAndPacksExactly() {
            LeadTime leadTime = LeadTime.of(Distribution.empirical(1, 2), PeriodLength.DAY);
            LeadTimeDemand litres =
                    PeriodDemand.perDay(Distribution.empirical(0.1, 0.7)).during(leadTime);
            assertThat(litres.shape()).isEqualTo(DemandShape.EXACT);
            assertThat(litres.distribution())
                    .isEqualTo(Empirical.weighted(
                            new double[] {0.1, 0.2, 0.7, 0.8, 1.4}, new double[] {0.25, 0.125, 0.25, 0.25, 0.125}));
            LeadTimeDemand packs = PeriodDemand.perDay(Distribution.empirical(0, 0, 50_000, 250_000))
                    .during(LeadTime.days(30));
            assertThat(packs.shape()).isEqualTo(DemandShape.EXACT);
            assertThat(packs.variance()).isCloseTo(30 * 1.0625e10, within(1.0));
            assertThat(packs.distribution().cdf(0)).isCloseTo(Math.pow(0.5, 30), within(1e-22));
        }

        @Test
        void areFittedWhereALeadTimeHasFractions() {
            LeadTime halves = LeadTime.of(
                    new Mixture(List.of(Distribution.empirical(0.5), Distribution.empirical(1.5)), List.of(0.5, 0.5)),
                    PeriodLength.DAY);
            LeadTimeDemand demand =
                    PeriodDemand.perDay(Distribution.empirical(0, 2)).during(halves);
            assertThat(demand.shape()).isNotEqualTo(DemandShape.EXACT);
            assertThat(demand.mean()).isCloseTo(1, within(ROUNDING));
            assertThat(demand.variance()).isCloseTo(1 + 0.25, within(ROUNDING));
        }

        @Test
        void areTheWindowsOfAHistory() {
            TimeSeries history = TimeSeries.daily("2024-01-01", 1, 2, 3, 4);
            LeadTimeDemand demand = LeadTimeDemand.windows(history, LeadTime.days(2));
            assertThat(demand.distribution()).isEqualTo(Distribution.empirical(3, 5, 7));
            assertThat(demand.demandPerYear()).isCloseTo(2.5 * 365, within(ROUNDING));
        }

        @Test
        void warnOfNegativeDemand() {
            LeadTimeDemand demand = LeadTimeDemand.of(Distribution.normal(10, 10), 100);
            assertThat(demand.negativeProbability()).isCloseTo(0.15866, within(1e-5));
            assertThat(demand.toString()).contains("Demand below 0 has the probability 15.9 % here");
        }
    }

    @Nested
    class Refuses {

        @Test
        void theUnattainable() {
            assertThatThrownBy(() -> SafetyStock.forCycleServiceLevel(1)
                            .leadTime(LeadTime.days(9))
                            .on(NORMAL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "cycle service level 100.0 % is unattainable: normal(mean 900, standard deviation 60) has"
                                    + " no greatest value, so that no stock is enough for all of it. Ask for less than 100"
                                    + " %.");
        }

        @Test
        void targetsThatAreNone() {
            assertThatThrownBy(() -> SafetyStock.forCycleServiceLevel(0))
                    .hasMessage(
                            "cycleServiceLevel is 0; it must be above 0. A target of 0 asks for no stock at all, and"
                                    + " has no least reorder point.");
            assertThatThrownBy(() -> SafetyStock.forFillRate(98))
                    .hasMessage("fillRate is 98; it must be from 0 to 1. Write 0.98 for 98 percent.");
        }

        @Test
        void toGuessWhatIsMissing() {
            assertThatThrownBy(() -> SafetyStock.forCycleServiceLevel(0.9).on(NORMAL))
                    .hasMessage("leadTime is missing; a safety stock must last for it. Name it with"
                            + " leadTime(LeadTime.days(14)); 0 is legal.");
            assertThatThrownBy(() -> SafetyStock.forFillRate(0.9)
                            .leadTime(LeadTime.days(9))
                            .on(NORMAL))
                    .hasMessage(
                            "orderQuantity is missing; a fill rate 90.0 % depends on how often orders come in. Name it"
                                    + " with orderQuantity(…).");
        }

        @Test
        void targetsThatNoStockCanMiss() {
            assertThatThrownBy(() -> SafetyStock.forFillRate(1e-17)
                            .orderQuantity(100)
                            .leadTime(LeadTime.days(9))
                            .on(NORMAL))
                    .hasMessageEndingWith(
                            " is reached by every stock, however small; it must be a share that a stock can miss. Ask"
                                    + " for more.");
        }

        @Test
        void stockoutsMoreOftenThanCycles() {
            assertThatThrownBy(() -> SafetyStock.forTimeBetweenStockouts(5, PeriodLength.DAY)
                            .orderQuantity(1000)
                            .leadTime(LeadTime.days(9))
                            .on(NORMAL))
                    .hasMessage(
                            "5 days between stock-outs is 0.5 order cycles; it must be more than 1. A stock runs out"
                                    + " at most once a cycle: order more at a time, or ask for more time between"
                                    + " stock-outs.");
        }

        @Test
        void impossibleTimesAndDemands() {
            assertThatThrownBy(() -> LeadTime.days(-1))
                    .hasMessage("lead time in days is -1; it must be a finite number of 0 or more.");
            assertThatThrownBy(() -> NORMAL.during(LeadTime.steps(3)))
                    .hasMessage("a step cannot be counted in days, because a numbered step has no length. Count both in"
                            + " steps, or give the demand a dated calendar.");
            assertThatThrownBy(() -> PeriodDemand.observed(TimeSeries.daily("2024-01-01", 3, -1)))
                    .hasMessage(
                            "the demand of 2024-01-02 is -1; it must be 0 or more. Take returns out of the series, or"
                                    + " book them against the period of the sale.");
        }
    }

    @Test
    void travels() {
        RoundTrip.survives(SafetyStock.forFillRate(0.95)
                .orderQuantity(5)
                .leadTime(LeadTime.days(3).standardDeviation(1)));
        RoundTrip.survives(SafetyStock.forCycleServiceLevel(0.95).reviewed(ReviewPeriod.weeks(1)));
        RoundTrip.survives(SafetyStock.forFillRate(0.95)
                .orderQuantity(500)
                .leadTime(LeadTime.days(3))
                .on(NORMAL));
        RoundTrip.survives(NORMAL, StockDemand.class);
        RoundTrip.survives(OrderDemand.perDay(0.8).sizes(Distribution.empirical(1, 2)), StockDemand.class);
        RoundTrip.survives(
                OrderDemand.perDay(0.8).sizes(Distribution.empirical(1, 2)).during(LeadTime.days(3)));
        RoundTrip.survives(NORMAL.during(LeadTime.days(3)).service(400, 500));
    }

    @Test
    void prints() {
        StockLevel stock = SafetyStock.forCycleServiceLevel(0.95)
                .orderQuantity(500)
                .leadTime(LeadTime.days(9).standardDeviation(1.5))
                .on(NORMAL);
        assertThat(stock.toString())
                .startsWith("Stock for cycle service level 95.0 %")
                .contains("reorder point")
                .contains("order quantity")
                .endsWith("Demand it lasts for, normal: normal(mean 900, standard deviation 161.555).");
        assertThat(LeadTime.days(14).standardDeviation(3)).hasToString("lead time 14 days, standard deviation 3");
        assertThat(ReviewPeriod.days(1)).hasToString("every day");
        assertThat(NORMAL.during(LeadTime.days(9)).service(950, 500).toString()).contains("stock-outs a year");
    }

    @Nested
    class WithMoreThanItNeeds {

        private final PeriodDemand daily = PeriodDemand.perDay(Distribution.normal(10, 3));

        @Test
        void leavesNoOrderQuantityAside() {
            SafetyStock both = SafetyStock.forFillRate(0.98)
                    .orderQuantity(1500)
                    .leadTime(LeadTime.days(3))
                    .reviewed(ReviewPeriod.months(1));
            assertThatThrownBy(() -> both.on(daily))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("orderQuantity is 1500 and review is every month; at a review as much is ordered as was"
                            + " wanted since the last. Leave orderQuantity(…) or reviewed(…) out.");
        }

        @Test
        void leavesNoLeadTimeAside() {
            LeadTimeDemand known = LeadTimeDemand.of(Distribution.normal(30, 9), 3650);
            assertThatThrownBy(() -> SafetyStock.forCycleServiceLevel(0.9)
                            .leadTime(LeadTime.days(3))
                            .on(known))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lead time 3 days is named and the demand is already that of a lead time; the one would"
                            + " be left aside. Leave leadTime(…) out, or give the demand itself.");
        }
    }

    @Nested
    class WithoutALeadTimeToLastFor {

        private final StockLevel stock = SafetyStock.forFillRate(0.98)
                .orderQuantity(50)
                .leadTime(LeadTime.days(0))
                .on(PeriodDemand.perDay(Distribution.normal(10, 3)));

        @Test
        void missesNothing() {
            assertThat(stock.level()).isZero();
            assertThat(stock.fillRate()).hasValue(1);
            assertThat(stock.fillRate()).isEqualTo(stock.service().fillRate());
            assertThat(stock.fillRateApproximation()).hasValue(1);
            assertThat(stock.toString()).contains("fill rate                 100.0 %");
        }

        @Test
        void hasNoFillRateOfNoDemand() {
            assertThat(SafetyStock.forFillRate(0.98)
                            .orderQuantity(50)
                            .leadTime(LeadTime.days(4))
                            .on(PeriodDemand.perDay(Distribution.poisson(0)))
                            .fillRate())
                    .isEmpty();
        }
    }

    @Test
    void saysWhatAReorderPointBelowZeroMeans() {
        StockLevel stock = SafetyStock.forFillRate(0.98)
                .orderQuantity(100)
                .leadTime(LeadTime.weeks(1))
                .on(PeriodDemand.perMonth(Distribution.poisson(3)));
        assertThat(stock.level()).isNegative();
        assertThat(stock.toString())
                .contains("A reorder point below 0 says to order only once 1 or more are owed to customers: the target"
                        + " asks for no stock.");
    }

    @Test
    void asksForTheOrderQuantityThatAServiceNeeds() {
        StockLevel stock = SafetyStock.forCycleServiceLevel(0.9)
                .leadTime(LeadTime.days(3))
                .on(PeriodDemand.perDay(Distribution.normal(10, 3)));
        assertThatThrownBy(stock::service)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orderQuantity is missing; the service of a reorder point depends on how often orders come"
                        + " in. Name it with orderQuantity(…), or ask demand().service(level, orderQuantity).");
    }
}
