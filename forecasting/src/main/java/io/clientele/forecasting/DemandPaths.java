package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Gamma;
import io.clientele.stat.Mixture;
import io.clientele.stat.SeededRandom;
import io.clientele.stat.Shifted;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Intermittent demand to come: in each period there is demand or none, and if there is, it has a size. Both the probability of demand and
 * the mean size may follow what has been seen, and may be known only so well.
 *
 * <pre>
 * y(h) = o(h)·z(h)       o is 1 with probability p(h), else 0; z has mean m(h) and standard deviation s
 * p(h+1) = p(h) + a·(o(h) − p(h))
 * m(h+1) = m(h) + b·(z(h) − m(h))      only after a demand
 * p(1)   has mean p and standard deviation u; m(1) has mean m and standard deviation v
 * </pre>
 *
 * <p>Sizes in whole numbers are 1 and a count beyond it: binomial, Poisson or negative binomial, whichever has the variance. Other sizes
 * are gamma-distributed. Sums of k sizes stay in these families.
 *
 * <p>The mean is p·m at every step. The number of demands in a sum of L steps has mean L·p and a variance that follows exactly from the
 * recursion of p; its distribution is the beta-binomial one with that mean and variance (binomial without a and u). The sum of k sizes has
 * mean k·m and the variance that follows from b, v and s. The sum is the mixture of those over k. For one step ahead, and for any sum with
 * a = b = u = v = 0, this is exact; otherwise the families are an approximation with the right moments. Paths are drawn from the process
 * itself, p from a beta and m from a gamma distribution.
 *
 * @param horizon how many steps, at least 1
 * @param probability p, from 0 to 1
 * @param probabilityFollow a, from 0 to 1
 * @param probabilityDeviation u, 0 or more and below {@code sqrt(p (1 − p))}, or 0
 * @param size m, above 0; at least 1 if sizes are whole
 * @param sizeDeviation s, 0 or more
 * @param sizeFollow b, from 0 to 1
 * @param sizeMeanDeviation v, 0 or more
 * @param wholeSizes whether demand comes in whole numbers
 */
