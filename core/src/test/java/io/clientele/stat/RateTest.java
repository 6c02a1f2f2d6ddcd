package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    /** The closed form has no search in it: what remains is the rounding of a dozen operations. */
    private static final double ROUNDING = 1e-14;

    private static Rate onTime(long hits, long orders) {
        return Rate.of("on time", "orders due", hits, orders);
    }

    @Test
    void isTheRatioOfItsSums() {
        assertThat(onTime(5, 7).value()).hasValue(5.0 / 7);
        assertThat(onTime(5, 7).orElseThrow()).isEqualTo(5.0 / 7);
    }

    @Nested
    class WithAnEmptyDenominator {

        private final Rate nobody = onTime(0, 0);

        @Test
        void hasNoValueAndNoInterval() {
            assertThat(nobody.value()).isEmpty();
            assertThat(nobody.interval(0.95)).isEmpty();
            assertThat(nobody.effectiveObservations()).isEmpty();
        }

        @Test
        void saysOfWhatThereWasNothing() {
            assertThatThrownBy(nobody::orElseThrow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("There is no rate \"on time\": its population (orders due) is empty. "
                            + "Ask for value() and treat an empty answer.");
        }

        @Test
        void printsADash() {
            assertThat(nobody).hasToString("on time: – (0 of 0 orders due)");
        }
    }

    /** Wilson's score interval as scipy and statsmodels print it. */
    @ParameterizedTest
    @CsvSource({
        "912, 1000, 0.8928277489502235, 0.9280190020576792",
        "0, 20, 0, 0.16112515805281938",
        "20, 20, 0.8388748419471806, 1",
        "7, 8, 0.5291118177871464, 0.9775825085499433"
    })
    void agreesWithWilson(long hits, long orders, double lower, double upper) {
        Interval interval = onTime(hits, orders).interval(0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(ROUNDING));
        assertThat(interval.upper()).isCloseTo(upper, within(ROUNDING));
    }

    @Test
    void countsTheEffectiveObservationsBehindPartsOfWholes() {
        // Ten orders of 20 units each: five delivered whole, five not at all, are ten observations and not two hundred.
        RateCounter counter = Rate.counter("unit fill rate", "units ordered");
        for (int i = 0; i < 10; i++) {
            counter.add(i < 5 ? 20 : 0, 20);
        }
        Rate rate = counter.finish();
        assertThat(rate.value()).hasValue(0.5);
        assertThat(rate.effectiveObservations().getAsDouble()).isCloseTo(10, within(ROUNDING));
        assertThat(rate.interval(0.9)).isEqualTo(onTime(5, 10).interval(0.9));
    }

    @Test
    void countsObservationsOfUnequalSizeAsFewer() {
        RateCounter counter = Rate.counter("unit fill rate", "units ordered");
        counter.add(1, 1).add(2, 2).add(3, 3);
        assertThat(counter.finish().effectiveObservations().getAsDouble()).isCloseTo(36.0 / 14, within(ROUNDING));
    }

    @Test
    void countsNoMoreObservationsThanThereWere() {
        // The parts scatter so little that their variance alone would speak of 75 observations; there were 4 lines.
        Rate fourLines = Rate.counter("unit fill rate", "units ordered")
                .add(10, 10)
                .add(18, 20)
                .add(5, 5)
                .add(3, 4)
                .finish();
        assertThat(fourLines.effectiveObservations().getAsDouble()).isCloseTo(39.0 * 39 / 541, within(ROUNDING));
    }

    @Test
    void countsFewerWherePartsScatterMoreThanYesOrNoWould() {
        Rate rate = Rate.counter("unit fill rate", "units ordered")
                .add(0, 10)
                .add(10, 10)
                .add(10, 10)
                .add(1, 1)
                .finish();
        double share = 21.0 / 31;
        double scatter = 100 * share * share + (200 + 1) * (1 - share) * (1 - share);
        assertThat(rate.effectiveObservations().getAsDouble())
                .isCloseTo(31 * 31 * share * (1 - share) / scatter, within(ROUNDING))
                .isLessThan(31.0 * 31 / 301);
        assertThat(rate.complement("short").effectiveObservations().getAsDouble())
                .isCloseTo(rate.effectiveObservations().getAsDouble(), within(ROUNDING));
    }

    @Test
    void doesNotJumpWhereTheFirstUnitIsMissing() {
        RateCounter whole = Rate.counter("unit fill rate", "units ordered");
        RateCounter nearly = Rate.counter("unit fill rate", "units ordered");
        for (int line = 0; line < 20; line++) {
            whole.add(100, 100);
            nearly.add(line == 0 ? 99.9999 : 100, 100);
        }
        Interval without = whole.finish().interval(0.95).orElseThrow();
        Interval with = nearly.finish().interval(0.95).orElseThrow();
        assertThat(without.lower())
                .isEqualTo(onTime(20, 20).interval(0.95).orElseThrow().lower());
        assertThat(with.lower()).isCloseTo(without.lower(), within(1e-6)); // the share itself moved by 5e-8
    }

    /** However parts and wholes fall, no rate is worth more than its observations, and its interval holds its value. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void isWorthAtMostItsObservations(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            int lines = 1 + random.nextInt(30);
            RateCounter counter = Rate.counter("fill", "units");
            for (int line = 0; line < lines; line++) {
                double ordered = Math.exp(6 * random.nextDouble());
                double share = random.nextInt(3) == 0 ? 1 : random.nextInt(3) == 0 ? 0 : random.nextDouble();
                counter.add(share * ordered, ordered);
            }
            Rate rate = counter.finish();
            assertThat(rate.effectiveObservations().orElse(0)).isLessThanOrEqualTo(lines * (1 + ROUNDING));
            Interval interval = rate.interval(0.95).orElseThrow();
            assertThat(rate.orElseThrow()).isBetween(interval.lower() - ROUNDING, interval.upper() + ROUNDING);
        }
    }

    @Test
    void answersForLevelsNextToOne() {
        double almost = Math.nextDown(1.0);
        assertThat(onTime(5, 10).interval(almost).orElseThrow().width()).isGreaterThan(0.9);
    }

    @Test
    void refusesSizesWhoseSquaresNoDoubleHolds() {
        assertThatThrownBy(() -> Rate.counter("fill", "units").add(1, 1e200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("whole is 1.0E200; it must be 0, or from 1E-150 to 1E150.");
        assertThatThrownBy(() -> Rate.counter("fill", "units").add(0, 1e-200))
                .hasMessage("whole is 1.0E-200; it must be 0, or from 1E-150 to 1E150.");
        assertThatThrownBy(() -> Rate.counter("fill", "units").add(0, Double.NaN))
                .hasMessage("whole is NaN; it must be 0, or from 1E-150 to 1E150.");
        assertThatThrownBy(() -> Rate.counter("fill", "units").add(-1e200, 1))
                .hasMessage("part is -1.0E200; it must be from -1.0E150 to 1.0E150.");
        assertThatThrownBy(() -> new Rate("fill", "units", 1, 2, 1, 1, 0, Map.of()))
                .hasMessage("denominator is 2 and denominatorSquares is 0; squares of a whole are above 0.");
    }

    @Test
    void hasNoIntervalOutsideZeroAndOne() {
        Rate over = Rate.counter("units shipped to ordered", "units ordered")
                .add(12, 10)
                .add(9, 10)
                .finish();
        assertThat(over.value()).hasValue(1.05);
        assertThat(over.interval(0.95)).isEmpty();
    }

    @Test
    void hasAnIntervalWhereMoreAndLessCancel() {
        Rate even = Rate.counter("units shipped to ordered", "units ordered")
                .add(12, 10)
                .add(8, 10)
                .finish();
        assertThat(even.value()).hasValue(1);
        assertThat(even.effectiveObservations()).hasValue(2);
        assertThat(even.interval(0.95)).isEqualTo(onTime(2, 2).interval(0.95));
    }

    @Test
    void addsUpOnlyWithItsOwnKind() {
        assertThat(onTime(5, 7).plus(onTime(1, 3))).isEqualTo(onTime(6, 10));
        assertThatThrownBy(() -> onTime(5, 7).plus(Rate.of("on time", "orders closed", 5, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"on time\" of orders due and \"on time\" of orders closed are different rates; "
                        + "only rates of the same definition and population add up.");
    }

    @Test
    void hasAComplementOfTheSamePopulation() {
        Rate late = onTime(5, 7).complement("late");
        assertThat(late).isEqualTo(Rate.of("late", "orders due", 2, 7));
    }

    @Test
    void carriesWhatWasLeftOut() {
        Rate rate = Rate.counter("on time", "orders due")
                .add(true)
                .add(false)
                .exclude("not yet due")
                .exclude("cancelled", 2)
                .finish();
        assertThat(Rate.counter("on time", "orders due").add(true))
                .hasToString(onTime(1, 1).toString());
        assertThat(rate.exclusions()).containsExactly(Map.entry("cancelled", 2L), Map.entry("not yet due", 1L));
        assertThat(rate.excluded()).isEqualTo(3);
        assertThat(rate)
                .hasToString("on time: 50.0 % (1 of 2 orders due, 95 % interval 9.5 % to 90.5 %; "
                        + "left out: 2 cancelled, 1 not yet due)");
    }

    @Test
    void neverPrintsWhatIsAlmostAllAsAll() {
        assertThat(onTime(999_999, 1_000_000))
                .hasToString("on time: 99.9999 % (999,999 of 1,000,000 orders due, "
                        + "95 % interval 99.999 % to 99.99998 %)");
        assertThat(onTime(1, 1_000_000).toString()).startsWith("on time: 0.0001 % (1 of 1,000,000 orders due");
        assertThat(onTime(7, 7).toString()).startsWith("on time: 100.0 % (");
    }

    @Test
    void refusesMoreHitsThanObservations() {
        assertThatThrownBy(() -> onTime(8, 7))
                .hasMessage("hits is 8 and observations is 7; hits must not be above observations.");
        assertThatThrownBy(() -> onTime(-1, 7)).hasMessage("hits is -1; it must be at least 0.");
        assertThatThrownBy(() -> onTime(1, 7).interval(1.5))
                .hasMessage("level is 1.5; it must be above 0 and below 1. " + "Write 0.015 for 1.5 percent.");
    }

    @Test
    void survivesItsRoundTrips() {
        RoundTrip.survives(
                Rate.counter("fill", "units").add(1.5, 2).exclude("cancelled").finish());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameToTheBitHoweverItWasCounted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double ordered = Math.exp(20 * random.nextDouble() - 10);
            lines.add(new double[] {ordered * random.nextDouble(), ordered});
        }
        Rate whole = count(lines).finish();
        Collections.shuffle(lines, new Random(seed));
        RateCounter merged = Rate.counter("fill", "units");
        for (int from = 0; from < lines.size(); from += 70) {
            merged.merge(count(lines.subList(from, Math.min(lines.size(), from + 70))));
        }
        assertThat(merged.finish()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void hasNestedIntervalsAroundItsValue(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            long orders = 1 + random.nextInt(1000);
            Rate rate = onTime(random.nextLong(orders + 1), orders);
            Interval narrow = rate.interval(0.8).orElseThrow();
            Interval wide = rate.interval(0.95).orElseThrow();
            assertThat(wide.contains(narrow)).isTrue();
            assertThat(narrow.contains(rate.orElseThrow())).isTrue();
        }
    }

    private static RateCounter count(List<double[]> lines) {
        RateCounter counter = Rate.counter("fill", "units");
        lines.forEach(line -> counter.add(line[0], line[1]));
        return counter;
    }
}
