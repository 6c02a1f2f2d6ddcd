package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KanoScreeningTest {

    private final KanoSurvey survey =
            KanoSurvey.from(Csv.options().named("pilot.csv").parse("""
                id,A_functional,A_dysfunctional,B_functional,B_dysfunctional,C_functional,C_dysfunctional,D_functional,D_dysfunctional
                earnest,1,5,1,3,2,5,3,3
                straight,3,3,3,3,3,3,,
                brief,3,3,3,3,3,,,3
                contrary,1,1,5,5,1,4,2,4
                slip,1,1,1,4,1,4,2,4
                clicker,1,1,1,1,1,1,1,1
                """));

    private static Map<String, Duration> durations() {
        return new HashMap<>(Map.of(
                "earnest", Duration.ofSeconds(100),
                "straight", Duration.ofSeconds(90),
                "slip", Duration.ofSeconds(29),
                "contrary", Duration.ofSeconds(110),
                "clicker", Duration.ofSeconds(30)));
    }

    @Test
    void leavesOutWhoDidNotAnswerInEarnest() {
        ScreenedSurvey screened = KanoScreening.standard().on(survey);
        assertThat(screened.survey().respondents()).containsExactly("earnest", "brief", "slip");
        assertThat(screened.survey().source()).isEqualTo("pilot.csv (3 screened out)");
        assertThat(screened.count(ScreenedSurvey.Reason.STRAIGHT_LINING)).isEqualTo(2);
        assertThat(screened.count(ScreenedSurvey.Reason.CONTRADICTION)).isEqualTo(2);
        assertThat(screened.count(ScreenedSurvey.Reason.SPEEDING)).isZero();
        assertThat(screened.withoutDuration()).isEqualTo(6);
        RoundTrip.survives(screened);
        RoundTrip.survives(ResponsePattern.of(survey, 0));
    }

    @Test
    void leavesOutWhoIsTooFastToHaveRead() {
        ScreenedSurvey screened = KanoScreening.none().fasterThan(0.33).on(survey, durations());
        assertThat(screened).hasToString("""
            Screening of 6 respondents: 1 left out, 5 kept
            Left out: below 0.33 of the median duration
            left out  for
            --------  --------
            slip      speeding
            For straight-lining: 0.
            For contradiction: 0.
            For speeding: 1.
            Without a duration, so not checked for speeding: 1.\
            """);
        assertThat(KanoScreening.standard().on(survey, durations()).excluded())
                .contains(new ScreenedSurvey.Exclusion(
                        "clicker",
                        List.of(ScreenedSurvey.Reason.STRAIGHT_LINING, ScreenedSurvey.Reason.CONTRADICTION)));
    }

    @Test
    void leavesNobodyOutUnasked() {
        ScreenedSurvey screened = KanoScreening.none().on(survey, durations());
        assertThat(screened.survey()).isEqualTo(survey);
        assertThat(screened.excluded()).isEmpty();
        assertThat(screened.screening()).hasToString("no check");
        assertThat(KanoScreening.standard())
                .hasToString("one answer in 3 pairs or more, more than 25.0 % questionable, below 0.3 of the median"
                        + " duration");
        assertThat(KanoScreening.none()
                        .straightLiningFrom(2)
                        .on(survey)
                        .survey()
                        .respondents())
                .containsExactly("earnest", "contrary", "slip");
        assertThat(KanoScreening.none().questionableAbove(0.5).on(survey).excluded())
                .extracting(ScreenedSurvey.Exclusion::respondent)
                .containsExactly("clicker");
    }

    @Test
    void refusesWhatItCannotCheck() {
        KanoSurvey clicker = survey.only("clicker"::equals);
        assertThatThrownBy(() -> KanoScreening.standard().on(clicker))
                .hasMessage("the screening leaves out all 1 respondent of pilot.csv; there must be one left. Relax the"
                        + " checks, or look at how the answers were coded.");
        Map<String, Duration> strange = Map.of("eve", Duration.ofSeconds(9));
        assertThatThrownBy(() -> KanoScreening.standard().on(survey, strange))
                .hasMessage("durations has eve, who is not among the respondents of pilot.csv.");
        Map<String, Duration> none = Map.of("slip", Duration.ZERO);
        assertThatThrownBy(() -> KanoScreening.standard().on(survey, none))
                .hasMessage("duration of slip is PT0S; it must be above zero. Leave out whose duration is not known.");
        assertThatThrownBy(() -> new KanoScreening(1, 0.25, 0.3))
                .hasMessage("straightLiningPairs is 1; it must be at least 2, or 0 to keep straight-liners.");
        assertThatThrownBy(() -> KanoScreening.none().fasterThan(30))
                .hasMessage("shareOfMedianDuration is 30; it must be from 0 to below 1. Write 0.3 for less than 30"
                        + " percent of the median.");
    }

    /** The generator's segments: 3 classes, 10 features, 5 % slips, 3 % straight-lining. */
    @Test
    void tellsStraightLinersFromOthers() {
        KanoSample sample = KanoSimulation.random(10, 3, 0.5, 11)
                .slips(0.05)
                .straightLining(0.03)
                .draw(2000, 12);
        boolean[] found = new boolean[2000];
        KanoScreening.none()
                .straightLiningFrom(3)
                .on(sample.survey())
                .excluded()
                .forEach(exclusion ->
                        found[Integer.parseInt(exclusion.respondent().substring(1)) - 1] = true);
        assertThat(IntStream.range(0, 2000).mapToObj(r -> found[r]).toList()).isEqualTo(sample.straightLiners());
    }
}
