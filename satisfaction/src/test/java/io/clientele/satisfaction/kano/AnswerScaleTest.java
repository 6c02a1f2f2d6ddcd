package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerScaleTest {

    static Stream<AnswerScale> scales() {
        return Stream.concat(
                AnswerScale.known().stream(),
                Stream.of(AnswerScale.codesReversed(), AnswerScale.ofThree("three", "yes", "so what", "no")));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void readsWhatItPrints(AnswerScale scale) {
        for (KanoAnswer answer : scale.answers()) {
            assertThat(scale.read(scale.label(answer))).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void survivesRoundTrips(AnswerScale scale) {
        RoundTrip.survives(scale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I dislike it, and I can't accept it",
                "I dislike it, and I can’t accept it",
                "i DISLIKE it, and i can´t accept it",
                "  I dislike it,\u00a0and I  can`t accept it. ",
                "\uFEFFI dislike it, and I can\u02bct accept it!"
            })
    void forgivesWhatQuestionnaireToolsChange(String text) {
        assertThat(AnswerScale.englishB().read(text)).isEqualTo(KanoAnswer.DISLIKE);
    }

    @Test
    void readsTheMisprintOfARealSurvey() {
        assertThat(AnswerScale.englishA().read("I must be that way")).isEqualTo(KanoAnswer.MUST_BE);
    }

    @Test
    void readsCodesEitherWay() {
        assertThat(AnswerScale.codes().read("1")).isEqualTo(KanoAnswer.LIKE);
        assertThat(AnswerScale.codes().read("５")).isEqualTo(KanoAnswer.DISLIKE);
        assertThat(AnswerScale.codesReversed().read("5.0")).isEqualTo(KanoAnswer.LIKE);
        assertThat(AnswerScale.codesReversed().read("2")).isEqualTo(KanoAnswer.LIVE_WITH);
        assertThat(AnswerScale.known()).doesNotContain(AnswerScale.codesReversed());
    }

    @Test
    void readsOtherLanguages() {
        assertThat(AnswerScale.german().read("das würde mich SEHR stören")).isEqualTo(KanoAnswer.DISLIKE);
        assertThat(AnswerScale.chinese().read("理所当然。")).isEqualTo(KanoAnswer.MUST_BE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 - I like it", "1. I like it", "(1) I like it", "1: I like it", "1 = I like it", "1 I like it"
            })
    void passesOverTheNumberBeforeTheWords(String text) {
        assertThat(AnswerScale.englishD().read(text)).isEqualTo(KanoAnswer.LIKE);
        // Where codes run from 5 for like, the words still tell.
        assertThat(AnswerScale.englishD().read(text.replace('1', '5'))).isEqualTo(KanoAnswer.LIKE);
    }

    @Test
    void keepsNumbersThatAreAllThatDiffers() {
        AnswerScale stars = AnswerScale.of("stars", "5 stars", "4 stars", "3 stars", "2 stars", "1 star");
        assertThat(stars.read("4 Stars")).isEqualTo(KanoAnswer.MUST_BE);
        assertThat(stars.find("stars")).isEmpty();
    }

    @Test
    void readsUmlautsWrittenOut() {
        assertThat(AnswerScale.german().read("Das koennte ich in Kauf nehmen")).isEqualTo(KanoAnswer.LIVE_WITH);
        assertThat(AnswerScale.german().read("Das wu\u0308rde mich sehr freuen"))
                .isEqualTo(KanoAnswer.LIKE);
    }

    @Test
    void readsBareWordsAndTheNamesOfTheAnswers() {
        assertThat(AnswerScale.words().read("Expect it")).isEqualTo(KanoAnswer.MUST_BE);
        for (KanoAnswer answer : KanoAnswer.values()) {
            assertThat(AnswerScale.words().read(answer.name())).isEqualTo(answer);
        }
    }

    @Test
    void namesTheNearestAnswerWhereItKnowsNone() {
        assertThatThrownBy(() -> AnswerScale.englishA().read("I lik it that way"))
                .hasMessage(
                        "answer is \"I lik it that way\"; it must be an answer of the scale \"English A\"; the nearest"
                                + " is \"I like it that way\".");
        assertThat(AnswerScale.englishA().find("I lik it that way")).isEmpty();
        assertThatThrownBy(() -> AnswerScale.words().read("kein Kommentar"))
                .hasMessage("answer is \"kein Kommentar\"; it must be an answer of the scale \"bare words\": \"like\","
                        + " \"must-be\", \"neutral\", \"live with\", \"dislike\".");
    }

    @Test
    void offersThreeLevelsToo() {
        AnswerScale three = AnswerScale.ofThree("three", "yes", "so what", "no");
        assertThat(three.answers()).containsExactly(KanoAnswer.LIKE, KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE);
        assertThatThrownBy(() -> three.label(KanoAnswer.MUST_BE))
                .hasMessage("answer is MUST_BE; it must be one that the scale \"three\" offers.");
    }

    @Test
    void refusesOneTextForTwoAnswers() {
        assertThatThrownBy(() -> AnswerScale.of("mine", "good", "must", "so-so", "Good", "bad"))
                .hasMessage(
                        "\"Good\" stands for both LIKE and LIVE_WITH in the answer scale \"mine\"; each answer needs"
                                + " its own words.");
    }

    @Test
    void refusesToLackLikeNeutralOrDislike() {
        assertThatThrownBy(() -> new AnswerScale("mine", Map.of(KanoAnswer.LIKE, List.of("good"))))
                .hasMessage(
                        "answer scale \"mine\" has no word for NEUTRAL; it needs at least LIKE, NEUTRAL and DISLIKE.");
    }
}
