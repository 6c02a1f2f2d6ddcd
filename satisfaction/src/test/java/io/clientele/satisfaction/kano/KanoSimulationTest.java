package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanoSimulationTest {

    private static final int SURVEYS = 60;
    private static final int FEATURES = 20;

    @Test
    void theSameSeedDrawsTheSameSurvey() {
        assertThat(SparePartsShop.survey()).isEqualTo(SparePartsShop.survey());
        assertThat(SparePartsShop.simulation().draw(150, 8).survey()).isNotEqualTo(SparePartsShop.survey());
    }

    @Test
    void aSmallerSampleIsTheBeginningOfALargerOne() {
        KanoSurvey small =
                SparePartsShop.simulation().draw(20, SparePartsShop.SEED).survey();
        assertThat(SparePartsShop.survey().only(small.respondents()::contains)).isEqualTo(small);
    }

    /** What the mode rule reaches on this setting with 2,000 surveys; four standard errors of this test's share. */
    @ParameterizedTest
    @CsvSource({"20, 0.72", "50, 0.82", "200, 0.90"})
    void theModeRuleFindsTheTruthAsOftenAsExpected(int respondents, double expected) {
        int right = 0;
        for (int s = 0; s < SURVEYS; s++) {
            KanoSimulation simulation =
                    KanoSimulation.random(FEATURES, 1, 1.5, s).slips(0.15);
            for (KanoFeature feature :
                    simulation.draw(respondents, s).survey().analyse().features()) {
                boolean found = feature.category().orElseThrow()
                        == simulation.truth(feature.feature()).category();
                right += found ? 1 : 0;
            }
        }
        double all = SURVEYS * FEATURES;
        assertThat(right / all).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / all)));
    }

    @Test
    void intervalsCoverTheTruth() {
        int covered = 0;
        int all = 0;
        for (int s = 0; s < SURVEYS; s++) {
            KanoSimulation simulation = KanoSimulation.random(FEATURES, 1, 1.5, s);
            for (KanoFeature feature : simulation.draw(50, s).survey().analyse().features()) {
                CategoryProfile truth = simulation.truth(feature.feature());
                covered += feature.betterInterval().orElseThrow().contains(truth.better()) ? 1 : 0;
                covered += feature.worseInterval().orElseThrow().contains(truth.worse()) ? 1 : 0;
                all += 2;
            }
        }
        assertThat((double) covered / all).isBetween(0.93, 0.97);
    }

    @Test
    void classesAndStraightLinersAreKnown() {
        KanoSample sample = KanoSimulation.random(10, 3, 0.5, 1)
                .slips(0.05)
                .straightLining(0.03)
                .draw(300, 2);
        assertThat(sample.classes()).containsOnly(0, 1, 2).hasSize(300);
        assertThat(sample.straightLiners()).contains(true, false);
        for (int r = 0; r < 30; r++) {
            String name = sample.survey().respondents().get(r);
            long different = sample.survey()
                    .responses()
                    .filter(response -> response.respondent().equals(name))
                    .flatMap(response -> Stream.of(response.functionalCode(), response.dysfunctionalCode()))
                    .distinct()
                    .count();
            assertThat(different == 1).isEqualTo(sample.straightLiners().get(r));
        }
        assertThat(sample).hasToString("simulated sample, seed 2: 300 respondents of 3 classes, 10 features");
    }

    @Test
    void theTruthMixesTheClasses() {
        KanoSimulation halves = KanoSimulation.classes(0.25, 0.75)
                .feature("A", CategoryProfile.of(1, 0, 0, 0), CategoryProfile.of(0, 0, 1, 0));
        assertThat(halves.truth("A")).isEqualTo(CategoryProfile.of(1, 0, 3, 0));
        assertThat(halves.truth("A").category()).isEqualTo(KanoCategory.ATTRACTIVE);
        assertThat(halves.truth("A").better()).isEqualTo(0.75);
        assertThat(halves.truth("A").worse()).isEqualTo(-0.25);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> KanoSimulation.oneClass().draw(10, 1))
                .hasMessage("simulation has no feature; it must have at least one. Add it with feature(…).");
        assertThatThrownBy(() -> SparePartsShop.simulation().draw(0, 1))
                .hasMessage("respondents is 0; it must be at least 1.");
        assertThatThrownBy(() -> KanoSimulation.classes(0.5, 0.6))
                .hasMessage("the class shares sum to 1.1; they must sum to 1.");
        assertThatThrownBy(() -> new CategoryProfile(0.5, 0.4, 0.3, 0.2))
                .hasMessage("the shares sum to 1.4; they must sum to 1. Use CategoryProfile.of for parts of any sum.");
        assertThatThrownBy(() -> CategoryProfile.of(0, 0, 0, 0))
                .hasMessage("the sum of the parts is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> SparePartsShop.simulation().slips(1.5))
                .hasMessage("slipRate is 1.5; it must be from 0 to 1.");
        assertThatThrownBy(() -> KanoSimulation.random(3, 1, 0.001, 1))
                .hasMessage("concentration is 0.001; it must be from 0.01 to 1000000.");
    }

    @Test
    void survivesRoundTrips() {
        RoundTrip.survives(SparePartsShop.simulation());
        RoundTrip.survives(SparePartsShop.simulation().draw(10, 1));
    }
}
