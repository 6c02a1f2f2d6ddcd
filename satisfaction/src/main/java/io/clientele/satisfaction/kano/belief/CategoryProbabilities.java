package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;

/**
 * A number from 0 to 1 for each category, summing to 1: probabilities that it is a feature's, or the shares of customers.
 *
 * @param mustBe that of M
 * @param oneDimensional that of O
 * @param attractive that of A
 * @param indifferent that of I
 * @param reverse that of R
 * @param questionable that of Q
 */
public record CategoryProbabilities(
        double mustBe,
        double oneDimensional,
        double attractive,
        double indifferent,
        double reverse,
        double questionable)
        implements Serializable {

    private static final double ROUNDING = 1e-9;

    /** Refuses numbers outside 0 to 1, and numbers that don't sum to 1. */
    public CategoryProbabilities {
        double sum = Require.probability("mustBe", mustBe)
                + Require.probability("oneDimensional", oneDimensional)
                + Require.probability("attractive", attractive)
                + Require.probability("indifferent", indifferent)
                + Require.probability("reverse", reverse)
                + Require.probability("questionable", questionable);
        Require.that(
                Math.abs(sum - 1) <= ROUNDING,
                "the probabilities sum to " + Require.show(sum) + "; they must sum to 1.");
    }

    static CategoryProbabilities of(double[] byCategory) {
        return new CategoryProbabilities(
                byCategory[0], byCategory[1], byCategory[2], byCategory[3], byCategory[4], byCategory[5]);
    }

    /** That of one category. */
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

    /** The category with the largest, ties in the order M, O, A, I, R, Q. */
    public KanoCategory largest() {
        KanoCategory largest = KanoCategory.MUST_BE;
        for (KanoCategory category : KanoCategory.values()) {
            if (of(category) > of(largest)) {
                largest = category;
            }
        }
        return largest;
    }

    /** For example {@code M 0.010, O 0.020, A 0.900, I 0.070, R 0.000, Q 0.000}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (KanoCategory category : KanoCategory.values()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(category.symbol())
                    .append(' ')
                    .append(Cells.fixed(of(category), 3));
        }
        return text.toString();
    }
}
