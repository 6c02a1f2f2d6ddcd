package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * The levels of one period of a horizon: with stock at s or below, order up to S.
 *
 * @param period from 1
 * @param reorderPoint s, whole units
 * @param orderUpTo S, whole units, above s
 */
public record HorizonLevel(int period, int reorderPoint, int orderUpTo) implements Serializable {

    /** Checks the ranges. */
    public HorizonLevel {
        Require.atLeast("period", period, 1);
        Require.that(
                orderUpTo > reorderPoint,
                "orderUpTo is " + orderUpTo + " and reorderPoint is " + reorderPoint + "; it must be above.");
    }
}
