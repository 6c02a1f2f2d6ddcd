package io.clientele.forecasting.smoothing;

/** How an exponential smoothing model continues its level. */
public enum TrendType {

    /** The level stays where it is. */
    NONE("N"),

    /** The level grows by the same amount each period: Holt's linear trend. */
    ADDITIVE("A"),

    /** The amount shrinks by the factor phi each period: the damped trend of Gardner and McKenzie (1985). */
    ADDITIVE_DAMPED("Ad"),

    /** The level grows by the same factor each period. */
    MULTIPLICATIVE("M"),

    /** The factor comes closer to 1 each period: it is raised to the power phi (Taylor 2003). */
    MULTIPLICATIVE_DAMPED("Md");

    private final String code;

    TrendType(String code) {
        this.code = code;
    }

    /** The letters of the field's notation: N, A, Ad, M or Md. */
    public String code() {
        return code;
    }

    /** Whether the growth fades. */
    public boolean isDamped() {
        return this == ADDITIVE_DAMPED || this == MULTIPLICATIVE_DAMPED;
    }

    /** Whether the growth is a factor. */
    public boolean isMultiplicative() {
        return this == MULTIPLICATIVE || this == MULTIPLICATIVE_DAMPED;
    }
}
