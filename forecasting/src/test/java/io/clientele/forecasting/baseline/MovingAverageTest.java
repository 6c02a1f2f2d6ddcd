package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MovingAverageTest {

    /** Heizer, Render and Munson 2017, Operations Management, 12th edition, chapter 4, examples 1 and 2: storage sheds sold. */
    private static final TimeSeries SHEDS =
            TimeSeries.monthly("2016-01", 10, 12, 13, 16, 19, 23, 26, 30, 28, 18, 16, 14);

    private static final double[] THREE_MONTHS = {
        35.0 / 3, 41.0 / 3, 16, 58.0 / 3, 68.0 / 3, 79.0 / 3, 28, 76.0 / 3, 62.0 / 3
    };
    private static final double[] WEIGHTED_THREE_MONTHS = {
        73.0 / 6, 86.0 / 6, 17, 20.5, 143.0 / 6, 27.5, 170.0 / 6, 140.0 / 6, 112.0 / 6
    };

    /** Sums of three small numbers. */
    private static final double ROUNDING = 1e-12;

    @Test
    void averagesTheLastThreeMonths() {
        FittedBaseline fitted = MovingAverage.ofLast(3).fit(SHEDS);
        assertFitted(fitted, THREE_MONTHS);
        assertThat(fitted.forecast(3).mean()).containsExactly(new double[] {16, 16, 16}, within(ROUNDING));
        assertThat(fitted.residuals(SHEDS).value(3)).isCloseTo(16 - 35.0 / 3, within(ROUNDING));
    }

    @Test
    void weighsTheLastThreeMonths() {
        FittedBaseline fitted = WeightedMovingAverage.inProportion(1, 2, 3).fit(SHEDS);
        assertFitted(fitted, WEIGHTED_THREE_MONTHS);
        assertThat(fitted.forecast(2).mean()).containsExactly(new double[] {92.0 / 6, 92.0 / 6}, within(ROUNDING));
        assertThat(fitted.parameters().keySet())
                .containsExactly("level", "weight of the last but 2", "weight of the last but 1", "weight of the last");
    }

    private static void assertFitted(FittedBaseline fitted, double[] expected) {
        TimeSeries values = fitted.fitted(SHEDS);
        assertThat(values.gapCount()).isEqualTo(3);
        for (int t = 3; t < SHEDS.size(); t++) {
            assertThat(values.value(t)).isCloseTo(expected[t - 3], within(ROUNDING));
        }
    }

    @Test
    void aWindowOfOneIsTheNaiveMethodIntervalsIncluded() {
        Forecast average = MovingAverage.ofLast(1).fit(SHEDS).forecast(6);
        Forecast naive = Naive.standard().fit(SHEDS).forecast(6);
        assertThat(average.distribution()).isEqualTo(naive.distribution());
    }

    @Test
    void equalWeightsAreTheMovingAverage() {
        Forecast weighted =
                WeightedMovingAverage.inProportion(1, 1, 1, 1).fit(SHEDS).forecast(6);
        Forecast plain = MovingAverage.ofLast(4).fit(SHEDS).forecast(6);
        assertThat(weighted.distribution()).isEqualTo(plain.distribution());
    }

    /** By hand for a window of 2: ψ = 1, 1/2, 3/4, 5/8, and so variances of σ² times 1, 1 1/4, 1 13/16, 2 13/64. */
    @Test
    void intervalsFollowTheWeightsOfTheAutoregression() {
        Forecast forecast = MovingAverage.ofLast(2).fit(SHEDS).forecast(4);
        double[] multiples = {1, 1.25, 1 + 13.0 / 16, 2 + 13.0 / 64};
        double one = forecast.at(1).variance();
        double squares = 0;
        for (int t = 2; t < 12; t++) {
            double error = SHEDS.value(t) - (SHEDS.value(t - 1) + SHEDS.value(t - 2)) / 2;
            squares += error * error / 10;
        }
        assertThat(one).isCloseTo(squares, within(1e-10));
        for (int h = 1; h <= 4; h++) {
            assertThat(forecast.at(h).variance()).isCloseTo(one * multiples[h - 1], within(1e-10));
        }
    }

    @Test
    void theWeightsFallToTheSmoothingConstantOfTheSameAge() {
        double[] equal = {0.2, 0.2, 0.2, 0.2, 0.2};
        double[] psi = WeightedWindow.psi(equal, 200);
        assertThat(psi[199]).isCloseTo(2.0 / 6, within(1e-9));
    }

    @Nested
    class Weights {

        @Test
        void areKeptAsGivenFromTheOldestToTheLatest() {
            assertThat(WeightedMovingAverage.ofWeights(0.2, 0.3, 0.5).weights()).containsExactly(0.2, 0.3, 0.5);
            assertThat(WeightedMovingAverage.ofWeights(0.2, 0.3, 0.5))
                    .isEqualTo(WeightedMovingAverage.ofWeights(0.2, 0.3, 0.5))
                    .isNotEqualTo(WeightedMovingAverage.ofWeights(0.5, 0.3, 0.2));
        }

        @Test
        void mayBeProportions() {
            WeightedMovingAverage average = WeightedMovingAverage.inProportion(1, 2, 3);
            assertThat(average.name()).isEqualTo("weighted-moving-average(1 2 3)");
            assertThat(average.weights()).containsExactly(1 / 6.0, 2 / 6.0, 3 / 6.0);
            RoundTrip.survives(average);
        }

        @Test
        void mustAddUpToOne() {
            assertThatThrownBy(() -> WeightedMovingAverage.ofWeights(1, 2, 3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sum of the weights is 6; it must be 1. Use inProportion to have them divided by their"
                            + " sum.");
        }

        @Test
        void mustNotBeNegative() {
            assertThatThrownBy(() -> WeightedMovingAverage.ofWeights(1.5, -0.5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("weights[1] is -0.5; it must be a finite number of 0 or more.");
            assertThatThrownBy(() -> WeightedMovingAverage.inProportion(1, Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("weights[1] is NaN; it must be a finite number of 0 or more.");
        }

        @Test
        void mustBeThere() {
            assertThatThrownBy(WeightedMovingAverage::ofWeights)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("weights is empty; it must be an array with at least one number.");
            assertThatThrownBy(() -> WeightedMovingAverage.inProportion(0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sum of the weights is 0; it must be a finite number above 0.");
        }
    }

    @Test
    void refusesASeriesShorterThanAWindowOfAnySize() {
        assertThat(MovingAverage.ofLast(Integer.MAX_VALUE).refusal(SHEDS))
                .contains("series has 12 observations; moving-average(2147483647) needs at least 2,147,483,648: a full"
                        + " window and one value to compare with it. Use a shorter window, or a longer history.");
        assertThat(SeasonalNaive.ofSeason(Integer.MAX_VALUE).refusal(SHEDS).orElseThrow())
                .startsWith("series has 12 observations; seasonal-naive(2147483647) needs at least 2,147,483,648: ");
    }

    @Test
    void refusesAWindowOfNothing() {
        assertThatThrownBy(() -> MovingAverage.ofLast(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window is 0; it must be at least 1.");
    }
}
