package io.clientele.satisfaction.kano.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.RoundTrip;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProductSatisfactionTest {

    /** A few roundings of numbers up to 100. */
    private static final double ROUNDING = 1e-12;

    private static final Map<String, Double> HALF_DONE = Map.of("brakes", 1.0, "bell", 0.0);

    @Test
    void addsTheCurvesUpByWeight() {
        ProductScore score = ProductSatisfaction.of(bicycles(20)).score(HALF_DONE);
        // At stake with both is 0.9, so that each weighs one half. Brakes: 0.9 must-be, 0.1 attractive, from −0.9 to
        // 0.1;
        // the bell: 0.9 attractive, 0.1 must-be, from −0.1 to 0.9.
        assertThat(score.parts().get(0).satisfaction()).isCloseTo(0.1, within(ROUNDING));
        assertThat(score.parts().get(1).satisfaction()).isCloseTo(-0.1, within(ROUNDING));
        assertThat(score.score().orElseThrow()).isCloseTo(100 * (0.0 + 0.5) / (0.5 + 0.5), within(ROUNDING));
        assertThat(score.interval().contains(score.score().orElseThrow())).isTrue();
        assertThat(score.capped()).isFalse();
    }

    @Test
    void runsFromNothingToEverythingAndRises() {
        ProductSatisfaction satisfaction = ProductSatisfaction.of(bicycles(20)).gate(MustBeGate.open());
        double before = -1;
        for (int step = 0; step <= 10; step++) {
            ProductScore score = satisfaction.score(Map.of("brakes", step / 10.0, "bell", step / 10.0));
            assertThat(score.score().orElseThrow()).isGreaterThan(before);
            before = score.score().orElseThrow();
            if (step == 0) {
                assertThat(before).isZero();
                assertThat(score.interval().upper()).isZero();
            }
        }
        assertThat(before).isEqualTo(100);
    }

    @Test
    void anUnmetMustBeFeatureCapsTheScore() {
        ProductSatisfaction satisfaction = ProductSatisfaction.of(bicycles(200));
        ProductScore score = satisfaction.score(Map.of("brakes", 0.4, "bell", 1.0));
        assertThat(score.unmet()).containsExactly("brakes");
        assertThat(score.scoreWithoutGate().orElseThrow()).isGreaterThan(70);
        assertThat(score.score()).hasValue(50);
        assertThat(score.capped()).isTrue();
        assertThat(score.interval().upper()).isEqualTo(50);
        assertThat(satisfaction
                        .gate(new MustBeGate(0.4, 50))
                        .score(Map.of("brakes", 0.4, "bell", 1.0))
                        .capped())
                .isFalse();
    }

    @Test
    void isSurerTheMorePeopleAnswered() {
        Map<String, Double> performance = Map.of("brakes", 0.7, "bell", 0.3);
        double few = ProductSatisfaction.of(bicycles(20))
                .score(performance)
                .interval()
                .width();
        double many = ProductSatisfaction.of(bicycles(2_000))
                .score(performance)
                .interval()
                .width();
        assertThat(many).isLessThan(few / 5);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        ProductSatisfaction satisfaction = ProductSatisfaction.of(bicycles(20)).draws(500, 7);
        assertThat(satisfaction.score(HALF_DONE)).isEqualTo(satisfaction.score(HALF_DONE));
        assertThat(satisfaction.draws(500, 8).score(HALF_DONE).interval())
                .isNotEqualTo(satisfaction.score(HALF_DONE).interval());
        assertThat(satisfaction.level(0.5).score(HALF_DONE).interval().width())
                .isLessThan(satisfaction.score(HALF_DONE).interval().width());
    }

    @Test
    void weighsByStatedImportanceWhereAllAreStated() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("stated", AnswerScale.codes());
        answers.add(KanoResponse.of("a", "x", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE)
                .importance(9));
        answers.add(
                KanoResponse.of("a", "y", KanoAnswer.LIKE, KanoAnswer.NEUTRAL).importance(3));
        KanoReport report = answers.finish().analyse();
        ProductSatisfaction satisfaction = ProductSatisfaction.of(report);
        assertThat(satisfaction.weighting()).isEqualTo(FeatureWeighting.STATED_IMPORTANCE);
        assertThat(satisfaction.score(Map.of("x", 1.0, "y", 1.0)).parts().get(0).weight())
                .isEqualTo(0.75);
        assertThat(satisfaction
                        .weighting(FeatureWeighting.EQUAL)
                        .score(Map.of("x", 1.0, "y", 1.0))
                        .parts()
                        .get(0)
                        .weight())
                .isEqualTo(0.5);
    }

    @Test
    void hasNoScoreWhereAllAreIndifferent() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("bored", AnswerScale.codes());
        for (int i = 0; i < 30; i++) {
            answers.add(KanoResponse.of("r" + i, "x", KanoAnswer.NEUTRAL, KanoAnswer.NEUTRAL));
        }
        ProductScore score = ProductSatisfaction.of(answers.finish().analyse()).score(Map.of("x", 0.5));
        assertThat(score.score()).isEmpty();
        assertThat(score.toString()).startsWith("Satisfaction with the product, bored: – of 100");
    }

    @Test
    void staysBetween0And100WhateverTheSurvey() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("random", AnswerScale.codes());
            for (int i = 0; i < 8; i++) {
                answers.add(KanoResponse.of(
                        "r" + i, "x", KanoAnswer.of(1 + random.nextInt(5)), KanoAnswer.of(1 + random.nextInt(5))));
                answers.add(KanoResponse.of("r" + i, "y", KanoAnswer.LIKE, KanoAnswer.of(2 + random.nextInt(4))));
            }
            KanoReport report = answers.finish().analyse();
            if (report.feature("x").better().isPresent()) {
                ProductScore score = ProductSatisfaction.of(report)
                        .draws(200, round)
                        .score(Map.of("x", random.nextDouble(), "y", random.nextDouble()));
                assertThat(score.score().orElseThrow()).isBetween(0.0, 100.0);
                assertThat(score.interval().lower()).isBetween(0.0, 100.0);
                assertThat(score.interval().upper()).isBetween(0.0, 100.0);
            }
        }
    }

    @Test
    void refusesAProductThatIsNotTheSurveys() {
        ProductSatisfaction satisfaction = ProductSatisfaction.of(bicycles(20));
        assertThatThrownBy(() -> satisfaction.score(Map.of("brakes", 1.0)))
                .hasMessage("performance has no value for \"bell\"; it must have one for every feature. Say 0 for one"
                        + " that is absent.");
        assertThatThrownBy(() -> satisfaction.score(Map.of("brakes", 1.0, "bell", 1.0, "horn", 1.0)))
                .hasMessage("performance names \"horn\"; it must be one of [brakes, bell].");
        assertThatThrownBy(() -> satisfaction.score(Map.of("brakes", 1.5, "bell", 1.0)))
                .hasMessageContaining("performance of brakes is 1.5");
        assertThatThrownBy(() -> satisfaction.weighting(FeatureWeighting.STATED_IMPORTANCE))
                .hasMessage("nobody stated how important brakes is; weigh features by larger of Better and |Worse|"
                        + " instead.");
        assertThatThrownBy(() -> ProductSatisfaction.of(CurveTest.report()))
                .hasMessage("feature riddle has no Better and Worse; a curve needs at least one answer that is must-be,"
                        + " one-dimensional, attractive or indifferent. Leave the feature out.");
        assertThatThrownBy(() -> satisfaction.draws(10, 1)).hasMessageContaining("draws is 10");
    }

    @Test
    void doesNotTakeTheEndOfTheScaleForCertainty() {
        assertThat(ProductSatisfaction.of(bicycles(20))
                        .score(Map.of("brakes", 1.0, "bell", 1.0))
                        .toString())
                .startsWith("Satisfaction with the product, bicycles: 100.0 of 100, 95 % interval 100.0 to 100.0\n")
                .contains("\n0 and 100 are the least and the most that these features can give, by the same curves.\n")
                .endsWith("\n"
                        + "No answer of customers moves the score here, so its interval has no width; that is no"
                        + " certainty about them.");
        assertThat(ProductSatisfaction.of(bicycles(20))
                        .score(Map.of("brakes", 0.7, "bell", 0.5))
                        .toString())
                .endsWith("\n0 and 100 are the least and the most that these features can give, by the same curves.");
    }

    @Test
    void printsWhatEachFeatureAdds() {
        assertThat(ProductSatisfaction.of(bicycles(20)).score(Map.of("brakes", 0.25, "bell", 1.0)))
                .hasToString("""
                    Satisfaction with the product, bicycles: 50.0 of 100, 95 % interval 50.0 to 50.0
                    Weighted by larger of Better and |Worse|; must-be features below 0.5 cap the score at 50
                    feature  category    weight  performance  satisfaction    from     to
                    -------  ----------  ------  -----------  ------------  ------  -----
                    brakes   must-be      0.500         0.25        -0.569  -0.900  0.100
                    bell     attractive   0.500         1.00         0.900  -0.100  0.900
                    0 and 100 are the least and the most that these features can give, by the same curves.
                    No answer of customers moves the score here, so its interval has no width; that is no certainty about \
                    them.
                    Not met: brakes; without the gate the score would be 66.6.\
                    """);
    }

    @Test
    void tellsTheScoreInThreeLanguages() {
        ProductScore score = ProductSatisfaction.of(bicycles(20)).score(Map.of("brakes", 0.25, "bell", 1.0));
        assertThat(score.sentences())
                .first()
                .isEqualTo("brakes (must-be) performs at 0.25: satisfaction -0.57, between -0.90 and 0.10.");
        assertThat(score.sentences(Language.GERMAN))
                .first()
                .isEqualTo("brakes (Basismerkmal) leistet 0,25: Zufriedenheit -0,57, zwischen -0,90 und 0,10.");
        assertThat(score.sentences(Language.CHINESE))
                .first()
                .isEqualTo("brakes（当然质量）的表现为 0.25：满意度 -0.57，介于 -0.90 与 0.10 之间。");
        assertThat(score.method())
                .isEqualTo("bicycles: mixed curves, features by larger of Better and |Worse|; must-be features below"
                        + " 0.5 cap the score at 50; category by rule \"most frequent\"; 95 % interval from the"
                        + " posterior; table \"Berger\"; 20 respondents, 40 complete pairs used, 0 left out for a"
                        + " missing half, 0 not answered.");
        assertThat(score.method(Language.GERMAN)).contains("Basismerkmale unter 0,5 begrenzen den Wert auf 50");
        assertThat(score.method(Language.CHINESE)).contains("当然质量低于 0.5 时得分不超过 50");
    }

    @Test
    void survivesARoundTrip() {
        RoundTrip.survives(ProductSatisfaction.of(bicycles(20)).score(HALF_DONE));
        RoundTrip.survives(ProductSatisfaction.of(bicycles(20)));
    }

    /** To nine of ten people brakes are a must and a bell is attractive; one sees it the other way round. */
    private static KanoReport bicycles(int respondents) {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("bicycles", AnswerScale.codes());
        for (int i = 0; i < respondents; i++) {
            boolean most = i % 10 < 9;
            answers.add(pair("R" + i, "brakes", most));
            answers.add(pair("R" + i, "bell", !most));
        }
        return answers.finish().analyse();
    }

    private static KanoResponse pair(String who, String feature, boolean must) {
        return must
                ? KanoResponse.of(who, feature, KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE)
                : KanoResponse.of(who, feature, KanoAnswer.LIKE, KanoAnswer.NEUTRAL);
    }
}
