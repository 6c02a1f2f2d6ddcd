package io.clientele.forecasting.selection;

/** What a {@link Backtest} does to a model from one origin to the next. */
public enum BetweenOrigins {
    /** It is fitted anew at each origin, knowing nothing of the others. */
    REFITTING(""),
    /** It is estimated anew at each origin, the search beginning where it ended at the one before. */
    WARM_STARTING(", refitted from the last origin's parameters"),
    /** It is fitted at the first origin only; after that it takes in the new periods, its parameters stay. */
    UPDATING(", fitted once and updated");

    private final String words;

    BetweenOrigins(String words) {
        this.words = words;
    }

    /** As titles say it; nothing for the ordinary way. */
    String described() {
        return words;
    }
}
