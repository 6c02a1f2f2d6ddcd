package io.clientele.satisfaction.kano.curve;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;

/**
 * What an unmet must-be feature does to the satisfaction with a product: as long as one performs below the threshold, nothing else
 * can lift the score above the cap.
 *
 * @param threshold the performance, 0 to 1, from which on a must-be feature counts as met; 0 opens the gate for good
 * @param cap the highest score, 0 to 100, while one is not met
 */
public record MustBeGate(double threshold, double cap) implements Serializable {

    /** Checks the ranges. */
    public MustBeGate {
        Require.probability("threshold", threshold);
        Require.within("cap", cap, 0, 100);
    }

    /** A must-be feature is met at half its performance, and an unmet one keeps the score at 50 or below. */
    public static MustBeGate standard() {
        return new MustBeGate(0.5, 50);
    }

    /** No gate: the score is that of the curves. */
    public static MustBeGate open() {
        return new MustBeGate(0, 100);
    }

    /** Whether a feature of a category that performs like this is an unmet must-be feature. */
    boolean stops(KanoCategory category, double performance) {
        return category == KanoCategory.MUST_BE && performance < threshold;
    }

    /** One line: {@code must-be features below 0.5 cap the score at 50}. */
    @Override
    public String toString() {
        return threshold == 0 || cap == 100
                ? "no gate"
                : "must-be features below " + Require.show(threshold) + " cap the score at " + Require.show(cap);
    }
}
