package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many pairs of answers fell into each category.
 *
 * @param mustBe M
 * @param oneDimensional O
 * @param attractive A
 * @param indifferent I
 * @param reverse R
 * @param questionable Q
 */
public record CategoryCounts(
        long mustBe, long oneDimensional, long attractive, long indifferent, long reverse, long questionable)
        implements Serializable {

    /** Up to here a count is exact as a double. */
    private static final long MOST = 1L << 53;

    /** Refuses negative counts, and more than 2^53 in all. */
    public CategoryCounts {
        Require.atLeast("mustBe", mustBe, 0L);
        Require.atLeast("oneDimensional", oneDimensional, 0L);
        Require.atLeast("attractive", attractive, 0L);
        Require.atLeast("indifferent", indifferent, 0L);
        Require.atLeast("reverse", reverse, 0L);
        Require.atLeast("questionable", questionable, 0L);
        double sum = (double) mustBe + oneDimensional + attractive + indifferent + reverse + questionable;
        Require.that(
                sum <= MOST,
                "the counts sum to more than " + MOST + "; they must not, to be exact as decimal numbers.");
    }

    /** The counts in the order M, O, A, I, R, Q. */
    public static CategoryCounts of(
            long mustBe, long oneDimensional, long attractive, long indifferent, long reverse, long questionable) {
        return new CategoryCounts(mustBe, oneDimensional, attractive, indifferent, reverse, questionable);
    }

    /** The count of one category. */
    public long of(KanoCategory category) {
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
    public long n() {
        return mustBe + oneDimensional + attractive + indifferent + reverse + questionable;
    }

    /** The share of one category in all pairs; empty if there are none. */
    public OptionalDouble share(KanoCategory category) {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of(category) / n());
    }

    /** The categories from the most to the least frequent, ties in the order M, O, A, I, R, Q. */
    public List<KanoCategory> ranked() {
        List<KanoCategory> ranked = new ArrayList<>(List.of(KanoCategory.values()));
        ranked.sort(Comparator.comparingLong((KanoCategory category) -> of(category))
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
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) top.difference() / n());
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
        return n() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (mustBe + oneDimensional + attractive) / n());
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
                    .append(of(category));
        }
        return text.append(" (n ").append(n()).append(')').toString();
    }
}
