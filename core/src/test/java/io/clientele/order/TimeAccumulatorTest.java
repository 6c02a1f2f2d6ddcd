package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.stat.QuantileRule;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAccumulatorTest {

    private static final double[] PROBABILITIES = {0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.999, 1};

    /** Half the widest cell: 1/1024 of the time it holds. */
    private static final double RELATIVE_ERROR = 1.0 / 2048;

    @ParameterizedTest
    @EnumSource(QuantileRule.class)
    void agreesWithTheSummaryOfAllTimesUpToTheStatedSize(QuantileRule rule) {
        long[] times = times(1000, 7);

        TimeSummary summary = add(accumulator(rule, 1000), times).finish();

        assertThat(summary).isEqualTo(whole(rule, times));
        assertThat(summary.percentileError()).isZero();
    }

    @ParameterizedTest
    @EnumSource(QuantileRule.class)
    void countsBeyondItAndStaysWithinTheErrorThatItStates(QuantileRule rule) {
        for (int n : new int[] {1, 2, 10, 5000}) {
            long[] times = times(n, n);

            TimeSummary counted = add(accumulator(rule, 0), times).finish();
            TimeSummary exact = whole(rule, times);

            assertThat(counted.sum()).isEqualTo(exact.sum());
            assertThat(counted.sumOfSquares()).isEqualTo(exact.sumOfSquares());
            assertThat(counted.minimum()).isEqualTo(exact.minimum());
            assertThat(counted.maximum()).isEqualTo(exact.maximum());
            for (int i = 0; i < PROBABILITIES.length; i++) {
                Percentile read = counted.percentiles().get(i);
                double expected = exact.percentiles().get(i).value();
                // Both are halves of whole milliseconds at least; the last digit belongs to the division by the unit.
                double rounding = Math.ulp(expected);
                assertThat(Math.abs(read.value() - expected)).isLessThanOrEqualTo(read.error() + rounding);
                assertThat(read.error()).isLessThanOrEqualTo(RELATIVE_ERROR * longestInSeconds(times));
            }
        }
    }

    @Test
    void neverReadsBeyondTheLeastAndTheGreatestTime() {
        TimeAccumulator times =
                TimeAccumulator.empty(Resolution.DAYS, DurationUnit.DAYS, QuantileRule.NEAREST_RANK, 0, 0, 1);
        TimeSummary summary = times.add(-100_001L).add(100_001L).finish();

        Percentile least = summary.percentiles().get(0);
        Percentile greatest = summary.percentiles().get(1);
        assertThat(least.value() - least.error())
                .isGreaterThanOrEqualTo(summary.minimum().getAsDouble());
        assertThat(greatest.value() + greatest.error())
                .isLessThanOrEqualTo(summary.maximum().getAsDouble());
    }

    @Test
    void hasACellForEveryTimeThatIsSmall() {
        long[] days = new SplittableRandom(3).longs(10_000, -2047, 2048).toArray();
        TimeAccumulator counted =
                TimeAccumulator.empty(Resolution.DAYS, DurationUnit.DAYS, QuantileRule.LINEAR, 0, PROBABILITIES);
        TimeAccumulator exact =
                TimeAccumulator.empty(Resolution.DAYS, DurationUnit.DAYS, QuantileRule.LINEAR, 20_000, PROBABILITIES);

        assertThat(add(counted, days).finish()).isEqualTo(add(exact, days).finish());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void givesTheSameBitsHoweverTheTimesWereSplit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int exactUpTo = random.nextInt(2) == 0 ? 300 : 10_000;
        long[] times = times(2000, seed);
        TimeSummary whole =
                add(accumulator(QuantileRule.LINEAR, exactUpTo), times).finish();

        List<TimeAccumulator> parts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            parts.add(accumulator(QuantileRule.LINEAR, exactUpTo));
        }
        for (long time : times) {
            int skewed = Math.min(random.nextInt(7), random.nextInt(7));
            parts.get(skewed).add(time);
        }
        while (parts.size() > 1) {
            TimeAccumulator some = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(some);
        }

        assertThat(parts.get(0).finish()).isEqualTo(whole);
        assertThat(RoundTrip.serialised(parts.get(0)).finish()).isEqualTo(whole);
    }

    @Test
    void doublesWhenMergedWithItself() {
        for (int exactUpTo : new int[] {0, 5, 10}) {
            TimeAccumulator own = add(accumulator(QuantileRule.LINEAR, exactUpTo), 1, 2, 3, 4_000_000, -5);
            TimeAccumulator twice =
                    add(accumulator(QuantileRule.LINEAR, exactUpTo), 1, 2, 3, 4_000_000, -5, 1, 2, 3, 4_000_000, -5);

            assertThat(own.merge(own).finish()).isEqualTo(twice.finish());
        }
    }

    @Test
    void goesOnAfterASummary() {
        TimeAccumulator times = add(accumulator(QuantileRule.LINEAR, 10), 4, 1);
        times.finish();

        assertThat(add(times, 2).finish()).isEqualTo(whole(QuantileRule.LINEAR, 1, 2, 4));
    }

    @Test
    void showsHowFarAPercentileMayBeOff() {
        TimeAccumulator times =
                TimeAccumulator.empty(Resolution.MILLISECONDS, DurationUnit.HOURS, QuantileRule.LINEAR, 0, 0.5);
        for (int hour = 1; hour <= 99; hour++) {
            times.add(Duration.ofHours(hour));
        }

        assertThat(times).hasToString("n 99, mean 50.00 h, sd 28.72, min 1.00, max 99.00, P50 50.01 ± 0.018");
        assertThat(times.finish().percentiles().get(0)).hasToString("P50 50.01 ± 0.018");
        RoundTrip.survives(times.finish());
    }

    @Test
    void hasNoPercentilesOfNothing() {
        TimeSummary none = accumulator(QuantileRule.LINEAR, 0).finish();

        assertThat(none.percentiles()).isEmpty();
        assertThat(none.mean()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotBelong() {
        assertThatThrownBy(() -> accumulator(QuantileRule.LINEAR, 1).merge(accumulator(QuantileRule.NEAREST_RANK, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "an accumulator of [MILLISECONDS, SECONDS, LINEAR, 1, [0.0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.9,"
                                + " 0.95, 0.999, 1.0]] and one of [MILLISECONDS, SECONDS, NEAREST_RANK, 1, [0.0, 0.001,"
                                + " 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.999, 1.0]] do not add up; both must be made"
                                + " alike.");
        assertThatThrownBy(() -> TimeAccumulator.empty(Resolution.DAYS, DurationUnit.HOURS))
                .hasMessage("unit is HOURS and the events hold whole dates; it must be DAYS. Dates know no hours.");
        assertThatThrownBy(() -> TimeAccumulator.empty(Resolution.DAYS, DurationUnit.DAYS, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accumulator(QuantileRule.LINEAR, -1))
                .hasMessage("exactUpTo is -1; it must be at least 0.");
        assertThatThrownBy(() -> accumulator(QuantileRule.LINEAR, 1).add(Long.MIN_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double longestInSeconds(long[] times) {
        return Arrays.stream(times).map(Math::abs).max().orElse(0) / 1000.0;
    }

    /** From a second to months, some backwards, many equal. */
    private static long[] times(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] times = new long[n];
        for (int i = 0; i < n; i++) {
            double size = Math.exp(random.nextDouble() * 16) * 1000;
            times[i] = Math.round(random.nextInt(10) == 0 ? -size : size) / (random.nextInt(3) + 1);
        }
        return times;
    }

    private static TimeAccumulator accumulator(QuantileRule rule, int exactUpTo) {
        return TimeAccumulator.empty(Resolution.MILLISECONDS, DurationUnit.SECONDS, rule, exactUpTo, PROBABILITIES);
    }

    private static TimeAccumulator add(TimeAccumulator accumulator, long... times) {
        for (long time : times) {
            accumulator.add(time);
        }
        return accumulator;
    }

    private static TimeSummary whole(QuantileRule rule, long... times) {
        return TimeSummary.of(
                times.clone(), 0, times.length, Resolution.MILLISECONDS, DurationUnit.SECONDS, rule, PROBABILITIES);
    }
}
