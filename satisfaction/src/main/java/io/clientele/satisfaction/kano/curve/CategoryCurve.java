package io.clientele.satisfaction.kano.curve;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;

/**
 * The curve of a feature that belongs to one category. With CS for Better, DS for Worse (which is negative), p for performance and e for
 * Euler's number:
 *
 * <pre>
 * one-dimensional   S = (CS − DS) · p + DS
 * attractive        S = (CS − DS) · (e^p − 1) / (e − 1) + DS
 * must-be           S = (CS − DS) · (e − e^(1−p)) / (e − 1) + DS
 * indifferent       S = 0
 * reverse           S = (DS − CS) · p + CS          the line of a one-dimensional feature, mirrored
 * </pre>
 *
 * <p>The curves of one-dimensional, attractive and must-be features begin at Worse and end at Better. Questionable answers say nothing
 * of satisfaction: there is no curve. Source: Wang and Ji (2010).
 *
 * @param category what kind of feature it is; any but questionable
 * @param better Better, from 0 to 1
 * @param worse Worse, from −1 to 0
 */
public record CategoryCurve(KanoCategory category, double better, double worse) implements SatisfactionCurve {

    private static final double E_LESS_ONE = Math.E - 1;

    /** Checks the ranges. */
    public CategoryCurve {
        Require.nonNull("category", category);
        Require.that(
                category != KanoCategory.QUESTIONABLE,
                "category is questionable; answers that contradict themselves have no curve. Look at the wording of"
                        + " the question.");
        Require.within("better", better, 0, 1);
        Require.within("worse", worse, -1, 0);
    }

    /** The curve of a category between Better, 0 to 1, and Worse, −1 to 0. */
    public static CategoryCurve of(KanoCategory category, double better, double worse) {
        return new CategoryCurve(category, better, worse);
    }

    /**
     * The curve of a feature by its leading category.
     *
     * @throws IllegalArgumentException if the feature has no coefficients, or if most of its answers are questionable
     */
    public static CategoryCurve of(KanoFeature feature) {
        Require.nonNull("feature", feature);
        return new CategoryCurve(
                feature.category().orElseThrow(() -> MixedCurve.withoutCoefficients(feature)),
                feature.better().orElseThrow(() -> MixedCurve.withoutCoefficients(feature)),
                feature.worse().orElseThrow(() -> MixedCurve.withoutCoefficients(feature)));
    }

    @Override
    public double at(double performance) {
        return at(category, better, worse, Require.probability("performance", performance));
    }

    @Override
    public double area() {
        return area(category, better, worse);
    }

    static double at(KanoCategory category, double better, double worse, double p) {
        double rise = better - worse;
        return switch (category) {
            case ONE_DIMENSIONAL -> p == 1 ? better : worse + rise * p;
            case ATTRACTIVE -> p == 1 ? better : worse + rise * (Math.expm1(p) / E_LESS_ONE);
            case MUST_BE -> p == 1 ? better : worse - rise * (Math.expm1(-p) * Math.E / E_LESS_ONE);
            case REVERSE -> p == 1 ? worse : better - rise * p;
            case INDIFFERENT -> 0;
            case QUESTIONABLE -> throw new IllegalStateException("questionable answers have no curve.");
        };
    }

    static double area(KanoCategory category, double better, double worse) {
        return switch (category) {
            case ONE_DIMENSIONAL, REVERSE -> (better + worse) / 2;
            case ATTRACTIVE -> ((Math.E - 2) * better + worse) / E_LESS_ONE;
            case MUST_BE -> (better + (Math.E - 2) * worse) / E_LESS_ONE;
            case INDIFFERENT -> 0;
            case QUESTIONABLE -> throw new IllegalStateException("questionable answers have no curve.");
        };
    }

    /** One line: {@code must-be curve from −0.85 to 0.20}. */
    @Override
    public String toString() {
        return category + " curve from " + Cells.fixed(at(0), 2) + " to " + Cells.fixed(at(1), 2);
    }
}
