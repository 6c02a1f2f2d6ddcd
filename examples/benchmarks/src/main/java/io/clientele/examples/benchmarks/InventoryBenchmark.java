package io.clientele.examples.benchmarks;

import io.clientele.inventory.StockCosts;
import io.clientele.inventory.lotsizing.DiscreteRq;
import io.clientele.inventory.lotsizing.MinMax;
import io.clientele.inventory.lotsizing.MinMaxPolicy;
import io.clientele.inventory.lotsizing.Newsvendor;
import io.clientele.inventory.lotsizing.NormalRq;
import io.clientele.inventory.lotsizing.RqPolicy;
import io.clientele.stat.Distribution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Reorder policies and lot sizes, each beside the computation that one would write from a textbook: every pair of levels tried with
 * probabilities from the formula, integrals by Simpson's rule, quantiles by halving.
 *
 * <p>The targets: (r,Q) for Poisson demand below 50 µs, (s,S) below 0.5 ms, the cost of a normal (r,Q) policy below 5 µs, a newsvendor
 * order below 1 µs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InventoryBenchmark {

    private static final int SIMPSON = 200;

    private double demand = 50;
    private double leadTime = 1;
    private double deviation = 43.3;
    private StockCosts continuous =
            StockCosts.holdingPerUnitAndPeriod(10).perOrder(100).shortagePerUnitAndPeriod(25);
    private StockCosts periodic =
            StockCosts.holdingPerUnitAndPeriod(1).perOrder(64).shortagePerUnitAndPeriod(9);
    private Newsvendor newsvendor = Newsvendor.overagePerUnit(0.18).underagePerUnit(0.7);

    /** The best (r,Q) for 50 units a period, lead time 1. */
    @Benchmark
    public RqPolicy reorderPointPoisson() {
        return DiscreteRq.demandPerPeriod(demand).leadTimeInPeriods(leadTime).optimum(continuous);
    }

    /** The baseline: every r and Q up to twice the demand, costs of a position summed over all demands once. */
    @Benchmark
    public double reorderPointPoissonByEnumeration() {
        int top = 200;
        double[] cost = new double[top];
        double[] probability = poisson(demand * leadTime, 2 * top);
        for (int y = 0; y < top; y++) {
            for (int d = 0; d < probability.length; d++) {
                cost[y] += probability[d] * (d < y ? 10.0 * (y - d) : 25.0 * (d - y));
            }
        }
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < 100; r++) {
            double sum = 100 * demand;
            for (int q = 1; r + q < top; q++) {
                sum += cost[r + q];
                best = Math.min(best, sum / q);
            }
        }
        return best;
    }

    /** The best (s,S) for 50 units a period. */
    @Benchmark
    public MinMaxPolicy levelsPoisson() {
        return MinMax.demandPerPeriod(Distribution.poisson(demand))
                .leadTimeInPeriods(0)
                .optimum(periodic);
    }

    /** The baseline: every s and S up to three periods' demand, the renewals computed once. */
    @Benchmark
    public double levelsPoissonByEnumeration() {
        int top = 150;
        double[] probability = poisson(demand, 2 * top);
        double[] cost = new double[top];
        for (int y = 0; y < top; y++) {
            for (int d = 0; d < probability.length; d++) {
                cost[y] += probability[d] * (d < y ? 1.0 * (y - d) : 9.0 * (d - y));
            }
        }
        double[] visits = new double[top];
        visits[0] = 1 / (1 - probability[0]);
        for (int j = 1; j < top; j++) {
            for (int d = 1; d <= j; d++) {
                visits[j] += probability[d] * visits[j - d];
            }
            visits[j] /= 1 - probability[0];
        }
        double best = Double.POSITIVE_INFINITY;
        for (int upTo = 1; upTo < top; upTo++) {
            double sum = 64;
            double length = 0;
            for (int j = 0; j < upTo; j++) {
                sum += visits[j] * cost[upTo - j];
                length += visits[j];
                best = Math.min(best, sum / length);
            }
        }
        return best;
    }

    /** The cost of one (r,Q) policy under normal demand. */
    @Benchmark
    public double costNormal() {
        return NormalRq.demandPerPeriod(1300)
                .leadTimeDemand(Distribution.normal(108.3, deviation))
                .at(126.8, 328.5, continuous)
                .costPerPeriod();
    }

    /** The baseline: the positions integrated by Simpson's rule, each position's shortage as well. */
    @Benchmark
    public double costNormalByQuadrature() {
        double sum = 0;
        for (int i = 0; i <= SIMPSON; i++) {
            double y = 126.8 + 328.5 * i / SIMPSON;
            double weight = i == 0 || i == SIMPSON ? 1 : i % 2 == 1 ? 4 : 2;
            double owed = 0;
            for (int j = 0; j <= SIMPSON; j++) {
                double z = (y - 108.3) / deviation + 8.0 * j / SIMPSON;
                double inner = j == 0 || j == SIMPSON ? 1 : j % 2 == 1 ? 4 : 2;
                owed += inner * 8.0 * j / SIMPSON * Math.exp(-z * z / 2);
            }
            owed *= deviation * 8.0 / SIMPSON / 3 / Math.sqrt(2 * Math.PI);
            sum += weight * (10 * (y - 108.3) + 35 * owed);
        }
        return (100 * 1300 + sum * 328.5 / SIMPSON / 3) / 328.5;
    }

    /** The newsvendor's order for normal demand. */
    @Benchmark
    public double newsvendorNormal() {
        return newsvendor.order(Distribution.normal(50, 8)).expectedCost();
    }

    /** The newsvendor's order for Poisson demand. */
    @Benchmark
    public double newsvendorPoisson() {
        return newsvendor.order(Distribution.poisson(demand)).expectedCost();
    }

    /** The baseline for Poisson demand: probabilities added up until the ratio is reached, then the cost summed. */
    @Benchmark
    public double newsvendorPoissonBySummation() {
        double[] probability = poisson(demand, 200);
        double ratio = 0.7 / 0.88;
        double cumulated = 0;
        int order = -1;
        while (cumulated < ratio) {
            cumulated += probability[++order];
        }
        double cost = 0;
        for (int d = 0; d < probability.length; d++) {
            cost += probability[d] * (d < order ? 0.18 * (order - d) : 0.7 * (d - order));
        }
        return cost;
    }

    private static double[] poisson(double mean, int n) {
        double[] probability = new double[n];
        probability[0] = Math.exp(-mean);
        for (int k = 1; k < n; k++) {
            probability[k] = probability[k - 1] * mean / k;
        }
        return probability;
    }
}
