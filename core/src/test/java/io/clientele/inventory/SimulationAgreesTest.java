package io.clientele.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Gamma;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Formula against simulation, within four standard errors at fixed seeds: missed by chance once in 16,000 figures. */
class SimulationAgreesTest {

    private static final double STANDARD_ERRORS = 4;
    private static final int RUNS = 25;
    private static final double HORIZON = 8000;

    private static final OrderDemand PIECES = OrderDemand.perDay(1.2);
    private static final OrderDemand LOTS =
            OrderDemand.perDay(0.8).sizes(Empirical.weighted(new double[] {1, 2, 5}, new double[] {0.6, 0.3, 0.1}));
    private static final LeadTime FOUR_DAYS = LeadTime.days(4);

    private static void agree(String name, double formula, double[] runs) {
        double mean = 0;
        for (double run : runs) {
            mean += run / runs.length;
        }
        double squares = 0;
        for (double run : runs) {
            squares += (run - mean) * (run - mean);
        }
        double error = Math.sqrt(squares / (runs.length - 1) / runs.length);
        assertThat(formula).as(name).isCloseTo(mean, within(STANDARD_ERRORS * error));
    }

    private static double[][] runs(SimulatedStock stock) {
        double[][] byFigure = new double[SimulatedStock.NAMES.length][RUNS];
        for (int run = 0; run < RUNS; run++) {
            double[] figures = stock.run(1000 + run, HORIZON);
            for (int f = 0; f < figures.length; f++) {
                byFigure[f][run] = figures[f];
            }
        }
        return byFigure;
    }

    private static void agree(PolicyService promised, SimulatedStock stock) {
        double[][] runs = runs(stock);
        double[] formulas = {
            promised.fillRate().orElseThrow(),
            promised.orderFillRate().orElseThrow(),
            promised.readyRate(),
            promised.noBackorderProbability(),
            promised.expectedOnHand(),
            promised.expectedBackorders(),
            promised.cycleServiceLevel(),
            promised.replenishmentRate()
        };
        for (int f = 0; f < formulas.length; f++) {
            agree(promised.policy() + ", " + SimulatedStock.NAMES[f], formulas[f], runs[f]);
        }
    }

    @Nested
    class UnderContinuousReview {

        @Test
        void forAReorderPointAndSinglePieces() {
            agree(
                    StockPolicy.reorderPoint(5).orderQuantity(8).service(PIECES, FOUR_DAYS),
                    new SimulatedStock(PIECES, Distribution.normal(4, 0), 13, y -> y <= 5 ? 8 : 0, false));
        }

        @Test
        void forAReorderPointAndOrdersOfSeveralPieces() {
            agree(
                    StockPolicy.reorderPoint(7).orderQuantity(6).service(LOTS, FOUR_DAYS),
                    new SimulatedStock(
                            LOTS,
                            Distribution.normal(4, 0),
                            13,
                            y -> y <= 7 ? 6 * (Math.floor((7 - y) / 6) + 1) : 0,
                            false));
        }

        @Test
        void forMinimumAndMaximum() {
            agree(
                    StockPolicy.reorderPoint(6).orderUpTo(17).service(LOTS, FOUR_DAYS),
                    new SimulatedStock(LOTS, Distribution.normal(4, 0), 17, y -> y <= 6 ? 17 - y : 0, false));
        }

        @Test
        void forABaseStockWithLeadTimesThatOvertake() {
            Distribution leadTime = Gamma.withMeanAndStandardDeviation(4, 3);
            PolicyService promised = StockPolicy.baseStock(9).service(LOTS, LeadTime.of(leadTime, PeriodLength.DAY));
            double[][] runs = runs(new SimulatedStock(LOTS, leadTime, 9, y -> 9 - y, false));
            agree("fill rate", promised.fillRate().orElseThrow(), runs[0]);
            agree("order fill rate", promised.orderFillRate().orElseThrow(), runs[1]);
            agree("ready rate", promised.readyRate(), runs[2]);
            agree("on hand", promised.expectedOnHand(), runs[4]);
            agree("back-orders", promised.expectedBackorders(), runs[5]);
        }

