package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.SeriesCalendar;
import io.clientele.stat.Distribution;
import io.clientele.stat.Floored;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlooredPathsTest {

    /** Of probabilities from 10,000 paths: four standard errors. */
    private static final double SAMPLED = 4 * 0.5 / 100;

    private static final GaussianPaths WALK =
            GaussianPaths.of(new double[] {2, 1, -3, 4}, new double[] {1, 1, 1, 1}, 4.0);

    private static final FlooredPaths FLOORED = new FlooredPaths(WALK, 0);

    @Test
    void liftsPointForecastsAndIntervals() {
        assertThat(FLOORED.horizon()).isEqualTo(4);
        assertThat(FLOORED.mean(1)).isEqualTo(2);
        assertThat(FLOORED.mean(3)).isEqualTo(0);
        List<Interval> free = WALK.intervals(0.8);
        List<Interval> lifted = FLOORED.intervals(0.8);
        for (int h = 0; h < 4; h++) {
            assertThat(lifted.get(h).lower()).isEqualTo(Math.max(0, free.get(h).lower()));
            assertThat(lifted.get(h).upper()).isEqualTo(Math.max(0, free.get(h).upper()));
            assertThat(lifted.get(h)).isEqualTo(FLOORED.at(h + 1).interval(0.8));
        }
    }

    @Test
    void itsPeriodsAreFlooredDistributions() {
        assertThat(FLOORED.at(2)).isEqualTo(Floored.of(WALK.at(2), 0));
        assertThat(FLOORED.at(3).mean()).isPositive();
        assertThat(FLOORED.total(3, 3)).isEqualTo(FLOORED.at(3));
    }

    @Test
    void itsTotalsAreSumsOfLiftedPeriods() {
        Distribution total = FLOORED.total(1, 4);
        double mean = 0;
        for (int h = 1; h <= 4; h++) {
            mean += FLOORED.at(h).mean();
        }
        assertThat(total.mean()).isCloseTo(mean, within(1e-9));
        assertThat(total.lowest()).isGreaterThanOrEqualTo(0);
        int below = 0;
        double median = total.quantile(0.5);
        for (double[] path : FLOORED.paths(10_000, 5)) {
            assertThat(Math.min(Math.min(path[0], path[1]), Math.min(path[2], path[3])))
                    .isNotNegative();
            below += path[0] + path[1] + path[2] + path[3] <= median ? 1 : 0;
        }
        assertThat(below / 10_000.0).isCloseTo(0.5, within(SAMPLED));
        assertThat(FLOORED.total(1, 4)).isEqualTo(total);
    }

    @Test
    void saysThatItsPointForecastsAreNoMeans() {
        assertThat(FLOORED.pointForecasts()).isEqualTo("floored mean");
        assertThat(new FlooredPaths(WALK, -1000).pointForecasts()).isEqualTo("mean");
        Forecast forecast = Forecast.of("naive", "", "", SeriesCalendar.monthly("2026-01"), WALK)
                .withLevels()
                .floor(0);
        assertThat(forecast.toString().split("\n")[1]).isEqualTo("period   floored mean");
        double points = 0;
        double expected = 0;
        for (int h = 1; h <= 4; h++) {
            points += forecast.mean(h);
            expected += forecast.at(h).mean();
        }
        assertThat(forecast.total(1, 4).mean())
                .isCloseTo(expected, within(1e-9))
                .isGreaterThan(points + 1);
    }

    @Test
    void farAboveTheFloorItIsTheDistributionWithoutOne() {
        GaussianPaths high = GaussianPaths.of(new double[] {100, 100}, new double[] {1, 1}, 4.0);
        FlooredPaths floored = new FlooredPaths(high, 0);
        Distribution total = floored.total(1, 2);
        assertThat(total.mean()).isCloseTo(200, within(1e-9));
        assertThat(total.quantile(0.9)).isEqualTo(high.total(1, 2).quantile(0.9));
        assertThat(floored.intervals(0.95)).isEqualTo(high.intervals(0.95));
    }

    @Test
    void farBelowItTheFloorIsCertain() {
        FlooredPaths floored =
                new FlooredPaths(GaussianPaths.of(new double[] {-1000, -1000}, new double[] {1, 1}, 4.0), 0);
        assertThat(floored.mean(2)).isZero();
        assertThat(floored.total(1, 2)).isEqualTo(Distribution.normal(0, 0));
        assertThat(floored.intervals(0.95).get(0)).isEqualTo(Interval.of(0, 0, 0.95));
    }

    @Test
    void travels() {
        RoundTrip.survives(FLOORED);
        assertThat(FLOORED.toString())
                .isEqualTo("4 steps ahead, jointly normal, scale 2.000 at step 1, 4.000 at step 4, never below 0");
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThatThrownBy(() -> new FlooredPaths(WALK, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("floor is NaN; it must be a finite number.");
        assertThatThrownBy(() -> FLOORED.total(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to is 2; it must be from 3 to 4.");
    }
}
