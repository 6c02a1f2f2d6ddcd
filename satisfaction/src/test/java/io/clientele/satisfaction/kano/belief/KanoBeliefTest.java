package io.clientele.satisfaction.kano.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.KanoAnalysis;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KanoBeliefTest {

    private static final KanoSimulation SIMULATION =
            KanoSimulation.random(10, 1, 1.5, 11).slips(0.15);

    /** Mean P and share right of 300 features differ by at most 4 standard errors. */
    @ParameterizedTest
    @ValueSource(ints = {20, 100})
    void isAsSureAsItIsRight(int respondents) {
        double sure = 0;
        int right = 0;
        int decided = 0;
        int decidedRight = 0;
        int all = 300;
        for (int s = 0; s < all / 10; s++) {
            KanoSimulation simulation =
                    KanoSimulation.random(10, 1, 1.5, 1000 + s).slips(0.15);
            BeliefReport beliefs =
                    KanoBelief.standard().on(simulation.draw(respondents, s).survey());
            for (FeatureBelief belief : beliefs.features()) {
                boolean hit = belief.mostProbable()
                        == simulation.truth(belief.feature()).category();
                sure += belief.certainty();
                right += hit ? 1 : 0;
                decided += belief.isDecided() ? 1 : 0;
                decidedRight += belief.isDecided() && hit ? 1 : 0;
            }
        }
        assertThat(sure / all).isCloseTo((double) right / all, within(4 * Math.sqrt(0.25 / all)));
        assertThat((double) decidedRight / decided).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theOrderOfFeaturesAndRespondentsChangesNothing() {
        KanoSurvey survey = SIMULATION.draw(60, 3).survey();
        KanoSurvey turned = survey.about("F10", "F9", "F8", "F7", "F6", "F5", "F4", "F3", "F2", "F1");
        BeliefReport beliefs = KanoBelief.standard().on(survey);
        assertThat(KanoBelief.standard().on(turned).features()).containsExactlyInAnyOrderElementsOf(beliefs.features());
        KanoSurveyAccumulator backwards = KanoSurveyAccumulator.of("backwards", AnswerScale.codes());
        List<KanoResponse> responses = survey.responses().toList();
        for (int i = responses.size() - 1; i >= 0; i--) {
            backwards.add(responses.get(i));
        }
        assertThat(KanoBelief.standard().on(backwards.finish()).features())
                .containsExactlyInAnyOrderElementsOf(beliefs.features());
    }

    @Test
    void readsReverseAnswersAtEveryFeatureAsSlips() {
        BeliefReport beliefs = KanoBelief.standard().on(SIMULATION.draw(400, 5).survey());
        assertThat(beliefs.prior().slipRate()).isCloseTo(0.15, within(0.03));
        assertThat(beliefs.features()).allMatch(belief -> belief.probability().reverse() < 1e-3);
    }

    @Test
    void takesReverseAnswersAtOneFeatureAtTheirWord() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("cookies", AnswerScale.codes());
        for (int r = 0; r < 50; r++) {
            answers.add(KanoResponse.of("R" + r, "Banner", KanoAnswer.DISLIKE, KanoAnswer.LIKE));
            answers.add(KanoResponse.of("R" + r, "Search", KanoAnswer.MUST_BE, KanoAnswer.DISLIKE));
        }
        BeliefReport beliefs = KanoBelief.standard().on(answers.finish());
        assertThat(beliefs.feature("Banner").decided()).contains(KanoCategory.REVERSE);
        assertThat(beliefs.feature("Search").decided()).contains(KanoCategory.MUST_BE);
        assertThat(beliefs.feature("Search").sentence())
                .isEqualTo("Search is must-be with probability above 0.999, from 50 pairs.");
    }

    @Test
    void aKnownPriorIsUsedAsItIs() {
        CategoryPrior prior = new CategoryPrior(1, 1, 1, 1, 0.1, 0.1, 0.05);
        KanoSurvey survey = SIMULATION.draw(30, 3).survey();
        BeliefReport beliefs = KanoBelief.standard().on(KanoAnalysis.standard().on(survey), prior);
        assertThat(beliefs.prior()).isEqualTo(prior);
        BeliefReport alone = KanoBelief.standard().on(KanoAnalysis.standard().on(survey.about("F4")), prior);
        assertThat(alone.feature("F4")).isEqualTo(beliefs.feature("F4"));
        assertThat(prior).hasToString("M 1.00, O 1.00, A 1.00, I 1.00, R 0.10, Q 0.10; slips 5.0 %");
        assertThat(prior.concentration()).isCloseTo(4.2, within(1e-12));
    }

    @Test
    void decidesMoreForTheListThanForEach() {
        BeliefReport beliefs = KanoBelief.standard().on(SIMULATION.draw(50, 3).survey());
        List<FeatureBelief> together = beliefs.decidedWithWrong(0.05);
        assertThat(together).containsAll(beliefs.decided());
        assertThat(together.stream()
                        .mapToDouble(FeatureBelief::certainty)
                        .average()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void saysWhatIsUndecided() {
        FeatureBelief belief = new FeatureBelief(
                "Live chat",
                97,
                new CategoryProbabilities(0, 0.01, 0.3, 0.69, 0, 0),
                new CategoryProbabilities(0.1, 0.1, 0.38, 0.42, 0, 0),
                0.95);
        assertThat(belief)
                .hasToString(
                        "Live chat is undecided: indifferent with probability 0.690, attractive with 0.300, from 97"
                                + " pairs.");
        assertThat(belief.sentence(Language.GERMAN))
                .isEqualTo("Live chat ist nicht entschieden: unerheblich mit Wahrscheinlichkeit 0,690,"
                        + " Begeisterungsmerkmal mit 0,300, aus 97 Paaren.");
        assertThat(belief.sentence(Language.CHINESE))
                .isEqualTo("Live chat 尚未判定：无差异质量的概率为 0.690，迷人质量的概率为 0.300，依据 97 对答案。");
        assertThat(belief.decided()).isEmpty();
        assertThat(belief.probability()).hasToString("M 0.000, O 0.010, A 0.300, I 0.690, R 0.000, Q 0.000");
    }

    @Test
    void tellsWhatIsDecidedAndHowInThreeLanguages() {
        CategoryProbabilities sure = new CategoryProbabilities(1, 0, 0, 0, 0, 0);
        FeatureBelief belief = new FeatureBelief("Brakes", 1200, sure, sure, 0.95);
        assertThat(belief.sentence()).isEqualTo("Brakes is must-be with probability above 0.999, from 1,200 pairs.");
        assertThat(belief.sentence(Language.GERMAN))
                .isEqualTo("Brakes: Basismerkmal mit Wahrscheinlichkeit über 0,999, aus 1.200 Paaren.");
        assertThat(belief.sentence(Language.CHINESE)).isEqualTo("Brakes 属于当然质量，概率高于 0.999，依据 1,200 对答案。");
        BeliefReport report = new BeliefReport(
                SIMULATION.draw(50, 3).survey().analyse().basis(),
                new CategoryPrior(1, 1, 1, 1, 0.15, 0.05, 0.062),
                0.95,
                List.of(belief));
        assertThat(report.method())
                .startsWith("simulated sample, seed 3: probability of each category to be the most frequent among all"
                        + " customers, with a prior learned from all features (M 1.00, O 1.00, A 1.00, I 1.00, R 0.15,"
                        + " Q 0.05; slips 6.2 %), decided at P ≥ 0.95; table \"Berger\"; 50 respondents, ");
        assertThat(report.method(Language.GERMAN)).contains("Q 0,05; Versehen 6,2 %), entschieden ab P ≥ 0,95");
        assertThat(report.method(Language.CHINESE)).contains("误答 6.2%），P ≥ 0.95 时判定；“Berger”评价表；50 名受访者");
        assertThat(report.sentences(Language.GERMAN)).containsExactly(belief.sentence(Language.GERMAN));
    }

    @Test
    void aFeatureThatNobodyAnsweredIsBelievedToBeLikeTheOthers() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("gap", AnswerScale.codes());
        for (int r = 0; r < 30; r++) {
            answers.add(KanoResponse.of("R" + r, "Asked", KanoAnswer.LIKE, KanoAnswer.DISLIKE));
            answers.add(new KanoResponse("R" + r, "Unasked", 1, 0, 0));
        }
        BeliefReport beliefs = KanoBelief.standard().on(answers.finish());
        assertThat(beliefs.feature("Unasked").isDecided()).isFalse();
        assertThat(beliefs.feature("Unasked").mostProbable()).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
        assertThat(beliefs.findings())
                .singleElement()
                .asString()
                .endsWith("from the other features alone, as nobody answered.");
    }

    @Test
    void saysWhereManyAnswersAreSlips() {
        KanoSurvey careless =
                KanoSimulation.random(10, 1, 1.5, 11).slips(0.4).draw(200, 1).survey();
        assertThat(KanoBelief.standard().on(careless).toString())
                .contains("Reverse and questionable answers at every feature suggest that ");
    }

    @Test
    void saysWhyItIsLessSureThanTheCounts() {
        assertThat(KanoBelief.standard().on(SIMULATION.draw(60, 3).survey()).toString())
                .endsWith("\n"
                        + "P takes so many of the answers for slips, and learns from the other features; tests and"
                        + " draws of the counts alone, as in the Kano report and its bootstrap, do neither and are"
                        + " often surer of a lead.");
    }

    /** Weighted answers are evidence of as many as they are worth, not of their sum. */
    @Test
    void weightsOfOneSizeChangeNothing() {
        KanoSurvey survey = SIMULATION.draw(60, 3).survey();
        double[] weights = new double[60];
        Arrays.fill(weights, 2.5);
        BeliefReport plain = KanoBelief.standard().on(survey);
        BeliefReport weighted = KanoBelief.standard().on(survey.weighted(weights));
        for (int f = 0; f < 10; f++) {
            assertThat(weighted.features().get(f).certainty())
                    .isCloseTo(plain.features().get(f).certainty(), within(1e-6));
        }
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> KanoBelief.standard().decidedAt(95))
                .hasMessage("decidedAt is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
        assertThatThrownBy(() -> new CategoryProbabilities(0.5, 0.4, 0, 0, 0, 0))
                .hasMessage("the probabilities sum to 0.9; they must sum to 1.");
        assertThatThrownBy(() -> new CategoryPrior(0, 1, 1, 1, 1, 1, 0.1))
                .hasMessage("mustBe is 0; it must be from 0.001 to 1000000.");
        assertThatThrownBy(() -> KanoBelief.standard()
                        .on(SIMULATION.draw(10, 1).survey())
                        .feature("F99"))
                .hasMessage("feature is \"F99\"; it must be one of [F1, F2, F3, F4, F5, F6, F7, F8, F9, F10]. "
                        + "Did you mean F9?");
    }

    @Test
    void survivesRoundTrips() {
        BeliefReport beliefs = KanoBelief.standard().on(SIMULATION.draw(30, 3).survey());
        RoundTrip.survives(KanoBelief.standard().decidedAt(0.9));
        RoundTrip.survives(beliefs);
        RoundTrip.survives(beliefs.prior());
        RoundTrip.survives(beliefs.features().get(0));
    }
}
