package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The total of a Poisson number of orders, each of a whole number of pieces: the demand of a spare part of which garages order one, two
 * or five at a time.
 *
 * <pre>
 * X         Y(1) + … + Y(N)          N Poisson with mean λ, sizes Y independent, P(Y = j) = f(j)
 * P(X = 0)  exp(-λ)
 * P(X = k)  (λ/k) Σ j f(j) P(X = k - j)      over j from 1 to k
 * mean      λ E Y
 * variance  λ E Y²
 * </pre>
 *
 * The recursion is Panjer's; all its terms are positive, so every probability keeps its digits however large λ is. The table it fills
 * ends where what is left out is below 10^-50; questions beyond it are answered with 0 probability and 0 loss. It takes time in
 * proportion to the table's length times the largest size, once, when the distribution is made; every question after that is a lookup.
 *
 * <p>Source: Panjer (1981), Recursive evaluation of a family of compound distributions, ASTIN Bulletin 12, 22–26.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class CompoundPoisson implements Distribution {

    private static final long serialVersionUID = 1L;

    private static final int MOST_VALUES = 10_000_000;
    private static final double NEGLIGIBLE = 1e-50;
    private static final double LARGE = 1e200;
    private static final double SIZES_LEFT_OUT = 1e-20;

    private final double orders;
    private final Distribution sizes;
    private final transient double meanSize;
    private final transient double[] probability;
    private final transient double[] below;
    private final transient double[] above;
    private final transient double[] lossAt;
    private final transient double[] leftAt;

    /**
     * The distribution with a given number of orders and their sizes.
     *
     * @param orders λ, the mean number of orders; finite, 0 or more
     * @param sizes of one order, in whole pieces, 0 or more; an order of 0 pieces counts as none
     * @throws IllegalArgumentException if sizes are not whole or can be negative, or if the table would exceed ten million values
     */
    @JsonCreator
    public CompoundPoisson(@JsonProperty("orders") double orders, @JsonProperty("sizes") Distribution sizes) {
        this.orders = Require.nonNegative("orders", orders);
        this.sizes = Require.nonNull("sizes", sizes);
        double[] f = sizes(sizes);
        double mean = 0;
        for (int j = 1; j < f.length; j++) {
            mean += j * f[j];
        }
        this.meanSize = mean;
        this.probability = recursion(orders, f, orders * mean);
        int n = probability.length;
        this.below = new double[n];
        this.above = new double[n];
        this.lossAt = new double[n];
        this.leftAt = new double[n];
        below[0] = probability[0];
        for (int k = 1; k < n; k++) {
            below[k] = Math.min(1, below[k - 1] + probability[k]);
            leftAt[k] = leftAt[k - 1] + below[k - 1];
        }
        for (int k = n - 2; k >= 0; k--) {
            above[k] = above[k + 1] + probability[k + 1];
            lossAt[k] = lossAt[k + 1] + above[k];
        }
    }

    private static double[] sizes(Distribution sizes) {
        Require.that(
                sizes.lowest() >= 0,
                "an order can have " + Require.show(sizes.lowest())
                        + " pieces; sizes must be 0 or more. Book returns apart.");
        double last = sizes.highest();
        if (Double.isInfinite(last)) {
            last = Math.ceil(sizes.mean()) + 1;
            while (sizes.survival(last) > SIZES_LEFT_OUT && last < MOST_VALUES) {
                last *= 2;
            }
        }
        Require.that(
                last < MOST_VALUES,
                "an order can have " + Require.show(last)
                        + " pieces; the exact distribution of the total takes at most " + MOST_VALUES
                        + ". Count in larger units.");
        double[] f = new double[(int) last + 1];
        double total = 0;
        for (int j = 0; j < f.length; j++) {
            f[j] = sizes.density(j);
            total += f[j];
        }
        Require.that(
                sizes.isDiscrete() && Math.abs(total - 1) < 1e-9,
                "sizes are " + sizes
                        + "; they must be whole numbers of pieces. Round them, or count in smaller units.");
        return f;
    }

    /** Panjer's recursion from 1 at the start, scaled down whenever it grows large, and to a sum of 1 at the end. */
    private static double[] recursion(double orders, double[] f, double mean) {
        int largest = f.length - 1;
        double[] weighted = new double[f.length];
        for (int j = 1; j < f.length; j++) {
            weighted[j] = orders * j * f[j];
        }
        double[] g = new double[Math.max(16, (int) Math.min(MOST_VALUES, 2 * mean + 16))];
        g[0] = 1;
        double peak = 1;
        int n = 1;
        int lastNotable = 0;
        while (mean > 0 && (n <= mean || n - lastNotable <= largest)) {
            if (n >= MOST_VALUES) {
                throw new IllegalArgumentException(
                        "the total of " + Require.show(orders) + " orders of up to " + largest
                                + " pieces has more than " + MOST_VALUES
                                + " values; take a normal or gamma distribution with its mean and "
                                + "variance.");
            }
            if (n == g.length) {
                g = Arrays.copyOf(g, Math.min(MOST_VALUES, 2 * g.length));
            }
            double sum = 0;
            for (int j = 1; j <= Math.min(n, largest); j++) {
                sum += weighted[j] * g[n - j];
            }
            g[n] = sum / n;
            if (g[n] > LARGE) {
                for (int k = 0; k <= n; k++) {
                    g[k] /= LARGE;
                }
                peak /= LARGE;
            }
            peak = Math.max(peak, g[n]);
            if (g[n] > peak * NEGLIGIBLE) {
                lastNotable = n;
            }
            n++;
        }
        double[] p = Arrays.copyOf(g, lastNotable + 1);
        double total = 0;
        for (int k = p.length - 1; k >= 0; k--) {
            total += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= total;
        }
        return p;
    }

    /** λ, the mean number of orders. */
    @JsonProperty
    public double orders() {
        return orders;
    }

    /** The distribution of the size of one order. */
    @JsonProperty
    public Distribution sizes() {
        return sizes;
    }

    @Override
    public double mean() {
        return orders * meanSize;
    }

    @Override
    public double variance() {
        return orders * (sizes.variance() + meanSize * meanSize);
    }

    /** {@inheritDoc} Here λ E Y³ / sd³. */
    @Override
    public OptionalDouble skewness() {
        if (!(variance() > 0)) {
            return OptionalDouble.empty();
        }
        double deviation = sizes.standardDeviation();
        double third = sizes.skewness().orElse(0) * deviation * deviation * deviation
                + 3 * meanSize * sizes.variance()
                + meanSize * meanSize * meanSize;
        return OptionalDouble.of(orders * third / (variance() * standardDeviation()));
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return mean() == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double density(double x) {
        return Arguments.isCount(x) && x < probability.length ? probability[(int) x] : 0;
    }

    @Override
    public double cdf(double x) {
        if (Arguments.number(x) < 0) {
            return 0;
        }
        return x >= below.length - 1 ? 1 : below[(int) x];
    }

    @Override
    public double survival(double x) {
        if (Arguments.number(x) < 0) {
            return 1;
        }
        return x >= above.length - 1 ? 0 : above[(int) x];
    }

    @Override
    public double quantile(double p) {
        if (Arguments.isEnd(p) || mean() == 0) {
            return Arguments.end(this, p);
        }
        int lower = 0;
        int upper = below.length - 1;
        while (lower < upper) {
            int middle = (lower + upper) >>> 1;
            if (cdf(middle) >= p) {
                upper = middle;
            } else {
                lower = middle + 1;
            }
        }
        return lower;
    }

    @Override
    public double loss(double x) {
        if (Arguments.number(x) <= 0) {
            return mean() - x;
        }
        if (x >= lossAt.length - 1) {
            return 0;
        }
        int k = (int) x;
        return lossAt[k] - (x - k) * above[k];
    }

    @Override
    public double complementaryLoss(double x) {
        if (Arguments.number(x) <= 0) {
            return 0;
        }
        if (x >= leftAt.length - 1) {
            return x - mean();
        }
        int k = (int) x;
        return leftAt[k] + (x - k) * below[k];
    }

    @Override
    public double sample(RandomGenerator random) {
        return mean() == 0 ? 0 : quantile(SeededRandom.uniform(random));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompoundPoisson that
                && Double.compare(orders, that.orders) == 0
                && sizes.equals(that.sizes);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(orders) + sizes.hashCode();
    }

    /** For example {@code compound-poisson(3.2 orders of empirical(3 values from 1 to 5, mean 1.7))}. */
    @Override
    public String toString() {
        return "compound-poisson(" + Cells.number(orders) + " orders of " + sizes + ")";
    }

    private Object writeReplace() {
        return new SerializedForm(orders, sizes);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CompoundPoisson is read through its serialized form.");
    }

    private record SerializedForm(double orders, Distribution sizes) implements Serializable {
        private Object readResolve() {
            return new CompoundPoisson(orders, sizes);
        }
    }
}
