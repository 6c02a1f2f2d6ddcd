package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * What money in spares buys.
 *
 * @param investment money in stock
 * @param availability the share of systems that wait for no part
 */
public record SparesPoint(double investment, double availability) implements Serializable {

    /** Checks the ranges. */
    public SparesPoint {
        Require.nonNegative("investment", investment);
        Require.probability("availability", availability);
    }
}
