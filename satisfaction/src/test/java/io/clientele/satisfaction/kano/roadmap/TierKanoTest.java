package io.clientele.satisfaction.kano.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.account.Cuts;
import io.clientele.account.PyramidCuts;
import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoResponse;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.KanoSurveyAccumulator;
import io.clientele.testing.RoundTrip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TierKanoTest {

    @Test
    void setsTheTiersOfAPyramidBesideEachOther() {
        Map<CustomerId, Double> spend = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            spend.put(CustomerId.of("C" + i), i < 10 ? 1_000.0 : 10.0);
        }
        TierKano kano = TierKano.of(
                survey(), PyramidCuts.current(Cuts.at(5, 50, 500)).on(CustomerValues.of("spend", "EUR", spend)));
        assertThat(kano.tiers()).extracting(TierKano.Tier::name).containsExactly("major", "non-named");
        assertThat(kano.divided()).containsExactly("manager");
        assertThat(kano.withoutTier()).containsExactly("C30");
        assertThat(kano).hasToString("""
            Kano by tier, hotel: 2 features
            feature  major (n 10)     P  Better  Worse  non-named (n 20)     P  Better  Worse
            -------  ------------  ----  ------  -----  ----------------  ----  ------  -----
            clean    must-be       1.00    0.00  -1.00  must-be           1.00    0.00  -1.00
            manager  must-be       1.00    0.00  -1.00  indifferent       1.00    0.00   0.00
            Tiers differ on: manager.
            1 respondent in no tier.\
            """);
        RoundTrip.survives(kano);
    }

    @Test
    void refusesTiersThatNobodyIsIn() {
        assertThatThrownBy(() -> TierKano.of(survey(), List.of("gold"), name -> Optional.empty()))
                .hasMessage(
                        "hotel has no respondent with a complete pair in any of the tiers [gold]; respondents must be"
                                + " named by the ids that customers have.");
        assertThatThrownBy(() -> TierKano.of(survey(), List.of("gold"), name -> Optional.of("silver")))
                .hasMessage("respondent C0 is in tier \"silver\"; it must be one of [gold].");
    }

    /** A personal manager is a must to the ten great accounts and nothing to the others; clean rooms are a must to all. */
    private static KanoSurvey survey() {
        KanoSurveyAccumulator answers = KanoSurveyAccumulator.of("hotel", AnswerScale.codes());
        for (int i = 0; i <= 30; i++) {
            answers.add(KanoResponse.of("C" + i, "clean", KanoAnswer.NEUTRAL, KanoAnswer.DISLIKE));
            answers.add(KanoResponse.of(
                    "C" + i, "manager", KanoAnswer.NEUTRAL, i < 10 ? KanoAnswer.DISLIKE : KanoAnswer.NEUTRAL));
        }
        return answers.finish();
    }
}