public record DemandPaths(
        int horizon,
        double probability,
        double probabilityFollow,
        double probabilityDeviation,
        double size,
        double sizeDeviation,
        double sizeFollow,
        double sizeMeanDeviation,
        boolean wholeSizes)
        implements PredictiveDistribution {

    private static final int DIGITS = 4;

    /** Probabilities of a number of demands below this share of the greatest one are left out of a mixture. */
    private static final double NEGLIGIBLE = 1e-15;

    /** Variances relative to the mean that differ by less do so by rounding. */
    private static final double ROUNDING = 1e-9;

    private static final Distribution NOTHING = Distribution.poisson(0);

    /** Checks the ranges. */
    public DemandPaths {
        Sample.requireHorizon(horizon);
        Require.probability("probability", probability);
        Require.within("probabilityFollow", probabilityFollow, 0, 1);
        Require.nonNegative("probabilityDeviation", probabilityDeviation);
        Require.that(
                probabilityDeviation == 0
                        || probabilityDeviation * probabilityDeviation < probability * (1 - probability),
                "probabilityDeviation is " + Require.show(probabilityDeviation) + "; with a probability of "
                        + Require.show(probability) + " it must be below "
                        + Require.show(Math.sqrt(probability * (1 - probability))) + ".");
        Require.positive("size", size);
        Require.that(
                !wholeSizes || size >= 1,
                "size is " + Require.show(size) + "; the mean of whole sizes must be at least 1.");
        Require.nonNegative("sizeDeviation", sizeDeviation);
        Require.within("sizeFollow", sizeFollow, 0, 1);
        Require.nonNegative("sizeMeanDeviation", sizeMeanDeviation);
    }

    /** Nothing to come, for certain. */
    public static DemandPaths none(int horizon) {
        return new DemandPaths(horizon, 0, 0, 0, 1, 0, 0, 0, true);
    }

    @Override
    public double mean(int step) {
        Require.within("step", step, 1, horizon);
        return probability * size;
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
        double[] demands = demands(from, to);
        double greatest = 0;
        for (double share : demands) {
            greatest = Math.max(greatest, share);
        }
        List<Distribution> sums = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int k = 0; k < demands.length; k++) {
            if (demands[k] > NEGLIGIBLE * greatest) {
                sums.add(k == 0 ? NOTHING : sizes(k, from - 1));
                shares.add(demands[k]);
            }
        }
        return sums.size() == 1 ? sums.get(0) : new Mixture(sums, shares);
    }

    /** The probabilities of 0, 1, … demands in the steps {@code from} to {@code to}. */
    private double[] demands(int from, int to) {
        int steps = to - from + 1;
        double[] shares = new double[steps + 1];
        double p = probability;
        double q = 1 - p;
        if (p == 0 || q == 0) {
            shares[p == 0 ? 0 : steps] = 1;
            return shares;
        }
        double correlation = steps == 1 ? 0 : excess(from, to) / (steps * (steps - 1.0) * p * q);
        if (correlation <= 0) {
            Distribution binomial = Distribution.binomial(steps, p);
            for (int k = 0; k <= steps; k++) {
                shares[k] = binomial.density(k);
            }
            return shares;
        }
        // Beta-binomial: a Pólya urn with p·g and q·g balls, one added of the colour drawn.
        double balls = (1 - correlation) / correlation;
        shares[0] = 1;
        for (int n = 0; n < steps; n++) {
            for (int k = n; k >= 0; k--) {
                double demand = (p * balls + k) / (balls + n);
                shares[k + 1] += shares[k] * demand;
                shares[k] *= 1 - demand;
            }
        }
        return shares;
    }

    /** By how much the variance of the number of demands exceeds the binomial one. */
    private double excess(int from, int to) {
        int steps = to - from + 1;
        double pq = probability * (1 - probability);
        double follow = probabilityFollow * probabilityFollow;
        double start = probabilityDeviation * probabilityDeviation;
        double known = start;
        double variance = steps * (double) steps * start;
        for (int j = 1; j <= to; j++) {
            double shock = pq - known;
            double weight = j < from ? steps * probabilityFollow : 1 + (to - j) * probabilityFollow;
            variance += weight * weight * shock;
            known += follow * shock;
        }
        return Math.min(variance - steps * pq, (1 - ROUNDING) * steps * (steps - 1.0) * pq);
    }

    /** The sum of so many sizes after so many steps. */
    private Distribution sizes(int count, int stepsBefore) {
        double shocks = stepsBefore * probability * (count * sizeFollow) * (count * sizeFollow);
        for (int i = 1; i <= count; i++) {
            double weight = 1 + (count - i) * sizeFollow;
            shocks += weight * weight;
        }
        double unknown = count * sizeMeanDeviation;
        double deviation = Math.sqrt(sizeDeviation * sizeDeviation * shocks + unknown * unknown);
        return sized(count, count * size, deviation);
    }

    /** So many sizes with this sum and deviation. */
    private Distribution sized(int count, double mean, double deviation) {
        if (!wholeSizes) {
            return deviation > ROUNDING * mean
                    ? Gamma.withMeanAndStandardDeviation(mean, deviation)
                    : Distribution.normal(mean, 0);
        }
        double beyond = Math.max(0, mean - count);
        double variance = deviation * deviation;
        if (beyond <= ROUNDING * mean) {
            return Distribution.normal(count, 0);
        }
        return new Shifted(beyondOne(beyond, variance), count);
    }

    private static Distribution beyondOne(double mean, double variance) {
        if (variance >= mean * (1 - ROUNDING)) {
            return CountPaths.counted(mean, variance);
        }
        double trials = Math.ceil(mean * (mean / (mean - variance)) * (1 - ROUNDING));
        return trials < Integer.MAX_VALUE
                ? Distribution.binomial((int) trials, Math.min(1, mean / trials))
                : Distribution.poisson(mean);
    }

    @Override
    public double[][] paths(int count, long seed) {
        double[][] paths = new double[Require.atLeast("count", count, 1)][horizon];
        for (int i = 0; i < count; i++) {
            draw(paths[i], SeededRandom.stream(seed, i));
        }
        return paths;
    }

    private void draw(double[] path, SeededRandom random) {
        double p = drawnProbability(random);
        double m = drawnSize(random);
        for (int h = 0; h < path.length; h++) {
            boolean demand = random.nextUniform() < p;
            if (demand) {
                path[h] = sized(1, m, deviationAt(m)).sample(random);
                m += sizeFollow * (path[h] - m);
            }
            p += probabilityFollow * ((demand ? 1 : 0) - p);
        }
    }

    /** The deviation of sizes goes with their mean, or that of the count beyond 1 with its root. */
    private double deviationAt(double mean) {
        if (mean == size) {
            return sizeDeviation;
        }
        return wholeSizes
                ? size > 1 ? sizeDeviation * Math.sqrt(Math.max(0, mean - 1) / (size - 1)) : 0
                : sizeDeviation * (mean / size);
    }

    private double drawnProbability(RandomGenerator random) {
        if (probabilityDeviation == 0) {
            return probability;
        }
        double balls = probability * (1 - probability) / (probabilityDeviation * probabilityDeviation) - 1;
        double one = Distribution.gamma(probability * balls, 1).sample(random);
        double other = Distribution.gamma((1 - probability) * balls, 1).sample(random);
        return one + other > 0 ? one / (one + other) : probability;
    }

    private double drawnSize(RandomGenerator random) {
        double least = wholeSizes ? 1 : 0;
        return sizeMeanDeviation > 0 && size > least
                ? least
                        + Gamma.withMeanAndStandardDeviation(size - least, sizeMeanDeviation)
                                .sample(random)
                : size;
    }

    /** One line: {@code 6 steps ahead, demand with probability 0.30, sizes of 4.0 with deviation 2.0}. */
    @Override
    public String toString() {
        return Cells.count(horizon, "step") + " ahead, demand with probability "
                + Cells.significant(probability, DIGITS) + ", "
                + (probability == 0
                        ? "so none"
                        : "sizes of " + Cells.significant(size, DIGITS) + " with deviation "
                                + Cells.significant(sizeDeviation, DIGITS));
    }
}
