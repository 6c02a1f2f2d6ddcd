package io.clientele.forecasting.accuracy;

/** What an error costs, where two or more models are compared error by error. */
public enum Loss {
    /** |e|, in the unit of the series. */
    ABSOLUTE("absolute errors"),
    /** e², in its squared unit. */
    SQUARED("squared errors");

    private final String meaning;

    Loss(String meaning) {
        this.meaning = meaning;
    }

    /** The cost of one error. */
    public double of(double error) {
        return this == ABSOLUTE ? Math.abs(error) : error * error;
    }

    /** In words: {@code absolute errors}. */
    public String meaning() {
        return meaning;
    }
}
