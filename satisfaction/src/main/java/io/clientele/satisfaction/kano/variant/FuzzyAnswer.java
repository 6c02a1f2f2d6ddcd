package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoAnswer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An answer that is several of the five at once, each to a degree.
 *
 * @param memberships five degrees from like to dislike, each from 0 to 1, that sum to 1
 */
public record FuzzyAnswer(List<Double> memberships) implements Serializable {

    /** What a sum of five rounded memberships may be off by. */
    private static final double ROUNDING = 1e-9;

    /** Checks that they are five and sum to 1. */
    public FuzzyAnswer {
        memberships = List.copyOf(Require.nonNull("memberships", memberships));
        Require.that(
                memberships.size() == KanoAnswer.values().length,
                "memberships has " + memberships.size() + " elements; it must have 5, from like to dislike.");
        double sum = 0;
        for (KanoAnswer answer : KanoAnswer.values()) {
            sum += Require.probability(
                    "membership of "
                            + answer.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    memberships.get(answer.ordinal()));
        }
        Require.that(
                Math.abs(sum - 1) <= ROUNDING,
                "memberships sum to " + Require.show(sum) + "; they must sum to 1. Divide them by their sum.");
    }

    /** An answer by its degrees, from like to dislike. */
    public static FuzzyAnswer of(double... memberships) {
        return new FuzzyAnswer(Arrays.stream(Require.nonNull("memberships", memberships))
                .boxed()
                .toList());
    }

    /** An answer that is wholly one of the five. */
    public static FuzzyAnswer crisp(KanoAnswer answer) {
        List<Double> degrees = new ArrayList<>(List.of(0.0, 0.0, 0.0, 0.0, 0.0));
        degrees.set(Require.nonNull("answer", answer).ordinal(), 1.0);
        return new FuzzyAnswer(degrees);
    }

    /** The degree to which it is a given answer. */
    public double membership(KanoAnswer answer) {
        return memberships.get(Require.nonNull("answer", answer).ordinal());
    }
}
