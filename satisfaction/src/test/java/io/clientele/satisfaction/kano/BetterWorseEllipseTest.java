package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class BetterWorseEllipseTest {

    /** A few operations on numbers below 1. */
    private static final double ROUNDING = 1e-12;

    private final BetterWorseEllipse ellipse =
            Features.of("T", CategoryCounts.of(10, 20, 50, 15, 3, 2)).region().orElseThrow();

    /** Variances and radii by Python 3.11, from the formulas of the multinomial and the eigenvalues of the 2 by 2 matrix. */
    @Test
    void hasTheCovarianceOfTwoSharesOfTheSameAnswers() {
        assertThat(ellipse.dissatisfactionVariance()).isCloseTo(0.002274384020994314, within(ROUNDING));
        assertThat(ellipse.satisfactionVariance()).isCloseTo(0.002041113864994897, within(ROUNDING));
        assertThat(ellipse.covariance()).isCloseTo(-0.00023327015599941664, within(ROUNDING));
        assertThat(ellipse.longerRadius()).isCloseTo(0.1203772154162986, within(ROUNDING));
        assertThat(ellipse.shorterRadius()).isCloseTo(0.10660899866166007, within(ROUNDING));
        assertThat(ellipse.angle()).isCloseTo(-0.5535743588970451, within(ROUNDING));
    }

    @Test
    void itsOutlineIsItsEdge() {
        assertThat(ellipse.outline(36)).hasSize(36).allSatisfy(place -> {
            assertThat(ellipse.contains(place.dissatisfaction(), place.satisfaction()))
                    .isTrue();
            assertThat(ellipse.contains(
                            place.dissatisfaction() + 1e-6 * (place.dissatisfaction() - ellipse.dissatisfaction()),
                            place.satisfaction() + 1e-6 * (place.satisfaction() - ellipse.satisfaction())))
                    .isFalse();
        });
        assertThat(ellipse.contains(ellipse.dissatisfaction(), ellipse.satisfaction()))
                .isTrue();
    }

    /** Better and |Worse| rise and fall together where one-dimensional and indifferent answers are most frequent. */
    @Test
    void leansWithTheOneDimensionalAnswers() {
        assertThat(Features.of("T", CategoryCounts.of(2, 40, 3, 40, 0, 0))
                        .region()
                        .orElseThrow()
                        .angle())
                .isBetween(0.6, 0.9);
        assertThat(Features.of("T", CategoryCounts.of(40, 2, 40, 3, 0, 0))
                        .region()
                        .orElseThrow()
                        .angle())
                .isBetween(-0.9, -0.6);
    }

    @Test
    void isAPointWhereAllAnswerAlike() {
        BetterWorseEllipse point =
                Features.of("T", CategoryCounts.of(0, 7, 0, 0, 0, 0)).region().orElseThrow();
        assertThat(point.longerRadius()).isZero();
        assertThat(point.contains(1, 1)).isTrue();
        assertThat(point.contains(1, 0.99)).isFalse();
        assertThat(Features.of("T", CategoryCounts.of(0, 0, 0, 0, 2, 1)).region())
                .isEmpty();
    }

    @Test
    void printsItsRadiiAndRoundTrips() {
        assertThat(ellipse)
                .hasToString("95 % ellipse around |Worse| 0.316, Better 0.737: radii 0.120 and 0.107, turned -32°");
        RoundTrip.survives(ellipse);
        assertThatThrownBy(() -> new BetterWorseEllipse(0.5, 0.5, 0.01, 0.01, 0.02, 0.95))
                .hasMessage("covariance is 0.02 and the variances are 0.01 and 0.01; its square must not be above their"
                        + " product.");
        assertThatThrownBy(() -> ellipse.outline(3)).hasMessage("places is 3; it must be at least 4.");
    }
}
