package io.clientele.satisfaction.kano.variant;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Analytical Kano: each feature is a point in the plane of dissatisfaction if it is absent (X) and satisfaction if it is present (Y),
 * every answer weighted by the importance that its respondent stated (Xu, Jiao, Yang, Helander, Khalid and Opperud 2009, Design
 * Studies 30).
 *
 * <pre>
 *                like  must-be  neutral  live with  dislike
 * present  y       1     0.5       0       −0.25      −0.5
 * absent   x     −0.5   −0.25      0        0.5         1
 *
 * X = mean(w · x)     Y = mean(w · y)     w = importance / 9     radius r = √(X² + Y²)     angle α = atan2(Y, X)
 * </pre>
 *
 * <p>A feature within the radius of indifference is indifferent; beyond it the angle tells must-be (up to the first angle),
 * one-dimensional (up to the second) and attractive (above it). Where both coordinates are negative the feature is reverse. The three
 * thresholds are a choice, not a result; those here are ours.
 *
 * <p>Complete pairs without a stated importance are left out and counted. Where nobody stated any about a feature, all its pairs weigh
 * 1 and the result says so.
 *
 * @param indifference the radius below which a feature is indifferent, above 0 and below √2; 0.4 unless told
 * @param mustBeUpTo the greatest angle of a must-be feature, above 0 and below π/2; π/6 unless told
 * @param oneDimensionalUpTo the greatest angle of a one-dimensional feature, above {@code mustBeUpTo} and below π/2; π/3 unless told
 */
public record AnalyticalKano(double indifference, double mustBeUpTo, double oneDimensionalUpTo)
        implements Serializable {

    private static final double[] PRESENT = {1, 0.5, 0, -0.25, -0.5};

    private static final double[] ABSENT = {-0.5, -0.25, 0, 0.5, 1};

    private static final double MOST_IMPORTANT = 9;

    /** Checks the thresholds. */
    public AnalyticalKano {
        Require.between("indifference", indifference, 0, Math.sqrt(2));
        Require.between("mustBeUpTo", mustBeUpTo, 0, Math.PI / 2);
        Require.between("oneDimensionalUpTo", oneDimensionalUpTo, mustBeUpTo, Math.PI / 2);
    }

    /** Radius 0.4, angles of 30 and 60 degrees. */
    public static AnalyticalKano standard() {
        return new AnalyticalKano(0.4, Math.PI / 6, Math.PI / 3);
    }

    /** The same with another radius of indifference. */
    public AnalyticalKano indifferentWithin(double radius) {
        return new AnalyticalKano(radius, mustBeUpTo, oneDimensionalUpTo);
    }

    /** The same with other angles, in radians. */
    public AnalyticalKano angles(double mustBe, double oneDimensional) {
        return new AnalyticalKano(indifference, mustBe, oneDimensional);
    }

    /** The category of a point. */
    public KanoCategory category(double dissatisfaction, double satisfaction) {
        if (Math.hypot(dissatisfaction, satisfaction) < indifference) {
            return KanoCategory.INDIFFERENT;
        }
        if (dissatisfaction < 0 && satisfaction < 0) {
            return KanoCategory.REVERSE;
        }
        double angle = Math.atan2(satisfaction, dissatisfaction);
        if (angle <= mustBeUpTo) {
            return KanoCategory.MUST_BE;
        }
        return angle <= oneDimensionalUpTo ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.ATTRACTIVE;
    }

    /** Places the features of a survey. A feature without a complete pair that counts is named as absent. */
    public AnalyticalReport on(KanoSurvey survey) {
        Require.nonNull("survey", survey);
        double[] weights = survey.weights();
        List<AnalyticalFeature> features = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (int f = 0; f < survey.features().size(); f++) {
            String name = survey.features().get(f);
            byte[] functional = survey.functionalCodes(f);
            byte[] dysfunctional = survey.dysfunctionalCodes(f);
            byte[] importance = survey.importanceCodes(f);
            boolean stated = false;
            for (int r = 0; r < importance.length; r++) {
                stated |= importance[r] > 0 && functional[r] > 0 && dysfunctional[r] > 0;
            }
            double x = 0;
            double y = 0;
            double sum = 0;
            long n = 0;
            long without = 0;
            for (int r = 0; r < functional.length; r++) {
                if (functional[r] == 0 || dysfunctional[r] == 0) {
                    continue;
                }
                if (stated && importance[r] == 0) {
                    without++;
                    continue;
                }
                double weight = weights[r] * (stated ? importance[r] / MOST_IMPORTANT : 1);
                x += weight * ABSENT[dysfunctional[r] - 1];
                y += weight * PRESENT[functional[r] - 1];
                sum += weights[r];
                n++;
            }
            if (n == 0) {
                absent.add(name);
            } else {
                features.add(
                        new AnalyticalFeature(name, n, without, stated, x / sum, y / sum, category(x / sum, y / sum)));
            }
        }
        return new AnalyticalReport(survey.source(), this, features, absent);
    }

    /** One line with the thresholds. */
    @Override
    public String toString() {
        return "indifferent within " + Require.show(indifference) + ", must-be up to "
                + Cells.fixed(Math.toDegrees(mustBeUpTo), 1) + " degrees, one-dimensional up to "
                + Cells.fixed(Math.toDegrees(oneDimensionalUpTo), 1) + " degrees";
    }
}
