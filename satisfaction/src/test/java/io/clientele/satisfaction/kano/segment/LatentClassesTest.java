package io.clientele.satisfaction.kano.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSample;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.RoundTrip;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatentClassesTest {

    private static final LatentClasses QUICK = LatentClasses.seeded(1).starts(8).refits(3);

    private static KanoSample segments(int seed) {
        return KanoSimulation.random(10, 3, 0.5, seed)
                .slips(0.05)
                .straightLining(0.03)
                .draw(300, seed);
    }

    @Test
    void findsTheClassesOfTheAcceptanceSetting() {
        double agreement = 0;
        for (int seed = 0; seed < 4; seed++) {
            KanoSample sample = segments(seed);
            LatentClassReport report = QUICK.atMost(4).on(sample.survey());
            agreement += RandIndex.adjusted(
                    sample.classes(),
                    report.members().stream().map(ClassMembership::classNumber).toList());
            for (int r = 0; r < 300; r++) {
                if (sample.straightLiners().get(r)) {
                    assertThat(report.members().get(r).inattention()).isGreaterThan(0.9);
                }
            }
        }
        assertThat(agreement / 4).isGreaterThan(0.75);
    }

    @Test
    void findsOneClassWhereThereIsOne() {
        KanoSurvey survey = KanoSimulation.random(8, 1, 1.5, 3).draw(200, 3).survey();
        LatentClassReport report = QUICK.atMost(3).by(ClassCriterion.ICL).on(survey);
        assertThat(report.classes()).hasSize(1);
        assertThat(report.stability()).isEqualTo(1);
        assertThat(report.trials()).hasSize(3);
    }

    @Test
    void theSameSeedFindsTheSameClasses() {
        KanoSurvey survey = segments(5).survey();
        assertThat(QUICK.exactly(3).on(survey)).isEqualTo(QUICK.exactly(3).on(survey));
    }

    @Test
    void biggerClassesComeFirst() {
        LatentClassReport report = QUICK.exactly(3).on(segments(6).survey());
        assertThat(report.classes()).extracting(LatentClass::share).isSortedAccordingTo(Comparator.reverseOrder());
        double all = report.straightLining() + report.random();
        for (LatentClass one : report.classes()) {
            all += one.share();
        }
        assertThat(all).isCloseTo(1, within(1e-12));
    }

    @Test
    void leavesOutBlanksNotRespondents() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("gaps", AnswerScale.codes());
        for (int r = 0; r < 40; r++) {
            boolean first = r % 2 == 0;
            KanoAnswer absent = first ? KanoAnswer.DISLIKE : KanoAnswer.NEUTRAL;
            answers.add(KanoResponse.of("R" + r, "A", KanoAnswer.NEUTRAL, absent));
            if (r % 5 > 0) {
                answers.add(KanoResponse.of("R" + r, "B", KanoAnswer.LIKE, absent));
            }
            answers.add(KanoResponse.of("R" + r, "C", first ? KanoAnswer.LIKE : KanoAnswer.MUST_BE, absent));
        }
        LatentClassReport report = LatentClasses.seeded(2)
                .exactly(2)
                .with(EvaluationTable.pouliot())
                .on(answers.finish());
        assertThat(report.members()).hasSize(40);
        for (int r = 2; r < 40; r++) {
            assertThat(report.members().get(r).classNumber())
                    .isEqualTo(report.members().get(r % 2).classNumber());
        }
        assertThat(report.table().name()).isEqualTo("Pouliot");
    }

    @Test
    void saysWhatTheReaderShouldKnow() {
        LatentClassReport report = QUICK.exactly(6)
                .on(KanoSimulation.random(4, 1, 1.5, 3)
                        .straightLining(0.1)
                        .draw(60, 4)
                        .survey());
        assertThat(report.toString())
                .contains("6 classes of 60 respondents")
                .contains("The classes are not stable")
                .contains("more probably than not did not read the questions.");
    }

    @Test
    void saysThatWeightsAreNotUsed() {
        KanoSurvey survey = KanoSimulation.random(3, 1, 1, 1).draw(40, 1).survey();
        LatentClassReport plain = QUICK.exactly(1).on(survey);
        LatentClassReport weighted = QUICK.exactly(1).on(survey.weightedBy(name -> name.endsWith("1") ? 2 : 1));
        String notUsed = "The respondents' weights were not used: classes are found among those who answered.";
        assertThat(weighted.findings()).contains(notUsed);
        assertThat(plain.findings()).doesNotContain(notUsed);
        assertThat(weighted.classes()).isEqualTo(plain.classes());
    }

    @Test
    void tellsTheClassesInThreeLanguages() {
        LatentClassReport report = QUICK.exactly(1)
                .on(KanoSimulation.oneClass()
                        .feature("Brakes", CategoryProfile.of(100, 0, 0, 0))
                        .feature("Bell", CategoryProfile.of(0, 0, 100, 0))
                        .draw(40, 1)
                        .survey());
        assertThat(report.sentences().get(0)).matches("Brakes: must-be in class 1 \\([0-9.]+ %\\)\\.");
        assertThat(report.sentences(Language.GERMAN).get(0))
                .matches("Brakes: Basismerkmal in Klasse 1 \\([0-9,]+ %\\)\\.");
        assertThat(report.sentences(Language.CHINESE).get(1)).matches("Bell：第 1 类为迷人质量（[0-9.]+%）。");
        assertThat(report.method())
                .isEqualTo("simulated sample, seed 1: latent classes of all pairs at once, inattentive respondents set"
                        + " aside, number by BIC out of 1 to 1; table \"Berger\"; 40 respondents, 80 complete pairs"
                        + " used, 0 left out for a missing half, 0 not answered.");
        assertThat(report.method(Language.GERMAN)).contains("Zahl nach BIC aus 1 bis 1; Tabelle „Berger“; 40 Befragte");
        assertThat(report.method(Language.CHINESE)).contains("类别数由 BIC 在 1 至 1 中选定；“Berger”评价表；40 名受访者");
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreads() {
        KanoSurvey survey = KanoSimulation.random(3, 2, 1, 1).draw(60, 1).survey();
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(i -> QUICK.exactly(2).on(survey)))
                .containsOnly(QUICK.exactly(2).on(survey));
    }

    @Test
    void refusesTooFewRespondents() {
        KanoSurvey survey = KanoSimulation.random(3, 1, 1, 1).draw(5, 1).survey();
        assertThatThrownBy(() -> QUICK.atMost(3).on(survey))
                .hasMessage(
                        "simulated sample, seed 1 has 5 respondents; 3 classes need at least 6. Try fewer classes with"
                                + " atMost(…).");
        assertThatThrownBy(() -> QUICK.exactly(0)).hasMessage("classes is 0; it must be from 1 to 50.");
    }

    @Test
    void survivesRoundTrips() {
        RoundTrip.survives(QUICK);
        RoundTrip.survives(QUICK.atMost(2).on(segments(7).survey().about("F1", "F2", "F3")));
    }
}
