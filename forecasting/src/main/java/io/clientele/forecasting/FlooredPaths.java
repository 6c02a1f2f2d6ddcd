package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Floored;
import io.clientele.stat.Interval;
import java.util.List;

/**
 * Periods to come that cannot go below a floor, as demand cannot go below 0: wherever another distribution has less, this one has the
 * floor.
 *
 * <pre>
 * y(h) = max(floor, x(h)),  x the paths without a floor
 * </pre>
 *
 * <ul>
 *   <li>Point forecasts, quantiles and the ends of intervals are those without a floor, or the floor if that is more. The point
 *       forecast so stays the middle of a symmetric distribution, its median, and a forecast that was level stays level; tables head it
 *       {@code floored mean}.
 *   <li>The expected value of a period is {@code at(step).mean()}. It is higher than the point forecast, the more so the more of the
 *       distribution lies below the floor, because misses below are cut short and those above are not.
 *   <li>Sums go by expected values: {@code total(1, n).mean()} is the sum of {@code at(step).mean()}, and so higher than the sum of the
 *       point forecasts wherever the floor is in reach. Plan a quantity over several periods from the total, not from the sum of points.
 *   <li>Each period is a {@link Floored} distribution, and each value of a path is lifted by itself.
 *   <li>A total is the sum of lifted periods with the correlation between them. Where every one of them lies above the floor but for one
 *       case in 10⁹, it is the total without a floor. Else it is the sample of the sums of 10,000 paths drawn with a fixed seed, its
 *       distances from the lowest possible sum stretched to the exact mean: deterministic, with a standard error of a hundredth of a
 *       standard deviation about the middle.
 * </ul>
 *
 * @param base the distribution without a floor
 * @param floor the least value, finite, in the unit of the series
 */
public record FlooredPaths(PredictiveDistribution base, double floor) implements PredictiveDistribution {

    /** Below this probability a step is taken to lie above the floor. */
    private static final double NEVER = 1e-9;

    private static final int PATHS = 10_000;

    private static final long SEED = 20_260_101;

    /** Refuses a floor that is no number. */
    @JsonCreator
    public FlooredPaths(@JsonProperty("base") PredictiveDistribution base, @JsonProperty("floor") double floor) {
        this.base = Require.nonNull("base", base);
        this.floor = Require.finite("floor", floor);
    }

    @Override
    public int horizon() {
        return base.horizon();
    }

    @Override
    public double mean(int step) {
        return Math.max(floor, base.mean(step));
    }

    /** {@code floored} and what they are without a floor; nothing is added where the floor is out of reach. */
    @Override
    public String pointForecasts() {
        return isFree(1, horizon()) ? base.pointForecasts() : "floored " + base.pointForecasts();
    }

    @Override
    public Distribution at(int step) {
        return Floored.of(base.at(step), floor);
    }

    @Override
    public Distribution total(int from, int to) {
        Require.within("from", from, 1, horizon());
        Require.within("to", to, from, horizon());
        if (from == to) {
            return at(from);
        }
        double least = (to - from + 1) * floor;
        return isFree(from, to) ? Floored.of(base.total(from, to), least) : simulated(from, to, least);
    }

    private boolean isFree(int from, int to) {
        for (int h = from; h <= to; h++) {
            if (base.at(h).cdf(floor) > NEVER) {
                return false;
            }
        }
        return true;
    }

    private Distribution simulated(int from, int to, double least) {
        double expected = 0;
        for (int h = from; h <= to; h++) {
            expected += at(h).mean() - floor;
        }
        double[] excess = new double[PATHS];
        double average = 0;
        double[][] paths = base.paths(PATHS, SEED);
        for (int i = 0; i < PATHS; i++) {
            for (int h = from; h <= to; h++) {
                excess[i] += Math.max(0, paths[i][h - 1] - floor);
            }
            average += excess[i] / PATHS;
        }
        if (!(average > 0)) {
            return Distribution.normal(least, 0);
        }
        for (int i = 0; i < PATHS; i++) {
            excess[i] = least + excess[i] * (expected / average);
        }
        return Empirical.of(excess);
    }

    @Override
    public List<Interval> intervals(double level) {
        List<Interval> free = base.intervals(level);
        Interval[] lifted = new Interval[free.size()];
        for (int i = 0; i < lifted.length; i++) {
            Interval interval = free.get(i);
            lifted[i] =
                    interval.lower() >= floor ? interval : Interval.of(floor, Math.max(floor, interval.upper()), level);
        }
        return List.of(lifted);
    }

    @Override
    public double[][] paths(int count, long seed) {
        double[][] paths = base.paths(count, seed);
        for (double[] path : paths) {
            for (int h = 0; h < path.length; h++) {
                path[h] = Math.max(floor, path[h]);
            }
        }
        return paths;
    }

    /** One line: what it is without the floor, and the floor. */
    @Override
    public String toString() {
        return base + ", never below " + Cells.number(floor);
    }
}
