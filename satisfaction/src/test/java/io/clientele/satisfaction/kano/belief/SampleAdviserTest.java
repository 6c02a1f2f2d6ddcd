package io.clientele.satisfaction.kano.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.stat.SeededRandom;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class SampleAdviserTest {

    private static final SampleAdviser QUICK = SampleAdviser.seeded(42).truths(60);

    private static final KanoSurvey SURVEY = KanoSimulation.oneClass()
            .feature("Clear", CategoryProfile.of(80, 10, 5, 5))
            .feature("Close", CategoryProfile.of(5, 10, 46, 39))
            .draw(40, 3)
            .survey();

    /** As many attractive as indifferent answers, 100 each. */
    private static KanoSurvey divided() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("divided", AnswerScale.codes());
        for (int r = 0; r < 200; r++) {
            KanoAnswer functional = r % 2 == 0 ? KanoAnswer.LIKE : KanoAnswer.NEUTRAL;
            answers.add(KanoResponse.of("R" + r, "Divided", functional, KanoAnswer.NEUTRAL));
        }
        return answers.finish();
    }

    @Test
    void asksNobodyAboutWhatIsDecided() {
        FeatureAdvice clear = QUICK.on(SURVEY).feature("Clear");
        assertThat(clear.ask()).hasValue(0);
        assertThat(clear.sentence()).isEqualTo("Clear is decided: must-be.");
        assertThat(clear.sentence(Language.GERMAN)).isEqualTo("Clear ist entschieden: Basismerkmal.");
        assertThat(clear.sentence(Language.CHINESE)).isEqualTo("Clear 已判定：当然质量。");
    }

    @Test
    void asksMoreWhereMoreDecide() {
        AdviceReport report = QUICK.on(SURVEY);
        FeatureAdvice close = report.feature("Close");
        assertThat(close.belief().isDecided()).isFalse();
        assertThat(close.more()).isGreaterThan(0);
        assertThat(report.askInAll()).isEqualTo(close.ask());
        assertThat(report.askForTheOthers()).isEqualTo(close.ask().orElse(0));
        assertThat(QUICK.chance(0.5).on(SURVEY).feature("Close").more()).isLessThanOrEqualTo(close.more());
        assertThat(QUICK.with(KanoBelief.standard().decidedAt(0.8))
                        .on(SURVEY)
                        .feature("Close")
                        .more())
                .isLessThanOrEqualTo(close.more());
    }

    @Test
    void admitsThatADividedFeatureIsNotDecidedByFew() {
        FeatureAdvice advice = QUICK.atMost(50).on(divided()).feature("Divided");
        assertThat(advice.ask()).isEmpty();
        assertThat(advice.more()).isEqualTo(50);
        assertThat(advice.sentence(Language.GERMAN)).contains("ist kaum zu entscheiden: selbst 50 weitere täten es");
        assertThat(advice.sentence(Language.CHINESE)).contains("难以判定：再问 50 人，判定的概率也只有 0.");
        assertThat(QUICK.atMost(50).on(divided()).method())
                .contains("at most 50, that decide a category at P ≥ 0.95 with probability 0.8")
                .contains("complete pairs used");
        assertThat(QUICK.atMost(50).on(divided()).method(Language.GERMAN))
                .contains("höchstens 50")
                .contains("0,8");
        assertThat(QUICK.atMost(50).on(divided()).method(Language.CHINESE)).contains("至多 50 人");
        assertThat(advice.sentence()).contains("is hardly to be decided: even 50 more would with probability 0.");
        assertThat(QUICK.atMost(50).on(divided()).toString()).contains("> 50");
    }

    @Test
    void saysInTheFirstLineThatAFeatureIsOutOfReach() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("two", AnswerScale.codes());
        for (int r = 0; r < 200; r++) {
            KanoAnswer functional = r % 2 == 0 ? KanoAnswer.LIKE : KanoAnswer.NEUTRAL;
            answers.add(KanoResponse.of("R" + r, "Divided", functional, KanoAnswer.NEUTRAL));
            answers.add(KanoResponse.of("R" + r, "Clear", KanoAnswer.LIKE, KanoAnswer.DISLIKE));
        }
        AdviceReport report = QUICK.atMost(50).on(answers.finish());

        assertThat(report.askInAll()).isEmpty();
        assertThat(report.askForTheOthers()).isZero();
        assertThat(report.outOfReach()).extracting(FeatureAdvice::feature).containsExactly("Divided");
        assertThat(report.toString())
                .startsWith("Kano survey two: not even 50 more decide 1 of 2 features; ask 0 more for the others\n")
                .endsWith("\nOut of reach with 50 more: Divided. Their two categories may well be equally frequent.");
        assertThat(QUICK.atMost(50).on(divided()).toString())
                .startsWith("Kano survey divided: not even 50 more decide its feature\n");
        assertThat(QUICK.on(SURVEY.about("Clear")).toString()).contains(": ask 0 more\n");
    }

    @Test
    void truthsAreDrawnFromTheBelief() {
        CategoryPrior prior = new CategoryPrior(1, 1, 1, 1, 0.15, 0.05, 0.05);
        double[] counts = {2, 3, 16, 12, 1, 0};
        double[] cells = {0.12, 0.04, 0.12, 0.36, 0.28, 0.08};
        CategoryPosterior posterior = new CategoryPosterior(RateGrid.upTo(34));
        posterior.set(prior.parameters(), 0.05, cells, counts, 2, 4, 1);
        double[] probabilities = posterior.probabilities();
        double[] share = new double[6];
        double[] wins = new double[6];
        double[] mean = new double[6];
        int draws = 20_000;
        SeededRandom random = SeededRandom.of(3);
        for (int d = 0; d < draws; d++) {
            posterior.draw(random, share);
            int largest = 0;
            for (int k = 0; k < 6; k++) {
                mean[k] += share[k] / draws;
                largest = share[k] > share[largest] ? k : largest;
            }
            wins[largest]++;
        }
        for (int k = 0; k < 6; k++) {
            assertThat(wins[k] / draws).isCloseTo(probabilities[k], within(4 * Math.sqrt(0.25 / draws)));
            assertThat(mean[k]).isCloseTo(posterior.shares()[k], within(0.005));
        }
    }

    @Test
    void theSameSeedGivesTheSameAdvice() {
        assertThat(QUICK.on(SURVEY)).isEqualTo(QUICK.on(SURVEY));
    }

    @Test
    void refusesLimitsThatDecideNothing() {
        assertThatThrownBy(() -> QUICK.atMost(5)).hasMessage("most is 5; it must be from 10 to 1000000.");
        assertThatThrownBy(() -> QUICK.chance(80))
                .hasMessage("chance is 80; it must be above 0 and below 1. Write 0.8 for 80 percent.");
    }

    @Test
    void survivesRoundTrips() {
        RoundTrip.survives(QUICK);
        RoundTrip.survives(QUICK.on(SURVEY));
    }
}
