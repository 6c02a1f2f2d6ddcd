package io.clientele.satisfaction.kano.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnalysis;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaveReportTest {

    /** The golden numbers are written to ten digits. */
    private static final double TEN_DIGITS = 1e-8;

    static KanoReport cohort(int number) {
        return KanoSurvey.from(Csv.read(SharedData.data("kano/reppl-bitcoin/storage--cohort" + number + "-clean.csv")))
                .named("cohort " + number)
                .analyse();
    }

    private static FeatureMovement movement(CategoryCounts first, CategoryCounts later) {
        return new FeatureMovement("F", first, later);
    }

    @Test
    void agreesWithTheGoldenNumbers() throws Exception {
        WaveReport waves = WaveReport.between(cohort(1), cohort(4));
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("kano_wave_change.csv"), "golden")) {
            Table golden = Csv.options()
                    .named("kano_wave_change.csv")
                    .parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.joining("\n")));
            for (int row = 0; row < golden.rows(); row++) {
                FeatureMovement movement = waves.feature(golden.text("feature", row));
                ShareChange change =
                        golden.text("coefficient", row).equals("better") ? movement.better() : movement.dissatisfied();
                assertThat(change.hits()).isEqualTo(golden.number("x1", row));
                assertThat(change.n()).isEqualTo(golden.number("n1", row));
                assertThat(change.laterHits()).isEqualTo(golden.number("x2", row));
                assertThat(change.laterN()).isEqualTo(golden.number("n2", row));
                assertThat(change.change().orElseThrow()).isCloseTo(golden.number("diff", row), within(TEN_DIGITS));
                assertThat(change.z().orElseThrow()).isCloseTo(golden.number("z_unpooled", row), within(TEN_DIGITS));
                assertThat(change.pValue().orElseThrow())
                        .isCloseTo(golden.number("p_two_sided", row), within(TEN_DIGITS));
            }
        }
        assertThat(waves.sameWords()).isFalse();
        assertThat(waves.findings())
                .containsExactly(
                        "The surveys offered their answers in different words; what looks like a movement may be"
                                + " the wording's.");
    }

    /** By hand: b 0.5 to 0.7, w 0.5 both; without O the covariance is −b·w/n. */
    @Test
    void movementIsWaldsTest() {
        FeatureMovement movement =
                movement(CategoryCounts.of(50, 0, 50, 100, 0, 0), CategoryCounts.of(50, 0, 90, 60, 0, 0));
        double bb = (0.25 * 0.75 + 0.45 * 0.55) / 200;
        double ww = 2 * 0.25 * 0.75 / 200;
        double bw = (-0.25 * 0.25 - 0.45 * 0.25) / 200;
        assertThat(movement.movement().orElseThrow()).isCloseTo(0.04 * ww / (bb * ww - bw * bw), within(1e-9));
        assertThat(movement.pValue().orElseThrow())
                .isCloseTo(Math.exp(-movement.movement().orElseThrow() / 2), within(1e-15));
    }

    /** Five percent of 2,000 features that have not moved, within four standard errors. */
    @Test
    void findsNoMovementWhereThereIsNoneAsOftenAsItSays() {
        KanoSimulation simulation = KanoSimulation.random(40, 1, 1.5, 9).slips(0.05);
        int found = 0;
        int all = 0;
        for (int s = 0; s < 25; s++) {
            WaveReport waves = WaveReport.between(
                    simulation.draw(150, 2L * s).survey().analyse(),
                    simulation.draw(150, 2L * s + 1).survey().analyse());
            for (FeatureMovement movement : waves.features()) {
                found += movement.pValue().orElse(1) <= 0.05 ? 1 : 0;
                all++;
            }
        }
        assertThat((double) found / all).isCloseTo(0.05, within(4 * Math.sqrt(0.05 * 0.95 / all)));
    }

    @Test
    void turningTheWavesTurnsTheChange() {
        CategoryCounts first = CategoryCounts.of(10, 20, 50, 15, 3, 2);
        CategoryCounts later = CategoryCounts.of(20, 40, 25, 15, 3, 2);
        FeatureMovement there = movement(first, later);
        FeatureMovement back = movement(later, first);
        assertThat(back.better().change().orElseThrow())
                .isEqualTo(-there.better().change().orElseThrow());
        assertThat(back.movement().orElseThrow()).isCloseTo(there.movement().orElseThrow(), within(1e-12));
        assertThat(there.step()).isEqualTo(LifeCycleStep.AGEING);
        assertThat(back.step()).isEqualTo(LifeCycleStep.REVIVING);
    }

    @Test
    void tellsEachMovementInThreeLanguages() {
        CategoryCounts first = CategoryCounts.of(10, 20, 50, 15, 3, 2);
        FeatureMovement there = movement(first, CategoryCounts.of(20, 40, 25, 15, 3, 2));
        assertThat(there)
                .hasToString("F: attractive to one-dimensional (ageing), Better -0.09, |Worse| +0.28, movement p ="
                        + " 0.000086.");
        assertThat(there.sentence(Language.GERMAN))
                .isEqualTo("F: von Begeisterungsmerkmal zu Leistungsmerkmal (reift), Better -0,09, |Worse| +0,28,"
                        + " Bewegung p = 0,000086.");
        assertThat(there.sentence(Language.CHINESE))
                .isEqualTo("F：由迷人质量变为期望质量（成熟），Better -0.09，|Worse| +0.28，移动检验 p = 0.000086。");
        assertThat(movement(first, first).sentence())
                .isEqualTo("F: still attractive, Better 0.00, |Worse| 0.00, movement p = 1.0.");
    }

    /** Of so many answers the quantiles of the draws lie where the standard errors say, to the noise of 4,000 draws. */
    @Test
    void drawsAMovementAgain() {
        FeatureMovement movement =
                movement(CategoryCounts.of(100, 200, 500, 150, 30, 20), CategoryCounts.of(200, 400, 250, 150, 30, 20));
        MovementRange range = movement.drawnAgain(4000, 0.95, 1).orElseThrow();
        Interval wald = movement.better().interval(0.95).orElseThrow();
        assertThat(range.better().lower()).isCloseTo(wald.lower(), within(0.004));
        assertThat(range.better().upper()).isCloseTo(wald.upper(), within(0.004));
        assertThat(range.dissatisfied()
                        .contains(movement.dissatisfied().change().orElseThrow()))
                .isTrue();
        assertThat(range.length()
                        .contains(Math.hypot(
                                movement.better().change().orElseThrow(),
                                movement.dissatisfied().change().orElseThrow())))
                .isTrue();
        assertThat(range.defined()).isEqualTo(4000);
        assertThat(movement.drawnAgain(4000, 0.95, 1)).contains(range);
        assertThat(movement(CategoryCounts.of(0, 0, 0, 0, 10, 0), CategoryCounts.of(1, 2, 3, 4, 0, 0))
                        .drawnAgain(100, 0.95, 1))
                .isEmpty();
        RoundTrip.survives(range);
    }

    @Test
    void saysHowItCameAbout() {
        KanoSimulation simulation = KanoSimulation.random(2, 1, 1.5, 9);
        WaveReport waves = WaveReport.between(
                simulation.draw(50, 1).survey().named("May").analyse(),
                simulation.draw(60, 2).survey().named("June").analyse());
        assertThat(waves.method())
                .isEqualTo("Most frequent categories of two surveys of different people; Wald's test of the movement"
                        + " of Better and Worse, by Holm's rule for all features together; from May, table"
                        + " \"Berger\"; 50 respondents, 100 complete pairs used, 0 left out for a missing half, 0 not"
                        + " answered; to June, 60 respondents, 120 complete pairs used, 0 left out for a missing half,"
                        + " 0 not answered.");
        assertThat(waves.method(Language.GERMAN))
                .endsWith("bis June, 60 Befragte, 120 vollständige Paare ausgewertet, 0 mit fehlender Hälfte"
                        + " weggelassen, 0 nicht beantwortet.");
        assertThat(waves.method(Language.CHINESE)).endsWith("后为 June，60 名受访者，采用 120 对完整答案，0 对因缺一半而剔除，0 对未作答。");
        assertThat(waves.sentences(Language.CHINESE)).hasSize(2);
    }

    @Test
    void saysNothingWhereNothingVaries() {
        FeatureMovement movement = movement(CategoryCounts.of(0, 0, 10, 0, 0, 0), CategoryCounts.of(0, 0, 12, 0, 0, 0));
        assertThat(movement.better().change()).hasValue(0);
        assertThat(movement.better().z()).isEmpty();
        assertThat(movement.pValue()).isEmpty();
        FeatureMovement unwanted = movement(CategoryCounts.of(0, 0, 0, 0, 10, 0), CategoryCounts.of(0, 0, 12, 0, 0, 0));
        assertThat(unwanted.better().change()).isEmpty();
        assertThat(unwanted.better().interval(0.95)).isEmpty();
        assertThat(unwanted.movement()).isEmpty();
        assertThat(unwanted.step()).isEqualTo(LifeCycleStep.ACCEPTED);
    }

    @Test
    void knowsTheUsualLife() {
        assertThat(LifeCycleStep.of(KanoCategory.INDIFFERENT, KanoCategory.ATTRACTIVE))
                .isEqualTo(LifeCycleStep.AGEING);
        assertThat(LifeCycleStep.of(KanoCategory.ATTRACTIVE, KanoCategory.INDIFFERENT))
                .isEqualTo(LifeCycleStep.FADING);
        assertThat(LifeCycleStep.of(KanoCategory.MUST_BE, KanoCategory.ATTRACTIVE))
                .isEqualTo(LifeCycleStep.REVIVING);
        assertThat(LifeCycleStep.of(KanoCategory.MUST_BE, KanoCategory.REVERSE)).isEqualTo(LifeCycleStep.REJECTED);
        assertThat(LifeCycleStep.of(KanoCategory.QUESTIONABLE, KanoCategory.REVERSE))
                .isEqualTo(LifeCycleStep.UNCLEAR);
        assertThat(LifeCycleStep.of(KanoCategory.MUST_BE, KanoCategory.MUST_BE)).isEqualTo(LifeCycleStep.SAME);
    }

    @Test
    void featuresOfOneSurveyOnlyAreNamed() {
        KanoSurvey survey = KanoSimulation.random(3, 1, 1.5, 9).draw(50, 1).survey();
        WaveReport waves = WaveReport.between(
                survey.about("F1", "F2").analyse(), survey.about("F2", "F3").analyse());
        assertThat(waves.features()).extracting(FeatureMovement::feature).containsExactly("F2");
        assertThat(waves.leftOut()).containsExactly("F1", "F3");
        assertThat(waves.toString()).contains("0 of 1 feature moved").contains("Not in both: F1, F3.");
        assertThatThrownBy(() -> WaveReport.between(
                        survey.about("F1").analyse(), survey.about("F3").analyse()))
                .hasMessage("simulated sample, seed 1 and simulated sample, seed 1 have no feature in common; they must"
                        + " share at least one.");
        assertThatThrownBy(() -> WaveReport.between(
                        survey.analyse(), survey.analyse(KanoAnalysis.standard().with(EvaluationTable.pouliot()))))
                .hasMessage("the first report uses table Berger and the later one Pouliot; they must use the same.");
    }

    @Test
    void holmAdjustsStepByStep() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    }

    @Test
    void survivesRoundTrips() {
        KanoSimulation simulation = KanoSimulation.random(3, 1, 1.5, 9);
        RoundTrip.survives(WaveReport.between(
                simulation.draw(50, 1).survey().analyse(),
                simulation.draw(50, 2).survey().analyse()));
        RoundTrip.survives(new ShareChange(1, 2, 3, 4));
    }
}
