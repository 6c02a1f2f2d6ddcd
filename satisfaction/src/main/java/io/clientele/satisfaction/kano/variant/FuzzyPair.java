package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * What one person answered about a feature.
 *
 * @param functional how it would be if the feature were there
 * @param dysfunctional how it would be if it were not
 */
public record FuzzyPair(FuzzyAnswer functional, FuzzyAnswer dysfunctional) implements Serializable {

    /** Checks that both are there. */
    public FuzzyPair {
        Require.nonNull("functional", functional);
        Require.nonNull("dysfunctional", dysfunctional);
    }
}
