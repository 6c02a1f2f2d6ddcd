package io.clientele.forecasting.ces;

/**
 * The four forms of complex exponential smoothing. A pair is a level with its potential, see {@link Ces}; m is the length of the season.
 */
public enum CesForm {

    /** No season: one pair, from period to period. */
    NONE("none", 2),

    /** The season alone: one pair for each place in the season, from season to season. */
    SIMPLE("simple", 2),

    /** A pair from period to period, and a season that follows it by a share beta of each error. */
    PARTIAL("partial", 3),

    /** A pair from period to period, and one for each place in the season. */
    FULL("full", 4);

    private final String word;
    private final int parameters;

    CesForm(String word, int parameters) {
        this.word = word;
        this.parameters = parameters;
    }

    /** Whether the form needs a series with a season. */
    public boolean hasSeason() {
        return this != NONE;
    }

    /** Whether there is a season beside the level. */
    boolean hasBoth() {
        return this == PARTIAL || this == FULL;
    }

    /** Smoothing parameters: real and imaginary part of alpha, then beta, or its real and imaginary part. */
    int parameters() {
        return parameters;
    }

    /** How many initial states are free: a level, and all but one of the places in the season. */
    int freeStates(int m) {
        return hasSeason() ? m : 1;
    }

    /** Parameters and initial states together. */
    int estimated(int m) {
        return parameters + freeStates(m);
    }

    /** After how many periods the first pair is used again. */
    int lag(int m) {
        return this == SIMPLE ? m : 1;
    }

    /** In one lower-case word, as in names of models. */
    String word() {
        return word;
    }
}
