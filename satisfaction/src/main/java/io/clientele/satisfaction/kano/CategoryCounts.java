package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Gamma;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * How many pairs of answers fell into each category; in a weighted survey, the sums of the weights of their respondents.
 *
 * @param mustBe M
 * @param oneDimensional O
 * @param attractive A
 * @param indifferent I
 * @param reverse R
 * @param questionable Q
 */
public record CategoryCounts(
        double mustBe,
        double oneDimensional,
        double attractive,
        double indifferent,
        double reverse,
        double questionable)
        implements Serializable {

    /** Up to here a count is exact as a double. */
    private static final double MOST = 0x1p53;

    /** What is added to each count: the prior that favours no share. */
    private static final double JEFFREYS = 0.5;

    /** Refuses negative counts, and more than 2^53 in all. */
    public CategoryCounts {
        Require.nonNegative("mustBe", mustBe);
        Require.nonNegative("oneDimensional", oneDimensional);
        Require.nonNegative("attractive", attractive);
        Require.nonNegative("indifferent", indifferent);
        Require.nonNegative("reverse", reverse);
        Require.nonNegative("questionable", questionable);
        double sum = mustBe + oneDimensional + attractive + indifferent + reverse + questionable;
        Require.that(
                sum <= MOST,
                "the counts sum to more than " + (long) MOST + "; they must not, to be exact as decimal numbers.");
    }

    /** The counts in the order M, O, A, I, R, Q. */
    public static CategoryCounts of(
            double mustBe,
            double oneDimensional,
            double attractive,
            double indifferent,
            double reverse,
            double questionable) {
        return new CategoryCounts(mustBe, oneDimensional, attractive, indifferent, reverse, questionable);
    }

    /** The count of one category. */
    public double of(KanoCategory category) {
        return switch (category) {
            case MUST_BE -> mustBe;
            case ONE_DIMENSIONAL -> oneDimensional;
            case ATTRACTIVE -> attractive;
            case INDIFFERENT -> indifferent;
            case REVERSE -> reverse;
            case QUESTIONABLE -> questionable;
        };
    }

    /** All pairs: n = M + O + A + I + R + Q. */
    public double n() {
        return mustBe + oneDimensional + attractive + indifferent + reverse + questionable;
    }

    /** The share of one category in all pairs; empty if there are none. */
    public OptionalDouble share(KanoCategory category) {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(of(category) / n());
    }

    /** The categories from the most to the least frequent, ties in the order M, O, A, I, R, Q. */
    public List<KanoCategory> ranked() {
        List<KanoCategory> ranked = new ArrayList<>(List.of(KanoCategory.values()));
        ranked.sort(Comparator.comparingDouble((KanoCategory category) -> of(category))
                .reversed());
        return List.copyOf(ranked);
    }

    /** The two most frequent categories and what their counts say about which is first. */
    public TopTwo topTwo() {
        List<KanoCategory> ranked = ranked();
        return new TopTwo(ranked.get(0), ranked.get(1), of(ranked.get(0)), of(ranked.get(1)), n());
    }

    /**
     * Category strength: by how much of all pairs the most frequent category leads the second (Lee and Newcomb 1997).
     *
     * <pre>
     * CS = (largest count − second largest) / n
     * </pre>
     *
     * @return from 0 to 1; empty without a pair
     */
    public OptionalDouble categoryStrength() {
        TopTwo top = topTwo();
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(top.difference() / n());
    }

    /**
     * Total strength: the share of pairs that want the feature in one way or another (Lee and Newcomb 1997).
     *
     * <pre>
     * TS = (M + O + A) / n
     * </pre>
     *
     * @return from 0 to 1; empty without a pair
     */
    public OptionalDouble totalStrength() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((mustBe + oneDimensional + attractive) / n());
    }

    /**
     * The shares of the six categories among all customers, drawn from their posterior: Dirichlet with these counts plus one half each
     * (Jeffreys 1946), in the order M, O, A, I, R, Q; they sum to 1. Of a weighted feature draw from its {@link KanoFeature#evidence()}.
     */
    public double[] sampleShares(RandomGenerator random) {
        KanoCategory[] categories = KanoCategory.values();
        double[] shares = new double[categories.length];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = new Gamma(of(categories[k]) + JEFFREYS, 1).sample(random);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    /** All counts times a factor above 0: the same shares, as evidence from more or fewer pairs. */
    public CategoryCounts times(double factor) {
        Require.positive("factor", factor);
        return new CategoryCounts(
                factor * mustBe,
                factor * oneDimensional,
                factor * attractive,
                factor * indifferent,
                factor * reverse,
                factor * questionable);
    }

    /** The counts of both together. */
    public CategoryCounts plus(CategoryCounts other) {
        return new CategoryCounts(
                mustBe + other.mustBe,
                oneDimensional + other.oneDimensional,
                attractive + other.attractive,
                indifferent + other.indifferent,
                reverse + other.reverse,
                questionable + other.questionable);
    }

    /** Whether there is no pair at all. */
    @JsonIgnore
    public boolean isEmpty() {
        return n() == 0;
    }

    /** For example {@code M 10, O 20, A 50, I 15, R 3, Q 2 (n 100)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (KanoCategory category : KanoCategory.values()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(category.symbol())
                    .append(' ')
                    .append(Cells.amount(of(category)));
        }
        return text.append(" (n ").append(Cells.amount(n())).append(')').toString();
    }
}
