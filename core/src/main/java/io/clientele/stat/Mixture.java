package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * One of several distributions, each with a probability: a period without demand with 0.7, else a gamma-distributed demand.
 *
 * <pre>
 * F(x)      Σ w(i) F(i, x)
 * mean      Σ w(i) m(i)
 * variance  Σ w(i) (v(i) + (m(i) − mean)²)
 * loss      Σ w(i) loss(i, x)
 * </pre>
 *
 * It is discrete if every component is. One with components of both kinds has jumps on a continuous curve: then {@link #density} adds up
 * what the continuous components say, the jumps are seen in {@link #cdf}, and a quantile inside a jump is the place of the jump.
 *
 * @param components at least one
 * @param weights as many, each above 0; divided by their sum
 */
public record Mixture(List<Distribution> components, List<Double> weights) implements Distribution {

    private static final int STEPS = 300;

    /** Copies, checks, and makes the weights add up to 1. */
    @JsonCreator
    public Mixture(
            @JsonProperty("components") List<Distribution> components, @JsonProperty("weights") List<Double> weights) {
        this.components = List.copyOf(Require.nonEmpty("components", components));
        Require.sameLength(
                "components",
                components.size(),
                "weights",
                Require.nonNull("weights", weights).size());
        double total = 0;
        for (int i = 0; i < weights.size(); i++) {
            total += Require.positive("weights[" + i + "]", weights.get(i));
        }
        Require.positive("sum of the weights", total);
        List<Double> shares = new ArrayList<>(weights.size());
        for (double weight : weights) {
            shares.add(Math.abs(total - 1) < 1e-12 ? weight : weight / total);
        }
        this.weights = List.copyOf(shares);
    }

    private interface Part {
        double of(Distribution component);
    }

    private double sum(Part part) {
        double sum = 0;
        for (int i = 0; i < components.size(); i++) {
            sum += weights.get(i) * part.of(components.get(i));
        }
        return sum;
    }

    @Override
    public double mean() {
        return sum(Distribution::mean);
    }

    @Override
    public double variance() {
        double mean = mean();
        return sum(d -> d.variance() + (d.mean() - mean) * (d.mean() - mean));
    }

    @Override
    public OptionalDouble skewness() {
        double variance = variance();
        if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
            return OptionalDouble.empty();
        }
        double mean = mean();
        double spread = Math.sqrt(variance);
        double cube = 0;
        for (int i = 0; i < components.size(); i++) {
            Distribution component = components.get(i);
            double scale = component.standardDeviation() / spread;
            OptionalDouble skewness = component.skewness();
            if (scale > 0 && skewness.isEmpty()) {
                return OptionalDouble.empty();
            }
            double off = (component.mean() - mean) / spread;
            cube += weights.get(i)
                    * (skewness.orElse(0) * scale * scale * scale + 3 * scale * scale * off + off * off * off);
        }
        return OptionalDouble.of(cube);
    }

    @Override
    public double lowest() {
        double lowest = Double.POSITIVE_INFINITY;
        for (Distribution component : components) {
            lowest = Math.min(lowest, component.lowest());
        }
        return lowest;
    }

    @Override
    public double highest() {
        double highest = Double.NEGATIVE_INFINITY;
        for (Distribution component : components) {
            highest = Math.max(highest, component.highest());
        }
        return highest;
    }

    @Override
    public boolean isDiscrete() {
        for (Distribution component : components) {
            if (!component.isDiscrete()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double density(double x) {
        boolean discrete = isDiscrete();
        return sum(d -> d.isDiscrete() == discrete ? d.density(x) : 0);
    }

    @Override
    public double cdf(double x) {
        return Arguments.number(x) >= highest() ? 1 : Math.min(1, sum(d -> d.cdf(x)));
    }

    @Override
    public double survival(double x) {
        return Arguments.number(x) < lowest() ? 1 : Math.min(1, sum(d -> d.survival(x)));
    }

    /**
     * {@inheritDoc} It lies between the least and the greatest of the components' quantiles and is found there by halving, on the whole
     * numbers if no component has others.
     */
    @Override
    public double quantile(double p) {
        if (Arguments.isEnd(p)) {
            return Arguments.end(this, p);
        }
        if (components.size() == 2 && isCertain(components.get(0))) {
            double certain = components.get(0).lowest();
            if (certain <= components.get(1).lowest()) {
                return behindAtom(certain, p);
            }
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Distribution component : components) {
            double quantile = component.quantile(p);
            low = Math.min(low, quantile);
            high = Math.max(high, quantile);
        }
        if (low == high || reaches(low, p)) {
            return low;
        }
        // Reached by all components, and so by the mixture but for rounding; near 1 the cdf may never tell, the tail
        // does.
        double step = isWhole() ? 1 : Math.ulp(high);
        while (!reaches(high, p) && survival(high) > 1 - p) {
            high += step;
            step *= 2;
        }
        return isWhole() ? halvedOnWholeNumbers(low, high, p) : halved(low, high, p);
    }

    /** The quantile where all mass that is not in the atom at the lower end belongs to the second component. */
    private double behindAtom(double certain, double p) {
        Distribution rest = components.get(1);
        double above = weights.get(1);
        double left = p <= 0.5 ? (p - weights.get(0)) / above : 1 - (1 - p) / above;
        if (!(left > 0)) {
            return reaches(certain, p) ? certain : Math.max(certain, rest.quantile(Double.MIN_NORMAL));
        }
        double x = rest.quantile(left);
        while (rest.isDiscrete() && isWhole() && !reaches(x, p)) {
            x++;
        }
        return x;
    }

    /** Whether the probability is reached at x: told from the nearer tail. */
    private boolean reaches(double x, double p) {
        return cdf(x) >= p;
    }

    private double halvedOnWholeNumbers(double below, double reaching, double p) {
        double low = below;
        double high = reaching;
        while (high - low > 1) {
            double middle = Math.floor(low + (high - low) / 2);
            if (middle <= low || middle >= high) {
                return high;
            }
            if (reaches(middle, p)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Halving and false position by turns, to neighbouring doubles or as near as the components' rounding allows. */
    private double halved(double below, double reaching, double p) {
        double low = below;
        double high = reaching;
        double lowMiss = miss(low, p);
        double highMiss = miss(high, p);
        for (int step = 0; step < STEPS; step++) {
            double middle = low + (high - low) / 2;
            if ((step & 1) == 0 && highMiss > lowMiss) {
                double guess = low - lowMiss * (high - low) / (highMiss - lowMiss);
                // A little past the guess, so that the bracket closes from both sides.
                guess += (step & 2) == 0 ? (high - low) * 1e-9 : -(high - low) * 1e-9;
                middle = guess > low && guess < high ? guess : middle;
            }
            if (!(middle > low && middle < high) || high - low <= 2e-16 * Math.abs(high)) {
                break;
            }
            double miss = miss(middle, p);
            if (miss >= 0) {
                high = middle;
                highMiss = miss;
            } else {
                low = middle;
                lowMiss = miss;
            }
        }
        return high;
    }

    private double miss(double x, double p) {
        return p <= 0.5 ? cdf(x) - p : (1 - p) - survival(x);
    }

    private boolean isWhole() {
        for (Distribution component : components) {
            if (!isWhole(component)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(Distribution component) {
        if (component instanceof Shifted shifted) {
            return shifted.by() == Math.rint(shifted.by()) && isWhole(shifted.base());
        }
        if (isCertain(component)) {
            return component.lowest() == Math.rint(component.lowest());
        }
        return component instanceof Poisson || component instanceof NegativeBinomial || component instanceof Binomial;
    }

    private static boolean isCertain(Distribution component) {
        return component.lowest() == component.highest();
    }

    @Override
    public double loss(double x) {
        return sum(d -> d.loss(x));
    }

    @Override
    public double complementaryLoss(double x) {
        return sum(d -> d.complementaryLoss(x));
    }

    /** Draws a component, then a value from it. */
    @Override
    public double sample(RandomGenerator random) {
        double u = SeededRandom.uniform(random);
        int last = components.size() - 1;
        for (int i = 0; i < last; i++) {
            u -= weights.get(i);
            if (u < 0) {
                return components.get(i).sample(random);
            }
        }
        return components.get(last).sample(random);
    }

    /** For example {@code mixture(2 distributions from 0, mean 1.4)}. */
    @Override
    public String toString() {
        return "mixture(" + Cells.count(components.size(), "distribution") + ", mean " + Cells.number(mean()) + ")";
    }
}