        @Test
        void forLostSalesAtAReorderPoint() {
            PolicyService promised =
                    StockPolicy.reorderPoint(5).orderQuantity(8).serviceWithLostSales(PIECES, FOUR_DAYS);
            double[][] runs =
                    runs(new SimulatedStock(PIECES, Distribution.normal(4, 0), 13, y -> y <= 5 ? 8 : 0, true));
            agree("fill rate", promised.fillRate().orElseThrow(), runs[0]);
            agree("ready rate", promised.readyRate(), runs[2]);
            agree("cycle service level", promised.cycleServiceLevel(), runs[6]);
            agree("orders", promised.replenishmentRate(), runs[7]);
        }

        @Test
        void forLostSalesFromABaseStock() {
            Distribution leadTime = Gamma.withMeanAndStandardDeviation(4, 3);
            PolicyService promised =
                    StockPolicy.baseStock(5).serviceWithLostSales(PIECES, LeadTime.of(leadTime, PeriodLength.DAY));
            double[][] runs = runs(new SimulatedStock(PIECES, leadTime, 5, y -> 5 - y, true));
            agree("fill rate", promised.fillRate().orElseThrow(), runs[0]);
            agree("on hand", promised.expectedOnHand(), runs[4]);
            agree("orders", promised.replenishmentRate(), runs[7]);
        }
    }

    @Nested
    class UnderPeriodicReview {

        private final PeriodDemand demand = PeriodDemand.perDay(Distribution.negativeBinomial(2, 0.4));

        private void replay(PolicyService promised, LeadTime leadTime) {
            double[][] runs = new double[6][RUNS];
            for (int run = 0; run < RUNS; run++) {
                double[] history = demand.each().sample(10 * (int) HORIZON, 77 + run);
                ReplayReport report = Replay.of(promised)
                        .leadTime(leadTime)
                        .on(TimeSeries.of(SeriesCalendar.daily("2001-01-01"), history));
                runs[0][run] = report.fillRate().orElseThrow();
                runs[1][run] = report.cycleServiceLevel().orElseThrow();
                runs[2][run] = report.readyRate();
                runs[3][run] = report.noBackorderShare();
                runs[4][run] = report.meanOnHand();
                runs[5][run] = report.meanBackorders();
            }
            agree("fill rate", promised.fillRate().orElseThrow(), runs[0]);
            agree("cycle service level", promised.cycleServiceLevel(), runs[1]);
            agree("ready rate", promised.readyRate(), runs[2]);
            agree("nobody waits", promised.noBackorderProbability(), runs[3]);
            agree("on hand", promised.expectedOnHand(), runs[4]);
            agree("back-orders", promised.expectedBackorders(), runs[5]);
        }

        @Test
        void forAnOrderUpToLevel() {
            replay(
                    StockPolicy.orderUpTo(30).reviewed(ReviewPeriod.days(5)).service(demand, LeadTime.days(3)),
                    LeadTime.days(3));
        }

        @Test
        void forMinimumAndMaximum() {
            replay(
                    StockPolicy.reorderPoint(16)
                            .orderUpTo(30)
                            .reviewed(ReviewPeriod.days(2))
                            .service(demand, LeadTime.days(3)),
                    LeadTime.days(3));
        }

        @Test
        void forALeadTimeOfNothing() {
            replay(
                    StockPolicy.orderUpTo(9).reviewed(ReviewPeriod.days(2)).service(demand, LeadTime.days(0)),
                    LeadTime.days(0));
        }
    }

    @Test
    void ofDemandDuringARandomLeadTime() {
        Distribution lengths = Empirical.weighted(new double[] {0, 2, 5}, new double[] {0.2, 0.5, 0.3});
        PeriodDemand demand = PeriodDemand.perDay(Distribution.empirical(0, 0, 1, 3, 7));
        LeadTimeDemand during = demand.during(LeadTime.of(lengths, PeriodLength.DAY));
        double[] means = new double[RUNS];
        double[] losses = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            double[] n = lengths.sample((int) HORIZON, run);
            double[] d = demand.each().sample(5 * (int) HORIZON, 500 + run);
            for (int i = 0; i < n.length; i++) {
                double sum = 0;
                for (int k = 0; k < n[i]; k++) {
                    sum += d[5 * i + k];
                }
                means[run] += sum / HORIZON;
                losses[run] += Math.max(0, sum - 12) / HORIZON;
            }
        }
        agree("mean", during.mean(), means);
        agree("loss", during.distribution().loss(12), losses);
    }
}
