package io.clientele.forecasting.ces;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A complex smoothing parameter.
 *
 * @param real what the error does to level and potential alike
 * @param imaginary what it takes from the level and gives to the potential; 1 keeps a level where it is
 */
public record ComplexParameter(double real, double imaginary) implements Serializable {

    /** No smoothing. */
    static final ComplexParameter ZERO = new ComplexParameter(0, 0);

    /** Refuses what is not finite. */
    public ComplexParameter {
        Require.finite("real", real);
        Require.finite("imaginary", imaginary);
    }
}
