package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import io.clientele.stat.Shifted;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods to come that are those of another distribution and a known amount each, such as the season that was taken out of a series.
 * Make it with {@link #of}, which answers with a simpler distribution where one says the same.
 *
 * @param base the distribution without the amounts
 * @param amounts what is added to each step, as many as steps, finite
 */
public record ShiftedPaths(PredictiveDistribution base, List<Double> amounts) implements PredictiveDistribution {

    /** Checks that there is a finite amount for each step. */
    @JsonCreator
    public ShiftedPaths(
            @JsonProperty("base") PredictiveDistribution base, @JsonProperty("amounts") List<Double> amounts) {
        this.base = Require.nonNull("base", base);
        this.amounts = List.copyOf(Require.nonNull("amounts", amounts));
        Require.sameLength("amounts", amounts.size(), "base", base.horizon());
        for (int h = 0; h < amounts.size(); h++) {
            Require.finite("amounts[" + h + "]", amounts.get(h));
        }
    }

    /**
     * A distribution with a known amount added to each step: normal paths stay normal paths.
     *
     * @param base the distribution without the amounts
     * @param amounts what is added to each step, as many as steps, finite
     */
    public static PredictiveDistribution of(PredictiveDistribution base, double... amounts) {
        if (base instanceof GaussianPaths paths) {
            double[] mean = paths.mean();
            Require.sameLength("amounts", amounts.length, "base", mean.length);
            for (int h = 0; h < mean.length; h++) {
                mean[h] += amounts[h];
            }
            GaussianPaths moved = GaussianPaths.of(mean, paths.psi(), paths.innovationVariances())
                    .withMultipliers(paths.multipliers())
                    .withCommonError(paths.commonLoadings(), paths.commonVariance());
            return Double.isInfinite(paths.degreesOfFreedom())
                    ? moved
                    : moved.withDegreesOfFreedom(paths.degreesOfFreedom());
        }
        List<Double> list = new ArrayList<>();
        for (double amount : amounts) {
            list.add(amount);
        }
        return new ShiftedPaths(base, list);
    }

    @Override
    public int horizon() {
        return amounts.size();
    }

    @Override
    public double mean(int step) {
        return base.mean(step) + amounts.get(step - 1);
    }

    @Override
    public Distribution at(int step) {
        return new Shifted(base.at(step), amounts.get(step - 1));
    }

    @Override
    public Distribution total(int from, int to) {
        Require.within("from", from, 1, horizon());
        Require.within("to", to, from, horizon());
        double sum = 0;
        for (int h = from; h <= to; h++) {
            sum += amounts.get(h - 1);
        }
        return new Shifted(base.total(from, to), sum);
    }

    @Override
    public List<Interval> intervals(double level) {
        List<Interval> intervals = base.intervals(level);
        Interval[] moved = new Interval[intervals.size()];
        for (int h = 0; h < moved.length; h++) {
            moved[h] = intervals.get(h).plus(amounts.get(h));
        }
        return List.of(moved);
    }

    @Override
    public double[][] paths(int count, long seed) {
        double[][] paths = base.paths(count, seed);
        for (double[] path : paths) {
            for (int h = 0; h < path.length; h++) {
                path[h] += amounts.get(h);
            }
        }
        return paths;
    }

    /** One line: what it is without the amounts. */
    @Override
    public String toString() {
        return base + ", with " + Cells.count(amounts.size(), "known amount") + " added";
    }
}
