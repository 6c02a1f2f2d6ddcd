package io.clientele.satisfaction.kano.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FuzzyKanoTest {

    /** A few roundings of numbers up to 1. */
    private static final double ROUNDING = 1e-14;

    private final FuzzyKano fuzzy = FuzzyKano.standard();

    /** The three worked examples of the reference. */
    @Test
    void givesTheDegreesOfTheWorkedExamples() {
        assertDegrees(of(.6, .4, 0, 0, 0), of(0, 0, 0, .3, .7), .28, .42, .18, .12);
        assertDegrees(of(1, 0, 0, 0, 0), of(0, 0, 0, .5, .5), 0, .5, .5, 0);
        assertDegrees(of(.3, .3, .4, 0, 0), of(0, .2, .3, .3, .2), .14, .06, .24, .56);
        assertThat(fuzzy.categories(of(.6, .4, 0, 0, 0), of(0, 0, 0, .3, .7)))
                .containsExactly(KanoCategory.ONE_DIMENSIONAL);
        assertThat(fuzzy.categories(of(1, 0, 0, 0, 0), of(0, 0, 0, .5, .5)))
                .containsExactly(KanoCategory.ONE_DIMENSIONAL, KanoCategory.ATTRACTIVE);
        assertThat(fuzzy.categories(of(.3, .3, .4, 0, 0), of(0, .2, .3, .3, .2)))
                .containsExactly(KanoCategory.INDIFFERENT);
    }

    private void assertDegrees(FuzzyAnswer f, FuzzyAnswer d, double m, double o, double a, double i) {
        Map<KanoCategory, Double> degrees = fuzzy.degrees(f, d);
        assertThat(degrees.get(KanoCategory.MUST_BE)).isCloseTo(m, within(ROUNDING));
        assertThat(degrees.get(KanoCategory.ONE_DIMENSIONAL)).isCloseTo(o, within(ROUNDING));
        assertThat(degrees.get(KanoCategory.ATTRACTIVE)).isCloseTo(a, within(ROUNDING));
        assertThat(degrees.get(KanoCategory.INDIFFERENT)).isCloseTo(i, within(ROUNDING));
        assertThat(degrees.get(KanoCategory.REVERSE)).isZero();
        assertThat(degrees.get(KanoCategory.QUESTIONABLE)).isZero();
    }

    @Test
    void answersThatAreWhollyOneOfTheFiveFollowTheTable() {
        for (EvaluationTable table : List.of(EvaluationTable.berger(), EvaluationTable.pouliot())) {
            for (KanoAnswer functional : KanoAnswer.values()) {
                for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                    assertThat(fuzzy.with(table)
                                    .categories(FuzzyAnswer.crisp(functional), FuzzyAnswer.crisp(dysfunctional)))
                            .containsExactly(table.category(functional, dysfunctional));
                }
            }
        }
    }

    @Test
    void degreesSumToOneAndAtMostTwoAreCounted() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 1_000; round++) {
            FuzzyAnswer functional = random(random);
            FuzzyAnswer dysfunctional = random(random);
            assertThat(fuzzy.degrees(functional, dysfunctional).values().stream()
                            .mapToDouble(x -> x)
                            .sum())
                    .isCloseTo(1, within(ROUNDING));
            assertThat(fuzzy.cutAt(0.34).categories(functional, dysfunctional)).hasSizeLessThanOrEqualTo(2);
        }
    }

    /** 0.8 · 0.5 is 0.4 up to rounding. */
    @Test
    void aDegreeThatOnlyRoundingKeepsBelowTheCutIsCounted() {
        FuzzyAnswer functional = of(0.1 + 0.7, 0.2, 0, 0, 0);
        assertThat(fuzzy.categories(functional, of(0, 0.5, 0, 0, 0.5)))
                .containsExactly(KanoCategory.ONE_DIMENSIONAL, KanoCategory.ATTRACTIVE);
    }

    @Test
    void countsWhatManySaid() {
        List<FuzzyPair> pairs = new ArrayList<>();
        pairs.add(new FuzzyPair(of(1, 0, 0, 0, 0), of(0, 0, 0, .5, .5)));
        pairs.add(new FuzzyPair(of(.6, .4, 0, 0, 0), of(0, 0, 0, .3, .7)));
        pairs.add(new FuzzyPair(of(.5, .2, .1, .1, .1), of(.1, .2, .3, .1, .3)));
        FuzzyFeature alarm = fuzzy.count("alarm", pairs);
        assertThat(alarm.counts().oneDimensional()).isEqualTo(2);
        assertThat(alarm.counts().attractive()).isEqualTo(1);
        assertThat(alarm.undecided()).isEqualTo(1);
        assertThat(alarm.category()).contains(KanoCategory.ONE_DIMENSIONAL);
        assertThat(alarm)
                .hasToString("alarm: one-dimensional, M 0, O 2, A 1, I 0, R 0, Q 0 (n 3) from 3 pairs, 1 undecided");
        RoundTrip.survives(alarm);
        RoundTrip.survives(pairs.get(0));
    }

    @Test
    void aFeatureThatNobodyDecidedOnHasNoCategory() {
        FuzzyFeature feature =
                fuzzy.count("riddle", List.of(new FuzzyPair(of(.2, .2, .2, .2, .2), of(.2, .2, .2, .2, .2))));
        assertThat(feature.undecided()).isEqualTo(1);
        assertThat(feature.category()).isEmpty();
    }

    @Test
    void refusesWhatIsNoMembership() {
        assertThatThrownBy(() -> of(.5, .5))
                .hasMessage("memberships has 2 elements; it must have 5, from like to dislike.");
        assertThatThrownBy(() -> of(.5, .4, 0, 0, 0))
                .hasMessage("memberships sum to 0.9; they must sum to 1. Divide them by their sum.");
        assertThatThrownBy(() -> of(1.5, -.5, 0, 0, 0)).hasMessageContaining("membership of like is 1.5");
        assertThatThrownBy(() -> fuzzy.cutAt(0.3))
                .hasMessage(
                        "cut is 0.3; it must be above 1/3, so that a pair counts for at most two categories. The usual"
                                + " cut is 0.4.");
        assertThatThrownBy(() -> fuzzy.count("x", List.of())).hasMessageContaining("pairs");
    }

    private static FuzzyAnswer of(double... memberships) {
        return FuzzyAnswer.of(memberships);
    }

    private static FuzzyAnswer random(SplittableRandom random) {
        double[] weights = random.doubles(5).map(x -> x * x * x).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return FuzzyAnswer.of(weights);
    }
}
