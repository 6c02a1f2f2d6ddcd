package io.clientele.satisfaction.kano;

/** Where the Better–Worse plane is cut into quadrants. */
public enum QuadrantCut {
    /** At 0.5 on both axes: the same place for every survey. */
    HALF("cut at 0.5"),
    /** At the mean of the features on each axis: features are judged against each other. */
    FEATURE_MEANS("cut at the features' means");

    private final String words;

    QuadrantCut(String words) {
        this.words = words;
    }

    /** In words: {@code cut at 0.5}. */
    @Override
    public String toString() {
        return words;
    }
}
