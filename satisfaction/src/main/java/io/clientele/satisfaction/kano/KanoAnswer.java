package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;

/**
 * One of the five answers to either question of a pair: how a customer feels if the feature is there (functional question), and how
 * if it is not (dysfunctional question). Declared from liking to disliking; {@link #code()} is 1 to 5 in this order (Kano, Seraku,
 * Takahashi and Tsuji 1984; Berger et al. 1993).
 */
public enum KanoAnswer {
    /** "I like it that way." Code 1. */
    LIKE(4, -2),
    /** "It must be that way": I expect it. Code 2. */
    MUST_BE(2, -1),
    /** "I am neutral." Code 3. */
    NEUTRAL(0, 0),
    /** "I can live with it that way." Code 4. */
    LIVE_WITH(-1, 2),
    /** "I dislike it that way." Code 5. */
    DISLIKE(-2, 4);

    private static final KanoAnswer[] BY_CODE = values();

    private final int functionalScore;
    private final int dysfunctionalScore;

    KanoAnswer(int functionalScore, int dysfunctionalScore) {
        this.functionalScore = functionalScore;
        this.dysfunctionalScore = dysfunctionalScore;
    }

    /**
     * The answer of a code.
     *
     * @param code from 1 (like) to 5 (dislike)
     * @throws IllegalArgumentException for any other code
     */
    public static KanoAnswer of(int code) {
        return BY_CODE[Require.within("code", code, 1, 5) - 1];
    }

    /** 1 for like to 5 for dislike. */
    public int code() {
        return ordinal() + 1;
    }

    /** The answer in two words at most: {@code live with}. */
    public String words() {
        return switch (this) {
            case LIKE -> "like";
            case MUST_BE -> "must-be";
            case NEUTRAL -> "neutral";
            case LIVE_WITH -> "live with";
            case DISLIKE -> "dislike";
        };
    }

    /** What the answer to the functional question counts in the continuous analysis: 4, 2, 0, −1, −2 (DuMouchel 1993). */
    public int functionalScore() {
        return functionalScore;
    }

    /** What the answer to the dysfunctional question counts in the continuous analysis: −2, −1, 0, 2, 4 (DuMouchel 1993). */
    public int dysfunctionalScore() {
        return dysfunctionalScore;
    }
}
