package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.KanoCategory;
import java.util.List;
import java.util.Locale;

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

    /** What it is called in a language: {@code ageing}, {@code reift}, {@code 成熟}. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> toString();
            case GERMAN ->
                switch (this) {
                    case SAME -> "unverändert";
                    case AGEING -> "reift";
                    case FADING -> "verblasst";
                    case REVIVING -> "läuft zurück";
                    case REJECTED -> "wird abgelehnt";
                    case ACCEPTED -> "wird angenommen";
                    case UNCLEAR -> "unklar";
                };
            case CHINESE ->
                switch (this) {
                    case SAME -> "不变";
                    case AGEING -> "成熟";
                    case FADING -> "消退";
                    case REVIVING -> "回退";
                    case REJECTED -> "被排斥";
                    case ACCEPTED -> "被接受";
                    case UNCLEAR -> "不明";
                };
        };
    }

    /** In words: {@code ageing}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

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
