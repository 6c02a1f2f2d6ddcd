package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoCategory;
import java.util.List;

/**
 * What a change of category means for the life of a feature. The usual life runs from indifferent to attractive to one-dimensional to
 * must-be (Kano 2001).
 */
public enum LifeCycleStep {
    /** The category is the same. */
    SAME,
    /** Further along the usual life: what was a delight is now asked for, or taken for granted. */
    AGEING,
    /** From attractive back to indifferent: a fad that is over. */
    FADING,
    /** Against the usual life otherwise, as where a need has become less pressing. */
    REVIVING,
    /** To reverse: it is no longer wanted. */
    REJECTED,
    /** From reverse to a category of the usual life: it is now accepted. */
    ACCEPTED,
    /** To or from questionable: the questions were not understood, so that nothing can be said. */
    UNCLEAR;

    private static final List<KanoCategory> LIFE = List.of(
            KanoCategory.INDIFFERENT, KanoCategory.ATTRACTIVE, KanoCategory.ONE_DIMENSIONAL, KanoCategory.MUST_BE);

    /** The step from one category to another. */
    public static LifeCycleStep of(KanoCategory from, KanoCategory to) {
        Require.nonNull("from", from);
        Require.nonNull("to", to);
        if (from == to) {
            return SAME;
        }
        if (from == KanoCategory.QUESTIONABLE || to == KanoCategory.QUESTIONABLE) {
            return UNCLEAR;
        }
        if (to == KanoCategory.REVERSE) {
            return REJECTED;
        }
        if (from == KanoCategory.REVERSE) {
            return ACCEPTED;
        }
        if (LIFE.indexOf(to) > LIFE.indexOf(from)) {
            return AGEING;
        }
        return from == KanoCategory.ATTRACTIVE ? FADING : REVIVING;
    }
}
