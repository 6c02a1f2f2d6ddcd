package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the members of a combination are put together. */
enum CombinationRule {
    @JsonProperty("mean")
    MEAN(""),
    @JsonProperty("median")
    MEDIAN("median of "),
    @JsonProperty("weighted")
    WEIGHTED(""),
    @JsonProperty("rolling-origin")
    ROLLING_ORIGIN("by past errors ");

    private final String words;

    CombinationRule(String words) {
        this.words = words;
    }

    /** What stands before the members in the name of a combination. */
    String words() {
        return words;
    }
}
