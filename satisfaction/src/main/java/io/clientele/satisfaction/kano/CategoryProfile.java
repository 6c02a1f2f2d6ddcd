package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * The shares of customers for whom a feature is must-be, one-dimensional, attractive and indifferent: the truth that a simulated
 * survey is drawn from.
 *
 * @param mustBe the share of M, from 0 to 1
 * @param oneDimensional the share of O
 * @param attractive the share of A
 * @param indifferent the share of I; the four sum to 1
 */
public record CategoryProfile(double mustBe, double oneDimensional, double attractive, double indifferent)
        implements Serializable {

    private static final double ROUNDING = 1e-9;

    /** Refuses shares outside 0 to 1 and shares that don't sum to 1. */
    public CategoryProfile {
        Require.probability("mustBe", mustBe);
        Require.probability("oneDimensional", oneDimensional);
        Require.probability("attractive", attractive);
        Require.probability("indifferent", indifferent);
        double sum = mustBe + oneDimensional + attractive + indifferent;
        Require.that(
                Math.abs(sum - 1) <= ROUNDING,
                "the shares sum to " + Require.show(sum)
                        + "; they must sum to 1. Use CategoryProfile.of for parts of any sum.");
    }

    /** The profile of parts of any sum, such as {@code of(10, 20, 50, 20)}. */
    public static CategoryProfile of(double mustBe, double oneDimensional, double attractive, double indifferent) {
        Require.nonNegative("mustBe", mustBe);
        Require.nonNegative("oneDimensional", oneDimensional);
        Require.nonNegative("attractive", attractive);
        Require.nonNegative("indifferent", indifferent);
        double sum = Require.positive("the sum of the parts", mustBe + oneDimensional + attractive + indifferent);
        return new CategoryProfile(mustBe / sum, oneDimensional / sum, attractive / sum, indifferent / sum);
    }

    /** The share of a category; 0 for reverse and questionable. */
    public double share(KanoCategory category) {
        return switch (category) {
            case MUST_BE -> mustBe;
            case ONE_DIMENSIONAL -> oneDimensional;
            case ATTRACTIVE -> attractive;
            case INDIFFERENT -> indifferent;
            case REVERSE, QUESTIONABLE -> 0;
        };
    }

    /** The category with the largest share, ties in the order M, O, A, I. */
    public KanoCategory category() {
        KanoCategory largest = KanoCategory.MUST_BE;
        for (KanoCategory category : KanoCategory.values()) {
            if (share(category) > share(largest)) {
                largest = category;
            }
        }
        return largest;
    }

    /** The true Better: A + O. */
    public double better() {
        return Math.min(1, attractive + oneDimensional);
    }

    /** The true Worse: −(M + O). */
    public double worse() {
        return 0.0 - Math.min(1, mustBe + oneDimensional);
    }
}
