package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private final Interval interval = Interval.of(-2, 6, 0.95);

    @Test
    void knowsItsWidthAndMidpoint() {
        assertThat(interval.width()).isEqualTo(8);
        assertThat(interval.midpoint()).isEqualTo(2);
        assertThat(Interval.of(-1e308, 1.5e308, 0.9).midpoint()).isEqualTo(2.5e307);
    }

    @Test
    void containsItsEndsAndNothingBeyondThem() {
        assertThat(interval.contains(-2)).isTrue();
        assertThat(interval.contains(6)).isTrue();
        assertThat(interval.contains(Math.nextUp(6.0))).isFalse();
        assertThat(interval.contains(Interval.of(-2, 6, 0.8))).isTrue();
        assertThat(interval.contains(Interval.of(-3, 6, 0.8))).isFalse();
    }

    @Test
    void overlapsWhereOneEndIsShared() {
        assertThat(interval.overlaps(Interval.of(6, 7, 0.5))).isTrue();
        assertThat(interval.overlaps(Interval.of(6.1, 7, 0.5))).isFalse();
    }

    @Test
    void movesAndScalesAndSwapsEndsUnderANegativeFactor() {
        assertThat(interval.plus(1)).isEqualTo(Interval.of(-1, 7, 0.95));
        assertThat(interval.times(-0.5)).isEqualTo(Interval.of(-3, 1, 0.95));
    }

    @Test
    void mayBeASinglePoint() {
        assertThat(Interval.of(3, 3, 0.5).width()).isZero();
    }

    @Test
    void printsBothEndsAndTheLevel() {
        assertThat(Interval.of(0.83887, 1, 0.95)).hasToString("[0.8389, 1.000] at 95 %");
        assertThat(Interval.of(0.9999943, 0.9999998, 0.95)).hasToString("[0.9999943, 0.9999998] at 95 %");
        assertThat(Interval.of(54_321.1, 54_321.9, 0.8)).hasToString("[54,321, 54,322] at 80 %");
        assertThat(Interval.of(2, 2, 0.999999999)).hasToString("[2.000, 2.000] at 0.999999999");
    }

    @Test
    void refusesEndsTheWrongWayRound() {
        assertThatThrownBy(() -> Interval.of(2, 1, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lower is 2 and upper is 1; lower must not be above upper.");
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatThrownBy(() -> Interval.of(Double.NaN, 1, 0.95))
                .hasMessage("lower is NaN; it must be a finite number.");
        assertThatThrownBy(() -> Interval.of(0, Double.POSITIVE_INFINITY, 0.95))
                .hasMessage("upper is infinity; it must be a finite number.");
    }

    @Test
    void refusesALevelInPercentAndSaysHowToWriteIt() {
        assertThatThrownBy(() -> Interval.of(0, 1, 95))
                .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
    }

    @Test
    void survivesItsRoundTrips() {
        RoundTrip.survives(interval);
    }
}
