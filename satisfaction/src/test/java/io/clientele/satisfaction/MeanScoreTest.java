package io.clientele.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanScoreTest {

    /** The reference numbers have 12 digits. */
    private static final double PRINTED = 1e-10;
    /** Sums of a few hundred answers taken in another order. */
    private static final double ROUNDING = 1e-12;

    @Test
    void agreesWithTheEffortScoresOfTheReference() {
        // Ten effort scores; mean, deviation and t interval from plain Python with scipy's t quantile.
        MeanScore effort = MeanScore.of(7, 6, 5, 7, 4, 6, 7, 2, 5, 6);
        assertThat(effort.mean().orElseThrow()).isCloseTo(5.5, within(PRINTED));
        assertThat(effort.standardDeviation().orElseThrow()).isCloseTo(1.58113883008, within(PRINTED));
        Interval interval = effort.interval(0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(4.36892141863, within(PRINTED));
        assertThat(interval.upper()).isCloseTo(6.63107858137, within(PRINTED));
        assertThat(effort).hasToString("5.50 (sd 1.58, n 10)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameWhetherCountedAddedOrMerged(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] answers = random.ints(200, 1, 8).asDoubleStream().toArray();
        MeanScore whole = MeanScore.of(answers);
        MeanScore added = MeanScore.empty();
        for (double answer : answers) {
            added = added.plus(answer);
        }
        long[] counts = new long[7];
        for (double answer : answers) {
            counts[(int) answer - 1]++;
        }
        MeanScore counted = MeanScore.ofCounts(new double[] {1, 2, 3, 4, 5, 6, 7}, counts);
        int cut = random.nextInt(1, 199);
        MeanScore merged =
                MeanScore.of(Arrays.copyOf(answers, cut)).plus(MeanScore.of(Arrays.copyOfRange(answers, cut, 200)));
        for (MeanScore other : new MeanScore[] {added, counted, merged}) {
            assertThat(other.n()).isEqualTo(200);
            assertThat(other.centre()).isCloseTo(whole.centre(), within(ROUNDING));
            assertThat(other.squares()).isCloseTo(whole.squares(), within(200 * ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameToTheLastBitForAnyOrderAndParts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] answers = random.doubles(300, -5, 1e6).toArray();
        MeanScore whole = MeanScore.of(answers);
        List<Double> shuffled = new ArrayList<>(Arrays.stream(answers).boxed().toList());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(shuffled.stream().collect(MeanScore.collector())).isEqualTo(whole);
        assertThat(shuffled.parallelStream().collect(MeanScore.collector())).isEqualTo(whole);
        MeanScoreAccumulator left = MeanScoreAccumulator.empty();
        MeanScoreAccumulator right = MeanScoreAccumulator.empty();
        for (double answer : answers) {
            (random.nextInt(3) == 0 ? left : right).add(answer);
        }
        assertThat(right.merge(RoundTrip.serialised(left)).finish()).isEqualTo(whole);
    }

    @Test
    void keepsASmallDeviationBesideALargeMean() {
        assertThat(MeanScore.of(1e9, 1e9 + 1, 1e9 + 2).squares()).isEqualTo(2);
    }

    /** Student's quantiles in closed form: tan(0.475 π) with one degree of freedom, 0.95 √(2 / (1 − 0.95²)) with two; the se is 1. */
    @Test
    void hasAnIntervalFromTwoAnswersOn() {
        assertThat(MeanScore.of(1, 3).interval(0.95).orElseThrow().upper())
                .isCloseTo(2 + 12.7062047361747, within(PRINTED));
        double step = Math.sqrt(3);
        assertThat(MeanScore.of(5 - step, 5, 5 + step)
                        .interval(0.95)
                        .orElseThrow()
                        .lower())
                .isCloseTo(5 - 4.30265272974946, within(PRINTED));
    }

    @Nested
    class WithTooFewAnswers {
        @Test
        void hasNoMeanWithoutOne() {
            assertThat(MeanScore.empty().mean()).isEmpty();
            assertThat(MeanScore.empty()).hasToString("no answers");
            assertThat(MeanScore.of()).isEqualTo(MeanScore.empty());
        }

        @Test
        void hasNoDeviationWithOne() {
            MeanScore one = MeanScore.of(3);
            assertThat(one.mean()).hasValue(3);
            assertThat(one.standardDeviation()).isEmpty();
            assertThat(one.standardError()).isEmpty();
            assertThat(one.interval(0.95)).isEmpty();
        }
    }

    @Test
    void hasAnIntervalWithoutWidthWhereAllAnswersAreEqual() {
        double third = 1.0 / 3;
        MeanScore equal = MeanScore.of(third, third, third, third, third, third, third);
        assertThat(equal.standardDeviation()).hasValue(0);
        assertThat(equal.interval(0.9)).contains(new Interval(third, third, 0.9));
    }

    @Test
    void refusesMissingAnswersAndImpossibleParts() {
        assertThatThrownBy(() -> MeanScore.of(1, Double.NaN))
                .hasMessage("answers[1] is NaN; it must be a finite number. Leave missing answers out.");
        assertThatThrownBy(() -> MeanScore.ofCounts(new double[] {1, 2}, new long[] {1}))
                .hasMessage("values has 2 elements and counts has 1; they must have the same number.");
        assertThatThrownBy(() -> new MeanScore(1, 3, 2))
                .hasMessage("squares is 2 and n is 1; fewer than two answers do not deviate.");
        assertThatThrownBy(() -> new MeanScore(0, 3, 0))
                .hasMessage("centre is 3 and n is 0; without an answer it must be 0.");
    }

    @Test
    void survivesRoundTrips() {
        MeanScore score = MeanScore.of(1, 2, 4);
        RoundTrip.survives(score);
    }
}
