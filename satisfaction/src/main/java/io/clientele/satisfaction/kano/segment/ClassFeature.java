package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.belief.CategoryProbabilities;
import java.io.Serializable;

/**
 * What a class of customers says about a feature.
 *
 * @param feature its name
 * @param share how probably a member of the class gives an answer of each category
 */
public record ClassFeature(String feature, CategoryProbabilities share) implements Serializable {

    /** Checks the parts. */
    public ClassFeature {
        Require.text("feature", feature);
        Require.nonNull("share", share);
    }

    /** The most frequent category in the class. */
    public KanoCategory category() {
        return share.largest();
    }
}
