package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * Something that the pooled survey says and the segments contradict (Simpson 1951).
 *
 * @param kind how they contradict it
 * @param feature the feature
 * @param other the feature that it changes places with; empty where only one is concerned
 * @param sentence the contradiction in English
 */
public record PoolingParadox(Kind kind, String feature, String other, String sentence) implements Serializable {

    /** Checks the parts. */
    public PoolingParadox {
        Require.nonNull("kind", kind);
        Require.text("feature", feature);
        Require.nonNull("other", other);
        Require.text("sentence", sentence);
    }

    /** The ways in which a pool can mislead. */
    public enum Kind {
        /**
         * All segments have the same category, and the pool another. The most frequent category of all segments is that of their
         * pool, so this can only happen under rules that judge by the number of answers, such as Fong's test.
         */
        POOL_DIFFERS,
        /** The pool has a category that no segment has: opposite wishes average out, as where one must have what delights another. */
        POOL_HIDES,
        /** A feature satisfies more than another in every segment, but less in the pool: they were answered by different people. */
        BETTER_REVERSED,
        /** A feature dissatisfies more by its absence than another in every segment, but less in the pool. */
        WORSE_REVERSED
    }

    /** The sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
