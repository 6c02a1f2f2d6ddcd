package io.clientele.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Test;

class CentredMovingAverageTest {

    private static final TimeSeries SERIES = TimeSeries.indexed(4, 8, 6, 2, 10, 12);

    @Test
    void averagesAnOddWindowAroundEachPeriod() {
        TimeSeries smooth = CentredMovingAverage.of(3).smooth(SERIES);
        assertThat(smooth.isGap(0)).isTrue();
        assertThat(smooth.isGap(5)).isTrue();
        assertThat(smooth.slice(1, 5).values()).containsExactly(new double[] {6, 16.0 / 3, 6, 8}, within(1e-12));
    }

    /** Two half weights at the ends: (4/2 + 8 + 6 + 2 + 10/2) / 4 = 5.75. */
    @Test
    void averagesAnEvenWindowTwice() {
        TimeSeries smooth = CentredMovingAverage.of(4).smooth(SERIES);
        assertThat(smooth.gapCount()).isEqualTo(4);
        assertThat(smooth.value(2)).isEqualTo(5.75);
        assertThat(smooth.value(3)).isEqualTo((8 / 2.0 + 6 + 2 + 10 + 12 / 2.0) / 4);
        assertThat(CentredMovingAverage.of(2).smooth(SERIES).value(1)).isEqualTo((4 / 2.0 + 8 + 6 / 2.0) / 2);
    }

    @Test
    void aWindowOfOneChangesNothing() {
        assertThat(CentredMovingAverage.of(1).smooth(SERIES)).isEqualTo(SERIES);
    }

    @Test
    void keepsAStraightLine() {
        TimeSeries line = TimeSeries.indexed(1, 3, 5, 7, 9, 11, 13);
        assertThat(CentredMovingAverage.of(4).smooth(line).slice(2, 5).values())
                .containsExactly(new double[] {5, 7, 9}, within(1e-12));
    }

    @Test
    void leavesAGapWhereTheWindowHoldsOne() {
        TimeSeries smooth = CentredMovingAverage.of(3).smooth(SERIES.withGaps(1));
        assertThat(smooth.isGap(1)).isTrue();
        assertThat(smooth.isGap(2)).isTrue();
        assertThat(smooth.value(3)).isCloseTo(6, within(1e-12));
    }

    @Test
    void refusesAWindowThatDoesNotFit() {
        assertThatThrownBy(() -> CentredMovingAverage.of(6).smooth(SERIES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "series has 6 observations; a centred average of 6 needs at least 7. Use a shorter window, or"
                                + " a longer history.");
        assertThatThrownBy(() -> CentredMovingAverage.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window is 0; it must be at least 1.");
    }
}
