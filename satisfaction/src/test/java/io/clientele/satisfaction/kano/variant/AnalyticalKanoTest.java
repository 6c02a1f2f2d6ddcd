package io.clientele.satisfaction.kano.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The analytical and the refined model, and plans for quality function deployment: all that needs stated importance. */
class AnalyticalKanoTest {

    /** The reference prints 10 significant digits, of numbers below 1. */
    private static final double PRINTED = 1e-9;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void agreesOnTheStorageSurvey(int cohort) {
        KanoSurvey survey = KanoSurvey.from(
                Csv.read(SharedData.data("kano/reppl-bitcoin/storage--cohort" + cohort + "-clean.csv")));
        AnalyticalReport report = AnalyticalKano.standard().on(survey);
        List<Map<String, String>> rows = Golden.rows(KanoSurvey.class, "kano_items.csv").stream()
                .filter(row -> row.get("survey").equals("storage-cohort" + cohort))
                .toList();
        assertThat(rows).hasSize(5);
        for (Map<String, String> row : rows) {
            AnalyticalFeature feature = report.feature(row.get("feature"));
            assertThat(feature.dissatisfaction())
                    .isCloseTo(Double.parseDouble(row.get("akano_X_dissatisfaction")), within(PRINTED));
            assertThat(feature.satisfaction())
                    .isCloseTo(Double.parseDouble(row.get("akano_Y_satisfaction")), within(PRINTED));
            assertThat(feature.radius()).isCloseTo(Double.parseDouble(row.get("akano_r")), within(PRINTED));
            assertThat(feature.angle()).isCloseTo(Double.parseDouble(row.get("akano_alpha_rad")), within(PRINTED));
        }
    }

    @Test
    void partsThePlaneByRadiusAndAngle() {
        AnalyticalKano kano = AnalyticalKano.standard();
        assertThat(kano.category(0.2, 0.3)).isEqualTo(KanoCategory.INDIFFERENT);
        assertThat(kano.category(0.8, 0.1)).isEqualTo(KanoCategory.MUST_BE);
        assertThat(kano.category(0.6, 0.6)).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
        assertThat(kano.category(0.1, 0.8)).isEqualTo(KanoCategory.ATTRACTIVE);
        assertThat(kano.category(-0.1, 0.8)).isEqualTo(KanoCategory.ATTRACTIVE);
        assertThat(kano.category(0.8, -0.1)).isEqualTo(KanoCategory.MUST_BE);
        assertThat(kano.category(-0.4, -0.4)).isEqualTo(KanoCategory.REVERSE);
        assertThat(kano.indifferentWithin(0.9).category(0.6, 0.6)).isEqualTo(KanoCategory.INDIFFERENT);
        assertThat(kano.angles(0.8, 0.9).category(0.6, 0.6)).isEqualTo(KanoCategory.MUST_BE);
    }

