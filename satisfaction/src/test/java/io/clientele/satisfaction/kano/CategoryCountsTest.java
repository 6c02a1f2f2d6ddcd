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

import io.clientele.satisfaction.MeanScore;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                .isSortedAccordingTo(Comparator.comparingLong((KanoCategory category) -> a.of(category))
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
                .hasMessage("indifferent is -4; it must be at least 0.");
    }

    @Nested
    class TopTwoCategories {

        @Test
        void agreeWithTheExactTailOfTheBinomial() {
            // P(Binomial(3, 1/2) ≤ 2) = 7/8
            assertThat(new TopTwo(MUST_BE, ATTRACTIVE, 2, 0, 2).probabilityFirstLeads())
                    .isCloseTo(0.875, within(1e-12));
        }

        @Test
        void takeALeadOnFongsBoundAsSignificant() {
            TopTwo atTheBound = counts.topTwo();
            assertThat(atTheBound.difference()).isGreaterThan((long) atTheBound.fongBound());
            assertThat(atTheBound.isSignificant()).isTrue();
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
                    .hasMessage("n is 2; it must be at least 3.");
        }
    }

    @Test
    void aFeatureHasACategoryExactlyIfItHasAPair() {
        ContinuousKano nothing = new ContinuousKano(MeanScore.empty(), MeanScore.empty(), 0, 0, 0);
        assertThatThrownBy(() -> new KanoFeature("A", counts, List.of(), 0, 0, MeanScore.empty(), nothing, 0.95))
                .hasMessage(
                        "categories is [] and there are 100 complete pairs; a feature has a category exactly if it has"
                                + " a complete pair.");
        assertThat(nothing.quadrant()).isEmpty();
        assertThat(nothing.isContrary()).isFalse();
        assertThatThrownBy(() -> KanoCategory.of('X'))
                .hasMessage("category is 'X'; it must be one of M, O, A, I, R, Q.");
    }
}
