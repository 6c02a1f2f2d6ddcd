package io.clientele.forecasting;

import java.util.OptionalDouble;

/**
 * By what models of one class are compared on the same series: twice the negative log-likelihood and a price for each estimated
 * parameter. Less is better. {@link Diagnostics} has the formulas.
 */
public enum InformationCriterion {

    /** Akaike's: 2 a parameter. */
    AIC,

    /** Akaike's, corrected for short series: the price of a parameter rises as the observations run out. The usual choice. */
    AICC,

    /** Schwarz's: log n a parameter, so it asks for more evidence the longer the series. */
    BIC;

    /** Its value; empty without a likelihood, or if it is not defined for so few observations. */
    public OptionalDouble of(Diagnostics diagnostics) {
        return switch (this) {
            case AIC -> diagnostics.aic();
            case AICC -> diagnostics.aicc();
            case BIC -> diagnostics.bic();
        };
    }

    /**
     * What is added to twice the negative log-likelihood; infinite where the criterion is not defined.
     *
     * @param observations n
     * @param parameters k, the error variance among them
     */
    public double price(int observations, int parameters) {
        double k = parameters;
        double room = observations - k - 1;
        return switch (this) {
            case AIC -> 2 * k;
            case AICC -> room > 0 ? 2 * k + 2 * k * (k + 1) / room : Double.POSITIVE_INFINITY;
            case BIC -> k * Math.log(observations);
        };
    }

    /** As it is written: {@code AIC}, {@code AICc}, {@code BIC}. */
    public String label() {
        return this == AICC ? "AICc" : name();
    }
}
