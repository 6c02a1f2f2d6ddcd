package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.satisfaction.MeanScore;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KanoSurveyTest {

    /** Surveys of all kinds of answers, with holes. */
    private static List<KanoResponse> responses(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<KanoResponse> responses = new ArrayList<>();
        int respondents = random.nextInt(5, 60);
        int features = random.nextInt(1, 7);
        for (int r = 0; r < respondents; r++) {
            for (int f = 0; f < features; f++) {
                responses.add(
                        new KanoResponse("R" + r, "F" + f, random.nextInt(6), random.nextInt(6), random.nextInt(10)));
            }
        }
        return responses;
    }

    private static KanoSurvey survey(List<KanoResponse> responses) {
        return responses.stream().collect(KanoSurvey.collector("made up", AnswerScale.codes()));
    }

    private static List<KanoFeature> byName(KanoSurvey survey) {
        return survey.analyse().features().stream()
                .sorted(Comparator.comparing(KanoFeature::feature))
                .toList();
    }

    @Nested
    class GatheredFromResponses {

        @Test
        void refusesAScaleWhoseCodesRunOtherwise() {
            String message =
                    "scale \"codes 5 like to 1 dislike\" has code 1 for dislike, and responses have it for like, "
                            + "1 like to 5 dislike. Read the codes with scale.read(…) and name AnswerScale.codes().";
            assertThatThrownBy(() -> KanoSurveyAccumulator.of("chat", AnswerScale.codesReversed()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> KanoSurvey.collector("chat", AnswerScale.codesReversed()))
                    .hasMessage(message);
        }

        @Test
        void takesReversedCodesThatWereRead() {
            AnswerScale reversed = AnswerScale.codesReversed();
            KanoSurvey survey = KanoSurveyAccumulator.of("chat", AnswerScale.codes())
                    .add(KanoResponse.of("R1", "Chat", reversed.read("5"), reversed.read("1")))
                    .finish();

            assertThat(survey.analyse().feature("Chat").category()).contains(KanoCategory.ONE_DIMENSIONAL);
            assertThat(survey.wordings()).containsExactly("codes 1 like to 5 dislike");
        }

        @Test
        void takesScalesOfWords() {
            AnswerScale.known()
                    .forEach(scale ->
                            assertThat(KanoSurveyAccumulator.of("chat", scale)).isNotNull());
        }

        @Test
        void refusesAnAnswerThatIsNull() {
            assertThatThrownBy(() -> KanoResponse.of("R1", "Chat", KanoAnswer.LIKE, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(
                            "dysfunctional must not be null. For a half that was left blank say new KanoResponse(…) "
                                    + "with code 0.");
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void theOrderOfRespondentsAndFeaturesChangesNothing(long seed) {
            List<KanoResponse> responses = responses(seed);
            List<KanoResponse> shuffled = new ArrayList<>(responses);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(byName(survey(shuffled))).isEqualTo(byName(survey(responses)));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void mergingIsAssociativeAndTheSameAsOneGo(long seed) {
            List<KanoResponse> responses = responses(seed);
            int first = responses.size() / 3;
            int second = 2 * responses.size() / 3;
            List<List<KanoResponse>> parts = List.of(
                    responses.subList(0, first),
                    responses.subList(first, second),
                    responses.subList(second, responses.size()));
            KanoSurvey left = gather(parts.get(0))
                    .merge(gather(parts.get(1)))
                    .merge(gather(parts.get(2)))
                    .finish();
            KanoSurvey right = gather(parts.get(0))
                    .merge(gather(parts.get(1)).merge(gather(parts.get(2))))
                    .finish();
            assertThat(left).isEqualTo(survey(responses)).isEqualTo(right);
            assertThat(responses.parallelStream().collect(KanoSurvey.collector("made up", AnswerScale.codes())))
                    .isEqualTo(left);
        }

        private static KanoSurveyAccumulator gather(List<KanoResponse> responses) {
            KanoSurveyAccumulator accumulator = KanoSurveyAccumulator.of("made up", AnswerScale.codes());
            responses.forEach(accumulator::add);
            return RoundTrip.serialised(accumulator);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void betterIsNeverNegativeAndWorseNeverPositive(long seed) {
            for (KanoFeature feature : survey(responses(seed)).analyse().features()) {
                feature.better().ifPresent(better -> assertThat(better).isBetween(0.0, 1.0));
                feature.worse().ifPresent(worse -> assertThat(worse).isBetween(-1.0, 0.0));
                feature.betterInterval().ifPresent(interval -> {
                    assertThat(interval.contains(feature.better().orElseThrow()))
                            .isTrue();
                    assertThat(interval.lower()).isNotNegative();
                    assertThat(interval.upper()).isLessThanOrEqualTo(1);
                });
                feature.worseInterval().ifPresent(interval -> {
                    assertThat(interval.contains(feature.worse().orElseThrow())).isTrue();
                    assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
                    assertThat(interval.upper()).isNotPositive();
                });
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void everyAnswerIsCountedOnce(long seed) {
            KanoSurvey survey = survey(responses(seed));
            for (KanoFeature feature : survey.analyse().features()) {
                assertThat(feature.n() + feature.halves() + feature.blanks()).isEqualTo(survey.size());
                assertThat(feature.counts().ranked()).hasSize(6);
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void swappingAllAnswersIsTheSwappedTable(long seed) {
            List<KanoResponse> responses = responses(seed);
            List<KanoResponse> swapped = responses.stream()
                    .map(r -> new KanoResponse(
                            r.respondent(), r.feature(), r.dysfunctionalCode(), r.functionalCode(), r.importanceCode()))
                    .toList();
            List<CategoryCounts> swappedAnswers = survey(swapped).analyse().features().stream()
                    .map(KanoFeature::counts)
                    .toList();
            List<CategoryCounts> swappedTable = survey(responses)
                    .analyse(KanoAnalysis.standard()
                            .with(EvaluationTable.berger().swapped()))
                    .features()
                    .stream()
                    .map(KanoFeature::counts)
                    .toList();
            assertThat(swappedAnswers).isEqualTo(swappedTable);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void writingAsATableAndReadingGivesTheSurveyBack(long seed) {
            KanoSurvey survey = survey(responses(seed));
            for (AnswerScale scale : AnswerScale.known()) {
                KanoSurvey read = KanoSurvey.from(survey.table(scale));
                assertThat(read.features()).isEqualTo(survey.features());
                assertThat(read.responses())
                        .containsExactlyElementsOf(survey.responses().toList());
                assertThat(read.wordings()).containsExactly(scale.name());
            }
        }
    }

    @Nested
    class Parts {

        private final KanoSurvey survey = SparePartsShop.survey();

        @Test
        void choosesRespondents() {
            KanoSurvey few = survey.only(name -> name.endsWith("7"));
            assertThat(few.size()).isEqualTo(15);
            assertThat(few.pooledWith(survey.only(name -> !name.endsWith("7")))
                            .analyse()
                            .features())
                    .isEqualTo(survey.analyse().features());
            assertThatThrownBy(() -> survey.only(name -> false))
                    .hasMessage("simulated sample, seed 7 has no respondent; a Kano survey needs at least one.");
        }

        @Test
        void forgetsAnImportanceThatNobodyLeftStated() {
            KanoSurvey whole = KanoSurvey.from(Csv.options()
                    .named("a.csv")
                    .parse("id,A_functional,A_dysfunctional,A_importance\nann,1,5,7\nbob,2,5,\n"));
            KanoSurvey bob =
                    KanoSurvey.from(Csv.options().named("a.csv").parse("id,A_functional,A_dysfunctional\nbob,2,5\n"));
            assertThat(whole.only("bob"::equals)).isEqualTo(bob);
            assertThat(whole.only("bob"::equals).analyse().toString()).doesNotContain("importance");
        }

        @Test
        void choosesFeatures() {
            assertThat(survey.about("Live chat", "Free returns").analyse().features())
                    .containsExactly(
                            survey.analyse().feature("Live chat"),
                            survey.analyse().feature("Free returns"));
            assertThatThrownBy(() -> survey.about("Chat"))
                    .hasMessage("feature is \"Chat\"; it must be one of " + survey.features() + ".");
        }

        @Test
        void poolsSurveysOfDifferentFeaturesAndWordings() {
            KanoSurvey left =
                    KanoSurvey.from(Csv.options().named("left").parse("id,A_functional,A_dysfunctional\n1,1,5\n"));
            KanoSurvey right = KanoSurvey.from(
                    Csv.options().named("right").parse("id,B_functional,B_dysfunctional\n2,I like it,I like it\n"));
            KanoSurvey pooled = left.pooledWith(right).named("both");
            assertThat(pooled.wordings()).containsExactly("English D", "codes 1 like to 5 dislike");
            assertThat(pooled.features()).containsExactly("A", "B");
            assertThat(pooled.analyse().feature("B").blanks()).isEqualTo(1);
            assertThat(pooled.analyse().findings())
                    .contains(
                            "Answers of 2 different wordings are pooled; the wording can change a feature's category.");
            assertThatThrownBy(() -> left.pooledWith(left))
                    .hasMessage(
                            "left: respondent 1 answers about feature A twice; each respondent counts once. Give every"
                                    + " respondent a name of his own.");
        }
    }

    @Test
    void turnsAFeatureIntoItsAbsence() {
        KanoSurvey survey = KanoSurvey.from(Csv.options()
                .named("a.csv")
                .parse("A_functional,A_dysfunctional,B_functional,B_dysfunctional\n"
                        + "5,1,1,5\n"
                        + "5,2,1,3\n"
                        + "3,1,2,5\n"
                        + "5,,1,5\n"));
        assertThat(survey.analyse().feature("A").isReverse()).isTrue();
        KanoSurvey flipped = survey.flipped("A");
        assertThat(flipped.features()).containsExactly("not A", "B");
        KanoFeature notA = flipped.analyse().feature("not A");
        assertThat(notA.counts()).isEqualTo(CategoryCounts.of(1, 1, 1, 0, 0, 0));
        assertThat(notA.isReverse()).isFalse();
        assertThat(notA.halves()).isEqualTo(1);
        assertThat(flipped.analyse().feature("B")).isEqualTo(survey.analyse().feature("B"));
        assertThat(flipped.flipped("not A")).isEqualTo(survey);
        assertThatThrownBy(() -> survey.flipped("C")).hasMessage("feature is \"C\"; it must be one of [A, B].");
    }

    @Test
    void readsAnswersOnThreeLevelsByATableOfThree() {
        KanoSurvey survey = KanoSurvey.from(
                Csv.options().named("a.csv").parse("A_functional,A_dysfunctional\n1,5\n1,3\n3,3\n5,5\n"));
        KanoAnalysis three = KanoAnalysis.standard().with(EvaluationTable.threeLevels());
        assertThat(survey.analyse(three).feature("A").counts()).isEqualTo(CategoryCounts.of(0, 1, 1, 1, 0, 1));
        KanoSurvey five =
                KanoSurvey.from(Csv.options().named("a.csv").parse("A_functional,A_dysfunctional\n1,5\n2,5\n3,3\n"));
        assertThatThrownBy(() -> five.analyse(three))
                .hasMessage(
                        "A has answers must-be if present and dislike if absent, for which the table \"three levels\""
                                + " has no cell; use one that has, such as EvaluationTable.berger().");
    }

    @Test
    void leavesQuestionablePairsOutOfTheContinuousAnalysisIfAsked() {
        KanoSurvey survey = KanoSurvey.from(
                Csv.options().named("a.csv").parse("A_functional,A_dysfunctional\n1,5\n1,4\n1,1\n5,5\n"));
        assertThat(survey.analyse().feature("A").continuous().functional().n()).isEqualTo(4);
        KanoReport without =
                survey.analyse(KanoAnalysis.standard().continuousOf(ContinuousAnswers.WITHOUT_QUESTIONABLE));
        ContinuousKano continuous = without.feature("A").continuous();
        assertThat(continuous.functional()).isEqualTo(MeanScore.of(4, 4));
        assertThat(continuous.dysfunctional()).isEqualTo(MeanScore.of(4, 2));
        assertThat(continuous.quadrant()).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(continuous.clearQuadrant(0.9)).isEmpty();
        assertThat(without.feature("A").dysfunctionalInterval())
                .isEqualTo(MeanScore.of(4, 2).interval(0.95));
        assertThat(without.feature("A").functionalInterval()).contains(Interval.of(4, 4, 0.95));
        assertThat(without.continuousAnswers()).isEqualTo(ContinuousAnswers.WITHOUT_QUESTIONABLE);
    }

    @Test
    void refusesToAnalyseWithoutACompletePair() {
        KanoSurvey halves =
                survey(List.of(new KanoResponse("ann", "A", 1, 0, 0), new KanoResponse("bob", "A", 0, 3, 0)));
        assertThatThrownBy(halves::analyse)
                .hasMessage("made up has no complete pair of answers (2 halves); a Kano analysis needs at least one"
                        + " respondent who answered both questions of a feature.");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> survey(List.of()))
                .hasMessage("made up has no feature; a Kano survey asks about at least one.");
    }

    @Test
    void refusesCodesThatAreNoAnswers() {
        assertThatThrownBy(() -> new KanoResponse("ann", "A", 6, 1, 0))
                .hasMessage("functionalCode is 6; it must be from 0 to 5.");
        assertThatThrownBy(() -> KanoAnswer.of(0)).hasMessage("code is 0; it must be from 1 to 5.");
    }

    @Test
    void survivesRoundTripsWithAndWithoutImportance() {
        RoundTrip.survives(survey(responses(1)));
        RoundTrip.survives(survey(List.of(KanoResponse.of("ann", "A", KanoAnswer.LIKE, KanoAnswer.DISLIKE))));
        RoundTrip.survives(
                KanoResponse.of("ann", "A", KanoAnswer.LIKE, KanoAnswer.DISLIKE).importance(3));
    }

    @Test
    void printsHowManyPairsThereAre() {
        KanoSurvey survey = survey(List.of(
                KanoResponse.of("ann", "Tracking", KanoAnswer.LIKE, KanoAnswer.DISLIKE)
                        .importance(8),
                new KanoResponse("bob", "Tracking", 1, 0, 0),
                KanoResponse.of("bob", "Returns", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE)));
        assertThat(survey).hasToString("""
            Kano survey made up: 2 respondents, 2 features, answers in codes 1 like to 5 dislike
            feature   pairs  halves  blank  importance stated
            --------  -----  ------  -----  -----------------
            Tracking      1       1      0                  1
            Returns       1       0      1                  0\
            """);
    }

    @Nested
    class OfArrays {

        private final List<String> features = List.of("brakes", "bell");

        @Test
        void readsARowARespondentAndAColumnAFeature() {
            KanoSurvey survey = KanoSurvey.of(
                    "bicycles",
                    features,
                    new int[][] {{3, 1}, {2, 1}, {3, 0}},
                    new int[][] {{5, 3}, {5, 4}, {5, 3}},
                    new int[][] {{9, 4}, {8, 0}, {0, 0}});
            KanoReport report = survey.analyse();
            assertThat(survey.respondents()).containsExactly("1", "2", "3");
            assertThat(report.feature("brakes").counts().mustBe()).isEqualTo(3);
            assertThat(report.feature("bell").counts().attractive()).isEqualTo(2);
            assertThat(report.feature("bell").halves()).isEqualTo(1);
            assertThat(report.feature("brakes").importance().mean()).hasValue(8.5);
            assertThat(KanoSurvey.of("bicycles", features, new int[][] {{3, 1}}, new int[][] {{5, 3}})
                            .analyse()
                            .feature("bell")
                            .importance()
                            .n())
                    .isZero();
        }

        @Test
        void refusesWhatIsNoRowOfAnswers() {
            assertThatThrownBy(() -> KanoSurvey.of("x", features, new int[][] {{3, 1}}, new int[][] {{5, 7}}))
                    .hasMessageContaining("dysfunctional[0][1] is 7");
            assertThatThrownBy(() -> KanoSurvey.of("x", features, new int[][] {{3}}, new int[][] {{5, 3}}))
                    .hasMessageContaining("functional[0]");
            assertThatThrownBy(() -> KanoSurvey.of("x", features, new int[][] {{3, 1}}, new int[0][]))
                    .hasMessageContaining("dysfunctional");
            assertThatThrownBy(() -> KanoSurvey.of("x", features, new int[0][], new int[0][]))
                    .hasMessage("x has no respondent; a Kano survey needs at least one.");
        }
    }
}
