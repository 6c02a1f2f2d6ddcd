package io.clientele.forecasting.smoothing;

/** How the error of an exponential smoothing model enters. */
public enum ErrorType {

    /** Errors of one size whatever the level: {@code y = f + e}. */
    ADDITIVE("A"),

    /** Errors in proportion to the forecast: {@code y = f·(1 + e)}. The series must be positive. */
    MULTIPLICATIVE("M");

    private final String code;

    ErrorType(String code) {
        this.code = code;
    }

    /** The letter of the field's notation: A or M. */
    public String code() {
        return code;
    }
}
