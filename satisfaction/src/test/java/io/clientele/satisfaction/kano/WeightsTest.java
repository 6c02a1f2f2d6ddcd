package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.satisfaction.MeanScore;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    /** Sums of a few hundred products. */
    private static final double ROUNDING = 1e-12;

    private final KanoSurvey survey = SparePartsShop.survey();

    private static double[] weights(int n, long seed) {
        return new SplittableRandom(seed).doubles(n, 0.2, 3).toArray();
    }

    @Test
    void ofOneChangeNothing() {
        KanoSurvey ones = survey.weightedBy(name -> 1);
        assertThat(ones).isEqualTo(survey);
        assertThat(ones.isWeighted()).isFalse();
        assertThat(ones.weights()).containsOnly(1).hasSize(150);
    }

    @Test
    void thatAreEqualChangeTheCountsAndNothingElse() {
        KanoReport three = survey.weightedBy(name -> 3).analyse();
        for (KanoFeature feature : survey.analyse().features()) {
            KanoFeature weighted = three.feature(feature.feature());
            assertThat(weighted.counts()).isEqualTo(feature.counts().times(3));
            assertThat(weighted.pairs()).isEqualTo(feature.counts());
            assertThat(weighted.n()).isEqualTo(feature.n());
            assertThat(weighted.effectivePairs()).isEqualTo(150);
            assertThat(weighted.evidence()).isEqualTo(feature.counts());
            assertThat(weighted.topTwo()).isEqualTo(feature.topTwo());
            assertThat(weighted.better()).isEqualTo(feature.better());
            assertThat(weighted.betterStandardError().orElseThrow())
                    .isCloseTo(feature.betterStandardError().orElseThrow(), within(ROUNDING));
            assertThat(weighted.worseInterval().orElseThrow().lower())
                    .isCloseTo(feature.worseInterval().orElseThrow().lower(), within(ROUNDING));
            assertThat(weighted.importance().standardDeviation().orElseThrow())
                    .isCloseTo(feature.importance().standardDeviation().orElseThrow(), within(ROUNDING));
            assertThat(weighted.continuous().functional().standardError().orElseThrow())
                    .isCloseTo(feature.continuous().functional().standardError().orElseThrow(), within(ROUNDING));
        }
    }

    @Test
    void areCountedAsRepeatedRespondentsInEveryShare() {
        double[] twice = IntStream.range(0, 150).mapToDouble(r -> 1 + r % 2).toArray();
        List<KanoResponse> repeated = new ArrayList<>(survey.responses().toList());
        survey.responses().forEach(response -> {
            if (twice[survey.respondents().indexOf(response.respondent())] == 2) {
                repeated.add(new KanoResponse(
                        response.respondent() + " again",
                        response.feature(),
                        response.functionalCode(),
                        response.dysfunctionalCode(),
                        response.importanceCode()));
            }
        });
        KanoReport expected = repeated.stream()
                .collect(KanoSurvey.collector("repeated", AnswerScale.codes()))
                .analyse();
        for (KanoFeature feature : survey.weighted(twice).analyse().features()) {
            KanoFeature other = expected.feature(feature.feature());
            assertThat(feature.counts()).isEqualTo(other.counts());
            assertThat(feature.better()).isEqualTo(other.better());
            assertThat(feature.importance().centre())
                    .isEqualTo(other.importance().centre());
            assertThat(feature.continuous().weightedFunctional())
                    .isEqualTo(other.continuous().weightedFunctional());
            // 75 of weight 1 and 75 of weight 2: 225² / 375.
            assertThat(feature.effectivePairs()).isCloseTo(135, within(ROUNDING));
            assertThat(feature.n()).isEqualTo(150);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void giveTheSameBitsInAnyOrderOfRespondents(long seed) {
        double[] weights = weights(survey.size(), seed);
        List<String> names = new ArrayList<>(survey.respondents());
        Collections.shuffle(names, new Random(seed));
        KanoSurveyAccumulator shuffled = KanoSurveyAccumulator.of("simulated sample, seed 7", AnswerScale.codes());
        for (String name : names) {
            int r = survey.respondents().indexOf(name);
            shuffled.weight(name, weights[r]);
            for (int f = 0; f < survey.features().size(); f++) {
                shuffled.add(survey.response(r, f));
            }
        }
        assertThat(shuffled.finish().analyse().features())
                .isEqualTo(survey.weighted(weights).analyse().features());
    }

    @Test
    void stayWithTheirRespondents() {
        KanoSurvey weighted = survey.weighted(weights(150, 4));
        KanoSurvey left = weighted.only(name -> name.endsWith("3"));
        assertThat(left.weights())
                .containsExactly(IntStream.range(0, 150)
                        .filter(r -> survey.respondents().get(r).endsWith("3"))
                        .mapToDouble(r -> weighted.weights()[r])
                        .toArray());
        assertThat(left.pooledWith(weighted.only(name -> !name.endsWith("3")))
                        .analyse()
                        .features())
                .isEqualTo(weighted.analyse().features());
        assertThat(weighted.about("Live chat").named("few").weights()).containsExactly(weighted.weights());
    }

    @Test
    void showInTheReport() {
        KanoReport report =
                survey.weightedBy(name -> name.endsWith("1") ? 2.5 : 1).analyse();
        assertThat(report.toString())
                .contains("Answers are weighted: the 150 pairs about Fit guarantee are worth 130.1 equal ones.");
        RoundTrip.survives(report);
        RoundTrip.survives(survey.weighted(weights(150, 5)));
        RoundTrip.survives(survey.pairs("Live chat"));
    }

    @Test
    void areRefusedWhereTheyAreNone() {
        assertThatThrownBy(() -> survey.weighted(1, 2))
                .hasMessage("weights has 2 elements and respondents has 150; they must have the same number.");
        assertThatThrownBy(() -> survey.weightedBy(name -> name.equals("R7") ? 0 : 1))
                .hasMessage("weight of respondent R7 is 0; it must be from 1e-9 to 1e9. Leave a respondent out with"
                        + " only(…).");
        assertThatThrownBy(() -> survey.weightedBy(name -> Double.NaN))
                .hasMessageStartingWith("weight of respondent R1 is NaN; it must be");
        assertThatThrownBy(() -> KanoSurveyAccumulator.of("a", AnswerScale.codes())
                        .weight("ann", 2)
                        .weight("ann", 3))
                .hasMessage("weight of respondent ann is 3 and 2; he must have one weight.");
    }

    @Nested
    class PairsOfAnswers {

        @Test
        void holdEveryAnswer() {
            for (String feature : survey.features()) {
                AnswerPairs pairs = survey.pairs(feature);
                assertThat(pairs.by(EvaluationTable.berger()))
                        .isEqualTo(survey.analyse().feature(feature).counts());
                assertThat(Arrays.stream(pairs.cells()).sum())
                        .isEqualTo(pairs.n())
                        .isEqualTo(150);
                assertThat(pairs.effective()).isEqualTo(150);
                int f = survey.features().indexOf(feature);
                byte[] functional = survey.functionalCodes(f);
                byte[] dysfunctional = survey.dysfunctionalCodes(f);
                assertThat(IntStream.range(0, 150)
                                .filter(r -> functional[r] == 1 && dysfunctional[r] == 5)
                                .count())
                        .isEqualTo((long) pairs.of(KanoAnswer.LIKE, KanoAnswer.DISLIKE));
                assertThat(survey.importanceCodes(f)[9])
                        .isEqualTo((byte) survey.response(9, f).importanceCode());
            }
        }

        @Test
        void printAsATable() {
            assertThat(survey.pairs("Gift wrapping")).hasToString("""
                Answer pairs about Gift wrapping: 150 pairs
                if present \\ if absent  like  must-be  neutral  live with  dislike
                ----------------------  ----  -------  -------  ---------  -------
                like                       1       13        6         11        4
                must-be                    2        9       15         12        2
                neutral                    0       10        8         11        1
                live with                  1       16       14         11        1
                dislike                    0        0        0          0        2\
                """);
        }
    }

    @Nested
    class WeightedMeans {

        /** Mean 2.4, Σw 5, Σw² 9, Σw(x − mean)² 1.2; by hand. */
        @Test
        void haveKishsNumberOfAnswers() {
            MeanScore mean = MeanScore.ofWeights(
                    new double[] {2, 3}, new long[] {2, 1}, new double[] {3, 2}, new double[] {5, 4});
            assertThat(mean.centre()).isCloseTo(2.4, within(ROUNDING));
            assertThat(mean.effective()).isCloseTo(25 / 9.0, within(ROUNDING));
            assertThat(mean.standardDeviation().orElseThrow())
                    .isCloseTo(Math.sqrt(1.2 / (5 - 9 / 5.0)), within(ROUNDING));
            assertThat(mean.standardError().orElseThrow())
                    .isCloseTo(Math.sqrt(1.2 / (5 - 9 / 5.0) * 9 / 25), within(ROUNDING));
            assertThat(mean.interval(0.9)).isPresent();
        }

        @Test
        void merge() {
            MeanScore all = MeanScore.ofWeights(
                    new double[] {2, 3, 7}, new long[] {2, 1, 1}, new double[] {3, 2, 0.5}, new double[] {5, 4, 0.25});
            MeanScore parts = MeanScore.ofWeights(
                            new double[] {2, 3}, new long[] {2, 1}, new double[] {3, 2}, new double[] {5, 4})
                    .plus(MeanScore.ofWeights(
                            new double[] {7}, new long[] {1}, new double[] {0.5}, new double[] {0.25}));
            assertThat(parts.n()).isEqualTo(all.n());
            assertThat(parts.centre()).isCloseTo(all.centre(), within(ROUNDING));
            assertThat(parts.squares()).isCloseTo(all.squares(), within(ROUNDING));
            assertThat(parts.effective()).isCloseTo(all.effective(), within(ROUNDING));
        }
    }
}
