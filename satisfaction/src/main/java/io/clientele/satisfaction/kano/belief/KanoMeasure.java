package io.clientele.satisfaction.kano.belief;

/** By what features are put in order; the largest comes first. */
public enum KanoMeasure {
    /** Better: the share of customers whom its presence satisfies. */
    BETTER,
    /** The amount of Worse: the share of customers whom its absence dissatisfies. */
    WORSE,
    /** Better and the amount of Worse together: the whole span between absence and presence. */
    SPAN;

    double of(double better, double worse) {
        return switch (this) {
            case BETTER -> better;
            case WORSE -> worse;
            case SPAN -> better + worse;
        };
    }
}
