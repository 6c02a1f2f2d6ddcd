package io.clientele.satisfaction.kano;

import static io.clientele.satisfaction.kano.KanoCategory.ATTRACTIVE;
import static io.clientele.satisfaction.kano.KanoCategory.INDIFFERENT;
import static io.clientele.satisfaction.kano.KanoCategory.MUST_BE;
import static io.clientele.satisfaction.kano.KanoCategory.ONE_DIMENSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CategoryRuleTest {

    static Stream<CategoryRule> rules() {
        return Stream.of(
                CategoryRule.mode(), CategoryRule.bergerGroups(), CategoryRule.strength(), CategoryRule.fong());
    }

    @Test
    void theRulesDifferOnARealFeature() {
        // Storage survey, cohort 2, feature 5.
        CategoryCounts counts = CategoryCounts.of(11, 11, 31, 35, 5, 4);
        assertThat(CategoryRule.mode().decide(counts)).containsExactly(INDIFFERENT);
        assertThat(CategoryRule.bergerGroups().decide(counts)).containsExactly(ATTRACTIVE);
        assertThat(CategoryRule.strength().decide(counts)).containsExactly(INDIFFERENT, ATTRACTIVE);
        assertThat(CategoryRule.fong().decide(counts)).containsExactly(INDIFFERENT, ATTRACTIVE);
    }

    @Test
    void tiesGoToTheEarlierCategory() {
        CategoryCounts tied = CategoryCounts.of(12, 12, 12, 10, 0, 0);
        assertThat(CategoryRule.mode().decide(tied)).containsExactly(MUST_BE);
        assertThat(CategoryRule.bergerGroups().decide(tied)).containsExactly(MUST_BE);
        assertThat(CategoryRule.strength().decide(tied)).containsExactly(MUST_BE, ONE_DIMENSIONAL);
        assertThat(CategoryRule.fong().decide(tied)).containsExactly(MUST_BE, ONE_DIMENSIONAL);
    }

    @Test
    void bergersGroupsFallBackToTheModeWhereBothAreEqual() {
        assertThat(CategoryRule.bergerGroups().decide(CategoryCounts.of(5, 5, 5, 12, 3, 0)))
                .containsExactly(INDIFFERENT);
        assertThat(CategoryRule.bergerGroups().decide(CategoryCounts.of(9, 3, 3, 5, 5, 5)))
                .containsExactly(MUST_BE);
    }

    @Test
    void aLeadOnTheThresholdIsEnough() {
        assertThat(CategoryRule.strength().decide(CategoryCounts.of(53, 47, 0, 0, 0, 0)))
                .containsExactly(MUST_BE);
        assertThat(new CategoryRule.Strength(0.07).decide(CategoryCounts.of(53, 47, 0, 0, 0, 0)))
                .containsExactly(MUST_BE, ONE_DIMENSIONAL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void decidesNothingWithoutAPair(CategoryRule rule) {
        assertThat(rule.decide(CategoryCounts.of(0, 0, 0, 0, 0, 0))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void survivesRoundTrips(CategoryRule rule) {
        RoundTrip.survives(rule);
        RoundTrip.survives(KanoAnalysis.standard().rule(rule));
    }

    @Test
    void refusesAThresholdThatIsNoShare() {
        assertThatThrownBy(() -> new CategoryRule.Strength(6))
                .hasMessage("mixedBelow is 6; it must be from 0 to 1. Write 0.06 for 6 percent.");
    }
}
