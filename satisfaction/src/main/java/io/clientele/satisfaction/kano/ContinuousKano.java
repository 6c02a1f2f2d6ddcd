package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.satisfaction.MeanScore;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The continuous analysis of a feature: every answer counts a number, and the feature is a point (DuMouchel 1993, in Berger et al.).
 *
 * <pre>
 *                like  must-be  neutral  live with  dislike
 * functional       4      2        0        −1        −2
 * dysfunctional   −2     −1        0         2         4
 * </pre>
 *
 * <p>The scale is uneven on purpose: negative answers are weak evidence. All complete pairs count, contradictory ones too unless the
 * analysis leaves them out ({@link ContinuousAnswers}). It may disagree with the category of the counts; a report then says both.
 *
 * @param functional the mean score of the functional answers, from −2 to 4
 * @param dysfunctional the mean score of the dysfunctional answers, from −2 to 4
 * @param importance the sum of the stated importances behind the two sums below
 * @param functionalByImportance Σ importance · functional score
 * @param dysfunctionalByImportance Σ importance · dysfunctional score
 */
public record ContinuousKano(
        MeanScore functional,
        MeanScore dysfunctional,
        double importance,
        double functionalByImportance,
        double dysfunctionalByImportance)
        implements Serializable {

    /** Checks the parts. */
    public ContinuousKano {
        Require.nonNull("functional", functional);
        Require.nonNull("dysfunctional", dysfunctional);
        Require.nonNegative("importance", importance);
        Require.finite("functionalByImportance", functionalByImportance);
        Require.finite("dysfunctionalByImportance", dysfunctionalByImportance);
    }

    /** The mean functional score weighted by importance; empty where no importance was stated. */
    public OptionalDouble weightedFunctional() {
        return importance == 0 ? OptionalDouble.empty() : OptionalDouble.of(functionalByImportance / importance);
    }

    /** The mean dysfunctional score weighted by importance; empty where no importance was stated. */
    public OptionalDouble weightedDysfunctional() {
        return importance == 0 ? OptionalDouble.empty() : OptionalDouble.of(dysfunctionalByImportance / importance);
    }

    /**
     * The quadrant of the point, cut at 2 on both axes, the cut itself counting as high: one-dimensional (both high), attractive
     * (functional high), must-be (dysfunctional high) or indifferent.
     *
     * @return empty without a complete pair
     */
    public Optional<KanoCategory> quadrant() {
        if (functional.n() == 0) {
            return Optional.empty();
        }
        boolean satisfies = functional.centre() >= 2;
        boolean dissatisfies = dysfunctional.centre() >= 2;
        if (satisfies) {
            return Optional.of(dissatisfies ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.ATTRACTIVE);
        }
        return Optional.of(dissatisfies ? KanoCategory.MUST_BE : KanoCategory.INDIFFERENT);
    }

    /**
     * The quadrant if the answers place the point in it at some confidence: neither mean's interval holds the cut at 2.
     *
     * @param level the confidence level of each interval, above 0 and below 1
     * @return empty where the point may as well lie in the next quadrant, or with fewer than two pairs
     */
    public Optional<KanoCategory> clearQuadrant(double level) {
        boolean clear = functional.interval(level).filter(f -> !f.contains(2)).isPresent()
                && dysfunctional.interval(level).filter(d -> !d.contains(2)).isPresent();
        return clear ? quadrant() : Optional.empty();
    }

    /** Whether a mean is negative: the feature tends to be unwelcome, or its question to be misread. */
    @JsonIgnore
    public boolean isContrary() {
        return functional.centre() < 0 || dysfunctional.centre() < 0;
    }

    /** For example {@code functional 2.30 (sd 1.92, n 91), dysfunctional 2.62 (sd 1.96, n 91): one-dimensional}. */
    @Override
    public String toString() {
        return "functional " + functional + ", dysfunctional " + dysfunctional
                + quadrant().map(category -> ": " + category).orElse("");
    }
}
