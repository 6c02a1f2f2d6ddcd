package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.BetaFunctions;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * The two most frequent categories of a feature, and whether the first really leads. All three answers look at the two largest
 * counts after the fact, so they are somewhat too sure of the leader. In a weighted survey the counts are effective ones: {@link
 * KanoFeature#evidence()}.
 *
 * @param first the most frequent category
 * @param second the next, by tie order where the counts are equal
 * @param firstCount its count a
 * @param secondCount the other's count b, not above a
 * @param n all pairs of answers, at least a + b
 */
public record TopTwo(KanoCategory first, KanoCategory second, double firstCount, double secondCount, double n)
        implements Serializable {

    /** With so many coins all outcomes can be counted in a long. */
    private static final int COUNTABLE = 60;

    /** Weighted counts are sums that were rounded. */
    private static final double ROUNDING = 1e-12;

    /** Checks that the counts fit together. */
    public TopTwo {
        Require.nonNull("first", first);
        Require.nonNull("second", second);
        Require.that(first != second, "first and second are both " + first + "; they must differ.");
        Require.nonNegative("secondCount", secondCount);
        Require.that(
                firstCount >= secondCount,
                "firstCount is " + Require.show(firstCount) + "; it must be at least " + Require.show(secondCount)
                        + ".");
        Require.that(
                firstCount + secondCount <= n * (1 + ROUNDING),
                "n is " + Require.show(n) + ", firstCount " + Require.show(firstCount) + " and secondCount "
                        + Require.show(secondCount) + "; n must be at least the sum of both.");
    }

    /** By how many pairs the first leads: a − b. */
    public double difference() {
        return firstCount - secondCount;
    }

    /** Whether both are equally frequent. */
    @JsonIgnore
    public boolean isTie() {
        return firstCount == secondCount;
    }

    /**
     * The lead that Fong's test asks for at 90 percent (Fong 1996).
     *
     * <pre>
     * bound = 1.65 · √((a + b)(2n − a − b) / (2n))
     * </pre>
     *
     * @return the bound in pairs; 0 if there are none
     */
    public double fongBound() {
        double both = firstCount + secondCount;
        return n == 0 ? 0 : 1.65 * Math.sqrt(both * (2.0 * n - both) / (2.0 * n));
    }

    /** Fong's test: whether the lead reaches the bound. Without a single pair it does not. */
    @JsonIgnore
    public boolean isSignificant() {
        return n > 0 && difference() >= fongBound();
    }

    /**
     * The lead in standard errors of a multinomial difference.
     *
     * <pre>
     * z = (a − b) / √(a + b − (a − b)² / n)
     * </pre>
     *
     * @return empty if there are no pairs, or if all fell into one category so that nothing varies
     */
    public OptionalDouble z() {
        double lead = difference();
        double variance = n == 0 ? 0 : firstCount + secondCount - lead * lead / n;
        return firstCount == n ? OptionalDouble.empty() : OptionalDouble.of(lead / Math.sqrt(variance));
    }

    /**
     * The posterior probability that the first category is the more frequent of the two among all customers, from a uniform
     * Dirichlet prior over the categories.
     *
     * <pre>
     * P(Beta(a + 1, b + 1) &gt; 1/2) = P(Binomial(a + b + 1, 1/2) ≤ a)
     * </pre>
     *
     * @return from 0.5 to 1; 0.5 for a tie
     */
    public double probabilityFirstLeads() {
        if (isTie()) {
            return 0.5;
        }
        double trials = firstCount + secondCount + 1;
        return trials <= COUNTABLE && firstCount == Math.rint(firstCount) && secondCount == Math.rint(secondCount)
                ? shareOfOutcomes((int) trials)
                : BetaFunctions.upper(firstCount + 1.0, secondCount + 1.0, 0.5, 0.5);
    }

    /** The binomial probability by counting: outcomes with at most a of so many heads, of all 2^trials; exact. */
    private double shareOfOutcomes(int trials) {
        long ways = 1;
        long outcomes = 1;
        for (int heads = 1; heads <= firstCount; heads++) {
            ways = ways * (trials - heads + 1) / heads;
            outcomes += ways;
        }
        return Math.scalb((double) outcomes, -trials);
    }

    /** For example {@code attractive 50, one-dimensional 20 of 100}. */
    @Override
    public String toString() {
        return first + " " + Cells.amount(firstCount) + ", " + second + " " + Cells.amount(secondCount) + " of "
                + Cells.amount(n);
    }
}
