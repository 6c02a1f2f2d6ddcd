package io.clientele.satisfaction.kano;

import static io.clientele.satisfaction.kano.KanoCategory.ATTRACTIVE;
import static io.clientele.satisfaction.kano.KanoCategory.INDIFFERENT;
import static io.clientele.satisfaction.kano.KanoCategory.MUST_BE;
import static io.clientele.satisfaction.kano.KanoCategory.ONE_DIMENSIONAL;
import static io.clientele.satisfaction.kano.KanoCategory.QUESTIONABLE;
import static io.clientele.satisfaction.kano.KanoCategory.REVERSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.satisfaction.MeanScore;
import io.clientele.stat.Distribution;
import io.clientele.stat.SeededRandom;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryCountsTest {

    private final CategoryCounts counts = CategoryCounts.of(10, 20, 50, 15, 3, 2);

    @Test
    void ranksCategoriesTiesInTheirOrder() {
        assertThat(counts.ranked())
                .containsExactly(ATTRACTIVE, ONE_DIMENSIONAL, INDIFFERENT, MUST_BE, REVERSE, QUESTIONABLE);
        assertThat(CategoryCounts.of(1, 1, 1, 1, 1, 1).ranked()).containsExactly(KanoCategory.values());
    }

    @Test
    void givesSharesOfAllPairs() {
        assertThat(counts.share(REVERSE)).hasValue(0.03);
        assertThat(counts).hasToString("M 10, O 20, A 50, I 15, R 3, Q 2 (n 100)");
    }

    @Test
    void hasNoShareAndNoStrengthWithoutAPair() {
        CategoryCounts none = CategoryCounts.of(0, 0, 0, 0, 0, 0);
        assertThat(none.share(MUST_BE)).isEmpty();
        assertThat(none.categoryStrength()).isEmpty();
        assertThat(none.totalStrength()).isEmpty();
        assertThat(none.topTwo().isSignificant()).isFalse();
        assertThat(none.topTwo().z()).isEmpty();
        assertThat(none.topTwo().probabilityFirstLeads()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addingIsAssociativeAndKeepsN(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CategoryCounts a = random(random);
        CategoryCounts b = random(random);
        CategoryCounts c = random(random);
        assertThat(a.plus(b).plus(c))
                .isEqualTo(a.plus(b.plus(c)))
                .isEqualTo(c.plus(b).plus(a));
        assertThat(a.plus(b).n()).isEqualTo(a.n() + b.n());
        assertThat(a.ranked())
                .isSortedAccordingTo(Comparator.comparingDouble((KanoCategory category) -> a.of(category))
                        .reversed());
    }

    private static CategoryCounts random(SplittableRandom random) {
        return CategoryCounts.of(
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(50));
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> CategoryCounts.of(1, 2, 3, -4, 5, 6))
                .hasMessage("indifferent is -4; it must be a finite number of 0 or more.");
        assertThatThrownBy(() -> CategoryCounts.of(Long.MAX_VALUE, 2, 3, 4, 5, 6))
                .hasMessage(
                        "the counts sum to more than 9007199254740992; they must not, to be exact as decimal numbers.");
    }

    @Nested
    class TopTwoCategories {

        @Test
        void agreeWithTheExactTailOfTheBinomial() {
            // P(Binomial(3, 1/2) ≤ 2) = 7/8
            assertThat(new TopTwo(MUST_BE, ATTRACTIVE, 2, 0, 2).probabilityFirstLeads())
                    .isEqualTo(0.875);
            assertThat(new TopTwo(MUST_BE, ATTRACTIVE, 2, 1, 4).probabilityFirstLeads())
                    .isEqualTo(0.6875);
        }

        /** P(Binomial(a + b + 1, 1/2) ≤ a) in whole numbers: Python's sum(math.comb(n, k) for k in range(a + 1)) / 2**n. */
        @ParameterizedTest
        @CsvSource({
            "31, 28, 0.6505582861899972",
            "32, 28, 0.6955396422975857",
            "59, 0, 1",
            "60, 0, 1",
            "300, 260, 0.9544157957960143"
        })
        void agreeWithItOnBothSidesOfWhatCanBeCounted(long a, long b, double expected) {
            assertThat(new TopTwo(MUST_BE, ATTRACTIVE, a, b, a + b).probabilityFirstLeads())
                    .isCloseTo(expected, within(1e-12));
        }

        @Test
        void compareCountsOfAnySize() {
            TopTwo population = CategoryCounts.of(2_000_050_000L, 2_000_000_000L, 0, 0, 0, 0)
                    .topTwo();
            // z is 0.79; the beta posterior is normal at this size.
            assertThat(population.probabilityFirstLeads())
                    .isCloseTo(Distribution.normal(0, 1).cdf(population.z().orElseThrow()), within(1e-8));
            assertThat(population).hasToString("must-be 2,000,050,000, one-dimensional 2,000,000,000 of 4,000,050,000");
        }

        @Test
        void takeALeadOnFongsBoundAsSignificant() {
            TopTwo atTheBound = counts.topTwo();
            assertThat(atTheBound.difference()).isGreaterThan(Math.floor(atTheBound.fongBound()));
            assertThat(atTheBound.isSignificant()).isTrue();
            // 1.65 · √(3200 · 3200 / 6400) = 66
            assertThat(new TopTwo(MUST_BE, ATTRACTIVE, 1633, 1567, 3200).isSignificant())
                    .isTrue();
            assertThat(new TopTwo(MUST_BE, ATTRACTIVE, 1632, 1568, 3200).isSignificant())
                    .isFalse();
            assertThat(new TopTwo(MUST_BE, ATTRACTIVE, 11, 10, 21).isSignificant())
                    .isFalse();
        }

        @Test
        void refuseCountsThatDoNotFit() {
            assertThatThrownBy(() -> new TopTwo(MUST_BE, MUST_BE, 2, 1, 3))
                    .hasMessage("first and second are both must-be; they must differ.");
            assertThatThrownBy(() -> new TopTwo(MUST_BE, ATTRACTIVE, 1, 2, 3))
                    .hasMessage("firstCount is 1; it must be at least 2.");
            assertThatThrownBy(() -> new TopTwo(MUST_BE, ATTRACTIVE, 2, 1, 2))
                    .hasMessage("n is 2, firstCount 2 and secondCount 1; n must be at least the sum of both.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, ONE_DIMENSIONAL, false",
        "2, 1.99, ATTRACTIVE, false",
        "1.99, 2, MUST_BE, false",
        "1.99, 1.99, INDIFFERENT, false",
        "-0.01, 2, MUST_BE, true",
        "2, -0.01, ATTRACTIVE, true",
        "0, 0, INDIFFERENT, false"
    })
    void theContinuousAnalysisTakesTheCutAsHighAndFlagsNegativeMeans(
            double functional, double dysfunctional, KanoCategory quadrant, boolean contrary) {
        ContinuousKano point = new ContinuousKano(MeanScore.of(functional), MeanScore.of(dysfunctional), 0, 0, 0);
        assertThat(point.quadrant()).contains(quadrant);
        assertThat(point.isContrary()).isEqualTo(contrary);
    }

    @Test
    void aFeatureHasACategoryExactlyIfItHasAPair() {
        ContinuousKano nothing = new ContinuousKano(MeanScore.empty(), MeanScore.empty(), 0, 0, 0);
        assertThatThrownBy(() -> new KanoFeature(
                        "A", counts, counts, counts.n(), List.of(), 0, 0, MeanScore.empty(), nothing, 0.95))
                .hasMessage(
                        "categories is [] and there are 100 complete pairs; a feature has a category exactly if it has"
                                + " a complete pair.");
        assertThat(nothing.quadrant()).isEmpty();
        assertThat(nothing.isContrary()).isFalse();
        assertThatThrownBy(() -> KanoCategory.of('X'))
                .hasMessage("category is 'X'; it must be one of M, O, A, I, R, Q.");
    }

    /** Dirichlet(10.5, 20.5, 50.5, 15.5, 3.5, 2.5), of which a share has mean a/103 and variance a(103 − a)/(103² · 104). */
    @Test
    void drawsSharesFromTheirPosterior() {
        CategoryCounts counts = CategoryCounts.of(10, 20, 50, 15, 3, 2);
        SeededRandom random = SeededRandom.of(1);
        int draws = 20_000;
        double[] sum = new double[6];
        double[] squares = new double[6];
        for (int draw = 0; draw < draws; draw++) {
            double[] shares = counts.sampleShares(random);
            double all = 0;
            for (int k = 0; k < 6; k++) {
                all += shares[k];
                sum[k] += shares[k];
                squares[k] += shares[k] * shares[k];
            }
            assertThat(all).isCloseTo(1, within(1e-12));
        }
        for (KanoCategory category : KanoCategory.values()) {
            double a = counts.of(category) + 0.5;
            double mean = sum[category.ordinal()] / draws;
            double variance = a * (103 - a) / (103 * 103 * 104);
            assertThat(mean).isCloseTo(a / 103, within(5 * Math.sqrt(variance / draws)));
            assertThat(squares[category.ordinal()] / draws - mean * mean).isCloseTo(variance, withinPercentage(5));
        }
    }
}
