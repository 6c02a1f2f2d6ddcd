package io.clientele.forecasting.smoothing;

/** How the season enters an exponential smoothing model. */
public enum SeasonType {

    /** No season. */
    NONE("N"),

    /** Each season adds its own amount to the level. */
    ADDITIVE("A"),

    /** Each season multiplies the level by its own factor. */
    MULTIPLICATIVE("M");

    private final String code;

    SeasonType(String code) {
        this.code = code;
    }

    /** The letter of the field's notation: N, A or M. */
    public String code() {
        return code;
    }
}
