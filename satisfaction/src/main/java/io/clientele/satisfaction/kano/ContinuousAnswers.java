package io.clientele.satisfaction.kano;

/** Which complete pairs the continuous analysis takes the means of. */
public enum ContinuousAnswers {
    /** All of them, contradictory ones too. */
    ALL("all pairs"),
    /** All but those that the evaluation table calls questionable: who contradicts himself says nothing about the feature. */
    WITHOUT_QUESTIONABLE("pairs that are not questionable");

    private final String words;

    ContinuousAnswers(String words) {
        this.words = words;
    }

    /** In words: {@code all pairs}. */
    @Override
    public String toString() {
        return words;
    }
}
