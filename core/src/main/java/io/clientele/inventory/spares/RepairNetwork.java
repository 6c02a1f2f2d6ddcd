package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A repairable part at several places with a depot behind them: what fails is repaired on the spot or at the depot, which sends another
 * one from its shelf. No unit is lost, each failure is replaced one for one.
 *
 * <pre>
 * depot   X0 Poisson with mean λ0 T0           λ0 = Σ λi (1 - ri), T0 the depot's repair time
 * place   Xi Poisson with mean λi (ri Ti + (1 - ri) (Oi + B0(s0)/λ0))
 * missing B(s) = E[(X - s)+], at the depot and at each place
 * </pre>
 *
 * <p>ri is the share that a place repairs itself, Ti its repair time, Oi the time from the depot. This is METRIC: it takes the parts that a
 * place waits for as Poisson, which states a little too few of them where the depot has little stock.
 *
 * <pre>{@code
 * RepairNetwork network = RepairNetwork.depotRepairTimeInPeriods(2)
 *         .base(RepairBase.named("north").failuresPerPeriod(0.5).resupplyTimeInPeriods(0.25))
 *         .base(RepairBase.named("south").failuresPerPeriod(0.3).resupplyTimeInPeriods(0.25));
 * RepairAllocation best = network.allocate(4);
 * }</pre>
 *
 * <p>Source: Sherbrooke (1968), "METRIC: a multi-echelon technique for recoverable item control"; Sherbrooke (2004), chapter 3.
 *
 * @param depotRepairTimeInPeriods T0, mean time from the arrival of a failed unit to its repair, 0 or more
 * @param bases the places
 */
public record RepairNetwork(double depotRepairTimeInPeriods, List<RepairBase> bases) implements Serializable {

    /** Checks the ranges. */
    public RepairNetwork {
        Require.nonNegative("depotRepairTimeInPeriods", depotRepairTimeInPeriods);
        bases = List.copyOf(Require.nonNull("bases", bases));
        Require.that(
                bases.stream().map(RepairBase::name).distinct().count() == bases.size(),
                "two bases have the same name; each must have its own.");
        bases.forEach(RepairBase::complete);
    }

    /** A depot without places yet. */
    public static RepairNetwork depotRepairTimeInPeriods(double periods) {
        return new RepairNetwork(periods, List.of());
    }

    /**
     * The same with a further place.
     *
     * @throws IllegalArgumentException if its failures, or the time from the depot that it depends on, were not named
     */
    public RepairNetwork base(RepairBase base) {
        List<RepairBase> more = new ArrayList<>(bases);
        more.add(Require.nonNull("base", base));
        return new RepairNetwork(depotRepairTimeInPeriods, more);
    }

    /**
     * What given stocks achieve.
     *
     * @param depot units at the depot, 0 or more
     * @param atBases units at each place, in their order, 0 or more
     * @throws IllegalArgumentException if there is no place
     */
    public RepairAllocation at(int depot, int... atBases) {
        Require.nonEmpty("bases", bases);
        Require.atLeast("depot", depot, 0);
        Require.sameLength("atBases", atBases.length, "bases", bases.size());
        double[] pipelines = pipelines(depot);
        List<RepairStock> stocks = new ArrayList<>(atBases.length);
        for (int i = 0; i < atBases.length; i++) {
            Require.atLeast("atBases", atBases[i], 0);
            stocks.add(new RepairStock(
                    bases.get(i),
                    atBases[i],
                    pipelines[i],
                    Distribution.poisson(pipelines[i]).loss(atBases[i])));
        }
        return new RepairAllocation(depot, waiting(depot), stocks);
    }

    /**
     * The allocation of so many units to depot and places with the fewest units missing at the places. For each stock of the depot the
     * others go where they take most back-orders away; the best of these is the best of all.
     *
     * @param units 0 or more
     * @throws IllegalArgumentException if there is no place
     */
    public RepairAllocation allocate(int units) {
        Require.nonEmpty("bases", bases);
        Require.atLeast("units", units, 0);
        RepairAllocation best = spread(0, units);
        for (int depot = 1; depot <= units; depot++) {
            RepairAllocation other = spread(depot, units - depot);
            best = other.backorders() < best.backorders() ? other : best;
        }
        return best;
    }

    private RepairAllocation spread(int depot, int units) {
        double[] pipelines = pipelines(depot);
        int[] stocks = new int[pipelines.length];
        double[] gains = new double[pipelines.length];
        for (int i = 0; i < stocks.length; i++) {
            gains[i] = Distribution.poisson(pipelines[i]).survival(0);
        }
        for (int n = 0; n < units; n++) {
            int where = 0;
            for (int i = 1; i < gains.length; i++) {
                where = gains[i] > gains[where] ? i : where;
            }
            stocks[where]++;
            gains[where] = Distribution.poisson(pipelines[where]).survival(stocks[where]);
        }
        return at(depot, stocks);
    }

    private double toDepot() {
        double sum = 0;
        for (RepairBase base : bases) {
            sum += base.toDepot();
        }
        return sum;
    }

    /** Units that the places wait for at the depot, on average. */
    private double waiting(int depot) {
        return Distribution.poisson(toDepot() * depotRepairTimeInPeriods).loss(depot);
    }

    private double[] pipelines(int depot) {
        double rate = toDepot();
        double delay = rate == 0 ? 0 : waiting(depot) / rate;
        double[] pipelines = new double[bases.size()];
        for (int i = 0; i < pipelines.length; i++) {
            pipelines[i] = bases.get(i).pipeline(delay);
        }
        return pipelines;
    }

    /** For example {@code repairs at 2 bases and a depot, depot repair time 2 periods}. */
    @Override
    public String toString() {
        return "repairs at " + Cells.count(bases.size(), "base") + " and a depot, depot repair time "
                + Cells.number(depotRepairTimeInPeriods) + " periods";
    }
}
