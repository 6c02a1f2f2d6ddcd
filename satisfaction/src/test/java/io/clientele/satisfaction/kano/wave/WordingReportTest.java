package io.clientele.satisfaction.kano.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingReportTest {

    /** The four wordings of a real survey; χ² and V as computed apart, to the digits written there. */
    @Test
    void findsTheWordingEffectOfTheRealSurvey() {
        WordingReport report = WordingReport.between(List.of(
                WaveReportTest.cohort(1),
                WaveReportTest.cohort(2),
                WaveReportTest.cohort(3),
                WaveReportTest.cohort(4)));
        assertThat(report.feature("F2").test().chiSquared()).isCloseTo(45.48936684, within(1e-8));
        assertThat(report.feature("F2").test().cramersV().orElseThrow()).isCloseTo(0.2043812289, within(1e-8));
        assertThat(report.feature("F5").test().pValue().orElseThrow()).isCloseTo(0.001338098082, within(1e-8));
        assertThat(report.feature("F2").categories())
                .containsExactly(
                        Optional.of(KanoCategory.ONE_DIMENSIONAL),
                        Optional.of(KanoCategory.ATTRACTIVE),
                        Optional.of(KanoCategory.INDIFFERENT),
                        Optional.of(KanoCategory.ONE_DIMENSIONAL));
        assertThat(report.feature("F2").differentCategories()).isEqualTo(3);
        assertThat(report.affected(0.05)).extracting(FeatureWording::feature).containsExactly("F2", "F5");
        assertThat(report.feature("F2").sentence())
                .isEqualTo("F2: one-dimensional, attractive, indifferent, one-dimensional; p = 0.000064, Cramér's V"
                        + " 0.20.");
        assertThat(report.feature("F2").sentence(Language.GERMAN))
                .isEqualTo("F2: Leistungsmerkmal, Begeisterungsmerkmal, unerheblich, Leistungsmerkmal; p = 0,000064,"
                        + " Cramérs V 0,20.");
        assertThat(report.feature("F2").sentence(Language.CHINESE))
                .isEqualTo("F2：期望质量、迷人质量、无差异质量、期望质量；p = 0.000064，Cramér V 为 0.20。");
        assertThat(report.method())
                .contains("by table \"Berger\"")
                .contains("(English B), 97 respondents, 485 complete");
        assertThat(report.method(Language.GERMAN)).contains("(English B), 97 Befragte, 485 vollständige Paare");
        assertThat(report.method(Language.CHINESE)).contains("97 名受访者，采用 485 对完整答案");
        assertThat(report.toString()).contains("2 of 5 features differ by more than chance (5 % in all)");
    }

    @Test
    void featuresAskedOnceAreNamed() {
        KanoSurvey survey = KanoSimulation.random(3, 1, 1.5, 9).draw(50, 1).survey();
        KanoReport one = survey.about("F1", "F2").analyse();
        KanoReport two = survey.about("F2", "F3").analyse();
        WordingReport report = WordingReport.between(List.of(one, two, two));
        assertThat(report.features()).extracting(FeatureWording::feature).containsExactly("F2", "F3");
        assertThat(report.leftOut()).containsExactly("F1");
        assertThat(report.feature("F3").categories().get(0)).isEmpty();
        assertThat(report.feature("F2").test().pValue().orElseThrow()).isEqualTo(1);
        RoundTrip.survives(report);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        KanoSurvey survey = KanoSimulation.random(3, 1, 1.5, 9).draw(50, 1).survey();
        assertThatThrownBy(() -> WordingReport.between(List.of(survey.analyse())))
                .hasMessage("reports has 1 element; a comparison needs at least two.");
        assertThatThrownBy(() -> WordingReport.between(
                        List.of(survey.about("F1").analyse(), survey.about("F2").analyse())))
                .hasMessage("no feature is in two of the surveys; they must share at least one.");
    }
}
