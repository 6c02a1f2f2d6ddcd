package io.clientele.satisfaction.kano.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KanoBootstrapTest {

    private static final KanoSurvey SURVEY =
            KanoSimulation.random(5, 1, 1.5, 4).slips(0.1).draw(200, 4).survey();

    /** The standard error of a proportion and the bootstrap's own noise with 4,000 draws. */
    @Test
    void intervalsAreAsWideAsTheStandardErrorsSay() {
        BootstrapReport again = KanoBootstrap.seeded(42).draws(4000).on(SURVEY);
        KanoReport report = SURVEY.analyse();
        for (KanoFeature feature : report.features()) {
            Interval better = again.feature(feature.feature()).better().orElseThrow();
            Interval worse = again.feature(feature.feature()).worse().orElseThrow();
            assertThat(better.contains(feature.better().orElseThrow())).isTrue();
            assertThat(worse.contains(feature.worse().orElseThrow())).isTrue();
            double expected = 2 * 1.96 * feature.betterStandardError().orElseThrow();
            assertThat(better.width() / expected).isCloseTo(1, within(0.1));
        }
    }

    /** Student's interval and the bootstrap agree on 200 answers, to the noise of 4,000 draws. */
    @Test
    void givesTheContinuousMeansIntervals() {
        BootstrapReport again = KanoBootstrap.seeded(42).draws(4000).on(SURVEY);
        for (KanoFeature feature : SURVEY.analyse().features()) {
            BootstrapFeature drawn = again.feature(feature.feature());
            Interval functional = feature.functionalInterval().orElseThrow();
            assertThat(drawn.functional().lower()).isCloseTo(functional.lower(), within(0.05));
            assertThat(drawn.functional().upper()).isCloseTo(functional.upper(), within(0.05));
            Interval dysfunctional = feature.dysfunctionalInterval().orElseThrow();
            assertThat(drawn.dysfunctional().lower()).isCloseTo(dysfunctional.lower(), within(0.05));
            assertThat(drawn.dysfunctional().upper()).isCloseTo(dysfunctional.upper(), within(0.05));
        }
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreads() {
        List<BootstrapReport> reports = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> KanoBootstrap.seeded(1).draws(500).on(SURVEY))
                .toList();
        assertThat(reports).containsOnly(KanoBootstrap.seeded(1).draws(500).on(SURVEY));
    }

    @Test
    void tellsWhatCameOutInThreeLanguages() {
        CategoryProbabilities leads = new CategoryProbabilities(0, 0, 0.97, 0.03, 0, 0);
        BootstrapFeature feature = new BootstrapFeature(
                "Bell",
                leads,
                2000,
                new Interval(0.5, 0.625, 0.95),
                new Interval(0.125, 0.25, 0.95),
                new Interval(1, 2, 0.95),
                new Interval(0, 1, 0.95),
                List.of(1.0, 0.0));
        assertThat(feature)
                .hasToString("Bell: most often attractive, in 97.0 % of the draws; place 1 to 1; Better 0.50 to 0.63,"
                        + " Worse -0.25 to -0.13.");
        assertThat(feature.sentence(Language.GERMAN))
                .isEqualTo("Bell: am häufigsten Begeisterungsmerkmal, in 97,0 % der Ziehungen; Platz 1 bis 1; Better"
                        + " 0,50 bis 0,63, Worse -0,25 bis -0,13.");
        assertThat(feature.sentence(Language.CHINESE))
                .isEqualTo("Bell：97.0% 的重抽中迷人质量频数最高；位次 1 至 1；Better 0.50 至 0.63，Worse -0.25 至 -0.13。");
        BootstrapReport again = KanoBootstrap.seeded(7).draws(1000).on(SURVEY);
        assertThat(again.method())
                .contains(": 1,000 surveys drawn from its own respondents with seed 7, intervals between quantiles at"
                        + " 95 %, features in the order of span; table \"Berger\"; 200 respondents, 1,000 complete"
                        + " pairs used");
        assertThat(again.method(Language.GERMAN)).contains("1.000 Umfragen, mit Startwert 7");
        assertThat(again.method(Language.CHINESE)).contains("重抽 1,000 次（种子 7），95% 分位数区间");
    }

    @Test
    void theSameSeedGivesTheSameReport() {
        assertThat(KanoBootstrap.seeded(1).on(SURVEY))
                .isEqualTo(KanoBootstrap.seeded(1).on(SURVEY));
        assertThat(KanoBootstrap.seeded(1).on(SURVEY).features())
                .isNotEqualTo(KanoBootstrap.seeded(2).on(SURVEY).features());
    }

    @Test
    void everyFeatureHasAPlaceAndEveryPlaceAFeature() {
        BootstrapReport again =
                KanoBootstrap.seeded(3).rankedBy(KanoMeasure.BETTER).on(SURVEY);
        for (int place = 0; place < 5; place++) {
            double sum = 0;
            for (BootstrapFeature feature : again.features()) {
                sum += feature.places().get(place);
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
        assertThat(again.ranked()).extracting(BootstrapFeature::meanPlace).isSorted();
        assertThat(again.features()).allMatch(feature -> feature.amongFirst(5) > 1 - 1e-9);
    }

    @Test
    void theOrderOfFeaturesChangesNothing() {
        BootstrapReport turned = KanoBootstrap.seeded(3).on(SURVEY.about("F5", "F3", "F1", "F4", "F2"));
        for (BootstrapFeature feature : KanoBootstrap.seeded(3).on(SURVEY).features()) {
            BootstrapFeature other = turned.feature(feature.feature());
            assertThat(other.leads()).isEqualTo(feature.leads());
            assertThat(other.betterRange()).isEqualTo(feature.betterRange());
            assertThat(other.meanPlace()).isCloseTo(feature.meanPlace(), within(1e-9));
        }
    }

    @Test
    void aClearLeaderIsAlwaysFirst() {
        KanoSurvey survey = KanoSimulation.oneClass()
                .feature("Brakes", CategoryProfile.of(90, 10, 0, 0))
                .feature("Bell", CategoryProfile.of(5, 5, 10, 80))
                .draw(100, 1)
                .survey();
        BootstrapReport again =
                KanoBootstrap.seeded(1).rankedBy(KanoMeasure.WORSE).on(survey);
        assertThat(again.feature("Brakes").amongFirst(1)).isCloseTo(1, within(1e-12));
        assertThat(again.feature("Bell").place(0.95)).isEqualTo(new Interval(2, 2, 0.95));
        assertThat(again.toString()).contains("in the order of worse").contains("Brakes");
        assertThat(again.toString())
                .endsWith("\n"
                        + "\"Most often\" says how steady a category is in draws of this survey, not how probable"
                        + " it is among all customers; that is the belief.");
    }

    @Test
    void equalFeaturesShareTheirPlaces() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("twins", AnswerScale.codes());
        for (int r = 0; r < 10; r++) {
            answers.add(KanoResponse.of("R" + r, "A", KanoAnswer.LIKE, KanoAnswer.DISLIKE));
            answers.add(KanoResponse.of("R" + r, "B", KanoAnswer.LIKE, KanoAnswer.DISLIKE));
        }
        BootstrapReport again = KanoBootstrap.seeded(1).on(answers.finish());
        assertThat(again.feature("A").meanPlace()).isCloseTo(1.5, within(1e-9));
        assertThat(again.feature("B").places()).isEqualTo(again.feature("A").places());
    }

    @Test
    void saysWhereBetterIsNeverDefined() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("unwelcome", AnswerScale.codes());
        for (int r = 0; r < 10; r++) {
            answers.add(KanoResponse.of("R" + r, "Banner", KanoAnswer.DISLIKE, KanoAnswer.LIKE));
        }
        BootstrapFeature banner = KanoBootstrap.seeded(1).on(answers.finish()).feature("Banner");
        assertThat(banner.better()).isEmpty();
        assertThat(banner.worse()).isEmpty();
        assertThat(banner.leads().reverse()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("halves", AnswerScale.codes());
        answers.add(new KanoResponse("R1", "A", 1, 0, 0));
        KanoSurvey halves = answers.finish();
        assertThatThrownBy(() -> KanoBootstrap.seeded(1).on(halves))
                .hasMessage("A has no complete pair of answers; there is nothing to draw from. Leave it out with"
                        + " about(…).");
        assertThatThrownBy(() -> KanoBootstrap.seeded(1).draws(10))
                .hasMessage("draws is 10; it must be from 100 to 1000000.");
        assertThatThrownBy(
                        () -> KanoBootstrap.seeded(1).on(SURVEY).feature("F1").amongFirst(6))
                .hasMessage("k is 6; it must be from 1 to 5.");
    }

    @Test
    void survivesRoundTrips() {
        RoundTrip.survives(KanoBootstrap.seeded(5).level(0.9));
        RoundTrip.survives(KanoBootstrap.seeded(5).draws(100).on(SURVEY));
    }
}
