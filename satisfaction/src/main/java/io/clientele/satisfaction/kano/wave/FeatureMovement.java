package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.segment.HomogeneityTest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How a feature has moved from one survey to a later one.
 *
 * <p><b>Movement in the Better–Worse plane.</b> Better and the amount of Worse are shares of the same answers, so that they are judged
 * together, by Wald's test with two degrees of freedom:
 *
 * <pre>
 * d = (change of Better, change of |Worse|)          χ² = d · S⁻¹ · d
 * S = sum over both surveys of   | b(1 − b)     pO − b·w |
 *                                | pO − b·w     w(1 − w) | / (M + O + A + I)
 * </pre>
 *
 * @param feature its name
 * @param first the counts of the first survey; of a weighted one, brought to what they are worth
 * @param later the counts of the later survey
 */
public record FeatureMovement(String feature, CategoryCounts first, CategoryCounts later) implements Serializable {

    /** Checks the parts; both surveys must have a pair of answers. */
    public FeatureMovement {
        Require.text("feature", feature);
        Require.nonNull("first", first);
        Require.nonNull("later", later);
        Require.that(
                !first.isEmpty() && !later.isEmpty(),
                feature + " has no complete pair of answers in one of the surveys; a movement needs both.");
    }

    /** The most frequent category of the first survey. */
    public KanoCategory from() {
        return first.topTwo().first();
    }

    /** The most frequent category of the later survey. */
    public KanoCategory to() {
        return later.topTwo().first();
    }

    /** What the two categories mean for the life of the feature, chance not asked. */
    public LifeCycleStep step() {
        return LifeCycleStep.of(from(), to());
    }

    /** The change of Better: of the share of customers whom its presence satisfies. */
    public ShareChange better() {
        return new ShareChange(
                first.attractive() + first.oneDimensional(),
                wanting(first),
                later.attractive() + later.oneDimensional(),
                wanting(later));
    }

    /** The change of the amount of Worse: of the share of customers whom its absence dissatisfies. */
    public ShareChange dissatisfied() {
        return new ShareChange(
                first.mustBe() + first.oneDimensional(),
                wanting(first),
                later.mustBe() + later.oneDimensional(),
                wanting(later));
    }

    /** Whether the categories are answered in other proportions, reverse and questionable included. */
    public HomogeneityTest categories() {
        return HomogeneityTest.of(feature, List.of(first, later));
    }

    /** χ² of the movement; empty if a coefficient is not defined, or if one does not vary. */
    public OptionalDouble movement() {
        if (better().change().isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] s = covariance(first);
        double[] t = covariance(later);
        double bb = s[0] + t[0];
        double bw = s[1] + t[1];
        double ww = s[2] + t[2];
        double determinant = bb * ww - bw * bw;
        if (!(determinant > 1e-12 * bb * ww)) {
            return OptionalDouble.empty();
        }
        double b = better().change().getAsDouble();
        double w = dissatisfied().change().getAsDouble();
        return OptionalDouble.of((b * b * ww - 2 * b * w * bw + w * w * bb) / determinant);
    }

    /** How probable so large a movement is if there is none: e^(−χ²/2); empty where the movement is. */
    public OptionalDouble pValue() {
        OptionalDouble chiSquare = movement();
        return chiSquare.isEmpty() ? chiSquare : OptionalDouble.of(Math.exp(-chiSquare.getAsDouble() / 2));
    }

    private static double wanting(CategoryCounts counts) {
        return counts.mustBe() + counts.oneDimensional() + counts.attractive() + counts.indifferent();
    }

    private static double[] covariance(CategoryCounts counts) {
        double n = wanting(counts);
        double b = (counts.attractive() + counts.oneDimensional()) / n;
        double w = (counts.mustBe() + counts.oneDimensional()) / n;
        return new double[] {b * (1 - b) / n, (counts.oneDimensional() / n - b * w) / n, w * (1 - w) / n};
    }

    /** For example {@code Live stock: attractive to one-dimensional (ageing), movement p = 0.0000012}. */
    @Override
    public String toString() {
        String change = step() == LifeCycleStep.SAME
                ? "still " + to()
                : from() + " to " + to() + " (" + step().name().toLowerCase(Locale.ROOT) + ")";
        return feature + ": " + change + ", movement p = " + Cells.significant(pValue(), 2);
    }
}
