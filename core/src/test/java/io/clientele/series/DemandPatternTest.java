package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemandPatternTest {

    /** Two sums of up to 36 terms in another order than the reference's. */
    private static final double ROUNDING = 1e-14;

    record Golden(String name, double[] demand, String interval, String variation, String pattern) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Golden> golden() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemandPatternTest.class.getResourceAsStream("demand-patterns.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Golden(
                            cells[0],
                            Arrays.stream(cells[1].split(" "))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray(),
                            cells[2],
                            cells[3],
                            cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithTheReference(Golden golden) {
        DemandPattern pattern = TimeSeries.indexed(golden.demand).demandPattern();
        assertThat(pattern.demandClass()).isEqualTo(DemandClass.valueOf(golden.pattern.toUpperCase(Locale.ROOT)));
        if (golden.interval.isEmpty()) {
            assertThat(pattern.averageInterval()).isEmpty();
        } else {
            assertThat(pattern.averageInterval().orElseThrow())
                    .isCloseTo(Double.parseDouble(golden.interval), within(ROUNDING));
        }
        if (golden.variation.isEmpty()) {
            assertThat(pattern.squaredVariation()).isEmpty();
        } else {
            assertThat(pattern.squaredVariation().orElseThrow())
                    .isCloseTo(Double.parseDouble(golden.variation), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // ADI of exactly 1.32 (33 periods, 25 demands) belongs to the rare ones, a little less does not
        "33, 25, INTERMITTENT",
        "131, 100, SMOOTH"
    })
    void countsTheIntervalCutAsRare(int periods, int demands, DemandClass expected) {
        double[] values = new double[periods];
        Arrays.fill(values, 0, demands, 5);
        assertThat(TimeSeries.indexed(values).demandPattern().demandClass()).isEqualTo(expected);
    }

    @Test
    void countsTheVariationCutAsUneven() {
        assertThat(new DemandPattern("x", 10, 0, 10, 10, 49).demandClass()).isEqualTo(DemandClass.ERRATIC);
        assertThat(new DemandPattern("x", 10, 0, 10, 10, 48.9).demandClass()).isEqualTo(DemandClass.SMOOTH);
        assertThat(new DemandPattern("x", 20, 0, 10, 10, 49).demandClass()).isEqualTo(DemandClass.LUMPY);
    }

    @Test
    void doesNotDependOnTheUnit() {
        TimeSeries demand = TimeSeries.indexed(0, 3, 0, 0, 7, 1, 0, 12);
        DemandPattern plain = demand.demandPattern();
        DemandPattern scaled = demand.map(x -> 1024 * x).demandPattern();
        assertThat(scaled.averageInterval()).isEqualTo(plain.averageInterval());
        assertThat(scaled.squaredVariation()).isEqualTo(plain.squaredVariation());
    }

    @Nested
    class WithoutDemand {

        @Test
        void hasAClassOfItsOwnAndNoFigures() {
            DemandPattern none = TimeSeries.indexed(0, 0, 0).demandPattern();
            assertThat(none.demandClass()).isEqualTo(DemandClass.NONE);
            assertThat(none.averageInterval()).isEmpty();
            assertThat(none.squaredVariation()).isEmpty();
        }

        @Test
        void isTheSameForGapsOnly() {
            DemandPattern unknown = TimeSeries.indexed(1, 2).withGaps(0, 1).demandPattern();
            assertThat(unknown.demandClass()).isEqualTo(DemandClass.NONE);
            assertThat(unknown.gaps()).isEqualTo(2);
            assertThat(unknown.periods()).isZero();
        }
    }

    @Test
    void leavesGapsOut() {
        DemandPattern pattern = TimeSeries.indexed(4, 0, 9, 4, 0).withGaps(1, 2).demandPattern();
        assertThat(pattern.periods()).isEqualTo(3);
        assertThat(pattern.gaps()).isEqualTo(2);
        assertThat(pattern.averageInterval()).hasValue(1.5);
    }

    @Test
    void judgesASingleDemandByItsIntervalAlone() {
        DemandPattern single = TimeSeries.indexed(0, 0, 4).demandPattern();
        assertThat(single.squaredVariation()).isEmpty();
        assertThat(single.demandClass()).isEqualTo(DemandClass.INTERMITTENT);
    }

    @Test
    void refusesReturns() {
        assertThatThrownBy(() -> TimeSeries.monthly("2021-01", 5, -2).demandPattern())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value of 2021-02 is -2; it must be 0 or more to be demand. Take returns out of the"
                        + " series, or book them against the period of the sale.");
    }

    @Test
    void refusesSizesWhoseSquaresNoDoubleHolds() {
        assertThatThrownBy(() -> TimeSeries.monthly("2021-01", 5, 1e200).demandPattern())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the value of 2021-02 is 1.0E200; it must be 0, or from 1E-150 to 1E150. Choose another unit.");
        assertThatThrownBy(() -> TimeSeries.monthly("2021-01", 1e-200).demandPattern())
                .hasMessage("the value of 2021-01 is 1.0E-200; it must be 0, or from 1E-150 to 1E150. Choose another"
                        + " unit.");
    }

    @Test
    void countsTheCutsThemselvesAsRareAndUneven() {
        // 33 periods for 25 demands: 1.32 exactly; sizes 3, 10, 17: variance 49, mean 10.
        double[] sparse = new double[33];
        Arrays.fill(sparse, 0, 25, 4);
        assertThat(TimeSeries.indexed(sparse).demandPattern().demandClass()).isEqualTo(DemandClass.INTERMITTENT);
        assertThat(TimeSeries.indexed(3, 10, 17).demandPattern().demandClass()).isEqualTo(DemandClass.ERRATIC);
    }

    @Test
    void travels() {
        RoundTrip.survives(TimeSeries.indexed(0, 3, 0, 0, 7, 1, 0, 12).demandPattern());
        RoundTrip.survives(TimeSeries.indexed(0, 0).demandPattern());
    }

    @Test
    void printsATable() {
        assertThat(TimeSeries.monthly("2021-01", 0, 30, 0, 0, 12, 0)
                        .withGaps(5)
                        .named("pump")
                        .demandPattern())
                .hasToString("""
                    demand pattern of pump, 2021-01 to 2021-06, monthly, n = 5, 1 gap
                    figure                             value
                    --------------------------  ------------
                    periods                                5
                    with demand                            2
                    average demand interval            2.500
                    squared variation of sizes        0.3673
                    class                       intermittent\
                    """);
    }
}
