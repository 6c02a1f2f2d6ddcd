package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalTest {

    /** Printed with all digits by a direct evaluation of the formulas in Python 3.11; what differs is rounding. */
    private static final Offset<Double> EXACT = within(1e-14);

    /** Remission of 21 patients under 6-mercaptopurine, in weeks (Freireich et al. 1963), the textbook example. */
    private static final Survival REMISSION = Survival.of(
            new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});

    @Nested
    class OfTheTextbookExample {

        @Test
        void fallsWhereSomethingEnds() {
            assertThat(REMISSION.survivalAt(5.9)).isEqualTo(1);
            assertThat(REMISSION.survivalAt(6)).isCloseTo(0.8571428571428572, EXACT);
            assertThat(REMISSION.survivalAt(9)).isCloseTo(0.8067226890756303, EXACT);
            assertThat(REMISSION.survivalAt(10)).isCloseTo(0.7529411764705882, EXACT);
            assertThat(REMISSION.survivalAt(22)).isCloseTo(0.5378151260504203, EXACT);
            assertThat(REMISSION.survivalAt(100)).isCloseTo(0.44817927170868355, EXACT);
        }

        @Test
        void hasGreenwoodsIntervals() {
            Interval six = REMISSION.intervalAt(6, 0.95).orElseThrow();
            assertThat(six.lower()).isCloseTo(0.6197179552659837, EXACT);
            assertThat(six.upper()).isCloseTo(0.9515517476469971, EXACT);
            Interval last = REMISSION.intervalAt(23, 0.95).orElseThrow();
            assertThat(last.lower()).isCloseTo(0.1880520059592324, EXACT);
            assertThat(last.upper()).isCloseTo(0.6801426284952415, EXACT);
            assertThat(REMISSION.intervalAt(3, 0.95)).isEmpty();
        }

        @Test
        void hasAMedianWhoseUpperEndIsNotKnown() {
            assertThat(REMISSION.median()).hasValue(23);
            assertThat(REMISSION.quantile(0.2)).hasValue(10);
            assertThat(REMISSION.quantile(0.9)).isEmpty();
            assertThat(REMISSION.quantileInterval(0.5, 0.95)).isEmpty();
            assertThat(REMISSION.quantileInterval(0.25, 0.95)).contains(Interval.of(6, 22, 0.95));
        }

        @Test
        void hasAMeanUpToTheLongestTime() {
            assertThat(REMISSION.restrictedMean(35)).isCloseTo(23.287394957983192, within(1e-13));
            assertThat(REMISSION.restrictedMeanStandardError(35)).isCloseTo(2.8274676233714393, within(1e-13));
            assertThat(REMISSION.restrictedMean(6)).isEqualTo(6);
            assertThatThrownBy(() -> REMISSION.restrictedMean(36))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("upTo is 36; it must be at most 35, the longest time, which has not ended. Nothing is "
                            + "known beyond it.");
        }

        @Test
        void hasADistributionOnlyOnceItsTailIsClosed() {
            assertThat(REMISSION.distribution()).isEmpty();
            Distribution closed = REMISSION.withLongestEnded().distribution().orElseThrow();
            assertThat(closed.survival(22)).isCloseTo(REMISSION.survivalAt(22), EXACT);
            assertThat(closed.highest()).isEqualTo(35);
        }

        @Test
        void printsATable() {
            assertThat(Survival.of(new double[] {2, 3, 3, 5, 8}, new double[] {4, 9}))
                    .hasToString("""
                        Survival: 7 observed, 5 ended, 2 open, median 5
                        time  at risk  ended  open  longer  95 % from      to
                        ----  -------  -----  ----  ------  ---------  ------
                           2        7      1     0  85.7 %     33.4 %  97.9 %
                           3        6      2     0  57.1 %     17.2 %  83.7 %
                           4        4      0     1  57.1 %     17.2 %  83.7 %
                           5        3      1     0  38.1 %      6.1 %  71.6 %
                           8        2      1     0  19.0 %      0.9 %  55.6 %
                           9        1      0     1  19.0 %      0.9 %  55.6 %\
                        """);
        }

        @Test
        void printsWhatItIsOfIfItWasNamed() {
            Survival named = REMISSION.named("remission, in weeks");

            assertThat(named.toString()).startsWith("Survival of remission, in weeks: 21 observed, ");
            assertThat(named.withLongestEnded().name()).isEqualTo("remission, in weeks");
            assertThat(named).isNotEqualTo(REMISSION);
            RoundTrip.survives(named);
            assertThatThrownBy(() -> REMISSION.named(" ")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void survivesEveryRoundTrip() {
            RoundTrip.survives(REMISSION);
        }
    }

    @Nested
    class AsALaw {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void isTheSharesOfASampleWithNothingOpen(long seed) {
            double[] sample = sample(seed, 57);
            Survival survival = Survival.of(sample, new double[0]);
            double[] sorted = sample.clone();
            Arrays.sort(sorted);
            for (double t : sample) {
                double longer = Arrays.stream(sample).filter(x -> x > t).count() / 57.0;
                assertThat(survival.survivalAt(t)).isEqualTo(longer);
            }
            for (int k = 1; k <= 57; k++) {
                assertThat(survival.quantile(k / 57.0)).hasValue(sorted[k - 1]);
            }
            assertThat(survival.restrictedMean(1000))
                    .isCloseTo(Arrays.stream(sample).average().orElseThrow(), within(1e-9));
            assertThat(survival.distribution().orElseThrow().mean())
                    .isCloseTo(survival.restrictedMean(1000), within(1e-9));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void fallsLaterTheLongerTheOpenOnesTake(long seed) {
            double[] ended = sample(seed, 40);
            double[] open = sample(seed + 100, 20);
            double[] longer = Arrays.stream(open).map(t -> t + 15).toArray();
            Survival shortly = Survival.of(ended, open);
            Survival later = Survival.of(ended, longer);
            for (double t : ended) {
                assertThat(later.survivalAt(t)).isGreaterThanOrEqualTo(shortly.survivalAt(t) - 1e-12);
            }
        }

        private static double[] sample(long seed, int n) {
            SplittableRandom random = new SplittableRandom(seed);
            return random.doubles(n, -5, 60).map(x -> Math.rint(x) + 0.0).toArray();
        }
    }

    @Nested
    class WronglyAsked {

        @Test
        void refusesNothing() {
            assertThatThrownBy(() -> Survival.of(new double[0], new double[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "ended and open have 0 times; there must be at least 1. Check that anything was begun.");
        }

        @Test
        void refusesTimesOutOfOrder() {
            assertThatThrownBy(() -> Survival.counted(new double[] {2, 1}, new long[] {1, 1}, new long[] {0, 0}))
                    .hasMessage("times[1] is 1 after 2; times must rise. Sort them and take equal ones together.");
        }

        @Test
        void standsForNothingEnded() {
            Survival none = Survival.of(new double[0], new double[] {1, 2});
            assertThat(none.median()).isEmpty();
            assertThat(none.survivalAt(2)).isEqualTo(1);
            assertThat(none.restrictedMean(2)).isEqualTo(2);
        }
    }
}
