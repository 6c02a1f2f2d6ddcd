package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Gamma;
import io.clientele.stat.NegativeBinomial;
import io.clientele.stat.SeededRandom;
import java.util.random.RandomGenerator;

/**
 * Counts to come whose mean follows what has been seen by a share of each surprise: pieces sold, calls, failures.
 *
 * <pre>
 * y(h) given μ(h)   negative binomial with mean μ(h) and variance φ·μ(h); Poisson for φ = 1
 * μ(h+1)            μ(h) + α·(y(h) − μ(h))
 * μ(1)              gamma with mean μ and variance τ²; certain for τ = 0
 *
 * E Σ y             L·μ                                                        over L steps
 * Var Σ y           φ·μ·( Σ_{j=1..L} (1 + (L−j)·α)² + (from − 1)·(L·α)² ) + L²·τ²
 * </pre>
 *
 * The surprises y − μ are uncorrelated and each has the mean variance φ·μ, so the variance of a step and of every sum of steps is exact.
 * The distribution of a sum is the negative binomial one with that mean and variance (Poisson where both are equal): exact for α = τ = 0,
 * because such counts add up to a negative binomial one, and for every single next step with τ = 0; close to it otherwise. Paths are drawn
 * from the process itself.
 *
 * <p>Snyder, Ord and Beaumont 2012, Forecasting the intermittent demand for slow-moving inventories: a modelling approach, International
 * Journal of Forecasting 28, 485–496, section 3, for the process.
 *
 * @param horizon how many steps, at least 1
 * @param mean μ, 0 or more
 * @param dispersion φ, the variance of a count as a multiple of its mean, at least 1
 * @param follow α, from 0 to 1
 * @param meanDeviation τ, how well μ is known: a standard deviation, 0 or more; 0 if μ is
 */
public record CountPaths(int horizon, double mean, double dispersion, double follow, double meanDeviation)
        implements PredictiveDistribution {

    private static final int DIGITS = 4;

    /** A variance that exceeds the mean by less is the mean's rounding. */
    private static final double ROUNDING = 1e-12;

    /** Checks the ranges. */
    public CountPaths {
        Sample.requireHorizon(horizon);
        Require.nonNegative("mean", mean);
        if (!(dispersion >= 1 && dispersion <= Double.MAX_VALUE)) {
            throw Require.broken(
                    "dispersion",
                    Require.show(dispersion),
                    "at least 1",
                    "Use 1 for counts that vary no more than Poisson ones.");
        }
        Require.within("follow", follow, 0, 1);
        Require.nonNegative("meanDeviation", meanDeviation);
        Require.that(
                mean > 0 || meanDeviation == 0,
                "meanDeviation is " + Require.show(meanDeviation) + "; with a mean of 0 it must be 0.");
    }

    @Override
    public double mean(int step) {
        Require.within("step", step, 1, horizon);
        return mean;
    }

    @Override
    public Distribution at(int step) {
        Require.within("step", step, 1, horizon);
        return total(step, step);
    }

    @Override
    public Distribution total(int from, int to) {
        Require.within("from", from, 1, horizon);
        Require.within("to", to, from, horizon);
        return counted((to - from + 1) * mean, variance(from, to));
    }

    private double variance(int from, int to) {
        int steps = to - from + 1;
        double shocks = (from - 1) * (steps * follow) * (steps * follow);
        for (int j = 1; j <= steps; j++) {
            double weight = 1 + (steps - j) * follow;
            shocks += weight * weight;
        }
        return dispersion * mean * shocks + steps * meanDeviation * (steps * meanDeviation);
    }

    /** The count with a given mean and variance. */
    static Distribution counted(double mean, double variance) {
        return variance > mean * (1 + ROUNDING)
                ? NegativeBinomial.withMeanAndVariance(mean, variance)
                : Distribution.poisson(mean);
    }

    @Override
    public double[][] paths(int count, long seed) {
        double[][] paths = new double[Require.atLeast("count", count, 1)][horizon];
        for (int i = 0; i < count; i++) {
            RandomGenerator random = SeededRandom.stream(seed, i);
            double level = meanDeviation == 0
                    ? mean
                    : Gamma.withMeanAndStandardDeviation(mean, meanDeviation).sample(random);
            for (int h = 0; h < horizon; h++) {
                paths[i][h] = level > 0 ? counted(level, dispersion * level).sample(random) : 0;
                level += follow * (paths[i][h] - level);
            }
        }
        return paths;
    }

    /** One line: {@code 6 steps ahead, counts with mean 1.20 each, variance 1.80 at step 1, 1.98 at step 6}. */
    @Override
    public String toString() {
        return Cells.count(horizon, "step") + " ahead, counts with mean " + Cells.significant(mean, DIGITS)
                + " each, variance " + Cells.significant(variance(1, 1), DIGITS) + " at step 1"
                + (horizon == 1
                        ? ""
                        : ", " + Cells.significant(variance(horizon, horizon), DIGITS) + " at step "
                                + Cells.count(horizon));
    }
}
