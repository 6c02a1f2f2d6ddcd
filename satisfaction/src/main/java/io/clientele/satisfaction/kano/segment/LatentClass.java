package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * Customers who answer alike.
 *
 * @param number counted from 1, the largest class first
 * @param share the share of the class in all respondents
 * @param features what its members say about each feature, in the order of the survey
 */
public record LatentClass(int number, double share, List<ClassFeature> features) implements Serializable {

    /** Checks and copies the parts. */
    public LatentClass {
        Require.atLeast("number", number, 1);
        Require.probability("share", share);
        features = List.copyOf(Require.nonEmpty("features", features));
    }
}