    @Test
    void leavesPairsWithoutImportanceOutAndCountsThem() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("bicycles", AnswerScale.codes());
        answers.add(KanoResponse.of("a", "brakes", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE)
                .importance(9));
        answers.add(KanoResponse.of("b", "brakes", KanoAnswer.LIKE, KanoAnswer.NEUTRAL));
        answers.add(KanoResponse.of("a", "bell", KanoAnswer.LIKE, KanoAnswer.NEUTRAL));
        AnalyticalReport report = AnalyticalKano.standard().on(answers.finish());
        assertThat(report.feature("brakes").n()).isEqualTo(1);
        assertThat(report.feature("brakes").withoutImportance()).isEqualTo(1);
        assertThat(report.feature("brakes").dissatisfaction()).isEqualTo(1);
        assertThat(report.feature("bell").importanceStated()).isFalse();
        assertThat(report.feature("bell").satisfaction()).isEqualTo(1);
        assertThat(report).hasToString("""
            Analytical Kano of bicycles: 2 features
            Thresholds: indifferent within 0.4, must-be up to 30.0 degrees, one-dimensional up to 60.0 degrees
            feature  n  X if absent  Y if present  radius  degrees  category
            -------  -  -----------  ------------  ------  -------  ----------
            brakes   1        1.000         0.000   1.000      0.0  must-be
            bell     1        0.000         1.000   1.000     90.0  attractive
            brakes: 1 pair without a stated importance left out.
            bell: nobody stated an importance, so all answers weigh the same.\
            """);
        assertThatThrownBy(() -> report.feature("horn"))
                .hasMessage("feature is \"horn\"; it must be one of [brakes, bell].");
        RoundTrip.survives(report);
    }

    @Test
    void doublingEveryWeightChangesNothing() {
        KanoSurvey survey = bicycles();
        double[] weights = new double[survey.size()];
        Arrays.fill(weights, 2);
        AnalyticalReport plain = AnalyticalKano.standard().on(survey);
        assertThat(AnalyticalKano.standard().on(survey.weighted(weights)).features())
                .isEqualTo(plain.features());
    }

    @Test
    void refinesCategoriesByImportance() {
        RefinedKano refined = RefinedKano.of(bicycles().analyse());
        assertThat(refined.cut()).isEqualTo(5.75);
        assertThat(refined.features())
                .extracting(RefinedKano.RefinedFeature::refined)
                .containsExactly(
                        RefinedCategory.CRITICAL,
                        RefinedCategory.NECESSARY,
                        RefinedCategory.HIGHLY_ATTRACTIVE,
                        RefinedCategory.CARE_FREE);
        assertThat(refined.agreesWithCategories()).isTrue();
        assertThat(refined).hasToString("""
            Refined Kano of bicycles: 4 features, importance cut at 5.75
            feature  category     importance  refined
            -------  -----------  ----------  -----------------
            brakes   must-be            9.00  critical
            lock     must-be            5.00  necessary
            bell     attractive         7.00  highly attractive
            colour   indifferent        2.00  care-free\
            """);
        RoundTrip.survives(refined);
        assertThatThrownBy(() -> RefinedKano.of(withoutImportance()))
                .hasMessage(
                        "nobody stated how important a feature is in silent; the refined model needs importances from 1"
                                + " to 9.");
    }

    @Test
    void plansImprovements() {
        KanoReport report = bicycles().analyse();
        QfdPlan plan = QfdPlan.of(
                report,
                Map.of("brakes", 4.0, "bell", 2.0, "colour", 1.0),
                Map.of("brakes", 5.0, "bell", 4.5, "colour", 2.0));
        assertThat(plan.features()).extracting(QfdPlan.Item::feature).containsExactly("brakes", "bell");
        assertThat(plan.features().get(0).adjustedRatio()).isEqualTo(1.5625);
        assertThat(plan.features().get(1).adjustedRatio()).isEqualTo(1.5);
        assertThat(plan.features().get(0).priority()).isCloseTo(9 * 1.5625 / (9 * 1.5625 + 7 * 1.5), within(PRINTED));
        assertThat(plan.absent()).containsExactly("colour");
        assertThat(plan.toString()).contains("No adjusted ratio").contains("57.3 %");
        assertThat(QfdPlan.adjusted(1.44, KanoCategory.ATTRACTIVE)).isEqualTo(1.2);
        assertThat(QfdPlan.adjusted(1.44, KanoCategory.ONE_DIMENSIONAL)).isEqualTo(1.44);
        RoundTrip.survives(plan);
        assertThatThrownBy(() -> QfdPlan.adjusted(1.2, KanoCategory.INDIFFERENT))
                .hasMessage("category is indifferent; only must-be, one-dimensional and attractive features have an"
                        + " adjusted ratio.");
        assertThatThrownBy(() -> QfdPlan.of(report, Map.of("brakes", 1.0), Map.of("bell", 1.0)))
                .hasMessage("current names [brakes] and target [bell]; they must name the same features.");
        assertThatThrownBy(() -> QfdPlan.of(report, Map.of("horn", 1.0), Map.of("horn", 1.0)))
                .hasMessage("feature is \"horn\"; it must be one of [brakes, lock, bell, colour].");
    }

    private static KanoReport withoutImportance() {
        return KanoSurveyAccumulator.of("silent", AnswerScale.codes())
                .add(KanoResponse.of("a", "x", KanoAnswer.LIKE, KanoAnswer.NEUTRAL))
                .finish()
                .analyse();
    }

    private static KanoSurvey bicycles() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("bicycles", AnswerScale.codes());
        for (String who : List.of("a", "b", "c")) {
            answers.add(KanoResponse.of(who, "brakes", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE)
                    .importance(9));
            answers.add(KanoResponse.of(who, "lock", KanoAnswer.MUST_BE, KanoAnswer.DISLIKE)
                    .importance(5));
            answers.add(KanoResponse.of(who, "bell", KanoAnswer.LIKE, KanoAnswer.NEUTRAL)
                    .importance(7));
            answers.add(KanoResponse.of(who, "colour", KanoAnswer.NEUTRAL, KanoAnswer.NEUTRAL)
                    .importance(2));
        }
        return answers.finish();
    }
}
