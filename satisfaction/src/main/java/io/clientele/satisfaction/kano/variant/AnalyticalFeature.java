package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;

/**
 * A feature in the plane of the analytical Kano model.
 *
 * @param feature its name
 * @param n complete pairs used
 * @param withoutImportance complete pairs left out because no importance was stated
 * @param importanceStated whether answers were weighted by importance; if nobody stated any they weigh the same
 * @param dissatisfaction X, from −0.5 to 1
 * @param satisfaction Y, from −0.5 to 1
 * @param category where that lies
 */
public record AnalyticalFeature(
        String feature,
        long n,
        long withoutImportance,
        boolean importanceStated,
        double dissatisfaction,
        double satisfaction,
        KanoCategory category)
        implements Serializable {

    /** Checks the parts. */
    public AnalyticalFeature {
        Require.text("feature", feature);
        Require.atLeast("n", n, 1L);
        Require.atLeast("withoutImportance", withoutImportance, 0L);
        Require.within("dissatisfaction", dissatisfaction, -0.5, 1);
        Require.within("satisfaction", satisfaction, -0.5, 1);
        Require.nonNull("category", category);
    }

    /** √(X² + Y²): how much the feature matters, from 0 to √2. */
    public double radius() {
        return Math.hypot(dissatisfaction, satisfaction);
    }

    /** atan2(Y, X) in radians: 0 for pure dissatisfaction, π/2 for pure satisfaction. */
    public double angle() {
        return Math.atan2(satisfaction, dissatisfaction);
    }
}
