package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The distribution of a sample: every observation has the same weight, or a weight of its own. With probabilities as weights it is
 * any distribution on finitely many values.
 *
 * <pre>
 * cdf       weight of the observations at or below x / total weight
 * quantile  the least observation that reaches the probability (inverse of the cdf, type 1 of Hyndman and Fan 1996)
 * variance  Σ w (v - mean)² / Σ w        of the distribution itself, divisor n, not n - 1
 * </pre>
 *
 * Equal observations are stored once; weights of 0 are left out. Every question takes time logarithmic in the number of different
 * values. Samples are drawn by inversion, with replacement.
 */
public final class Empirical implements Distribution {

    private static final long serialVersionUID = 1L;

    /** Different values, ascending. */
    private final double[] values;

    /** Weight of each, above 0. */
    private final double[] weights;

    /** Weight at or below each value. */
    private final double[] below;

    /** Weight above each value. */
    private final double[] above;

    /** Σ w (v - x)+ at x = each value. */
    private final double[] lossAt;

    /** Σ w (x - v)+ at x = each value. */
    private final double[] leftAt;

    private final double mean;
    private final double variance;

    /** Third standardised moment; 0 where the variance is. */
    private final double skewness;

    private Empirical(double[] values, double[] weights) {
        int n = values.length;
        this.values = values;
        this.weights = weights;
        this.below = new double[n];
        this.above = new double[n];
        this.lossAt = new double[n];
        this.leftAt = new double[n];
        accumulate();
        double total = below[n - 1];
        double anchor = values[0];
        this.mean = anchor + lossAt[0] / total;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double deviation = values[i] - mean;
            square += weights[i] * deviation * deviation;
        }
        this.variance = square / total;
        Require.that(
                Double.isFinite(variance),
                "values run from " + Require.show(values[0]) + " to " + Require.show(values[n - 1])
                        + " with a total weight of " + Require.show(total)
                        + "; their variance must be a finite number. Rescale them.");
        double spread = Math.sqrt(variance);
        double cube = 0;
        for (int i = 0; i < n && spread > 0; i++) {
            double score = (values[i] - mean) / spread;
            cube += weights[i] * score * score * score;
        }
        this.skewness = cube / total;
    }

    /**
     * The distribution that gives every observation the same weight.
     *
     * @param observations at least one, finite, in any order, with a finite variance
     */
    public static Empirical of(double... observations) {
        Require.nonEmpty("observations", observations);
        Require.finite("observations", observations, "Leave missing observations out.");
        double[] ascending = observations.clone();
        Arrays.sort(ascending);
        double[] ones = new double[ascending.length];
        Arrays.fill(ones, 1);
        return together(ascending, ones);
    }

    /**
     * The distribution of values with weights, such as counts or probabilities; weights need not add up to 1.
     *
     * @param values at least one, finite, in any order, with a finite variance; equal ones add their weights
     * @param weights as many, finite, 0 or more, not all 0, with a finite sum
     */
    @JsonCreator
    public static Empirical weighted(
            @JsonProperty("values") double[] values, @JsonProperty("weights") double[] weights) {
        Require.nonEmpty("values", values);
        Require.finite("values", values, "Leave missing observations out.");
        Require.nonNull("weights", weights);
        Require.sameLength("values", values.length, "weights", weights.length);
        int[] order = Sorting.ascending(values);
        double[] ascending = new double[values.length];
        double[] alike = new double[values.length];
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            ascending[k] = values[i];
            alike[k] = Require.nonNegative("weights[" + i + "]", weights[i]);
        }
        return together(ascending, alike);
    }

    /** Takes equal values together and leaves out those without a weight. */
    private static Empirical together(double[] ascending, double[] weights) {
        double[] distinct = new double[ascending.length];
        double[] summed = new double[ascending.length];
        int n = 0;
        for (int i = 0; i < ascending.length; i++) {
            if (weights[i] == 0) {
                continue;
            }
            if (n > 0 && distinct[n - 1] == ascending[i]) {
                summed[n - 1] += weights[i];
            } else {
                distinct[n] = ascending[i] + 0.0;
                summed[n++] = weights[i];
            }
        }
        Require.that(n > 0, "weights are all 0; at least one must be above 0.");
        return new Empirical(Arrays.copyOf(distinct, n), Arrays.copyOf(summed, n));
    }

    private void accumulate() {
        int n = values.length;
        below[0] = weights[0];
        for (int i = 1; i < n; i++) {
            below[i] = below[i - 1] + weights[i];
            leftAt[i] = leftAt[i - 1] + (values[i] - values[i - 1]) * below[i - 1];
        }
        for (int i = n - 2; i >= 0; i--) {
            above[i] = above[i + 1] + weights[i + 1];
            lossAt[i] = lossAt[i + 1] + (values[i + 1] - values[i]) * above[i];
        }
    }

    /** The different values, ascending; a copy. */
    @JsonProperty("values")
    public double[] values() {
        return values.clone();
    }

    /** The weight of each different value, in the same order; a copy. Counts, where every observation weighs the same. */
    @JsonProperty("weights")
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    @Override
    public OptionalDouble skewness() {
        return variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(skewness);
    }

    @Override
    public double lowest() {
        return values[0];
    }

    @Override
    public double highest() {
        return values[values.length - 1];
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double density(double x) {
        int i = Arrays.binarySearch(values, Arguments.number(x) + 0.0);
        return i >= 0 ? weights[i] / total() : 0;
    }

    @Override
    public double cdf(double x) {
        int i = at(x);
        return i < 0 ? 0 : below[i] / total();
    }

    @Override
    public double survival(double x) {
        int i = at(x);
        return i < 0 ? 1 : above[i] / total();
    }

    @Override
    public double quantile(double p) {
        if (Arguments.isEnd(p)) {
            return Arguments.end(this, p);
        }
        double total = total();
        int lower = 0;
        int upper = values.length - 1;
        while (lower < upper) {
            int middle = (lower + upper) >>> 1;
            if (below[middle] / total >= p) {
                upper = middle;
            } else {
                lower = middle + 1;
            }
        }
        return values[lower];
    }

    @Override
    public double loss(double x) {
        int i = at(x);
        if (i < 0) {
            return mean - x;
        }
        return i == values.length - 1 ? 0 : (lossAt[i + 1] + (values[i + 1] - x) * above[i]) / total();
    }

    @Override
    public double complementaryLoss(double x) {
        int i = at(x);
        if (i < 0) {
            return 0;
        }
        return i == values.length - 1 ? x - mean : (leftAt[i] + (x - values[i]) * below[i]) / total();
    }

    @Override
    public double sample(RandomGenerator random) {
        return quantile(SeededRandom.uniform(random));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Empirical that
                && Arrays.equals(values, that.values)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(weights);
    }

    /** For example {@code empirical(5 values from 0 to 5, mean 2.3)}. */
    @Override
    public String toString() {
        return "empirical(" + Cells.count(values.length, "value") + " from " + Cells.number(lowest()) + " to "
                + Cells.number(highest()) + ", mean " + Cells.number(mean) + ")";
    }

    /** Index of the last value at or below x, or -1. */
    private int at(double x) {
        int i = Arrays.binarySearch(values, Arguments.number(x) + 0.0);
        return i >= 0 ? i : -i - 2;
    }

    private double total() {
        return below[below.length - 1];
    }

    private Object writeReplace() {
        return new SerializedForm(values, weights);
    }

    private record SerializedForm(double[] values, double[] weights) implements Serializable {

        private Object readResolve() {
            return weighted(values, weights);
        }
    }
}
