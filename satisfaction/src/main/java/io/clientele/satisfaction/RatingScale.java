package io.clientele.satisfaction;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * The numbers that an answer may take: 1 to 7 for a seven-point rating, 1 to 9 for stated importance, 0 to 10 for a
 * recommendation.
 *
 * @param lowest the lowest answer, finite
 * @param highest the highest answer, finite and above the lowest
 */
public record RatingScale(double lowest, double highest) implements Serializable {

    /** Refuses ends that are not finite or not in ascending order. */
    public RatingScale {
        Require.finite("lowest", lowest);
        Require.finite("highest", highest);
        Require.that(
                lowest < highest,
                "lowest is " + Require.show(lowest) + " and highest is " + Require.show(highest)
                        + "; a rating scale must rise from its lowest to its highest answer.");
    }

    /** The scale between two answers. */
    public static RatingScale from(double lowest, double highest) {
        return new RatingScale(lowest, highest);
    }

    /** Whether an answer lies on the scale, ends included. */
    public boolean contains(double answer) {
        return answer >= lowest && answer <= highest;
    }

    /**
     * An answer, or a mean of answers, on the common footing of 0 to 100.
     *
     * <pre>
     * index = (answer − lowest) / (highest − lowest) · 100
     * </pre>
     *
     * @throws IllegalArgumentException if the answer does not lie on the scale
     */
    public double index(double answer) {
        Require.within("answer", answer, lowest, highest);
        return (answer - lowest) / (highest - lowest) * 100;
    }

    /** For example {@code 1 to 7}. */
    @Override
    public String toString() {
        return Require.show(lowest) + " to " + Require.show(highest);
    }
}
